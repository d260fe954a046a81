// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Frame.Scope;
import org.moothall.workflow.engine.Frame.Wait;

/**
 * The whole state of a case: stored as it is, never replayed.
 *
 * @param workflow the name of the workflow
 * @param version the version the case is pinned to
 * @param data the case itself, as the council's functions made it
 * @param main the main course
 * @param beside what runs beside it, oldest first
 * @param deadlines the promises of the whole case, in the order they were declared
 * @param ordinal the last ordinal given out
 * @param outcome how it ended; null while it is open
 * @param keepTimer the ordinal of the timer that ends its keeping; 0 for none
 * @param doers who did the tasks of which it matters who did them
 */
public record State<C>(
        String workflow,
        int version,
        C data,
        Scope main,
        List<Beside> beside,
        List<Running> deadlines,
        long ordinal,
        @Nullable String outcome,
        long keepTimer,
        List<Doers> doers) {
    /** Copies the lists. */
    public State {
        beside = List.copyOf(beside);
        deadlines = List.copyOf(deadlines);
        doers = List.copyOf(doers);
    }

    /**
     * Who did a task last, in one place.
     *
     * @param task its name
     * @param parts the for-eaches around it, each with the key of the part
     * @param persons who did it, for whom they acted, and who delegated it to them
     */
    public record Doers(String task, SortedMap<String, String> parts, List<String> persons) {
        /** Copies both. */
        public Doers {
            parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
            persons = List.copyOf(persons);
        }

        /** Without the people, and the parts, which may be people too. */
        @Override
        public String toString() {
            return "doers of " + task;
        }
    }

    /** What a handler started, and where it stands. */
    public record Beside(String handler, Scope scope) {}

    /** The same, with the data as they are kept. */
    public State<C> withData(C kept) {
        return new State<>(workflow, version, kept, main, beside, deadlines, ordinal, outcome, keepTimer, doers);
    }

    /** Whether the case has ended. */
    public boolean hasEnded() {
        return outcome != null;
    }

    /** Everything the case waits for, in the order in which the tree is walked. */
    public List<Wait> waits() {
        List<Wait> waits = new ArrayList<>();
        collect(main, waits);
        beside.forEach(each -> collect(each.scope(), waits));
        return List.copyOf(waits);
    }

    /** The names of what is open: each step that the case waits for, and each fork and for-each around one. */
    public Set<String> open() {
        Set<String> open = new LinkedHashSet<>();
        names(main, open);
        beside.forEach(each -> names(each.scope(), open));
        return open;
    }

    private static void names(@Nullable Frame frame, Set<String> into) {
        if (frame instanceof Frame.At at) {
            at.waits().forEach(wait -> into.add(wait.step()));
        } else if (frame instanceof Scope scope) {
            names(scope.at(), into);
        } else if (frame instanceof Frame.Fork fork) {
            into.add(fork.name());
            fork.open().values().forEach(scope -> names(scope, into));
        }
    }

    static void collect(@Nullable Frame frame, List<Wait> into) {
        if (frame instanceof Frame.At at) {
            into.addAll(at.waits());
        } else if (frame instanceof Scope scope) {
            collect(scope.at(), into);
        } else if (frame instanceof Frame.Fork fork) {
            fork.open().values().forEach(scope -> collect(scope, into));
        }
    }
}
