// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.util.Locale;
import java.util.regex.Pattern;

/** What texts are made of. */
final class Words {
    private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}]");

    private Words() {}

    /** A constant as a person writes it. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A number and its noun, in the plural where it must be. */
    static String counted(long number, String noun) {
        return String.format(Locale.UK, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    /** A name or a sentence, without the characters that a terminal obeys or that run the other way; on one line. */
    static String harmless(String name) {
        return OBEYED.matcher(name).replaceAll("\uFFFD");
    }
}
