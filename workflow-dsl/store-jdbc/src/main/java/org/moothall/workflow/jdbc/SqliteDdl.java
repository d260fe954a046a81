// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The check of the tables of a SQLite file. We make them ourselves, so there is little that can be wrong. */
final class SqliteDdl {
    private SqliteDdl() {}

    /** What is missing, each in words; empty when the file is as it has to be. */
    static List<String> missing(Connection connection) throws SQLException {
        List<String> missing = missingTables(connection);
        return missing.isEmpty() ? otherFormat(connection) : missing;
    }

    /** The same, of the tables alone: what there has to be before anything can be read. */
    static List<String> missingTables(Connection connection) throws SQLException {
        List<String> missing = new ArrayList<>();
        for (Script.Table table : Script.SQLITE.tables()) {
            Set<String> columns = names(connection, "SELECT name FROM pragma_table_info('" + table.name() + "')");
            if (columns.isEmpty()) {
                missing.add("table " + table.name() + " is missing");
            } else {
                table.columns().stream()
                        .map(Script.Column::name)
                        .filter(column -> !columns.contains(column))
                        .forEach(column ->
                                missing.add("column " + column + " of table " + table.name() + " is missing"));
            }
        }
        return missing;
    }

    private static List<String> otherFormat(Connection connection) throws SQLException {
        Set<String> format = names(connection, "SELECT value FROM moothall_about WHERE name = 'format'");
        return format.contains(Script.FORMAT) ? List.of() : List.of(Script.otherFormat(String.join("", format)));
    }

    private static Set<String> names(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            Set<String> names = new HashSet<>();
            while (found.next()) {
                names.add(found.getString(1));
            }
            return names;
        }
    }
}
