// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.ARRIVED;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.HEARING;
import static org.moothall.workflow.testkit.contract.Moot.REEVE;
import static org.moothall.workflow.testkit.contract.Moot.RINGING;
import static org.moothall.workflow.testkit.contract.Moot.RING_BELL;
import static org.moothall.workflow.testkit.contract.Moot.SETTLE;
import static org.moothall.workflow.testkit.contract.Moot.WHISPERED;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.workflow.Event;
import org.moothall.workflow.Task;
import org.moothall.workflow.engine.Refusal;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.testkit.WorkflowTestkit;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** The contract of requests. */
abstract class RequestContract extends Chapter {
    RequestContract(HostContract contract) {
        super(contract);
    }

    @Nested
    @DisplayName("given a request with a key")
    class Keys {
        private final WorkflowTestkit<Moot> testkit = testkit(HEARING);
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
                            .message(Locale.ENGLISH))
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
        private final WorkflowTestkit<Moot> testkit = testkit(HEARING);

        @Test
        @DisplayName("a form that breaks its constraints, at the start and on a task, with every finding")
        void aFaultyForm() {
            Refusal start = refusal(testkit.tryToStart(new Call(" ")));
            assertThat(start.findings().get(0).text()).isEqualTo("matter: must not be blank [form/missing]");

            var moot = testkit.start(new Call("wulf"));
            assertThat(refusal(moot.tryToComplete(HEAR, new Word(""), CLERK)).code())
                    .isEqualTo("MH-W025");
            assertThat(moot).isWaitingFor(HEAR);
        }

        @Test
        @DisplayName("somebody without the role")
        void somebodyWithoutTheRole() {
            var moot = testkit.start(new Call("wulf"));

            assertThat(refusal(moot.tryToComplete(HEAR, new Word("yes"), Actor.of("miller", Moot.MILLER)))
                            .message(Locale.ENGLISH))
                    .isEqualTo("'hear' of case case-1 is for reeve; miller is not [MH-W026]");
        }

        @Test
        @DisplayName("a task that is not open, and says what the case waits for")
        void aTaskThatIsNotOpen() {
            var moot = testkit.start(new Call("wulf"));

            assertThat(refusal(moot.tryToComplete(SETTLE, new Word("yes"), CLERK))
                            .message(Locale.ENGLISH))
                    .isEqualTo("case case-1 cannot take 'settle': it waits for 'hear' [MH-W021]");
        }

        @Test
        @DisplayName("by throwing, what only a mistake in the code can ask")
        void mistakesInTheCode() {
            assertThatThrownBy(() -> testkit.tryToStart("a string"))
                    .hasMessage("workflow 'moot' starts with Call, not with String");
        }
    }

    @Nested
    @DisplayName("that is refused")
    class Told {
        private static final Locale WELSH = Locale.forLanguageTag("cy");
        private final WorkflowTestkit<Moot> testkit = testkit(HEARING);

        private static void says(Answer answer, String english, String welsh, String citizen, String citizenInWelsh) {
            Refusal refusal = refusal(answer);
            assertThat(refusal.message(Locale.ENGLISH)).isEqualTo(english);
            assertThat(refusal.message(WELSH)).isEqualTo(welsh);
            assertThat(refusal.citizenMessage(Locale.ENGLISH)).isEqualTo(citizen);
            assertThat(refusal.citizenMessage(WELSH)).isEqualTo(citizenInWelsh);
        }

        @Test
        @DisplayName("is told to an officer and to a citizen, in English and in Welsh")
        void isTold() {
            var moot = testkit.start(new Call("wulf"));

            says(
                    testkit.host().complete("case-7", HEAR, say("yes"), Request.by(CLERK)),
                    "there is no case case-7 [MH-W020]",
                    "nid oes achos case-7 [MH-W020]",
                    "We cannot find this case. Check the reference and try again.",
                    "Ni allwn ddod o hyd i'r achos hwn. Gwiriwch y cyfeirnod a rhowch gynnig arall arni.");
            says(
                    moot.tryToComplete(SETTLE, say("yes"), CLERK),
                    "case case-1 cannot take 'settle': it waits for 'hear' [MH-W021]",
                    "ni all achos case-1 gymryd 'settle': mae'n aros am 'hear' [MH-W021]",
                    "We cannot take this now. It may have been done already.",
                    "Ni allwn gymryd hyn nawr. Efallai ei fod wedi'i wneud yn barod.");
            says(
                    testkit.host()
                            .start(HEARING, new Call(""), Request.by(CLERK).in(WELSH)),
                    "the form is faulty; its findings say where and why [MH-W025]",
                    "mae'r ffurflen yn wallus; mae ei chanfyddiadau'n dweud ble a pham [MH-W025]",
                    "There is a problem",
                    "Mae problem wedi codi");
        }

        @Test
        @DisplayName("tells nothing of what was handed in, in its words, its values and its findings")
        void tellsNothing() {
            var moot = testkit.start(new Call("wulf"));
            Request keyed = Request.by(CLERK).withKey("web:1");
            testkit.host().start(HEARING, new Call("edith"), keyed);

            for (Answer answer : List.of(
                    testkit.host().start(HEARING, new Call("Jane Doe"), keyed),
                    moot.tryToComplete(SETTLE, say("Jane Doe"), CLERK),
                    moot.tryToTell(ARRIVED, say("Jane Doe")),
                    moot.tryToComplete(HEAR, say("Jane Doe \uD83D"), CLERK),
                    moot.tryToComplete(HEAR, say("Jane Doe"), Actor.of("miller", Moot.MILLER)))) {
                assertThat(refusal(answer).toString()).doesNotContain("Jane");
                assertThat(refusal(answer).message(Locale.ENGLISH)).doesNotContain("Jane");
            }
        }
    }

    @Nested
    @DisplayName("keeps a worklist")
    class Worklist {
        @Test
        @DisplayName("with what is due first at the top, and takes off what is done")
        void byDueDate() {
            var testkit = testkit(HEARING);
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
    @DisplayName("a request")
    class Requests {
        private final WorkflowTestkit<Moot> testkit = testkit(RINGING);
        private final Request request = Request.by(CLERK).withKey("web:1");

        @Test
        @DisplayName("whose key was used for another case is refused, not taken for its repetition")
        void forAnotherCase() {
            var one = testkit.start(CALL);
            var other = testkit.start(CALL);
            testkit.host().tell(one.id(), WHISPERED, say("psst"), request);

            assertThat(message(testkit.host().tell(other.id(), WHISPERED, say("psst"), request)))
                    .isEqualTo("the key of this request was used before, for something else [MH-W027]");
        }

        @Test
        @DisplayName("that tells a task as if it were an event is a mistake in the code, and goes round no role")
        void thatTellsATask() {
            var moot = testkit.start(CALL).answer(RING_BELL, DONG);

            assertThatThrownBy(() -> moot.tell(Event.of("hear", Word.class).byAnybody(), say("heard")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'hear' is no event of workflow 'moot' version 1");
            assertThatThrownBy(
                            () -> moot.complete(Task.of("ring-bell", Word.class).candidates(REEVE), DONG))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'ring-bell' is no task of workflow 'moot' version 1");
            assertThat(moot).isWaitingFor(HEAR);
        }

        @Test
        @DisplayName(
                "to open a case under an id that is taken is a mistake in the code, and leaves the first one alone")
        void underAnIdThatIsTaken() {
            Host host = build(emptyHost().run(RINGING).caseIds(number -> "the-only-one"));
            host.start(RINGING, CALL, Request.by(CLERK));

            assertThatThrownBy(() -> host.start(RINGING, CALL, Request.by(CLERK)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("there is a case the-only-one already; give the host case ids that never repeat");
            assertThat(host.cases(RINGING)).hasSize(1);
        }
    }

    @Test
    @DisplayName("an event that nobody waits for yet is refused, and the case says what it waits for")
    void anEventThatNobodyWaitsFor() {
        var moot = testkit(RINGING).start(CALL);

        assertThat(message(moot.tryToTell(ARRIVED, say("here"))))
                .isEqualTo("case case-1 cannot take 'arrived': it waits for 'ring-bell' [MH-W021]");
    }
}
