// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import org.jspecify.annotations.Nullable;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.Slices;
import org.moothall.standards.internal.row.Token;

/** A measure: a decimal number within its range, as a double. */
final class NumberShape extends MemberShape {
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
        double got = read(row, slot);
        if (Double.isNaN(got)) {
            findings.add(number, slot, got(row, slot) + " is not a number; write digits like 12.5");
        } else if (!limits.allows(got)) {
            findings.add(
                    range,
                    slot,
                    got(row, slot) + " is "
                            + limits.outside(
                                    limits.smallest() != null && !new Range(limits.smallest(), null).allows(got))
                            + "; correct it at the source");
        } else if (token == Token.TEXT) {
            findings.add(
                    ReadingRule.TEXT_FOR_NUMBER.summary(),
                    slot,
                    "is a JSON text and is read as a number; remove the quotes");
        }
    }

    private static double read(RowBuffer row, int slot) {
        return Slices.number(row.characters, row.start(slot), row.length(slot));
    }

    @Override
    @Nullable
    Object value(RowBuffer row, int slot) {
        return row.token(slot).hasValue() ? read(row, slot) : null;
    }
}
