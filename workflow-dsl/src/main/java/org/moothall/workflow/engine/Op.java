// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Entry.What;
import org.moothall.workflow.engine.Frame.At;
import org.moothall.workflow.engine.Frame.Fork;
import org.moothall.workflow.engine.Frame.Scope;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.engine.Reached.Finished;
import org.moothall.workflow.engine.Reached.Jumping;
import org.moothall.workflow.engine.Reached.Over;
import org.moothall.workflow.engine.Reached.Standing;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Node;

/** A node that knows its functions and what comes next. Made once per workflow by {@link Program}, shared by all its cases. */
abstract sealed class Op {
    final Region region;
    final @Nullable Op next;

    private Op(Region region, @Nullable Op next) {
        this.region = region;
        this.next = next;
    }

    /** Does what is to be done on arriving here. Null says: go on with {@link #onward}. */
    abstract @Nullable Reached arrive(Turn turn);

    /** Where to go after {@link #arrive} answered null. */
    @Nullable
    Op onward(Turn turn) {
        return next;
    }

    /** Runs from a step until something has to be waited for. */
    static Reached run(@Nullable Op from, Turn turn) {
        Op op = from;
        while (op != null) {
            Reached reached = op.arrive(turn);
            if (reached != null) {
                return reached;
            }
            op = op.onward(turn);
        }
        return Reached.FINISHED;
    }

    /** Starts a sequence in a scope of its own. */
    static Reached begin(@Nullable Op first, Region region, Map<String, Integer> laps, Turn turn) {
        Turn.Laps entered = turn.enter(region, laps);
        Reached reached = settle(run(first, turn), entered, turn);
        turn.leave(entered);
        return reached;
    }

    /** Hands the turn's input to whoever waits for it inside a scope; null when nobody does. */
    static @Nullable Reached resume(Scope scope, Region region, Program program, Turn turn) {
        Turn.Laps entered = turn.enter(region, scope.laps());
        Reached reached = resume(scope.at(), program, turn);
        Reached settled = reached == null ? null : settle(reached, entered, turn);
        turn.leave(entered);
        return settled;
    }

    private static @Nullable Reached resume(@Nullable Frame frame, Program program, Turn turn) {
        if (frame instanceof At at) {
            return resume(at, program, turn);
        }
        return frame instanceof Fork fork ? program.parallel(fork.name()).resume(fork, program, turn) : null;
    }

    private static @Nullable Reached resume(At at, Program program, Turn turn) {
        for (Wait wait : at.waits()) {
            boolean named = wait.step().equals(turn.input.step());
            if (named && (turn.input.ordinal() == 0 || turn.input.ordinal() == wait.ordinal())) {
                Waiting waiting = program.waiting(wait.step());
                waiting.take(wait, turn);
                at.waits().stream().filter(other -> !other.equals(wait)).forEach(turn::cancel);
                return run(waiting.next, turn);
            }
        }
        return null;
    }

    /** Starts the steps of parts that are new since the last turn, anywhere inside a scope; null when there are none. */
    static @Nullable Reached grow(Scope scope, Region region, Program program, Turn turn) {
        if (!(scope.at() instanceof Fork fork)) {
            return null;
        }
        Turn.Laps entered = turn.enter(region, scope.laps());
        Reached grown = program.parallel(fork.name()).grow(fork, program, turn);
        Reached settled = grown == null ? null : settle(grown, entered, turn);
        turn.leave(entered);
        return settled;
    }

    /** Lands the jumps that are meant for this scope, and wraps what waits into it. */
    private static Reached settle(Reached reached, Turn.Laps scope, Turn turn) {
        Reached settled = reached;
        while (settled instanceof Jumping jump && jump.to().region == scope.region) {
            settled = run(jump.to(), turn);
        }
        return settled instanceof Standing standing ? new Standing(new Scope(standing.frame(), scope.counts)) : settled;
    }

    /** A decision table. */
    static final class Decide extends Op {
        private final String table;
        private final Functions.Deciding functions;

        Decide(Node.Decide node, Functions.Deciding functions, Region region, @Nullable Op next) {
            super(region, next);
            this.table = node.table();
            this.functions = functions;
        }

        @Override
        @Nullable
        Reached arrive(Turn turn) {
            Functions.Ruling ruling = functions.table().apply(turn.data);
            turn.data = functions.becomes().apply(turn.data, ruling.outcome());
            turn.note(What.DECIDED, table, 0, ruling.row());
            return null;
        }
    }

    /** A notice. */
    static final class Send extends Op {
        private final String notice;
        private final Functions.Sending functions;

        Send(Node.Send node, Functions.Sending functions, Region region, @Nullable Op next) {
            super(region, next);
            this.notice = node.notice();
            this.functions = functions;
        }

        @Override
        @Nullable
        Reached arrive(Turn turn) {
            long ordinal = turn.nextOrdinal();
            turn.outputs.add(
                    new Output.Sent(notice, ordinal, functions.request().apply(turn.data)));
            turn.note(What.SENT, notice, ordinal, "");
            return null;
        }
    }

    /** A task, an event, an effect or a timer: anything a case waits for. */
    abstract static sealed class Waiting extends Op {
        final String name;

        private Waiting(String name, Region region, @Nullable Op next) {
            super(region, next);
            this.name = name;
        }

        @Override
        Reached arrive(Turn turn) {
            return new Standing(new At(List.of(open(turn))));
        }

        Wait open(Turn turn) {
            Wait wait = new Wait(name, turn.nextOrdinal());
            announce(wait, turn);
            return wait;
        }

        void take(Wait wait, Turn turn) {
            become(turn);
            turn.outputs.add(new Output.Closed(wait.step(), wait.ordinal()));
            turn.note(What.DONE, wait.step(), wait.ordinal(), "");
        }

        abstract void announce(Wait wait, Turn turn);

        abstract void become(Turn turn);
    }

    /** A task. */
    static final class Perform extends Waiting {
        private final List<String> candidates;
        private final Functions.Taking functions;

        Perform(Node.Perform node, Functions.Taking functions, Region region, @Nullable Op next) {
            super(node.task(), region, next);
            this.candidates = node.candidates();
            this.functions = functions;
        }

        @Override
        void announce(Wait wait, Turn turn) {
            var due = functions.due() == null ? null : functions.due().due(turn.at());
            turn.outputs.add(new Output.Opened(name, wait.ordinal(), candidates, due));
            turn.note(What.OPENED, name, wait.ordinal(), "");
        }

        @Override
        void become(Turn turn) {
            turn.data = functions.becomes().apply(turn.data, turn.input.value());
        }
    }

    /** An event. */
    static final class Await extends Waiting {
        private final Functions.Taking functions;

        Await(Node.Await node, Functions.Taking functions, Region region, @Nullable Op next) {
            super(node.event(), region, next);
            this.functions = functions;
        }

        @Override
        void announce(Wait wait, Turn turn) {
            turn.note(What.OPENED, name, wait.ordinal(), "");
        }

        @Override
        void become(Turn turn) {
            turn.data = functions.becomes().apply(turn.data, turn.input.value());
        }
    }

    /** A timer. */
    static final class After extends Waiting {
        private final Functions.Taking functions;

        After(Node.After node, Functions.Taking functions, Region region, @Nullable Op next) {
            super(node.deadline(), region, next);
            this.functions = functions;
        }

        @Override
        void announce(Wait wait, Turn turn) {
            if (functions.due() == null) {
                throw new IllegalStateException("a timer needs its deadline: " + name);
            }
            turn.outputs.add(
                    new Output.TimerSet(name, wait.ordinal(), functions.due().due(turn.at())));
            turn.note(What.OPENED, name, wait.ordinal(), "");
        }

        @Override
        void become(Turn turn) {
            turn.data = functions.becomes().apply(turn.data, null);
        }
    }

    /** An effect. */
    static final class Call extends Waiting {
        private final Functions.Calling functions;

        Call(Node.Call node, Functions.Calling functions, Region region, @Nullable Op next) {
            super(node.effect(), region, next);
            this.functions = functions;
        }

        @Override
        void announce(Wait wait, Turn turn) {
            turn.outputs.add(
                    new Output.Called(name, wait.ordinal(), functions.request().apply(turn.data)));
            turn.note(What.OPENED, name, wait.ordinal(), "");
        }

        @Override
        void become(Turn turn) {
            Object answer = turn.input.value();
            if (answer == null) {
                throw new IllegalArgumentException("effect '" + name + "' needs an answer");
            }
            turn.data = functions.becomes().apply(turn.data, answer);
        }
    }

    /** A choice; the last option takes whatever the others left. */
    static final class Choose extends Op {
        private final Node.Choose node;
        private final Functions.Branching functions;
        private final List<@Nullable Op> firsts;

        Choose(
                Node.Choose node,
                Functions.Branching functions,
                List<@Nullable Op> firsts,
                Region region,
                @Nullable Op next) {
            super(region, next);
            this.node = node;
            this.functions = functions;
            this.firsts = firsts;
        }

        @Override
        @Nullable
        Reached arrive(Turn turn) {
            return null;
        }

        @Override
        @Nullable
        Op onward(Turn turn) {
            int chosen = 0;
            while (!functions.guards().get(chosen).test(turn.data)) {
                chosen++;
            }
            turn.note(What.CHOSEN, "", 0, node.options().get(chosen).words());
            return firsts.get(chosen);
        }
    }

    /** A race. */
    static final class Race extends Op {
        private final List<Waiting> arms;

        Race(List<Waiting> arms, Region region, @Nullable Op next) {
            super(region, next);
            this.arms = arms;
        }

        @Override
        Reached arrive(Turn turn) {
            return new Standing(new At(arms.stream().map(arm -> arm.open(turn)).toList()));
        }
    }

    /** A way back. */
    static final class Back extends Op {
        private final Supplier<Op> to;
        private final Node.Back node;
        private final @Nullable Op tooMany;

        Back(Node.Back node, Supplier<Op> to, @Nullable Op tooMany, Region region, @Nullable Op next) {
            super(region, next);
            this.node = node;
            this.to = to;
            this.tooMany = tooMany;
        }

        @Override
        @Nullable
        Reached arrive(Turn turn) {
            Op target = to.get();
            if (!turn.lap(target.region, node.to(), node.times())) {
                return run(tooMany, turn);
            }
            turn.note(What.WENT_BACK, node.to(), 0, "");
            return new Jumping(target);
        }
    }

    /** An end. */
    static final class End extends Op {
        private final String outcome;

        End(Node.End node, Region region) {
            super(region, null);
            this.outcome = node.outcome();
        }

        @Override
        Reached arrive(Turn turn) {
            return new Over(outcome);
        }
    }

    /** What goes on in several scopes at once: a fork's branches, a for-each's parts. */
    abstract static sealed class Parallel extends Op {
        final String name;

        private Parallel(String name, Region region, @Nullable Op next) {
            super(region, next);
            this.name = name;
        }

        /** Hands the turn's input to the first scope that waits for it, in order of the keys. */
        final @Nullable Reached resume(Fork fork, Program program, Turn turn) {
            for (Map.Entry<String, Scope> entry : fork.open().entrySet()) {
                String key = entry.getKey();
                if (!waits(entry.getValue(), turn.input)) {
                    continue;
                }
                Reached reached = within(key, turn, () -> Op.resume(entry.getValue(), inner(key), program, turn));
                if (reached != null) {
                    Gathering gathering = new Gathering(fork);
                    Reached leaving = gathering.add(key, reached, turn);
                    return leaving == null ? join(gathering, turn) : leaving;
                }
            }
            return null;
        }

        private static boolean waits(Scope scope, Input input) {
            List<Wait> waits = new ArrayList<>();
            State.collect(scope, waits);
            return waits.stream()
                    .anyMatch(wait -> wait.step().equals(input.step())
                            && (input.ordinal() == 0 || input.ordinal() == wait.ordinal()));
        }

        /** Starts what is new, here and further in; null when nothing is. */
        final @Nullable Reached grow(Fork fork, Program program, Turn turn) {
            Gathering gathering = new Gathering(fork);
            boolean grown = false;
            for (Map.Entry<String, Scope> entry : fork.open().entrySet()) {
                String key = entry.getKey();
                Reached reached = within(key, turn, () -> Op.grow(entry.getValue(), inner(key), program, turn));
                Reached leaving = reached == null ? null : gathering.add(key, reached, turn);
                if (leaving != null) {
                    return leaving;
                }
                grown |= reached != null;
            }
            int before = gathering.size();
            Reached leaving = beginNew(gathering, turn);
            if (leaving != null) {
                return leaving;
            }
            return grown || gathering.size() > before ? join(gathering, turn) : null;
        }

        /** Starts the scopes that are missing; answers what leaves the whole, or null. */
        @Nullable
        Reached beginNew(Gathering gathering, Turn turn) {
            return null;
        }

        final Reached join(Gathering gathering, Turn turn) {
            if (!gathering.open.isEmpty()) {
                return new Standing(new Fork(name, gathering.open, gathering.done));
            }
            turn.note(What.JOINED, name, 0, "");
            return run(next, turn);
        }

        abstract Region inner(String key);

        abstract @Nullable Reached within(String key, Turn turn, Work work);
    }

    /** Something done with a scope. */
    interface Work {
        @Nullable
        Reached done();
    }

    /** The scopes of a fork while they are being started or resumed. */
    static final class Gathering {
        final SortedMap<String, Scope> open;
        final SortedSet<String> done;

        Gathering() {
            open = new TreeMap<>();
            done = new TreeSet<>();
        }

        Gathering(Fork fork) {
            open = new TreeMap<>(fork.open());
            done = new TreeSet<>(fork.done());
        }

        int size() {
            return open.size() + done.size();
        }

        boolean has(String key) {
            return open.containsKey(key) || done.contains(key);
        }

        /** Adds how far one scope came; answers what leaves the fork altogether, or null. */
        @Nullable
        Reached add(String key, Reached reached, Turn turn) {
            open.remove(key);
            if (reached instanceof Standing standing) {
                open.put(key, (Scope) standing.frame());
            } else if (reached instanceof Finished) {
                done.add(key);
            } else {
                open.values().forEach(turn::cancel);
                return reached;
            }
            return null;
        }
    }

    /** A branch of a fork. */
    record Branch(String words, @Nullable Op first, Region region) {}

    /** Branches side by side. */
    static final class All extends Parallel {
        private final List<Branch> branches;
        private final Functions.Branching functions;

        All(Node.Fork node, Functions.Branching functions, List<Branch> branches, Region region, @Nullable Op next) {
            super(node.name(), region, next);
            this.branches = branches;
            this.functions = functions;
        }

        @Override
        Reached arrive(Turn turn) {
            Gathering gathering = new Gathering();
            for (int i = 0; i < branches.size(); i++) {
                Branch branch = branches.get(i);
                if (functions.guards().get(i).test(turn.data)) {
                    Reached reached = begin(branch.first(), branch.region(), Map.of(), turn);
                    Reached leaving = gathering.add(branch.words(), reached, turn);
                    if (leaving != null) {
                        return leaving;
                    }
                }
            }
            return join(gathering, turn);
        }

        @Override
        Region inner(String key) {
            return branches.stream()
                    .filter(branch -> branch.words().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("fork '" + name + "' has no branch '" + key + "'"))
                    .region();
        }

        @Override
        @Nullable
        Reached within(String key, Turn turn, Work work) {
            return work.done();
        }
    }

    /** The parts of a case side by side; while it is open, a part that is new gets its steps too. */
    static final class ForEach extends Parallel {
        private final Functions.Walking functions;
        private final @Nullable Op first;
        private final Region inner;

        ForEach(
                Node.ForEach node,
                Functions.Walking functions,
                @Nullable Op first,
                Region inner,
                Region region,
                @Nullable Op next) {
            super(node.name(), region, next);
            this.functions = functions;
            this.first = first;
            this.inner = inner;
        }

        @Override
        Reached arrive(Turn turn) {
            Gathering gathering = new Gathering();
            Reached leaving = beginNew(gathering, turn);
            return leaving == null ? join(gathering, turn) : leaving;
        }

        @Override
        @Nullable
        Reached beginNew(Gathering gathering, Turn turn) {
            for (String key : keys(turn.data)) {
                if (!gathering.has(key)) {
                    Reached reached = within(key, turn, () -> begin(first, inner, Map.of(), turn));
                    Reached leaving = reached == null ? null : gathering.add(key, reached, turn);
                    if (leaving != null) {
                        return leaving;
                    }
                }
            }
            return null;
        }

        private List<String> keys(Object whole) {
            List<String> keys = new ArrayList<>();
            for (Object part : functions.parts().apply(whole)) {
                keys.add(functions.key().apply(part));
            }
            return keys.stream().sorted().toList();
        }

        @Override
        Region inner(String key) {
            return inner;
        }

        @Override
        @Nullable
        Reached within(String key, Turn turn, Work work) {
            Object whole = turn.data;
            Collection<?> parts = functions.parts().apply(whole);
            for (Object part : parts) {
                if (functions.key().apply(part).equals(key)) {
                    turn.data = part;
                    Reached reached = work.done();
                    turn.data = reached == null || turn.data == part
                            ? whole
                            : functions.put().apply(whole, turn.data);
                    return reached;
                }
            }
            throw new IllegalStateException("a part of '" + name + "' is gone while its steps are open");
        }
    }
}
