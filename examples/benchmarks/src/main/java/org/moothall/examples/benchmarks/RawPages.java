// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.host.WorkItem;

/** Pages of a worklist over plain JDBC: every column is read, and nothing is made of it. */
final class RawPages {
    private static final String FIRST =
            "SELECT case_id, task, ordinal, candidates, opened, due FROM moothall_task WHERE role = ?"
                    + " ORDER BY due, opened, case_id, ordinal LIMIT ?";
    private static final String LATER =
            "SELECT case_id, task, ordinal, candidates, opened, due FROM moothall_task WHERE role = ?"
                    + " AND (due, opened, case_id, ordinal) > (?, ?, ?, ?) ORDER BY due, opened, case_id, ordinal LIMIT ?";

    /** One that can be explained. */
    static final String MIDDLE = LATER.replace("role = ?", "role = 'team-3'")
            .replace("(?, ?, ?, ?)", "(1796083200000000, 0, '', 0)")
            .replace("LIMIT ?", "LIMIT 50");

    private final Lender lender;

    private interface Lender {
        List<String> with(String sql, Work work) throws SQLException;
    }

    private interface Work {
        List<String> with(PreparedStatement statement) throws SQLException;
    }

    private RawPages(Lender lender) {
        this.lender = lender;
    }

    static RawPages pooled(DataSource pool) {
        return new RawPages((sql, work) -> {
            try (Connection connection = pool.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                return work.with(statement);
            }
        });
    }

    static RawPages kept(Connection connection) throws SQLException {
        PreparedStatement first = connection.prepareStatement(FIRST);
        PreparedStatement later = connection.prepareStatement(LATER);
        return new RawPages((sql, work) -> work.with(sql.equals(FIRST) ? first : later));
    }

    List<String> page(String role, @Nullable WorkItem after, int size) {
        try {
            return lender.with(after == null ? FIRST : LATER, statement -> {
                statement.setString(1, role);
                int at = 2;
                if (after != null) {
                    statement.setLong(at++, after.due() == null ? Long.MAX_VALUE : micros(after.due()));
                    statement.setLong(at++, micros(after.opened()));
                    statement.setString(at++, after.caseId());
                    statement.setLong(at++, after.ordinal());
                }
                statement.setInt(at, size);
                return rows(statement);
            });
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    private static List<String> rows(PreparedStatement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery()) {
            List<String> ids = new ArrayList<>();
            while (found.next()) {
                ids.add(found.getString(1));
                found.getString(2);
                found.getLong(3);
                found.getString(4);
                found.getLong(5);
                found.getLong(6);
            }
            return ids;
        }
    }
}
