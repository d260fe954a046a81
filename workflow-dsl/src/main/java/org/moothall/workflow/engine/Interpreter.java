// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.workflow.engine.Entry.What;
import org.moothall.workflow.engine.Frame.Scope;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.engine.Refusal.Reason;
import org.moothall.workflow.engine.State.Beside;
import org.moothall.workflow.model.Behaviour;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Shape;
import org.moothall.workflow.model.Stages;

/**
 * The interpreter of one workflow: a state and an input give the next state, journal entries and outputs. It reads no clock, draws
 * no random number, does no I/O and keeps nothing, so one interpreter serves every case and every thread.
 *
 * <p><b>Errors</b> an input that nothing waits for is refused, as a value. A function of the council's that throws changes
 * nothing: the exception reaches the caller as it is. An input that would open too much is a {@link TooMuchException}.
 *
 * @param <C> the case
 */
public final class Interpreter<C> {
    private static final String KEEPING = "keeping";
    private static final Map<TaskState.Act, What> MOVES = Map.of(
            TaskState.Act.CLAIM, What.CLAIMED,
            TaskState.Act.RELEASE, What.RELEASED,
            TaskState.Act.ASSIGN, What.ASSIGNED,
            TaskState.Act.DELEGATE, What.DELEGATED,
            TaskState.Act.HAND_BACK, What.HANDED_BACK);

    private final Program program;
    private final Promises promises;
    private final Admission admission;
    private final TaskDesk desk;

    /** Makes a workflow ready to run. */
    public Interpreter(Shape shape, Behaviour behaviour) {
        this.program = new Program(shape, behaviour);
        this.promises = new Promises(program);
        this.admission = new Admission(shape, behaviour, program.stages);
        this.desk = new TaskDesk(program);
    }

    /** Opens a case. */
    public TurnResult.Accepted<C> start(CaseInput input) {
        Object form = Objects.requireNonNull(input.value(), input.step());
        Turn opening = new Turn(input, form, 0);
        Object opened = opening.stamp().say(program.behaviour.start(), form);
        if (opened == null) {
            throw new IllegalStateException("the function that opens a case of '" + shape().name() + "' gave nothing");
        }
        Turn turn = new Turn(input, opened, 0);
        turn.note(What.STARTED, "", 0, "");
        List<Running> running = promises.start(turn);
        turn.promised = running;
        OpenPaths courses = OpenPaths.none(program, turn);
        courses.begin(program.first);
        return close(courses, running, turn);
    }

    /** Takes one input. */
    public TurnResult<C> step(State<C> state, CaseInput told) {
        CaseInput input = program.places.placed(told, state);
        Shape.Handler handler = handler(input.step());
        if (state.hasEnded()) {
            return afterTheEnd(state, handler, input);
        }
        if (handler != null) {
            return handler.reach() == Shape.Reach.REOPENING
                    ? refused(Reason.NOT_ENDED, input, Map.of())
                    : handle(state, handler, input);
        }
        int promise = promises.timed(state.deadlines(), input);
        return promise >= 0 ? fire(state, promise, input) : resume(state, input);
    }

    /** Does something with an open task, short of doing it: it is claimed, released, assigned, delegated or handed back. */
    public TurnResult<C> move(State<C> state, TaskMove move) {
        CaseInput input = move.input();
        if (state.hasEnded()) {
            return refused(Reason.ENDED, input, Map.of("outcome", String.valueOf(state.outcome())));
        }
        List<Wait> meant = state.waits().stream().filter(input::isFor).toList();
        if (meant.isEmpty()) {
            return notAwaited(state, input);
        } else if (meant.size() > 1) {
            return refused(Reason.AMBIGUOUS, input, Map.of("places", meant.size()));
        }
        Wait wait = meant.get(0);
        Optional<Admission.No> no = desk.refuses(state, wait, move);
        if (no.isPresent()) {
            return refused(no.get().reason(), input, no.get().values());
        }
        Wait moved = wait.heldAs(TaskDesk.after(move, wait.held()));
        Turn turn = turn(state, input);
        turn.outputs.add(new Output.Held(wait.step(), wait.ordinal(), moved.holder()));
        String to = move.to().isEmpty() ? "" : "to " + move.to().get(0);
        turn.note(Objects.requireNonNull(MOVES.get(move.act())), wait.step(), wait.ordinal(), to);
        List<Beside> beside = state.beside().stream()
                .map(each -> new Beside(each.handler(), TaskDesk.replaced(each.scope(), wait, moved)))
                .toList();
        return accepted(TaskDesk.replaced(state.main(), wait, moved), beside, state.deadlines(), turn, null, 0);
    }

    /**
     * When a timer of a case is wanted as calendars stand today; empty when it waits for no such timer, or when that is fixed. Calendars
     * change: a holiday that was proclaimed since the timer was set makes a deadline later. A date that lies beyond its calendar is
     * looked at when there may be a newer one.
     */
    public Optional<Instant> due(State<C> state, CaseInput timer) {
        int promise = state.hasEnded() ? -1 : promises.timed(state.deadlines(), timer);
        return promise < 0
                ? byCalendar(state, timer)
                        .map(wait -> program.after(wait.step()).look(since(wait), timer.at()))
                : Optional.of(promises.look(promise, state.deadlines().get(promise), timer.at()));
    }

    /**
     * The dates of an open case that are counted by a calendar, as calendars stand today: of its tasks and of its timers. For a host that
     * has a newer calendar.
     */
    public List<Output> dates(State<C> state, Instant now) {
        Turn turn = turn(state, CaseInput.timer("", 0, now));
        for (Wait wait : state.waits()) {
            program.waiting(wait.step()).dates(wait, turn);
        }
        for (int i = 0; i < state.deadlines().size(); i++) {
            promises.dates(i, state.deadlines().get(i), turn);
        }
        return List.copyOf(turn.outputs);
    }

    /** The timer of a race that an input is for, if its date is counted by a calendar. */
    private Optional<Wait> byCalendar(State<C> state, CaseInput timer) {
        return state.waits().stream()
                .filter(wait -> timer.isFor(wait)
                        && wait.since() != null
                        && program.waiting(wait.step()) instanceof Waiting.After)
                .findFirst();
    }

    private static Instant since(Wait wait) {
        return Objects.requireNonNull(wait.since(), wait.step());
    }

    /**
     * Whether a case would take a form, an event or an answer of somebody, as far as it can be told without it: it waits for it, they hold
     * the task or may, and the event is not limited to another time. Whether they have a role is not asked.
     */
    public boolean mayTake(State<C> state, CaseInput input) {
        Shape.Handler handler = handler(input.step());
        if (handler == null) {
            return !state.hasEnded()
                    && state.waits().stream().anyMatch(input::isFor)
                    && refusesToComplete(state, input).isEmpty();
        }
        boolean isReopening = handler.reach() == Shape.Reach.REOPENING;
        boolean isTime = state.hasEnded() ? isReopening && state.keepTimer() != 0 : !isReopening;
        return isTime && admission.refuses(state, handler).isEmpty();
    }

    /** What bears a name, wherever in the workflow it is; empty for a notice, which may be in several places. */
    public Optional<Node> node(String step) {
        Node node = program.node(step);
        return Optional.ofNullable(node == null ? program.places.of(step) : node);
    }

    /** The stages of the workflow. */
    public Stages stages() {
        return program.stages;
    }

    /** The type of what a step waits for, or of an event that it handles at any time; empty for a step that takes nothing. */
    public Optional<Class<?>> takes(String step) {
        Node.Await place = program.node(step) == null ? program.places.of(step) : null;
        return Optional.ofNullable(program.takes(place == null ? step : place.place()));
    }

    private Shape shape() {
        return program.shape();
    }

    private Turn turn(State<C> state, CaseInput input) {
        Turn turn = new Turn(input, state.data(), state.ordinal());
        turn.promised = state.deadlines();
        turn.doers = state.doers();
        return turn;
    }

    // ---- the ways an input can be taken

    private TurnResult<C> resume(State<C> state, CaseInput input) {
        int meant = program.places.count(input, state.waits());
        if (meant == 0) {
            return notAwaited(state, input);
        }
        if (meant > 1) {
            return refused(Reason.AMBIGUOUS, input, Map.of("places", meant));
        }
        Optional<Admission.No> no = refusesToComplete(state, input);
        if (no.isPresent()) {
            return refused(no.get().reason(), input, no.get().values());
        }
        Optional<Wait> counted = byCalendar(state, input);
        if (counted.isPresent()) {
            Optional<Instant> due = program.after(counted.get().step()).due(since(counted.get()));
            if (isEarly(due, input)) {
                return early(due, input);
            }
        }
        Turn turn = turn(state, input);
        OpenPaths courses = OpenPaths.of(state, program, turn);
        courses.resume();
        return close(courses, state.deadlines(), turn);
    }

    private Optional<Admission.No> refusesToComplete(State<C> state, CaseInput input) {
        return state.waits().stream()
                .filter(input::isFor)
                .findFirst()
                .flatMap(wait -> desk.refusesToComplete(state, wait, input));
    }

    private TurnResult<C> handle(State<C> state, Shape.Handler handler, CaseInput input) {
        Optional<Admission.No> no = admission.refuses(state, handler);
        if (no.isPresent()) {
            return refused(no.get().reason(), input, no.get().values());
        }
        Turn turn = turn(state, input);
        happen(handler, turn);
        OpenPaths courses = OpenPaths.of(state, program, turn);
        if (handler.reach() == Shape.Reach.ANYTIME) {
            courses.begin(program.course(handler.event()).first());
        } else {
            courses.beginBeside(handler.event());
        }
        return close(courses, state.deadlines(), turn);
    }

    private TurnResult<C> fire(State<C> state, int promise, CaseInput input) {
        Running running = state.deadlines().get(promise);
        Optional<Instant> due = promises.due(promise, running, input.at());
        if (isEarly(due, input)) {
            return early(due, input);
        }
        Turn turn = turn(state, input);
        List<Running> deadlines = new ArrayList<>(state.deadlines());
        List<String> begins = new ArrayList<>();
        deadlines.set(promise, promises.fire(promise, running, turn, begins));
        OpenPaths courses = OpenPaths.of(state, program, turn);
        begins.forEach(courses::beginBeside);
        return close(courses, deadlines, turn);
    }

    private TurnResult<C> afterTheEnd(State<C> state, Shape.@Nullable Handler handler, CaseInput input) {
        boolean erased = state.keepTimer() == 0;
        if (!erased && input.ordinal() == state.keepTimer()) {
            return erase(state, input);
        }
        if (handler == null || handler.reach() != Shape.Reach.REOPENING) {
            return refused(Reason.ENDED, input, Map.of("outcome", String.valueOf(state.outcome())));
        }
        return erased ? refused(Reason.ERASED, input, Map.of()) : reopen(state, handler, input);
    }

    private TurnResult<C> reopen(State<C> state, Shape.Handler handler, CaseInput input) {
        Optional<Admission.No> no = admission.refuses(state, handler);
        if (no.isPresent()) {
            return refused(no.get().reason(), input, no.get().values());
        }
        Turn turn = turn(state, input);
        turn.outputs.add(new Output.TimerCleared(KEEPING, state.keepTimer()));
        turn.note(What.REOPENED, "", 0, "");
        happen(handler, turn);
        List<Running> running = promises.startAgain(state.deadlines(), turn);
        turn.promised = running;
        OpenPaths courses = OpenPaths.of(state, program, turn);
        courses.begin(program.course(handler.event()).first());
        return close(courses, running, turn);
    }

    private void happen(Shape.Handler handler, Turn turn) {
        Behaviour.Handling functions =
                program.behaviour.handlers().get(shape().handlers().indexOf(handler));
        Object value = Objects.requireNonNull(turn.input.value(), handler.event());
        turn.become(handler.event(), turn.stamp().change(functions.becomes(), turn.data, value));
        turn.note(What.HAPPENED, handler.event(), 0, "");
        turn.done.add(handler.event());
    }

    // ---- what every accepted input ends with

    private TurnResult.Accepted<C> close(OpenPaths courses, List<Running> deadlines, Turn turn) {
        courses.grow();
        String outcome = courses.outcome();
        if (outcome != null) {
            return ended(courses, outcome, deadlines, turn);
        }
        List<String> active = courses.active();
        if (active.size() > TooMuchException.OPEN) {
            throw TooMuchException.open(active.size());
        }
        List<Running> updated = promises.update(deadlines, courses.withStages(active), turn);
        turn.promised = updated;
        courses.moveDates();
        return accepted(courses.main(), courses.beside(), updated, turn, null, 0);
    }

    private TurnResult.Accepted<C> ended(OpenPaths courses, String outcome, List<Running> deadlines, Turn turn) {
        List<Running> stopped = promises.end(deadlines, turn);
        turn.note(What.ENDED, "", 0, outcome);
        long keeping = turn.nextOrdinal();
        Instant until = turn.at()
                .atZone(WorkingCalendar.LONDON)
                .plus(program.behaviour.keptFor())
                .toInstant();
        turn.outputs.add(new Output.TimerSet(KEEPING, keeping, until));
        return accepted(courses.main(), List.of(), stopped, turn, outcome, keeping);
    }

    private TurnResult<C> erase(State<C> state, CaseInput input) {
        Turn turn = turn(state, input);
        turn.become(KEEPING, program.behaviour.erase().apply(turn.data));
        turn.note(What.ERASED, "", 0, "");
        turn.outputs.add(new Output.Erased(turn.nextOrdinal()));
        turn.doers = List.of();
        return accepted(state.main(), List.of(), state.deadlines(), turn, state.outcome(), 0);
    }

    @SuppressWarnings("unchecked") // the language's types have vouched for it: every function gives a C
    private TurnResult.Accepted<C> accepted(
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
                keepTimer,
                turn.doers);
        return new TurnResult.Accepted<>(state, turn.journal, turn.outputs);
    }

    // ---- refusals

    private Shape.@Nullable Handler handler(String event) {
        for (Shape.Handler handler : shape().handlers()) {
            if (handler.event().equals(event)) {
                return handler;
            }
        }
        return null;
    }

    private static boolean isEarly(Optional<Instant> due, CaseInput timer) {
        return due.isEmpty() || timer.at().isBefore(due.get());
    }

    private static <C> TurnResult<C> early(Optional<Instant> due, CaseInput timer) {
        if (due.isEmpty()) {
            return refused(Reason.BEYOND_THE_CALENDAR, timer, Map.of());
        }
        return refused(Reason.EARLY, timer, Map.of("due", due.get()));
    }

    private static <C> TurnResult<C> refused(Reason reason, CaseInput input, Map<String, Object> because) {
        Map<String, Object> values = new LinkedHashMap<>(because);
        values.put("step", input.step());
        return new TurnResult.Refused<>(reason, values);
    }

    private static <C> TurnResult<C> notAwaited(State<C> state, CaseInput input) {
        List<String> steps = state.waits().stream().map(Wait::step).distinct().toList();
        return steps.isEmpty()
                ? refused(Reason.NOTHING_AWAITED, input, Map.of())
                : refused(Reason.NOT_AWAITED, input, Map.of("waitsFor", steps));
    }
}
