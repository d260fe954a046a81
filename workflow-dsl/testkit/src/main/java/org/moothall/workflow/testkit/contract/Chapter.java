// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.engine.Refusal;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.runtime.Dispatch;
import org.moothall.workflow.runtime.HostBuilder;
import org.moothall.workflow.testkit.CaseUnderTest;
import org.moothall.workflow.testkit.WorkflowTestkit;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** A chapter of the contract: it runs on hosts that hold nothing yet, and closes them after each test. */
abstract class Chapter {
    static final Actor CLERK = Actor.of("clerk", Moot.REEVE);
    static final Call CALL = new Call("wulf");
    static final Word DONG = new Word("dong");

    static final Instant MONDAY = Instant.parse("2026-06-01T08:00:00Z");

    private final HostContract contract;
    private final List<AutoCloseable> open = new ArrayList<>();

    Chapter(HostContract contract) {
        this.contract = contract;
    }

    /** A test kit on a host of its own. */
    <C> WorkflowTestkit<C> testkit(Workflow<C> workflow) {
        return closing(WorkflowTestkit.of(workflow).on(contract::emptyHost));
    }

    /** A case with two villagers, on a host of its own. */
    CaseUnderTest<Moot> run(Workflow<Moot> workflow) {
        return testkit(workflow).start(new Call("wulf edith"));
    }

    HostBuilder emptyHost() {
        return emptyHost(SimulatedTime.startingAt(Instant.EPOCH));
    }

    /** A host that delivers before it answers, so that a test can look at once. */
    HostBuilder emptyHost(InstantSource time) {
        return contract.emptyHost(time).dispatch(Dispatch.inline());
    }

    Host build(HostBuilder builder) {
        return closing(builder.build());
    }

    private <A extends AutoCloseable> A closing(A opened) {
        open.add(opened);
        return opened;
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    /** The journal of the first case, each line with its hours since {@link #MONDAY}. */
    static List<String> journal(Host host, Workflow<Moot> workflow) {
        return host.find(workflow, "case-1").orElseThrow().journal().stream()
                .map(entry -> Duration.between(MONDAY, entry.at()).toHours() + "h " + entry.text())
                .toList();
    }

    static List<String> last(int count, List<String> lines) {
        return lines.subList(lines.size() - count, lines.size());
    }

    static Word say(String text) {
        return new Word(text);
    }

    static Refusal refusal(Answer answer) {
        return answer.fold(
                accepted -> {
                    throw new AssertionError("accepted, as revision " + accepted.revision());
                },
                refused -> refused);
    }

    /** What a function of the council's gives that forgets to. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // it is the mistake that is tested
    static <T> T nothing() {
        return null;
    }

    static String message(Answer answer) {
        return refusal(answer).message(Locale.ENGLISH);
    }
}
