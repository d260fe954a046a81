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
 * The seals of rows that may change without an input: the first 16 bytes of the digest of the table's name and all columns, in the
 * order of the script. A new column is covered as soon as the script has it. Left out are the seal itself, and the content, which
 * the record in the journal covers.
 *
 * <p>What the engine knows it hashes here; what only the row knows, the database hashes in the same statement.
 */
final class Seals {
    /** What SQLite learns: the seal of its arguments. */
    static final String FUNCTION = "moothall_seal";

    private static final int SIZE = 16;
    private static final Set<String> LEFT_OUT = Set.of("seal", "content");

    static final Seals SQLITE = new Seals(Script.SQLITE, Seals::inSqlite);
    static final Seals POSTGRESQL = new Seals(Script.POSTGRESQL, Seals::inPostgres);

    private final Map<String, List<Script.Column>> tables = new HashMap<>();
    private final SqlTexts texts = new SqlTexts();
    private final Dialect dialect;

    /** Says it in SQL. */
    private interface Dialect {
        String seal(String table, List<Script.Column> columns, List<String> values);
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

    /** The seal of the values of a row. */
    static byte[] of(List<? extends @Nullable Object> values, Object table) {
        return Arrays.copyOf(Digests.of(values, table), SIZE);
    }

    /**
     * The seal of a row, in SQL.
     *
     * @param row what the row is called there
     * @param changed the SQL of columns that are given another value; all others keep theirs
     */
    String sql(String table, String row, Map<String, String> changed) {
        List<Script.Column> columns = columns(table);
        return dialect.seal(
                table,
                columns,
                columns.stream()
                        .map(column -> changed.getOrDefault(column.name(), row + "." + column.name()))
                        .toList());
    }

    /** How often the SQL of a seal names a column: on PostgreSQL a text's length and the text are two. */
    int uses(Script.Column column) {
        return this == POSTGRESQL && column.type().equals("text") ? 2 : 1;
    }

    private static String inSqlite(String table, List<Script.Column> columns, List<String> values) {
        return FUNCTION + "('" + table + "', " + String.join(", ", values) + ")";
    }

    private static String inPostgres(String table, List<Script.Column> columns, List<String> values) {
        StringBuilder sql = new StringBuilder("substring(sha256(").append(bytes(Digests.typed(table)));
        for (int i = 0; i < values.size(); i++) {
            String typed = typed(columns.get(i).type(), values.get(i));
            sql.append(" || ")
                    .append(
                            columns.get(i).mayBeNull()
                                    ? "coalesce(" + typed + ", " + bytes(Digests.typed(null)) + ")"
                                    : typed);
        }
        return sql.append(") FROM 1 FOR ").append(SIZE).append(')').toString();
    }

    private static String typed(String type, String value) {
        return switch (type) {
            case "text" -> {
                String utf8 = "convert_to(" + value + ", 'UTF8')";
                yield bytes(Digests.TEXT) + " || int4send(octet_length(" + utf8 + ")) || " + utf8;
            }
            case "timestamptz" -> bytes(Digests.NUMBER) + " || timestamptz_send(" + value + ")";
            default -> bytes(Digests.NUMBER) + " || int8send(CAST(" + value + " AS bigint))";
        };
    }

    private static String bytes(byte... bytes) {
        return "decode('" + HexFormat.of().formatHex(bytes) + "', 'hex')";
    }

    @Override
    public String toString() {
        return tables.keySet().stream().sorted().collect(Collectors.joining(", "));
    }
}
