// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.moothall.workflow.jdbc.JdbcAudit;

/** What a store has kept, read in plain SQL, past the engine. A connection is open no longer than it takes to ask. */
final class Kept {
    private static final String SQLITE = "jdbc:sqlite:";

    private final String address;
    private final Connections connections;

    private interface Connections {
        Connection open() throws SQLException;
    }

    private Kept(String address, Connections connections) {
        this.address = address;
        this.connections = connections;
    }

    static Kept in(Path file) {
        return at(SQLITE + file);
    }

    /** At the address of a database. */
    static Kept at(String address) {
        return new Kept(address, () -> DriverManager.getConnection(address));
    }

    /** In a database, whatever its pool says of commits. */
    static Kept on(DataSource source) {
        return new Kept("", () -> {
            Connection connection = source.getConnection();
            connection.setAutoCommit(true);
            return connection;
        });
    }

    /**
     * The same as it is now. Of a file it is a copy, so that whoever looks at what a killed process left behind does not tidy up
     * before the next process finds it.
     */
    Kept asLeft() {
        if (!address.startsWith(SQLITE)) {
            return this;
        }
        Path file = Path.of(address.substring(SQLITE.length()));
        Path copy = file.resolveSibling("copy-of-" + file.getFileName());
        copy(file, copy, "");
        copy(file, copy, "-wal");
        return in(copy);
    }

    private static void copy(Path file, Path copy, String ending) {
        try {
            Path from = Path.of(file + ending);
            Path to = Path.of(copy + ending);
            Files.deleteIfExists(to);
            if (Files.exists(from)) {
                Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Rows as text, an empty one where there is nothing. */
    List<List<String>> rows(String sql) {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    String value = found.getString(column);
                    row.add(value == null ? "" : value);
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The first column. */
    List<String> column(String sql) {
        return rows(sql).stream().map(row -> row.get(0)).toList();
    }

    /** How many inputs the cases have taken; none before there are tables. */
    long inputs() {
        try {
            return Long.parseLong(column("SELECT coalesce(sum(revision), 0) FROM moothall_case")
                    .get(0));
        } catch (IllegalStateException notYet) {
            return 0;
        }
    }

    /** What time it was there when it was written last. */
    Instant time() {
        return column("SELECT value FROM moothall_about WHERE name = 'now'").stream()
                .map(micros -> Instant.ofEpochSecond(Long.parseLong(micros) / 1_000_000))
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    void change(String sql) {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    JdbcAudit audit() {
        if (address.startsWith(SQLITE)) {
            return JdbcAudit.ofFile(Path.of(address.substring(SQLITE.length())));
        }
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(address);
            return JdbcAudit.of(pool);
        }
    }

    /** The address as the main job takes it. */
    String store() {
        return address.startsWith(SQLITE) ? address.substring(SQLITE.length()) : address;
    }
}
