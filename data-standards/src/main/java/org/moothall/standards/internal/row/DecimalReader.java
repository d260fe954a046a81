// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.row;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A decimal number read off a slice, exactly: as an unscaled number and a scale where 18 digits are enough, and otherwise as a
 * {@link BigDecimal}. Used again for the next number, also for one of a Java object.
 */
public final class DecimalReader {
    private static final int LONGEST = 400;
    private static final int LONGEST_EXPONENT = 4;
    private static final int DIGITS_OF_LONG = 18;
    private static final long[] TENS = new long[DIGITS_OF_LONG + 1];

    static {
        TENS[0] = 1;
        for (int power = 1; power < TENS.length; power++) {
            TENS[power] = TENS[power - 1] * 10;
        }
    }

    private @Nullable BigDecimal object;
    private char[] characters = {};
    private int start;
    private int length;
    private boolean isNumber;
    private boolean isSmall;
    private boolean hasExponent;
    private long unscaled;
    private int wholeDigits;
    private int scale;

    DecimalReader read(char[] newCharacters, int newStart, int newLength) {
        characters = newCharacters;
        start = newStart;
        length = newLength;
        object = null;
        isNumber = false;
        hasExponent = false;
        if (length > 0 && length <= LONGEST) {
            scan();
        }
        return this;
    }

    /** The number of an object, which needs no reading. */
    DecimalReader of(BigDecimal number) {
        object = number;
        isNumber = true;
        hasExponent = number.scale() < 0;
        isSmall = false;
        return this;
    }

    /** A whole number, which needs no reading. */
    DecimalReader of(long number) {
        object = null;
        isNumber = true;
        hasExponent = false;
        isSmall = number > -TENS[DIGITS_OF_LONG] && number < TENS[DIGITS_OF_LONG];
        object = isSmall ? null : BigDecimal.valueOf(number);
        unscaled = number;
        scale = 0;
        wholeDigits = 1;
        while (wholeDigits < DIGITS_OF_LONG && Math.abs(number) >= TENS[wholeDigits]) {
            wholeDigits++;
        }
        return this;
    }

    private void scan() {
        int end = start + length;
        int at = start;
        boolean negative = characters[at] == '-';
        if (negative || characters[at] == '+') {
            at++;
        }
        long value = 0;
        int digits = 0;
        int significant = 0;
        int point = -1;
        for (; at < end; at++) {
            char character = characters[at];
            if (Slices.isDigit(character)) {
                digits++;
                significant += significant > 0 || character != '0' ? 1 : 0;
                value = value * 10 + (character - '0');
            } else if (character == '.' && point < 0 && digits > 0) {
                point = digits;
            } else {
                break;
            }
        }
        if (digits == 0 || characters[at - 1] == '.') {
            return;
        }
        hasExponent = at < end;
        isNumber = !hasExponent || isExponent(at, end);
        isSmall = significant <= DIGITS_OF_LONG && !hasExponent;
        unscaled = negative ? -value : value;
        scale = point < 0 ? 0 : digits - point;
        wholeDigits = Math.max(0, Math.max(1, significant) - scale);
    }

    private boolean isExponent(int from, int end) {
        int at = from + 1;
        if (characters[from] != 'e' && characters[from] != 'E') {
            return false;
        }
        if (at < end && (characters[at] == '-' || characters[at] == '+')) {
            at++;
        }
        int first = at;
        while (at < end && Slices.isDigit(characters[at])) {
            at++;
        }
        return at == end && at > first && at - first <= LONGEST_EXPONENT;
    }

    /** Whether the slice is a number: digits, with a sign before and a point among them, or with a power of ten. */
    public boolean isNumber() {
        return isNumber;
    }

    /** Whether it is written with a power of ten, as in {@code 1.2E+03}. */
    public boolean hasExponent() {
        return hasExponent;
    }

    /** How many digits stand before the point, leading zeros not counted. */
    public int wholeDigits() {
        return isSmall ? wholeDigits : Math.max(0, value().precision() - value().scale());
    }

    /** How many digits stand after the point. */
    public int scale() {
        return isSmall ? scale : Math.max(0, value().scale());
    }

    /** The sign: -1, 0 or 1. */
    public int signum() {
        return isSmall ? Long.signum(unscaled) : value().signum();
    }

    /** Whether {@link #unscaled} and {@link #scale} are the whole number. */
    public boolean isSmall() {
        return isSmall || (object != null && !hasExponent && object.precision() <= DIGITS_OF_LONG);
    }

    /** The number without its point, where {@link #isSmall}. */
    public long unscaled() {
        return object == null ? unscaled : object.unscaledValue().longValue();
    }

    /** Compares with a limit: less than, equal to or greater than 0. Makes no object where both fit into 18 digits. */
    public int compareTo(BigDecimal limit, long limitUnscaled, int limitScale) {
        if (isSmall && limitScale >= 0) {
            int common = Math.max(scale, limitScale);
            int mine = common - scale;
            int its = common - limitScale;
            if (mine <= DIGITS_OF_LONG && its <= DIGITS_OF_LONG && fits(unscaled, mine) && fits(limitUnscaled, its)) {
                return Long.compare(unscaled * TENS[mine], limitUnscaled * TENS[its]);
            }
        }
        return value().compareTo(limit);
    }

    private static boolean fits(long number, int power) {
        return Math.abs(number) <= TENS[DIGITS_OF_LONG] / TENS[power];
    }

    /** The number as an object. */
    public BigDecimal value() {
        if (object != null) {
            return object;
        }
        return isSmall ? BigDecimal.valueOf(unscaled, scale) : new BigDecimal(characters, start, length);
    }
}
