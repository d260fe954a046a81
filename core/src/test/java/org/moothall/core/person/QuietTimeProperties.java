// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

@Label("Quiet times")
class QuietTimeProperties {
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 6, 1, 0, 0);

    @Property
    @Label("of all but a time include a moment when that time does not, on whichever days and over midnight too")
    void exceptIsAllThatIsNotWithin(
            @ForAll Set<DayOfWeek> days,
            @ForAll @IntRange(max = 47) int from,
            @ForAll @IntRange(max = 47) int until,
            @ForAll @IntRange(max = 7 * 24 * 4 - 1) int quarter) {
        if (from == until && from != 0) {
            return; // such a time is none
        }
        DayOfWeek[] given = days.toArray(DayOfWeek[]::new);
        QuietTime time = QuietTime.daily(halfHour(from), halfHour(until)).on(given);
        List<QuietTime> others = QuietTime.except(halfHour(from), halfHour(until), given);
        LocalDateTime moment = MONDAY.plusMinutes(15L * quarter);

        assertThat(others.stream().anyMatch(other -> other.includes(moment))).isEqualTo(!time.includes(moment));
    }

    @Example
    @Label("of all but 10 to 14 on weekdays are three: before, after, and the weekend")
    void exceptWeekdays() {
        LocalTime ten = LocalTime.of(10, 0);
        LocalTime two = LocalTime.of(14, 0);
        DayOfWeek[] weekdays = {
            DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY
        };

        assertThat(QuietTime.except(ten, two, weekdays))
                .containsExactly(
                        QuietTime.daily(LocalTime.MIDNIGHT, ten).on(weekdays),
                        QuietTime.daily(two, LocalTime.MIDNIGHT).on(weekdays),
                        QuietTime.allDay(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        assertThat(QuietTime.except(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)).isEmpty();
    }

    private static LocalTime halfHour(int number) {
        return LocalTime.MIDNIGHT.plusMinutes(30L * number);
    }
}
