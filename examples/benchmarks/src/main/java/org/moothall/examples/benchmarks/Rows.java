// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What stands in a database, asked with one statement and told as text. */
final class Rows {
    private Rows() {}

    /** The first column of every row. */
    static List<String> texts(Connection connection, String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (found.next()) {
                texts.add(found.getString(found.getMetaData().getColumnCount()));
            }
            return texts;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String text(Connection connection, String sql) {
        return texts(connection, sql).get(0);
    }

    static long number(Connection connection, String sql) {
        return Math.round(Double.parseDouble(text(connection, sql)));
    }

    /** How the number of rows differs from the number expected, or nothing. */
    static String faults(Connection connection, String from, long expected) {
        long found = number(connection, "SELECT count(*) FROM " + from);
        return found == expected ? "" : "there are " + found + " rows of " + from + ", not " + expected + "; ";
    }

    /** What is wrong with the tables of a host that has seen so many cases through and sent so many letters, or nothing. */
    static String faultsOfHost(Connection connection, long cases, long letters) {
        return faults(connection, "moothall_case WHERE outcome = 'decided' AND revision = 3", cases)
                + faults(connection, "moothall_journal", 3 * cases)
                + faults(connection, "moothall_timer WHERE ordinal > 0", cases)
                + faults(connection, "moothall_outbox WHERE status = 'DELIVERED'", letters)
                + faults(connection, "moothall_task", 0);
    }
}
