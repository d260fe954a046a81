// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.model.Node;

/**
 * A frame: one place of the tree that says where a case stands and what is open. A sequence, a choice or a loop is never in it, so
 * adding steps around a waiting one moves nothing, and cancelling a region is dropping a subtree.
 */
public sealed interface Frame {
    /** Waits for one thing, or for whichever of several comes first. */
    record At(List<Wait> waits) implements Frame {
        /** Copies the waits. */
        public At {
            waits = List.copyOf(waits);
        }
    }

    /**
     * A sequence that has a life of its own: the main course, a branch, a part.
     *
     * @param at where it stands; null once it has nothing more to do
     * @param laps how often it went back to each of its steps
     */
    record Scope(@Nullable Frame at, Map<String, Integer> laps) implements Frame {
        /** Copies the laps, in order of their names. */
        public Scope {
            laps = laps.isEmpty() ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(laps));
        }
    }

    /**
     * Several scopes side by side, in order of their keys.
     *
     * @param name the fork's or for-each's name
     * @param open the scopes that go on
     * @param done the keys of those that have finished
     */
    record Fork(String name, SortedMap<String, Scope> open, SortedSet<String> done) implements Frame {
        /** Copies both. */
        public Fork {
            open = Collections.unmodifiableSortedMap(new TreeMap<>(open));
            done = Collections.unmodifiableSortedSet(new TreeSet<>(done));
        }
    }

    /**
     * One thing that is waited for.
     *
     * @param step the name of the task, event, effect or deadline
     * @param ordinal counts everything that was ever opened in the case: with the step it names this one for ever
     * @param since of what is due by a calendar, from when it is counted, because calendars change; null for whatever else
     * @param scope of a task, the scope that the case said its candidates have; null for none
     * @param held of a task, who holds it; null for nobody
     */
    record Wait(
            String step,
            long ordinal,
            @Nullable Instant since,
            @Nullable String scope,
            @Nullable TaskHolder held) {
        /** What needs no date, or has one. */
        public Wait(String step, long ordinal) {
            this(step, ordinal, null, null, null);
        }

        /** The same task, for those who have a role of its candidates for a scope. */
        Wait scopedTo(String newScope) {
            return new Wait(step, ordinal, since, newScope, held);
        }

        /** The same task, held by somebody, or by nobody. */
        Wait heldAs(@Nullable TaskHolder newHolding) {
            return new Wait(step, ordinal, since, scope, newHolding);
        }

        /** Of a task, whether somebody holds it. */
        public TaskState state() {
            return held == null ? TaskState.FREE : held.state();
        }

        /** Who holds the task, by the name of their account; empty for nobody. */
        public String holder() {
            return held == null ? "" : held.by();
        }

        /** The roles that may do this task, as text: those of its node, each with the scope that the case said. */
        public List<String> candidates(Node.Perform task) {
            return scoped(task.candidates());
        }

        /** The roles that may assign this task, in the same way. */
        public List<String> assigners(Node.Perform task) {
            return scoped(task.people().assigners());
        }

        private List<String> scoped(List<String> roles) {
            return scope == null
                    ? roles
                    : roles.stream()
                            .map(Role::parse)
                            .map(role -> role.scope() == null ? role.of(scope) : role)
                            .map(Role::text)
                            .toList();
        }
    }
}
