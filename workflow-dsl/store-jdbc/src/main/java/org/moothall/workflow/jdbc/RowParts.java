// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Output;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.json.ValueJson;
import org.moothall.workflow.store.Change;
import org.moothall.workflow.store.Change.Mark;
import org.moothall.workflow.store.Change.Posted;

/**
 * What a change says about tasks, timers and the outbox, as parts. Only what there is makes a part, and no two parts touch one row: in
 * one statement neither would see the other.
 */
final class RowParts {
    private static final String OF_CASE = " WHERE case_id = (SELECT id FROM turn) AND ordinal ";
    private static final String UNDELIVERED = " AND status IN ('WAITING', 'PARKED')";

    private final List<Part> parts = new ArrayList<>(4);
    private final Change change;
    private final boolean claimsAreInTable;

    RowParts(Change change, boolean claimsAreInTable) {
        this.change = change;
        this.claimsAreInTable = claimsAreInTable;
    }

    /** The parts, in an order in which they may also be carried out one after another. */
    List<Part> parts(List<String> contents) {
        Change.Rows rows = change.rows();
        rows.marks().forEach(this::mark);
        if (rows.erased()) {
            erase(rows.marks());
        } else {
            withdraw(rows.withdrawn());
        }
        delete("moothall_task", rows.closed());
        delete("moothall_timer", rows.cleared());
        open(rows.opened());
        timers(rows.timers());
        post(rows.posted(), contents);
        PlanParts.of(change, claimsAreInTable).ifPresent(parts::add);
        return parts;
    }

    private void add(String sql, List<@Nullable Object> parameters) {
        parts.add(new Part(sql, parameters));
    }

    private void delete(String table, List<Long> ordinals) {
        if (!ordinals.isEmpty()) {
            add("DELETE FROM " + table + OF_CASE + in(ordinals.size()), new ArrayList<>(ordinals));
        }
    }

    private void withdraw(List<Long> ordinals) {
        if (!ordinals.isEmpty()) {
            List<@Nullable Object> parameters = new ArrayList<>(ordinals.size() + 1);
            parameters.add(Moments.micros(change.at()));
            parameters.addAll(ordinals);
            add(
                    "UPDATE moothall_outbox SET status = 'WITHDRAWN', since = ?" + OF_CASE + in(ordinals.size())
                            + UNDELIVERED,
                    parameters);
        }
    }

    private void open(List<Output.Opened> tasks) {
        List<@Nullable Object> parameters = new ArrayList<>();
        int count = 0;
        for (Output.Opened task : tasks) {
            String candidates = ValueJson.write(task.candidates());
            for (String role : new LinkedHashSet<>(task.candidates())) {
                parameters.add(task.ordinal());
                parameters.add(role);
                parameters.add(task.task());
                parameters.add(candidates);
                parameters.add(Moments.micros(change.at()));
                parameters.add(Moments.micros(task.due()));
                count++;
            }
        }
        insert("moothall_task (case_id, ordinal, role, task, candidates, opened, due)", 6, count, parameters, "");
    }

    private void timers(List<Output.TimerSet> timers) {
        if (change.turn() == null) {
            timers.forEach(this::setAnew);
            return;
        }
        List<@Nullable Object> parameters = new ArrayList<>();
        for (Output.TimerSet timer : timers) {
            parameters.add(timer.ordinal());
            parameters.add(PlanParts.program(change));
            parameters.add(timer.name());
            parameters.add(Moments.micros(timer.due()));
        }
        insert("moothall_timer (case_id, ordinal, program, name, due, news)", 4, timers.size(), parameters, ", 0");
    }

    /** A timer that was not due after all, whether it is still there or was parked meanwhile. */
    private void setAnew(Output.TimerSet timer) {
        add(
                "INSERT INTO moothall_timer (case_id, ordinal, program, name, due, news)"
                        + " SELECT turn.id, CAST(? AS bigint), c.workflow || '/' || c.version, CAST(? AS text),"
                        + " CAST(? AS bigint), 0 FROM turn JOIN moothall_case c ON c.id = turn.id WHERE true"
                        + " ON CONFLICT (case_id, ordinal) DO UPDATE SET due = excluded.due"
                        + PlanParts.endingClaim(claimsAreInTable),
                List.of(timer.ordinal(), timer.name(), Moments.micros(timer.due())));
    }

    private void post(List<Posted> posted, List<String> contents) {
        Change.Turn turn = change.turn();
        List<@Nullable Object> parameters = new ArrayList<>();
        for (int i = 0; i < posted.size(); i++) {
            parameters.add(posted.get(i).ordinal());
            parameters.add(turn == null ? 0 : turn.revision());
            parameters.add(posted.get(i).step());
            parameters.add(contents.get(i));
            parameters.add((posted.get(i).isWanted() ? Status.WAITING : Status.WITHDRAWN).name());
            parameters.add(Moments.micros(change.at()));
        }
        insert(
                "moothall_outbox (case_id, ordinal, revision, step, content, status, since, attempts, failure)",
                6,
                posted.size(),
                parameters,
                ", 0, ''");
    }

    private void mark(Mark mark) {
        add(
                "UPDATE moothall_outbox SET status = ?, since = ?, attempts = attempts + ?"
                        + (mark.failure().isEmpty() ? "" : ", failure = ?")
                        + (change.rows().erased() ? ", content = NULL" : "") + OF_CASE + "= ?" + UNDELIVERED,
                mark.failure().isEmpty()
                        ? List.of(mark.status().name(), at(), mark.attempts(), mark.ordinal())
                        : List.of(mark.status().name(), at(), mark.attempts(), mark.failure(), mark.ordinal()));
        if (mark.status() == Status.PARKED) {
            parkTimer(mark);
        }
    }

    /** A timer that failed is put beside what could not be delivered, unless the case has gone on and wants it no more. */
    private void parkTimer(Mark timer) {
        add(
                "INSERT INTO moothall_outbox (case_id, ordinal, revision, step, status, since, attempts, failure)"
                        + " SELECT t.case_id, t.ordinal, 0, t.name, 'PARKED', CAST(? AS bigint), 1, CAST(? AS text)"
                        + " FROM moothall_timer t WHERE t.case_id = (SELECT id FROM turn) AND t.ordinal = ?"
                        + " ON CONFLICT (case_id, ordinal) DO NOTHING",
                List.of(at(), timer.failure(), timer.ordinal()));
    }

    private void erase(List<Mark> marks) {
        Change.Turn turn = change.turn();
        add(
                "UPDATE moothall_journal SET content = NULL, salt = NULL"
                        + " WHERE case_id = (SELECT id FROM turn) AND revision < ?",
                List.of(turn == null ? 0 : turn.revision()));
        add(
                "UPDATE moothall_outbox SET content = NULL,"
                        + " status = CASE WHEN status IN ('WAITING', 'PARKED') THEN 'WITHDRAWN' ELSE status END"
                        + OF_CASE + (marks.isEmpty() ? "> 0" : "NOT " + inMany(marks.size())),
                marks.stream().<@Nullable Object>map(Mark::ordinal).toList());
    }

    private long at() {
        return Moments.micros(change.at());
    }

    /** One row is selected as it is; several come from a table of values. */
    private void insert(String into, int columns, int count, List<@Nullable Object> parameters, String constants) {
        if (count == 0) {
            return;
        }
        String row = String.join(", ", Collections.nCopies(columns, "?"));
        String head = "INSERT INTO " + into + " SELECT turn.id, ";
        String sql = count == 1
                ? head + row + constants + " FROM turn"
                : head + "v.*" + constants + " FROM turn, (VALUES "
                        + String.join(", ", Collections.nCopies(count, "(" + row + ")")) + ") AS v";
        add(sql, parameters);
    }

    private static String in(int count) {
        return count == 1 ? "= ?" : inMany(count);
    }

    private static String inMany(int count) {
        return "IN (" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }
}
