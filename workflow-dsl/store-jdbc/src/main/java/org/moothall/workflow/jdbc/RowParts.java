// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Output;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.json.ValueJson;
import org.moothall.workflow.store.Change;
import org.moothall.workflow.store.Change.Mark;
import org.moothall.workflow.store.Change.Plan;
import org.moothall.workflow.store.Change.Posted;

/** What a change says about tasks, timers and the outbox, as parts. Only what there is makes a part. */
final class RowParts {
    private static final String OF_CASE = " WHERE case_id = (SELECT id FROM turn) AND ordinal ";

    private final List<Part> parts = new ArrayList<>(4);
    private final Change change;
    private final LongSupplier tickets;
    private final String endingClaim;

    RowParts(Change change, LongSupplier tickets, String endingClaim) {
        this.change = change;
        this.tickets = tickets;
        this.endingClaim = endingClaim;
    }

    List<Part> parts(List<String> contents) {
        Change.Rows rows = change.rows();
        delete("moothall_task", rows.closed());
        delete("moothall_timer", rows.cleared());
        withdraw(rows.withdrawn());
        open(rows.opened());
        timers(rows.timers());
        post(rows.posted(), contents);
        rows.marks().forEach(this::mark);
        plan(rows.plan());
        if (rows.erased()) {
            erase();
        }
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
                            + " AND status IN ('WAITING', 'PARKED')",
                    parameters);
        }
    }

    private void open(List<Output.Opened> tasks) {
        List<@Nullable Object> parameters = new ArrayList<>();
        int count = 0;
        for (Output.Opened task : tasks) {
            String candidates = ValueJson.write(task.candidates());
            for (String role : task.candidates()) {
                parameters.add(task.ordinal());
                parameters.add(role);
                parameters.add(task.task());
                parameters.add(candidates);
                parameters.add(Moments.micros(change.at()));
                parameters.add(Moments.micros(task.due()));
                count++;
            }
        }
        insert("moothall_task (case_id, ordinal, role, task, candidates, opened, due)", 6, count, parameters);
    }

    private void timers(List<Output.TimerSet> timers) {
        List<@Nullable Object> parameters = new ArrayList<>();
        for (Output.TimerSet timer : timers) {
            parameters.add(timer.ordinal());
            parameters.add(timer.name());
            parameters.add(Moments.micros(timer.due()));
            parameters.add(tickets.getAsLong());
        }
        insert("moothall_timer (case_id, ordinal, name, due, ticket)", 4, timers.size(), parameters);
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

    /** How far an item got; a timer that failed is added when it is not there. */
    private void mark(Mark mark) {
        add(
                "INSERT INTO moothall_outbox (case_id, ordinal, step, status, attempts, since, failure, revision) "
                        + "SELECT turn.id, ?, ?, ?, ?, ?, ?, 0 FROM turn WHERE true "
                        + "ON CONFLICT (case_id, ordinal) DO UPDATE SET status = excluded.status, since = excluded.since, "
                        + "attempts = moothall_outbox.attempts + excluded.attempts, "
                        + "failure = CASE excluded.failure WHEN '' THEN moothall_outbox.failure ELSE excluded.failure END "
                        + "WHERE moothall_outbox.status IN ('WAITING', 'PARKED')",
                List.of(
                        mark.ordinal(),
                        mark.step(),
                        mark.status().name(),
                        mark.attempts(),
                        Moments.micros(change.at()),
                        mark.failure()));
    }

    private void plan(Plan plan) {
        switch (plan.kind()) {
            case AS_IT_IS -> {}
            case SOMETHING_NEW -> planned(plan, "");
            case NOW -> planned(plan, "due = excluded.due, ");
            case AGAIN ->
                add(
                        "UPDATE moothall_timer SET due = CASE ticket WHEN ? THEN CAST(? AS bigint) ELSE due END"
                                + endingClaim + OF_CASE + "= 0",
                        List.of(plan.ticket(), Moments.micros(plan.at())));
            case DONE -> {
                add("DELETE FROM moothall_timer" + OF_CASE + "= 0 AND ticket = ?", List.of(plan.ticket()));
                if (!endingClaim.isEmpty()) {
                    add(
                            "UPDATE moothall_timer SET ticket = ticket" + endingClaim + OF_CASE + "= 0 AND ticket <> ?",
                            List.of(plan.ticket()));
                }
            }
        }
    }

    private void planned(Plan plan, String movesWhatWasPlanned) {
        add(
                "INSERT INTO moothall_timer (case_id, ordinal, name, due, ticket) "
                        + "SELECT turn.id, 0, '', ?, ? FROM turn WHERE true "
                        + "ON CONFLICT (case_id, ordinal) DO UPDATE SET " + movesWhatWasPlanned
                        + "ticket = excluded.ticket",
                List.of(Moments.micros(plan.at()), tickets.getAsLong()));
    }

    private void erase() {
        Change.Turn turn = change.turn();
        add(
                "UPDATE moothall_journal SET content = NULL, salt = NULL"
                        + " WHERE case_id = (SELECT id FROM turn) AND revision < ?",
                List.of(turn == null ? 0 : turn.revision()));
        add(
                "UPDATE moothall_outbox SET content = NULL,"
                        + " status = CASE WHEN status IN ('WAITING', 'PARKED') THEN 'WITHDRAWN' ELSE status END"
                        + " WHERE case_id = (SELECT id FROM turn)",
                List.of());
    }

    private void insert(String into, int columns, int count, List<@Nullable Object> parameters) {
        insert(into, columns, count, parameters, "");
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
        return count == 1 ? "= ?" : "IN (" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }
}
