// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.util.List;
import org.moothall.core.codelist.CodeList;
import org.moothall.standards.Member;
import org.moothall.standards.internal.row.RowBuffer;

/** An entry of a code list. */
final class CodedShape extends TextShape {
    private final CodeJudge codes;

    CodedShape(Declaration declaration, Member.Codes codes, int daySlot) {
        super(declaration);
        this.codes = new CodeJudge(
                this,
                codes,
                daySlot,
                name() + " is in code list " + codes.list().id());
    }

    @Override
    boolean isPlain() {
        return false;
    }

    @Override
    void checkText(RowBuffer row, int slot, Findings findings) {
        codes.check(row.characters, row.start(slot), row.length(slot), row, slot, findings);
    }

    @Override
    List<CodeList> codeLists() {
        return List.of(codes.list());
    }
}
