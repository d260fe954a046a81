// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Interpreter;
import org.moothall.workflow.engine.Output;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.store.WriteSet;
import org.moothall.workflow.store.WriteSet.Mark;
import org.moothall.workflow.store.WriteSet.Plan;
import org.moothall.workflow.store.WriteSet.Posted;

/** The rows of a change, while they are gathered from what an input led to. */
final class PlannedRows {
    private final Instant now;
    private final List<Output.Opened> opened = new ArrayList<>(2);
    private final List<Output.Moved> moved = new ArrayList<>(1);
    private final List<Output.Held> held = new ArrayList<>(1);
    private final List<Long> closed = new ArrayList<>(2);
    private final List<Output.TimerSet> timers = new ArrayList<>(2);
    private final List<Long> cleared = new ArrayList<>(2);
    private final List<Posted> posted = new ArrayList<>(2);
    private final List<Long> withdrawn = new ArrayList<>(2);
    private final List<Mark> marks = new ArrayList<>(1);
    private @Nullable Plan plan;
    private int callsWithdrawn;
    private boolean erased;

    PlannedRows(Instant now) {
        this.now = now;
    }

    /** Takes over what an interpreter asks of its host. */
    PlannedRows follow(List<Output> outputs, Interpreter<?> interpreter) {
        outputs.forEach(output -> follow(output, interpreter));
        return this;
    }

    private void follow(Output output, Interpreter<?> interpreter) {
        if (output instanceof Output.Opened task) {
            opened.add(task);
        } else if (output instanceof Output.Moved task) {
            move(task);
        } else if (output instanceof Output.Held task) {
            held.add(task);
        } else if (output instanceof Output.Closed wait) {
            close(wait, interpreter.node(wait.step()).orElse(null));
        } else if (output instanceof Output.Called call) {
            posted.add(new Posted(call.effect(), call.ordinal(), call.request(), true));
        } else if (output instanceof Output.Sent notice) {
            posted.add(new Posted(notice.notice(), notice.ordinal(), notice.request(), true));
        } else if (output instanceof Output.TimerSet timer) {
            timers.add(timer);
        } else if (output instanceof Output.TimerCleared timer) {
            clearTimer(timer.ordinal());
        } else if (output instanceof Output.Erased) {
            erased = true;
        }
    }

    /** A task is due at another date. */
    PlannedRows move(Output.Moved task) {
        boolean isNew = false;
        for (int i = 0; i < opened.size(); i++) {
            Output.Opened each = opened.get(i);
            if (each.ordinal() == task.ordinal()) {
                opened.set(i, new Output.Opened(each.task(), each.ordinal(), each.candidates(), task.due()));
                isNew = true;
            }
        }
        if (!isNew) {
            moved.removeIf(before -> before.ordinal() == task.ordinal());
            moved.add(task);
        }
        return this;
    }

    /** What was opened by the same input, and is closed again, never comes to be. */
    private void close(Output.Closed wait, @Nullable Node node) {
        if (node instanceof Node.Perform) {
            if (!opened.removeIf(task -> task.ordinal() == wait.ordinal())) {
                closed.add(wait.ordinal());
            }
        } else if (node instanceof Node.After) {
            clearTimer(wait.ordinal());
        } else if (node instanceof Node.Call) {
            withdraw(wait.ordinal());
        }
    }

    private void withdraw(long ordinal) {
        for (int i = 0; i < posted.size(); i++) {
            Posted call = posted.get(i);
            if (call.ordinal() == ordinal) {
                posted.set(i, new Posted(call.step(), ordinal, call.content(), false));
                return;
            }
        }
        withdrawn.add(ordinal);
        callsWithdrawn++;
    }

    /** A timer is not wanted any more, nor is one that failed and was parked. */
    PlannedRows clearTimer(long ordinal) {
        if (!timers.removeIf(timer -> timer.ordinal() == ordinal)) {
            cleared.add(ordinal);
            withdrawn.add(ordinal);
        }
        return this;
    }

    /** A timer that was claimed is wanted at another moment. */
    PlannedRows setTimer(String name, long ordinal, Instant due) {
        cleared.remove(Long.valueOf(ordinal));
        withdrawn.remove(Long.valueOf(ordinal));
        timers.add(new Output.TimerSet(name, ordinal, due));
        return this;
    }

    /** Says how far an outbox item got; it is not withdrawn then. */
    PlannedRows mark(String step, long ordinal, Status status, int attempts, String failure) {
        if (withdrawn.remove(Long.valueOf(ordinal)) && !cleared.contains(ordinal)) {
            callsWithdrawn--;
        }
        marks.add(new Mark(step, ordinal, status, attempts, failure));
        return this;
    }

    PlannedRows plan(Plan next) {
        plan = next;
        return this;
    }

    WriteSet.Rows rows() {
        return new WriteSet.Rows(
                opened, moved, held, closed, timers, cleared, posted, withdrawn, marks, planned(), erased);
    }

    /** Whether something is to be done at once. */
    boolean isDueNow() {
        return planned().kind() != Plan.Kind.AS_IT_IS
                || timers.stream().anyMatch(timer -> !timer.due().isAfter(now));
    }

    /** Whether there is something new to deliver. */
    private boolean posts() {
        return posted.stream().anyMatch(Posted::isWanted);
    }

    /** Whether there is something new to deliver of one step. */
    boolean posts(String step) {
        return posted.stream().anyMatch(each -> each.isWanted() && each.step().equals(step));
    }

    /** Whether calls that were posted before are wanted no more. */
    boolean withdraws() {
        return callsWithdrawn > 0;
    }

    /** What is said; otherwise what is new, or what is no longer in the way of others, is to be looked at now. */
    private Plan planned() {
        if (plan != null) {
            return plan;
        }
        return callsWithdrawn > 0 ? Plan.now(now) : posts() ? Plan.somethingNew(now) : Plan.AS_IT_IS;
    }
}
