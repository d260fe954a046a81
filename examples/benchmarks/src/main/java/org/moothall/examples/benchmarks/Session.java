// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Consumer;

/** One transaction on a connection, with statements as cheap as the driver has them. */
final class Session implements AutoCloseable {
    private final Connection connection;
    private final Statements statements;
    private final Consumer<Connection> after;

    /** Where prepared statements come from. */
    interface Statements {
        int execute(Connection connection, String sql, Object... parameters) throws SQLException;
    }

    Session(Connection connection, Statements statements, Consumer<Connection> after) {
        this.connection = connection;
        this.statements = statements;
        this.after = after;
    }

    void execute(String sql, Object... parameters) throws SQLException {
        statements.execute(connection, sql, parameters);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() {
        after.accept(connection);
    }

    static int run(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement.executeUpdate();
    }
}
