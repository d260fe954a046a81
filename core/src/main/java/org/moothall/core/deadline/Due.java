// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.moothall.core.calendar.WorkingCalendar;

/** The end of a deadline: a day, a moment, or none and why. */
public sealed interface Due {
    /** The day of it, in London; empty when there is none. */
    Optional<LocalDate> day();

    /** The first moment that is after it; empty when there is none. */
    Optional<Instant> over();

    /** Whether a moment is still in time; every moment is when there is no date. */
    default boolean isAfter(Instant moment) {
        return over().map(moment::isBefore).orElse(true);
    }

    /** It in words: {@code Wed 15 April 2026}. */
    String words();

    /** By the end of a day. */
    record OnDay(LocalDate date) implements Due {
        @Override
        public Optional<LocalDate> day() {
            return Optional.of(date);
        }

        @Override
        public Optional<Instant> over() {
            return Optional.of(WorkingCalendar.startOf(date.plusDays(1)));
        }

        @Override
        public String words() {
            return English.day(date);
        }
    }

    /** At a moment. */
    record AtMoment(Instant moment) implements Due {
        @Override
        public Optional<LocalDate> day() {
            return Optional.of(WorkingCalendar.dayOf(moment));
        }

        @Override
        public Optional<Instant> over() {
            return Optional.of(moment);
        }

        @Override
        public String words() {
            return English.moment(moment);
        }
    }

    /** There is no date, for a reason. */
    record NoDate(String reason) implements Due {
        @Override
        public Optional<LocalDate> day() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> over() {
            return Optional.empty();
        }

        @Override
        public String words() {
            return "no date: " + reason;
        }
    }
}
