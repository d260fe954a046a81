// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.deadline.Reckoning;
import org.moothall.core.deadline.Standing;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.engine.Frame;
import org.moothall.workflow.engine.Running;
import org.moothall.workflow.engine.State;
import org.moothall.workflow.engine.TaskState;
import org.moothall.workflow.model.Stages;
import org.moothall.workflow.model.Step;

/**
 * A snapshot of a case at one moment: its data, the steps it waits for, its promises and its journal. Unfiltered: nothing is hidden from
 * the caller.
 *
 * <pre>{@code
 * CaseSnapshot<Lamp> lamp = host.find(STREET_LAMP, id).orElseThrow();
 * lamp.waitsFor();     // [visit]
 * lamp.journalText();  // a line an entry
 * }</pre>
 *
 * <p><b>Errors</b> {@link #data} of an {@link #unreadable} case is an {@link UnreadableCaseException}.
 *
 * @param <C> the case's own data
 */
public final class CaseSnapshot<C> {
    private final String id;
    private final State<C> state;
    private final @Nullable Unreadable unreadable;
    private final Supplier<List<Entry>> read;
    private volatile @Nullable List<Entry> journal;
    private final List<Deadline> declared;
    private final Stages around;
    private final Instant now;
    private final BiFunction<CaseSnapshot<C>, Actor, Possible> possible;

    /**
     * Says that a case is kept and that this build cannot read it. No value is told.
     *
     * @param workflow the name of its workflow
     * @param version the version that it stays with
     * @param revision how many inputs it has taken
     * @param at when it took the last of them
     * @param why which type could not be read, and where in it
     */
    public record Unreadable(String workflow, int version, long revision, Instant at, String why) {}

    /**
     * How a promise of the case stands: its present run, and the earlier ones.
     *
     * @param deadline what was promised
     * @param running when it started, stood still, warned, was missed and stopped, and what it was told
     * @param progress what that comes to
     * @param at the moment for which it is reckoned
     */
    public record Promised(Deadline deadline, Running running, Deadline.Progress progress, Instant at) {
        /** How the present run stands; {@link Standing#NOT_BEGUN} while what it is counted from has not happened. */
        public Standing standing() {
            return progress.standing();
        }

        /** Whether it was met in time; false while it runs. */
        public boolean isMet() {
            return standing() == Standing.MET;
        }

        /** Whether the present run is too late, and it may still run. */
        public boolean isMissed() {
            return progress.isMissed();
        }

        /** Whether it was ever too late, in this run or an earlier one. */
        public boolean wasEverMissed() {
            return isMissed() || running.earlier().stream().anyMatch(run -> run.standing() == Standing.MISSED);
        }

        /** Its earlier runs with their outcomes, oldest first. */
        public List<Running.Run> earlier() {
            return running.earlier();
        }

        /** When the present run started; null while it has not begun. */
        public @Nullable Instant started() {
            return running.started();
        }

        /** When it was met or the case ended; null while it runs. */
        public @Nullable Instant stopped() {
            return running.stopped();
        }

        /**
         * How its date is reached, a sentence a step, with the facts that are not counted; empty while it has not begun.
         *
         * <p><b>Errors</b> a date beyond the calendar is an {@link org.moothall.core.calendar.OutsideCalendarException}.
         */
        public Optional<Reckoning> reckoning() {
            return running.reckoning(deadline, at);
        }
    }

    /**
     * One place in which a case waits.
     *
     * @param caseId the case
     * @param step what it waits for
     * @param ordinal which one of that name
     * @param within the event or deadline that began it, the branches and the keys of the parts around it, outermost first
     * @param scope of a task, the scope that the case said its candidates have; null for none
     * @param state of a task, whether somebody holds it; free for whatever else
     */
    public record Waiting(
            String caseId,
            String step,
            long ordinal,
            List<String> within,
            @Nullable String scope,
            TaskState state) {
        /** Copies the names. */
        public Waiting {
            within = List.copyOf(within);
        }

        /** Without the names around it: the key of a part may be personal. */
        @Override
        public String toString() {
            return caseId + "/" + step + "/" + ordinal;
        }
    }

    /**
     * Puts together what a host knows of a case.
     *
     * @param unreadable what could not be read of it; null when all could
     * @param journal what happened to it until then; asked for when it is wanted
     * @param declared the deadlines of its workflow, in the order of those in the state
     * @param stages the stages of its workflow
     * @param now the moment for which deadlines are reckoned
     * @param possible what somebody can do in it
     */
    public CaseSnapshot(
            String id,
            State<C> state,
            @Nullable Unreadable unreadable,
            Supplier<List<Entry>> journal,
            List<Deadline> declared,
            Stages stages,
            Instant now,
            BiFunction<CaseSnapshot<C>, Actor, Possible> possible) {
        this.id = id;
        this.state = state;
        this.unreadable = unreadable;
        this.read = journal;
        this.declared = List.copyOf(declared);
        this.around = stages;
        this.now = now;
        this.possible = possible;
    }

    /** What somebody can do and tell, as the case is here; nothing in a case that cannot be read. */
    public Possible possibleFor(Actor actor) {
        return unreadable == null ? possible.apply(this, actor) : Possible.NOTHING;
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** The version of its workflow that it stays with. */
    public int version() {
        return state.version();
    }

    /**
     * Why it cannot be read by this build; empty for a case that can. One that cannot is still listed, with its journal and, unless
     * that is what cannot be read, with where it stands; it takes no input until it can be read again.
     */
    public Optional<Unreadable> unreadable() {
        return Optional.ofNullable(unreadable);
    }

    /**
     * What the council's functions made of it.
     *
     * <p><b>Errors</b> of a case that is {@link #unreadable} it is an {@link UnreadableCaseException}.
     */
    public C data() {
        if (unreadable != null) {
            throw new UnreadableCaseException(id, unreadable);
        }
        return state.data();
    }

    /** Whether it has not ended. */
    public boolean isOpen() {
        return !state.hasEnded();
    }

    /** How it ended; empty while it is open. */
    public Optional<String> outcome() {
        return Optional.ofNullable(state.outcome());
    }

    /** The names of the steps it waits for. */
    public List<String> waitsFor() {
        return state.waits().stream().map(Frame.Wait::step).toList();
    }

    /**
     * The stages in which it is, outermost first: what a citizen is told who asks where it is. Several where it is in several at once; none
     * where its workflow has no stage there, and after its end.
     */
    public List<String> stages() {
        return state.waits().stream()
                .flatMap(wait -> around.around(wait.step()).stream())
                .distinct()
                .toList();
    }

    /** Whether it is in a stage now. */
    public boolean isIn(Step stage) {
        return stages().contains(stage.name());
    }

    /** The places in which it waits. */
    public List<Waiting> waiting() {
        List<Waiting> waiting = new ArrayList<>();
        collect(state.main(), List.of(), waiting);
        state.beside().forEach(beside -> collect(beside.scope(), List.of(beside.handler()), waiting));
        return List.copyOf(waiting);
    }

    private void collect(@Nullable Frame frame, List<String> within, List<Waiting> into) {
        if (frame instanceof Frame.At at) {
            at.waits()
                    .forEach(wait ->
                            into.add(new Waiting(id, wait.step(), wait.ordinal(), within, wait.scope(), wait.state())));
        } else if (frame instanceof Frame.Scope scope) {
            collect(scope.at(), within, into);
        } else if (frame instanceof Frame.Fork fork) {
            fork.open().forEach((key, scope) -> {
                List<String> further = new ArrayList<>(within);
                further.add(key);
                collect(scope, further, into);
            });
        }
    }

    /** Everything that happened to it, oldest first. */
    public List<Entry> journal() {
        List<Entry> known = journal;
        if (known == null) {
            known = read.get();
            journal = known;
        }
        return known;
    }

    /** Its deadlines, in the order in which they were declared. */
    public List<Promised> deadlines() {
        int known = Math.min(declared.size(), state.deadlines().size());
        return IntStream.range(0, known).mapToObj(this::promised).toList();
    }

    private Promised promised(int i) {
        Running running = state.deadlines().get(i);
        return new Promised(declared.get(i), running, running.progress(declared.get(i), now), now);
    }

    /** How one of its deadlines stands. <b>Errors</b> an unknown one is refused with an {@link IllegalArgumentException}. */
    public Promised deadline(Deadline deadline) {
        return deadlines().stream()
                .filter(promised -> promised.deadline().name().equals(deadline.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("case " + id + " has no deadline " + deadline.name()));
    }

    /** The journal as text: a line an entry, with its time. */
    public String journalText() {
        return journal().stream().map(entry -> entry.at() + "  " + entry.text()).collect(Collectors.joining("\n"));
    }

    /** Without the data: it may be personal. */
    @Override
    public String toString() {
        return "case " + id + (unreadable == null ? ", " : ", which cannot be read here, ")
                + outcome().map(end -> "ended: " + end).orElse("waiting for " + waitsFor());
    }
}
