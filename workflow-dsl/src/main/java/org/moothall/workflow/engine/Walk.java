// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Frame.At;
import org.moothall.workflow.engine.Frame.Fork;
import org.moothall.workflow.engine.Frame.Scope;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.engine.Reached.Jumping;
import org.moothall.workflow.engine.Reached.Standing;

/** The way of a turn through the steps of a case: from step to step, into scopes and out of them. */
final class Walk {
    private Walk() {}

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
            if (turn.input.isFor(wait)) {
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
}
