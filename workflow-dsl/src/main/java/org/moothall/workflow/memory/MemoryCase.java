// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.moothall.core.calendar.Deadline;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.engine.Interpreter;
import org.moothall.workflow.engine.State;
import org.moothall.workflow.host.CaseView;
import org.moothall.workflow.model.Behaviour;

/** One case in memory: its state and the rows that follow from it. */
final class MemoryCase {
    final String id;
    final Workflow<Object> workflow;
    final Interpreter<Object> interpreter;
    final Outbox outbox = new Outbox();
    private final List<Entry> journal = new ArrayList<>();
    private @Nullable State<Object> state;
    private long revision;

    MemoryCase(String id, Workflow<Object> workflow, Interpreter<Object> interpreter) {
        this.id = id;
        this.workflow = workflow;
        this.interpreter = interpreter;
    }

    State<Object> state() {
        return Objects.requireNonNull(state, id);
    }

    long revision() {
        return revision;
    }

    void accept(State<Object> next, List<Entry> entries) {
        state = next;
        journal.addAll(entries);
        revision++;
    }

    CaseView<Object> view(Instant now) {
        List<Deadline> declared = workflow.behaviour().promises().stream()
                .map(Behaviour.Promising::deadline)
                .toList();
        return new CaseView<>(id, state(), journal, declared, now);
    }
}
