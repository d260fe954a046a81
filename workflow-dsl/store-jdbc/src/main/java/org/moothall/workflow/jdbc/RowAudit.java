// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.moothall.core.finding.Finding;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.engine.Running;
import org.moothall.workflow.engine.State;
import org.moothall.workflow.json.StateJson;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Shape;

/** Compares the open tasks and the timers of a case with where it stands: they follow from it. */
final class RowAudit {
    private final Database database;
    private final AuditedCase subject;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Consumer<Finding> findings;

    RowAudit(Database database, AuditedCase subject, Shape shape, Consumer<Finding> findings) {
        this.database = database;
        this.subject = subject;
        this.findings = findings;
        name(shape.steps());
        shape.handlers().forEach(handler -> name(handler.steps()));
        shape.promises().forEach(promise -> {
            name(promise.onWarning());
            name(promise.whenMissed());
        });
    }

    private void name(List<Node> steps) {
        for (Node node : steps) {
            nodes.put(node.named(), node);
            node.inner().forEach(this::name);
        }
    }

    void run() {
        State<String> state;
        try {
            state = StateJson.read("", 0, "", subject.position());
        } catch (IllegalArgumentException broken) {
            findings.accept(subject.finding("case/state", "where it stands cannot be read: " + broken.getMessage()));
            return;
        }
        compare(
                "task/rows",
                "tasks",
                tasks(state),
                rows("SELECT task, ordinal, role FROM moothall_task WHERE case_id = ?"));
        compare(
                "timer/rows",
                "timers",
                timers(state),
                rows("SELECT name, ordinal, '' FROM moothall_timer WHERE case_id = ? AND ordinal <> 0"
                        + " UNION SELECT step, ordinal, '' FROM moothall_outbox o WHERE case_id = ? AND status = 'PARKED'"
                        + " AND content IS NULL"));
    }

    private Set<String> tasks(State<String> state) {
        Set<String> expected = new TreeSet<>();
        for (Wait wait : state.waits()) {
            if (nodes.get(wait.step()) instanceof Node.Perform task) {
                task.candidates().forEach(role -> expected.add(wait.step() + "/" + wait.ordinal() + " for " + role));
            }
        }
        return expected;
    }

    private Set<String> timers(State<String> state) {
        Set<String> expected = new TreeSet<>();
        for (Wait wait : state.waits()) {
            if (nodes.get(wait.step()) instanceof Node.After) {
                expected.add(wait.step() + "/" + wait.ordinal());
            }
        }
        for (Running running : state.deadlines()) {
            if (running.timer() != 0) {
                expected.add(running.deadline() + "/" + running.timer());
            }
        }
        if (state.keepTimer() != 0) {
            expected.add("keeping/" + state.keepTimer());
        }
        return expected;
    }

    private Set<String> rows(String sql) {
        List<Object> parameters = new ArrayList<>();
        sql.chars().filter(each -> each == '?').forEach(each -> parameters.add(subject.id()));
        return new TreeSet<>(database.query(
                sql,
                row -> row.getString(1) + "/" + row.getLong(2)
                        + (row.getString(3).isEmpty() ? "" : " for " + row.getString(3)),
                parameters.toArray()));
    }

    private void compare(String rule, String what, Set<String> expected, Set<String> rows) {
        if (!expected.equals(rows)) {
            Set<String> missing = new TreeSet<>(expected);
            missing.removeAll(rows);
            Set<String> more = new TreeSet<>(rows);
            more.removeAll(expected);
            findings.accept(subject.finding(
                    rule,
                    "its " + what + " do not follow from where it stands: "
                            + (missing.isEmpty() ? "" : "missing " + String.join(", ", missing))
                            + (missing.isEmpty() || more.isEmpty() ? "" : "; ")
                            + (more.isEmpty() ? "" : "not wanted " + String.join(", ", more))));
        }
    }
}
