// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.engine.Entry.What;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.model.Stamp;

/** The scratch pad of one input: what has become of the case so far, and what is to be written down and done. */
final class Turn {
    final CaseInput input;
    final List<Entry> journal = new ArrayList<>(4);
    final List<Output> outputs = new ArrayList<>(4);
    Object data;
    List<Running> promised = List.of();
    /** The steps and stages that were done in it. */
    final List<String> done = new ArrayList<>(2);

    private final List<String> moved = new ArrayList<>(0);
    private Instant since;
    List<State.Doers> doers = List.of();
    /** The for-eaches that are being walked, each with the key of its part. */
    final SortedMap<String, String> parts = new TreeMap<>();

    private long ordinal;
    private int opened;
    private @Nullable Laps laps;
    private Map<String, Integer> left = Map.of();

    Turn(CaseInput input, Object data, long ordinal) {
        this.input = input;
        this.data = data;
        this.ordinal = ordinal;
        this.since = input.at();
    }

    Instant at() {
        return input.at();
    }

    /** From when a period is counted that begins now; one of hours from the very moment. */
    Instant since(Deadline period) {
        return period.rule().unit().isTimed() ? at() : since;
    }

    /**
     * A period has ended. One of days ends with its last day, and what begins with its end begins there: not on the day after, which
     * would then not be counted.
     */
    void ends(Deadline period) {
        boolean isMidnight = at().equals(WorkingCalendar.startOf(WorkingCalendar.dayOf(at())));
        if (!period.rule().unit().isTimed() && isMidnight) {
            since = at().minusNanos(1);
        }
    }

    /** Notes that the date of a promise is another now. */
    void moved(String deadline) {
        moved.add(deadline);
    }

    boolean hasMoved() {
        return !moved.isEmpty();
    }

    boolean hasMoved(Deadline deadline) {
        return moved.contains(deadline.name());
    }

    long nextOrdinal() {
        opens(1);
        return ++ordinal;
    }

    /** Counts what is opened or sent, as rows of a store. <b>Errors</b> too many are refused before any more is made of them. */
    void opens(int rows) {
        opened += rows;
        if (opened > TooMuchException.OPENED_AT_ONCE) {
            throw TooMuchException.opened();
        }
    }

    long lastOrdinal() {
        return ordinal;
    }

    /**
     * By when something that is opened now is due: a promise of the case that runs keeps its own date. Empty where that lies beyond the
     * calendar.
     */
    Optional<Instant> due(Deadline deadline) {
        return promise(deadline)
                .map(running -> running.due(deadline, at()))
                .orElseGet(() -> due(deadline, since(deadline)));
    }

    static Optional<Instant> due(Deadline deadline, Instant since) {
        return deadline.due(since, List.of(), since);
    }

    /** Whether something that is due by a deadline has a date of its own, and not that of a promise that runs. */
    boolean isOwn(Deadline deadline) {
        return promise(deadline).isEmpty();
    }

    private Optional<Running> promise(Deadline deadline) {
        return promised.stream()
                .filter(running ->
                        running.stopped() == null && running.deadline().equals(deadline.name()))
                .findFirst();
    }

    /** Notes who did a task; who did it before in the same place did not do it last. */
    void didTask(String task, List<String> persons) {
        State.Doers now = new State.Doers(task, parts, persons);
        List<State.Doers> all = new ArrayList<>(doers);
        all.removeIf(before -> before.task().equals(task) && before.parts().equals(now.parts()));
        all.add(now);
        doers = all;
    }

    /** The circumstances of the input, for functions that ask for them. */
    Stamp stamp() {
        return new Stamp(input.by(), input.actingFor(), at(), this::progress);
    }

    private Deadline.Progress progress(Deadline promise) {
        return promised.stream()
                .filter(running -> running.deadline().equals(promise.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + promise.name() + "' is no promise of this case, or the case is being opened"))
                .progress(promise, at());
    }

    /** Takes over what a function of the council's made of the case. */
    void become(String step, @Nullable Object made) {
        data = given(step, made);
    }

    /** What a function of the council's gave. <b>Errors</b> nothing is refused with the name of its step. */
    static Object given(String step, @Nullable Object made) {
        if (made == null) {
            throw new IllegalStateException("the function of '" + step + "' gave nothing");
        }
        return made;
    }

    void note(What what, String step, long number, String detail) {
        journal.add(new Entry(what, step, number, detail, input.actor(), input.at()));
    }

    /** Says that nobody waits any more for what a frame waited for. */
    void cancel(@Nullable Frame frame) {
        List<Wait> waits = new ArrayList<>();
        State.collect(frame, waits);
        waits.forEach(this::cancel);
    }

    void cancel(Wait wait) {
        outputs.add(new Output.Closed(wait.step(), wait.ordinal()));
        note(What.CANCELLED, wait.step(), wait.ordinal(), "");
    }

    // the scopes that are being walked, innermost first, each with its laps

    Laps enter(Region region, Map<String, Integer> counts) {
        laps = new Laps(region, counts, laps);
        return laps;
    }

    void leave(Laps entered) {
        laps = entered.outer;
        left = entered.counts;
    }

    /** The laps of the scope that was left last. */
    Map<String, Integer> left() {
        return left;
    }

    /** Counts a lap to a step of one of the scopes around us; false when the cap is reached. */
    boolean lap(Region region, String step, int times) {
        Laps around = laps;
        while (around != null && around.region != region) {
            around = around.outer;
        }
        if (around == null) {
            throw new IllegalStateException("no scope around for " + step);
        }
        int lap = around.counts.getOrDefault(step, 0);
        if (lap >= times) {
            return false;
        }
        Map<String, Integer> counted = new TreeMap<>(around.counts);
        counted.put(step, lap + 1);
        around.counts = counted;
        return true;
    }

    /** The laps of one scope while it is walked. */
    static final class Laps {
        final Region region;
        private final @Nullable Laps outer;
        Map<String, Integer> counts;

        Laps(Region region, Map<String, Integer> counts, @Nullable Laps outer) {
            this.region = region;
            this.counts = counts;
            this.outer = outer;
        }
    }
}
