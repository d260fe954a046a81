// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.HEARD;
import static org.moothall.workflow.testkit.contract.Moot.REEVE;
import static org.moothall.workflow.testkit.contract.Moot.SETTLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.testkit.WorkflowTestkit;
import org.moothall.workflow.testkit.contract.Moot.Call;

/** The contract of a holiday that is proclaimed, or taken back, while cases are open. */
abstract class HolidayContract extends DurableChapter {
    private static final WorkingCalendar PLAIN = calendar(Map.of());
    private static final WorkingCalendar WITH_HOLIDAY =
            calendar(Map.of(LocalDate.of(2026, 6, 4), "The day of the new charter"));

    private static final Instant EARLIER = Instant.parse("2026-06-08T23:00:00Z");
    private static final Instant LATER = Instant.parse("2026-06-09T23:00:00Z");

    HolidayContract(DurableHostContract contract) {
        super(contract);
    }

    private static WorkingCalendar calendar(Map<LocalDate, String> holidays) {
        return WorkingCalendar.of(
                "the-shire", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31), holidays);
    }

    /** A promise, a task that is due by it, a task with a date of its own, and a race: five working days each. */
    private static Workflow<Moot> fiveDays(WorkingCalendar calendar) {
        Deadline promised = Deadline.of("promised").workingDays(5).in(calendar);
        Deadline own = Deadline.of("own").workingDays(5).in(calendar);
        Deadline window = Deadline.of("window").workingDays(5).in(calendar);
        return Moot.workflow()
                .deadline(promised, promise -> promise)
                .start(Call.class, Moot::called)
                .byAnybody()
                .all(
                        "all",
                        all -> all.branch("promised", branch -> branch.task(HEAR.due(promised), Moot::heard))
                                .branch("own", branch -> branch.task(SETTLE.due(own), Moot::heard))
                                .branch(
                                        "race",
                                        branch -> branch.race(first -> first.on(HEARD, Moot::heard, heard -> heard)
                                                .after(window, over -> over))))
                .end("over");
    }

    private static List<Instant> dates(WorkflowTestkit<Moot> kit) {
        return kit.host().worklist(REEVE).stream().map(WorkItem::due).toList();
    }

    private static List<String> ofTime(WorkflowTestkit<Moot> kit) {
        return kit.find("case-1").view().journal().stream()
                .filter(entry -> entry.by().equals("time"))
                .map(entry -> entry.at() + " " + entry.text())
                .toList();
    }

    @Test
    @DisplayName("a holiday that is proclaimed moves promise, tasks and timers a day further")
    void proclaimed() {
        var before = nextProcess(fiveDays(PLAIN));
        before.start(new Call("wulf"));
        assertThat(dates(before)).containsExactly(EARLIER, EARLIER);

        var after = nextProcess(fiveDays(WITH_HOLIDAY));
        after.host().runDue();
        assertThat(dates(after)).containsExactly(LATER, LATER);
        after.passTo("2026-06-10T00:00");

        assertThat(ofTime(after))
                .containsExactly(
                        LATER + " missed promised (time)",
                        LATER + " done window#5 (time)",
                        LATER + " cancelled heard#4 (time)");
    }

    @Test
    @DisplayName("a holiday that is taken back moves all of them a day nearer")
    void takenBack() {
        var before = nextProcess(fiveDays(WITH_HOLIDAY));
        before.start(new Call("wulf"));
        assertThat(dates(before)).containsExactly(LATER, LATER);

        var after = nextProcess(fiveDays(PLAIN));
        after.host().runDue();
        assertThat(dates(after)).containsExactly(EARLIER, EARLIER);
        after.passTo("2026-06-09T00:00");

        assertThat(ofTime(after))
                .containsExactly(
                        EARLIER + " missed promised (time)",
                        EARLIER + " done window#5 (time)",
                        EARLIER + " cancelled heard#4 (time)");
    }

    @Test
    @DisplayName("the host says that there is something to do, until it is done, and once")
    void isDoneOnce() {
        nextProcess(fiveDays(PLAIN)).start(new Call("wulf"));

        var after = nextProcess(fiveDays(WITH_HOLIDAY));
        assertThat(after.host().nextDue()).contains(after.host().nextDue().orElseThrow());
        after.host().runDue();
        assertThat(after.host().nextDue()).contains(LATER);
        var same = nextProcess(fiveDays(WITH_HOLIDAY));

        assertThat(same.host().nextDue()).contains(LATER);
    }
}
