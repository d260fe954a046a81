// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moothall.core.calendar.OutsideCalendarException;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.deadline.Fact;
import org.moothall.core.deadline.Reckoning;
import org.moothall.core.deadline.Standing;
import org.moothall.workflow.engine.Entry.What;
import org.moothall.workflow.model.Behaviour;
import org.moothall.workflow.model.Shape;

/** One promise of a workflow: starts, moves, meets and stops the runs that cases have of it. */
final class Clock {
    private final Shape.Promise shape;
    private final Behaviour.Promising functions;
    private final Deadline deadline;

    /**
     * What comes next of a run.
     *
     * @param warning which warning; -1 for the date itself
     * @param at when; empty where that lies beyond the calendar
     */
    private record Next(int warning, Optional<Instant> at) {}

    Clock(Shape.Promise shape, Behaviour.Promising functions) {
        this.shape = shape;
        this.functions = functions;
        this.deadline = functions.deadline();
    }

    /** The first run, or the next, of a case that starts or is opened again. */
    Running start(@Nullable Running before, Turn turn) {
        if (functions.countedFrom() != null) {
            return before == null ? Running.notBegun(shape.deadline(), List.of()) : before;
        }
        List<Running.Run> earlier = before == null ? List.of() : before.putAway(deadline, turn.at());
        return setTimer(Running.from(shape.deadline(), turn.since(deadline), earlier), turn);
    }

    /** Brings a run up to date with what the turn made of the case. */
    Running update(Running before, Collection<String> active, Turn turn) {
        Running running = counted(before, turn);
        boolean met = isMet(running, turn);
        if (running.started() == null || (running.stopped() != null && met)) {
            return running;
        }
        Running goesOn = tell(running.stopped() == null ? running : restart(running, turn), turn);
        return met ? meet(goesOn, turn) : pause(goesOn, active, turn);
    }

    /** Meets or stops what still runs, because the case ends; what has stopped before stays as it was. */
    Running end(Running before, Turn turn) {
        Running running = counted(before, turn);
        if (!running.isRunning()) {
            return running;
        }
        Running told = tell(running, turn);
        if (functions.metWhen() == null && shape.metBy().isEmpty()) {
            return stop(told, turn).stopped(turn.at(), null);
        }
        return isMet(told, turn) ? meet(told, turn) : stop(told, turn).stopped(null, turn.at());
    }

    /** What is met by a step stays so. */
    private boolean isMet(Running running, Turn turn) {
        boolean holds = functions.metWhen() != null && functions.metWhen().test(turn.data);
        boolean isDone = shape.metBy().stream().anyMatch(turn.done::contains);
        return holds || isDone || (running.met() != null && !shape.metBy().isEmpty());
    }

    // ---- from when it is counted

    private Running counted(Running running, Turn turn) {
        if (functions.countedFrom() == null) {
            return running;
        }
        Instant from = asked(functions.countedFrom(), turn).orElse(null);
        if (Objects.equals(from, running.started())) {
            return running;
        }
        turn.moved(shape.deadline());
        if (from == null) {
            turn.note(What.SET_BACK, shape.deadline(), 0, "");
            clearTimer(running, turn);
            return Running.notBegun(shape.deadline(), running.putAway(deadline, turn.at()));
        }
        if (running.isRunning()) {
            return reckonAnew(running, running.started(from), turn);
        }
        List<Running.Run> earlier = running.putAway(deadline, turn.at());
        Running begun = Running.from(shape.deadline(), from, earlier);
        turn.note(What.BEGAN, shape.deadline(), 0, date(begun, turn));
        return setTimer(begun, turn);
    }

    private <T> T asked(Function<Object, T> function, Turn turn) {
        T answer = function.apply(turn.data);
        if (answer == null) {
            throw new IllegalStateException("a function of deadline '" + shape.deadline() + "' gave nothing");
        }
        return answer;
    }

    // ---- what is told

    /** Tells it what the case knows, and what its steps have done. */
    private Running tell(Running running, Turn turn) {
        if (shape.movedBy().isEmpty() && shape.restartedBy().isEmpty()) {
            return running;
        }
        List<Fact> told = new ArrayList<>();
        functions.movedBy().forEach(facts -> told.addAll(asked(facts, turn)));
        List<Instant> restarts = new ArrayList<>(running.restarts());
        if (shape.restartedBy().stream().anyMatch(turn.done::contains) && !restarts.contains(turn.at())) {
            restarts.add(turn.at());
        }
        if (told.equals(running.told()) && restarts.equals(running.restarts())) {
            return running;
        }
        return reckonAnew(running, running.told(told, restarts), turn);
    }

    private Running reckonAnew(Running before, Running told, Turn turn) {
        if (told.restarts().size() > before.restarts().size()) {
            turn.note(What.RESTARTED, shape.deadline(), 0, "");
        }
        notCounted(before, told, turn);
        Running dated = told;
        if (told.isOver() && !isOver(told, turn.at())) {
            dated = inTimeAgain(told, turn);
        }
        String date = date(dated, turn);
        if (!date.equals(date(before, turn))) {
            turn.note(What.MOVED, shape.deadline(), 0, date);
            turn.moved(shape.deadline());
        }
        clearTimer(dated, turn);
        return setTimer(dated.warned(stillWarned(dated, turn)).timed(0), turn);
    }

    private boolean isOver(Running running, Instant at) {
        Standing standing = running.progress(deadline, at).standing();
        return standing == Standing.MISSED || standing == Standing.EXCUSED;
    }

    /** Its date was over and is not any more. A miss that the facts do not undo is a run of its own, and kept. */
    private Running inTimeAgain(Running told, Turn turn) {
        Instant missed = told.missed();
        boolean stays = missed != null && told.progress(deadline, missed).standing() == Standing.MISSED;
        List<Running.Run> runs = new ArrayList<>(told.earlier());
        if (stays && told.started() != null) {
            runs.add(new Running.Run(told.started(), missed, turn.at(), Standing.MISSED));
        }
        return told.over(null, null).after(runs);
    }

    /** The warnings that were given and whose time has not come once more. */
    private List<Instant> stillWarned(Running running, Turn turn) {
        List<Instant> warned = running.warned();
        int still = warned.size();
        while (still > 0
                && warning(still - 1, running, turn.at())
                        .filter(turn.at()::isBefore)
                        .isPresent()) {
            still--;
        }
        return warned.subList(0, still);
    }

    private void notCounted(Running before, Running told, Turn turn) {
        List<String> known = reckoned(before, turn).map(Reckoning::notCounted).orElse(List.of());
        reckoned(told, turn).map(Reckoning::notCounted).orElse(List.of()).stream()
                .filter(sentence -> !known.contains(sentence))
                .forEach(sentence -> turn.note(What.NOT_COUNTED, shape.deadline(), 0, sentence));
    }

    private Optional<Reckoning> reckoned(Running running, Turn turn) {
        try {
            return running.reckoning(deadline, turn.at());
        } catch (OutsideCalendarException beyond) {
            return Optional.empty();
        }
    }

    /** Its date in words, for the journal. */
    private String date(Running running, Turn turn) {
        return reckoned(running, turn).map(found -> found.due().words()).orElse("its date lies beyond the calendar");
    }

    // ---- met, and met no more

    private Running meet(Running running, Turn turn) {
        Running met = stop(running, turn).stopped(turn.at(), null);
        Deadline.Progress progress = met.progress(deadline, turn.at());
        String how = "";
        if (running.missed() != null || progress.isMissed()) {
            how = "late";
        } else if (progress.standing() == Standing.EXCUSED) {
            how = "late, and excused";
        } else if (progress.due().isEmpty() && !progress.isOpenEnded()) {
            how = "its date lies beyond the calendar";
        }
        turn.note(What.MET, shape.deadline(), 0, how);
        return met;
    }

    /** What met it no longer holds. One that is counted from a fact of the case was never met; another is promised anew. */
    private Running restart(Running running, Turn turn) {
        turn.note(What.RESTARTED, shape.deadline(), 0, "");
        turn.moved(shape.deadline());
        if (functions.countedFrom() != null) {
            return setTimer(running.stopped(null, null), turn);
        }
        List<Running.Run> earlier = running.putAway(deadline, turn.at());
        return setTimer(Running.from(shape.deadline(), turn.since(deadline), earlier), turn);
    }

    private static Running stop(Running running, Turn turn) {
        clearTimer(running, turn);
        return running.timed(0);
    }

    // ---- standing still

    /** Lets it stand still, or run again, as the steps that are open demand. */
    private Running pause(Running running, Collection<String> active, Turn turn) {
        boolean pausing = shape.pausedWhile().stream().anyMatch(active::contains);
        if (pausing == running.isPaused()) {
            return running;
        }
        turn.note(pausing ? What.PAUSED : What.RESUMED, shape.deadline(), 0, "");
        if (pausing) {
            clearTimer(running, turn);
            return running.paused(turn.at());
        }
        turn.moved(shape.deadline());
        return setTimer(running.resumed(turn.at()), turn);
    }

    // ---- its timer

    /** When it warns or its date is over next; empty where that lies beyond its calendar. */
    Optional<Instant> due(Running running, Instant now) {
        return next(running, now).at();
    }

    /** A warning comes before the date, whatever moves the date: nothing brings it forward. */
    private Next next(Running running, Instant now) {
        int warning = running.warned().size();
        return warning < shape.warnings().size()
                ? new Next(warning, warning(warning, running, now))
                : new Next(-1, running.due(deadline, now));
    }

    private Optional<Instant> warning(int which, Running running, Instant now) {
        Shape.Warning warning = shape.warnings().get(which);
        Instant started = Objects.requireNonNull(running.started(), shape.deadline());
        return warning.inPercent()
                ? deadline.reachesPercent(warning.after(), started, running.facts(), now)
                : deadline.reaches(warning.after(), started, running.facts(), now);
    }

    /** When its timer is next wanted: when it is due or, where nobody knows, when there may be a newer calendar. */
    Instant look(Running running, Instant now) {
        Instant started = Objects.requireNonNull(running.started(), shape.deadline());
        return due(running, now).orElseGet(() -> lookAgain(deadline, started, now));
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

    /**
     * Its timer has come due: it warns, or its date is over.
     *
     * @param begins takes the name of what it starts beside the case
     */
    Running fire(Running running, Turn turn, List<String> begins) {
        turn.ends(deadline);
        Next next = next(running, turn.at());
        Running fired = running.timed(0);
        if (next.warning() >= 0) {
            Shape.Warning warning = shape.warnings().get(next.warning());
            turn.note(What.WARNED, shape.deadline(), 0, shape.warnings().size() > 1 ? warning.words() : "");
            begins.add(Program.onWarning(shape.deadline(), warning));
            List<Instant> warned = new ArrayList<>(running.warned());
            warned.add(turn.at());
            return setTimer(fired.warned(warned), turn);
        }
        if (running.progress(deadline, turn.at()).standing() == Standing.EXCUSED) {
            turn.note(What.EXCUSED, shape.deadline(), 0, "");
            return fired.over(null, turn.at());
        }
        turn.note(What.MISSED, shape.deadline(), 0, "");
        begins.add(Program.whenMissed(shape.deadline()));
        return fired.over(turn.at(), null);
    }

    /** One that stands still, is over or has lost its date needs no timer. */
    private Running setTimer(Running running, Turn turn) {
        if (running.isOver() || running.isPaused() || isOpenEnded(running, turn)) {
            return running;
        }
        long ordinal = turn.nextOrdinal();
        turn.outputs.add(new Output.TimerSet(shape.deadline(), ordinal, look(running, turn.at())));
        return running.timed(ordinal);
    }

    private boolean isOpenEnded(Running running, Turn turn) {
        return !running.told().isEmpty()
                && running.progress(deadline, turn.at()).isOpenEnded();
    }

    private static void clearTimer(Running running, Turn turn) {
        if (running.timer() != 0) {
            turn.outputs.add(new Output.TimerCleared(running.deadline(), running.timer()));
        }
    }
}
