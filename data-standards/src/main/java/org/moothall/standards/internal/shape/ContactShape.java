// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import org.moothall.standards.Member;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.row.ContactSlices;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.Slices;

/** A text by which somebody or something is reached: an e-mail address, a telephone number, a URI. */
final class ContactShape extends TextShape {
    private enum What {
        EMAIL("email", "an e-mail address", "name@example.org"),
        TELEPHONE("telephone", "a telephone number", "0115 496 0000"),
        URI("uri", "an absolute URI", "https://example.org/");

        private final String kind;
        private final String noun;
        private final String like;

        What(String kind, String noun, String like) {
            this.kind = kind;
            this.noun = noun;
            this.like = like;
        }
    }

    private final What what;
    private final RuleSummary rule;

    ContactShape(Declaration declaration, Member.Kind kind) {
        super(declaration);
        what = kind instanceof Member.Kind.Email
                ? What.EMAIL
                : kind instanceof Member.Kind.Telephone ? What.TELEPHONE : What.URI;
        rule = error(true, what.kind, name() + " is " + what.noun);
    }

    @Override
    boolean isPlain() {
        return false;
    }

    @Override
    void checkText(RowBuffer row, int slot, Findings findings) {
        int start = row.start(slot);
        int length = row.length(slot);
        boolean fits = switch (what) {
            case EMAIL -> ContactSlices.isEmail(row.characters, start, length);
            case TELEPHONE -> ContactSlices.isTelephone(row.characters, start, length);
            case URI -> Slices.link(row.characters, start, start + length);
        };
        if (!fits) {
            findings.add(rule, slot, got(row, slot) + " is not " + what.noun + "; write it like " + what.like);
        }
    }
}
