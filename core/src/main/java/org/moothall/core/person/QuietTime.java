// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Named;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.json.Several;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A time of day at which somebody must not be contacted, for example while another person is at home.
 *
 * <p><b>Errors</b> the constructor throws when it is empty: the same time twice. For a whole day, {@link #allDay}.
 *
 * @param days the days on which it begins; empty for every day
 * @param from when it begins
 * @param until when it is over; before {@code from} when that is on the next day, and midnight is the end of the day
 */
public record QuietTime(
        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @Several List<DayOfWeek> days,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @AsWritten
        LocalTime from,

        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @AsWritten
        LocalTime until)
        implements NeverGrows {
    /** Copies the days, and refuses none of the day. */
    public QuietTime {
        days = List.copyOf(days);
        Required.part(from, "a quiet time", "from");
        Required.part(until, "a quiet time", "until");
        if (from.equals(until) && !from.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException("a quiet time that ends when it begins is none; 'from' equals 'until'");
        }
    }

    /** Reads one; for Jackson. A day is its name, and not its number. */
    @JsonCreator
    static QuietTime read(
            @JsonProperty("days") @Several List<String> days,
            @JsonProperty("from") @AsWritten LocalTime from,
            @JsonProperty("until") @AsWritten LocalTime until) {
        return new QuietTime(
                days.stream().map(day -> Named.read(DayOfWeek.class, day)).toList(), from, until);
    }

    /** Every day between two times. */
    public static QuietTime daily(LocalTime from, LocalTime until) {
        return new QuietTime(List.of(), from, until);
    }

    /** The whole of these days. */
    public static QuietTime allDay(DayOfWeek... days) {
        return new QuietTime(List.of(days), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    /**
     * All but a time, for somebody who may be contacted only then: weekdays from 10 to 14, for example. It is some quiet times,
     * and none when nothing is left.
     *
     * @param from when the time begins at which they may be contacted
     * @param until when it is over, as for a quiet time
     * @param days the days on which it begins; none for every day
     */
    public static List<QuietTime> except(LocalTime from, LocalTime until, DayOfWeek... days) {
        QuietTime open = new QuietTime(List.of(days), from, until);
        Map<List<LocalTime>, List<DayOfWeek>> gaps = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            open.gapsOn(day)
                    .forEach(gap -> gaps.computeIfAbsent(gap, unused -> new ArrayList<>())
                            .add(day));
        }
        return gaps.entrySet().stream()
                .map(gap -> new QuietTime(
                        gap.getValue(), gap.getKey().get(0), gap.getKey().get(1)))
                .toList();
    }

    /** The same times, on these days only. */
    public QuietTime on(DayOfWeek... newDays) {
        return new QuietTime(List.of(newDays), from, until);
    }

    /** Whether a moment is within it. */
    public boolean includes(LocalDateTime moment) {
        LocalTime time = moment.toLocalTime();
        DayOfWeek today = moment.getDayOfWeek();
        if (!lastsIntoNextDay()) {
            boolean isOver = !until.equals(LocalTime.MIDNIGHT) && !time.isBefore(until);
            return beginsOn(today) && !time.isBefore(from) && !isOver;
        }
        return (beginsOn(today) && !time.isBefore(from)) || (beginsOn(today.minus(1)) && time.isBefore(until));
    }

    /** What this leaves of a day: at most two times, each from and until. */
    private List<List<LocalTime>> gapsOn(DayOfWeek day) {
        List<List<LocalTime>> gaps = new ArrayList<>();
        LocalTime covered = lastsIntoNextDay() && beginsOn(day.minus(1)) ? until : LocalTime.MIDNIGHT;
        if (!beginsOn(day)) {
            gaps.add(List.of(covered, LocalTime.MIDNIGHT));
            return gaps;
        }
        if (covered.isBefore(from)) {
            gaps.add(List.of(covered, from));
        }
        if (!lastsIntoNextDay() && !until.equals(LocalTime.MIDNIGHT)) {
            gaps.add(List.of(until, LocalTime.MIDNIGHT));
        }
        return gaps;
    }

    private boolean lastsIntoNextDay() {
        return !until.equals(LocalTime.MIDNIGHT) && until.isBefore(from);
    }

    private boolean beginsOn(DayOfWeek day) {
        return days.isEmpty() || days.contains(day);
    }

    @Override
    public String toString() {
        return Masks.describe("QuietTime", this);
    }
}
