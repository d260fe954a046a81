// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables as a script, and what of them a database lacks. The script is the only place that says what there has to be. */
final class Ddl {
    static final Ddl SQLITE = new Ddl("sqlite.sql");
    static final Ddl POSTGRESQL = new Ddl("postgresql.sql");

    private static final String FORMAT = "1";
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+) \\((.*)\\)", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("^ {2}([a-z_]+) ", Pattern.MULTILINE);
    private static final Pattern INDEX = Pattern.compile("CREATE (?:UNIQUE )?INDEX (\\w+) ON (\\w+)");

    private final String script;

    private Ddl(String resource) {
        try (InputStream in = Objects.requireNonNull(Ddl.class.getResourceAsStream(resource), resource)) {
            this.script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String script() {
        return script;
    }

    List<String> statements() {
        return Arrays.stream(script.replaceAll("(?m)^--.*$", "").split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** What a database lacks, each in words; empty when it is as it has to be. */
    List<String> missing(Connection connection) throws SQLException {
        List<String> missing = new ArrayList<>();
        for (String statement : statements()) {
            Matcher table = TABLE.matcher(statement);
            Matcher index = INDEX.matcher(statement);
            if (table.lookingAt()) {
                missingOfTable(connection, table.group(1), table.group(2), missing);
            } else if (index.lookingAt() && !indexes(connection, index.group(2)).contains(index.group(1))) {
                missing.add("index " + index.group(1) + " on " + index.group(2) + " is missing");
            }
        }
        if (missing.isEmpty()) {
            missing.addAll(otherFormat(connection));
        }
        return missing;
    }

    private static void missingOfTable(Connection connection, String table, String body, List<String> missing)
            throws SQLException {
        Set<String> columns = columns(connection, table);
        if (columns.isEmpty()) {
            missing.add("table " + table + " is missing");
            return;
        }
        Matcher column = COLUMN.matcher(body);
        while (column.find()) {
            if (!columns.contains(column.group(1))) {
                missing.add("column " + column.group(1) + " of table " + table + " is missing");
            }
        }
    }

    private static Set<String> columns(Connection connection, String table) throws SQLException {
        try (ResultSet found = connection.getMetaData().getColumns(null, connection.getSchema(), table, null)) {
            return names(found, "COLUMN_NAME");
        }
    }

    private static Set<String> indexes(Connection connection, String table) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        try (ResultSet found = metaData.getIndexInfo(null, connection.getSchema(), table, false, true)) {
            return names(found, "INDEX_NAME");
        }
    }

    private static Set<String> names(ResultSet found, String column) throws SQLException {
        Set<String> names = new HashSet<>();
        while (found.next()) {
            String name = found.getString(column);
            if (name != null) {
                names.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static List<String> otherFormat(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT value FROM moothall_about WHERE name = 'format'")) {
            String format = found.next() ? found.getString(1) : "none";
            return FORMAT.equals(format)
                    ? List.of()
                    : List.of("its tables are of format " + format + ", and this version of the library keeps format "
                            + FORMAT);
        }
    }
}
