// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.moothall.workflow.decision.DecisionTable;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Name;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Step;
import org.moothall.workflow.verification.Fault;

/**
 * A sentence that is being written. Each verb gives a longer sentence and leaves this one as it is; {@link #end} and
 * {@link #backTo} finish it. A nested sentence that just stops goes on after the branch it is in.
 *
 * @param <C> the case, or the part of it, that the steps work on
 * @param <E> what {@link #end} gives: the workflow at the top, an {@link Ended} branch inside
 */
public final class Path<C, E> implements Branch {
    final Written written;
    final Tally<Node> tally;
    private final BiFunction<Written, Tally<Node>, E> ending;

    Path(Written written, BiFunction<Written, Tally<Node>, E> ending, Tally<Node> tally) {
        this.written = written;
        this.ending = ending;
        this.tally = tally;
    }

    /** Lets a table decide, and goes on at once. */
    public <O> Path<C, E> decide(DecisionTable<? super C, O> table, Change<C, ? super O> becomes) {
        List<String> rows = table.rows().stream().map(row -> row.words()).toList();
        return and(
                new Node.Decide(table.name(), rows),
                new Functions.Deciding(Erased.table(table), Erased.change(becomes)));
    }

    /** Waits until somebody has done a task; say next who may. */
    public <F> Path<C, E> task(Task<F> task, Change<C, ? super F> becomes, Function<Unassigned, Assigned> who) {
        Assigned assigned = who.apply(new Unassigned());
        return and(
                new Node.Perform(task.name(), assigned.candidateNames(), assigned.dueWords()),
                new Functions.Taking(task.form(), Erased.taking(task.name(), becomes), assigned.due()),
                Lengths.faults(assigned.due()));
    }

    /** Waits until something happens outside. */
    public <V> Path<C, E> await(Event<V> event, Change<C, ? super V> becomes) {
        return and(
                new Node.Await(event.name()),
                new Functions.Taking(event.type(), Erased.taking(event.name(), becomes), null));
    }

    /** Asks another system, and waits for its answer. */
    public <Q, R> Path<C, E> call(
            Effect<Q, R> effect, Function<? super C, ? extends Q> request, Change<C, ? super R> becomes) {
        return and(
                new Node.Call(effect.name()),
                new Functions.Calling(
                        effect.request(), effect.answer(), Erased.function(request), Erased.change(becomes)));
    }

    /** Tells somebody, and goes on at once. */
    public <Q> Path<C, E> send(Notice<Q> notice, Function<? super C, ? extends Q> content) {
        return and(new Node.Send(notice.name()), new Functions.Sending(notice.content(), Erased.function(content)));
    }

    /** Does the steps only when a condition holds. */
    public Path<C, E> when(String words, Predicate<? super C> condition, Steps<C> then) {
        return choose(choice -> choice.when(words, condition, then).otherwise(otherwise -> otherwise));
    }

    /** Goes one way of several: the first whose condition holds, or the one that takes what is left. */
    public Path<C, E> choose(Function<Choice<C>, Chosen> choice) {
        Limbs options = choice.apply(new Choice<>(Limbs.none())).options();
        return and(new Node.Choose(options.nodes()), options.functions(), options.faults());
    }

    /** Waits for whichever comes first, and forgets the others. */
    public Path<C, E> race(UnaryOperator<First<C>> first) {
        Limbs arms = first.apply(new First<>(Limbs.none())).arms();
        return and(new Node.Race(arms.nodes()), arms.functions(), arms.faults());
    }

    /** Goes several ways side by side, and goes on when all have finished. */
    public Path<C, E> all(String name, UnaryOperator<Together<C>> together) {
        Limbs branches = together.apply(new Together<>(Limbs.none())).branches();
        return and(
                new Node.Fork(Name.of("a fork", name), branches.nodes(), branches.guarded()),
                branches.functions(),
                branches.faults());
    }

    /**
     * Does the same steps for every part of the case, side by side, and goes on when all have finished. A part that appears
     * while others are still open gets its steps too.
     */
    public <T> Path<C, E> forEach(Each<C, T> each, Steps<T> part) {
        Written inside = Written.nested(each.name(), part);
        Functions.Walking walking = new Functions.Walking(
                Erased.parts(each.parts()), Erased.key(each.key()), Erased.change(each.put()), inside.functions());
        return and(new Node.ForEach(each.name(), inside.nodes()), walking, inside.faults());
    }

    /**
     * Goes back to an earlier step of a sequence around this one, so often at most; after that, goes the other way.
     *
     * @param times how often, at least once; counted anew when the sequence that owns the step starts anew
     */
    public Ended backTo(Step step, int times, Steps<C> tooMany) {
        Written inside = Written.nested("too many times back to " + step.name(), tooMany);
        Path<C, E> back = and(
                new Node.Back(step.name(), times, inside.nodes()),
                new Functions.Returning(inside.functions()),
                inside.faults());
        return new Ended(back.written, tally);
    }

    /** Ends the case, and with it everything that is still open in it. */
    public E end(String outcome) {
        Path<C, E> ended = and(new Node.End(Name.words("an end", outcome)), new Functions.Ending());
        return ending.apply(ended.written, tally);
    }

    private Path<C, E> and(Node node, Functions functions) {
        return and(node, functions, List.of());
    }

    private Path<C, E> and(Node node, Functions functions, List<Fault> faults) {
        return new Path<>(written.plus(tally.add(node), functions, faults), ending, tally);
    }
}
