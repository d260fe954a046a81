// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks.identifiers;

/** The check of VAT registration numbers, as short as it can be written. */
final class Modulus97 {
    private Modulus97() {}

    static boolean isRight(String nineDigits) {
        int sum = 10 * (nineDigits.charAt(7) - '0') + nineDigits.charAt(8) - '0';
        for (int index = 0; index < 7; index++) {
            sum += (8 - index) * (nineDigits.charAt(index) - '0');
        }
        return sum % 97 == 0 || (sum + 55) % 97 == 0;
    }
}
