// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.row.DecimalReader;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.SpeltNumber;
import org.moothall.standards.internal.row.Token;
import org.moothall.standards.internal.words.Words;

/** An exact decimal or whole number within its range and its digits. */
final class DecimalShape extends MemberShape {
    private static final int DIGITS_OF_INT = 9;
    private static final int ONE_HUNDRED = 100;
    private static final int DIGITS_OF_LONG = 18;

    private final Class<?> type;
    private final boolean isWhole;
    private final RuleSummary number;
    private final RuleSummary spelling;
    private final RuleSummary range;
    private final RuleSummary digits;

    DecimalShape(Declaration declaration, Class<?> type) {
        super(declaration);
        this.type = type;
        isWhole = type != BigDecimal.class;
        number = error(true, isWhole ? "whole-number" : "number", name() + " is a " + noun());
        spelling =
                error(true, "spelling", name() + " is written with digits" + (isWhole ? "" : " and a point") + " only");
        range = error(constraints().range().isLimited(), "range", name() + " is within its range");
        digits = error(constraints().limitsDigits() || isWhole, "digits", name() + " has no more digits than it may");
    }

    private String noun() {
        return isWhole ? "whole number" : "decimal number";
    }

    private String like() {
        return isWhole ? "write digits like 12" : "write digits like 12.5";
    }

    @Override
    void checkValue(RowBuffer row, int slot, Findings findings) {
        Token token = row.token(slot);
        if (token != Token.CELL && token != Token.NUMBER && token != Token.TEXT) {
            findings.add(number, slot, "is " + jsonWord(token) + " where a number is wanted; " + like());
            return;
        }
        DecimalReader got = row.decimal(slot);
        if (!got.isNumber() || (got.hasExponent() && token != Token.NUMBER)) {
            checkSpelling(row, slot, findings);
        } else if (isWhole && got.scale() > 0 && !isIntegral(got)) {
            findings.add(number, slot, got(row, slot) + " is not a whole number; " + like());
        } else {
            checkLimits(row, slot, got, findings);
        }
    }

    private static boolean isIntegral(DecimalReader got) {
        return got.value().stripTrailingZeros().scale() <= 0;
    }

    private void checkSpelling(RowBuffer row, int slot, Findings findings) {
        var spelt = SpeltNumber.read(row.text(slot));
        if (spelt == null) {
            findings.add(number, slot, got(row, slot) + " is not a number; " + like());
        } else {
            String meant = mayQuote(row)
                    ? "; write " + spelt.number().toPlainString()
                    : "; write digits" + (isWhole ? "" : " and a point") + " only";
            findings.add(spelling, slot, got(row, slot) + " is a number with " + spelt.oddity() + meant);
        }
    }

    private void checkLimits(RowBuffer row, int slot, DecimalReader got, Findings findings) {
        int mostDigits = type == Integer.class ? DIGITS_OF_INT : isWhole ? DIGITS_OF_LONG : Integer.MAX_VALUE;
        int whole = Math.min(mostDigits, constraints().wholeDigits());
        if (whole < Integer.MAX_VALUE && got.wholeDigits() > whole) {
            findings.add(
                    digits,
                    slot,
                    Words.say(
                            "has %,d digits before the point and may have %,d; correct it at the source",
                            got.wholeDigits(), whole));
        } else if (constraints().scale() < Integer.MAX_VALUE
                && got.scale() > constraints().scale()) {
            findings.add(
                    digits,
                    slot,
                    Words.say(
                            "has %,d digits after the point and may have %,d; correct it at the source",
                            got.scale(), constraints().scale()));
        } else if (!constraints().range().allows(got)) {
            Range.Limit smallest = constraints().range().smallest();
            boolean isBelow = smallest != null && smallest.compare(got) <= 0;
            findings.add(
                    range,
                    slot,
                    got(row, slot) + " is " + constraints().range().outside(isBelow) + "; correct it at the source");
        } else if (row.token(slot) == Token.TEXT) {
            findings.add(
                    ReadingRule.TEXT_FOR_NUMBER.summary(),
                    slot,
                    "is a JSON text and is read as a number; remove the quotes");
        }
    }

    @Override
    boolean isSoundOnSight(@Nullable Object value, long asAt, int longest) {
        if (value instanceof Integer whole) {
            return isSmall(whole) && constraints().range().allowsOnSight(whole);
        } else if (value instanceof BigDecimal decimal) {
            return decimal.precision() - decimal.scale() <= constraints().wholeDigits()
                    && decimal.scale() <= constraints().scale()
                    && constraints().range().allowsOnSight(decimal);
        }
        return super.isSoundOnSight(value, asAt, longest);
    }

    /** Whether it has two digits at most, as it may; a larger one is looked at whole. */
    private boolean isSmall(int whole) {
        return whole > -ONE_HUNDRED && whole < ONE_HUNDRED && constraints().wholeDigits() > 1;
    }

    @Override
    void put(Object value, RowBuffer row, int slot) {
        row.putNumber(slot, (Number) value);
    }

    @Override
    @Nullable
    Object value(RowBuffer row, int slot) {
        if (!row.token(slot).hasValue()) {
            return null;
        }
        DecimalReader got = row.decimal(slot);
        BigDecimal value = got.isNumber() ? got.value() : spelt(row.text(slot));
        if (value == null || type == BigDecimal.class) {
            return value;
        }
        return type == Long.class ? (Object) value.longValue() : (Object) value.intValue();
    }

    private static @Nullable BigDecimal spelt(String text) {
        var spelt = SpeltNumber.read(text);
        return spelt == null ? null : spelt.number();
    }
}
