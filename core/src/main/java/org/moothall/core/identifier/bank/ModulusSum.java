// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One rule, worked out for one account. The source calls the positions u v w x y z for the sort code and a to h for the
 * account number; so do the constants here.
 */
record ModulusSum(ModulusRule rule, String digits) {
    static final SortCode EXCEPTION_8 = SortCode.of("090126");
    static final SortCode EXCEPTION_9 = SortCode.of("309634");

    private static final int A = 6;
    private static final int B = 7;
    private static final int C = 8;
    private static final int G = 12;
    private static final int H = 13;

    private static final List<Integer> EXCEPTION_2 = List.of(0, 0, 1, 2, 5, 3, 6, 4, 8, 7, 10, 9, 3, 1);
    private static final int EXCEPTION_1_ADDS = 27;

    static ModulusSum of(ModulusRule rule, SortCode sortCode, AccountNumber account) {
        return new ModulusSum(rule, sortCode.value() + account.value());
    }

    boolean holds() {
        return isExempt() || isRight() || (mayBeShifted() && shifted().isRight());
    }

    /** Exception 3 for some accounts, and exception 6 for those in foreign currency: nothing is computed. */
    private boolean isExempt() {
        return switch (rule.exception()) {
            case 3 -> digit(C) == 6 || digit(C) == 9;
            case 6 -> digit(A) >= 4 && digit(A) <= 8 && digit(G) == digit(H);
            default -> false;
        };
    }

    private boolean isRight() {
        int modulus = rule.method().modulus();
        int remainder = Math.floorMod(total(), modulus);
        return switch (rule.exception()) {
            case 4 -> remainder == 10 * digit(G) + digit(H);
            case 5 -> (modulus - remainder) % modulus == digit(rule.method() == ModulusRule.Method.MOD11 ? G : H);
            default -> remainder == 0;
        };
    }

    private int total() {
        boolean addsDigits = rule.method() == ModulusRule.Method.DBLAL;
        List<Integer> weights = weights();
        int total = rule.exception() == 1 ? EXCEPTION_1_ADDS : 0;
        for (int position = 0; position < ModulusRule.POSITIONS; position++) {
            int product = digit(position) * weights.get(position);
            total += addsDigits ? sumOfDigits(product) : product;
        }
        return total;
    }

    private List<Integer> weights() {
        boolean isNine = digit(G) == 9;
        return switch (rule.exception()) {
            case 2 -> digit(A) == 0 ? rule.weights() : isNine ? withoutUToB(EXCEPTION_2) : EXCEPTION_2;
            case 7 -> isNine ? withoutUToB(rule.weights()) : rule.weights();
            case 10 -> isNine && isZeroOrNineAndNine() ? withoutUToB(rule.weights()) : rule.weights();
            default -> rule.weights();
        };
    }

    private boolean isZeroOrNineAndNine() {
        return (digit(A) == 0 || digit(A) == 9) && digit(B) == 9;
    }

    /** Exception 14 alone: an account number that ends in 0, 1 or 9 may have lost its leading zero. */
    private boolean mayBeShifted() {
        return rule.exception() == 14 && (digit(H) == 0 || digit(H) == 1 || digit(H) == 9);
    }

    private ModulusSum shifted() {
        return new ModulusSum(rule, digits.substring(0, A) + "0" + digits.substring(A, H));
    }

    private int digit(int position) {
        return digits.charAt(position) - '0';
    }

    private static List<Integer> withoutUToB(List<Integer> weights) {
        List<Integer> without = new ArrayList<>(Collections.nCopies(B + 1, 0));
        without.addAll(weights.subList(B + 1, weights.size()));
        return without;
    }

    private static int sumOfDigits(int product) {
        int sum = 0;
        for (int rest = product; rest != 0; rest /= 10) {
            sum += rest % 10;
        }
        return sum;
    }
}
