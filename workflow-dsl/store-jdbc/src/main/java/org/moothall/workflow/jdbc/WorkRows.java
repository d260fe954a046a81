// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.host.OutboxItem.Unreadable;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.json.ValueJson;
import org.moothall.workflow.store.Catalogue;

/** Reads worklists and outboxes. */
final class WorkRows {
    private static final String WORKLIST = "SELECT case_id, task, ordinal, candidates, opened, due FROM moothall_task"
            + " WHERE role = ? AND role <> '' AND (due, opened, case_id, ordinal) > (?, ?, ?, ?)"
            + " ORDER BY due, opened, case_id, ordinal LIMIT ?";
    private static final String OUTBOX =
            "SELECT o.case_id, o.step, o.ordinal, o.content, o.status, o.attempts, o.since,"
                    + " o.failure, c.workflow, c.version FROM moothall_outbox o JOIN moothall_case c ON c.id = o.case_id WHERE ";

    private final Database database;
    private final Catalogue catalogue;

    WorkRows(Database database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    List<WorkItem> worklist(String role, @Nullable WorkItem after, int limit) {
        return database.query(
                WORKLIST,
                WorkRows::workItem,
                role,
                after == null ? Long.MIN_VALUE : Moments.micros(after.due()),
                after == null ? Long.MIN_VALUE : Moments.micros(after.opened()),
                after == null ? "" : after.caseId(),
                after == null ? 0L : after.ordinal(),
                limit);
    }

    private static WorkItem workItem(ResultSet row) throws SQLException {
        List<String> candidates = Arrays.asList(ValueJson.read(row.getString(4), String[].class));
        return new WorkItem(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                candidates,
                Moments.moment(row.getLong(5)),
                Moments.momentOrNone(row.getLong(6)));
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

    List<OutboxItem> parked() {
        return database.query(OUTBOX + "o.status = 'PARKED' ORDER BY c.number, o.ordinal", this::outboxItem);
    }

    private OutboxItem outboxItem(ResultSet row) throws SQLException {
        String step = row.getString(2);
        return new OutboxItem(
                row.getString(1),
                step,
                row.getLong(3),
                content(
                        row.getString(4),
                        catalogue
                                .contentType(row.getString(9), row.getInt(10), step)
                                .orElse(null)),
                Status.valueOf(row.getString(5)),
                row.getInt(6),
                Moments.moment(row.getLong(7)),
                row.getString(8));
    }

    /** What cannot be read is an item's own trouble, and not that of whoever lists it. */
    private static @Nullable Object content(@Nullable String json, @Nullable Class<?> type) {
        if (json == null) {
            return null;
        } else if (type == null) {
            return new Unreadable("a type that no workflow here has");
        }
        try {
            return ValueJson.read(json, type);
        } catch (IllegalArgumentException cannot) {
            return new Unreadable(type.getName());
        }
    }
}
