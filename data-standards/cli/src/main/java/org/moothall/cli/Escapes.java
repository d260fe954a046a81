// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text that spells out what cannot be seen or typed. */
final class Escapes {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|\\\\)");

    private Escapes() {}

    /** The text that is meant; null for the line that says there is none. What is no escape stands for itself. */
    static @Nullable String read(String line) {
        return switch (line) {
            case "<null>" -> null;
            case "<empty>" -> "";
            default -> ESCAPE.matcher(line).replaceAll(escape -> Matcher.quoteReplacement(meant(escape.group(1))));
        };
    }

    private static String meant(@Nullable String hexadecimal) {
        return hexadecimal == null ? "\\" : String.valueOf((char) Integer.parseInt(hexadecimal, 16));
    }
}
