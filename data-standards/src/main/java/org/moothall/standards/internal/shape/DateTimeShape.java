// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Severity;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.Slices;
import org.moothall.standards.internal.row.Token;

/** A W3C date-time: to the second, with a zone. */
final class DateTimeShape extends MemberShape {
    private static final String LIKE = "; write it like 2026-06-02T07:41:00+01:00";

    private final RuleSummary dateTime;
    private final RuleSummary zone;
    private final RuleSummary fraction;

    DateTimeShape(Declaration declaration) {
        super(declaration);
        dateTime = error(true, "date-time", name() + " is a date-time");
        zone = error(true, "zone", name() + " has a zone");
        fraction = rule(true, Severity.WARNING, "fraction", name() + " has no fractions of a second");
    }

    @Override
    void checkValue(RowBuffer row, int slot, Findings findings) {
        Token token = row.token(slot);
        var verdict = token == Token.TEXT || token == Token.CELL
                ? Slices.dateTime(row.characters, row.start(slot), row.length(slot))
                : Slices.DateTime.WRONG;
        switch (verdict) {
            case SOUND -> {}
            case NO_ZONE ->
                findings.add(zone, slot, got(row, slot) + " has no zone; add Z or an offset such as +01:00");
            case FRACTION ->
                findings.add(fraction, slot, got(row, slot) + " has fractions of a second; leave them out");
            case WRONG -> findings.add(dateTime, slot, wrong(token, row, slot) + LIKE);
        }
    }

    private String wrong(Token token, RowBuffer row, int slot) {
        return token == Token.TEXT || token == Token.CELL
                ? got(row, slot) + " is not a date-time"
                : "is " + jsonWord(token) + " where a date-time is wanted";
    }

    @Override
    void put(Object value, RowBuffer row, int slot) {
        row.put(slot, Token.TEXT, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format((OffsetDateTime) value));
    }

    @Override
    @Nullable
    Object value(RowBuffer row, int slot) {
        if (!row.token(slot).hasValue()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(row.text(slot));
        } catch (DateTimeParseException toleratedByTheProfile) {
            return null;
        }
    }
}
