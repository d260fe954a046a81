// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The seals of rows that may change without an input: the first 16 bytes of the SHA-256 of a JSON array of the table's name and all
 * columns, in the order of the script. A new column is covered as soon as the script has it. Left out are the seal itself, and the content,
 * which the record in the journal covers.
 *
 * <p>What the engine knows it hashes here; what only the row knows, the database hashes in the same statement.
 */
final class Seals {
    /** What SQLite learns: the seal of its arguments. */
    static final String FUNCTION = "moothall_seal";

    private static final int SIZE = 16;
    private static final Set<String> LEFT_OUT = Set.of("seal", "content");

    static final Seals SQLITE = new Seals(Script.SQLITE, new Sqlite());
    static final Seals POSTGRESQL = new Seals(Script.POSTGRESQL, new Postgres());

    private final Map<String, List<Script.Column>> tables = new HashMap<>();
    private final SqlTexts texts = new SqlTexts();
    private final Dialect dialect;

    /** Says it in SQL. */
    private interface Dialect {
        String seal(String table, List<String> values);

        /** The value of a column: what it has, unless it is given another. */
        String value(Script.Column column, String own, @Nullable String other);
    }

    private static final class Sqlite implements Dialect {
        @Override
        public String seal(String table, List<String> values) {
            return FUNCTION + "('" + table + "', " + String.join(", ", values) + ")";
        }

        @Override
        public String value(Script.Column column, String own, @Nullable String other) {
            return other == null ? own : other;
        }
    }

    /** One function for all values: a statement is made ready anew for each use, and each function in it costs its own. */
    private static final class Postgres implements Dialect {
        @Override
        public String seal(String table, List<String> values) {
            return "substring(sha256(convert_to(CAST(json_build_array(CAST('" + table + "' AS text), "
                    + String.join(", ", values) + ") AS text), 'UTF8')) FROM 1 FOR " + SIZE + ")";
        }

        @Override
        public String value(Script.Column column, String own, @Nullable String other) {
            String value = other == null ? own : "CAST(" + other + " AS " + column.type() + ")";
            return column.type().equals("timestamptz") ? "extract(epoch FROM " + value + ")" : value;
        }
    }

    private Seals(Script script, Dialect dialect) {
        this.dialect = dialect;
        script.tables()
                .forEach(table -> tables.put(
                        table.name(),
                        table.columns().stream()
                                .filter(column -> !LEFT_OUT.contains(column.name()))
                                .toList()));
    }

    /** The columns that are sealed, in their order. */
    List<Script.Column> columns(String table) {
        return Objects.requireNonNull(tables.get(table), table);
    }

    /** The SQL that is kept, of all statements with these seals. */
    SqlTexts texts() {
        return texts;
    }

    /**
     * The seal of a row that the engine makes; a column that it does not name is as the table makes it.
     *
     * @param row its values by column, in parts that have no column in common
     */
    @SafeVarargs
    final byte[] of(String table, Map<String, ? extends @Nullable Object>... row) {
        List<Script.Column> columns = columns(table);
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (Script.Column column : columns) {
            values.add(value(column, row));
        }
        return of(values, table);
    }

    @SafeVarargs
    private static @Nullable Object value(Script.Column column, Map<String, ? extends @Nullable Object>... row) {
        for (Map<String, ? extends @Nullable Object> part : row) {
            if (part.containsKey(column.name())) {
                return part.get(column.name());
            }
        }
        return column.standard();
    }

    /** The seal of the values of a row: texts, whole numbers and nulls. */
    static byte[] of(List<? extends @Nullable Object> values, String table) {
        StringBuilder json = new StringBuilder(256).append('[');
        text(table, json);
        for (Object value : values) {
            json.append(", ");
            if (value instanceof String text) {
                text(text, json);
            } else if (value instanceof byte[] bytes) {
                json.append('{').append(HexFormat.of().formatHex(bytes)).append('}');
            } else {
                json.append(value);
            }
        }
        return Arrays.copyOf(Digests.ofText(json.append(']').toString()), SIZE);
    }

    /** As PostgreSQL writes it. */
    private static void text(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ') {
                        json.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    /**
     * The seal of a row, in SQL.
     *
     * @param row what the row is called there
     * @param changed the SQL of columns that are given another value; all others keep theirs
     */
    String sql(String table, String row, Map<String, String> changed) {
        return dialect.seal(
                table,
                columns(table).stream()
                        .map(column -> dialect.value(column, row + "." + column.name(), changed.get(column.name())))
                        .toList());
    }

    @Override
    public String toString() {
        return tables.keySet().stream().sorted().collect(Collectors.joining(", "));
    }
}
