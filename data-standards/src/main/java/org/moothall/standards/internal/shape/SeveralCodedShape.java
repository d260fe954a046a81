// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.text.Unseen;
import org.moothall.standards.Member;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.Token;
import org.moothall.standards.internal.words.Words;

/** Several entries of a code list: a JSON list of texts, or one text with a separator between them. */
final class SeveralCodedShape extends MemberShape {
    private final CodeJudge judge;
    private final Pattern separator;
    private final RuleSummary text;
    private final RuleSummary count;

    SeveralCodedShape(Declaration declaration, Member.Codes codes, String separator, int daySlot) {
        super(declaration);
        this.separator = Pattern.compile(separator, Pattern.LITERAL);
        text = error(true, "text", name() + " is a list of texts");
        judge = new CodeJudge(
                this,
                codes,
                daySlot,
                "each of " + name() + " is in code list " + codes.list().id());
        count = error(constraints().limitsLength(), "count", name() + " has as many entries as it may");
    }

    @Override
    void checkValue(RowBuffer row, int slot, Findings findings) {
        Token token = row.token(slot);
        if (token != Token.TEXT && token != Token.CELL && token != Token.LIST) {
            findings.add(
                    text, slot, "is " + jsonWord(token) + " where a list of texts is wanted; write each in quotes");
            return;
        }
        List<String> codes = value(row, slot);
        for (String code : codes) {
            judge.check(code.toCharArray(), 0, code.length(), row, slot, findings);
        }
        if (codes.size() < constraints().shortest()
                || codes.size() > constraints().longest()) {
            findings.add(count, slot, "has " + Words.counted(codes.size(), "code") + "; " + limits());
        }
    }

    private String limits() {
        return "it may have " + Words.number(constraints().shortest())
                + (constraints().longest() == Integer.MAX_VALUE
                        ? " or more"
                        : " to " + Words.number(constraints().longest()));
    }

    @Override
    void put(Object value, RowBuffer row, int slot) {
        row.putTexts(slot, (List<?>) value, joiner());
    }

    @Override
    List<String> value(RowBuffer row, int slot) {
        if (!row.token(slot).hasValue()) {
            return List.of();
        }
        List<String> codes = new ArrayList<>();
        for (String code : separator.split(row.text(slot), -1)) {
            codes.add(Unseen.trimmed(code));
        }
        return List.copyOf(codes);
    }

    @Override
    public String joiner() {
        return separator.pattern();
    }

    @Override
    List<CodeList> codeLists() {
        return List.of(judge.list());
    }

    @Override
    List<String> nothing() {
        return List.of();
    }
}
