// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Scheme;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.Token;
import org.moothall.standards.internal.words.Words;

/** An identifier in its canonical form, the form in which systems send it to each other. */
final class IdentifierShape extends TextShape {
    private final Scheme<?> scheme;
    private final RuleSummary canonical;

    IdentifierShape(Declaration declaration, Scheme<?> scheme) {
        super(declaration);
        this.scheme = scheme;
        canonical = error(true, "canonical", name() + " is in its canonical form");
    }

    @Override
    boolean isPlain() {
        return false;
    }

    @Override
    void checkText(RowBuffer row, int slot, Findings findings) {
        var identifier = read(row, slot);
        if (identifier != null && !identifier.value().contentEquals(row.slice(slot))) {
            String next = mayQuote(row) ? "write " + Words.quoted(identifier.value()) : "write it in that form";
            findings.add(
                    canonical,
                    slot,
                    got(row, slot) + " can be read as " + scheme.title() + ", but is not in its canonical form; "
                            + next);
        }
    }

    @Override
    void put(Object value, RowBuffer row, int slot) {
        row.put(slot, Token.TEXT, ((Identifier) value).value());
    }

    /** The identifier; a form that is not canonical gets here only where a profile does not call it an error. */
    @Override
    @Nullable
    Object value(RowBuffer row, int slot) {
        return row.token(slot).hasValue() ? read(row, slot) : null;
    }

    private @Nullable Identifier read(RowBuffer row, int slot) {
        return scheme.parse(row.text(slot)).<@Nullable Identifier>fold(identifier -> identifier, fault -> null);
    }
}
