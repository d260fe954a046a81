// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The script that makes the tables: the only place that says what there has to be. The start-up checks read it. */
final class Script {
    static final Script SQLITE = new Script("sqlite.sql");
    static final Script POSTGRESQL = new Script("postgresql.sql");

    /** The views for reports beside the tables of PostgreSQL. */
    static final String POSTGRESQL_VIEWS = read("postgresql-views.sql");

    /** The format of the tables; a later version of the library may keep another. */
    static final String FORMAT = "1";

    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+) \\((.*)\\)", Pattern.DOTALL);
    private static final Pattern COLUMN =
            Pattern.compile("^ {2}([a-z_]+) (\\w+)(.*?)(?: DEFAULT (\\d+))?,?$", Pattern.MULTILINE);
    private static final Pattern INDEX = Pattern.compile("CREATE (?:UNIQUE )?INDEX (\\w+) ON (\\w+)");
    private static final Pattern SEQUENCE = Pattern.compile("CREATE SEQUENCE (\\w+)");
    private static final Pattern CONSTRAINT = Pattern.compile("CONSTRAINT (\\w+) (?:PRIMARY KEY|UNIQUE)");

    private final String text;

    /**
     * A table that there has to be.
     *
     * @param indexes its indexes, those of its keys included
     */
    record Table(String name, List<Column> columns, List<String> indexes) {}

    /**
     * A column that there has to be.
     *
     * @param mayBeNull whether it may be without a value
     * @param standard what it has in a row that does not name it; null for nothing
     */
    record Column(
            String name,
            String type,
            boolean mayBeNull,
            @Nullable Long standard) {}

    private Script(String resource) {
        this.text = read(resource);
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(Script.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String text() {
        return text;
    }

    List<String> statements() {
        return Arrays.stream(text.replaceAll("(?m)^--.*$", "").split(";", -1))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    List<Table> tables() {
        return statements().stream()
                .map(TABLE::matcher)
                .filter(Matcher::lookingAt)
                .map(table -> table(table.group(1), table.group(2)))
                .toList();
    }

    List<String> sequences() {
        return SEQUENCE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private Table table(String name, String body) {
        List<Column> columns =
                COLUMN.matcher(body).results().map(Script::column).toList();
        List<String> keys =
                CONSTRAINT.matcher(body).results().map(key -> key.group(1)).toList();
        List<String> indexes = INDEX.matcher(text)
                .results()
                .filter(index -> index.group(2).equals(name))
                .map((MatchResult index) -> index.group(1))
                .toList();
        return new Table(
                name, columns, Stream.concat(keys.stream(), indexes.stream()).toList());
    }

    private static Column column(MatchResult found) {
        String standard = found.group(4);
        return new Column(
                found.group(1),
                found.group(2),
                !found.group(3).contains("NOT NULL"),
                standard == null ? null : Long.valueOf(standard));
    }

    /** What to say of tables of another format. */
    static String otherFormat(String format) {
        return "its tables are of format " + format + ", and this version of the library keeps format " + FORMAT;
    }
}
