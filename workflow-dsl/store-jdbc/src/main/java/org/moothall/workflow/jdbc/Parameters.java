// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of a statement, by their types. */
final class Parameters {
    private Parameters() {}

    static void set(PreparedStatement statement, int first, List<? extends @Nullable Object> parameters)
            throws SQLException {
        int at = first;
        for (Object parameter : parameters) {
            set(statement, at++, parameter);
        }
    }

    private static void set(PreparedStatement statement, int at, @Nullable Object parameter) throws SQLException {
        if (parameter == null) {
            statement.setNull(at, Types.VARCHAR);
        } else if (parameter instanceof String text) {
            statement.setString(at, text);
        } else if (parameter instanceof Long number) {
            statement.setLong(at, number);
        } else if (parameter instanceof Integer number) {
            statement.setInt(at, number);
        } else if (parameter instanceof byte[] bytes) {
            statement.setBytes(at, bytes);
        } else {
            throw new IllegalArgumentException(
                    "no parameter can be a " + parameter.getClass().getName());
        }
    }
}
