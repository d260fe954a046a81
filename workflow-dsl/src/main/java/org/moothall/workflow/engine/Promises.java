// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.engine.Entry.What;
import org.moothall.workflow.model.Behaviour;
import org.moothall.workflow.model.Shape;

/** Starts, pauses, meets and stops the deadlines of a whole case, as its state and data change. */
final class Promises {
    private final List<Shape.Promise> shapes;
    private final List<Behaviour.Promising> functions;

    Promises(Program program) {
        this.shapes = program.shape().promises();
        this.functions = program.behaviour.promises();
    }

    List<Running> start(Turn turn) {
        List<Running> running = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            running.add(setTimer(i, Running.from(shapes.get(i).deadline(), turn.at()), turn));
        }
        return running;
    }

    /** Brings every deadline up to date with what the turn made of the case. */
    List<Running> update(List<Running> before, List<String> active, Turn turn) {
        List<Running> after = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            after.add(update(i, before.get(i), active, turn));
        }
        return after;
    }

    private Running update(int i, Running running, List<String> active, Turn turn) {
        boolean met = isMet(i, turn);
        if (running.stopped() != null) {
            return met ? running : pause(i, restart(i, running, turn), active, turn);
        }
        return met ? meet(i, running, turn) : pause(i, running, active, turn);
    }

    private boolean isMet(int i, Turn turn) {
        var metWhen = functions.get(i).metWhen();
        return metWhen != null && metWhen.test(turn.data);
    }

    private Running meet(int i, Running running, Turn turn) {
        Deadline.Progress progress = running.progress(functions.get(i).deadline(), turn.at());
        boolean late = running.breached() != null || progress.isMissed();
        String beyond = progress.due().isEmpty() ? "its date lies beyond the calendar" : "";
        turn.note(What.MET, running.deadline(), 0, late ? "late" : beyond);
        return stop(running, turn);
    }

    /** Lets it stand still, or run again, as the steps that are open demand. */
    private Running pause(int i, Running running, List<String> active, Turn turn) {
        boolean pausing = shapes.get(i).pausedWhile().stream().anyMatch(active::contains);
        if (pausing && !running.isPaused()) {
            turn.note(What.PAUSED, running.deadline(), 0, "");
            clearTimer(running, turn);
            return running.pausedAt(turn.at());
        }
        if (!pausing && running.isPaused()) {
            turn.note(What.RESUMED, running.deadline(), 0, "");
            return setTimer(i, running.resumedAt(turn.at()), turn);
        }
        return running;
    }

    /** What met it no longer holds, so it is promised anew. */
    private Running restart(int i, Running running, Turn turn) {
        turn.note(What.RESTARTED, running.deadline(), 0, "");
        return setTimer(i, Running.from(running.deadline(), turn.at()), turn);
    }

    /** Meets or stops whatever still runs, because the case ends; what has stopped before stays as it was. */
    List<Running> end(List<Running> before, Turn turn) {
        List<Running> after = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Running running = before.get(i);
            if (running.stopped() == null) {
                running = isMet(i, turn) ? meet(i, running, turn) : stop(running, turn);
            }
            after.add(running);
        }
        return after;
    }

    private static Running stop(Running running, Turn turn) {
        clearTimer(running, turn);
        return running.stoppedAt(turn.at());
    }

    private static void clearTimer(Running running, Turn turn) {
        if (running.timer() != 0) {
            turn.outputs.add(new Output.TimerCleared(running.deadline(), running.timer()));
        }
    }

    /** Which of the deadlines a timer belongs to; -1 for none. */
    int timed(List<Running> running, CaseInput input) {
        for (int i = 0; i < running.size(); i++) {
            Running each = running.get(i);
            if (each.timer() != 0
                    && each.timer() == input.ordinal()
                    && each.deadline().equals(input.step())) {
                return i;
            }
        }
        return -1;
    }

    /** When a deadline warns or is missed next; empty where that lies beyond its calendar. */
    Optional<Instant> due(int i, Running running, Instant now) {
        Deadline deadline = functions.get(i).deadline();
        boolean warns = shapes.get(i).warnsAfter() > 0 && running.warned() == null;
        Deadline next = warns ? deadline.withLength(shapes.get(i).warnsAfter()) : deadline;
        return next.progress(running.started(), running.pauses(), now).due();
    }

    /** When the timer of a deadline is next wanted: when it is due or, where nobody knows, when there may be a newer calendar. */
    Instant look(int i, Running running, Instant now) {
        return due(i, running, now).orElseGet(() -> lookAgain(functions.get(i).deadline(), running.started(), now));
    }

    /**
     * When a date that lies beyond a calendar is reckoned again: when the calendar is over, for it cannot come before, and from then on
     * each day.
     */
    static Instant lookAgain(Deadline deadline, Instant started, Instant now) {
        WorkingCalendar calendar = deadline.rule().calendar();
        Instant tomorrow = WorkingCalendar.startOf(WorkingCalendar.dayOf(now).plusDays(1));
        Instant over = WorkingCalendar.startOf(calendar.lastDay().plusDays(1));
        boolean isCoveredYet = !WorkingCalendar.dayOf(started).isBefore(calendar.firstDay()) && over.isAfter(tomorrow);
        return isCoveredYet ? over : tomorrow;
    }

    /** A timer has come due: the deadline warns, or is missed. */
    Running fire(int i, Running running, Turn turn) {
        boolean warns = shapes.get(i).warnsAfter() > 0 && running.warned() == null;
        turn.note(warns ? What.WARNED : What.MISSED, running.deadline(), 0, "");
        Running fired = running.withTimer(0);
        return warns ? setTimer(i, fired.warnedAt(turn.at()), turn) : fired.breachedAt(turn.at());
    }

    /** The name of what a deadline starts beside the case when its timer fires. */
    String course(int i, Running running) {
        boolean warns = shapes.get(i).warnsAfter() > 0 && running.warned() == null;
        return warns ? Program.onWarning(running.deadline()) : Program.whenMissed(running.deadline());
    }

    private Running setTimer(int i, Running running, Turn turn) {
        if (running.breached() != null) {
            return running;
        }
        long ordinal = turn.nextOrdinal();
        turn.outputs.add(new Output.TimerSet(running.deadline(), ordinal, look(i, running, turn.at())));
        return running.withTimer(ordinal);
    }
}
