// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.moothall.standards.Member;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.row.Days;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.SpeltDay;
import org.moothall.standards.internal.row.Token;

/** A day in the form that the standard wants; a day in another form is a finding that says which day is meant. */
final class DayShape extends MemberShape {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final int LAST_YEAR = 9_999;

    private final Member.DayForm form;
    private final RuleSummary day;
    private final RuleSummary spelling;
    private final RuleSummary moment;

    DayShape(Declaration declaration, Member.DayForm form) {
        super(declaration);
        this.form = form;
        day = error(true, "day", name() + " is a day");
        spelling = error(true, "spelling", name() + " is written " + form.words());
        moment =
                error(!constraints().moments().isEmpty(), "moment", name() + " is on the right side of the as-at date");
    }

    @Override
    void checkValue(RowBuffer row, int slot, Findings findings) {
        Token token = row.token(slot);
        if (token != Token.TEXT && token != Token.CELL) {
            findings.add(day, slot, "is " + jsonWord(token) + " where a day is wanted; write it as " + form.words());
            return;
        }
        long got = strict(row, slot);
        if (got == Days.NONE) {
            var spelt = SpeltDay.read(row.slice(slot));
            if (spelt == null) {
                findings.add(day, slot, got(row, slot) + " is not a day; write it as " + form.words());
                return;
            }
            got = spelt.day();
            findings.add(spelling, slot, got(row, slot) + meant(spelt, mayQuote(row)));
        }
        checkMoments(got, row, slot, findings);
    }

    private void checkMoments(long got, RowBuffer row, int slot, Findings findings) {
        for (var wanted : constraints().moments()) {
            if (row.asAt() == Days.NONE) {
                findings.notChecked(moment, "no as-at date was given");
            } else if (!wanted.allows(got, row.asAt())) {
                findings.add(
                        moment,
                        slot,
                        got(row, slot) + " is not " + wanted.words() + " the as-at date "
                                + LocalDate.ofEpochDay(row.asAt()) + "; correct it at the source");
            }
        }
    }

    private long strict(RowBuffer row, int slot) {
        return form == Member.DayForm.ISO
                ? Days.iso(row.characters, row.start(slot), row.length(slot))
                : Days.dayFirst(row.characters, row.start(slot), row.length(slot), '/');
    }

    private String meant(SpeltDay spelt, boolean mayQuote) {
        String meant = mayQuote ? " is " + LONG.format(LocalDate.ofEpochDay(spelt.day())) : " is a day";
        return meant + spelt.oddity() + ", but not written " + form.words() + "; write it so";
    }

    /** The day, counted from 1970-01-01; or {@link Days#NONE}. */
    @Override
    public long day(RowBuffer row, int slot) {
        if (!row.token(slot).hasValue()) {
            return Days.NONE;
        }
        long got = strict(row, slot);
        if (got != Days.NONE) {
            return got;
        }
        var spelt = SpeltDay.read(row.slice(slot));
        return spelt == null ? Days.NONE : spelt.day();
    }

    @Override
    boolean isSoundOnSight(@Nullable Object value, long asAt, int longest) {
        if (!(value instanceof LocalDate got)) {
            return super.isSoundOnSight(value, asAt, longest);
        }
        boolean isSound = got.getYear() >= 0 && got.getYear() <= LAST_YEAR;
        for (var wanted : constraints().moments()) {
            isSound &= asAt != Days.NONE && wanted.allows(got.toEpochDay(), asAt);
        }
        return isSound;
    }

    @Override
    void put(Object value, RowBuffer row, int slot) {
        row.putDay(slot, (LocalDate) value, form == Member.DayForm.DAY_FIRST);
    }

    @Override
    @Nullable
    Object value(RowBuffer row, int slot) {
        long got = day(row, slot);
        return got == Days.NONE ? null : LocalDate.ofEpochDay(got);
    }
}
