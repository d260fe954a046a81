// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline.statutory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Start;
import org.moothall.core.deadline.statutory.Verified.How;

@DisplayName("How far a statutory deadline is verified")
class VerifiedTest {
    private final Verified all =
            Verified.length(How.YES).dayOne(How.PARTLY).roll(How.NO).pause(How.YES);

    @Test
    @DisplayName("is told of each part, and of nothing but the length until it is")
    void isToldOfEachPart() {
        assertThat(Verified.length(How.YES).words()).isEqualTo("length yes, day one no, roll no, pause no");
        assertThat(all.words()).isEqualTo("length yes, day one partly, roll no, pause yes");
    }

    @Test
    @DisplayName("needs no day one where hours are counted, and no roll where the last day is a working day")
    void needsNoPartThatThereIsNot() {
        String withoutBoth = "length yes, day one not needed, roll not needed, pause yes";
        String withoutRoll = "length yes, day one partly, roll not needed, pause yes";

        assertThat(all.of(DeadlineRule.hours(24)).words()).isEqualTo(withoutBoth);
        assertThat(all.of(DeadlineRule.hoursBefore(24)).words()).isEqualTo(withoutBoth);
        assertThat(all.of(DeadlineRule.workingDays(20, ENGLAND_AND_WALES)).words())
                .isEqualTo(withoutRoll);
        assertThat(all.of(DeadlineRule.clearWorkingDaysBefore(5, ENGLAND_AND_WALES))
                        .words())
                .isEqualTo(withoutRoll);
        assertThat(all.of(DeadlineRule.days(28))).isEqualTo(all);
        assertThat(all.of(DeadlineRule.weeks(6))).isEqualTo(all);
        assertThat(all.of(DeadlineRule.months(1))).isEqualTo(all);
    }

    @Test
    @DisplayName("is our reading, and says so, where nothing said which day is the first")
    void isOurReading() {
        StatutoryDeadline begun = StatutoryDeadline.of(
                "answer",
                "to answer",
                "England",
                "when it was asked",
                DeadlineRule.days(28).starting(Start.NEXT_DAY));
        Verified length = Verified.length(How.YES);

        assertThat(begun.dayOne()).isEqualTo("the next day");
        assertThat(begun.under("an Act", StatutoryDeadline.NONE_READ, length).dayOne())
                .isEqualTo("the next day, in our reading: no source was read");
        assertThat(begun.under("an Act", "a page", length))
                .returns("the next day, in our reading: the source does not say", StatutoryDeadline::dayOne)
                .returns("an Act", StatutoryDeadline::law)
                .returns("a page", StatutoryDeadline::source);
        assertThat(begun.under("an Act", "a page", length.dayOne(How.YES)).dayOne())
                .isEqualTo("the next day");
        assertThat(begun.dayOne("the day after that").reserving("where it rained"))
                .returns("the day after that", StatutoryDeadline::dayOne)
                .returns("where it rained", StatutoryDeadline::reservation);
    }

    @Test
    @DisplayName("is counted back, without a day one, where an event ends it")
    void isCountedBack() {
        assertThat(StatutoryDeadline.of("notice", "to tell", "England", "the event", DeadlineRule.hoursBefore(24))
                        .dayOne())
                .isEqualTo("counted back from the event");
    }
}
