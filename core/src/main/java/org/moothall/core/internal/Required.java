// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.text.Unseen;

/** Refuses a model that lacks what it cannot be without, as JSON may. */
public final class Required {
    private Required() {}

    /** The part, or an {@link IllegalArgumentException} that names what is missing. */
    public static <T> T part(@Nullable T part, String model, String name) {
        if (part == null) {
            throw new IllegalArgumentException(model + " needs '" + name + "', which is missing");
        }
        return part;
    }

    /** The text, or an {@link IllegalArgumentException} that names what is missing or blank. */
    public static String text(@Nullable String text, String model, String name) {
        String given = part(text, model, name);
        if (Unseen.isBlank(given)) {
            throw new IllegalArgumentException(model + " needs '" + name + "', which is blank");
        }
        return given;
    }

    /** A copy of the texts, or an {@link IllegalArgumentException} that names them when they are missing or one of them is blank. */
    public static List<String> texts(@Nullable List<String> texts, String model, String name) {
        List<String> given = List.copyOf(part(texts, model, name));
        if (given.stream().anyMatch(Unseen::isBlank)) {
            throw new IllegalArgumentException(model + " has a blank one in '" + name + "'; leave it out");
        }
        return given;
    }

    /** A copy of a map in its order that nobody can change, or an {@link IllegalArgumentException} when a key is blank. */
    public static <V> Map<String, V> keyed(Map<String, V> map, String model, String name) {
        if (map.keySet().stream().anyMatch(Unseen::isBlank)) {
            throw new IllegalArgumentException(model + " has a blank key in '" + name + "'; leave it out");
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** Refuses what calls itself another kind than it is. */
    public static void kind(String kind, String own) {
        if (!own.equals(kind)) {
            throw new IllegalArgumentException("the kind of this is '" + own + "', and no other");
        }
    }
}
