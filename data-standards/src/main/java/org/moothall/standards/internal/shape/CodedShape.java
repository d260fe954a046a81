// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.moothall.core.codelist.Code;
import org.moothall.core.codelist.CodeList;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.row.CodeIndex;
import org.moothall.standards.internal.row.Days;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.words.Words;

/** An entry of a code list. */
final class CodedShape extends TextShape {
    private static final int FEW = 6;

    private final CodeList list;
    private final CodeIndex index;
    private final RuleSummary known;
    private final RuleSummary valid;
    private final boolean isDated;

    CodedShape(Declaration declaration, CodeList list) {
        super(declaration);
        this.list = list;
        index = new CodeIndex(list.codes().stream().map(Code::code).toList());
        isDated = list.codes().stream().anyMatch(code -> code.validFrom() != null || code.validTo() != null);
        valid = error(isDated, "valid", name() + " is valid on the as-at date");
        known = error(true, "known", name() + " is in code list " + list.id());
    }

    @Override
    void checkText(RowBuffer row, int slot, Findings findings) {
        int place = index.find(row.characters, row.start(slot), row.length(slot));
        if (place < 0) {
            findings.add(known, slot, got(row, slot) + " is not in code list " + list.id() + "; " + next(row, slot));
        } else if (isDated) {
            checkValidity(list.codes().get(place), row, slot, findings);
        }
    }

    private void checkValidity(Code code, RowBuffer row, int slot, Findings findings) {
        if (row.asAt() == Days.NONE) {
            findings.notChecked(valid, "no as-at date was given");
        } else if (!code.isValidOn(LocalDate.ofEpochDay(row.asAt()))) {
            String bounds = (code.validFrom() == null ? "" : " from " + code.validFrom())
                    + (code.validTo() == null ? "" : " to " + code.validTo());
            findings.add(
                    valid,
                    slot,
                    got(row, slot) + " is valid" + bounds + ", and not on the as-at date "
                            + LocalDate.ofEpochDay(row.asAt()) + "; use a code that is");
        }
    }

    private String next(RowBuffer row, int slot) {
        List<Code> entries = list.codes();
        String all = entries.size() > FEW
                ? Words.say("it has %,d entries", entries.size())
                : "its entries are "
                        + entries.stream()
                                .map(entry -> Words.quoted(entry.code()))
                                .collect(Collectors.joining(", "));
        if (!mayQuote(row)) {
            return all;
        }
        return list.nearest(row.text(slot))
                .map(entry -> "the nearest entry is " + Words.quoted(entry.code()))
                .orElse(all);
    }
}
