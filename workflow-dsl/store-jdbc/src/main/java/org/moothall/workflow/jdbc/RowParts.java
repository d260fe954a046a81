// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Output;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.json.ListJson;
import org.moothall.workflow.store.WriteSet;
import org.moothall.workflow.store.WriteSet.Mark;
import org.moothall.workflow.store.WriteSet.Posted;

/**
 * A change's rows of tasks, timers and the outbox, as SQL parts. Only what there is makes a part, and no two parts touch one row: in
 * one statement neither would see the other.
 */
final class RowParts {
    private static final String OF_CASE = " WHERE case_id = (SELECT id FROM turn) AND ordinal ";
    private static final String TASK = "moothall_task";
    private static final String OUTBOX = "moothall_outbox";
    private static final String TIMER = "moothall_timer";
    private static final String UNDELIVERED = " AND status IN ('WAITING', 'PARKED')";

    private final List<SqlPart> parts = new ArrayList<>(4);
    private final WriteSet change;
    private final Database database;
    private final Seals seals;
    private final long origin;

    /**
     * Makes the parts of a change.
     *
     * @param origin tells the record that new rows come with; 0 without a turn
     */
    RowParts(WriteSet change, Database database, long origin) {
        this.change = change;
        this.database = database;
        this.seals = database.seals();
        this.origin = origin;
    }

    /** The parts, in an order in which they may also be carried out one after another. */
    List<SqlPart> parts(List<String> contents) {
        WriteSet.Rows rows = change.rows();
        rows.marks().forEach(this::mark);
        if (rows.erased()) {
            erase(rows.marks());
        } else {
            withdraw(rows.withdrawn());
        }
        move(rows.moved());
        delete(TASK, rows.closed());
        delete(TIMER, rows.cleared());
        open(rows.opened());
        rows.held().forEach(this::hold);
        timers(rows.timers());
        post(rows.posted(), contents);
        parts.addAll(PlanParts.of(change, database, origin));
        return parts;
    }

    private String text(List<?> shape, Supplier<String> text) {
        return seals.texts().of(shape, text);
    }

    private void add(String sql, List<@Nullable Object> parameters) {
        parts.add(new SqlPart(sql, parameters));
    }

    private void delete(String table, List<Long> ordinals) {
        if (!ordinals.isEmpty()) {
            int count = ordinals.size();
            String sql = text(List.of("delete", table, count), () -> "DELETE FROM " + table + OF_CASE + in(count));
            add(sql, new ArrayList<>(ordinals));
        }
    }

    /** What becomes of rows of a table of the case. */
    private Assignments assign(String table) {
        return new Assignments(seals, table);
    }

    private void update(Assignments set, String table, String where, List<? extends @Nullable Object> parameters) {
        List<@Nullable Object> all = new ArrayList<>(set.parameters());
        all.addAll(parameters);
        String assignments = set.sql();
        String sql = text(
                List.of("update", assignments, where),
                () -> "UPDATE " + table + " SET " + assignments + OF_CASE + where);
        add(sql, all);
    }

    private void withdraw(List<Long> ordinals) {
        if (!ordinals.isEmpty()) {
            update(
                    assign(OUTBOX).set("status", "'WITHDRAWN'").set("since", "?", at()),
                    OUTBOX,
                    in(ordinals.size()) + UNDELIVERED,
                    ordinals);
        }
    }

    private void open(List<Output.Opened> tasks) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Output.Opened task : tasks) {
            String candidates = ListJson.write(task.candidates());
            for (String role : new LinkedHashSet<>(task.candidates())) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("ordinal", task.ordinal());
                row.put("role", role);
                row.put("program", PlanParts.program(Objects.requireNonNull(change.turn(), "what opens is a turn")));
                row.put("task", task.task());
                row.put("candidates", candidates);
                row.put("due", Moments.micros(task.due()));
                rows.add(row);
            }
        }
        insert(TASK, Map.of("opened", at(), "origin", origin), rows);
    }

    /** Tasks that have the same new date make one part. */
    private void move(List<Output.Moved> tasks) {
        Map<Long, List<Long>> byDate = new LinkedHashMap<>();
        for (Output.Moved task : tasks) {
            byDate.computeIfAbsent(Moments.micros(task.due()), any -> new ArrayList<>())
                    .add(task.ordinal());
        }
        byDate.forEach(
                (due, ordinals) -> update(assign(TASK).set("due", "?", due), TASK, in(ordinals.size()), ordinals));
    }

    private void hold(Output.Held task) {
        String holder = task.holder().isEmpty() ? null : task.holder();
        update(
                assign("moothall_task").set("holder", "CAST(? AS text)", holder),
                "moothall_task",
                "= ?",
                List.of(task.ordinal()));
    }

    private void timers(List<Output.TimerSet> timers) {
        WriteSet.Turn turn = change.turn();
        if (turn == null) {
            timers.forEach(this::setAnew);
            return;
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Output.TimerSet timer : timers) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("ordinal", timer.ordinal());
            row.put("name", timer.name());
            row.put("due", Moments.micros(timer.due()));
            rows.add(row);
        }
        insert(TIMER, Map.of("step", "", "program", PlanParts.program(turn), "news", 0, "origin", origin), rows);
    }

    /** A timer that was not due after all, whether it is still there or was parked meanwhile. */
    private void setAnew(Output.TimerSet timer) {
        Assignments later = assign(TIMER).set("due", "excluded.due");
        if (database.claimsAreInTable()) {
            PlanParts.endClaim(later);
        }
        String change = later.sql();
        String sql = text(
                List.of("set anew", change),
                () -> "INSERT INTO moothall_timer (case_id, ordinal, step, program, name, due, news, origin, seal)"
                        + " SELECT n.*, "
                        + seals.sql(TIMER, "n", PlanParts.untouched(database.claimsAreInTable(), "letter", "tried"))
                        + " FROM (SELECT turn.id AS case_id, CAST(? AS bigint) AS ordinal, '' AS step,"
                        + " c.workflow || '/' || c.version AS program, CAST(? AS text) AS name,"
                        + " CAST(? AS bigint) AS due, 0 AS news, coalesce("
                        + "(SELECT t.origin FROM moothall_timer t WHERE t.case_id = turn.id AND t.ordinal = ?), "
                        + "(SELECT o.origin FROM moothall_outbox o WHERE o.case_id = turn.id AND o.ordinal = ?), 0) AS origin"
                        + " FROM turn JOIN moothall_case c ON c.id = turn.id) n WHERE true"
                        + " ON CONFLICT (case_id, ordinal, step) DO UPDATE SET " + change);
        add(sql, List.of(timer.ordinal(), timer.name(), Moments.micros(timer.due()), timer.ordinal(), timer.ordinal()));
    }

    private void post(List<Posted> posted, List<String> contents) {
        WriteSet.Turn turn = change.turn();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < posted.size(); i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("ordinal", posted.get(i).ordinal());
            row.put("step", posted.get(i).step());
            row.put("content", contents.get(i));
            row.put("status", (posted.get(i).isWanted() ? Status.WAITING : Status.WITHDRAWN).name());
            rows.add(row);
        }
        long revision = turn == null ? 0 : turn.revision();
        insert(
                OUTBOX,
                Map.of("revision", revision, "since", at(), "attempts", 0, "failure", "", "origin", origin),
                rows);
    }

    private void mark(Mark mark) {
        Assignments set = assign(OUTBOX)
                .set("status", "?", mark.status().name())
                .set("since", "?", at())
                .set("attempts", "moothall_outbox.attempts + ?", mark.attempts());
        if (!mark.failure().isEmpty()) {
            set.set("failure", "?", mark.failure());
        }
        if (change.rows().erased()) {
            set.set("content", "NULL");
        }
        update(set, OUTBOX, "= ?" + UNDELIVERED, List.of(mark.ordinal()));
        if (mark.status() == Status.PARKED) {
            parkTimer(mark);
        }
    }

    /** A timer that failed is put beside what could not be delivered, unless the case has gone on and wants it no more. */
    private void parkTimer(Mark timer) {
        countFailed(timer);
        String sql = text(
                List.of("park timer"),
                () ->
                        "INSERT INTO moothall_outbox (case_id, ordinal, revision, step, status, attempts, since, failure, origin, seal)"
                                + " SELECT n.*, " + seals.sql(OUTBOX, "n", Map.of())
                                + " FROM (SELECT t.case_id, t.ordinal, 0 AS revision, t.name AS step, 'PARKED' AS status,"
                                + " 1 AS attempts, CAST(? AS bigint) AS since, CAST(? AS text) AS failure, t.origin"
                                + " FROM moothall_timer t WHERE t.case_id = (SELECT id FROM turn) AND t.ordinal = ?) n WHERE true"
                                + " ON CONFLICT (case_id, ordinal) DO NOTHING");
        add(sql, List.of(at(), timer.failure(), timer.ordinal()));
    }

    /**
     * The look with no step counts the timers that failed. The number is made from the rows that are there before the new one is, so
     * that two who park one timer at once come to the same.
     */
    private void countFailed(Mark timer) {
        String ofCase = "(SELECT count(*) FROM moothall_outbox o WHERE o.case_id = t.case_id AND o.revision = 0)";
        Assignments more = assign(TIMER)
                .set(
                        "tried",
                        "CASE WHEN excluded.tried > moothall_timer.tried THEN excluded.tried ELSE moothall_timer.tried END");
        String change = more.sql();
        String sql = text(
                List.of("count failed", change),
                () ->
                        "INSERT INTO moothall_timer (case_id, ordinal, step, program, name, due, news, tried, origin, seal)"
                                + " SELECT n.*, "
                                + seals.sql(TIMER, "n", PlanParts.untouched(database.claimsAreInTable(), "letter"))
                                + " FROM (SELECT t.case_id, 0 AS ordinal, '' AS step, t.program, '' AS name,"
                                + " CAST(" + Moments.NEVER + " AS bigint) AS due, 0 AS news, CAST(1 + " + ofCase
                                + " AS integer) AS tried, t.origin FROM moothall_timer t"
                                + " WHERE t.case_id = (SELECT id FROM turn) AND t.ordinal = ? AND NOT EXISTS (SELECT 1"
                                + " FROM moothall_outbox o WHERE o.case_id = t.case_id AND o.ordinal = t.ordinal)) n WHERE true"
                                + " ON CONFLICT (case_id, ordinal, step) DO UPDATE SET " + change);
        add(sql, List.of(timer.ordinal()));
    }

    private void erase(List<Mark> marks) {
        WriteSet.Turn turn = change.turn();
        add(
                "UPDATE moothall_journal SET content = NULL, salt = NULL"
                        + " WHERE case_id = (SELECT id FROM turn) AND revision < ?",
                List.of(turn == null ? 0 : turn.revision()));
        update(
                assign(OUTBOX)
                        .set("content", "NULL")
                        .set(
                                "status",
                                "CASE WHEN moothall_outbox.status IN ('WAITING', 'PARKED') THEN 'WITHDRAWN'"
                                        + " ELSE moothall_outbox.status END"),
                OUTBOX,
                marks.isEmpty() ? "> 0" : "NOT " + inMany(marks.size()),
                marks.stream().map(Mark::ordinal).toList());
    }

    private long at() {
        return Moments.micros(change.at());
    }

    /**
     * New rows: one is selected as it is; several come from a table of values.
     *
     * @param same what all of them have
     * @param rows what each has, in the same order of columns
     */
    private void insert(String table, Map<String, Object> same, List<Map<String, Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<@Nullable Object> parameters = new ArrayList<>(same.values());
        Map<String, Object> ofCase = Map.of("case_id", change.caseId());
        for (Map<String, Object> row : rows) {
            parameters.addAll(row.values());
            parameters.add(seals.of(table, row, same, ofCase));
        }
        Set<String> each = rows.get(0).keySet();
        int count = rows.size();
        add(text(List.of("insert", table, count), () -> insert(table, same.keySet(), each, count)), parameters);
    }

    private static String insert(String table, Set<String> same, Set<String> each, int rows) {
        String row = marks(each.size() + 1);
        String head = "INSERT INTO " + table + " (case_id, " + String.join(", ", same) + ", " + String.join(", ", each)
                + ", seal) SELECT turn.id, " + marks(same.size()) + ", ";
        return rows == 1
                ? head + row + " FROM turn"
                : head + "v.* FROM turn, (VALUES " + String.join(", ", Collections.nCopies(rows, "(" + row + ")"))
                        + ") AS v";
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static String in(int count) {
        return count == 1 ? "= ?" : inMany(count);
    }

    private static String inMany(int count) {
        return "IN (" + marks(count) + ")";
    }
}
