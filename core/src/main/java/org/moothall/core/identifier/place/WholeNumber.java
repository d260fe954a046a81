// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

import org.moothall.core.identifier.internal.SignificantText;

/** What identifiers that are whole numbers have in common: leading zeros are padding, and zero names nothing. */
final class WholeNumber {
    private WholeNumber() {}

    static boolean isPositive(CharSequence text, long kept) {
        return SignificantText.areDigits(text, kept) && !SignificantText.areAll('0', text, kept);
    }

    static String canonical(CharSequence text, long kept) {
        String digits = SignificantText.compact(text, kept);
        int first = 0;
        while (digits.charAt(first) == '0') {
            first++;
        }
        return digits.substring(first);
    }
}
