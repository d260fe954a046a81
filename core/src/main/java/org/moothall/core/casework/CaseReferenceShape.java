// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.internal.SignificantText;

/** The alphabet and the arithmetic of a {@link CaseReference}. */
final class CaseReferenceShape {
    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    static final int BODY = 5;

    /** How many of the last symbols of a body have, whatever stands before them, a check symbol that is no vowel: 27 less 4. */
    static final int LAST = 23;

    /** Without vowels, of which Y is one. */
    private static final String WORDLESS = "23456789BCDFGHJKMNPQRSTVWXZ";

    private static final String PREFIX_ONLY = "ILO";
    private static final int MODULUS = ALPHABET.length();
    private static final int SHORTEST_PREFIX = 2;
    private static final int LONGEST_PREFIX = 4;

    private static final Fault LENGTH = Fault.wrongLength("a prefix of 2 to 4 letters, 5 symbols and a check symbol");
    private static final Fault SHAPE =
            Fault.wrongFormat("a prefix of 2 to 4 letters, then 6 of " + ALPHABET + " (no 0 or O, no 1, I or L)");

    private CaseReferenceShape() {}

    static @Nullable Fault fault(CharSequence text, long kept) {
        int prefix = SignificantText.count(kept) - BODY - 1;
        if (prefix < SHORTEST_PREFIX || prefix > LONGEST_PREFIX) {
            return LENGTH;
        }
        if (!isArranged(text, kept, prefix)) {
            return SHAPE;
        }
        return weightedSum(text, kept) % MODULUS == 0 ? null : Fault.badCheckDigit();
    }

    static String write(String prefix, long sequence) {
        if (sequence < 0 || sequence >= CaseReference.LIMIT) {
            throw new IllegalArgumentException("a case number is from 0 to less than " + CaseReference.LIMIT
                    + "; this one is not; begin another prefix");
        }
        if (!isPrefix(prefix)) {
            throw new IllegalArgumentException("a case reference's prefix is 2 to 4 letters A to Z; this one is not");
        }
        String begun = prefix + firstOfBody(sequence / LAST);
        String whole = begun + lastOfBody(begun, (int) (sequence % LAST));
        return prefix + "-" + whole.substring(prefix.length()) + "-" + checkSymbol(whole);
    }

    private static boolean isPrefix(String prefix) {
        return prefix.length() >= SHORTEST_PREFIX
                && prefix.length() <= LONGEST_PREFIX
                && prefix.chars().allMatch(character -> SignificantText.isLetter((char) character));
    }

    private static String firstOfBody(long number) {
        StringBuilder symbols = new StringBuilder(BODY);
        long rest = number;
        for (int place = 1; place < BODY; place++) {
            symbols.append(WORDLESS.charAt((int) (rest % WORDLESS.length())));
            rest /= WORDLESS.length();
        }
        return symbols.reverse().toString();
    }

    /** The nth of the symbols that make no vowel of the check symbol. */
    private static char lastOfBody(String begun, int nth) {
        return (char) WORDLESS.chars()
                .filter(last -> WORDLESS.indexOf(checkSymbol(begun + (char) last)) >= 0)
                .skip(nth)
                .findFirst()
                .orElseThrow();
    }

    /** The symbol that makes the weighted sum of all a multiple of 31; its own weight is 1. */
    private static char checkSymbol(String prefixAndBody) {
        int sum = 0;
        int weight = prefixAndBody.length() + 1;
        for (int index = 0; index < prefixAndBody.length(); index++) {
            sum += weight-- * valueOf(prefixAndBody.charAt(index));
        }
        return ALPHABET.charAt(Math.floorMod(-sum, MODULUS));
    }

    private static boolean isArranged(CharSequence text, long kept, int prefix) {
        for (int position = 0; position < prefix; position++) {
            if (!SignificantText.isLetter(SignificantText.at(text, kept, position))) {
                return false;
            }
        }
        for (int position = prefix; position < SignificantText.count(kept); position++) {
            if (ALPHABET.indexOf(SignificantText.at(text, kept, position)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int weightedSum(CharSequence text, long kept) {
        int count = SignificantText.count(kept);
        int sum = 0;
        for (int position = 0; position < count; position++) {
            sum += (count - position) * valueOf(SignificantText.at(text, kept, position));
        }
        return sum;
    }

    private static int valueOf(char symbol) {
        int value = ALPHABET.indexOf(symbol);
        return value >= 0 ? value : PREFIX_ONLY.indexOf(symbol);
    }
}
