// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A date of which not all may be known: a day, a month, a year, about one of these, or nothing.
 *
 * <p><b>Shape</b> {@code 1970-05-12}, {@code 1970-05} or {@code 1970}, with {@code ~} after it for about; {@code XXXX} for
 * a year that is unknown, as in {@code XXXX-05-12}, and alone when all of it is. Years 0001 to 9999.
 * <p><b>Errors</b> the constructor throws, without the value, on another shape and on a day that no calendar has.
 * <p><b>Source</b> the notation is a part of ISO 8601-2:2019, from general knowledge.
 *
 * @param value the text above; in JSON it is this string
 */
public record PartialDate(
        @Privacy(PrivacyCategory.PERSONAL) @JsonValue String value) {
    private static final Pattern SHAPE =
            Pattern.compile("(?!0000)([0-9]{4}|XXXX(?=-))(?:-([0-9]{2})(?:-([0-9]{2}))?)?~?");

    /** A date of which nothing is known. */
    public static final PartialDate UNKNOWN = new PartialDate("XXXX");

    /** Refuses what is no date. */
    public PartialDate {
        if (!value.equals("XXXX")) {
            first(value);
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

    /** The same date, which is not exact. */
    public PartialDate about() {
        return known() && exact() ? new PartialDate(value + "~") : this;
    }

    /** Whether anything is known of it. */
    public boolean known() {
        return !equals(UNKNOWN);
    }

    /** Whether it is as exact as it is written; where not, nobody said how far it is off. */
    public boolean exact() {
        return !value.endsWith("~");
    }

    /** The day, when it is known to the day and exact. */
    public Optional<LocalDate> day() {
        return Optional.of(value)
                .filter(text -> text.length() == "1970-05-12".length() && exact() && hasYear())
                .map(LocalDate::parse);
    }

    /** The first day that it can be; empty when nobody can tell. */
    public Optional<LocalDate> earliest() {
        return hasYear() && exact() ? Optional.of(first(value)) : Optional.empty();
    }

    /** The last day that it can be; empty when nobody can tell. */
    public Optional<LocalDate> latest() {
        return earliest().map(this::lastFrom);
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

    private LocalDate lastFrom(LocalDate first) {
        return switch (value.length()) {
            case 4 -> first.plusYears(1).minusDays(1);
            case 7 -> YearMonth.from(first).atEndOfMonth();
            default -> first;
        };
    }

    private static LocalDate first(String value) {
        Matcher parts = SHAPE.matcher(value);
        if (!parts.matches()) {
            throw noDate();
        }
        try {
            return LocalDate.of(year(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
        } catch (DateTimeException e) {
            throw noDate(); // without the cause, whose words have the value
        }
    }

    /** The year; one that is unknown may have been a leap year. */
    private static int year(String digits) {
        return digits.equals("XXXX") ? 2000 : Integer.parseInt(digits);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }

    private static String fourDigits(int year) {
        String digits = String.valueOf(year);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    private static IllegalArgumentException noDate() {
        return new IllegalArgumentException(
                "a date is written 1970-05-12, 1970-05 or 1970, with ~ for about, and XXXX for an unknown year; this one is not");
    }
}
