// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.host.Failing;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.host.Troubles;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.json.ValueJson;
import org.moothall.workflow.store.Catalogue;
import org.moothall.workflow.store.TaskQuery;

/** The reads of worklists and outboxes. */
final class WorkRows {
    private static final String TASKS =
            "case_id, program, task, ordinal, candidates, opened, due, holder FROM moothall_task WHERE ";

    private static final String IN_ORDER =
            " AND (due, opened, case_id, ordinal) > (?, ?, ?, ?) ORDER BY due, opened, case_id, ordinal LIMIT ?";
    private static final String OF_ROLE = "SELECT " + TASKS + "role = ?" + IN_ORDER;
    private static final String FREE = "SELECT " + TASKS + "role = ? AND holder IS NULL" + IN_ORDER;
    private static final String HELD = "SELECT DISTINCT " + TASKS + "holder = ?" + IN_ORDER;
    private static final String ITEM = "SELECT o.case_id, o.step, o.ordinal, o.content, o.status, o.attempts, o.since,"
            + " o.failure, c.workflow, c.version";
    private static final String OF_CASES = " FROM moothall_outbox o JOIN moothall_case c ON c.id = o.case_id";
    private static final String OUTBOX = ITEM + OF_CASES + " WHERE ";
    private static final String IS_FAILING = "o.status = 'WAITING' AND o.attempts > 0";
    /** Rows of all cases, each with what its case and its look say: looked up by their keys, however many there are. */
    private static final String PAGE =
            "SELECT * FROM (SELECT o.case_id, o.step, o.ordinal, o.content, o.status, o.attempts,"
                    + " o.since, o.failure, (SELECT c.workflow FROM moothall_case c WHERE c.id = o.case_id) AS workflow,"
                    + " (SELECT c.version FROM moothall_case c WHERE c.id = o.case_id) AS version,"
                    + " (SELECT t.due FROM moothall_timer t WHERE t.case_id = o.case_id AND t.ordinal = 0 AND t.step = o.step) AS due,"
                    + " (SELECT c.number FROM moothall_case c WHERE c.id = o.case_id) AS number FROM moothall_outbox o WHERE ";

    private static final String AFTER = ") p WHERE (p.number, p.ordinal) >"
            + " (coalesce((SELECT a.number FROM moothall_case a WHERE a.id = ?), 0), ?)"
            + " ORDER BY p.number, p.ordinal LIMIT ?";
    private static final String TROUBLES = "SELECT (SELECT count(*) FROM moothall_outbox o WHERE " + IS_FAILING
            + "), (SELECT count(*) FROM moothall_outbox o WHERE o.status = 'PARKED')";

    private final Database database;
    private final Catalogue catalogue;

    WorkRows(Database database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    List<WorkItem> tasks(TaskQuery query, @Nullable WorkItem after, int limit) {
        boolean isOfRole = query.holder().isEmpty();
        return database.query(
                isOfRole ? (query.isFree() ? FREE : OF_ROLE) : HELD,
                WorkRows::workItem,
                isOfRole ? query.role() : query.holder(),
                after == null ? Long.MIN_VALUE : Moments.micros(after.due()),
                after == null ? Long.MIN_VALUE : Moments.micros(after.opened()),
                after == null ? "" : after.caseId(),
                after == null ? 0L : after.ordinal(),
                limit);
    }

    private static WorkItem workItem(ResultSet row) throws SQLException {
        String program = row.getString(2);
        int slash = program.lastIndexOf('/');
        List<String> candidates = Arrays.asList(ValueJson.read(row.getString(5), String[].class));
        return new WorkItem(
                row.getString(1),
                program.substring(0, slash),
                Integer.parseInt(program.substring(slash + 1)),
                row.getString(3),
                row.getLong(4),
                candidates,
                Objects.requireNonNullElse(row.getString(8), ""),
                Moments.moment(row.getLong(6)),
                Moments.momentOrNone(row.getLong(7)));
    }

    List<OutboxItem> outbox(String caseId) {
        return database.query(OUTBOX + "o.case_id = ? ORDER BY o.ordinal", this::outboxItem, caseId);
    }

    List<OutboxItem> undelivered(String caseId) {
        return database.query(
                OUTBOX + "o.case_id = ? AND o.status IN ('WAITING', 'PARKED') ORDER BY o.ordinal",
                this::outboxItem,
                caseId);
    }

    List<OutboxItem> parked(@Nullable OutboxItem after, int limit) {
        return page("o.status = 'PARKED'", this::outboxItem, after, limit);
    }

    List<Failing> failing(@Nullable OutboxItem after, int limit) {
        return page(IS_FAILING, row -> new Failing(outboxItem(row), Moments.moment(row.getLong(11))), after, limit);
    }

    private <T> List<T> page(String which, Reads.Row<T> read, @Nullable OutboxItem after, int limit) {
        return database.query(
                PAGE + which + AFTER,
                read,
                after == null ? "" : after.caseId(),
                after == null ? 0L : after.ordinal(),
                limit);
    }

    Troubles troubles() {
        return database.query(TROUBLES, row -> new Troubles(row.getLong(1), row.getLong(2)))
                .get(0);
    }

    private OutboxItem outboxItem(ResultSet row) throws SQLException {
        String step = row.getString(2);
        String json = row.getString(4);
        return new OutboxItem(
                row.getString(1),
                step,
                row.getLong(3),
                json == null ? null : catalogue.content(row.getString(9), row.getInt(10), step, json),
                Status.valueOf(row.getString(5)),
                row.getInt(6),
                Moments.moment(row.getLong(7)),
                row.getString(8));
    }
}
