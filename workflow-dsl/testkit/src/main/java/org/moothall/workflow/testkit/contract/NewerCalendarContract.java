// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.HEARD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.testkit.contract.Moot.Call;

/** The contract of dates beyond a calendar, when the next process has a newer one. */
abstract class NewerCalendarContract extends DurableChapter {
    private final Deadline answer = CalendarContract.workingDays(WorkingCalendar.ENGLAND_AND_WALES);
    private final Deadline renewed = CalendarContract.workingDays(WorkingCalendar.of(
            "england-and-wales",
            LocalDate.of(2028, 12, 20),
            LocalDate.of(2028, 1, 1),
            LocalDate.of(2030, 12, 31),
            Map.of(
                    LocalDate.of(2028, 12, 25),
                    "Christmas Day",
                    LocalDate.of(2028, 12, 26),
                    "Boxing Day",
                    LocalDate.of(2029, 1, 1),
                    "New Year's Day")));

    NewerCalendarContract(DurableHostContract contract) {
        super(contract);
    }

    private void handOver(String at) {
        var before = nextProcess(CalendarContract.promising(answer)).at("2028-12-18T09:00");
        before.start(CALL);
        before.start(CALL).complete(HEAR, say("heard"));
        before.passTo(at);

        var after = nextProcess(CalendarContract.promising(renewed));
        assertThat(after.find("case-1").view().deadline(renewed).progress().due())
                .contains(Instant.parse("2029-01-19T00:00:00Z"));
        after.passTo("2029-01-20T09:00");

        assertThat(ofTime(after.find("case-1").view()))
                .containsExactly(
                        "2029-01-12T00:00:00Z warned answer (time)",
                        "2029-01-12T00:00:00Z sent summon#4 (time)",
                        "2029-01-19T00:00:00Z missed answer (time)",
                        "2029-01-19T00:00:00Z sent proclaim#5 (time)");
        assertThat(ofTime(after.find("case-2").view()))
                .contains("2029-01-19T00:00:00Z done window#4 (time)")
                .contains("2029-01-19T00:00:00Z ended: window closed (time)");
    }

    private List<String> ofTime(CaseSnapshot<Moot> view) {
        return view.journal().stream()
                .filter(entry -> entry.by().equals("time"))
                .map(entry -> entry.at() + " " + entry.text())
                .toList();
    }

    @Test
    @DisplayName("and what lay beyond the one before warns, is missed and comes due at its moment")
    void inTime() {
        handOver("2028-12-20T09:00");
    }

    @Test
    @DisplayName("given when the one before was over, and each comes at its moment all the same")
    void whenItWasOver() {
        handOver("2029-01-10T09:00");
    }

    @Test
    @DisplayName("given long after, and each comes at its moment before anything else is taken")
    void longAfter() {
        var before = nextProcess(CalendarContract.promising(answer)).at("2028-12-18T09:00");
        before.start(CALL);
        before.start(CALL).complete(HEAR, say("heard"));
        before.passTo("2029-01-25T09:00");

        var after = nextProcess(CalendarContract.promising(renewed));
        after.find("case-1").complete(HEAR, say("settled"));
        Answer tooLate = after.find("case-2").tryToTell(HEARD, say("I object"));

        assertThat(ofTime(after.find("case-1").view()))
                .containsExactly(
                        "2029-01-12T00:00:00Z warned answer (time)",
                        "2029-01-12T00:00:00Z sent summon#4 (time)",
                        "2029-01-19T00:00:00Z missed answer (time)",
                        "2029-01-19T00:00:00Z sent proclaim#5 (time)");
        assertThat(after.find("case-1").view().journal())
                .last()
                .satisfies(entry -> assertThat(entry.text()).isEqualTo("met answer: late (reeve)"));
        assertThat(tooLate.fold(Object::toString, no -> no.message(Locale.ENGLISH)))
                .isEqualTo("case case-2 cannot take 'heard': the case has ended: window closed [MH-W022]");
        assertThat(ofTime(after.find("case-2").view())).contains("2029-01-19T00:00:00Z ended: window closed (time)");
    }

    private Workflow<Moot> racing(WorkingCalendar calendar) {
        return Moot.workflow()
                .deadline(Deadline.of("answer").workingDays(60).in(calendar), promise -> promise)
                .start(Call.class, Moot::called)
                .byAnybody()
                .race(first -> first.on(HEARD, Moot::heard, heard -> heard)
                        .after(Deadline.of("window").workingDays(20).in(calendar), over -> over.end("window closed")))
                .end("over");
    }

    @Test
    @DisplayName("and a race comes due wherever it is: beside the case, in a branch, for each of many, and begun again")
    void whereverItIs() {
        var before = nextProcess(CalendarContract.everywhere(answer.rule().calendar()));
        CalendarContract.everywhere(before);
        before.passTo("2029-01-05T09:00");

        var after = nextProcess(CalendarContract.everywhere(renewed.rule().calendar()));
        after.passTo("2029-01-20T09:00");

        assertThat(ofTime(after.find("case-1").view()))
                .filteredOn(line -> line.contains(" done ") || line.contains("ended"))
                .extracting(line -> line.replaceAll("#[0-9]+", ""))
                .containsExactlyInAnyOrder(
                        "2029-01-19T00:00:00Z done beside (time)",
                        "2029-01-19T00:00:00Z done each (time)",
                        "2029-01-19T00:00:00Z done each (time)",
                        "2029-01-19T00:00:00Z done again (time)",
                        "2029-01-19T00:00:00Z ended: over (time)");
    }

    @Test
    @DisplayName("given long after, and what has passed is found behind what has not")
    void behindAnother() {
        var before = nextProcess(racing(answer.rule().calendar())).at("2028-12-18T09:00");
        before.start(CALL);
        before.passTo("2029-01-25T09:00");

        var after = nextProcess(racing(renewed.rule().calendar()));
        Answer tooLate = after.find("case-1").tryToTell(HEARD, say("I object"));

        assertThat(tooLate.fold(Object::toString, no -> no.message(Locale.ENGLISH)))
                .isEqualTo("case case-1 cannot take 'heard': the case has ended: window closed [MH-W022]");
    }

    @Test
    @DisplayName("given just as the one before ends, and each comes at its moment all the same")
    void asItEnds() {
        handOver("2029-01-01T00:00");
    }
}
