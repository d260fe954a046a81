// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.calendar;

import java.time.LocalDate;
import java.util.Locale;
import org.moothall.core.internal.Required;

/**
 * A bank holiday. One that falls on a weekend is kept on a substitute day, which has the holiday's title and a note.
 *
 * @param date the day on which people are off work
 * @param title what it is called: {@code Boxing Day}
 * @param note what is to be said of it, such as {@code Substitute day}; empty for most
 */
public record BankHoliday(LocalDate date, String title, String note) {
    /** Refuses one without a day or with a blank title. */
    public BankHoliday {
        Required.part(date, "a bank holiday", "date");
        Required.text(title, "a bank holiday", "title");
        Required.part(note, "a bank holiday", "note");
    }

    /** One of which nothing more is to be said. */
    public static BankHoliday of(LocalDate date, String title) {
        return new BankHoliday(date, title, "");
    }

    /** Its title, and its note in brackets: {@code Boxing Day (substitute day)}. */
    public String words() {
        return note.isEmpty() ? title : title + " (" + note.toLowerCase(Locale.ROOT) + ")";
    }
}
