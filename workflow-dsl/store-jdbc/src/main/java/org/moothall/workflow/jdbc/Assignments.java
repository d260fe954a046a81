// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The assignments of an update to the columns of a row, with the new seal. */
final class Assignments {
    private final Seals seals;
    private final String table;
    private final Map<String, Value> values = new LinkedHashMap<>();

    private record Value(String sql, List<@Nullable Object> parameters) {}

    Assignments(Seals seals, String table) {
        this.seals = seals;
        this.table = table;
    }

    /** Gives a column what SQL says, with the parameters for its question marks; columns in it bear the table's name. */
    Assignments set(String column, String sql, @Nullable Object... parameters) {
        values.put(column, new Value(sql, Arrays.asList(parameters)));
        return this;
    }

    /** {@code column = …, seal = …}, with a question mark for each of the parameters. */
    String sql() {
        List<Object> shape = new ArrayList<>(1 + 2 * values.size());
        shape.add(table);
        values.forEach((column, value) -> {
            shape.add(column);
            shape.add(value.sql());
        });
        return seals.texts().of(shape, this::text);
    }

    private String text() {
        StringBuilder sql = new StringBuilder(512);
        values.forEach((column, value) ->
                sql.append(column).append(" = ").append(value.sql()).append(", "));
        Map<String, String> changed = new LinkedHashMap<>();
        values.forEach((column, value) -> changed.put(column, "(" + value.sql() + ")"));
        return sql.append("seal = ").append(seals.sql(table, table, changed)).toString();
    }

    List<@Nullable Object> parameters() {
        List<@Nullable Object> parameters = new ArrayList<>();
        values.values().forEach(value -> parameters.addAll(value.parameters()));
        for (Script.Column column : seals.columns(table)) {
            Value value = values.get(column.name());
            if (value != null) {
                parameters.addAll(value.parameters());
            }
        }
        return parameters;
    }
}
