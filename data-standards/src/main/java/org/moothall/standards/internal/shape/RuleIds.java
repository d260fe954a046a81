// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.util.Locale;
import java.util.regex.Pattern;

/** The shape of rule ids, which are stable for ever, typed in commands and written in configurations. */
final class RuleIds {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*");

    private RuleIds() {}

    /** Whether it is a prefix, a slash and words, of lower case letters and digits with single hyphens between. */
    static boolean isOne(String id) {
        return SHAPE.matcher(id).matches();
    }

    /**
     * The name of a member as a part of an id: {@code Body Name} and {@code BodyName} are {@code body-name}; empty when no letter or
     * digit is in it.
     */
    static String part(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
