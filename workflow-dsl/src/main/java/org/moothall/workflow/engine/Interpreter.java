// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.finding.Refusal;
import org.moothall.workflow.engine.Entry.What;
import org.moothall.workflow.engine.Frame.Scope;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.engine.Reached.Finished;
import org.moothall.workflow.engine.Reached.Over;
import org.moothall.workflow.engine.Reached.Standing;
import org.moothall.workflow.engine.State.Beside;
import org.moothall.workflow.model.Behaviour;
import org.moothall.workflow.model.Shape;

/**
 * Runs one workflow: a state and an input give the next state, what to write down and what to do. It reads no clock, draws no
 * random number, does no I/O and keeps nothing, so one interpreter serves every case and every thread.
 *
 * <p><b>Errors</b> an input that nothing waits for is refused, as a value. A function of the council's that throws changes
 * nothing: the exception reaches the caller as it is.
 *
 * @param <C> the case
 */
public final class Interpreter<C> {
    /** The case does not wait for this. */
    public static final String NOT_AWAITED = "MH-W021";

    /** The case has ended. */
    public static final String ENDED = "MH-W022";

    /** The case has not ended, so it cannot be opened again. */
    public static final String NOT_ENDED = "MH-W023";

    /** A timer came before it was due. */
    public static final String EARLY = "MH-W024";

    private static final String KEEPING = "keeping";

    private final Program program;
    private final Promises promises;

    /** Makes a workflow ready to run. */
    public Interpreter(Shape shape, Behaviour behaviour) {
        this.program = new Program(shape, behaviour);
        this.promises = new Promises(program);
    }

    /** Opens a case. */
    public Outcome.Accepted<C> start(Object form, String by, Instant at) {
        Object opened = program.behaviour.start().apply(form);
        Turn turn = new Turn(new Input(shape().name(), 0, form, by, at), opened, 0);
        turn.note(What.STARTED, "", 0, "");
        List<Running> running = promises.start(turn);
        Reached reached = Op.begin(program.first, program.mainRegion, Map.of(), turn);
        return close(reached, List.of(), running, turn, Map.of());
    }

    /** Takes one input. */
    public Outcome<C> step(State<C> state, Input input) {
        Shape.Handler handler = handler(input.step());
        if (handler != null && handler.reach() == Shape.Reach.REOPENING) {
            return state.hasEnded() ? reopen(state, handler, input) : refused(NOT_ENDED, input, "the case is open");
        }
        if (state.hasEnded()) {
            return input.ordinal() != 0 && input.ordinal() == state.keepTimer()
                    ? erase(state, input)
                    : refused(ENDED, input, "the case has ended: " + state.outcome());
        }
        if (handler != null) {
            return handle(state, handler, input);
        }
        int promise = promises.timed(state.deadlines(), input);
        return promise >= 0 ? fire(state, promise, input) : resume(state, input);
    }

    private Shape shape() {
        return program.shape();
    }

    private Turn turn(State<C> state, Input input) {
        return new Turn(input, state.data(), state.ordinal());
    }

    // ---- the four ways an input can be taken

    private Outcome<C> resume(State<C> state, Input input) {
        Turn turn = turn(state, input);
        Reached main = Op.resume(state.main(), program.mainRegion, program, turn);
        if (main != null) {
            return close(
                    main, state.beside(), state.deadlines(), turn, state.main().laps());
        }
        for (int i = 0; i < state.beside().size(); i++) {
            Beside beside = state.beside().get(i);
            Region region = program.course(beside.handler()).region();
            Reached reached = Op.resume(beside.scope(), region, program, turn);
            if (reached != null) {
                return closeBeside(state, replaced(state.beside(), i, reached), reached, state.deadlines(), turn);
            }
        }
        return refused(NOT_AWAITED, input, waitingFor(state));
    }

    private Outcome<C> handle(State<C> state, Shape.Handler handler, Input input) {
        Turn turn = turn(state, input);
        happen(handler, turn);
        Program.Course course = program.course(handler.event());
        if (handler.reach() == Shape.Reach.ANYTIME) {
            turn.cancel(state.main());
            state.beside().forEach(beside -> turn.cancel(beside.scope()));
            Map<String, Integer> laps = state.main().laps();
            Reached reached = Op.begin(course.first(), program.mainRegion, laps, turn);
            return close(reached, List.of(), state.deadlines(), turn, laps);
        }
        return beginBeside(state, handler.event(), state.deadlines(), turn);
    }

    private Outcome<C> fire(State<C> state, int promise, Input input) {
        Running running = state.deadlines().get(promise);
        Instant due = promises.due(promise, running, input.at());
        if (input.at().isBefore(due)) {
            return refused(EARLY, input, "it is due at " + due);
        }
        Turn turn = turn(state, input);
        List<Running> deadlines = new ArrayList<>(state.deadlines());
        deadlines.set(promise, promises.fire(promise, running, turn));
        return beginBeside(state, promises.course(promise, running), deadlines, turn);
    }

    private Outcome<C> reopen(State<C> state, Shape.Handler handler, Input input) {
        Turn turn = turn(state, input);
        if (state.keepTimer() != 0) {
            turn.outputs.add(new Output.TimerCleared(KEEPING, state.keepTimer()));
        }
        turn.note(What.REOPENED, "", 0, "");
        happen(handler, turn);
        List<Running> running = promises.start(turn);
        Program.Course course = program.course(handler.event());
        Map<String, Integer> laps = state.main().laps();
        return close(Op.begin(course.first(), program.mainRegion, laps, turn), List.of(), running, turn, laps);
    }

    private void happen(Shape.Handler handler, Turn turn) {
        Behaviour.Handling functions =
                program.behaviour.handlers().get(shape().handlers().indexOf(handler));
        turn.data = functions.becomes().apply(turn.data, Objects.requireNonNull(turn.input.value(), handler.event()));
        turn.note(What.HAPPENED, handler.event(), 0, "");
    }

    private Outcome<C> beginBeside(State<C> state, String name, List<Running> deadlines, Turn turn) {
        Program.Course course = program.course(name);
        Reached reached = Op.begin(course.first(), course.region(), Map.of(), turn);
        List<Beside> beside = new ArrayList<>(state.beside());
        if (reached instanceof Standing standing) {
            beside.add(new Beside(name, (Scope) standing.frame()));
        }
        return closeBeside(state, beside, reached, deadlines, turn);
    }

    private static List<Beside> replaced(List<Beside> before, int i, Reached reached) {
        List<Beside> after = new ArrayList<>(before);
        if (reached instanceof Standing standing) {
            after.set(i, new Beside(before.get(i).handler(), (Scope) standing.frame()));
        } else {
            after.remove(i);
        }
        return after;
    }

    // ---- what every accepted input ends with

    private Outcome.Accepted<C> closeBeside(
            State<C> state, List<Beside> beside, Reached reached, List<Running> deadlines, Turn turn) {
        if (reached instanceof Over) {
            turn.cancel(state.main());
            return close(reached, beside, deadlines, turn, state.main().laps());
        }
        return close(
                new Standing(state.main()),
                beside,
                deadlines,
                turn,
                state.main().laps());
    }

    private Outcome.Accepted<C> close(
            Reached reached, List<Beside> beside, List<Running> deadlines, Turn turn, Map<String, Integer> laps) {
        if (reached instanceof Standing standing) {
            Scope main = (Scope) standing.frame();
            Reached grown = program.grows() ? Op.grow(main, program.mainRegion, program, turn) : null;
            return grown == null
                    ? open(main, beside, deadlines, turn)
                    : closeGrown(grown, beside, deadlines, turn, laps);
        }
        return closeGrown(reached, beside, deadlines, turn, laps);
    }

    private Outcome.Accepted<C> closeGrown(
            Reached reached, List<Beside> beside, List<Running> deadlines, Turn turn, Map<String, Integer> laps) {
        if (reached instanceof Standing standing) {
            return open((Scope) standing.frame(), beside, deadlines, turn);
        }
        beside.forEach(each -> turn.cancel(each.scope()));
        if (reached instanceof Over over) {
            return ended(over.outcome(), deadlines, turn, laps);
        }
        throw new IllegalStateException(
                reached instanceof Finished
                        ? "workflow '" + shape().name() + "' ran out of steps without an end"
                        : "workflow '" + shape().name() + "' went back to a step that is not around");
    }

    private Outcome.Accepted<C> open(Scope main, List<Beside> beside, List<Running> deadlines, Turn turn) {
        List<Wait> waits = new ArrayList<>();
        State.collect(main, waits);
        beside.forEach(each -> State.collect(each.scope(), waits));
        List<String> active = waits.stream().map(Wait::step).toList();
        return accepted(main, beside, promises.update(deadlines, active, turn), turn, null, 0);
    }

    private Outcome.Accepted<C> ended(String outcome, List<Running> deadlines, Turn turn, Map<String, Integer> laps) {
        List<Running> stopped = promises.end(promises.update(deadlines, List.of(), turn), turn);
        turn.note(What.ENDED, "", 0, outcome);
        long keeping = turn.nextOrdinal();
        Instant until = turn.at()
                .atZone(WorkingCalendar.LONDON)
                .plus(program.behaviour.keptFor())
                .toInstant();
        turn.outputs.add(new Output.TimerSet(KEEPING, keeping, until));
        return accepted(new Scope(null, laps), List.of(), stopped, turn, outcome, keeping);
    }

    private Outcome<C> erase(State<C> state, Input input) {
        Turn turn = turn(state, input);
        turn.data = program.behaviour.erase().apply(turn.data);
        turn.note(What.ERASED, "", 0, "");
        turn.outputs.add(new Output.Erased(turn.nextOrdinal()));
        return accepted(state.main(), List.of(), state.deadlines(), turn, state.outcome(), 0);
    }

    @SuppressWarnings("unchecked") // the language's types have vouched for it: every function gives a C
    private Outcome.Accepted<C> accepted(
            Scope main,
            List<Beside> beside,
            List<Running> deadlines,
            Turn turn,
            @Nullable String outcome,
            long keepTimer) {
        State<C> state = new State<>(
                shape().name(),
                shape().version(),
                (C) turn.data,
                main,
                beside,
                deadlines,
                turn.lastOrdinal(),
                outcome,
                keepTimer);
        return new Outcome.Accepted<>(state, turn.journal, turn.outputs);
    }

    // ---- refusals

    private Shape.@Nullable Handler handler(String event) {
        return shape().handlers().stream()
                .filter(handler -> handler.event().equals(event))
                .findFirst()
                .orElse(null);
    }

    private static <C> Outcome<C> refused(String code, Input input, String why) {
        return new Outcome.Refused<>(
                Refusal.because(code, "cannot take '" + input.step() + "': " + why + " [" + code + "]"));
    }

    private static String waitingFor(State<?> state) {
        List<String> steps = state.waits().stream()
                .map(wait -> "'" + wait.step() + "'")
                .distinct()
                .toList();
        return steps.isEmpty() ? "it waits for nothing" : "it waits for " + String.join(" and ", steps);
    }
}
