// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.CaseTask;
import org.moothall.workflow.Each;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.testkit.contract.TaskContract.Round.Stop;

/** The contract of a task that varies with its case: for whom it is, and by when. */
abstract class TaskContract extends Chapter {
    private static final Role INSPECTOR = Role.named("inspector");
    private static final Role FOREMAN = Role.named("foreman").of("depot");
    private static final Deadline A_DAY = Deadline.of("a-day").hours(24);
    private static final Deadline TWO_DAYS = Deadline.of("two-days").hours(48);
    private static final Task<String> LOOK =
            Task.of("look", String.class).candidates(INSPECTOR).due(TWO_DAYS);

    /** A round of an inspector, with its stops; what it says decides who walks it, and by when. */
    record Round(String area, int days, List<Stop> stops) {
        record Stop(String place, String area) {}

        Round looked(String note) {
            return new Round(note, days, stops);
        }

        Deadline limit() {
            return days == 1 ? A_DAY : TWO_DAYS;
        }

        LocalDate agreed() {
            return LocalDate.of(2026, 7, days);
        }

        Round with(Stop stop) {
            return this;
        }
    }

    private static final Each<Round, Stop> STOPS = Each.of("stops", Round::stops, Stop::place, Round::with);

    TaskContract(HostContract contract) {
        super(contract);
    }

    private static Workflow.Declaring<Round> workflow() {
        return Workflow.of("round", Round.class).version(1).keepFor(Period.ofMonths(6), round -> round);
    }

    private static Workflow<Round> once(CaseTask<? super Round, String> task) {
        return workflow()
                .start(Round.class, round -> round)
                .byAnybody()
                .task(task, Round::looked)
                .end("looked at");
    }

    private Host host(Workflow<?> workflow) {
        return build(emptyHost(SimulatedTime.startingAt(MONDAY)).run(workflow));
    }

    private static String start(Host host, Workflow<Round> workflow, String area, int days) {
        Round round = new Round(area, days, List.of(new Stop("a", "north"), new Stop("b", "south")));
        return host.start(workflow, round, Request.by(CLERK)).orElseThrow().caseId();
    }

    private static Request by(Role role) {
        return Request.by(Actor.of("sam", role));
    }

    @Test
    @DisplayName("its candidates are those of the scope that the case said as it was opened")
    void scope() {
        Workflow<Round> rounds = once(LOOK.scopedBy(Round::area));
        Host host = host(rounds);
        String id = start(host, rounds, "7", 1);

        assertThat(host.worklist(INSPECTOR)).isEmpty();
        assertThat(host.worklist(INSPECTOR.of("8"))).isEmpty();
        assertThat(host.worklist(INSPECTOR.of("7")))
                .extracting(WorkItem::candidates)
                .containsExactly(List.of("inspector@7"));
        assertThat(message(host.complete(id, LOOK, "seen", by(INSPECTOR.of("8")))))
                .isEqualTo("'look' of case case-1 is for inspector@7; sam is not [MH-W026]");
        assertThat(message(host.complete(id, LOOK, "seen", by(INSPECTOR)))).contains("MH-W026");
        host.complete(id, LOOK, "seen", by(INSPECTOR.of("7"))).orElseThrow();
        assertThat(host.worklist(INSPECTOR.of("7"))).isEmpty();
    }

    @Test
    @DisplayName("a candidate with a scope of its own keeps that")
    void ownScope() {
        Workflow<Round> rounds = once(LOOK.candidates(INSPECTOR, FOREMAN).scopedBy(Round::area));
        Host host = host(rounds);
        String id = start(host, rounds, "7", 1);

        host.complete(id, LOOK, "seen", by(FOREMAN)).orElseThrow();
        assertThat(host.find(rounds, id).orElseThrow().isOpen()).isFalse();
    }

    @Test
    @DisplayName("within a part it is the part that says the scope")
    void scopeOfParts() {
        Workflow<Round> rounds = workflow()
                .start(Round.class, round -> round)
                .byAnybody()
                .forEach(STOPS, stop -> stop.task(LOOK.scopedBy(Stop::area), (before, note) -> before))
                .end("walked");
        Host host = host(rounds);
        start(host, rounds, "7", 1);

        WorkItem south = host.worklist(INSPECTOR.of("south")).get(0);
        assertThat(message(host.completeItem(south, LOOK, "seen", by(INSPECTOR.of("north")))))
                .contains("MH-W026");
        host.completeItem(south, LOOK, "seen", by(INSPECTOR.of("south"))).orElseThrow();
        assertThat(host.worklist(INSPECTOR.of("north"))).hasSize(1);
    }

    @Test
    @DisplayName("it is due by the deadline that the case said, or by the end of the day")
    void due() {
        Workflow<Round> byLimit = once(LOOK.dueBy(Round::limit));
        Host host = host(byLimit);
        start(host, byLimit, "7", 1);
        start(host, byLimit, "7", 2);
        assertThat(dates(host)).containsExactly(MONDAY.plusSeconds(86_400), MONDAY.plusSeconds(172_800));

        Workflow<Round> onDay = once(LOOK.dueOn(Round::agreed));
        Host other = host(onDay);
        start(other, onDay, "7", 3);
        assertThat(dates(other)).containsExactly(Instant.parse("2026-07-03T23:00:00Z"));
    }

    @Test
    @DisplayName("it is due as its handle says when only its scope varies")
    void dueAlike() {
        Workflow<Round> rounds = once(LOOK.scopedBy(Round::area));
        Host host = host(rounds);
        start(host, rounds, "7", 1);

        assertThat(host.worklist(INSPECTOR.of("7")))
                .extracting(WorkItem::due)
                .containsExactly(MONDAY.plusSeconds(172_800));
    }

    private static List<Instant> dates(Host host) {
        return host.worklist(INSPECTOR).stream().map(WorkItem::due).toList();
    }

    @Test
    @DisplayName("a case that says nothing is a mistake of its function, and nothing changes")
    void nothingSaid() {
        Workflow<Round> rounds = once(LOOK.dueBy(round -> nothing()));
        Host host = host(rounds);

        assertThatThrownBy(() -> start(host, rounds, "7", 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the function of 'look' gave nothing");
        assertThat(host.cases(rounds)).isEmpty();
    }
}
