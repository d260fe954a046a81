// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of an outbox while it is audited.
 *
 * @param revision the record that sent it; 0 for a timer that failed
 * @param attempts how often it was tried
 * @param isSealed whether its seal is the one of its columns
 */
record OutboxRow(
        long ordinal,
        long revision,
        String step,
        @Nullable String content,
        String status,
        int attempts,
        long origin,
        boolean isSealed) {
    private static final Set<String> UNDELIVERED = Set.of("WAITING", "PARKED");

    /** All of a case, in the order of their ordinals. */
    static List<OutboxRow> of(Reads tables, String caseId) {
        return tables.query(
                "SELECT r.ordinal, r.revision, r.step, r.content, r.status, r.attempts, r.origin, r.seal = "
                        + tables.seals().sql("moothall_outbox", "r", Map.of())
                        + " FROM moothall_outbox r WHERE r.case_id = ? ORDER BY r.ordinal",
                OutboxRow::read,
                caseId);
    }

    private static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getLong(7),
                row.getBoolean(8));
    }

    boolean isUndelivered() {
        return UNDELIVERED.contains(status);
    }

    boolean isWaiting() {
        return status.equals("WAITING");
    }

    boolean isParked() {
        return status.equals("PARKED");
    }

    String named() {
        return step + "/" + ordinal;
    }

    Chain.Sent sent() {
        return new Chain.Sent(ordinal, step, content);
    }

    /** Without its content: it may be personal. */
    @Override
    public String toString() {
        return named() + " " + status;
    }
}
