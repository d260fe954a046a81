// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.runtime.HostBuilder;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** The contract of handlers: the one for each effect or notice, and the faults told when the host is built. */
abstract class HandlerContract extends Chapter {
    record Letter(String text) {}

    private static final Notice<Word> TELL = Notice.of("tell", Word.class);
    private static final Notice<Letter> TELL_BY_LETTER = Notice.of("tell", Letter.class);
    private static final Notice<Word> SHOUT = Notice.of("shout", Word.class);
    private static final Notice<Word> TELL_LAST = Notice.of("last", Word.class);
    private static final Effect<Word, Word> ASK =
            Effect.of("ask", Word.class, Word.class).byAnybody();

    private final List<String> told = new ArrayList<>();

    HandlerContract(HostContract contract) {
        super(contract);
    }

    private static Workflow.Declaring<Moot> workflow(String name, int version) {
        return Workflow.of(name, Moot.class).version(version).keepFor(Period.ofMonths(6), Moot::erased);
    }

    private static Workflow<Moot> words(String name, int version) {
        return workflow(name, version)
                .start(Call.class, Moot::called)
                .byAnybody()
                .send(TELL, Moot::word)
                .task(HEAR, Moot::heard)
                .end("over");
    }

    private static Workflow<Moot> letters(String name, int version) {
        return workflow(name, version)
                .start(Call.class, Moot::called)
                .byAnybody()
                .send(TELL_BY_LETTER, moot -> new Letter("a letter"))
                .task(HEAR, Moot::heard)
                .end("over");
    }

    private static String start(Host host, Workflow<?> workflow) {
        return host.start(workflow, CALL, Request.by(CLERK)).orElseThrow().caseId();
    }

    @Nested
    @DisplayName("a handler is for the steps")
    class Fits {
        @Test
        @DisplayName("of its name and type: of two workflows that tell each their own, each has its own")
        void twoWorkflows() {
            Host host = build(emptyHost()
                    .run(words("moot", 1))
                    .run(letters("market", 1))
                    .delivering(TELL, (word, delivery) -> told.add("word " + delivery.caseId()))
                    .delivering(TELL_BY_LETTER, (letter, delivery) -> told.add(letter.text())));

            start(host, letters("market", 1));
            start(host, words("moot", 1));

            assertThat(told).containsExactly("a letter", "word case-2");
            assertThat(host.parked()).isEmpty();
        }

        @Test
        @DisplayName("of its name and type: of two versions, each has its own")
        void twoVersions() {
            Host host = build(emptyHost()
                    .run(words("moot", 1))
                    .run(letters("moot", 2))
                    .delivering(TELL_BY_LETTER, (letter, delivery) -> told.add(letter.text()))
                    .delivering(TELL, (word, delivery) -> told.add("word " + delivery.caseId())));

            start(host, words("moot", 1));
            start(host, letters("moot", 2));

            assertThat(told).containsExactly("word case-1", "a letter");
        }

        @Test
        @DisplayName("of one workflow alone, where that is said, with the same name and type in both")
        void ofOneWorkflow() {
            Workflow<Moot> moot = words("moot", 1);
            Workflow<Moot> market = words("market", 1);
            Host host = build(emptyHost()
                    .runWith(moot, its -> its.delivering(TELL, (word, delivery) -> told.add("of the moot")))
                    .runWith(market, its -> its.delivering(TELL, (word, delivery) -> told.add("of the market"))));

            start(host, market);
            start(host, moot);

            assertThat(told).containsExactly("of the market", "of the moot");
        }

        @Test
        @DisplayName("of one version alone, where that is said; the other's wait for a process that has a handler")
        void ofOneVersion() {
            Host host = build(emptyHost()
                    .run(words("moot", 1))
                    .runWith(
                            letters("moot", 2),
                            its -> its.delivering(TELL_BY_LETTER, (letter, delivery) -> told.add(letter.text()))));

            String waiting = start(host, words("moot", 1));
            start(host, letters("moot", 2));

            assertThat(told).containsExactly("a letter");
            assertThat(host.outbox(waiting)).extracting(OutboxItem::status).containsExactly(Status.WAITING);
            assertThat(host.nextDue()).isEmpty();
        }
    }

    @Nested
    @DisplayName("what is wrong with handlers is told when the host is built:")
    class Faults {
        @Test
        @DisplayName("a step of another type than the handler of its name")
        void anotherType() {
            refuses(
                    emptyHost()
                            .run(words("moot", 1))
                            .run(letters("moot", 2))
                            .delivering(TELL_BY_LETTER, (letter, delivery) -> told.add(letter.text())),
                    "the handlers of this host have a fault:\n"
                            + "  'tell' of workflow 'moot' version 1 tells Word, and the handler of that name is for a step that"
                            + " tells Letter; hand in a handler for this one too, or say .runWith(…) for the workflow that"
                            + " the other is for");
        }

        @Test
        @DisplayName("an effect's handler for a notice, and one that gives another answer")
        void anotherKind() {
            Workflow<Moot> asking = workflow("asking", 1)
                    .start(Call.class, Moot::called)
                    .byAnybody()
                    .send(SHOUT, Moot::word)
                    .call(ASK, Moot::word, Moot::heard)
                    .end("over");
            refuses(
                    emptyHost()
                            .run(asking)
                            .answering(
                                    Effect.of("shout", Word.class, Word.class).byAnybody(), (word, delivery) -> DONG)
                            .answering(
                                    Effect.of("ask", Word.class, Letter.class).byAnybody(),
                                    (word, delivery) -> new Letter("")),
                    "the handlers of this host have 2 faults:\n"
                            + "  'shout' of workflow 'asking' version 1 tells Word, and the handler of that name is for a step"
                            + " that asks Word and is answered with Word; hand in a handler for this one too, or say"
                            + " .runWith(…) for the workflow that the other is for\n"
                            + "  'ask' of workflow 'asking' version 1 asks Word and is answered with Word, and the handler of"
                            + " that name is for a step that asks Word and is answered with Letter; hand in a handler for"
                            + " this one too, or say .runWith(…) for the workflow that the other is for");
        }

        @Test
        @DisplayName(
                "two for one step, also when only one of them is for its workflow alone; and those that nothing wants")
        void twoAndNone() {
            refuses(
                    emptyHost()
                            .runWith(
                                    words("moot", 1),
                                    its -> its.delivering(TELL, (word, delivery) -> {})
                                            .delivering(SHOUT, (word, delivery) -> {}))
                            .delivering(TELL, (word, delivery) -> {})
                            .answering(ASK, (word, delivery) -> DONG),
                    "the handlers of this host have 3 faults:\n"
                            + "  'tell' of workflow 'moot' version 1 has 2 handlers; hand in one\n"
                            + "  workflow 'moot' version 1 neither calls nor sends 'shout', which has a handler there\n"
                            + "  no workflow of this host calls or sends 'ask', which has a handler; say .run(…) for the one"
                            + " that does");
        }

        @Test
        @DisplayName("one for a type that no step of its name has any more")
        void aTypeOfThePast() {
            refuses(
                    emptyHost()
                            .run(letters("moot", 2))
                            .delivering(TELL, (word, delivery) -> {})
                            .delivering(TELL_BY_LETTER, (letter, delivery) -> {}),
                    "the handlers of this host have a fault:\n"
                            + "  no 'tell' of this host's workflows tells Word, and a handler is for that");
        }

        private void refuses(HostBuilder builder, String message) {
            assertThatThrownBy(builder::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }
    }

    @Test
    @DisplayName("one step may be delivered by this process and another by nobody here, in any order, and redriven")
    void inAnyOrder() {
        Workflow<Moot> mixed = workflow("mixed", 1)
                .start(Call.class, Moot::called)
                .byAnybody()
                .send(SHOUT, Moot::word)
                .send(TELL, Moot::word)
                .send(SHOUT, Moot::word)
                .send(TELL_LAST, Moot::word)
                .send(TELL, Moot::word)
                .task(HEAR, Moot::heard)
                .end("over");
        SimulatedTime time = SimulatedTime.startingAt(Instant.EPOCH);
        Host host = build(emptyHost(time)
                .run(mixed)
                .delivering(TELL, (word, delivery) -> told.add(delivery.key()))
                .delivering(TELL_LAST, (word, delivery) -> {
                    told.add(delivery.key());
                    if (told.size() < 8) {
                        throw new IllegalStateException("no parchment");
                    }
                }));

        start(host, mixed);
        time.pass(Duration.ofDays(3), host);

        assertThat(told)
                .containsExactly(
                        "case-1/tell/2",
                        "case-1/last/4",
                        "case-1/last/4",
                        "case-1/last/4",
                        "case-1/last/4",
                        "case-1/last/4",
                        "case-1/last/4");
        assertThat(host.nextDue()).isEmpty();
        host.redrive(host.parked().get(0), Request.by(CLERK)).orElseThrow();
        time.pass(Duration.ofDays(3), host);

        assertThat(told.subList(7, told.size())).containsExactly("case-1/last/4", "case-1/tell/5");
        assertThat(host.outbox("case-1"))
                .extracting(OutboxItem::status)
                .containsExactly(Status.WAITING, Status.DELIVERED, Status.WAITING, Status.DELIVERED, Status.DELIVERED);
    }

    @Test
    @DisplayName("a task says of which workflow and version its case is, and whether this host runs that")
    void aTaskSaysOfWhichVersion() {
        Host host = build(emptyHost().run(words("moot", 7)));
        start(host, words("moot", 7));

        WorkItem item = host.worklist(Moot.REEVE).get(0);

        assertThat(item.workflow()).isEqualTo("moot");
        assertThat(item.version()).isEqualTo(7);
        assertThat(host.runs(item)).isTrue();
    }

    @Test
    @DisplayName(
            "the cases of a workflow come one after another in the order in which they began, whatever their version")
    void casesComeOneAfterAnother() {
        Workflow<Moot> first = words("moot", 1);
        Workflow<Moot> second = letters("moot", 2);
        Workflow<Moot> other = words("market", 1);
        Host host = build(emptyHost().run(first).run(second).run(other));
        List<String> begun = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            start(host, other);
            begun.add(start(host, i % 3 == 0 ? second : first));
        }

        assertThat(host.streamCases(first).map(view -> view.id())).containsExactlyElementsOf(begun);
        assertThat(host.streamCases(first)
                        .peek(view -> host.complete(view.id(), HEAR, say("heard"), Request.by(CLERK))
                                .orElseThrow())
                        .limit(300))
                .hasSize(300);
        assertThat(host.cases(second)).hasSize(450);
    }
}
