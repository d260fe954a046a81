// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.text.Name;
import org.moothall.workflow.decision.DecisionTable;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Step;
import org.moothall.workflow.verification.WorkflowFault;

/**
 * A sentence of a workflow, one verb for each step. Each verb returns a longer sentence and leaves this one unchanged; {@link #end} and
 * {@link #backTo} finish a sentence. A nested sentence without them continues after the branch around it.
 *
 * <pre>{@code
 * start(Fault.class, Lamp::reported)
 *         .task(VISIT, Lamp::visited)
 *         .when("still dark", lamp -> !lamp.lit(), dark -> dark.backTo(VISIT, 2, never -> never.end("given up")))
 *         .end("lit");
 * }</pre>
 *
 * <p><b>Errors</b> faults are collected and thrown by {@link #end} of the whole sentence, all at once, as an
 * {@link org.moothall.workflow.verification.UnsoundWorkflowException}.
 *
 * @param <C> the case, or the part of it, that the steps work on
 * @param <E> what {@link #end} gives: the workflow at the top, an {@link Ended} branch inside
 */
public final class Sentence<C, E> implements Branch {
    final Draft draft;
    final Unreturned<Node> unreturned;
    private final BiFunction<Draft, Unreturned<Node>, E> ending;

    Sentence(Draft draft, BiFunction<Draft, Unreturned<Node>, E> ending, Unreturned<Node> unreturned) {
        this.draft = draft;
        this.ending = ending;
        this.unreturned = unreturned;
    }

    /** Lets a table decide, and goes on at once. */
    public <O> Sentence<C, E> decide(DecisionTable<? super C, O> table, Change<C, ? super O> becomes) {
        List<String> rows = table.rows().stream().map(row -> row.words()).toList();
        return and(
                new Node.Decide(table.name(), rows),
                new Functions.Deciding(Unchecked.table(table), Unchecked.change(becomes)));
    }

    /** Waits until somebody has done a task: whoever may, by when, says its handle, and where that varies the case. */
    public <F> Sentence<C, E> task(CaseTask<? super C, F> task, Change<C, ? super F> becomes) {
        return and(
                Tasks.node(task),
                Tasks.functions(task, becomes),
                Lengths.faults(task.task().due().orElse(null)));
    }

    /** Waits until something happens outside. */
    public <V> Sentence<C, E> await(Event<V> event, Change<C, ? super V> becomes) {
        return and(
                new Node.Await(event.message(), event.name(), event.by()),
                new Functions.Taking(event.type(), Unchecked.taking(event.name(), becomes), null));
    }

    /** Waits until so much time has passed, counted from when the case comes here. */
    public Sentence<C, E> after(Deadline deadline) {
        Name.of("a deadline", deadline.name());
        return and(Timers.node(deadline), Timers.functions(deadline), Lengths.faults(deadline));
    }

    /** Asks another system, and waits for its answer. */
    public <Q, R> Sentence<C, E> call(
            Effect<Q, R> effect, Function<? super C, ? extends Q> request, Change<C, ? super R> becomes) {
        return and(
                new Node.Call(effect.name(), effect.by()),
                new Functions.Calling(
                        effect.request(), effect.answer(), Unchecked.function(request), Unchecked.change(becomes)));
    }

    /** Tells somebody, and goes on at once. */
    public <Q> Sentence<C, E> send(Notice<Q> notice, Function<? super C, ? extends Q> content) {
        return and(new Node.Send(notice.name()), new Functions.Sending(notice.content(), Unchecked.function(content)));
    }

    /** Does the steps only when a condition holds. */
    public Sentence<C, E> when(String words, Predicate<? super C> condition, Steps<C> then) {
        return choose(choice -> choice.when(words, condition, then).otherwise(otherwise -> otherwise));
    }

    /**
     * Changes the case and goes on at once: {@code .note("lapsed", FoiRequest::lapsed)}.
     *
     * @param words what is noted, for the journal
     */
    public Sentence<C, E> note(String words, Function<? super C, ? extends C> becomes) {
        return and(new Node.Note(Name.words("a note", words)), new Functions.Noting(Unchecked.function(becomes)));
    }

    /** Goes one way of several: the first whose condition holds, or the one that takes what is left. */
    public Sentence<C, E> choose(Function<Choice<C>, Chosen> choice) {
        BranchDrafts options = choice.apply(new Choice<>(BranchDrafts.none())).options();
        return and(new Node.Choose(options.nodes()), options.functions(), options.faults());
    }

    /** Waits for whichever comes first, and forgets the others. */
    public Sentence<C, E> race(UnaryOperator<Race<C>> race) {
        BranchDrafts arms = race.apply(new Race<>(BranchDrafts.none())).arms();
        return and(new Node.Race(arms.nodes()), arms.functions(), arms.faults());
    }

    /** Goes through a stage, and goes on after its last step. */
    public Sentence<C, E> stage(Stage<C> stage) {
        Draft written = stage.written();
        return and(
                new Node.Stage(stage.name(), written.nodes()),
                new Functions.Staging(written.functions()),
                written.faults());
    }

    /** Goes several ways side by side, and goes on when all have finished. */
    public Sentence<C, E> all(String name, UnaryOperator<Fork<C>> fork) {
        BranchDrafts branches = fork.apply(new Fork<>(BranchDrafts.none())).branches();
        return and(
                new Node.Fork(Name.of("a fork", name), branches.nodes(), branches.guarded()),
                branches.functions(),
                branches.faults());
    }

    /**
     * Does the same steps for every part of the case, side by side, and goes on when all have finished. A part that appears
     * while others are still open gets its steps too.
     */
    public <T> Sentence<C, E> forEach(Each<C, T> each, Steps<T> part) {
        Draft inside = Draft.nested(each.name(), part);
        Functions.Walking walking = new Functions.Walking(
                Unchecked.parts(each.parts()),
                Unchecked.key(each.key()),
                Unchecked.change(each.put()),
                inside.functions());
        return and(new Node.ForEach(each.name(), inside.nodes()), walking, inside.faults());
    }

    /**
     * Goes back to an earlier step of a sequence around this one, so often at most; after that, goes the other way.
     *
     * @param times how often, at least once; counted anew when the sequence that owns the step starts anew
     */
    public Ended backTo(Step step, int times, Steps<C> tooMany) {
        Draft inside = Draft.nested("too many times back to " + step.name(), tooMany);
        Sentence<C, E> back = and(
                new Node.Back(step.name(), times, inside.nodes()),
                new Functions.Returning(inside.functions()),
                inside.faults());
        return new Ended(back.draft, unreturned);
    }

    /** Ends the case, and with it everything that is still open in it. */
    public E end(String outcome) {
        Sentence<C, E> ended = and(new Node.End(Name.words("an end", outcome)), new Functions.Ending(null));
        return ending.apply(ended.draft, unreturned);
    }

    /** Ends the case, as the case itself says; otherwise like {@link #end}. */
    public E endAs(Function<? super C, String> outcome) {
        Sentence<C, E> ended = and(new Node.End(""), new Functions.Ending(Unchecked.function(outcome)));
        return ending.apply(ended.draft, unreturned);
    }

    /** Goes one way of several, of which each ends the case or goes back: the last verb of a sentence. */
    public E chooseEnd(Function<LastChoice<C>, LastChoice.Chosen> choice) {
        BranchDrafts options =
                choice.apply(new LastChoice<>(BranchDrafts.none())).options();
        Sentence<C, E> ended = and(new Node.Choose(options.nodes()), options.functions(), options.faults());
        return ending.apply(ended.draft, unreturned);
    }

    /** A way on which nothing is to be done: {@code .after(TEN_DAYS, goesOn())}. */
    public static <C> Steps<C> goesOn() {
        return branch -> branch;
    }

    private Sentence<C, E> and(Node node, Functions functions) {
        return and(node, functions, List.of());
    }

    private Sentence<C, E> and(Node node, Functions functions, List<WorkflowFault> faults) {
        return new Sentence<>(draft.plus(unreturned.add(node), functions, faults), ending, unreturned);
    }

    /**
     * A nested sentence: the lambda is handed an empty sentence and returns the whole of what it wrote. Name its parameter after the
     * branch, so that the text reads aloud.
     *
     * @param <C> the case, or the part of it, that the steps work on
     */
    @FunctionalInterface
    public interface Steps<C> {
        /** Writes the branch. */
        Branch in(Sentence<C, Ended> branch);
    }

    /** A branch after which nothing follows: it ended the case or went back to a step. */
    public static final class Ended implements Branch {
        final Draft draft;
        final Unreturned<?> unreturned;

        Ended(Draft draft, Unreturned<?> unreturned) {
            this.draft = draft;
            this.unreturned = unreturned;
        }
    }

    /** A choice that still lacks the way that takes what is left. */
    public static final class Choice<C> {
        private final BranchDrafts options;

        Choice(BranchDrafts options) {
            this.options = options;
        }

        /** A way, and the condition for it, tried after those before it. */
        public Choice<C> when(String words, Predicate<? super C> condition, Steps<C> then) {
            return new Choice<>(options.plus(words, Unchecked.predicate(condition), Draft.nested(words, then)));
        }

        /** The way that takes what is left. */
        public Chosen otherwise(Steps<C> then) {
            return new Chosen(options.plus("otherwise", Unchecked.ALWAYS, Draft.nested("otherwise", then)));
        }
    }

    /** A choice that leaves nothing out. */
    public static final class Chosen {
        private final BranchDrafts options;

        Chosen(BranchDrafts options) {
            this.options = options;
        }

        BranchDrafts options() {
            return options;
        }
    }

    /** The arms of a race: whichever comes first is taken. */
    public static final class Race<C> {
        private final BranchDrafts arms;

        Race(BranchDrafts arms) {
            this.arms = arms;
        }

        /** If an event comes first. */
        public <V> Race<C> on(Event<V> event, Change<C, ? super V> becomes, Steps<C> then) {
            return arm(
                    new Node.Await(event.message(), event.name(), event.by()),
                    new Functions.Taking(event.type(), Unchecked.taking(event.name(), becomes), null),
                    null,
                    then);
        }

        /** If somebody has done a task first. */
        public <F> Race<C> task(CaseTask<? super C, F> task, Change<C, ? super F> becomes, Steps<C> then) {
            return arm(
                    Tasks.node(task),
                    Tasks.functions(task, becomes),
                    task.task().due().orElse(null),
                    then);
        }

        /** If time runs out first, counted from when the race begins. */
        public Race<C> after(Deadline deadline, Steps<C> then) {
            Name.of("a deadline", deadline.name());
            return arm(Timers.node(deadline), Timers.functions(deadline), deadline, then);
        }

        private Race<C> arm(Node first, Functions functions, @Nullable Deadline deadline, Steps<C> then) {
            Draft rest = Draft.nested(first.named(), then);
            Draft whole = new Draft(
                    Unreturned.join(List.of(first), rest.nodes()),
                    Unreturned.join(List.of(functions), rest.functions()),
                    Unreturned.join(Lengths.faults(deadline), rest.faults()));
            return new Race<>(arms.plus(first.named(), Unchecked.ALWAYS, whole));
        }

        BranchDrafts arms() {
            return arms;
        }
    }

    /** Branches that go on side by side. */
    public static final class Fork<C> {
        private final BranchDrafts branches;

        Fork(BranchDrafts branches) {
            this.branches = branches;
        }

        /** A branch that is always there. */
        public Fork<C> branch(String name, Steps<C> steps) {
            return new Fork<>(branches.plus(name, Unchecked.ALWAYS, Draft.nested(name, steps)));
        }

        /** A branch that is there only when a condition holds as the branches begin. */
        public Fork<C> branchIf(String name, Predicate<? super C> condition, Steps<C> steps) {
            return new Fork<>(branches.plus(name, Unchecked.predicate(condition), Draft.nested(name, steps)));
        }

        BranchDrafts branches() {
            return branches;
        }
    }
}
