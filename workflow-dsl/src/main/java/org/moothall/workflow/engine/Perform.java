// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Functions.Due;
import org.moothall.workflow.model.Node;

/** A task. */
final class Perform extends Waiting {
    private final Node.Perform node;
    private final Functions.Performing functions;
    private final boolean isWatched;

    Perform(Node.Perform node, Functions.Performing functions, Set<String> watched, Region region, @Nullable Op next) {
        super(node.task(), functions.becomes(), region, next);
        this.isWatched = watched.contains(node.task());
        this.node = node;
        this.functions = functions;
    }

    @Override
    Wait waiting(Turn turn) {
        Deadline due = always();
        Instant since = due != null && turn.isOwn(due) ? kept(due, turn) : null;
        Wait wait = new Wait(name, turn.nextOrdinal(), since, null, null);
        return functions.scope() == null
                ? wait
                : wait.scopedTo((String) Turn.given(name, functions.scope().apply(turn.data)));
    }

    @Override
    void announce(Wait wait, Turn turn) {
        turn.opens(node.candidates().size() - 1);
        turn.outputs.add(new Output.Opened(
                name, wait.ordinal(), wait.candidates(node), due(turn).orElse(null)));
    }

    /** By what it is due, whatever the case says; null where nobody said, or the case says. */
    private @Nullable Deadline always() {
        return functions.due() instanceof Due.Always always ? always.deadline() : null;
    }

    @Override
    void dates(Wait wait, Turn turn) {
        Deadline due = always();
        if (due == null) {
            return;
        }
        Instant since = wait.since();
        if (since != null) {
            turn.outputs.add(
                    new Output.Moved(name, wait.ordinal(), Turn.due(due, since).orElse(null)));
        } else if (!turn.isOwn(due)) {
            turn.outputs.add(
                    new Output.Moved(name, wait.ordinal(), turn.due(due).orElse(null)));
        }
    }

    @Override
    void moveDate(Wait wait, Turn turn) {
        Deadline due = always();
        if (due != null && turn.hasMoved(due)) {
            turn.outputs.add(
                    new Output.Moved(name, wait.ordinal(), turn.due(due).orElse(null)));
        }
    }

    @Override
    void take(Wait wait, Turn turn) {
        super.take(wait, turn);
        if (isWatched) {
            turn.didTask(name, TaskDesk.doers(wait, turn.input));
        }
    }

    private Optional<Instant> due(Turn turn) {
        if (functions.due() instanceof Due.Always always) {
            return turn.due(always.deadline());
        } else if (functions.due() instanceof Due.ByCase byCase) {
            return turn.due((Deadline) Turn.given(name, byCase.says().apply(turn.data)));
        } else if (functions.due() instanceof Due.OnDay onDay) {
            LocalDate day = (LocalDate) Turn.given(name, onDay.says().apply(turn.data));
            return Optional.of(WorkingCalendar.startOf(day.plusDays(1)));
        }
        return Optional.empty();
    }
}
