// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Frame.Fork;
import org.moothall.workflow.engine.Frame.Scope;
import org.moothall.workflow.engine.Reached.Finished;
import org.moothall.workflow.engine.Reached.Standing;

/** The scopes of a fork while they are being started or resumed. */
final class ForkProgress {
    final SortedMap<String, Scope> open;
    final SortedSet<String> done;

    ForkProgress() {
        open = new TreeMap<>();
        done = new TreeSet<>();
    }

    ForkProgress(Fork fork) {
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
