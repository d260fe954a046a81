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
import org.moothall.standards.internal.row.Token;

/** A day in the form that the standard wants; a day in another form is a finding that says which day is meant. */
final class DayShape extends MemberShape {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int LENGTH = 10;

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
            got = lenient(row, slot);
            if (got == Days.NONE) {
                findings.add(day, slot, got(row, slot) + " is not a day; write it as " + form.words());
                return;
            }
            String meant = mayQuote(row) ? " is " + LONG.format(LocalDate.ofEpochDay(got)) : " is a day";
            findings.add(
                    spelling, slot, got(row, slot) + meant + ", but not written " + form.words() + "; write it so");
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

    /** Any other form of ten characters, also with a time behind it. */
    private static long lenient(RowBuffer row, int slot) {
        int start = row.start(slot);
        boolean hasTime = row.length(slot) > LENGTH && " T".indexOf(row.characters[start + LENGTH]) >= 0;
        int length = hasTime ? LENGTH : row.length(slot);
        long got = Days.iso(row.characters, start, length);
        for (char between : new char[] {'/', '-', '.'}) {
            got = got == Days.NONE ? Days.dayFirst(row.characters, start, length, between) : got;
        }
        return got;
    }

    /** The day, counted from 1970-01-01; or {@link Days#NONE}. */
    @Override
    public long day(RowBuffer row, int slot) {
        if (!row.token(slot).hasValue()) {
            return Days.NONE;
        }
        long got = strict(row, slot);
        return got == Days.NONE ? lenient(row, slot) : got;
    }

    @Override
    @Nullable
    Object value(RowBuffer row, int slot) {
        long got = day(row, slot);
        return got == Days.NONE ? null : LocalDate.ofEpochDay(got);
    }
}
