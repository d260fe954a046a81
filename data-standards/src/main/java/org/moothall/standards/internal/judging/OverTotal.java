// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.judging;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.moothall.standards.Rule;
import org.moothall.standards.Verdict;
import org.moothall.standards.internal.row.DecimalReader;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.shape.CompiledShape;

/**
 * A rule over the sum of a member.
 *
 * @param <T> the Java record
 */
final class OverTotal<T> extends AskedRule<T> {
    private static final int SMALL_SCALES = 19;

    private final Rule.TotalCheck check;

    /** Sums of small numbers, by their scale. */
    private final long[] sums = new long[SMALL_SCALES];

    private BigDecimal rest = BigDecimal.ZERO;
    private long rows;
    private boolean anySkipped;

    OverTotal(Rule<T> rule, CompiledShape<T> shape, Rule.TotalCheck check) {
        super(rule, shape);
        this.check = check;
    }

    @Override
    void skip() {
        anySkipped = true;
    }

    @Override
    Verdict ask(RowBuffer row, @Nullable T value, RowPlace place) {
        if (isGiven(row)) {
            add(row.decimal(needed[0]));
            rows++;
        }
        return Verdict.passed();
    }

    private void add(DecimalReader number) {
        if (!number.isNumber()) {
            anySkipped = true;
            return;
        }
        if (number.isSmall() && number.scale() >= 0 && number.scale() < SMALL_SCALES) {
            long before = sums[number.scale()];
            long after = before + number.unscaled();
            if (((before ^ after) & (number.unscaled() ^ after)) >= 0) {
                sums[number.scale()] = after;
                return;
            }
        }
        rest = rest.add(number.value());
    }

    @Override
    String finish(LateFindings late) {
        if (anySkipped) {
            return shape.member(needed[0]).name() + " of some rows could not be added";
        }
        BigDecimal sum = rest;
        for (int scale = 0; scale < sums.length; scale++) {
            sum = sum.add(BigDecimal.valueOf(sums[scale], scale));
        }
        Verdict verdict = rows == 0 ? Verdict.passed() : check.of(sum.stripTrailingZeros(), rows);
        if (verdict instanceof Verdict.Broken broken) {
            broken.faults().forEach(fault -> late.addOfFile(summary, fault.message()));
        }
        return verdict instanceof Verdict.NotChecked notChecked ? notChecked.why() : "";
    }
}
