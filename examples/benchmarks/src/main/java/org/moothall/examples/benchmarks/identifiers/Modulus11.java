// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks.identifiers;

import org.apache.commons.validator.routines.checkdigit.CheckDigit;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;

/** The check digit of NHS numbers as Commons Validator would have it. */
final class Modulus11 implements CheckDigit {
    @Override
    public boolean isValid(String code) {
        int sum = 0;
        for (int index = 0; index < code.length(); index++) {
            sum += (10 - index) * (code.charAt(index) - '0');
        }
        return sum % 11 == 0;
    }

    @Override
    public String calculate(String code) throws CheckDigitException {
        throw new CheckDigitException("not needed");
    }
}
