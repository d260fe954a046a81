// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A council's own table beside the cases: the photos of a report, each in an album that a commit checks. */
final class Photos {
    static final String TABLE = "CREATE TABLE photo (name varchar(20) PRIMARY KEY,"
            + " album varchar(20) REFERENCES photo (name) DEFERRABLE INITIALLY DEFERRED)";
    static final String INSERT = "INSERT INTO photo (name, album) VALUES (?, ?)";

    private Photos() {}

    static void createIn(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
    }

    /** Adds a photo to the album of the same name. */
    static void insert(Connection connection, String name) throws SQLException {
        insert(connection, name, name);
    }

    static void insert(Connection connection, String name, String album) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, name);
            statement.setString(2, album);
            statement.executeUpdate();
        }
    }

    static int count(DataSource source) throws SQLException {
        return count(source, "photo");
    }

    static int count(DataSource source, String table) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT count(*) FROM " + table)) {
            return found.next() ? found.getInt(1) : -1;
        }
    }
}
