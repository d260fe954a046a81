// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.CALLED_OFF;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.REEVE;
import static org.moothall.workflow.testkit.contract.Moot.RING_BELL;
import static org.moothall.workflow.testkit.contract.Moot.WHISPERED;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Event;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.testkit.CaseUnderTest;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** What becomes of a form, an event or an answer that is of another type than the workflow takes. */
@SuppressWarnings({"unchecked", "rawtypes", "NullAway"}) // it is the mistakes of callers that are tested
abstract class TypeContract extends Chapter {
    private static final Request WEB = Request.by(CLERK);

    /** The bell is asked first, a task and events follow. */
    private static final Workflow<Moot> WORDS = Moot.workflow()
            .anytime(CALLED_OFF, Moot::heard, off -> off.end("called off"))
            .alongside(WHISPERED, Moot::heard, beside -> beside)
            .start(Call.class, Moot::called)
            .byAnybody()
            .all(
                    "both",
                    both -> both.branch("bell", bell -> bell.call(RING_BELL, Moot::word, Moot::heard))
                            .branch("heard", heard -> heard.task(HEAR, Moot::heard)))
            .end("over");

    TypeContract(HostContract contract) {
        super(contract);
    }

    private static void refused(ThrowingCallable request, String message) {
        assertThatThrownBy(request).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    @DisplayName("it is refused in words when the handle is right and the type was cast away")
    void castAway() {
        var testkit = testkit(WORDS);
        Host host = testkit.host();
        CaseUnderTest<Moot> moot = testkit.start(CALL);
        String before = moot.view().journalText();
        String id = moot.id();

        refused(() -> host.start(WORDS, 7, WEB), "workflow 'moot' starts with Call, not with Integer");
        refused(() -> host.start(WORDS, null, WEB), "workflow 'moot' starts with Call, not with nothing");
        refused(() -> host.complete(id, (Task) HEAR, 7, WEB), "'hear' takes Word, not Integer");
        refused(() -> host.complete(id, HEAR, null, WEB), "'hear' takes Word, not nothing");
        var item = host.worklist(REEVE).get(0);
        refused(() -> host.completeItem(item, (Task) HEAR, CALL, WEB), "'hear' takes Word, not Call");
        refused(() -> host.completeItem(item, HEAR, null, WEB), "'hear' takes Word, not nothing");
        refused(() -> host.tell(id, (Event) WHISPERED, "psst", WEB), "'whispered' takes Word, not String");
        refused(() -> host.tell(id, CALLED_OFF, null, WEB), "'called-off' takes Word, not nothing");
        var waiting = moot.view().waiting().get(0);
        refused(
                () -> host.tellWaiting(waiting, (Event) WHISPERED, List.of("psst"), WEB),
                "'whispered' takes Word, not " + List.of("psst").getClass().getSimpleName());
        refused(() -> host.answer(id, (Effect) RING_BELL, 7, WEB), "'ring-bell' takes Word, not Integer");
        refused(() -> host.answer(id, RING_BELL, null, WEB), "'ring-bell' takes Word, not nothing");
        var asked = host.outbox(id).get(0);
        refused(() -> host.answerItem(asked, (Effect) RING_BELL, CALL, WEB), "'ring-bell' takes Word, not Call");
        assertThat(moot.view().journalText()).isEqualTo(before);
    }

    @Test
    @DisplayName("it is refused in words when the handle is another one of the same name")
    void anotherHandle() {
        var testkit = testkit(WORDS);
        Host host = testkit.host();
        CaseUnderTest<Moot> moot = testkit.start(CALL);
        String before = moot.view().journalText();
        String id = moot.id();

        refused(
                () -> host.complete(id, Task.of("hear", Integer.class).candidates(REEVE), 7, WEB),
                "'hear' of workflow 'moot' version 1 takes Word, not Integer");
        refused(
                () -> host.completeItem(
                        host.worklist(REEVE).get(0), Task.of("hear", int.class).candidates(REEVE), 7, WEB),
                "'hear' of workflow 'moot' version 1 takes Word, not Integer");
        refused(
                () -> host.tell(id, Event.of("whispered", String.class).byAnybody(), "psst", WEB),
                "'whispered' of workflow 'moot' version 1 takes Word, not String");
        refused(
                () -> host.tell(id, Event.of("called-off", Object.class).byAnybody(), "off", WEB),
                "'called-off' of workflow 'moot' version 1 takes Word, not String");
        refused(
                () -> host.answer(
                        id, Effect.of("ring-bell", Word.class, String.class).byAnybody(), "dong", WEB),
                "'ring-bell' of workflow 'moot' version 1 takes Word, not String");
        assertThat(moot.view().journalText()).isEqualTo(before);
    }

    @Test
    @DisplayName("a wider handle may bring what the workflow takes, and a primitive type is its class")
    void widerHandles() {
        Task<Integer> count = Task.of("count", int.class).candidates(REEVE);
        Workflow<Moot> counting = Moot.workflow()
                .start(int.class, villagers -> Moot.called(new Call("wulf")))
                .byAnybody()
                .task(count, (moot, number) -> moot.heard(new Word("" + number)))
                .task(HEAR, Moot::heard)
                .end("over");
        var moot = testkit(counting).start(3);

        moot.complete(count, 7).complete((Task) Task.of("hear", Object.class).candidates(REEVE), DONG);

        assertThat(moot).hasEnded("over");
        assertThat(moot.data().said()).containsExactly("7", "dong");
    }

    @Test
    @DisplayName("a handler's answer of another type is a failed attempt like any other")
    void aHandlersAnswer() {
        AtomicInteger asked = new AtomicInteger();
        var testkit = testkit(WORDS);
        testkit.answering((Effect) RING_BELL, (word, delivery) -> {
            asked.incrementAndGet();
            return "a text";
        });

        var moot = testkit.start(CALL);

        var item = testkit.host().outbox(moot.id()).get(0);
        assertThat(item.attempts()).isEqualTo(1);
        assertThat(item.failure()).isEqualTo(IllegalArgumentException.class.getName());
        assertThat(asked).hasValue(1);
    }
}
