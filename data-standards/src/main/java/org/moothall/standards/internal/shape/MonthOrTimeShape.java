// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.row.Days;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.Token;

/** A month or a time of day, each in its one form. */
final class MonthOrTimeShape extends MemberShape {
    private final boolean isMonth;
    private final RuleSummary rule;

    MonthOrTimeShape(Declaration declaration, boolean isMonth) {
        super(declaration);
        this.isMonth = isMonth;
        rule = error(true, isMonth ? "month" : "time", name() + " is a " + noun());
    }

    private String noun() {
        return isMonth ? "month" : "time of day";
    }

    private String like() {
        return "; write it like " + (isMonth ? "2026-06" : "09:30");
    }

    @Override
    void checkValue(RowBuffer row, int slot, Findings findings) {
        Token token = row.token(slot);
        if (token != Token.TEXT && token != Token.CELL) {
            findings.add(rule, slot, "is " + jsonWord(token) + " where a " + noun() + " is wanted" + like());
        } else if (!(isMonth
                ? Days.isMonth(row.characters, row.start(slot), row.length(slot))
                : Days.isTime(row.characters, row.start(slot), row.length(slot)))) {
            findings.add(rule, slot, got(row, slot) + " is not a " + noun() + like());
        }
    }

    @Override
    void put(Object value, RowBuffer row, int slot) {
        row.put(slot, Token.TEXT, value.toString());
    }

    @Override
    @Nullable
    Object value(RowBuffer row, int slot) {
        if (!row.token(slot).hasValue()) {
            return null;
        }
        try {
            return isMonth ? YearMonth.parse(row.slice(slot)) : LocalTime.parse(row.slice(slot));
        } catch (DateTimeParseException toleratedByTheProfile) {
            return null;
        }
    }
}
