// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.Token;
import org.moothall.standards.internal.words.Words;

/** A record within a record, or a list of them. Each is judged by itself; here only whether it is there, and how many there are. */
public final class RecordShape extends MemberShape {
    private final CompiledShape<?> inner;
    private final boolean isList;
    private final RuleSummary record;
    private final RuleSummary count;

    RecordShape(Declaration declaration, CompiledShape<?> inner, boolean isList) {
        super(declaration);
        this.inner = inner;
        this.isList = isList;
        record = error(true, "record", name() + " is a " + (isList ? "list of records " : "record ") + inner.record());
        count = error(constraints().limitsLength(), "count", name() + " has as many records as it may");
    }

    /** The shape of the inner records. */
    public CompiledShape<?> inner() {
        return inner;
    }

    /** Whether it is a list of them. */
    public boolean isList() {
        return isList;
    }

    /** The rule that it is a record or a list of them, which no table can hold. */
    public RuleSummary record() {
        return record;
    }

    @Override
    public @Nullable RuleSummary missingColumn() {
        return null;
    }

    @Override
    void checkValue(RowBuffer row, int slot, Findings findings) {
        Token token = row.token(slot);
        if (token != Token.RECORD) {
            findings.add(
                    record,
                    slot,
                    "is " + jsonWord(token) + " where a " + (isList ? "list of records" : "record")
                            + " is wanted; write it between " + (isList ? "[ and ]" : "{ and }"));
            return;
        }
        int got = row.count(slot);
        if (isList && (got < constraints().shortest() || got > constraints().longest())) {
            String wanted = got < constraints().shortest()
                    ? Words.say("the fewest allowed is %,d", constraints().shortest())
                    : Words.say("the most allowed is %,d", constraints().longest());
            findings.add(count, slot, "has " + Words.counted(got, "record") + "; " + wanted);
        }
    }

    /** The records within are judged by themselves, so that here only how many there are is put. */
    @Override
    void put(Object value, RowBuffer row, int slot) {
        row.putNested(slot, isList ? ((List<?>) value).size() : 1, value);
    }

    @Override
    @Nullable
    Object value(RowBuffer row, int slot) {
        Object value = row.value(slot);
        return value == null ? nothing() : value;
    }

    @Override
    @Nullable
    Object nothing() {
        return isList ? List.of() : null;
    }
}
