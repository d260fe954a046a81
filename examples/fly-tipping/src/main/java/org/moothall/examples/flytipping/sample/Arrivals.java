// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** When reports come in: from 1 April to 30 June 2026, more on Mondays, calls only while the contact centre is open. */
final class Arrivals {
    /** London's offset on every day of the quarter. */
    static final String ZONE = "+01:00";

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
    private static final Set<LocalDate> BANK_HOLIDAYS = Set.of(
            LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6), LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 25));
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private static final Weights<LocalDate> ANY_DAY = days(day -> true);
    private static final Weights<LocalDate> WORKING_DAY = days(Arrivals::isWorkingDay);
    private static final Weights<Integer> HOME_HOURS =
            hours(2, 1, 1, 1, 1, 2, 6, 12, 16, 15, 13, 12, 14, 12, 11, 12, 13, 16, 18, 17, 14, 11, 8, 4);
    private static final Weights<Integer> OFFICE_HOURS =
            hours(0, 0, 0, 0, 0, 0, 0, 0, 12, 20, 18, 14, 10, 11, 12, 12, 9, 0, 0, 0, 0, 0, 0, 0);
    private static final Weights<Integer> ROUND_HOURS =
            hours(0, 0, 0, 0, 0, 0, 10, 14, 14, 12, 12, 10, 6, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private Arrivals() {}

    static Arrival by(Channel channel, Dice dice) {
        var day = (channel == Channel.TELEPHONE || channel == Channel.CREW ? WORKING_DAY : ANY_DAY).pick(dice);
        int hour = hours(channel).pick(dice);
        var time = LocalDateTime.of(day, LocalTime.of(hour, dice.between(0, 59), dice.between(0, 59)));
        return new Arrival(channel, time.atOffset(ZoneOffset.of(ZONE)));
    }

    static String write(OffsetDateTime time) {
        return WRITTEN.format(time);
    }

    static OffsetDateTime parse(String text) {
        return OffsetDateTime.parse(text, WRITTEN);
    }

    private static Weights<Integer> hours(Channel channel) {
        return switch (channel) {
            case WEB, EMAIL, COUNCILLOR -> HOME_HOURS;
            case TELEPHONE -> OFFICE_HOURS;
            case CREW -> ROUND_HOURS;
        };
    }

    private static boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !BANK_HOLIDAYS.contains(day);
    }

    private static Weights<LocalDate> days(Predicate<LocalDate> open) {
        var weights = new LinkedHashMap<LocalDate, Double>();
        FIRST_DAY.datesUntil(LAST_DAY.plusDays(1)).filter(open).forEach(day -> weights.put(day, weight(day)));
        return new Weights<>(weights);
    }

    private static double weight(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY -> 1.7;
            case TUESDAY -> 1.25;
            case WEDNESDAY, THURSDAY, FRIDAY -> 1.1;
            case SATURDAY -> 0.8;
            case SUNDAY -> 0.7;
        };
    }

    private static Weights<Integer> hours(double... weights) {
        Map<Integer, Double> byHour = new LinkedHashMap<>();
        for (int hour = 0; hour < weights.length; hour++) {
            byHour.put(hour, weights[hour]);
        }
        return new Weights<>(byHour);
    }
}
