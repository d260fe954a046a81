// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.Event;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.memory.InMemoryHost;

@DisplayName("The log of a host")
class LogTest {
    record Asked(String name) {}

    private static final Notice<String> TELL = Notice.of("tell", String.class);
    private static final Workflow<Asked> TELLING = Workflow.of("telling", Asked.class)
            .version(1)
            .keepFor(Period.ofMonths(6), asked -> asked)
            .deadline(
                    Deadline.of("soon").hours(30),
                    promise -> promise.whenMissed(late -> late.send(TELL, LogTest::fails)))
            .start(Asked.class, asked -> asked)
            .byAnybody()
            .send(TELL, Asked::name)
            .task(Task.of("wait", String.class).candidates(Role.named("clerk")), (asked, form) -> asked)
            .end("over");

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        System.setErr(before);
    }

    private static String fails(Asked asked) {
        throw new AssertionError("of " + asked.name());
    }

    private List<String> warnings() {
        return log.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("WARN"))
                .map(line -> line.substring(line.indexOf("WARN")))
                .toList();
    }

    @Test
    @DisplayName("has one warning, when a host is built, for each deadline that would end beyond its calendar")
    void oneWarningADeadline() {
        Deadline answer = Deadline.of("answer").workingDays(20).in(WorkingCalendar.ENGLAND_AND_WALES);
        Deadline visit = Deadline.of("visit").workingDays(5).in(WorkingCalendar.ENGLAND_AND_WALES);
        Deadline window = Deadline.of("window").workingDays(8).in(WorkingCalendar.SCOTLAND);
        Deadline look = Deadline.of("look").workingDays(8).in(WorkingCalendar.SCOTLAND);
        Deadline call = Deadline.of("call").workingDays(8).in(WorkingCalendar.SCOTLAND);
        Workflow<Asked> promising = Workflow.of("promising", Asked.class)
                .version(2)
                .keepFor(Period.ofMonths(6), asked -> asked)
                .deadline(answer, promise -> promise)
                .deadline(
                        visit,
                        promise -> promise.whenMissed(late -> late.task(
                                Task.of("call", String.class)
                                        .candidates(Role.named("clerk"))
                                        .due(call),
                                (asked, form) -> asked)))
                .start(Asked.class, asked -> asked)
                .byAnybody()
                .task(
                        Task.of("wait", String.class)
                                .candidates(Role.named("clerk"))
                                .due(answer),
                        (asked, form) -> asked)
                .race(first -> first.on(
                                Event.of("told", String.class).byAnybody(), (asked, told) -> asked, told -> told)
                        .after(
                                window,
                                over -> over.task(
                                                Task.of("look", String.class)
                                                        .candidates(Role.named("clerk"))
                                                        .due(look),
                                                (asked, form) -> asked)
                                        .end("too late")))
                .end("over");

        WorkflowTestkit.of(promising).at("2028-12-18T09:00").host();

        String begins = "WARN org.moothall.workflow.host.Host - workflow promising/2, deadline '";
        String ends =
                ", which covers 2012-01-01 to 2028-12-31; it has no date until the workflow is given a newer calendar";
        assertThat(warnings())
                .containsExactly(
                        begins + "answer, 20 working days': begun now it ends beyond calendar england-and-wales" + ends,
                        begins + "window, 8 working days': begun now it ends beyond calendar scotland" + ends,
                        begins + "look, 8 working days': begun now it ends beyond calendar scotland" + ends,
                        begins + "call, 8 working days': begun now it ends beyond calendar scotland" + ends);
    }

    @Test
    @DisplayName("has one warning, when a host is built, that names the steps without a handler among those with one")
    void stepsThatNobodyHandles() {
        Notice<String> shout = Notice.of("shout", String.class);
        Workflow<Asked> shouting = Workflow.of("shouting", Asked.class)
                .version(3)
                .keepFor(Period.ofMonths(6), asked -> asked)
                .start(Asked.class, asked -> asked)
                .byAnybody()
                .send(shout, Asked::name)
                .end("over");

        InMemoryHost.at(InstantSource.system()).run(shouting).build().close();
        assertThat(warnings()).as("of a host without any handler").isEmpty();

        InMemoryHost.at(InstantSource.system())
                .run(shouting)
                .run(TELLING)
                .delivering(TELL, (name, delivery) -> {})
                .build()
                .close();
        assertThat(warnings())
                .containsExactly("WARN org.moothall.workflow.host.Host - nobody here delivers 'shout' of workflow"
                        + " 'shouting' version 3; it waits for a process that has a handler for it");
    }

    @Test
    @DisplayName(
            "has one warning for each attempt that failed, with case, step, attempt and class, and nothing personal")
    void oneWarningAnAttempt() {
        var testkit = WorkflowTestkit.of(TELLING).delivering(TELL, (name, delivery) -> {
            throw new StackOverflowError("of " + name);
        });
        testkit.start(new Asked("wulf"));
        testkit.pass(Duration.ofDays(2));

        List<String> lines = warnings();
        String tell = "WARN org.moothall.workflow.host.Host - case case-1, step tell#2, attempt ";
        String failed = " failed with java.lang.StackOverflowError; it is ";
        assertThat(lines)
                .containsExactly(
                        tell + 1 + failed + "tried again at 2026-06-01T08:01:00Z",
                        tell + 2 + failed + "tried again at 2026-06-01T08:06:00Z",
                        tell + 3 + failed + "tried again at 2026-06-01T08:36:00Z",
                        tell + 4 + failed + "tried again at 2026-06-01T10:36:00Z",
                        tell + 5 + failed + "tried again at 2026-06-01T18:36:00Z",
                        tell + 6 + failed + "parked until somebody redrives it",
                        "WARN org.moothall.workflow.host.Host - case case-1, step soon#1, attempt 1 failed with"
                                + " java.lang.AssertionError; it is parked until somebody redrives it");
    }
}
