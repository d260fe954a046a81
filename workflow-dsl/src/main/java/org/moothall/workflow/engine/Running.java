// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.deadline.Pause;

/**
 * The run of one deadline of a case: start, pauses, warning, miss and stop. Due dates are not among its facts: they are computed
 * from them.
 *
 * @param deadline its name
 * @param started when it started
 * @param pauses when it stood still
 * @param warned when it warned, or null
 * @param breached when it was found to be missed, or null
 * @param stopped when it was met or the case ended, or null while it runs
 * @param timer the ordinal of its timer; 0 for none
 */
public record Running(
        String deadline,
        Instant started,
        List<Pause> pauses,
        @Nullable Instant warned,
        @Nullable Instant breached,
        @Nullable Instant stopped,
        long timer) {
    /** Copies the pauses. */
    public Running {
        pauses = List.copyOf(pauses);
    }

    static Running from(String deadline, Instant started) {
        return new Running(deadline, started, List.of(), null, null, null, 0);
    }

    /** Whether it stands still now. */
    public boolean isPaused() {
        return !pauses.isEmpty() && pauses.get(pauses.size() - 1).isOpen();
    }

    /** How it stands at a moment; after it stopped, how it stood then. */
    public Deadline.Progress progress(Deadline declared, Instant now) {
        return declared.progress(started, pauses, stopped != null && stopped.isBefore(now) ? stopped : now);
    }

    Running pausedAt(Instant at) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(Pause.since(at));
        return new Running(deadline, started, more, warned, breached, stopped, 0);
    }

    Running resumedAt(Instant at) {
        List<Pause> ended = new ArrayList<>(pauses);
        ended.set(ended.size() - 1, ended.get(ended.size() - 1).endedAt(at));
        return new Running(deadline, started, ended, warned, breached, stopped, timer);
    }

    Running warnedAt(Instant at) {
        return new Running(deadline, started, pauses, at, breached, stopped, timer);
    }

    Running breachedAt(Instant at) {
        return new Running(deadline, started, pauses, warned, at, stopped, timer);
    }

    Running stoppedAt(Instant at) {
        Running resumed = isPaused() ? resumedAt(at) : this;
        return new Running(deadline, started, resumed.pauses, warned, breached, at, 0);
    }

    Running withTimer(long ordinal) {
        return new Running(deadline, started, pauses, warned, breached, stopped, ordinal);
    }
}
