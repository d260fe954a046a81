// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes every column of every table of a script in every way that its type allows, puts rows in and takes rows away, one row of each
 * case at once, and looks whether an audit of the same transaction finds it; then nothing has happened.
 */
final class Tampering {
    /** How often each table, and each column, is gone over at least; in each case another row is changed in another way. */
    private static final int ROUNDS = 2;

    private final Connection connection;
    private final Script script;
    private final Snapshot snapshot;
    private final Savepoint whole;
    private final Map<String, List<Map<String, @Nullable Object>>> rows = new LinkedHashMap<>();
    private final Map<String, List<String>> keys = new LinkedHashMap<>();
    private final Set<String> columns = new TreeSet<>();
    /** What was not found, with how often. */
    private final Map<String, Integer> missed = new TreeMap<>();

    private final Set<String> ways = new TreeSet<>();
    private int changes;
    private int found;

    Tampering(Connection connection, Script script, Seals seals) throws SQLException {
        this.connection = connection;
        this.script = script;
        connection.setAutoCommit(false);
        this.snapshot = Snapshot.over(connection, seals);
        this.whole = connection.setSavepoint();
        for (Script.Table table : script.tables()) {
            keys.put(table.name(), keys(table.name()));
            rows.put(table.name(), rows(table));
        }
    }

    /** One change of one row. */
    private record Act(
            String what, Map<String, @Nullable Object> row, Map<String, @Nullable Object> after, Doing doing) {}

    private interface Doing {
        /** Answers whether the row is now another. */
        boolean done() throws SQLException;
    }

    Tampering all() throws SQLException {
        for (Script.Table table : script.tables()) {
            for (Script.Column column : table.columns()) {
                columns.add(table.name() + "." + column.name());
                change(table, column);
            }
            takeAway(table);
            putIn(table);
        }
        return this;
    }

    Set<String> columns() {
        return columns;
    }

    int changes() {
        return changes;
    }

    int found() {
        return found;
    }

    Map<String, Integer> missed() {
        return missed;
    }

    @Override
    public String toString() {
        return columns.size() + " columns, " + ways.size() + " ways, " + changes + " changes, " + found + " found, "
                + (changes - found) + " on the list: " + missed;
    }

    // ---- what is done

    /** The ways in which a value can be another. */
    private enum Way {
        NOTHING,
        EMPTY,
        LONGER,
        SHORTER,
        OTHER_CASE,
        OTHER,
        ONE_MORE,
        ONE_LESS,
        LEAST,
        MOST,
        OF_ANOTHER_ROW,
        OF_ANOTHER_CASE
    }

    private void change(Script.Table table, Script.Column column) throws SQLException {
        List<Act> acts = new ArrayList<>();
        for (Way way : Way.values()) {
            for (Map<String, @Nullable Object> row : all(table)) {
                Object after = after(table, column, way, row);
                if (after != SKIP && !same(row.get(column.name()), after)) {
                    Map<String, @Nullable Object> other = new LinkedHashMap<>(row);
                    other.put(column.name(), after);
                    acts.add(new Act(
                            table.name() + "." + column.name() + " " + way,
                            row,
                            other,
                            () -> set(table.name(), row, column.name(), after)));
                }
            }
        }
        perform(table, acts);
    }

    private static final Object SKIP = new Object();

    private @Nullable Object after(
            Script.Table table, Script.Column column, Way way, Map<String, @Nullable Object> row) {
        Object before = row.get(column.name());
        return switch (way) {
            case NOTHING -> column.mayBeNull() ? null : SKIP;
            case OF_ANOTHER_ROW -> other(table, column, row, true);
            case OF_ANOTHER_CASE -> other(table, column, row, false);
            default ->
                switch (column.type()) {
                    case "text" -> text(way, before == null ? "" : (String) before);
                    case "bytea", "blob" -> bytes(way, before == null ? new byte[0] : (byte[]) before);
                    case "timestamptz" -> moment(way, before == null ? new Timestamp(0) : (Timestamp) before);
                    default -> number(way, before == null ? 0 : ((Number) before).longValue(), column.type());
                };
        };
    }

    private static Object text(Way way, String before) {
        return switch (way) {
            case EMPTY -> "";
            case LONGER -> before + " ";
            case SHORTER -> before.isEmpty() ? SKIP : before.substring(0, before.length() - 1);
            case OTHER_CASE -> {
                String upper = before.toUpperCase(Locale.ROOT);
                yield upper.equals(before) ? before.toLowerCase(Locale.ROOT) : upper;
            }
            case OTHER -> "another";
            default -> SKIP;
        };
    }

    private static Object bytes(Way way, byte[] before) {
        byte[] other = before.clone();
        switch (way) {
            case EMPTY -> other = new byte[0];
            case LONGER -> other = Arrays.copyOf(before, before.length + 1);
            case SHORTER -> other = Arrays.copyOf(before, Math.max(0, before.length - 1));
            case OTHER -> {
                if (other.length > 0) {
                    other[other.length / 2] ^= 1;
                }
            }
            default -> {
                return SKIP;
            }
        }
        return other;
    }

    private static Object moment(Way way, Timestamp before) {
        return switch (way) {
            case EMPTY -> new Timestamp(0);
            case ONE_MORE -> new Timestamp(before.getTime() + 1000);
            case ONE_LESS -> new Timestamp(before.getTime() - 1000);
            case MOST -> Timestamp.valueOf("9999-12-31 00:00:00");
            default -> SKIP;
        };
    }

    private static Object number(Way way, long before, String type) {
        return switch (way) {
            case EMPTY -> 0L;
            case ONE_MORE -> before == Long.MAX_VALUE ? SKIP : before + 1;
            case ONE_LESS -> before - 1;
            case LEAST -> -1L;
            case MOST ->
                switch (type) {
                    case "smallint" -> (long) Short.MAX_VALUE;
                    case "integer" -> (long) Integer.MAX_VALUE;
                    default -> Long.MAX_VALUE;
                };
            case OTHER -> 77L;
            default -> SKIP;
        };
    }

    /** The value of another row of the same table, of the same case or of another. */
    private @Nullable Object other(
            Script.Table table, Script.Column column, Map<String, @Nullable Object> row, boolean sameCase) {
        String own = caseOf(table.name(), row);
        for (Map<String, @Nullable Object> each : all(table)) {
            if (each != row
                    && caseOf(table.name(), each).equals(own) == sameCase
                    && !same(each.get(column.name()), row.get(column.name()))) {
                return each.get(column.name());
            }
        }
        return SKIP;
    }

    private void takeAway(Script.Table table) throws SQLException {
        List<Act> acts = new ArrayList<>();
        for (Map<String, @Nullable Object> row : all(table)) {
            acts.add(new Act(
                    table.name() + " taken away" + described(table, row),
                    row,
                    row,
                    () -> execute("DELETE FROM " + table.name() + where(table.name()), keyOf(table.name(), row)) > 0));
        }
        perform(table, acts);
    }

    /** What tells a row that nothing follows from. */
    private String described(Script.Table table, Map<String, @Nullable Object> row) {
        boolean begun = all("moothall_case").stream()
                .anyMatch(each -> same(each.get("workflow"), row.get("workflow"))
                        && same(each.get("version"), row.get("version")));
        return table.name().equals("moothall_shape") && !begun ? ", in which no case has begun" : "";
    }

    private void putIn(Script.Table table) throws SQLException {
        for (int kind = 0; kind < 3; kind++) {
            int by = kind;
            List<Act> acts = new ArrayList<>();
            for (Map<String, @Nullable Object> row : all(table)) {
                Map<String, @Nullable Object> other = by == 2 ? invented(table, row) : new LinkedHashMap<>(row);
                String key = keys.get(table.name())
                        .get(by == 1 || keys.get(table.name()).size() == 1 ? 0 : 1);
                Object value = row.get(key);
                other.put(
                        key,
                        value instanceof String text
                                ? text + "x"
                                : ((Number) Objects.requireNonNull(value)).longValue() + 1000);
                acts.add(new Act(
                        table.name() + (by == 2 ? " invented" : " copied"), row, other, () -> insert(table, other)));
            }
            perform(table, acts);
        }
    }

    private Map<String, @Nullable Object> invented(Script.Table table, Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> invented = new LinkedHashMap<>();
        for (Script.Column column : table.columns()) {
            invented.put(
                    column.name(),
                    switch (column.type()) {
                        case "text" -> column.name().equals("status") ? "WAITING" : "{}";
                        case "bytea", "blob" -> new byte[] {1, 2, 3};
                        case "timestamptz" -> null;
                        default -> 1L;
                    });
        }
        keys.get(table.name()).forEach(key -> invented.put(key, row.get(key)));
        return invented;
    }

    // ---- how it is done

    /**
     * One row of each case at once, in the way that was tried least, until there is no way that was not tried; what is found has to be
     * said of that case.
     */
    private void perform(Script.Table table, List<Act> acts) throws SQLException {
        Map<String, List<Act>> byCase = new LinkedHashMap<>();
        Map<String, Integer> tried = new LinkedHashMap<>();
        for (Act act : acts) {
            byCase.computeIfAbsent(of(table, act.row()), any -> new ArrayList<>())
                    .add(act);
            tried.put(act.what(), 0);
        }
        for (int round = 0; round < ROUNDS || tried.containsValue(0); round++) {
            List<Act> done = new ArrayList<>();
            int at = round;
            for (List<Act> each : byCase.values()) {
                Act act = leastTried(each, tried, at++);
                tried.merge(act.what(), 1, Integer::sum);
                if (isDone(act)) {
                    done.add(act);
                }
            }
            if (!done.isEmpty()) {
                judge(table, done);
            }
        }
    }

    private static Act leastTried(List<Act> acts, Map<String, Integer> tried, int at) {
        String way = acts.stream()
                .map(Act::what)
                .min(Comparator.comparing(what -> tried.getOrDefault(what, 0)))
                .orElseThrow();
        List<Act> so = acts.stream().filter(act -> act.what().equals(way)).toList();
        return so.get(at % so.size());
    }

    private void judge(Script.Table table, List<Act> done) throws SQLException {
        Set<String> said = audit(table, done).findings().stream()
                .map(finding -> finding.text().substring(0, finding.text().indexOf(": ")))
                .collect(Collectors.toCollection(HashSet::new));
        for (Act act : done) {
            ways.add(act.what());
            changes++;
            if (said.contains(of(table, act.row())) || said.contains(of(table, act.after()))) {
                found++;
            } else {
                missed.merge(act.what(), 1, Integer::sum);
            }
        }
        connection.rollback(whole);
    }

    /** Of the cases that were changed; what is said of a shape comes from any of its cases. */
    private JdbcAudit audit(Script.Table table, List<Act> done) {
        if (table.name().equals("moothall_shape")) {
            return JdbcAudit.in(snapshot);
        }
        Set<String> changed = new TreeSet<>();
        if (!table.name().equals("moothall_about")) {
            done.forEach(act -> {
                changed.add(caseOf(table.name(), act.row()));
                changed.add(caseOf(table.name(), act.after()));
            });
        }
        return JdbcAudit.ofCases(snapshot, changed);
    }

    /** What the database refuses is no change. */
    private boolean isDone(Act act) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            return act.doing().done();
        } catch (SQLException refused) {
            connection.rollback(before);
            return false;
        }
    }

    private boolean set(String table, Map<String, @Nullable Object> row, String column, @Nullable Object value)
            throws SQLException {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(value);
        parameters.addAll(keyOf(table, row));
        return execute("UPDATE " + table + " SET " + column + " = ?" + where(table), parameters) > 0;
    }

    private boolean insert(Script.Table table, Map<String, @Nullable Object> row) throws SQLException {
        String names = String.join(", ", row.keySet());
        String marks = row.keySet().stream().map(name -> "?").collect(Collectors.joining(", "));
        return execute("INSERT INTO " + table.name() + " (" + names + ") VALUES (" + marks + ")", row.values()) > 0;
    }

    private int execute(String sql, Collection<? extends @Nullable Object> parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (Object parameter : parameters) {
                if (parameter == null) {
                    statement.setNull(at++, java.sql.Types.NULL);
                } else {
                    statement.setObject(at++, parameter);
                }
            }
            return statement.executeUpdate();
        }
    }

    private String where(String table) {
        return keys.get(table).stream().map(key -> key + " = ?").collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    private List<@Nullable Object> keyOf(String table, Map<String, @Nullable Object> row) {
        List<@Nullable Object> key = new ArrayList<>();
        keys.get(table).forEach(column -> key.add(row.get(column)));
        return key;
    }

    // ---- what there is

    private List<Map<String, @Nullable Object>> all(Script.Table table) {
        return all(table.name());
    }

    private List<Map<String, @Nullable Object>> all(String table) {
        return Objects.requireNonNull(rows.get(table), table);
    }

    private static String caseOf(String table, Map<String, @Nullable Object> row) {
        return String.valueOf(row.get(table.equals("moothall_case") ? "id" : "case_id"));
    }

    /** What a finding about a row is about. */
    private static String of(Script.Table table, Map<String, @Nullable Object> row) {
        return switch (table.name()) {
            case "moothall_about" -> table.name();
            case "moothall_shape" -> "workflow " + row.get("workflow") + "/" + row.get("version");
            default -> "case " + caseOf(table.name(), row);
        };
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one instanceof byte[] bytes && other instanceof byte[] others
                ? Arrays.equals(bytes, others)
                : one instanceof Number number && other instanceof Number another
                        ? number.longValue() == another.longValue()
                        : Objects.equals(one, other);
    }

    private List<String> keys(String table) throws SQLException {
        Map<Integer, String> keys = new TreeMap<>();
        try (ResultSet found = connection.getMetaData().getPrimaryKeys(null, connection.getSchema(), table)) {
            while (found.next()) {
                keys.put(found.getInt("KEY_SEQ"), found.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(keys.values());
    }

    private List<Map<String, @Nullable Object>> rows(Script.Table table) throws SQLException {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM " + table.name())) {
            while (found.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (Script.Column column : table.columns()) {
                    row.put(column.name(), found.getObject(column.name()));
                }
                all.add(row);
            }
        }
        return all;
    }
}
