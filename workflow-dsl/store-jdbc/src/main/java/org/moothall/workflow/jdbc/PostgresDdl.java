// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The check of the tables on a PostgreSQL, wherever on the search path they are. */
final class PostgresDdl {
    private static final String KIND =
            "SELECT c.oid::text, c.relkind::text FROM pg_class c WHERE c.oid = to_regclass(?)";
    private static final String COLUMNS = "SELECT attname::text, format_type(atttypid, NULL) FROM pg_attribute"
            + " WHERE attrelid = CAST(? AS bigint)::oid AND attnum > 0 AND NOT attisdropped";
    private static final String INDEXES =
            "SELECT c.relname::text, '' FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
                    + " WHERE i.indrelid = CAST(? AS bigint)::oid AND i.indisvalid";
    private static final String RIGHTS = "SELECT r, has_table_privilege(to_regclass(?), r)::text"
            + " FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) r";
    private static final String SEQUENCE =
            "SELECT c.oid::text, has_sequence_privilege(c.oid, 'USAGE')::text FROM pg_class c"
                    + " WHERE c.oid = to_regclass(?) AND c.relkind = 'S'";
    private static final Map<String, String> TYPES = Map.of("timestamptz", "timestamp with time zone");

    private PostgresDdl() {}

    /** What is missing, each in words; empty when the database is as it has to be. */
    static List<String> missing(Connection connection) throws SQLException {
        List<String> missing = missingTables(connection);
        for (String sequence : Script.POSTGRESQL.sequences()) {
            sequence(connection, sequence, missing);
        }
        for (Script.Table table : Script.POSTGRESQL.tables()) {
            if (missing.isEmpty()) {
                rights(connection, table, missing);
            }
        }
        return missing.isEmpty() ? otherFormat(connection) : missing;
    }

    /** The same, of the tables alone: what there has to be before anything can be read. */
    static List<String> missingTables(Connection connection) throws SQLException {
        List<String> missing = new ArrayList<>();
        for (Script.Table table : Script.POSTGRESQL.tables()) {
            missing.addAll(missing(connection, table));
        }
        return missing;
    }

    private static List<String> missing(Connection connection, Script.Table table) throws SQLException {
        Optional<Map.Entry<String, String>> found =
                pairs(connection, KIND, table.name()).entrySet().stream().findFirst();
        if (found.isEmpty()) {
            return List.of("table " + table.name() + " is missing");
        } else if (!"rp".contains(found.get().getValue())) {
            return List.of(table.name() + " is there and is no table");
        }
        String oid = found.get().getKey();
        List<String> missing = new ArrayList<>();
        columns(table, pairs(connection, COLUMNS, oid), missing);
        Map<String, String> indexes = pairs(connection, INDEXES, oid);
        table.indexes().stream()
                .filter(index -> !indexes.containsKey(index))
                .forEach(index -> missing.add("index " + index + " of table " + table.name() + " is missing"));
        return missing;
    }

    private static void rights(Connection connection, Script.Table table, List<String> missing) throws SQLException {
        pairs(connection, RIGHTS, table.name()).forEach((right, has) -> {
            if (!"true".equals(has)) {
                missing.add("the right to " + right + " in table " + table.name() + " is missing");
            }
        });
    }

    private static void sequence(Connection connection, String name, List<String> missing) throws SQLException {
        Map<String, String> found = pairs(connection, SEQUENCE, name);
        if (found.isEmpty()) {
            missing.add("sequence " + name + " is missing");
        } else if (!found.containsValue("true")) {
            missing.add("the right to USAGE of sequence " + name + " is missing");
        }
    }

    private static void columns(Script.Table table, Map<String, String> found, List<String> missing) {
        table.columns().forEach(column -> {
            String name = column.name();
            String wanted = TYPES.getOrDefault(column.type(), column.type());
            String is = found.get(name);
            if (is == null) {
                missing.add("column " + name + " of table " + table.name() + " is missing");
            } else if (!is.equals(wanted)) {
                missing.add("column " + name + " of table " + table.name() + " is " + is + " and has to be " + wanted);
            }
        });
    }

    private static List<String> otherFormat(Connection connection) throws SQLException {
        Map<String, String> format = pairs(connection, "SELECT value, '' FROM moothall_about WHERE name = ?", "format");
        return format.containsKey(Script.FORMAT)
                ? List.of()
                : List.of(Script.otherFormat(String.join("", format.keySet())));
    }

    private static Map<String, String> pairs(Connection connection, String sql, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet found = statement.executeQuery()) {
                Map<String, String> pairs = new HashMap<>();
                while (found.next()) {
                    pairs.put(found.getString(1), found.getString(2));
                }
                return pairs;
            }
        }
    }
}
