// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Classified;
import org.moothall.core.privacy.Privacy;

/** The probes that stand in what is private of a value, and nowhere in what is public. A probe is {@code zqx} and a letter, or the year 1903. */
final class Secrets {
    private static final Pattern PROBE = Pattern.compile("(?i)zqx[a-z]?|1903");

    private final Set<String> hidden = new TreeSet<>();
    private final Set<String> shown = new HashSet<>();

    private Secrets() {}

    /** The probes of a text. */
    static Set<String> in(String text) {
        Set<String> probes = new TreeSet<>();
        for (Matcher matcher = PROBE.matcher(text); matcher.find(); ) {
            probes.add(matcher.group());
        }
        return probes;
    }

    /** The probes of a value that nobody without a grant may see. */
    static Set<String> of(Object value) {
        Secrets secrets = new Secrets();
        secrets.gather(value, true);
        secrets.hidden.removeIf(probe -> secrets.shown.stream().anyMatch(text -> text.contains(probe)));
        return secrets.hidden;
    }

    private void gather(@Nullable Object value, boolean isOpen) {
        if (value instanceof Classified text) {
            leaf(text.value(), isOpen && text.privacy().isOpen());
        } else if (value instanceof Record model) {
            for (RecordComponent component : model.getClass().getRecordComponents()) {
                Privacy privacy = component.getAnnotation(Privacy.class);
                gather(
                        part(component, model),
                        isOpen && (privacy == null || privacy.value().isOpen()));
            }
        } else if (value instanceof Collection<?> many) {
            many.forEach(item -> gather(item, isOpen));
        } else if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, item) -> {
                gather(key, isOpen);
                gather(item, isOpen);
            });
        } else if (value instanceof Optional<?> optional) {
            gather(optional.orElse(null), isOpen);
        } else if (value != null) {
            leaf(value.toString(), isOpen);
        }
    }

    private void leaf(String text, boolean isOpen) {
        if (isOpen) {
            shown.add(text);
        } else {
            hidden.addAll(in(text));
        }
    }

    static @Nullable Object part(RecordComponent component, Record model) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(model);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(component.toString(), e);
        }
    }
}
