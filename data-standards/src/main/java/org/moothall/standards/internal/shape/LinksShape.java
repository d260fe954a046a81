// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.util.List;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.Slices;
import org.moothall.standards.internal.row.Token;

/** A link, or several separated by white space. */
final class LinksShape extends MemberShape {
    private final RuleSummary link;
    private final RuleSummary single;

    LinksShape(Declaration declaration) {
        super(declaration);
        link = error(true, "link", name() + " is a link");
        single = error(!declaration.several(), "single", name() + " is one link");
    }

    @Override
    void checkValue(RowBuffer row, int slot, Findings findings) {
        Token token = row.token(slot);
        if (token != Token.TEXT && token != Token.CELL && token != Token.LIST) {
            findings.add(link, slot, "is " + jsonWord(token) + " where a link is wanted; write one text in quotes");
        } else if (token == Token.LIST && !declaration.several()) {
            findings.add(single, slot, "is a JSON list where one link is wanted; write one text in quotes");
        } else {
            checkEach(row, slot, findings);
        }
    }

    private void checkEach(RowBuffer row, int slot, Findings findings) {
        int end = row.start(slot) + row.length(slot);
        int count = 0;
        int at = row.start(slot);
        while (at < end) {
            int stop = at;
            while (stop < end && !Character.isWhitespace(row.characters[stop])) {
                stop++;
            }
            if (stop > at) {
                count++;
                if (!Slices.link(row.characters, at, stop)) {
                    findings.add(link, slot, "link " + count + " is not a whole link; begin it with https://");
                    return;
                }
            }
            at = stop + 1;
        }
        if (count > 1 && !declaration.several()) {
            findings.add(single, slot, "holds " + count + " links where one is wanted; leave one");
        }
    }

    @Override
    void put(Object value, RowBuffer row, int slot) {
        row.putTexts(slot, (List<?>) value, joiner());
    }

    @Override
    Object value(RowBuffer row, int slot) {
        return row.token(slot).hasValue() && !row.isBlank(slot)
                ? List.of(row.text(slot).strip().split("\\s+"))
                : List.of();
    }

    @Override
    Object nothing() {
        return List.of();
    }
}
