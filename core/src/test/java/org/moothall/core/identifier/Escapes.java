// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text files of ours that need characters nobody can see. */
final class Escapes {
    private static final Pattern UNIT = Pattern.compile("\\\\u([0-9A-F]{4})");

    private Escapes() {}

    static String read(String text) {
        return UNIT.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(unit(match.group(1))))
                .replace("\\\\", "\\");
    }

    private static String unit(String hexadecimal) {
        return String.valueOf((char) Integer.parseInt(hexadecimal, 16));
    }
}
