// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.core.calendar.WorkingCalendar.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.calendar.OpeningTimes;
import org.moothall.core.calendar.OutsideCalendarException;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.calendar.WorkingHours;
import org.moothall.core.deadline.Allowance.LastDay;
import org.moothall.core.deadline.Reckoning.Warning;
import org.moothall.core.deadline.statutory.StatutoryDeadlines;

@DisplayName("A deadline rule")
class DeadlineRuleTest {
    private static final DeadlineRule FOI = StatutoryDeadlines.FOI_RESPONSE.rule();
    private static final DeadlineRule SAR = StatutoryDeadlines.SAR_RESPONSE.rule();
    private static final DeadlineRule EHC = StatutoryDeadlines.EHC_FINAL.rule();
    private static final DeadlineRule PLANNING = StatutoryDeadlines.PLANNING_MINOR.rule();
    private static final DeadlineRule PREVENTION = StatutoryDeadlines.HOMELESS_PREVENTION.rule();
    private static final Instant LATER = day("2027-06-01");

    @Test
    @DisplayName("tells in sentences how its date was reached")
    void tellsHowItsDateWasReached() {
        Reckoning reckoning =
                FOI.reckon(day("2026-03-13"), List.of(pause("2026-03-19", "2026-03-20")), day("2026-03-30"));

        assertThat(reckoning.due().words()).isEqualTo("Fri 17 April 2026");
        assertThat(reckoning.steps())
                .containsExactly(
                        "It runs from Fri 13 March 2026; day one is Mon 16 March 2026, the next working day.",
                        "Working days are those of calendar all-uk, as at 2025-11-24.",
                        "Left out besides weekends: Tue 17 March 2026 (St Patrick’s Day, northern-ireland only);"
                                + " Fri 3 April 2026 (Good Friday); Mon 6 April 2026 (Easter Monday,"
                                + " england-and-wales and northern-ireland only).",
                        "While it was suspended, 2 working days are left out.",
                        "It was suspended on Thu 19 March 2026 and resumed on Fri 20 March 2026.",
                        "20 working days end on Fri 17 April 2026.");
        assertThat(reckoning.standing()).isEqualTo(Standing.RUNNING);
        assertThat(reckoning.elapsed()).isEqualTo(7);
        assertThat(reckoning.paused()).isEqualTo(2);
    }

    @Nested
    @DisplayName("that is suspended")
    class Suspended {
        @Test
        @DisplayName("has no date until it goes on, and then a true one again")
        void hasNoDateUntilItGoesOn() {
            Fact open = new Fact.Suspended(Pause.since(day("2026-06-03")));

            Reckoning still = SAR.reckon(day("2026-06-01"), List.of(open), day("2026-06-10"));
            Reckoning again =
                    SAR.reckon(day("2026-06-01"), List.of(pause("2026-06-03", "2026-06-10")), day("2026-06-20"));

            assertThat(still.due().words())
                    .isEqualTo("no date: it has been suspended since Wed 3 June 2026; not before Thu 9 July 2026,"
                            + " however soon it goes on");
            assertThat(still.isSuspended()).isTrue();
            assertThat(still.standing()).isEqualTo(Standing.RUNNING);
            assertThat(again.due().words()).isEqualTo("Thu 9 July 2026");
            assertThat(again.isSuspended()).isFalse();
        }

        @Test
        @DisplayName("is as it was known then: an end that came later does not show")
        void isAsItWasKnownThen() {
            Reckoning then =
                    SAR.reckon(day("2026-06-01"), List.of(pause("2026-06-03", "2026-06-10")), day("2026-06-05"));

            assertThat(then.isSuspended()).isTrue();
            assertThat(then.due().day()).isEmpty();
        }

        @Test
        @DisplayName("for a fee leaves out the day on which the fee arrives")
        void leavesOutTheLastDay() {
            assertThat(FOI.reckon(day("2026-09-01"), List.of(pause("2026-09-03", "2026-09-03")), LATER)
                            .due())
                    .isEqualTo(new Due.OnDay(LocalDate.parse("2026-09-30")));
            assertThat(FOI.due(LocalDate.parse("2026-09-01")).words()).isEqualTo("Tue 29 September 2026");
        }

        @ParameterizedTest
        @CsvSource({
            "2026-04-21, 2026-04-22, Tue 5 May 2026",
            "2026-04-21, 2026-04-21, Tue 5 May 2026",
            "2026-04-21, 2026-04-27, Fri 8 May 2026",
            "2026-05-01, 2026-05-05, Wed 6 May 2026"
        })
        @DisplayName("for a clarification leaves out the day of asking and the day on which it arrives")
        void leavesOutBothEnds(String asked, String arrived, String due) {
            Reckoning reckoning = SAR.reckon(day("2026-04-01"), List.of(pause(asked, arrived)), LATER);

            assertThat(reckoning.due().words()).isEqualTo(due);
        }

        @Test
        @DisplayName("for a clarification is told how many days are left out")
        void tellsHowManyAreLeftOut() {
            Reckoning reckoning = SAR.reckon(day("2026-04-01"), List.of(pause("2026-04-21", "2026-04-22")), LATER);

            assertThat(reckoning.paused()).isEqualTo(2);
            assertThat(reckoning.steps()).contains("While it was suspended, 2 days are left out.");
        }

        @Test
        @DisplayName("for a dishonoured cheque counts the day of the payment again")
        void countsTheDayOfThePayment() {
            DeadlineRule wales = StatutoryDeadlines.PLANNING_WALES.rule();

            assertThat(wales.reckon(day("2026-06-01"), List.of(pause("2026-06-03", "2026-06-10")), LATER)
                            .due()
                            .words())
                    .isEqualTo("Sun 2 August 2026");
        }

        @Test
        @DisplayName("where that is not allowed keeps its date, and says so")
        void keepsItsDateWhereNotAllowed() {
            Reckoning reckoning = PLANNING.reckon(day("2026-06-01"), List.of(pause("2026-06-03", "2026-06-10")), LATER);

            assertThat(reckoning.due().words()).isEqualTo("Mon 27 July 2026");
            assertThat(reckoning.paused()).isZero();
            assertThat(reckoning.notCounted())
                    .containsExactly(
                            "The suspension of Wed 3 June 2026 is not counted: this deadline cannot be suspended.");
        }
    }

    @Nested
    @DisplayName("that begins again")
    class Restarted {
        @Test
        @DisplayName("forgets the period before, and what stood still in it")
        void forgetsThePeriodBefore() {
            List<Fact> facts =
                    List.of(new Fact.Suspended(Pause.since(day("2026-03-16"))), Fact.restarted(day("2026-06-05")));

            Reckoning reckoning = FOI.reckon(day("2026-03-13"), facts, day("2026-06-09"));

            assertThat(reckoning.due().words()).isEqualTo("Mon 6 July 2026");
            assertThat(reckoning.elapsed() + reckoning.paused()).isEqualTo(1);
            assertThat(reckoning.steps())
                    .contains("A new period began on Fri 5 June 2026, and the one before is forgotten.");
        }
    }

    @Nested
    @DisplayName("that is extended by notice")
    class ExtendedByNotice {
        private final Fact.Extension inTime = new Fact.Extended(day("2026-02-20"), 2);

        @Test
        @DisplayName("counts the months from the start: 31 January and three months is 30 April")
        void countsFromTheStart() {
            assertThat(SAR.reckon(day("2026-01-31"), List.of(inTime), LATER)
                            .due()
                            .words())
                    .isEqualTo("Thu 30 April 2026");
        }

        @Test
        @DisplayName("rolls from a holiday where the rule rolls, and stays on it where it does not")
        void rollsWhereTheRuleRolls() {
            Fact easterMonday = new Fact.ExtendedUntil(day("2026-03-02"), LocalDate.parse("2026-04-06"));
            Fact.Extension agreed = new Fact.Agreed(day("2026-03-02"), LocalDate.parse("2026-04-06"));

            Reckoning rolled = SAR.reckon(day("2026-02-09"), List.of(easterMonday), LATER);

            assertThat(rolled.due().words()).isEqualTo("Tue 7 April 2026");
            assertThat(rolled.steps()).contains("Easter Monday is no working day, so it moves to Tue 7 April 2026.");
            assertThat(PLANNING.reckon(day("2026-01-05"), List.of(agreed), LATER)
                            .due()
                            .words())
                    .isEqualTo("Mon 6 April 2026");
        }

        @Test
        @DisplayName("has to be told before its own length is over, and has a cap")
        void hasToBeToldInTime() {
            List<Fact> facts =
                    List.of(new Fact.Extended(day("2026-03-03"), 2), new Fact.Extended(day("2026-02-20"), 3));

            Reckoning reckoning = SAR.reckon(day("2026-01-31"), facts, LATER);

            assertThat(reckoning.due().words()).isEqualTo("Mon 2 March 2026");
            assertThat(reckoning.notCounted())
                    .containsExactly(
                            "The extension of Fri 20 February 2026 is not counted: it may be extended to"
                                    + " Thu 30 April 2026 at most.",
                            "The extension of Tue 3 March 2026 is not counted: it had to be told by Mon 2 March 2026.");
        }

        @Test
        @DisplayName("is held against its cap by its length, though a weekend would hide a day too many")
        void isHeldAgainstItsCapByItsLength() {
            DeadlineRule rule = DeadlineRule.days(5)
                    .rollingIn(WorkingCalendar.ENGLAND_AND_WALES)
                    .allowing(new Allowance.Notice("any", 10));
            Fact tooMuch = new Fact.Extended(day("2026-06-08"), 11);

            assertThat(rule.reckon(day("2026-06-05"), List.of(tooMuch), LATER).notCounted())
                    .containsExactly(
                            "The extension of Mon 8 June 2026 is not counted: it may be extended to Mon 22 June 2026"
                                    + " at most.");
        }

        @Test
        @DisplayName("can be put off to the longstop and no further")
        void canBePutOffToTheLongstop() {
            DeadlineRule prevent = StatutoryDeadlines.HAZARD_PREVENT.rule();
            Instant told = day("2026-06-03");

            assertThat(prevent.reckon(
                                    day("2026-06-01"),
                                    List.of(new Fact.ExtendedUntil(told, LocalDate.parse("2026-08-24"))),
                                    LATER)
                            .due()
                            .words())
                    .isEqualTo("Mon 24 August 2026");
            assertThat(prevent.reckon(
                                    day("2026-06-01"),
                                    List.of(new Fact.ExtendedUntil(told, LocalDate.parse("2026-08-25"))),
                                    LATER)
                            .notCounted())
                    .containsExactly("The extension of Wed 3 June 2026 is not counted: it may be extended to"
                            + " Mon 24 August 2026 at most.");
        }

        @Test
        @DisplayName("has the date without the extension once that is withdrawn, in whatever order it is told")
        void hasTheDateWithout() {
            List<Fact> facts = new ArrayList<>(
                    List.of(inTime, pause("2026-02-10", "2026-02-13"), new Fact.Withdrawn(day("2026-02-25"), inTime)));
            Due without =
                    SAR.reckon(day("2026-01-31"), facts.subList(1, 2), LATER).due();

            for (int turn = 0; turn < facts.size(); turn++) {
                Collections.rotate(facts, 1);
                assertThat(SAR.reckon(day("2026-01-31"), facts, LATER).due()).isEqualTo(without);
            }
            assertThat(without.words()).isEqualTo("Wed 4 March 2026");
        }
    }

    @Nested
    @DisplayName("that is extended by agreement")
    class ExtendedByAgreement {
        @Test
        @DisplayName("takes the later date, but not one agreed after an appeal")
        void takesTheLaterDate() {
            List<Fact> facts = List.of(
                    new Fact.Agreed(day("2026-07-20"), LocalDate.parse("2026-08-10")),
                    Fact.appealed(day("2026-08-03")),
                    new Fact.Agreed(day("2026-08-04"), LocalDate.parse("2026-09-10")));

            Reckoning reckoning = PLANNING.reckon(day("2026-06-01"), facts, day("2026-08-05"));

            assertThat(reckoning.due().words()).isEqualTo("Mon 10 August 2026");
            assertThat(reckoning.notCounted())
                    .containsExactly("The agreement of Tue 4 August 2026 is not counted: an appeal was lodged on"
                            + " Mon 3 August 2026.");
        }

        @Test
        @DisplayName("where the law knows none keeps its date")
        void whereTheLawKnowsNone() {
            List<Fact> facts = List.of(new Fact.Agreed(day("2026-09-03"), LocalDate.parse("2026-12-01")));

            assertThat(FOI.reckon(day("2026-09-01"), facts, LATER).notCounted())
                    .containsExactly("The agreement of Thu 3 September 2026 is not counted: this deadline cannot be"
                            + " extended by agreement.");
        }
    }

    @Nested
    @DisplayName("as a fact")
    class AsAFact {
        @ParameterizedTest
        @CsvSource({
            "2026-07-27, '', RUNNING",
            "2026-07-28, '', MISSED",
            "2026-08-10, 2026-07-27, MET",
            "2026-08-10, 2026-07-28, MISSED"
        })
        @DisplayName("runs, is met, or is missed at midnight")
        void runsIsMetOrMissed(String asOf, String done, Standing standing) {
            List<Fact> facts = done.isEmpty() ? List.of() : List.of(Fact.done(day(done)));

            assertThat(PLANNING.reckon(day("2026-06-01"), facts, day(asOf)).standing())
                    .isEqualTo(standing);
        }

        @ParameterizedTest
        @CsvSource({"2026-09-01, EXCUSED", "2026-10-20, MISSED"})
        @DisplayName("is excused when the duty was lifted before its date, which stays where it is")
        void isExcused(String excused, Standing standing) {
            Reckoning reckoning = EHC.reckon(day("2026-06-01"), List.of(Fact.excused(day(excused))), day("2026-11-02"));

            assertThat(reckoning.standing()).isEqualTo(standing);
            assertThat(reckoning.due().words()).isEqualTo("Mon 19 October 2026");
        }

        @Test
        @DisplayName("that may go on is not missed, and ends by a notice")
        void mayGoOn() {
            Instant accepted = day("2026-06-01");

            assertThat(PREVENTION.reckon(accepted, List.of(), day("2026-09-01")).standing())
                    .isEqualTo(Standing.RUNNING);
            assertThat(PREVENTION
                            .reckon(accepted, List.of(Fact.ended(day("2026-08-20"))), day("2026-09-01"))
                            .standing())
                    .isEqualTo(Standing.ENDED);
        }

        @Test
        @DisplayName("that lost its date says why it has none")
        void lostItsDate() {
            Reckoning reckoning =
                    FOI.reckon(day("2026-09-01"), List.of(Fact.openEnded(day("2026-09-21"))), day("2026-12-01"));

            assertThat(reckoning.due().words())
                    .isEqualTo("no date: it lasts as long as is needed since Mon 21 September 2026, and ends by a"
                            + " notice or an event");
            assertThat(reckoning.standing()).isEqualTo(Standing.RUNNING);
        }

        @ParameterizedTest
        @CsvSource({"2026-06-15, TOO_EARLY", "2026-06-16, MET", "'', OVER"})
        @DisplayName("that leaves somebody time is broken by coming too early")
        void leavesSomebodyTime(String done, Standing standing) {
            List<Fact> facts = done.isEmpty() ? List.of() : List.of(Fact.done(day(done)));

            assertThat(StatutoryDeadlines.SECTION_33ZA_PENALTY
                            .rule()
                            .reckon(day("2026-06-01"), facts, day("2026-07-01"))
                            .standing())
                    .isEqualTo(standing);
        }
    }

    @Test
    @DisplayName("counts working hours while the office is open, and leaves out those of a pause")
    void countsWorkingHours() {
        WorkingHours office = new WorkingHours(
                ENGLAND_AND_WALES, OpeningTimes.mondayToFriday(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        DeadlineRule rule = DeadlineRule.workingHours(4, office)
                .allowing(new Allowance.Suspension("the caller is asked", LastDay.COUNTS))
                .warningAt(50);
        Fact asked = new Fact.Suspended(Pause.between(london("2026-06-05T16:30"), london("2026-06-08T10:00")));

        Reckoning reckoning = rule.reckon(london("2026-06-05T15:00"), List.of(asked), london("2026-06-08T11:00"));

        assertThat(reckoning.due().words()).isEqualTo("Mon 8 June 2026, 12:30");
        assertThat(reckoning.elapsed()).isEqualTo(150);
        assertThat(reckoning.paused()).isEqualTo(90);
        assertThat(reckoning.unit()).isEqualTo("minutes");
        assertThat(reckoning.warnings())
                .containsExactly(new Warning(50, new Due.AtMoment(london("2026-06-08T10:30")), true));
    }

    @Test
    @DisplayName("warns at fractions of its length, whatever was added to it")
    void warnsAtFractions() {
        Reckoning reckoning = FOI.warningAt(50, 75)
                .reckon(day("2026-09-01"), List.of(pause("2026-09-02", "2026-09-03")), day("2026-09-18"));

        assertThat(reckoning.warnings())
                .containsExactly(
                        new Warning(50, new Due.OnDay(LocalDate.parse("2026-09-17")), true),
                        new Warning(75, new Due.OnDay(LocalDate.parse("2026-09-24")), false));
    }

    @ParameterizedTest
    @CsvSource({
        "TRIGGER_DAY, 2026-06-05",
        "NEXT_DAY, 2026-06-06",
        "NEXT_WORKING_DAY, 2026-06-08",
        "AFTER_A_WORKING_DAY, 2026-06-08"
    })
    @DisplayName("of one day, from a Friday, ends on its day one")
    void endsOnItsDayOne(Start start, LocalDate due) {
        assertThat(DeadlineRule.days(1)
                        .starting(start)
                        .in(ENGLAND_AND_WALES)
                        .due(LocalDate.parse("2026-06-05"))
                        .day())
                .contains(due);
    }

    @Test
    @DisplayName("past its calendar says so instead of guessing")
    void pastItsCalendarSaysSo() {
        assertThatThrownBy(() -> FOI.due(LocalDate.parse("2028-12-15")))
                .isInstanceOf(OutsideCalendarException.class)
                .hasMessage("calendar all-uk, as at 2025-11-24, covers 2012-01-01 to 2028-12-31 and was asked about"
                        + " 2029-01-01; use a newer calendar");
    }

    @Test
    @DisplayName("refuses a rule that makes no sense")
    void refusesNonsense() {
        assertThatThrownBy(() -> DeadlineRule.days(0)).hasMessage("a deadline needs at least 1 day, not 0");
        assertThatThrownBy(() -> DeadlineRule.hours(24).starting(Start.NEXT_WORKING_DAY))
                .hasMessage(
                        "a deadline of 24 hours has no day one and does not roll; leave out the start and the roll");
        assertThatThrownBy(() ->
                        DeadlineRule.workingDaysBefore(2, ENGLAND_AND_WALES).rollingIn(ENGLAND_AND_WALES))
                .hasMessage("a deadline of 2 working days before the event has no day one and does not roll; leave out"
                        + " the start and the roll");
        assertThatThrownBy(() -> DeadlineRule.hoursBefore(24).warningAt(50))
                .hasMessage("a deadline back from an event cannot be moved or used up; give it no allowances and no"
                        + " warnings");
        assertThatThrownBy(() -> DeadlineRule.hoursBefore(24).allowing(new Allowance.Restart("never")))
                .hasMessage("a deadline back from an event cannot be moved or used up; give it no allowances and no"
                        + " warnings");
        assertThatThrownBy(() -> DeadlineRule.days(3).warningAt(100))
                .hasMessage("warnings are percentages from 1 to 99, not [100]");
        assertThatThrownBy(() -> new Fact.Extended(LATER, 0)).hasMessage("an extension is of 1 to 9999 units, not 0");
    }

    private static Fact pause(String from, String until) {
        return new Fact.Suspended(Pause.between(day(from), day(until)));
    }

    private static Instant day(String date) {
        return WorkingCalendar.startOf(LocalDate.parse(date));
    }

    private static Instant london(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }
}
