// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.code;

import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.SignificantMask;

/** Finds the check symbol of a body by asking the scheme: exactly one of them is right. */
final class CheckSymbol {
    static final String DIGITS = "0123456789";

    private static final int LONGEST = SignificantMask.LONGEST - 1;

    private CheckSymbol() {}

    static String complete(String body, String alphabet, String checkSymbols, Scheme<?> scheme) {
        if (body.isEmpty()
                || body.length() > LONGEST
                || !body.chars().allMatch(symbol -> alphabet.indexOf(symbol) >= 0)) {
            throw new IllegalArgumentException("the body of a " + scheme.title() + " is 1 to " + LONGEST + " of "
                    + alphabet + " and nothing else; this one is not");
        }
        return checkSymbols
                .chars()
                .mapToObj(symbol -> body + (char) symbol)
                .filter(scheme::isValid)
                .findFirst()
                .orElseThrow();
    }
}
