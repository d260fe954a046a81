// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.form;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.moothall.core.form.TypedDate.Field;
import org.moothall.core.internal.Typed;

/**
 * The date that was typed, or what is wrong with it.
 *
 * @param date the date; empty when something is wrong
 * @param fault what is wrong; of no meaning when there is a date
 * @param wrong the fields that are, in page order
 */
record DateVerdict(Optional<LocalDate> date, DateFault fault, List<Field> wrong) {
    private static final int SHORT = 2;
    private static final int YEAR_DIGITS = 4;
    private static final int LONGEST_NUMBER = 9;

    static DateVerdict of(TypedDate typed) {
        String day = Typed.seen(typed.day());
        String month = Typed.seen(typed.month());
        String year = Typed.seen(typed.year());
        List<Field> missing = fields(day.isEmpty(), month.isEmpty(), year.isEmpty());
        if (!missing.isEmpty()) {
            return new DateVerdict(Optional.empty(), DateFault.missing(missing), missing);
        }
        return judged(DateText.number(DateText.withoutOrdinal(day), SHORT), Months.number(month), year);
    }

    private static DateVerdict judged(OptionalInt day, OptionalInt month, String typedYear) {
        OptionalInt year = DateText.number(typedYear, LONGEST_NUMBER);
        boolean isDay = day.isPresent() && day.getAsInt() >= 1 && day.getAsInt() <= 31;
        boolean isYear = year.isPresent() && year.getAsInt() >= 1;
        List<Field> unread = fields(!isDay, month.isEmpty(), !isYear);
        if (!unread.isEmpty()) {
            return new DateVerdict(Optional.empty(), DateFault.UNREAL, unread);
        }
        if (DateText.length(typedYear) != YEAR_DIGITS) {
            return new DateVerdict(Optional.empty(), DateFault.YEAR_LENGTH, List.of(Field.YEAR));
        }
        YearMonth whole = YearMonth.of(year.getAsInt(), month.getAsInt());
        return whole.isValidDay(day.getAsInt())
                ? new DateVerdict(Optional.of(whole.atDay(day.getAsInt())), DateFault.UNREAL, List.of())
                : new DateVerdict(Optional.empty(), DateFault.UNREAL, List.of(Field.values()));
    }

    private static List<Field> fields(boolean day, boolean month, boolean year) {
        List<Field> fields = new ArrayList<>();
        if (day) {
            fields.add(Field.DAY);
        }
        if (month) {
            fields.add(Field.MONTH);
        }
        if (year) {
            fields.add(Field.YEAR);
        }
        return fields;
    }

    /** The first field that is wrong; empty when the fault is that of the whole. */
    Optional<Field> field() {
        return wrong.size() == Field.values().length
                ? Optional.empty()
                : wrong.stream().findFirst();
    }
}
