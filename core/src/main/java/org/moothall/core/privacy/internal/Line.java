// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.privacy.Classified;
import org.moothall.core.privacy.PrivacyCategory;

/** Writes a record as one line for a log, which anyone may read. The {@code toString} of what is in it is not trusted. */
public final class Line {
    /** What stands for a value that is not shown. */
    public static final String HIDDEN = "***";

    private static final int DEEPEST = 16;

    private final int depth;

    private Line(int depth) {
        this.depth = depth;
    }

    /** The record as {@code Name[component=value, …]}. */
    public static String of(String name, Record model) {
        return new Line(0).group(name, model);
    }

    private String group(String name, Record model) {
        return Declarations.of(model.getClass()).stream()
                .map(part -> part.name() + "=" + part(part, model))
                .collect(Collectors.joining(", ", name + "[", "]"));
    }

    private String part(Declarations.Part part, Record model) {
        if (part.category() != PrivacyCategory.REFERENCE) {
            return HIDDEN;
        }
        try {
            return text(part.read(model, this));
        } catch (RuntimeException e) {
            return HIDDEN; // and not the exception, whose words may be personal
        }
    }

    private String text(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        return depth == DEEPEST ? HIDDEN : new Line(depth + 1).anything(value);
    }

    private String anything(Object value) {
        if (value instanceof Optional<?> optional) {
            return text(optional.orElse(null));
        }
        if (value instanceof Classified text) {
            String shown = Tail.of(text.value(), text.privacy());
            return text.privacy().isOpen() ? shown : value.getClass().getSimpleName() + "[" + shown + "]";
        }
        if (value instanceof LaterMembers) {
            return HIDDEN;
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(this::text).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> entries) {
            return entries.entrySet().stream()
                    .map(entry -> text(entry.getKey()) + "=" + text(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value instanceof Record model ? recordOrCode(model) : plain(value);
    }

    /** A record that is written as one component, as an open code is, stands as that. */
    private String recordOrCode(Record model) {
        return Declarations.of(model.getClass()).stream()
                .filter(Declarations.Part::isWhole)
                .findFirst()
                .map(whole -> part(whole, model))
                .orElseGet(() -> group(model.getClass().getSimpleName(), model));
    }

    private static String plain(Object value) {
        Object plain = Scalars.of(value);
        return plain == null ? HIDDEN : plain.toString();
    }
}
