// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.deadline.Fact;
import org.moothall.core.deadline.Pause;
import org.moothall.core.deadline.Reckoning;
import org.moothall.core.deadline.Standing;

/**
 * A promise of a case as its state keeps it: the facts of the present run, and the earlier runs with their outcomes. Due dates are not
 * among its facts: they are reckoned from them.
 *
 * @param deadline its name
 * @param started when the run started; null while what it is counted from has not happened
 * @param pauses when it stood still
 * @param restarts when a step began it again
 * @param told the facts that the case knew after its last input
 * @param warned when it warned, in the order of its warnings
 * @param missed when its date was found to be over, and nothing had lifted the duty; null otherwise
 * @param excused when its date was found to be over, and the duty had been lifted; null otherwise
 * @param met when it was met; null otherwise
 * @param ended when the case ended and had not met it; null otherwise
 * @param timer the ordinal of its timer; 0 for none
 * @param earlier its earlier runs, oldest first
 */
public record Running(
        String deadline,
        @Nullable Instant started,
        List<Pause> pauses,
        List<Instant> restarts,
        List<Fact> told,
        List<Instant> warned,
        @Nullable Instant missed,
        @Nullable Instant excused,
        @Nullable Instant met,
        @Nullable Instant ended,
        long timer,
        List<Run> earlier) {
    /**
     * A run that is over.
     *
     * @param started when it started
     * @param missed when it was missed; null when it was not
     * @param until when it was met, the case ended, or another run began
     * @param standing how it stood then
     */
    public record Run(Instant started, @Nullable Instant missed, Instant until, Standing standing) {}

    /** Copies the lists. */
    public Running {
        pauses = List.copyOf(pauses);
        restarts = List.copyOf(restarts);
        told = List.copyOf(told);
        warned = List.copyOf(warned);
        earlier = List.copyOf(earlier);
    }

    /** One that waits for what it is counted from. */
    static Running notBegun(String deadline, List<Run> earlier) {
        return new Running(
                deadline, null, List.of(), List.of(), List.of(), List.of(), null, null, null, null, 0, earlier);
    }

    static Running from(String deadline, Instant started, List<Run> earlier) {
        return new Running(
                deadline, started, List.of(), List.of(), List.of(), List.of(), null, null, null, null, 0, earlier);
    }

    /** When it was met or the case ended; null while it runs, or has not begun. */
    public @Nullable Instant stopped() {
        return met != null ? met : ended;
    }

    /** Whether it has begun, and was not stopped. */
    public boolean isRunning() {
        return started != null && stopped() == null;
    }

    /** Whether its date was found to be over. */
    boolean isOver() {
        return missed != null || excused != null;
    }

    /** Whether it stands still now. */
    public boolean isPaused() {
        return !pauses.isEmpty() && pauses.get(pauses.size() - 1).isOpen();
    }

    /** Everything that is known of the run, for core to reckon. */
    List<Fact> facts() {
        if (pauses.isEmpty() && restarts.isEmpty() && stopped() == null) {
            return told;
        }
        Stream<Fact> own = Stream.concat(
                pauses.stream().map(Fact.Suspended::new), restarts.stream().map(Fact::restarted));
        Stream<Fact> end = Stream.concat(
                Optional.ofNullable(met).map(Fact::done).stream(),
                Optional.ofNullable(ended).map(Fact::ended).stream());
        return Stream.of(own, told.stream(), end).flatMap(facts -> facts).toList();
    }

    /** How it stands at a moment; after it stopped, how it stood then. */
    public Deadline.Progress progress(Deadline declared, Instant now) {
        return started == null ? declared.notBegun() : declared.progress(started, facts(), now);
    }

    /** When its date is over, as it stands at a moment; empty while it has not begun, and where there is no date. */
    Optional<Instant> due(Deadline declared, Instant now) {
        return started == null ? Optional.empty() : declared.due(started, facts(), now);
    }

    /** How its date is reached; empty while it has not begun. */
    public Optional<Reckoning> reckoning(Deadline declared, Instant now) {
        return Optional.ofNullable(started).map(from -> declared.rule().reckon(from, facts(), now));
    }

    /** The run as it is put away, because another begins or what it was counted from is gone. */
    List<Run> putAway(Deadline declared, Instant now) {
        if (started == null) {
            return earlier;
        }
        Instant until = Objects.requireNonNullElse(stopped(), now);
        Running over = stopped() == null ? stopped(null, now) : this;
        List<Run> runs = new ArrayList<>(earlier);
        runs.add(new Run(started, missed, until, over.progress(declared, now).standing()));
        return runs;
    }

    Running paused(Instant at) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(Pause.since(at));
        return with(more, 0);
    }

    Running resumed(Instant at) {
        List<Pause> ended = new ArrayList<>(pauses);
        Pause last = ended.get(ended.size() - 1);
        ended.set(ended.size() - 1, last.endedAt(at.isBefore(last.from()) ? last.from() : at));
        return with(ended, timer);
    }

    private Running with(List<Pause> stood, long ordinal) {
        return new Running(
                deadline, started, stood, restarts, told, warned, missed, excused, met, ended, ordinal, earlier);
    }

    Running timed(long ordinal) {
        return with(pauses, ordinal);
    }

    Running told(List<Fact> facts, List<Instant> begunAgain) {
        return new Running(
                deadline, started, pauses, begunAgain, facts, warned, missed, excused, met, ended, timer, earlier);
    }

    Running started(Instant at) {
        return new Running(deadline, at, pauses, restarts, told, warned, missed, excused, met, ended, timer, earlier);
    }

    Running warned(List<Instant> moments) {
        return new Running(
                deadline, started, pauses, restarts, told, moments, missed, excused, met, ended, timer, earlier);
    }

    Running over(@Nullable Instant missedAt, @Nullable Instant excusedAt) {
        return new Running(
                deadline, started, pauses, restarts, told, warned, missedAt, excusedAt, met, ended, timer, earlier);
    }

    Running stopped(@Nullable Instant metAt, @Nullable Instant endedAt) {
        Instant at = metAt != null ? metAt : endedAt;
        List<Pause> stood = isPaused() && at != null ? resumed(at).pauses : pauses;
        return new Running(
                deadline, started, stood, restarts, told, warned, missed, excused, metAt, endedAt, 0, earlier);
    }

    Running after(List<Run> runs) {
        return new Running(deadline, started, pauses, restarts, told, warned, missed, excused, met, ended, timer, runs);
    }
}
