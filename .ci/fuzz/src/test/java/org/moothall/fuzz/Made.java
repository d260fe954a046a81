// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.core.calendar.OutsideCalendarException;

/** Makes things by a script: texts, numbers and dates as they come, and the rest by a factory. */
final class Made {
    private static final int DEEPEST = 4;
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2028, 12, 29),
            LocalDate.of(1903, 2, 28),
            LocalDate.EPOCH,
            LocalDate.of(0, 1, 1),
            LocalDate.of(10_000, 1, 1),
            LocalDate.MIN.plusDays(2),
            LocalDate.MAX.minusDays(2));
    private static final List<Integer> NUMBERS =
            List.of(0, 1, -1, 12, 13, 29, 100, 1903, 9_999, 10_000, Integer.MAX_VALUE, Integer.MIN_VALUE);
    private static final Set<Class<?>> LEAVES = Set.of(
            String.class,
            CharSequence.class,
            Object.class,
            int.class,
            long.class,
            double.class,
            LocalDate.class,
            LocalTime.class,
            Instant.class,
            OffsetDateTime.class);

    private final Script script;

    Made(Script script) {
        this.script = script;
    }

    static boolean isLeaf(Class<?> type) {
        return type.isArray() ? isLeaf(type.getComponentType()) : type.isEnum() || LEAVES.contains(type);
    }

    /** What a factory was given led to a refusal in words, which is an answer too. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(Throwable cause) {
            super(cause);
        }
    }

    /** What a factory makes; of a builder, what it builds. */
    @Nullable
    Object by(Method factory) throws Refused {
        return by(factory, 0);
    }

    private @Nullable Object by(Method factory, int depth) throws Refused {
        Class<?>[] types = factory.getParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int index = 0; index < types.length; index++) {
            arguments[index] = of(types[index], depth + 1);
        }
        Object made = call(factory, null, arguments);
        return made != null && made.getClass().getSimpleName().endsWith("Builder") ? built(made) : made;
    }

    private static @Nullable Object built(Object builder) throws Refused {
        try {
            return call(builder.getClass().getMethod("build"), builder);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    /** Calls a method; a refusal that its page tells of is one, and any other exception a fault. */
    static @Nullable Object call(Method method, @Nullable Object target, Object... arguments) throws Refused {
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IllegalArgumentException || cause instanceof OutsideCalendarException) {
                throw new Refused(cause);
            }
            throw new AssertionError(method + " throws what it does not tell of", cause);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private Object of(Class<?> type, int depth) throws Refused {
        if (type.isArray()) {
            Object several = Array.newInstance(type.getComponentType(), script.one() % 4);
            for (int index = 0; index < Array.getLength(several); index++) {
                Array.set(several, index, of(type.getComponentType(), depth));
            }
            return several;
        }
        if (type.isEnum()) {
            return script.oneOf(List.of(type.getEnumConstants()));
        }
        return isLeaf(type) ? leaf(type) : other(type, depth);
    }

    private Object other(Class<?> type, int depth) throws Refused {
        List<Method> factories = Factories.of(type);
        Method factory = depth < DEEPEST ? script.oneOf(factories) : factories.get(0);
        return Objects.requireNonNull(by(factory, depth));
    }

    private Object leaf(Class<?> type) {
        if (type == int.class) {
            return number();
        }
        if (type == long.class) {
            return script.eight();
        }
        if (type == double.class) {
            return script.one() < 0x80 ? number() / 100.0 : Double.longBitsToDouble(script.eight());
        }
        if (type == LocalTime.class) {
            return LocalTime.ofSecondOfDay((script.two() << 1) % 86_400);
        }
        if (type == LocalDate.class) {
            return day();
        }
        if (type == Instant.class) {
            return day().atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        return type == OffsetDateTime.class ? day().atStartOfDay().atOffset(ZoneOffset.ofHours(1)) : script.text();
    }

    private int number() {
        int choice = script.one();
        return choice < 0x80 ? NUMBERS.get(choice % NUMBERS.size()) : script.two();
    }

    private LocalDate day() {
        int choice = script.one();
        return choice < 0x80 ? DAYS.get(choice % DAYS.size()) : LocalDate.ofEpochDay(script.two());
    }
}
