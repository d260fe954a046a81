// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An output of an accepted input, for the host to carry out: keep rows, set timers, tell others. */
public sealed interface Output {
    /** Counts everything that was ever opened in the case. */
    long ordinal();

    /** Somebody has to do a task; {@code due} is null when nobody said by when, or when that lies beyond the calendar. */
    record Opened(
            String task,
            long ordinal,
            List<String> candidates,
            @Nullable Instant due) implements Output {
        /** Copies the candidates. */
        public Opened {
            candidates = List.copyOf(candidates);
        }
    }

    /** The promise by which a task is due has moved; {@code due} is null when it has no date now. */
    record Moved(String task, long ordinal, @Nullable Instant due) implements Output {}

    /** A task is held by somebody, by the name of their account; by nobody when that is empty. */
    record Held(String task, long ordinal, String holder) implements Output {
        /** Without the person. */
        @Override
        public String toString() {
            return "Held[" + task + "/" + ordinal + "]";
        }
    }

    /** A task, an event or an effect is no longer waited for. */
    record Closed(String step, long ordinal) implements Output {}

    /** A system has to be asked; its answer comes back under the same step and ordinal. */
    record Called(String effect, long ordinal, Object request) implements Output {}

    /** Somebody has to be told. */
    record Sent(String notice, long ordinal, Object request) implements Output {}

    /** An {@link CaseInput#timer} is wanted at a moment, not before. */
    record TimerSet(String name, long ordinal, Instant due) implements Output {}

    /** A timer is no longer wanted. */
    record TimerCleared(String name, long ordinal) implements Output {}

    /** What was kept of the case beside its state has to be erased too. */
    record Erased(long ordinal) implements Output {}
}
