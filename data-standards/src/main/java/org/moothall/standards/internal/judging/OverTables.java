// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.judging;

import org.jspecify.annotations.Nullable;
import org.moothall.standards.Rule;
import org.moothall.standards.Verdict;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.shape.CompiledShape;

/**
 * A rule that looks into another table: whether it has a row of the key, or how the row compares with that one.
 *
 * @param <T> the Java record
 */
final class OverTables<T> extends AskedRule<T> {
    private final OtherTable other;
    private final Rule.@Nullable PairCheck check;
    private final SlotValues own;
    private final OtherTable.View view;

    /** Without a check, the other table must only have the key. */
    OverTables(Rule<T> rule, CompiledShape<T> shape, OtherTable other, Rule.@Nullable PairCheck check, RowBuffer row) {
        super(rule, shape);
        this.other = other;
        this.check = check;
        own = new SlotValues(rule.id(), shape, slots, row);
        view = other.view(rule.id());
    }

    @Override
    Verdict ask(RowBuffer row, @Nullable T value, RowPlace place) {
        int slot = needed[0];
        if (!other.whyNot().isEmpty() || !isGiven(row)) {
            return Verdict.passed();
        }
        long found = other.find(row.characters, row.start(slot), row.length(slot));
        if (check != null) {
            return found < 0 ? Verdict.passed() : check.of(own, view.of((int) found));
        }
        return Verdict.passedIf(
                found >= 0,
                shape.member(slot).name(),
                shape.member(slot).got(row, slot) + " is not in " + other.name() + "; correct it, or complete that");
    }

    @Override
    String finish(LateFindings late) {
        return other.whyNot();
    }
}
