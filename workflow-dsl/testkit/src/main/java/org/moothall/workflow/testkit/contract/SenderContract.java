// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.CALLED_OFF;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.HEARD;
import static org.moothall.workflow.testkit.contract.Moot.MILLER;
import static org.moothall.workflow.testkit.contract.Moot.REEVE;
import static org.moothall.workflow.testkit.contract.Moot.WHISPERED;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Event;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** The contract of who may start a case, tell it something and answer it. */
abstract class SenderContract extends Chapter {
    private static final Actor NOBODY = Actor.of("nobody", MILLER);
    private static final Event<Word> WRIT = Event.of("writ", Word.class).onlyBy(REEVE);
    private static final Event<Word> APPEALED = Event.of("appealed", Word.class).onlyBy(REEVE);

    SenderContract(HostContract contract) {
        super(contract);
    }

    private static Workflow.WithoutStarters<Moot> start() {
        return Moot.workflow().start(Call.class, Moot::called);
    }

    @Test
    @DisplayName("a case is started by the roles that its workflow names")
    void startedBy() {
        var kit = testkit(start().onlyBy(REEVE).task(HEAR, Moot::heard).end("over"));

        assertThat(message(kit.tryToStartAs(CALL, NOBODY)))
                .isEqualTo("a case of workflow 'moot' is started by reeve; nobody is not [MH-W026]");
        assertThat(kit.start(CALL)).isWaitingFor(HEAR);
    }

    @Test
    @DisplayName("an event is told by the roles that its handle names, whether a step waits for it or none does")
    void tell() {
        var kit = testkit(Moot.workflow()
                .anytime(CALLED_OFF, Moot::heard, off -> off.end("off"))
                .alongside(APPEALED, Moot::heard, beside -> beside)
                .start(Call.class, Moot::called)
                .byAnybody()
                .await(WRIT, Moot::heard)
                .end("over"));
        var moot = kit.start(CALL);

        for (Event<Word> event : List.of(WRIT, APPEALED)) {
            assertThat(message(moot.tryToTellAs(event, DONG, NOBODY)))
                    .isEqualTo("'" + event + "' of case case-1 is for reeve; nobody is not [MH-W026]");
        }
        moot.tell(APPEALED, DONG).tell(WRIT, DONG);
        assertThat(moot).hasEnded("over");
    }

    @Test
    @DisplayName("an event that opens a case again is told by the roles that its handle names")
    void reopen() {
        var moot = run(Moot.workflow()
                        .reopenedBy(
                                APPEALED,
                                Moot::heard,
                                again -> again.task(HEAR, Moot::heard).end("again"))
                        .start(Call.class, Moot::called)
                        .byAnybody()
                        .await(HEARD, Moot::heard)
                        .end("over"))
                .tell(HEARD, DONG);

        assertThat(message(moot.tryToTellAs(APPEALED, DONG, NOBODY))).contains("MH-W026");
        assertThat(moot.tell(APPEALED, DONG)).isWaitingFor(HEAR);
    }

    @Test
    @DisplayName("an answer is handed in by the roles that the effect names")
    void answer() {
        Effect<Word, Word> ask = Effect.of("ask", Word.class, Word.class).onlyBy(REEVE);
        var kit = testkit(start().byAnybody().call(ask, Moot::word, Moot::heard).end("over"));
        var moot = kit.start(CALL);

        assertThat(message(kit.host().answer(moot.id(), ask, DONG, Request.by(NOBODY))))
                .isEqualTo("'ask' of case case-1 is for reeve; nobody is not [MH-W026]");
        assertThat(moot.answer(ask, DONG)).hasEnded("over");
    }

    @Test
    @DisplayName("an answer that only a handler gives is nobody's to hand in")
    void answerOfHandler() {
        Effect<Word, Word> ask = Effect.of("ask", Word.class, Word.class).byHandler();
        Workflow<Moot> asking =
                start().byAnybody().call(ask, Moot::word, Moot::heard).end("over");
        var silent = testkit(asking);
        var moot = silent.start(CALL);

        assertThat(message(silent.host().answer(moot.id(), ask, DONG, Request.by(CLERK))))
                .isEqualTo("'ask' of case case-1 is for its handler; clerk is not [MH-W026]");
        assertThat(moot).isWaitingFor(ask);
        assertThat(testkit(asking).answering(ask, (asked, delivery) -> DONG).start(CALL))
                .hasEnded("over");
    }

    @Test
    @DisplayName("a handle of the caller's own making opens nothing: what the workflow says holds")
    void ownHandle() {
        var moot = run(start().byAnybody().await(WRIT, Moot::heard).end("over"));
        Event<Word> forged = Event.of("writ", Word.class).byAnybody();

        assertThat(moot.tryToTellAs(forged, DONG, NOBODY)).isInstanceOf(Answer.Refused.class);
        assertThat(moot.tryToTellAs(WHISPERED, DONG, NOBODY)).isInstanceOf(Answer.Refused.class);
    }
}
