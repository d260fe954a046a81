// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.contact;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that Ofcom keeps for drama: a thousand in each range, given to nobody, and so what forms show as examples and
 * what tests should use. libphonenumber calls some of them invalid.
 *
 * <p><b>Source</b> Ofcom, telephone numbers for drama use. 01632 960, 020 7946 0 and 07700 900 as GOV.UK's advice on asking
 * for telephone numbers has them; the others as the English provider of the Python library Faker 40.40.0 has them, read in
 * November 2026. Northern Ireland's range is left out: 028 9018 0 and 028 9649 6 are both named for it, and the plan accepts
 * both.
 */
final class DramaNumbers {
    /** The first seven digits of ten, without the 0 in front. */
    private static final Set<String> RANGES = Set.of(
            "1134960", "1144960", "1154960", "1164960", "1174960", "1184960", "1214960", "1314960", "1414960",
            "1514960", "1614960", "1632960", "1914980", "2079460", "2920180", "3069990", "7700900", "8081570",
            "9098790");

    private static final Pattern DIALLED = Pattern.compile("(?:(?:\\+|00)?440?|0)?([1-9][0-9]{6})([0-9]{3})");
    private static final String CODE = "+44";

    private DramaNumbers() {}

    /** The canonical form of one that is dialled in the United Kingdom. */
    static Optional<String> canonical(String dialled) {
        Matcher matcher = DIALLED.matcher(dialled);
        return matcher.matches() && RANGES.contains(matcher.group(1))
                ? Optional.of(CODE + matcher.group(1) + matcher.group(2))
                : Optional.empty();
    }

    static boolean has(String e164) {
        return canonical(e164).isPresent();
    }
}
