// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A date of which not all may be known: a day, a month, a year, a decade, a day without its month, about one of these, or nothing.
 *
 * <p><b>Shape</b> {@code 1970-05-12}, {@code 1970-05} or {@code 1970}, with {@code ~} after it for about. An {@code X} is a digit
 * that is unknown: {@code 196X} some time in the 1960s, {@code 19XX} in the century, {@code 1970-XX-12} the 12th of an unknown
 * month, {@code XXXX-05-12} in an unknown year, {@code XXXX} alone when all of it is. Of a year the last digits may be unknown, of
 * a month or a day both. Years 0001 to 9999. The text stays as it was given: {@code 1970-05-XX} says the same as {@code 1970-05}.
 * <p><b>Errors</b> the constructor throws, without the value, on another shape and on a day that no calendar has.
 * <p><b>Source</b> the notation is a part of ISO 8601-2:2019 (EDTF), from general knowledge.
 *
 * @param value the text above; in JSON it is this string
 */
public record PartialDate(
        @Privacy(PrivacyCategory.PERSONAL) @JsonValue String value) {
    private static final Pattern SHAPE =
            Pattern.compile("([0-9]{4}|[0-9]{3}X|[0-9]{2}XX|[0-9]XXX|XXXX)(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?~?");
    private static final int[] ANY_YEAR = {2000, 2000}; // one that is unknown may have been a leap year
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    /** A date of which nothing is known. */
    public static final PartialDate UNKNOWN = new PartialDate("XXXX");

    /** Refuses what is no date. */
    public PartialDate {
        if (!SHAPE.matcher(value).matches()
                || value.equals("XXXX~")
                || end(value, true).isEmpty()) {
            throw new IllegalArgumentException(
                    "a date is written 1970-05-12, 1970-05 or 1970, with ~ for about, and X for"
                            + " each digit that is unknown, as in 196X, 1970-XX-12 and XXXX-05-12; this one is not");
        }
    }

    /** A date as text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PartialDate of(String value) {
        return new PartialDate(value);
    }

    /** A day. */
    public static PartialDate on(LocalDate day) {
        return new PartialDate(day.toString());
    }

    /** A month, for example of 1970 and 5. */
    public static PartialDate in(int year, int month) {
        return new PartialDate(fourDigits(year) + "-" + (month < 10 ? "0" : "") + month);
    }

    /** A year. */
    public static PartialDate in(int year) {
        return new PartialDate(fourDigits(year));
    }

    /** A decade, by any year of it: {@code inDecadeOf(1960)} is some time in the 1960s. */
    public static PartialDate inDecadeOf(int year) {
        return new PartialDate(fourDigits(year).substring(0, 3) + "X");
    }

    /** The same date with a day of the month, whose month may be unknown: {@code in(1970).onDayOfMonth(12)}. */
    public PartialDate onDayOfMonth(int day) {
        String month = value.length() < "1970-05".length() ? "XX" : value.substring(5, 7);
        return new PartialDate(
                value.substring(0, 4) + "-" + month + "-" + (day < 10 ? "0" : "") + day + (exact() ? "" : "~"));
    }

    /** The same date, which is not exact. */
    public PartialDate about() {
        return known() && exact() ? new PartialDate(value + "~") : this;
    }

    /** Whether anything is known of it. */
    public boolean known() {
        return value.chars().anyMatch(Character::isDigit);
    }

    /** Whether it is as exact as it is written; where not, nobody said how far it is off. */
    public boolean exact() {
        return !value.endsWith("~");
    }

    /** The day, when it is known to the day and exact. */
    public Optional<LocalDate> day() {
        return Optional.of(value)
                .filter(text -> text.length() == "1970-05-12".length() && exact() && text.indexOf('X') < 0)
                .map(LocalDate::parse);
    }

    /** The first day that it can be; empty when nobody can tell. */
    public Optional<LocalDate> earliest() {
        return hasYear() && exact() ? end(value, true) : Optional.empty();
    }

    /** The last day that it can be; empty when nobody can tell. */
    public Optional<LocalDate> latest() {
        return hasYear() && exact() ? end(value, false) : Optional.empty();
    }

    /** Whether it is before another date, whichever days the two turn out to be. */
    public boolean surelyBefore(PartialDate other) {
        return latest().flatMap(last -> other.earliest().map(last::isBefore)).orElse(false);
    }

    /**
     * Whether someone born then has an age on a day, whichever day they were born; false when that is not certain. Who was born on
     * 29 February comes of age on 1 March of a common year.
     */
    public boolean surelyAged(int years, LocalDate on) {
        return latest().map(born -> birthday(born, years))
                .map(day -> !day.isAfter(on))
                .orElse(false);
    }

    /** Whether someone born then can have an age on a day; true when nothing says that they cannot. */
    public boolean mayBeAged(int years, LocalDate on) {
        return earliest()
                .map(born -> birthday(born, years))
                .map(day -> !day.isAfter(on))
                .orElse(true);
    }

    @Override
    public String toString() {
        return Masks.describe("PartialDate", this);
    }

    private boolean hasYear() {
        return !value.startsWith("XXXX");
    }

    private static LocalDate birthday(LocalDate born, int years) {
        LocalDate day = born.plusYears(years);
        return day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
    }

    /** The first day that a text can stand for, or the last; empty when no calendar has one. */
    private static Optional<LocalDate> end(String text, boolean first) {
        int[] years = text.startsWith("XXXX") ? ANY_YEAR : bounds(text, 0, 4, 1, 9999);
        int[] months = bounds(text, 5, 7, 1, MONTHS);
        int[] days = bounds(text, 8, 10, 1, DAYS);
        for (int year : inOrder(years, first)) {
            for (int month : inOrder(months, first)) {
                for (int day : inOrder(days, first)) {
                    if (YearMonth.of(year, month).isValidDay(day)) {
                        return Optional.of(LocalDate.of(year, month, day));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The least and the most that a part can be, within what there is; a part that is not there is unknown. */
    private static int[] bounds(String text, int from, int until, int least, int most) {
        String part = text.length() < until ? "XX" : text.substring(from, until);
        boolean isOpen = part.chars().allMatch(character -> character == 'X');
        int low = isOpen ? least : Integer.parseInt(part.replace('X', '0'));
        int high = isOpen ? most : Integer.parseInt(part.replace('X', '9'));
        return new int[] {Math.max(least, low), Math.min(most, high)};
    }

    private static int[] inOrder(int[] bounds, boolean first) {
        int count = Math.max(0, bounds[1] - bounds[0] + 1);
        return IntStream.range(0, count)
                .map(step -> first ? bounds[0] + step : bounds[1] - step)
                .toArray();
    }

    private static String fourDigits(int year) {
        String digits = String.valueOf(year);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
