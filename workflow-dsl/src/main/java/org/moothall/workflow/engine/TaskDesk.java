// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Frame.Scope;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.engine.Refusal.Reason;
import org.moothall.workflow.engine.TaskState.Act;
import org.moothall.workflow.engine.TaskState.Who;
import org.moothall.workflow.model.Node;

/** Who may do what with an open task: by the table of its states, and by who did other tasks before. */
final class TaskDesk {
    private final Program program;

    TaskDesk(Program program) {
        this.program = program;
    }

    /** Why a form is not theirs to hand in; empty when it is, or when it is for no task. */
    Optional<Admission.No> refusesToComplete(State<?> state, Wait wait, CaseInput input) {
        if (!(program.node(wait.step()) instanceof Node.Perform task)) {
            return Optional.empty();
        }
        EnumSet<Who> is = is(wait, input.persons());
        is.add(Who.CANDIDATE);
        return wait.state().allows(Act.COMPLETE, is)
                ? eyes(state, wait, task, doers(wait, input))
                : Optional.of(notIn(wait, Act.COMPLETE, is));
    }

    /** Why something is not theirs to do with a task; empty when it is. Whether they are candidates the host has asked. */
    Optional<Admission.No> refuses(State<?> state, Wait wait, TaskMove move) {
        EnumSet<Who> is = is(wait, move.input().persons());
        if (move.act() == Act.CLAIM) {
            is.add(Who.CANDIDATE);
        }
        if (move.isAssigner()) {
            is.add(Who.ASSIGNER);
        }
        if (!wait.state().allows(move.act(), is)) {
            return Optional.of(notIn(wait, move.act(), is));
        }
        Node.Perform task = (Node.Perform) program.node(wait.step());
        List<String> next = move.act() == Act.CLAIM ? move.input().persons() : move.to();
        return task == null || next.isEmpty() ? Optional.empty() : eyes(state, wait, task, next);
    }

    /** Who holds a task after something was done with it; null for nobody. */
    static @Nullable TaskHolder after(TaskMove move, @Nullable TaskHolder before) {
        return switch (move.act()) {
            case CLAIM -> TaskHolder.of(move.input().by());
            case ASSIGN -> TaskHolder.of(move.to().get(0));
            case DELEGATE -> new TaskHolder(move.to().get(0), before == null ? "" : before.by());
            case HAND_BACK -> before == null ? null : TaskHolder.of(before.owner());
            case RELEASE, COMPLETE -> null;
        };
    }

    /** Who does a task: whoever hands in its form, for whom they act, and who delegated it to them. */
    static List<String> doers(Wait wait, CaseInput input) {
        if (wait.held() == null || wait.held().owner().isEmpty()) {
            return input.persons();
        }
        List<String> persons = new ArrayList<>(input.persons());
        persons.add(wait.held().owner());
        return persons;
    }

    private static EnumSet<Who> is(Wait wait, List<String> persons) {
        EnumSet<Who> is = EnumSet.noneOf(Who.class);
        TaskHolder held = wait.held();
        if (held != null && held.isBy(persons)) {
            is.add(Who.HOLDER);
        }
        if (held != null && held.isOwnedBy(persons)) {
            is.add(Who.OWNER);
        }
        return is;
    }

    private static Admission.No notIn(Wait wait, Act act, Set<Who> is) {
        boolean isTheirs = is.contains(Who.HOLDER) || is.contains(Who.OWNER);
        Reason reason = switch (wait.state()) {
            case FREE -> Reason.NOT_HELD;
            case HELD -> isTheirs && act == Act.HAND_BACK ? Reason.NOT_DELEGATED : Reason.HELD_BY_ANOTHER;
            case DELEGATED -> isTheirs ? Reason.DELEGATED : Reason.HELD_BY_ANOTHER;
        };
        return new Admission.No(reason, Map.of());
    }

    // ---- four eyes

    private Optional<Admission.No> eyes(State<?> state, Wait wait, Node.Perform task, List<String> persons) {
        if (task.people().named().isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, String> parts = parts(state, wait);
        for (String other : task.people().notBy()) {
            if (!Collections.disjoint(didBefore(state, other, parts), persons)) {
                return Optional.of(
                        new Admission.No(Reason.DID_THE_OTHER, Map.of("other", other, "actor", persons.get(0))));
            }
        }
        List<String> same = didBefore(state, task.people().sameAs(), parts);
        return same.isEmpty() || !Collections.disjoint(same, persons)
                ? Optional.empty()
                : Optional.of(new Admission.No(
                        Reason.DID_NOT_THE_OTHER, Map.of("other", task.people().sameAs(), "actor", persons.get(0))));
    }

    /** Who did a task last in the same parts; where it has been done in several parts, in each of those. */
    private static List<String> didBefore(State<?> state, String task, SortedMap<String, String> parts) {
        return state.doers().stream()
                .filter(doers -> doers.task().equals(task))
                .filter(doers -> doers.parts().entrySet().stream()
                        .allMatch(part -> part.getValue().equals(parts.getOrDefault(part.getKey(), part.getValue()))))
                .flatMap(doers -> doers.persons().stream())
                .toList();
    }

    /** The for-eaches around a place in which a case waits, each with the key of its part. */
    private SortedMap<String, String> parts(State<?> state, Wait wait) {
        SortedMap<String, String> parts = new TreeMap<>();
        boolean isFound = find(state.main(), wait, parts);
        for (int i = 0; !isFound && i < state.beside().size(); i++) {
            isFound = find(state.beside().get(i).scope(), wait, parts);
        }
        return parts;
    }

    private boolean find(@Nullable Frame frame, Wait wait, SortedMap<String, String> parts) {
        if (frame instanceof Frame.At at) {
            return at.waits().stream().anyMatch(each -> each.ordinal() == wait.ordinal());
        } else if (frame instanceof Scope scope) {
            return find(scope.at(), wait, parts);
        } else if (frame instanceof Frame.Fork fork) {
            for (Map.Entry<String, Scope> branch : fork.open().entrySet()) {
                if (find(branch.getValue(), wait, parts)) {
                    if (program.parallel(fork.name()) instanceof Parts) {
                        parts.put(fork.name(), branch.getKey());
                    }
                    return true;
                }
            }
        }
        return false;
    }

    // ---- in the tree

    /** A frame with one of its waits replaced. */
    static Frame replaced(Frame frame, Wait old, Wait with) {
        if (frame instanceof Frame.At at) {
            return new Frame.At(at.waits().stream()
                    .map(wait -> wait.ordinal() == old.ordinal() ? with : wait)
                    .toList());
        } else if (frame instanceof Scope scope) {
            return replaced(scope, old, with);
        }
        Frame.Fork fork = (Frame.Fork) frame;
        SortedMap<String, Scope> open = new TreeMap<>();
        fork.open().forEach((key, scope) -> open.put(key, replaced(scope, old, with)));
        return new Frame.Fork(fork.name(), open, fork.done());
    }

    static Scope replaced(Scope scope, Wait old, Wait with) {
        return scope.at() == null ? scope : new Scope(replaced(scope.at(), old, with), scope.laps());
    }
}
