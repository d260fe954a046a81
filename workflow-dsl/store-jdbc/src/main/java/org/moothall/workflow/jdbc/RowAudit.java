// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.moothall.core.finding.Finding;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.engine.Running;
import org.moothall.workflow.engine.State;
import org.moothall.workflow.json.StateJson;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Shape;
import org.moothall.workflow.store.DueItem;

/**
 * Compares the tasks, the timers and the outbox of a case with where it stands and with its journal: which rows there are follows from
 * them. What each row says is sealed, and it came with a record of this journal.
 */
final class RowAudit {
    private static final String TASK = "moothall_task";
    private static final String TIMER = "moothall_timer";

    private final Reads tables;
    private final AuditedCase subject;
    private final Account account;
    private final List<OutboxRow> outbox;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Consumer<Finding> findings;

    /**
     * A task or a timer.
     *
     * @param letter of a look, the ordinal of the last item that was tried
     * @param tried of a look, how often
     */
    private record Row(
            String step, long ordinal, String role, long at, long origin, long letter, int tried, boolean isSealed) {
        String named() {
            return step + "/" + ordinal + (role.isEmpty() ? "" : " for " + role);
        }
    }

    RowAudit(
            Reads tables,
            AuditedCase subject,
            Shape shape,
            Account account,
            List<OutboxRow> outbox,
            Consumer<Finding> findings) {
        this.tables = tables;
        this.subject = subject;
        this.account = account;
        this.outbox = outbox;
        this.findings = findings;
        name(shape.steps());
        shape.handlers().forEach(handler -> name(handler.steps()));
        shape.promises().forEach(promise -> promise.beside().forEach(this::name));
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
            state = StateJson.read(subject.workflow(), subject.version(), "", subject.position());
        } catch (IllegalArgumentException broken) {
            found("case/state", "where it stands cannot be read: " + broken.getMessage());
            return;
        }
        String outcome = state.outcome();
        if (outcome == null ? subject.outcome() != null : !outcome.equals(subject.outcome())) {
            found("case/outcome", "it ended otherwise than where it stands says");
        }
        tasks(state);
        timers(state);
        outbox(state);
    }

    // ---- tasks

    private void tasks(State<String> state) {
        Set<String> expected = new TreeSet<>();
        for (Wait wait : state.waits()) {
            if (nodes.get(wait.step()) instanceof Node.Perform task) {
                wait.candidates(task)
                        .forEach(role -> expected.add(wait.step() + "/" + wait.ordinal() + " for " + role));
            }
        }
        holders(state);
        List<Row> rows = rows(TASK, "r.task, r.ordinal, r.role, r.opened, r.origin, 0, 0");
        compare("task/rows", "tasks", expected, named(rows));
        for (Row row : rows) {
            Account.Made made = account.made(row.ordinal());
            sealed("task/seal", row, made != null && row.at() == made.at() && row.origin() == made.origin());
        }
    }

    /** Whoever holds a task is personal: a finding does not say who. */
    private void holders(State<String> state) {
        Map<Long, String> holders = new HashMap<>();
        state.waits().forEach(wait -> holders.put(wait.ordinal(), wait.holder()));
        for (Row row : rows(TASK, "r.task, r.ordinal, coalesce(r.holder, ''), 0, 0, 0, 0")) {
            if (!row.role().equals(holders.getOrDefault(row.ordinal(), row.role()))) {
                found("task/holder", row.step() + "/" + row.ordinal() + " is not held as where it stands says");
            }
        }
    }

    // ---- timers

    private void timers(State<String> state) {
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
        List<Row> rows = rows(TIMER, "r.name || r.step, r.ordinal, '', r.due, r.origin, r.letter, r.tried");
        rows.forEach(row -> sealed("timer/seal", row, account.hasOrigin(row.origin())));
        Set<String> there =
                named(rows.stream().filter(row -> row.ordinal() != 0).toList());
        outbox.stream().filter(row -> row.isParked() && !isSent(row.ordinal())).forEach(row -> there.add(row.named()));
        compare("timer/rows", "timers", expected, there);
        compare(
                "timer/look",
                "looks at its outbox",
                looks(),
                named(rows.stream().filter(row -> row.ordinal() == 0).toList()));
        rows.stream().filter(row -> row.ordinal() == 0).forEach(this::look);
    }

    /** There is a look at each step that once sent something that was wanted, and one for the timers that failed. */
    private Set<String> looks() {
        Set<String> looks = new TreeSet<>();
        account.made().forEach((ordinal, made) -> {
            if (isSent(ordinal) && !made.isDropped()) {
                looks.add(made.step() + "/" + DueItem.OUTBOX);
            }
        });
        if (failedTimers() > 0) {
            looks.add("/" + DueItem.OUTBOX);
        }
        return looks;
    }

    private long failedTimers() {
        return outbox.stream().filter(row -> row.revision() == 0).count();
    }

    /** How far letters got a look knows too: a row that was set back alone, with the seal that it had then, says otherwise. */
    private void look(Row look) {
        if (look.step().isEmpty()) {
            if (failedTimers() < look.tried()) {
                found("outbox/rows", "a timer that failed is missing");
            }
            return;
        }
        for (OutboxRow row : outbox) {
            if (row.step().equals(look.step()) && isSent(row.ordinal())) {
                compare(row, look);
            }
        }
    }

    private void compare(OutboxRow row, Row look) {
        boolean isBehind =
                row.ordinal() < look.letter() || (row.ordinal() == look.letter() && row.attempts() < look.tried());
        if (isBehind && row.isUndelivered()) {
            found("outbox/status", row.named() + " had got further");
        } else if (row.isWaiting() && look.at() == Moments.NEVER && !isHeldUp(row)) {
            found("outbox/status", row.named() + " waits, and is never looked at");
        }
    }

    private boolean isHeldUp(OutboxRow row) {
        return outbox.stream()
                .anyMatch(other -> other.ordinal() < row.ordinal() && other.isParked() && isSent(other.ordinal()));
    }

    // ---- the outbox

    /** Whether a record says that it was sent: a notice, or what an effect asks. */
    private boolean isSent(long ordinal) {
        Account.Made made = account.made(ordinal);
        return made != null && (made.isSent() || isCall(made));
    }

    private boolean isCall(Account.Made made) {
        return nodes.get(made.step()) instanceof Node.Call;
    }

    private void outbox(State<String> state) {
        Set<String> expected = new TreeSet<>();
        account.made().forEach((ordinal, made) -> {
            if (isSent(ordinal)) {
                expected.add(made.step() + "/" + ordinal);
            }
        });
        account.redriven().forEach((ordinal, again) -> expected.add(again.step() + "/" + ordinal));
        Set<String> rows = new TreeSet<>();
        Set<Long> open = new HashSet<>();
        state.waits().forEach(wait -> open.add(wait.ordinal()));
        for (OutboxRow row : outbox) {
            Account.Made made = account.made(row.ordinal());
            if (isSent(row.ordinal()) || account.redriven().containsKey(row.ordinal())) {
                rows.add(row.named());
            }
            if (made != null && isSent(row.ordinal())) {
                sealed(row, row.origin() == made.origin() && row.revision() == made.revision());
                if (isCall(made) && open.contains(row.ordinal()) != row.isUndelivered()) {
                    found("outbox/status", row.named() + " did not get as far as where the case stands says");
                }
                if (row.isParked() && isRedriven(row)) {
                    found("outbox/status", row.named() + " was redriven, and is parked as it was before");
                }
            } else {
                sealed(row, row.content() == null && account.hasOrigin(row.origin()));
            }
            if (account.isErased() && row.isUndelivered()) {
                found("outbox/status", row.named() + " waits, and its case was erased");
            }
        }
        compare("outbox/rows", "letters", expected, rows);
    }

    private boolean isRedriven(OutboxRow row) {
        Entry again = account.redriven().get(row.ordinal());
        return again != null && again.detail().equals(Entry.after(row.attempts()));
    }

    // ---- rows

    private List<Row> rows(String table, String columns) {
        return tables.query(
                "SELECT " + columns + ", r.seal = " + tables.seals().sql(table, "r", Map.of()) + " FROM " + table
                        + " r WHERE r.case_id = ?",
                row -> new Row(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getInt(7),
                        row.getBoolean(8)),
                subject.id());
    }

    private static Set<String> named(List<Row> rows) {
        Set<String> named = new TreeSet<>();
        rows.forEach(row -> named.add(row.named()));
        return named;
    }

    private void sealed(String rule, Row row, boolean isOfJournal) {
        if (!row.isSealed() || !isOfJournal) {
            found(rule, row.named() + " is not as the engine left it");
        }
    }

    private void sealed(OutboxRow row, boolean isOfJournal) {
        if (!row.isSealed() || !isOfJournal) {
            found("outbox/seal", row.named() + " is not as the engine left it");
        }
    }

    private void compare(String rule, String what, Set<String> expected, Set<String> rows) {
        if (!expected.equals(rows)) {
            List<String> words = new ArrayList<>();
            differ("missing ", expected, rows, words);
            differ("not wanted ", rows, expected, words);
            found(rule, "its " + what + " do not follow from where it stands: " + String.join("; ", words));
        }
    }

    private static void differ(String word, Set<String> these, Set<String> those, List<String> words) {
        Set<String> more = new TreeSet<>(these);
        more.removeAll(those);
        if (!more.isEmpty()) {
            words.add(word + String.join(", ", more));
        }
    }

    private void found(String rule, String message) {
        findings.accept(subject.finding(rule, message));
    }
}
