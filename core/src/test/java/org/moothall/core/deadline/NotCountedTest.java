// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.core.calendar.WorkingCalendar.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.deadline.Allowance.LastDay;

@DisplayName("Of what is told of a deadline,")
class NotCountedTest {
    /** Four weeks from Sunday 1 March 2026: until Sunday 29 March. */
    private static final DeadlineRule RULE = DeadlineRule.days(28)
            .allowing(
                    new Allowance.Suspension("a reply is awaited", LastDay.COUNTS),
                    new Allowance.Restart("it begins again"),
                    new Allowance.Notice("it is complex", 14),
                    new Allowance.Excuse("it is excused"),
                    new Allowance.OpenEnd("it takes what it takes"));

    private static final Instant START = march(1);
    private static final Instant LATER = day("2026-09-01");

    @Test
    @DisplayName("nothing counts that is not yet so, and nothing is said of it")
    void nothingThatIsNotYetSo() {
        Reckoning then = RULE.reckon(START, List.of(Fact.done(march(20)), suspended(march(12), march(13))), march(10));

        assertThat(then.standing()).isEqualTo(Standing.RUNNING);
        assertThat(then.done()).isEmpty();
        assertThat(then.due().words()).isEqualTo("Sun 29 March 2026");
        assertThat(then.notCounted()).isEmpty();
    }

    @Test
    @DisplayName("nothing is left out without a word, and of what counts nothing is said")
    void ofWhatCountsNothingIsSaid() {
        List<Fact> told =
                List.of(suspended(march(5), march(7)), Fact.excused(march(20)), new Fact.Extended(march(10), 14));

        assertThat(RULE.reckon(START, told, LATER).notCounted()).isEmpty();
        assertThat(RULE.reckon(START, List.of(Fact.openEnded(march(10))), LATER).notCounted())
                .isEmpty();
    }

    @Nested
    @DisplayName("a suspension")
    class Suspension {
        @Test
        @DisplayName("that was over before the time began is not counted, and one that went on until after it is")
        void overBeforeTheTimeBegan() {
            assertThat(notCounted(suspended(day("2026-02-20"), day("2026-02-24"))))
                    .containsExactly(
                            "The suspension of Fri 20 February 2026 is not counted: it was over before the time began.");
            assertThat(notCounted(suspended(day("2026-02-20"), march(4)))).isEmpty();
            assertThat(notCounted(suspended(START, START))).isEmpty();
        }

        @Test
        @DisplayName("of a period that is forgotten is forgotten with it")
        void ofForgottenPeriod() {
            Reckoning again = RULE.reckon(
                    START,
                    List.of(suspended(march(3), march(5)), Fact.restarted(march(10)), suspended(march(12), march(15))),
                    LATER);

            assertThat(again.due().words()).isEqualTo("Fri 10 April 2026");
            assertThat(again.notCounted()).isEmpty();
            assertThat(again.steps())
                    .contains("It was suspended on Thu 12 March 2026 and resumed on Sun 15 March 2026.")
                    .noneMatch(step -> step.contains("3 March"));
        }

        @Test
        @DisplayName("within the time that a notice added counts")
        void withinTimeAdded() {
            Reckoning added = RULE.reckon(
                    START,
                    List.of(new Fact.Extended(march(10), 14), suspended(day("2026-04-02"), day("2026-04-05"))),
                    LATER);

            assertThat(added.due().words()).isEqualTo("Wed 15 April 2026");
            assertThat(added.notCounted()).isEmpty();
        }

        @Test
        @DisplayName("of hours that was over before they began moves nothing, and two that overlap are one")
        void ofHours() {
            DeadlineRule hours =
                    DeadlineRule.hours(10).allowing(new Allowance.Suspension("a reply is awaited", LastDay.COUNTS));
            Fact before = suspended(START.minusSeconds(7200), START.minusSeconds(3600));
            Fact one = suspended(START.plusSeconds(3600), START.plusSeconds(3 * 3600));
            Fact other = suspended(START.plusSeconds(2 * 3600), START.plusSeconds(4 * 3600));
            Fact tooLate = suspended(START.plusSeconds(10 * 3600), START.plusSeconds(12 * 3600));

            assertThat(over(hours, before)).isEqualTo(START.plusSeconds(10 * 3600));
            assertThat(over(hours, one, other)).isEqualTo(START.plusSeconds(13 * 3600));
            assertThat(over(hours, tooLate)).isEqualTo(START.plusSeconds(10 * 3600));
            assertThat(hours.reckon(START, List.of(one, other), LATER).paused()).isEqualTo(180);
        }
    }

    @Nested
    @DisplayName("a restart")
    class Restart {
        @Test
        @DisplayName("before it started is none")
        void beforeItStarted() {
            Reckoning once = RULE.reckon(START, List.of(Fact.restarted(day("2026-02-20"))), LATER);

            assertThat(once.due().words()).isEqualTo("Sun 29 March 2026");
            assertThat(once.steps()).noneMatch(step -> step.startsWith("A new period"));
        }

        @Test
        @DisplayName("before it started ends no suspension that still goes on")
        void endsNoSuspension() {
            Fact open = new Fact.Suspended(Pause.since(day("2026-02-20")));

            assertThat(RULE.reckon(START, List.of(open, Fact.restarted(day("2026-02-22"))), LATER)
                            .isSuspended())
                    .isTrue();
        }

        @Test
        @DisplayName("does not save a notice that came too late in the period before")
        void doesNotSaveLateNotice() {
            assertThat(notCounted(new Fact.Extended(day("2026-04-02"), 7), Fact.restarted(day("2026-04-10"))))
                    .containsExactly(
                            "The extension of Thu 2 April 2026 is not counted: it had to be told by Sun 29 March 2026.");
        }
    }

    @Nested
    @DisplayName("a notice")
    class Notice {
        @Test
        @DisplayName("that adds no more than the one before changes nothing, and says so")
        void thatAddsNoMore() {
            assertThat(RULE.reckon(
                                    START,
                                    List.of(new Fact.Extended(march(10), 7), new Fact.Extended(march(11), 7)),
                                    LATER)
                            .steps())
                    .contains(
                            "Extended on Tue 10 March 2026 by 7 days.",
                            "Extended on Wed 11 March 2026 by 7 days, which changes nothing.");
        }

        @Test
        @DisplayName("does not count where both have to agree, and where nothing is extended")
        void whereBothHaveToAgree() {
            DeadlineRule agreed = DeadlineRule.days(28).allowing(new Allowance.Agreement("both agree"));
            Fact notice = new Fact.Extended(march(10), 7);

            assertThat(agreed.reckon(START, List.of(notice), LATER).notCounted())
                    .containsExactly(
                            "The extension of Tue 10 March 2026 is not counted: this deadline is extended to an"
                                    + " agreed date, not by notice.");
            assertThat(DeadlineRule.days(28)
                            .reckon(START, List.of(notice), LATER)
                            .notCounted())
                    .containsExactly(
                            "The extension of Tue 10 March 2026 is not counted: this deadline cannot be extended by"
                                    + " notice.");
        }

        @Test
        @DisplayName("counts up to the longest that there is, whatever stood still on the way")
        void upToTheLongest() {
            DeadlineRule longest = DeadlineRule.days(28)
                    .allowing(
                            new Allowance.Longstop("no longer than six weeks", 42, Unit.DAYS),
                            new Allowance.Suspension("a reply is awaited", LastDay.COUNTS));
            Fact pause = suspended(march(3), march(5));

            assertThat(longest.reckon(START, List.of(pause, new Fact.Extended(march(10), 14)), LATER)
                            .notCounted())
                    .isEmpty();
            assertThat(longest.reckon(START, List.of(new Fact.Extended(march(10), 15)), LATER)
                            .notCounted())
                    .containsExactly(
                            "The extension of Tue 10 March 2026 is not counted: it may be extended to Sun 12 April"
                                    + " 2026 at most.");
        }
    }

    private static List<String> notCounted(Fact... told) {
        return RULE.reckon(START, List.of(told), LATER).notCounted();
    }

    private static Instant over(DeadlineRule rule, Fact... told) {
        return rule.reckon(START, List.of(told), LATER).due().over().orElseThrow();
    }

    private static Fact suspended(Instant from, Instant until) {
        return new Fact.Suspended(Pause.between(from, until));
    }

    private static Instant march(int day) {
        return LocalDate.of(2026, 3, day).atTime(9, 0).atZone(LONDON).toInstant();
    }

    private static Instant day(String date) {
        return LocalDate.parse(date).atTime(9, 0).atZone(LONDON).toInstant();
    }
}
