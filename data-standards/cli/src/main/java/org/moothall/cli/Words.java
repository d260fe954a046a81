// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.util.Locale;

/** What texts are made of. */
final class Words {
    private Words() {}

    /** A constant as a person writes it. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A number and its noun, in the plural where it must be. */
    static String counted(long number, String noun) {
        return String.format(Locale.UK, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    /** A name from outside, without the characters that a terminal obeys. */
    static String harmless(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "\uFFFD");
    }
}
