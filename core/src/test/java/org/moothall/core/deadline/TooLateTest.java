// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.core.calendar.WorkingCalendar.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.statutory.StatutoryDeadlines;

@DisplayName("What happens once the time has run out")
class TooLateTest {
    /** A month from Saturday 31 January 2026, which moves to Monday 2 March. */
    private static final DeadlineRule SAR = StatutoryDeadlines.SAR_RESPONSE.rule();

    private static final DeadlineRule FOI = StatutoryDeadlines.FOI_RESPONSE.rule();
    private static final Instant RECEIVED = day("2026-01-31");

    @Test
    @DisplayName("is no suspension: one that is still open hides no missed date")
    void openSuspensionHidesNoMissedDate() {
        Fact open = new Fact.Suspended(Pause.since(day("2026-03-10")));

        Reckoning waiting = SAR.reckon(RECEIVED, List.of(open), day("2026-03-20"));
        Reckoning done = SAR.reckon(RECEIVED, List.of(open, Fact.done(day("2026-03-20"))), day("2026-04-01"));

        assertThat(waiting.due().words()).isEqualTo("Mon 2 March 2026");
        assertThat(waiting.standing()).isEqualTo(Standing.MISSED);
        assertThat(waiting.isSuspended()).isFalse();
        assertThat(waiting.paused()).isZero();
        assertThat(waiting.notCounted())
                .containsExactly(
                        "The suspension of Tue 10 March 2026 is not counted: the time had run out on Mon 2 March"
                                + " 2026.");
        assertThat(done.standing()).isEqualTo(Standing.MISSED);
    }

    @Test
    @DisplayName("on a weekend does not spare the working day after it: suspended on that, it is left once it goes on")
    void keepsTheWorkingDayToWhichItMoved() {
        Fact open = new Fact.Suspended(Pause.since(london("2026-03-02T09:00")));
        Fact ended = new Fact.Suspended(Pause.between(london("2026-03-02T09:00"), london("2026-03-12T09:00")));

        Reckoning suspended = SAR.reckon(RECEIVED, List.of(open), day("2026-03-06"));
        Reckoning resumed = SAR.reckon(RECEIVED, List.of(ended), london("2026-03-12T10:00"));

        assertThat(suspended.due().words())
                .isEqualTo("no date: it has been suspended since Mon 2 March 2026; not before Mon 9 March 2026,"
                        + " however soon it goes on");
        assertThat(suspended.standing()).isEqualTo(Standing.RUNNING);
        assertThat(resumed.due().words()).isEqualTo("Fri 13 March 2026");
        assertThat(resumed.standing()).isEqualTo(Standing.RUNNING);
    }

    @Test
    @DisplayName("on a weekend keeps the later date when a notice gives one before that")
    void keepsTheLaterDate() {
        Fact notice = new Fact.ExtendedUntil(day("2026-02-20"), LocalDate.parse("2026-03-05"));
        Fact ended = new Fact.Suspended(Pause.between(london("2026-03-01T09:00"), london("2026-03-12T09:00")));

        assertThat(SAR.reckon(RECEIVED, List.of(notice, ended), day("2026-04-01"))
                        .due()
                        .words())
                .isEqualTo("Fri 13 March 2026");
    }

    @Test
    @DisplayName("does not take its date away: a public interest test is told of within the twenty days")
    void doesNotTakeItsDateAway() {
        Reckoning reckoning =
                FOI.reckon(day("2026-09-01"), List.of(Fact.openEnded(day("2026-10-05"))), day("2026-12-01"));

        assertThat(reckoning.due().words()).isEqualTo("Tue 29 September 2026");
        assertThat(reckoning.standing()).isEqualTo(Standing.MISSED);
        assertThat(reckoning.notCounted())
                .containsExactly("The loss of its date of Mon 5 October 2026 is not counted: it had to be told by"
                        + " Tue 29 September 2026.");
    }

    @Test
    @DisplayName("is not excused: a duty that was lifted after its date was broken before")
    void isNotExcused() {
        Reckoning reckoning = StatutoryDeadlines.EHC_FINAL
                .rule()
                .reckon(day("2026-06-01"), List.of(Fact.excused(day("2026-10-20"))), day("2026-11-02"));

        assertThat(reckoning.standing()).isEqualTo(Standing.MISSED);
        assertThat(reckoning.notCounted())
                .containsExactly("The excuse of Tue 20 October 2026 is not counted: it had to come by"
                        + " Mon 19 October 2026.");
    }

    @Test
    @DisplayName("of its own length gives no second notice, though a first one made it longer")
    void givesNoSecondNotice() {
        List<Fact> facts = List.of(new Fact.Extended(day("2026-02-20"), 1), new Fact.Extended(day("2026-03-20"), 2));

        Reckoning reckoning = SAR.reckon(RECEIVED, facts, day("2026-04-10"));

        assertThat(reckoning.due().words()).isEqualTo("Tue 31 March 2026");
        assertThat(reckoning.notCounted())
                .containsExactly(
                        "The extension of Fri 20 March 2026 is not counted: it had to be told by Mon 2 March 2026.");
    }

    @Test
    @DisplayName("makes no extension good that was too long when it was told")
    void makesNoExtensionGood() {
        DeadlineRule rule = DeadlineRule.workingDays(5, WorkingCalendar.ENGLAND_AND_WALES)
                .allowing(
                        new Allowance.Longstop("any", 12, Unit.WEEKS),
                        new Allowance.Suspension("any", Allowance.LastDay.COUNTS));
        Fact tooLong = new Fact.ExtendedUntil(day("2026-06-02"), LocalDate.parse("2026-08-28"));
        Fact pause = new Fact.Suspended(Pause.between(day("2026-06-20"), day("2026-07-20")));

        Reckoning reckoning = rule.reckon(day("2026-06-01"), List.of(tooLong, pause), day("2026-08-01"));

        assertThat(reckoning.due().words()).isEqualTo("Mon 8 June 2026");
        assertThat(reckoning.standing()).isEqualTo(Standing.MISSED);
        assertThat(reckoning.notCounted())
                .containsExactly(
                        "The extension of Tue 2 June 2026 is not counted: it may be extended to Mon 24 August 2026 at"
                                + " most.",
                        "The suspension of Sat 20 June 2026 is not counted: the time had run out on Mon 8 June 2026.");
    }

    @Test
    @DisplayName("leaves an agreed date as it was agreed: suspended after its own length, it is missed on that date")
    void leavesAnAgreedDate() {
        DeadlineRule wales = StatutoryDeadlines.PLANNING_WALES.rule();
        Fact agreed = new Fact.Agreed(day("2026-07-01"), LocalDate.parse("2026-08-31"));
        Fact open = new Fact.Suspended(Pause.since(day("2026-08-10")));

        Reckoning reckoning = wales.reckon(day("2026-06-01"), List.of(agreed, open), day("2026-09-01"));

        assertThat(reckoning.due().words()).isEqualTo("Mon 31 August 2026");
        assertThat(reckoning.standing()).isEqualTo(Standing.MISSED);
    }

    @Test
    @DisplayName("is not reached by a date that was agreed before it, and that changes nothing")
    void agreedBeforeItChangesNothing() {
        Fact agreed = new Fact.Agreed(day("2026-06-20"), LocalDate.parse("2026-07-01"));

        Reckoning reckoning =
                StatutoryDeadlines.PLANNING_MINOR.rule().reckon(day("2026-06-01"), List.of(agreed), day("2026-07-02"));

        assertThat(reckoning.steps())
                .contains("Agreed on Sat 20 June 2026 to Wed 1 July 2026, which changes nothing.")
                .contains("8 weeks end on Mon 27 July 2026.");
    }

    @Test
    @DisplayName("is not what came before it began: a window does not hold that")
    void windowDoesNotHoldWhatCameBefore() {
        Fact before = Fact.done(day("2026-05-31"));
        Fact onTheDay = Fact.done(day("2026-06-01"));
        DeadlineRule threatened = StatutoryDeadlines.HOMELESS_THREATENED.rule();
        Instant assessed = london("2026-06-01T11:00");

        assertThat(threatened
                        .reckon(assessed, List.of(before), day("2026-07-01"))
                        .standing())
                .isEqualTo(Standing.MISSED);
        assertThat(threatened
                        .reckon(assessed, List.of(onTheDay), day("2026-07-01"))
                        .standing())
                .isEqualTo(Standing.MET);
    }

    private static Instant day(String date) {
        return WorkingCalendar.startOf(LocalDate.parse(date));
    }

    private static Instant london(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }
}
