// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.bank;

import java.util.List;

/**
 * One line of the table of weights: how to judge whether an account number goes with a sort code.
 *
 * @param method how the sum is made
 * @param weights 14 of them: 6 for the sort code, 8 for the account number; some end in -1
 * @param exception the number of the exception to apply, 1 to 14; 0 for none
 */
public record ModulusRule(Method method, List<Integer> weights, int exception) {
    /** How many digits a sort code and an account number have together. */
    static final int POSITIONS = 14;

    static final int LAST_EXCEPTION = 14;

    /** How the sum is made, and by what it must be divisible. */
    public enum Method {
        /** Digits times weights, by 10. */
        MOD10(10),
        /** Digits times weights, by 11. */
        MOD11(11),
        /** The digits of those products, by 10: the double alternate check. */
        DBLAL(10);

        private final int modulus;

        Method(int modulus) {
            this.modulus = modulus;
        }

        int modulus() {
            return modulus;
        }
    }

    /** Refuses another number of weights, and an exception that there is not. */
    public ModulusRule {
        weights = List.copyOf(weights);
        if (weights.size() != POSITIONS) {
            throw new IllegalArgumentException("a modulus rule has 14 weights; these are " + weights);
        }
        if (exception < 0 || exception > LAST_EXCEPTION) {
            throw new IllegalArgumentException(
                    "an exception of a modulus rule is 1 to 14, or 0 for none; this is " + exception);
        }
    }
}
