// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.moothall.core.finding.Severity;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.row.RowBuffer;

/** Answers by question code, which the front ends put into the row themselves. */
public final class AnswersShape extends MemberShape {
    public final String prefix;
    private final RuleSummary answers;

    AnswersShape(Declaration declaration, String prefix) {
        super(declaration);
        this.prefix = prefix;
        answers = rule(true, Severity.WARNING, "answers", name() + " is an object of answers by question code");
    }

    @Override
    void checkValue(RowBuffer row, int slot, Findings findings) {
        findings.add(
                answers,
                slot,
                "is not an object of answers; write {\"code\": \"answer\"}, or name a column " + prefix + "[code]");
    }

    @Override
    void put(Object value, RowBuffer row, int slot) {
        row.putEmpty(slot);
        ((Map<?, ?>) value).forEach((code, answer) -> row.answers.put(String.valueOf(code), String.valueOf(answer)));
    }

    @Override
    Object value(RowBuffer row, int slot) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(row.answers));
    }

    @Override
    Object nothing() {
        return Map.of();
    }
}
