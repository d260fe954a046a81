// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.moothall.core.deadline.Fact;
import org.moothall.workflow.Event;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;

/** A case to test clocks with: a petition that is received, clarified and answered, and what its clock is to be told. */
record Petition(Optional<Instant> received, List<Fact> facts, boolean answered) {
    /** What came of a step: when it was received, what happened to the clock, whether it is answered. */
    record News(Optional<Instant> received, List<Fact> facts, boolean answered) {}

    static final Event<News> TOLD = Event.of("told", News.class).byAnybody();
    static final Event<News> CLARIFIED = Event.of("clarified", News.class).byAnybody();
    static final Event<News> ASKED_AGAIN = Event.of("asked-again", News.class).byAnybody();
    static final Task<News> CONSIDER = Task.of("consider", News.class).candidates(Moot.REEVE);
    static final Task<News> ANSWER = Task.of("answer", News.class).candidates(Moot.REEVE);
    static final News NOTHING = new News(Optional.empty(), List.of(), false);
    static final News ANSWERED = new News(Optional.empty(), List.of(), true);

    static News received(Instant at) {
        return new News(Optional.of(at), List.of(), false);
    }

    static News fact(Fact fact) {
        return new News(Optional.empty(), List.of(fact), false);
    }

    static Petition opened(News first) {
        return new Petition(first.received(), first.facts(), first.answered());
    }

    /** Facts are added; what was received, and whether it is answered, is as it was said last. */
    Petition told(News news) {
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(news.facts());
        return new Petition(
                news.received().isPresent() || (news.facts().isEmpty() && !news.answered())
                        ? news.received()
                        : received,
                all,
                news.answered());
    }

    static Workflow.Declaring<Petition> workflow() {
        return Workflow.of("petition", Petition.class).version(1).keepFor(Period.ofMonths(6), petition -> petition);
    }
}
