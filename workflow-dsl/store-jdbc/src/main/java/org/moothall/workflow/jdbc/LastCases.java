// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Output;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.store.Catalogue;
import org.moothall.workflow.store.DueItem;
import org.moothall.workflow.store.StoredCase;
import org.moothall.workflow.store.WriteSet;

/**
 * The cases that this process kept last: what follows at once, a handler's answer or the next step of a script, need not read them. Few
 * and small ones, for seconds. Each is taken once; whoever takes it proves with the next write that nobody was quicker.
 */
final class LastCases {
    private static final int MOST = 500;
    private static final int LONGEST = 16_384;
    private static final long NANOS = 10_000_000_000L;

    private final Map<String, Last> cases = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Last> eldest) {
            return size() > MOST;
        }
    };

    private record Last(StoredCase subject, long since) {
        boolean isOver(long now) {
            return now - since > NANOS;
        }
    }

    /** Whether it changes timers of a case that takes no input: the first of them is then no longer known. */
    static boolean mayMoveTimers(WriteSet change) {
        WriteSet.Rows rows = change.rows();
        return change.turn() == null
                && !(rows.timers().isEmpty()
                        && rows.cleared().isEmpty()
                        && rows.marks().stream().noneMatch(mark -> mark.status() == Status.PARKED));
    }

    /** Keeps the case that a change has made, with the head that it has by now; none with something to forget. */
    void keep(WriteSet change, String head) {
        WriteSet.Turn turn = Objects.requireNonNull(change.turn(), "what makes a case is a turn");
        WriteSet.Texts texts = Objects.requireNonNull(change.texts(), "the texts of a change");
        forget(change.caseId());
        if (change.rows().erased() || texts.data().json().length() > LONGEST || isFirstTimerGone(change)) {
            return;
        }
        StoredCase before = turn.before();
        StoredCase made = new StoredCase(
                change.caseId(),
                before == null ? turn.number() : before.number(),
                turn.state().workflow(),
                turn.state().version(),
                turn.revision(),
                change.at(),
                head,
                turn.state().withData(texts.data().value()),
                null,
                first(change));
        keep(new Last(made, System.nanoTime()));
    }

    /** Those whose time is over go with the next that comes. */
    private synchronized void keep(Last last) {
        Iterator<Last> oldestFirst = cases.values().iterator();
        while (oldestFirst.hasNext() && oldestFirst.next().isOver(last.since())) {
            oldestFirst.remove();
        }
        cases.put(last.subject().id(), last);
    }

    private static @Nullable DueItem before(WriteSet change) {
        StoredCase before = Objects.requireNonNull(change.turn(), "a turn").before();
        return before == null ? null : before.next();
    }

    /** Which timer comes after it is not known. */
    private static boolean isFirstTimerGone(WriteSet change) {
        DueItem before = before(change);
        return before != null && change.rows().cleared().contains(before.ordinal());
    }

    private static @Nullable DueItem first(WriteSet change) {
        DueItem first = before(change);
        for (Output.TimerSet timer : change.rows().timers()) {
            Instant due = Moments.moment(Moments.micros(timer.due()));
            if (first == null || due.isBefore(first.due())) {
                WriteSet.Turn turn = Objects.requireNonNull(change.turn(), "a turn");
                String program =
                        Catalogue.program(turn.state().workflow(), turn.state().version());
                first = new DueItem(change.caseId(), timer.ordinal(), program, timer.name(), due, 0);
            }
        }
        return first;
    }

    /** Takes one away; null when it is not known any more. */
    synchronized @Nullable StoredCase take(String caseId) {
        Last last = cases.remove(caseId);
        return last == null || last.isOver(System.nanoTime()) ? null : last.subject();
    }

    synchronized void forget(String caseId) {
        cases.remove(caseId);
    }
}
