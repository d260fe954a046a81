// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The tables as they are, past everything of ours: what a person with SQL would see. */
final class Tables implements AutoCloseable {
    private static final String NOT_DELIVERED = "moothall_outbox WHERE status IN ('WAITING', 'PARKED')";
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Connection connection;

    Tables(Place place) throws SQLException {
        this.connection = place.connect();
    }

    /** A row of the journal that has a request's key. */
    record Taken(String key, String caseId, long revision) {}

    /** A row of the outbox. */
    record Sent(String caseId, long ordinal, String step, String status) {}

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Row<T> row) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row.of(found));
            }
            return rows;
        }
    }

    private long count(String from) throws SQLException {
        return query("SELECT count(*) FROM " + from, row -> row.getLong(1)).get(0);
    }

    List<Taken> taken() throws SQLException {
        return query(
                "SELECT request_key, case_id, revision FROM moothall_journal WHERE request_key IS NOT NULL",
                row -> new Taken(row.getString(1), row.getString(2), row.getLong(3)));
    }

    List<Sent> sent() throws SQLException {
        return query(
                "SELECT case_id, ordinal, step, status FROM moothall_outbox ORDER BY case_id, ordinal",
                row -> new Sent(row.getString(1), row.getLong(2), row.getString(3), row.getString(4)));
    }

    /** What is due, and nobody has done it: by now there should be nothing of it. */
    List<String> leftUndone(InstantSource time) throws SQLException {
        Instant before = time.instant().minus(PATIENCE);
        long timers = count("moothall_timer WHERE ordinal > 0 AND due < " + micros(before));
        long letters = count(NOT_DELIVERED + " AND step <> '" + StreetParty.POLICE.name() + "'");
        List<String> left = new ArrayList<>();
        if (timers > 0) {
            left.add(timers + " timers were due and were not taken while the service worked on");
        }
        if (letters > 0) {
            left.add(letters + " letters and calls stayed undelivered while the service worked on");
        }
        return left;
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    /** What there is when there should be nothing. */
    List<String> leftAtTheEnd() throws SQLException {
        List<String> left = new ArrayList<>();
        for (String from : List.of(
                "moothall_case WHERE outcome IS NULL",
                "moothall_task",
                "moothall_timer WHERE ordinal > 0",
                NOT_DELIVERED,
                "moothall_journal WHERE content IS NOT NULL")) {
            long rows = count(from);
            if (rows > 0) {
                left.add(rows + " rows are left in " + from);
            }
        }
        return left;
    }

    /** Changes who did what in one row. */
    void tamper() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE moothall_journal SET actor = 'nobody' WHERE revision = 2 AND case_id ="
                    + " (SELECT min(case_id) FROM moothall_journal WHERE revision = 2)");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
