// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.judging;

import java.math.BigDecimal;
import java.util.Arrays;
import org.moothall.standards.RowValues;
import org.moothall.standards.internal.row.Days;
import org.moothall.standards.internal.row.DecimalReader;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.Slice;
import org.moothall.standards.internal.shape.CompiledShape;

/** The values of a row buffer as one rule sees them. */
final class SlotValues implements RowValues {
    private final String rule;
    private final CompiledShape<?> shape;
    private final int[] allowed;
    private final RowBuffer row;
    private final Slice[] slices;

    SlotValues(String rule, CompiledShape<?> shape, int[] allowed, RowBuffer row) {
        this.rule = rule;
        this.shape = shape;
        this.allowed = allowed;
        this.row = row;
        slices = new Slice[shape.size()];
        Arrays.setAll(slices, slot -> new Slice());
    }

    private int slot(String member) {
        int slot = shape.slot(member);
        for (int one : allowed) {
            if (one == slot) {
                return slot;
            }
        }
        throw new IllegalStateException(
                "rule " + rule + " looks at member " + member + ", which it does not need or read");
    }

    private int given(String member) {
        int slot = slot(member);
        if (!row.token(slot).hasValue()) {
            throw new IllegalStateException(
                    "rule " + rule + " looks at member " + member + " of a row that has none; ask has() first");
        }
        return slot;
    }

    @Override
    public boolean has(String member) {
        return row.token(slot(member)).hasValue();
    }

    @Override
    public CharSequence text(String member) {
        int slot = given(member);
        return slices[slot].over(row.characters, row.start(slot), row.length(slot));
    }

    @Override
    public boolean is(String member, String text) {
        int slot = slot(member);
        return row.token(slot).hasValue()
                && row.length(slot) == text.length()
                && text.contentEquals(slices[slot].over(row.characters, row.start(slot), row.length(slot)));
    }

    @Override
    public long day(String member) {
        long day = shape.member(given(member)).day(row, slot(member));
        if (day == Days.NONE) {
            throw new IllegalStateException(
                    "rule " + rule + " asks for the day of member " + member + ", which is no day");
        }
        return day;
    }

    @Override
    public long unscaled(String member) {
        DecimalReader number = number(member);
        if (!number.isSmall()) {
            throw new IllegalStateException(
                    "rule " + rule + " asks for member " + member + " as a number of 18 digits; ask for decimal()");
        }
        return number.unscaled();
    }

    @Override
    public int scale(String member) {
        return number(member).scale();
    }

    @Override
    public BigDecimal decimal(String member) {
        return number(member).value();
    }

    private DecimalReader number(String member) {
        DecimalReader number = row.decimal(given(member));
        if (!number.isNumber()) {
            throw new IllegalStateException(
                    "rule " + rule + " asks for the number of member " + member + ", which is none");
        }
        return number;
    }
}
