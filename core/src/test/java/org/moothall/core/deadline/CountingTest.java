// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.core.calendar.WorkingCalendar.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.calendar.OpeningTimes;
import org.moothall.core.calendar.WorkingHours;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A deadline is counted")
class CountingTest {
    private static final Instant FRIDAY = morning("2026-06-12");

    @Nested
    @DisplayName("back from an event")
    class BackFromEvent {
        @Test
        @DisplayName("in clear working days, the day of the act left out too")
        void inClearWorkingDays() {
            Reckoning clear =
                    DeadlineRule.clearWorkingDaysBefore(5, ENGLAND_AND_WALES).reckon(FRIDAY, List.of(), FRIDAY);

            assertThat(clear.due().words()).isEqualTo("Thu 4 June 2026");
            assertThat(clear.steps())
                    .containsExactly(
                            "The event is on Fri 12 June 2026, which does not count; counted back by calendar"
                                    + " england-and-wales, clear working day number 5 is Fri 5 June 2026.",
                            "As the day of the act does not count either, Thu 4 June 2026 is the last day for it.");
        }

        @Test
        @DisplayName("in working days, to the day itself")
        void inWorkingDays() {
            Reckoning before =
                    DeadlineRule.workingDaysBefore(5, ENGLAND_AND_WALES).reckon(FRIDAY, List.of(), FRIDAY);

            assertThat(before.steps())
                    .containsExactly("The event is on Fri 12 June 2026, which does not count; counted back by calendar"
                            + " england-and-wales, working day number 5 is Fri 5 June 2026.");
            assertThat(before.unit()).isEqualTo("days");
        }

        @Test
        @DisplayName("in hours, to the moment")
        void inHours() {
            Reckoning hours = DeadlineRule.hoursBefore(48).reckon(FRIDAY, List.of(), FRIDAY);

            assertThat(hours.steps())
                    .containsExactly(
                            "The event is at Fri 12 June 2026, 09:00; 48 hours before the event is Wed 10 June 2026,"
                                    + " 09:00.");
            assertThat(hours.due().day()).contains(LocalDate.of(2026, 6, 10));
        }

        @Test
        @DisplayName("and met, where it opens a window, by what is done from that day on")
        void asWindow() {
            DeadlineRule window =
                    DeadlineRule.workingDaysBefore(5, ENGLAND_AND_WALES).as(Kind.WINDOW);

            assertThat(standing(window, "2026-06-04")).isEqualTo(Standing.MISSED);
            assertThat(standing(window, "2026-06-05")).isEqualTo(Standing.MET);
        }
    }

    @Nested
    @DisplayName("forward")
    class Forward {
        @ParameterizedTest
        @CsvSource({"2026-03-15, 2026-04-14", "2026-01-31, 2026-02-28", "2026-01-28, 2026-02-27"})
        @DisplayName(
                "in months with the first day counted, to the day before the corresponding date, or the last of a short month")
        void inMonthsFromTriggerDay(LocalDate trigger, LocalDate due) {
            assertThat(DeadlineRule.months(1)
                            .starting(Start.TRIGGER_DAY)
                            .due(trigger)
                            .day())
                    .contains(due);
        }

        @Test
        @DisplayName("in hours, nights and weekends too, or only while the office is open")
        void inHours() {
            WorkingHours office = new WorkingHours(ENGLAND_AND_WALES, OpeningTimes.ALWAYS);

            assertThat(DeadlineRule.hours(4).reckon(FRIDAY, List.of(), FRIDAY).steps())
                    .containsExactly(
                            "It runs from Fri 12 June 2026, 09:00, nights and weekends too: 4 hours end at Fri 12"
                                    + " June 2026, 13:00.");
            assertThat(DeadlineRule.workingHours(4, office)
                            .reckon(FRIDAY, List.of(), FRIDAY)
                            .steps())
                    .containsExactly(
                            "It runs from Fri 12 June 2026, 09:00, while the office is open: 4 working hours end"
                                    + " at Fri 12 June 2026, 13:00.");
        }

        @Test
        @DisplayName("from the next day that counts: of school days a school day, of working days a working day")
        void fromNextDayThatCounts() {
            assertThat(firstStep(DeadlineRule.schoolDaysOrWorkingDays(20, 30, ENGLAND_AND_WALES)))
                    .endsWith("day one is Mon 15 June 2026, the next school day.");
            assertThat(firstStep(DeadlineRule.workingDays(20, ENGLAND_AND_WALES).starting(Start.NEXT_DAY)))
                    .endsWith("day one is Mon 15 June 2026, the next working day.");
        }

        @Test
        @DisplayName("in the days that it leaves out too: weeks and months in days, working days in working days")
        void inDays() {
            assertThat(DeadlineRule.weeks(2).reckon(FRIDAY, List.of(), FRIDAY).unit())
                    .isEqualTo("days");
            assertThat(DeadlineRule.workingDays(2, ENGLAND_AND_WALES)
                            .reckon(FRIDAY, List.of(), FRIDAY)
                            .unit())
                    .isEqualTo("working days");
        }

        @Test
        @DisplayName("and met, where it is a window, by what is done between the first day and the last")
        void asWindow() {
            DeadlineRule window = DeadlineRule.days(10).as(Kind.WINDOW);

            assertThat(standing(window, "2026-06-11")).isEqualTo(Standing.MISSED);
            assertThat(standing(window, "2026-06-12")).isEqualTo(Standing.MET);
            assertThat(standing(window, "2026-06-22")).isEqualTo(Standing.MET);
            assertThat(standing(window, "2026-06-23")).isEqualTo(Standing.MISSED);
        }

        @Test
        @DisplayName("to a day that has to be over, where it is the shortest")
        void toDayThatHasToBeOver() {
            assertThat(DeadlineRule.days(10)
                            .as(Kind.MINIMUM)
                            .reckon(FRIDAY, List.of(), FRIDAY)
                            .steps())
                    .contains("That day has to be over: Tue 23 June 2026 is the first after it.");
        }
    }

    @Nested
    @DisplayName("by a rule")
    class ByRule {
        @Test
        @DisplayName("that may have as many working days as school days, and warnings from 1 to 99 percent")
        void atItsLimits() {
            assertThat(DeadlineRule.schoolDaysOrWorkingDays(20, 20, ENGLAND_AND_WALES)
                            .orWorkingDays())
                    .contains(20);
            assertThat(DeadlineRule.days(1).warningAt(1, 99).warnings()).containsExactly(1, 99);
            for (int percent : new int[] {0, 100}) {
                assertThatThrownBy(() -> DeadlineRule.days(1).warningAt(percent))
                        .hasMessage("warnings are percentages from 1 to 99, not [" + percent + "]");
            }
        }

        @Test
        @DisplayName(
                "that is as long as another says has no fewer working days than school days, and none of another unit")
        void ofAnotherLength() {
            DeadlineRule school = DeadlineRule.schoolDaysOrWorkingDays(20, 30, ENGLAND_AND_WALES);

            assertThat(school.lasting(40, Unit.SCHOOL_DAYS).orWorkingDays()).contains(40);
            assertThat(school.lasting(25, Unit.SCHOOL_DAYS).orWorkingDays()).contains(30);
            assertThat(school.lasting(6, Unit.WEEKS).orWorkingDays()).isEmpty();
        }

        @Test
        @DisplayName("that is extended by at most 9999 of its units")
        void extendedByAtMost() {
            assertThat(new Fact.Extended(FRIDAY, 9999).further()).isEqualTo(9999);
            assertThatThrownBy(() -> new Fact.Extended(FRIDAY, 10_000))
                    .hasMessage("an extension is of 1 to 9999 units, not 10000");
        }

        @ParameterizedTest
        @ValueSource(classes = {Unit.class, Kind.class, Start.class, Standing.class, Roll.class})
        @DisplayName("whose words are read from JSON by their names, never by their numbers")
        void readByName(Class<? extends Enum<?>> words) {
            for (Enum<?> word : words.getEnumConstants()) {
                assertThat(JsonMapper.shared().readValue("\"" + word.name() + "\"", words))
                        .isEqualTo(word);
            }
            assertThatThrownBy(() -> JsonMapper.shared().readValue("0", words)).isInstanceOf(DatabindException.class);
        }
    }

    @Nested
    @DisplayName("at a moment")
    class AtMoment {
        private final Deadline answer = Deadline.of("answer")
                .by(DeadlineRule.days(28)
                        .allowing(
                                new Allowance.OpenEnd("it takes what it takes"),
                                new Allowance.Restart("it begins again")));

        @Test
        @DisplayName("in hours, in working days, or in days, weeks and months among them")
        void inItsUnit() {
            assertThat(Deadline.of("a").hours(4).notBegun().unit()).isEqualTo("hours");
            assertThat(Deadline.of("a").weeks(4).notBegun().unit()).isEqualTo("days");
            assertThat(Deadline.of("a")
                            .workingDays(4)
                            .in(ENGLAND_AND_WALES)
                            .progress(FRIDAY, List.of(), FRIDAY)
                            .unit())
                    .isEqualTo("working days");
            assertThat(Deadline.of("a").hours(4).notBegun().standing()).isEqualTo(Standing.NOT_BEGUN);
        }

        @Test
        @DisplayName("to so many percent of it, and to nothing once it has lost its date")
        void toPercent() {
            List<Fact> open = List.of(Fact.openEnded(morning("2026-06-15")));

            assertThat(answer.reachesPercent(50, FRIDAY, List.of(), FRIDAY))
                    .contains(LocalDate.of(2026, 6, 27).atStartOfDay(LONDON).toInstant());
            assertThat(answer.progress(FRIDAY, List.of(), FRIDAY).isOpenEnded()).isFalse();
            assertThat(answer.progress(FRIDAY, open, morning("2026-06-16")))
                    .returns(true, Deadline.Progress::isOpenEnded)
                    .returns(Optional.empty(), Deadline.Progress::due);
            assertThat(answer.reachesPercent(50, FRIDAY, open, morning("2026-06-16")))
                    .isEmpty();
            assertThat(answer.reaches(5, FRIDAY, open, morning("2026-06-16"))).isEmpty();
        }

        @Test
        @DisplayName("again only where its rule says that it may begin again")
        void again() {
            assertThat(answer.mayRestart()).isTrue();
            assertThat(Deadline.of("a").days(4).mayRestart()).isFalse();
        }

        @Test
        @DisplayName("as met or ended even where no calendar reaches its date")
        void beyondCalendar() {
            Deadline far = Deadline.of("far").workingDays(20).in(ENGLAND_AND_WALES);
            Instant start = morning("2028-12-20");
            Instant then = morning("2028-12-22");

            assertThat(far.progress(start, List.of(), then))
                    .returns(Standing.RUNNING, Deadline.Progress::standing)
                    .returns(Optional.empty(), Deadline.Progress::due);
            assertThat(far.progress(start, List.of(Fact.done(then)), then).standing())
                    .isEqualTo(Standing.MET);
            assertThat(far.progress(start, List.of(Fact.ended(then)), then).standing())
                    .isEqualTo(Standing.ENDED);
        }
    }

    private static Standing standing(DeadlineRule rule, String done) {
        return rule.reckon(FRIDAY, List.of(Fact.done(morning(done))), morning("2026-07-30"))
                .standing();
    }

    private static String firstStep(DeadlineRule rule) {
        return rule.reckon(FRIDAY, List.of(), FRIDAY).steps().get(0);
    }

    private static Instant morning(String date) {
        return LocalDate.parse(date).atTime(9, 0).atZone(LONDON).toInstant();
    }
}
