// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The minimum room of {@value #PAGES} pages for every table. PostgreSQL keeps the plan of a prepared statement, and plans by how
 * many pages a table has: while that is one or two, looking through all of them is cheapest, and the plan is then used when there
 * are thousands. From this many pages on a search in an index is always cheaper. The pages come from rows that are rolled back; the
 * tables do not give them up ({@code vacuum_truncate}). A table that was emptied by TRUNCATE or restored from a dump gets them when
 * the next host starts.
 */
final class PostgresRoom {
    private static final int PAGES = 64;
    /** Of a row that is below the 2,000 or so from which rows are compressed, so four are a page. */
    private static final int BYTES = 1600;

    /** What may be of any length and is in no index, by table in this order. */
    private static final List<String> LONG =
            List.of("value", "shape", "data", "entries", "candidates", "failure", "name");

    private static final String PAGES_OF =
            "SELECT pg_relation_size(to_regclass(?)) / CAST(current_setting('block_size') AS bigint)";

    private PostgresRoom() {}

    static boolean make(Connection connection) throws SQLException {
        boolean commits = connection.getAutoCommit();
        for (Script.Table table : Script.POSTGRESQL.tables()) {
            if (pages(connection, table) < PAGES) {
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement()) {
                    statement.execute(rows(table));
                } catch (SQLException refused) {
                    // a trigger of the database's own; without room plans may be slow, and nothing is wrong
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(commits);
                }
            }
        }
        return true;
    }

    private static long pages(Connection connection, Script.Table table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PAGES_OF)) {
            statement.setString(1, table.name());
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? found.getLong(1) : PAGES;
            }
        }
    }

    private static String rows(Script.Table table) {
        List<String> names = table.columns().stream().map(Script.Column::name).toList();
        String wide = LONG.stream().filter(names::contains).findFirst().orElseThrow();
        String values = table.columns().stream()
                .map(column -> column.name().equals(wide) ? "repeat('x', " + BYTES + ")" : value(column.type()))
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + table.name() + " (" + String.join(", ", names) + ") SELECT " + values
                + " FROM generate_series(1, " + 4 * PAGES + ") n";
    }

    /** A value that no row has that is there. */
    private static String value(String type) {
        return switch (type) {
            case "text" -> "'room/' || n";
            case "bytea" -> "CAST('' AS bytea)";
            case "timestamptz" -> "NULL";
            default -> "-n";
        };
    }
}
