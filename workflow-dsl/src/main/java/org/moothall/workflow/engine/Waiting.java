// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.engine.Entry.What;
import org.moothall.workflow.engine.Frame.At;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.engine.Reached.Standing;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Stamp;

/** A {@linkplain Perform task}, an event, an effect or a timer: anything a case waits for. */
abstract class Waiting extends Op {
    final String name;
    private final BiFunction<Object, @Nullable Object, Object> becomes;

    Waiting(String name, BiFunction<Object, @Nullable Object, Object> becomes, Region region, @Nullable Op next) {
        super(region, next);
        this.name = name;
        this.becomes = becomes;
    }

    @Override
    Reached arrive(Turn turn) {
        return new Standing(new At(List.of(open(turn))));
    }

    Wait open(Turn turn) {
        Wait wait = waiting(turn);
        announce(wait, turn);
        turn.note(What.OPENED, name, wait.ordinal(), "");
        return wait;
    }

    Wait waiting(Turn turn) {
        return new Wait(name, turn.nextOrdinal());
    }

    void take(Wait wait, Turn turn) {
        turn.become(name, turn.stamp().change(becomes, turn.data, turn.input.value()));
        turn.outputs.add(new Output.Closed(wait.step(), wait.ordinal()));
        turn.note(What.DONE, wait.step(), wait.ordinal(), "");
        turn.done.add(name);
    }

    /** Gives a task the date of its promise, if that has moved. */
    void moveDate(Wait wait, Turn turn) {
        // nothing else has a date that a promise could move
    }

    /** Says by when this is due, or its timer is wanted, as calendars stand today. */
    void dates(Wait wait, Turn turn) {
        // nothing else has a date
    }

    /** From when something is counted that is opened now; kept where a calendar counts, for calendars change. */
    static @Nullable Instant kept(Deadline deadline, Turn turn) {
        return deadline.rule().usesCalendar() ? turn.since(deadline) : null;
    }

    /** Tells the host what it has to do while this is waited for. */
    abstract void announce(Wait wait, Turn turn);

    /** An event. */
    static final class Await extends Waiting {
        Await(Node.Await node, Functions.Taking functions, Region region, @Nullable Op next) {
            super(node.place(), functions.becomes(), region, next);
        }

        @Override
        void announce(Wait wait, Turn turn) {
            // somebody outside will tell; the host has nothing to do for it
        }
    }

    /** A timer. */
    static final class After extends Waiting {
        private final Deadline length;

        After(Node.After node, Functions.Taking functions, Region region, @Nullable Op next) {
            super(node.deadline(), functions.becomes(), region, next);
            this.length = Objects.requireNonNull(functions.due(), node.deadline());
        }

        @Override
        Wait waiting(Turn turn) {
            boolean isKnown = due(turn.since(length)).isPresent();
            return new Wait(name, turn.nextOrdinal(), isKnown ? kept(length, turn) : turn.since(length), null, null);
        }

        @Override
        void dates(Wait wait, Turn turn) {
            if (wait.since() != null) {
                turn.outputs.add(new Output.TimerSet(name, wait.ordinal(), look(wait.since(), turn.at())));
            }
        }

        @Override
        void announce(Wait wait, Turn turn) {
            turn.outputs.add(new Output.TimerSet(name, wait.ordinal(), look(turn.since(length), turn.at())));
        }

        @Override
        void take(Wait wait, Turn turn) {
            super.take(wait, turn);
            turn.ends(length);
        }

        /** When it is due; empty where that lies beyond its calendar. */
        Optional<Instant> due(Instant since) {
            return length.due(since, List.of(), since);
        }

        /** When it has to be looked at: when it is due or, where nobody knows, when there may be a newer calendar. */
        Instant look(Instant since, Instant now) {
            return due(since).orElseGet(() -> Clock.lookAgain(length, since, now));
        }
    }

    /** An effect. */
    static final class Call extends Waiting {
        private final Function<Object, Object> request;

        Call(Node.Call node, Functions.Calling functions, Region region, @Nullable Op next) {
            super(node.effect(), answering(node, functions.becomes()), region, next);
            this.request = functions.request();
        }

        @Override
        void announce(Wait wait, Turn turn) {
            turn.outputs.add(new Output.Called(
                    name, wait.ordinal(), Turn.given(name, turn.stamp().say(request, turn.data))));
        }

        private static BiFunction<Object, @Nullable Object, Object> answering(
                Node.Call node, BiFunction<Object, Object, Object> becomes) {
            return becomes instanceof Stamp.Changing asking
                    ? (Stamp.Changing) (before, answer, stamp) -> asking.apply(before, answered(node, answer), stamp)
                    : (before, answer) -> becomes.apply(before, answered(node, answer));
        }

        private static Object answered(Node.Call node, @Nullable Object answer) {
            if (answer == null) {
                throw new IllegalArgumentException("effect '" + node.effect() + "' needs an answer");
            }
            return answer;
        }
    }
}
