// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Entry.What;
import org.moothall.workflow.engine.Frame.Fork;
import org.moothall.workflow.engine.Frame.Scope;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.engine.Reached.Standing;

/** Several scopes at once: a fork's branches, a for-each's parts. */
abstract class Parallel extends Op {
    final String name;

    Parallel(String name, Region region, @Nullable Op next) {
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
            Reached reached = within(key, turn, () -> Walk.resume(entry.getValue(), inner(key), program, turn));
            if (reached != null) {
                ForkProgress gathering = new ForkProgress(fork);
                Reached leaving = gathering.add(key, reached, turn);
                return leaving == null ? join(gathering, turn) : leaving;
            }
        }
        return null;
    }

    private static boolean waits(Scope scope, CaseInput input) {
        List<Wait> waits = new ArrayList<>();
        State.collect(scope, waits);
        return waits.stream().anyMatch(input::isFor);
    }

    /** Starts what is new, here and further in; null when nothing is. */
    final @Nullable Reached grow(Fork fork, Program program, Turn turn) {
        ForkProgress gathering = new ForkProgress(fork);
        boolean grown = false;
        for (Map.Entry<String, Scope> entry : fork.open().entrySet()) {
            if (!(entry.getValue().at() instanceof Fork)) {
                continue; // nothing in it can grow
            }
            String key = entry.getKey();
            Reached reached = within(key, turn, () -> Walk.grow(entry.getValue(), inner(key), program, turn));
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
    Reached beginNew(ForkProgress gathering, Turn turn) {
        return null;
    }

    final Reached join(ForkProgress gathering, Turn turn) {
        if (!gathering.open.isEmpty()) {
            return new Standing(new Fork(name, gathering.open, gathering.done));
        }
        turn.note(What.JOINED, name, 0, "");
        return Walk.run(next, turn);
    }

    abstract Region inner(String key);

    abstract @Nullable Reached within(String key, Turn turn, Work work);

    /** Something done with a scope. */
    interface Work {
        @Nullable
        Reached done();
    }
}
