// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.identifier.Scheme;
import org.moothall.standards.Rule;
import org.moothall.standards.Standard;

/**
 * Refuses a rule whose function remembers something: one rule object serves all rows of all files, in many threads at once, and
 * what it remembered of one would change its verdict on another.
 */
final class StatelessFunctions {
    private static final int DEEPEST = 8;
    private static final Set<Class<?>> UNCHANGING = Set.of(
            String.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigDecimal.class,
            BigInteger.class,
            Class.class,
            Pattern.class,
            CodeList.class);

    private StatelessFunctions() {}

    /** What in a rule's function can change, by its class; null where nothing can. */
    static @Nullable String stateOf(Rule<?> rule) {
        Rule.Test<?> test = rule.test();
        Object function = null;
        if (test instanceof Rule.Test.OverRecord<?> over) {
            function = over.check();
        } else if (test instanceof Rule.Test.OverMembers<?> over) {
            function = over.check();
        } else if (test instanceof Rule.Test.OverGroup<?> over) {
            function = over.check();
        } else if (test instanceof Rule.Test.Compared<?> over) {
            function = over.check();
        } else if (test instanceof Rule.Test.Total<?> over) {
            function = over.check();
        }
        return function == null ? null : stateIn(function, 0);
    }

    private static @Nullable String stateIn(Object object, int depth) {
        for (Class<?> type = object.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                String state = Modifier.isStatic(field.getModifiers()) ? null : stateIn(field, object, depth);
                if (state != null) {
                    return state;
                }
            }
        }
        return null;
    }

    private static @Nullable String stateIn(Field field, Object object, int depth) {
        if (!Modifier.isFinal(field.getModifiers())) {
            return field.getType().getName();
        }
        if (field.getType().isPrimitive() || !field.trySetAccessible()) {
            return null;
        }
        Object value;
        try {
            value = field.get(object);
        } catch (IllegalAccessException hidden) {
            return null;
        }
        if (value == null || isUnchanging(value)) {
            return null;
        }
        boolean isKnownToChange =
                value.getClass().isArray() || value.getClass().getName().startsWith("java.");
        return isKnownToChange || depth > DEEPEST ? value.getClass().getName() : stateIn(value, depth + 1);
    }

    private static boolean isUnchanging(Object value) {
        String name = value.getClass().getName();
        return UNCHANGING.contains(value.getClass())
                || value instanceof Enum<?>
                || value instanceof Scheme<?>
                || value instanceof Standard
                || name.startsWith("java.time.")
                || name.startsWith("java.util.ImmutableCollections$");
    }
}
