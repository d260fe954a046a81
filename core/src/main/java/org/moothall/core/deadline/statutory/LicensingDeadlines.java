// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline.statutory;

import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.core.deadline.statutory.Verified.How.SECONDARY;

import java.util.List;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Start;

/** Clocks for temporary event notices. */
final class LicensingDeadlines {
    static final StatutoryDeadline TEN_STANDARD = StatutoryDeadline.of(
                    "ten-standard",
                    "Temporary event notice, standard",
                    "England and Wales",
                    "the start of the licensed event",
                    DeadlineRule.clearWorkingDaysBefore(10, ENGLAND_AND_WALES))
            .under(
                    "Licensing Act 2003",
                    "Chorley, Bedford and East Suffolk councils",
                    Verified.length(SECONDARY).dayOne(SECONDARY).pause(SECONDARY))
            .dayOne("neither the day of the notice nor that of the event counts")
            .reserving("there is no discretion");

    static final StatutoryDeadline TEN_LATE = StatutoryDeadline.of(
                    "ten-late",
                    "Temporary event notice, late",
                    "England and Wales",
                    "the start of the licensed event",
                    DeadlineRule.clearWorkingDaysBefore(5, ENGLAND_AND_WALES))
            .under(
                    "Licensing Act 2003",
                    "Chorley, Bedford, East Suffolk and Pembrokeshire councils",
                    Verified.length(SECONDARY).dayOne(SECONDARY).pause(SECONDARY))
            .dayOne("neither the day of the notice nor that of the event counts")
            .reserving(
                    "5 to 9 clear working days: before that it is a standard notice; one objection stops it, without a"
                            + " hearing");

    static final StatutoryDeadline TEN_ACK = StatutoryDeadline.of(
                    "ten-ack",
                    "Temporary event notice: acknowledgement",
                    "England and Wales",
                    "receipt",
                    DeadlineRule.workingDays(1, ENGLAND_AND_WALES).starting(Start.AFTER_A_WORKING_DAY))
            .under(
                    "Licensing Act 2003",
                    "Bedford council",
                    Verified.length(SECONDARY).dayOne(SECONDARY));

    static final StatutoryDeadline TEN_OBJECTION = StatutoryDeadline.of(
                    "ten-objection",
                    "Temporary event notice: objection of the police or environmental health",
                    "England and Wales",
                    "their copy received",
                    DeadlineRule.workingDays(3, ENGLAND_AND_WALES).starting(Start.NEXT_WORKING_DAY))
            .under(
                    "Licensing Act 2003",
                    "Harrow, Oxford and Bedford councils",
                    Verified.length(SECONDARY).dayOne(SECONDARY))
            .reserving("an old page of another council says 48 hours: superseded");

    static final StatutoryDeadline TEN_HEARING = StatutoryDeadline.of(
                    "ten-hearing",
                    "Temporary event notice: hearing after an objection",
                    "England and Wales",
                    "the end of the objection period",
                    DeadlineRule.workingDays(7, ENGLAND_AND_WALES))
            .under("Licensing Act 2003", "Oxford council", Verified.length(SECONDARY))
            .reserving("one source only; not for late notices");

    static final StatutoryDeadline TEN_DECISION = StatutoryDeadline.of(
                    "ten-decision",
                    "Temporary event notice: decision",
                    "England and Wales",
                    "the start of the licensed event",
                    DeadlineRule.hoursBefore(24))
            .under("Licensing Act 2003", "Bedford and Pembrokeshire councils", Verified.length(SECONDARY));

    static final List<StatutoryDeadline> ALL =
            List.of(TEN_STANDARD, TEN_LATE, TEN_ACK, TEN_OBJECTION, TEN_HEARING, TEN_DECISION);

    private LicensingDeadlines() {}
}
