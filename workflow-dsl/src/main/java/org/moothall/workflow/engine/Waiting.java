// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Entry.What;
import org.moothall.workflow.engine.Frame.At;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.engine.Reached.Standing;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Node;

/** A task, an event, an effect or a timer: anything a case waits for. */
abstract class Waiting extends Op {
    final String name;

    Waiting(String name, Region region, @Nullable Op next) {
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
            var due = functions.due() == null ? null : turn.due(functions.due());
            turn.outputs.add(new Output.Opened(name, wait.ordinal(), candidates, due));
            turn.note(What.OPENED, name, wait.ordinal(), "");
        }

        @Override
        void become(Turn turn) {
            turn.become(name, functions.becomes().apply(turn.data, turn.input.value()));
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
            turn.become(name, functions.becomes().apply(turn.data, turn.input.value()));
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
            turn.become(name, functions.becomes().apply(turn.data, null));
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
            turn.outputs.add(new Output.Called(
                    name, wait.ordinal(), Turn.given(name, functions.request().apply(turn.data))));
            turn.note(What.OPENED, name, wait.ordinal(), "");
        }

        @Override
        void become(Turn turn) {
            Object answer = turn.input.value();
            if (answer == null) {
                throw new IllegalArgumentException("effect '" + name + "' needs an answer");
            }
            turn.become(name, functions.becomes().apply(turn.data, answer));
        }
    }
}
