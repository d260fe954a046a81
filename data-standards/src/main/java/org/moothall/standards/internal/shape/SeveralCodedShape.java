// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.util.ArrayList;
import java.util.List;
import org.moothall.core.codelist.Code;
import org.moothall.core.text.Unseen;
import org.moothall.standards.Member;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.row.CodeIndex;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.Token;
import org.moothall.standards.internal.words.Words;

/** Several entries of a code list: a JSON list of texts, or one text with a separator between them. */
final class SeveralCodedShape extends MemberShape {
    private final Member.Kind.SeveralCoded kind;
    private final CodeIndex index;
    private final RuleSummary text;
    private final RuleSummary known;
    private final RuleSummary count;

    SeveralCodedShape(Declaration declaration, Member.Kind.SeveralCoded kind) {
        super(declaration);
        this.kind = kind;
        index = new CodeIndex(kind.list().codes().stream().map(Code::code).toList());
        text = error(true, "text", name() + " is a list of texts");
        known = error(
                true,
                "known",
                "each of " + name() + " is in code list " + kind.list().id());
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
            if (index.find(code.toCharArray(), 0, code.length()) < 0) {
                String got = mayQuote(row) ? Words.quoted(code) : "one of the values";
                findings.add(
                        known, slot, got + " is not in code list " + kind.list().id() + "; correct it at the source");
            }
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
    List<String> value(RowBuffer row, int slot) {
        if (!row.token(slot).hasValue()) {
            return List.of();
        }
        String separator = row.token(slot) == Token.LIST ? " " : kind.separator();
        List<String> codes = new ArrayList<>();
        for (String code : row.text(slot).split(java.util.regex.Pattern.quote(separator), -1)) {
            codes.add(Unseen.trimmed(code));
        }
        return List.copyOf(codes);
    }

    @Override
    List<String> nothing() {
        return List.of();
    }
}
