// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.testkit.Moot.HEAR;
import static org.moothall.workflow.testkit.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.Moot.REEVE;
import static org.moothall.workflow.testkit.Moot.RING_BELL;
import static org.moothall.workflow.testkit.Moot.SETTLE;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;

import jakarta.validation.Validator;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.calendar.Deadline;
import org.moothall.core.finding.Refusal;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.FormCheck;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.memory.InMemoryHost;
import org.moothall.workflow.testkit.Moot.Call;
import org.moothall.workflow.testkit.Moot.Word;

@DisplayName("A host")
class HostTest {
    private static final Actor CLERK = Actor.of("clerk", REEVE);
    private static final Workflow<Moot> HEARING = Moot.workflow()
            .start(Call.class, Moot::called)
            .task(
                    HEAR,
                    Moot::heard,
                    task -> task.candidates(REEVE).due(Deadline.of("a-day").hours(24)))
            .send(PROCLAIM, Moot::word)
            .call(RING_BELL, Moot::word, Moot::heard)
            .end("over");

    private static Refusal refusal(Answer answer) {
        return answer.fold(
                accepted -> {
                    throw new AssertionError("accepted");
                },
                refused -> refused);
    }

    @Nested
    @DisplayName("given a request with a key")
    class Keys {
        private final WorkflowTestkit<Moot> testkit = WorkflowTestkit.of(HEARING);
        private final Request request = Request.by(CLERK).withKey("web:1");

        @Test
        @DisplayName("answers its repetition from store and opens one case")
        void answersItsRepetition() {
            Answer first = testkit.host().start(HEARING, new Call("wulf"), request);
            Answer second = testkit.host().start(HEARING, new Call("wulf"), request);

            assertThat(second).isEqualTo(first);
            assertThat(testkit.host().cases(HEARING)).hasSize(1);
        }

        @Test
        @DisplayName("refuses the same key with other content")
        void refusesOtherContent() {
            testkit.host().start(HEARING, new Call("wulf"), request);

            assertThat(refusal(testkit.host().start(HEARING, new Call("edith"), request))
                            .message())
                    .isEqualTo("the key of this request was used before, with other content [MH-W027]");
        }

        @Test
        @DisplayName("tells what a repetition would get, without making the request")
        void tellsWhatARepetitionWouldGet() {
            assertThat(testkit.host().repeated("web:1", new Call("wulf"))).isEmpty();
            Answer first = testkit.host().start(HEARING, new Call("wulf"), request);

            assertThat(testkit.host().repeated("web:1", new Call("wulf"))).contains(first);
            assertThat(refusal(testkit.host()
                                    .repeated("web:1", new Call("edith"))
                                    .orElseThrow())
                            .code())
                    .isEqualTo("MH-W027");
        }

        @Test
        @DisplayName("forgets a refusal, so that a mended form may use the key")
        void forgetsARefusal() {
            testkit.host().start(HEARING, new Call(""), request);

            assertThat(testkit.host().start(HEARING, new Call("wulf"), request)).isInstanceOf(Answer.Accepted.class);
        }
    }

    @Nested
    @DisplayName("refuses")
    class Refuses {
        private final WorkflowTestkit<Moot> testkit = WorkflowTestkit.of(HEARING);

        @Test
        @DisplayName("a form that breaks its constraints, at the start and on a task, with every finding")
        void aFaultyForm() {
            Refusal start = refusal(testkit.tryToStart(new Call(" ")));
            assertThat(start.findings().get(0).text()).isEqualTo("matter: must not be blank [form/NotBlank]");

            var moot = testkit.start(new Call("wulf"));
            assertThat(refusal(moot.tryToComplete(HEAR, new Word(""), CLERK)).code())
                    .isEqualTo("MH-W025");
            assertThat(moot).isWaitingFor(HEAR);
        }

        @Test
        @DisplayName("forms by the application's own validator, when there is one")
        void byTheApplicationsOwnValidator() {
            Validator lenient = (Validator) Proxy.newProxyInstance(
                    HostTest.class.getClassLoader(),
                    new Class<?>[] {Validator.class},
                    (proxy, method, arguments) -> Set.of());
            Host host = InMemoryHost.builder(testkit::now)
                    .run(HEARING)
                    .checkingForms(FormCheck.with(lenient))
                    .build();

            assertThat(host.start(HEARING, new Call(" "), Request.by(CLERK))).isInstanceOf(Answer.Accepted.class);
        }

        @Test
        @DisplayName("somebody without the role")
        void somebodyWithoutTheRole() {
            var moot = testkit.start(new Call("wulf"));

            assertThat(refusal(moot.tryToComplete(HEAR, new Word("yes"), Actor.of("miller", Moot.MILLER)))
                            .message())
                    .isEqualTo("'hear' of case case-1 is for reeve; miller is not [MH-W026]");
        }

        @Test
        @DisplayName("a task that is not open, and says what the case waits for")
        void aTaskThatIsNotOpen() {
            var moot = testkit.start(new Call("wulf"));

            assertThat(refusal(moot.tryToComplete(SETTLE, new Word("yes"), CLERK))
                            .message())
                    .isEqualTo("case case-1 cannot take 'settle': it waits for 'hear' [MH-W021]");
        }

        @Test
        @DisplayName("by throwing, what only a mistake in the code can ask")
        void mistakesInTheCode() {
            assertThatThrownBy(() -> testkit.tryToStart("a string"))
                    .hasMessage("workflow 'moot' starts with a Call, not with a String");
        }
    }

    @Nested
    @DisplayName("keeps a worklist")
    class Worklist {
        @Test
        @DisplayName("with what is due first at the top, and takes off what is done")
        void byDueDate() {
            var testkit = WorkflowTestkit.of(HEARING);
            var first = testkit.start(new Call("wulf"));
            testkit.pass(Duration.ofHours(1));
            testkit.start(new Call("edith"));

            assertThat(testkit.host().worklist(REEVE))
                    .extracting(item -> item.caseId())
                    .containsExactly("case-1", "case-2");
            first.complete(HEAR, new Word("heard"));
            assertThat(testkit.host().worklist(REEVE))
                    .extracting(item -> item.caseId())
                    .containsExactly("case-2");
        }
    }

    @Nested
    @DisplayName("delivers what a case sends")
    class Delivers {
        private final List<String> delivered = new ArrayList<>();

        @Test
        @DisplayName("in order, each once, under a key that tells it from all others")
        void inOrder() {
            var testkit = WorkflowTestkit.of(HEARING)
                    .delivering(PROCLAIM, (word, delivery) -> delivered.add(delivery.key() + " " + word.text()))
                    .answering(RING_BELL, (word, delivery) -> {
                        delivered.add(delivery.key());
                        return new Word("dong");
                    });
            var moot = testkit.start(new Call("wulf"));

            moot.complete(HEAR, new Word("heard"));

            assertThat(delivered).containsExactly("case-1/proclaim/2 heard", "case-1/ring-bell/3");
            assertThat(moot).hasEnded("over");
        }

        @Test
        @DisplayName("again when it fails, with the same key, holding up what comes after it")
        void againWhenItFails() {
            var testkit = WorkflowTestkit.of(HEARING)
                    .delivering(PROCLAIM, (word, delivery) -> {
                        delivered.add(delivery.key());
                        if (delivered.size() < 3) {
                            throw new IllegalStateException("no parchment");
                        }
                    })
                    .answering(RING_BELL, (word, delivery) -> new Word("dong"));
            var moot = testkit.start(new Call("wulf")).complete(HEAR, new Word("heard"));
            assertThat(moot).isWaitingFor(RING_BELL);

            testkit.pass(Duration.ofHours(1));

            assertThat(delivered).hasSize(3).containsOnly("case-1/proclaim/2");
            assertThat(moot).hasEnded("over");
        }

        @Test
        @DisplayName("and parks what keeps failing, where a person finds it and can redrive it")
        void andParks() {
            boolean[] mended = {false};
            var testkit = WorkflowTestkit.of(HEARING)
                    .delivering(PROCLAIM, (word, delivery) -> {
                        if (!mended[0]) {
                            throw new IllegalStateException("no parchment");
                        }
                    })
                    .answering(RING_BELL, (word, delivery) -> new Word("dong"));
            var moot = testkit.start(new Call("wulf")).complete(HEAR, new Word("heard"));
            testkit.pass(Duration.ofDays(2));

            OutboxItem parked = testkit.host().parked().get(0);
            assertThat(parked.failure()).isEqualTo("java.lang.IllegalStateException");
            assertThat(parked.toString()).doesNotContain("heard");
            assertThat(moot).isWaitingFor(RING_BELL);
            mended[0] = true;
            testkit.host().redrive(parked);

            assertThat(moot).hasEnded("over");
            assertThat(testkit.host().parked()).isEmpty();
        }
    }

    @Test
    @DisplayName("changes nothing when a function of the council's throws")
    void changesNothingWhenAFunctionThrows() {
        Workflow<Moot> faulty = Moot.workflow()
                .start(Call.class, Moot::called)
                .task(HEAR, Moot::failed, Moot::reeve)
                .end("over");
        var moot = WorkflowTestkit.of(faulty).start(new Call("wulf"));
        String before = moot.view().journalText();

        assertThatThrownBy(() -> moot.tryToComplete(HEAR, new Word("heard"), CLERK))
                .hasMessage("the roof fell in");

        assertThat(moot).isWaitingFor(HEAR);
        assertThat(moot.view().journalText()).isEqualTo(before);
    }

    @Test
    @DisplayName("shows the journal when an assertion about a case fails")
    void showsTheJournal() {
        var moot = WorkflowTestkit.of(HEARING).start(new Call("wulf"));

        assertThatThrownBy(() -> assertThat(moot).hasEnded("over"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        expected case case-1 to have ended: over, and it is open
                        its journal:
                        2026-06-01T08:00:00Z  started (test)
                        2026-06-01T08:00:00Z  opened hear#1 (test)""");
    }

    @Test
    @DisplayName("in a test keeps its handlers whenever its time is set, and takes no settings once it runs")
    void takesNoSettingsOnceItRuns() {
        List<String> told = new ArrayList<>();
        var testkit = WorkflowTestkit.of(HEARING)
                .delivering(PROCLAIM, (word, delivery) -> told.add(word.text()))
                .at("2026-12-24T16:30");
        testkit.start(new Call("wulf")).complete(HEAR, new Word("heard"));

        assertThat(told).containsExactly("heard");
        assertThat(testkit.now()).isEqualTo("2026-12-24T16:30:00Z");
        assertThatThrownBy(() -> testkit.at("2026-12-25T16:30"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this test kit is running already; say so before the first case");
    }
}
