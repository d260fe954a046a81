// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reads of the tables. */
interface Reads {
    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Answers all rows. */
    <T> List<T> query(String sql, Row<T> row, @Nullable Object... parameters);

    /** How rows are sealed there. */
    Seals seals();
}
