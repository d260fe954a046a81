// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.Change.unchanged;
import static org.moothall.workflow.Sentence.goesOn;
import static org.moothall.workflow.Stamped.dated;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;
import static org.moothall.workflow.testkit.contract.Moot.CALLED_OFF;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.SETTLE;
import static org.moothall.workflow.testkit.contract.Moot.WHISPERED;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.workflow.Sentence;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.testkit.CaseUnderTest;
import org.moothall.workflow.testkit.contract.Moot.Call;

/** The contract of what makes a sentence short: notes, ways without steps, ends that the case says, a choice that ends. */
abstract class ShortContract extends Chapter {
    ShortContract(HostContract contract) {
        super(contract);
    }

    private static Sentence<Moot, Workflow<Moot>> start() {
        return Moot.workflow().start(Call.class, Moot::called).byAnybody();
    }

    private static Moot lapsed(Moot moot) {
        return moot.heard(say("lapsed"));
    }

    private static List<String> journal(CaseUnderTest<Moot> moot) {
        return moot.view().journal().stream().map(Entry::text).toList();
    }

    @Test
    @DisplayName("a note changes the case, and its words stand in the journal")
    void note() {
        var moot = testkit(start().note("lapsed", ShortContract::lapsed)
                        .note("seen", dated((it, stamp) -> it.heard(say("seen by " + stamp.by()))))
                        .task(HEAR, Moot::heard)
                        .end("over"))
                .start(CALL);
        assertThat(moot.data().said()).containsExactly("lapsed", "seen by test");
        assertThat(journal(moot)).contains("noted: lapsed (test)", "noted: seen (test)");
    }

    @Test
    @DisplayName("a note that gives nothing is a mistake of its function, and nothing changes")
    void noteOfNothing() {
        var kit = testkit(start().note("lapsed", moot -> nothing())
                .task(HEAR, Moot::heard)
                .end("over"));

        assertThatThrownBy(() -> kit.start(CALL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the function of 'lapsed' gave nothing");
    }

    @Test
    @DisplayName("what comes in may change nothing, and a way may have no steps")
    void unchangedAndOn() {
        var moot = run(Moot.workflow()
                        .anytime(CALLED_OFF, unchanged(), off -> off.end("off"))
                        .alongside(WHISPERED, unchanged(), goesOn())
                        .start(Call.class, Moot::called)
                        .byAnybody()
                        .task(HEAR, unchanged())
                        .end("over"))
                .tell(WHISPERED, DONG)
                .complete(HEAR, DONG);

        assertThat(moot).hasEnded("over");
        assertThat(moot.data().said()).isEmpty();
    }

    @Test
    @DisplayName("the case says how it ends")
    void endAs() {
        var moot = run(start().task(HEAR, Moot::heard).endAs(Moot::last));

        assertThat(moot.complete(HEAR, say("granted in part"))).hasEnded("granted in part");
        assertThat(journal(moot)).endsWith("ended: granted in part (reeve)");
    }

    @Test
    @DisplayName("an end that the case cannot say is a mistake of its function, and nothing changes")
    void endAsNothing() {
        var moot = run(start().task(HEAR, Moot::heard).endAs(it -> it.isLoud() ? nothing() : "two\nlines"));

        assertThatThrownBy(() -> moot.complete(HEAR, say("loud")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the function of 'end' gave nothing");
        assertThatThrownBy(() -> moot.complete(HEAR, say("quiet"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(moot).isWaitingFor(HEAR);
    }

    @Test
    @DisplayName("a last choice ends on each of its ways, or goes back")
    void chooseEnd() {
        Workflow<Moot> ending = start().task(HEAR, Moot::heard)
                .chooseEnd(way -> way.when("settled", Moot::isSettled, settled -> settled.end("settled"))
                        .when("loud", Moot::isLoud, loud -> loud.backTo(HEAR, 1, never -> never.end("never")))
                        .otherwise(quiet -> quiet.task(SETTLE, Moot::heard).end("quiet")));

        assertThat(run(ending).complete(HEAR, say("settled"))).hasEnded("settled");
        var loud = run(ending).complete(HEAR, say("loud"));
        assertThat(loud).isWaitingFor(HEAR);
        assertThat(loud.complete(HEAR, say("quiet")).complete(SETTLE, DONG)).hasEnded("quiet");
    }

    @Test
    @DisplayName("a choice within a branch may end it on each of its ways")
    void chooseEndInside() {
        var moot = run(start().task(HEAR, Moot::heard)
                .when(
                        "settled",
                        Moot::isSettled,
                        settled -> settled.chooseEnd(way -> way.when("loud", Moot::isLoud, loud -> loud.end("loud"))
                                .otherwise(quiet -> quiet.end("quiet"))))
                .end("over"));

        assertThat(moot.complete(HEAR, say("settled"))).hasEnded("quiet");
    }

    @Test
    @DisplayName("the journal says of what the last way is the other")
    void otherwise() {
        var moot = run(start().when("loud", Moot::isLoud, goesOn())
                .choose(way -> way.when("settled", Moot::isSettled, goesOn())
                        .when("loud again", Moot::isLoud, goesOn())
                        .otherwise(goesOn()))
                .task(HEAR, Moot::heard)
                .end("over"));

        assertThat(journal(moot))
                .contains("chosen: otherwise than loud (test)", "chosen: otherwise than settled or loud again (test)");
    }
}
