// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import org.jspecify.annotations.Nullable;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.Token;

/** A measure: a decimal number within its range, as a double. */
final class NumberShape extends MemberShape {
    private static final String METRES =
            "no degrees but metres, probably of the National Grid; convert it to degrees of WGS84";
    private static final double LATITUDE = 90;
    private static final double LONGITUDE = 180;
    private static final double LEAST_METRES = 1_000;
    private static final double MOST_METRES = 1_300_000;

    private final RuleSummary number;
    private final RuleSummary range;
    private final Range limits;

    NumberShape(Declaration declaration) {
        super(declaration);
        number = error(true, "number", name() + " is a decimal number");
        limits = constraints().range();
        range = error(limits.isLimited(), "range", name() + " is within its range");
    }

    @Override
    void checkValue(RowBuffer row, int slot, Findings findings) {
        Token token = row.token(slot);
        if (token == Token.TRUTH || token == Token.LIST || token == Token.NESTED) {
            findings.add(number, slot, "is " + jsonWord(token) + " where a number is wanted; write digits like 12.5");
            return;
        }
        double got = row.measure(slot);
        if (Double.isNaN(got)) {
            findings.add(number, slot, got(row, slot) + " is not a number; write digits like 12.5");
        } else if (!limits.allows(got)) {
            boolean isMetres = isMetres(got);
            findings.add(
                    isMetres ? ReadingRule.NATIONAL_GRID.summary() : range,
                    slot,
                    got(row, slot) + " is " + (isMetres ? METRES : outside(got)));
        } else if (token == Token.TEXT) {
            findings.add(
                    ReadingRule.TEXT_FOR_NUMBER.summary(),
                    slot,
                    "is a JSON text and is read as a number; remove the quotes");
        }
    }

    /** Degrees of hundreds of thousands are metres: the National Grid ends at 700,000 east and 1,300,000 north. */
    private boolean isMetres(double got) {
        Range.Limit largest = limits.largest();
        boolean isDegrees = largest != null && (largest.rounded() == LATITUDE || largest.rounded() == LONGITUDE);
        return isDegrees && got >= LEAST_METRES && got < MOST_METRES;
    }

    private String outside(double got) {
        boolean isBelow = limits.smallest() != null && !new Range(limits.smallest(), null).allows(got);
        return limits.outside(isBelow) + "; correct it at the source";
    }

    @Override
    void put(Object value, RowBuffer row, int slot) {
        row.putNumber(slot, (Double) value);
    }

    @Override
    @Nullable
    Object value(RowBuffer row, int slot) {
        double got = row.token(slot).hasValue() ? row.measure(slot) : Double.NaN;
        return Double.isNaN(got) ? null : got;
    }
}
