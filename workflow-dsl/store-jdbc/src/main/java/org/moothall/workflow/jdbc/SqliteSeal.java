// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;
import org.sqlite.SQLiteConnection;

/** The seal of a row as a function for SQLite, from the table's name and the values, each as SQLite keeps it. */
final class SqliteSeal extends Function {
    private static final int NULL = 5;
    private static final int INTEGER = 1;
    private static final int BLOB = 4;
    private static final int ANY_NUMBER = -1;

    private SqliteSeal() {}

    /** Teaches it to a connection. */
    static void teach(Connection open) throws SQLException {
        Function.create(
                open.unwrap(SQLiteConnection.class),
                Seals.FUNCTION,
                new SqliteSeal(),
                ANY_NUMBER,
                Function.FLAG_DETERMINISTIC);
    }

    @Override
    protected void xFunc() throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(args());
        for (int i = 1; i < args(); i++) {
            values.add(value(i));
        }
        result(Seals.of(values, value_text(0)));
    }

    private @Nullable Object value(int i) throws SQLException {
        return switch (value_type(i)) {
            case NULL -> null;
            case INTEGER -> value_long(i);
            case BLOB -> value_blob(i);
            default -> value_text(i);
        };
    }
}
