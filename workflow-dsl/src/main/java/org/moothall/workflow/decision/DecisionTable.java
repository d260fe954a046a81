// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.moothall.core.text.Name;
import org.moothall.workflow.model.Step;

/**
 * Rows of conditions, each with an outcome, of which exactly one applies to every case: that is proved when the table is
 * built. (DMN calls this hit policy <i>unique</i>.) A question that a row does not ask may have any answer.
 *
 * <pre>{@code
 * DecisionTable.of("triage", FlyTip.class, Triage.class)
 *     .when(HAZARD.is(true)).then(Triage.MAKE_SAFE)
 *     .when(HAZARD.is(false), SIZE.below(TIPPER)).then(Triage.CAGE_VEHICLE)
 *     .when(HAZARD.is(false), SIZE.atLeast(TIPPER)).then(Triage.GRAB_LORRY)
 *     .complete();
 * }</pre>
 *
 * @param <C> the case
 * @param <O> the outcome
 */
public final class DecisionTable<C, O> implements Step {
    private final String name;
    private final List<Row<C, O>> rows;

    private DecisionTable(String name, List<Row<C, O>> rows) {
        this.name = name;
        this.rows = List.copyOf(rows);
    }

    /** Begins a table. */
    public static <C, O> Draft<C, O> of(String name, Class<C> subject, Class<O> outcome) {
        return new Draft<>(Name.of("a decision table", name), List.of());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String kind() {
        return "decision table";
    }

    /** The rows, in the order in which they were written. */
    public List<Row<C, O>> rows() {
        return rows;
    }

    /** The one row that applies. */
    public Row<C, O> decide(C subject) {
        Map<Input<C, ?>, Object> answers = new LinkedHashMap<>();
        for (Row<C, O> row : rows) {
            if (row.applies(subject, answers)) {
                return row;
            }
        }
        throw new IllegalStateException("a table that was proved complete found no row: " + name);
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * One row.
     *
     * @param conditions all of which must hold
     * @param outcome what the row decides
     */
    public record Row<C, O>(List<Condition<C>> conditions, O outcome) {
        /** Copies the conditions. */
        public Row {
            conditions = List.copyOf(conditions);
        }

        boolean applies(C subject, Map<Input<C, ?>, Object> answers) {
            return conditions.stream()
                    .allMatch(condition ->
                            condition.accepts(answers.computeIfAbsent(condition.input(), input -> input.ask(subject))));
        }

        /** The row as a person reads it. */
        public String words() {
            String when = conditions.isEmpty()
                    ? "always"
                    : conditions.stream().map(Condition::words).collect(Collectors.joining(", "));
            return when + " → " + outcome;
        }
    }

    /** A table that is being written. */
    public static final class Draft<C, O> {
        private final String name;
        private final List<Row<C, O>> rows;

        private Draft(String name, List<Row<C, O>> rows) {
            this.name = name;
            this.rows = rows;
        }

        /** Begins a row with its conditions; say next what it decides. */
        @SafeVarargs
        @SuppressWarnings("varargs") // the array is only read
        public final When<C, O> when(Condition<C>... conditions) {
            return new When<>(this, List.of(conditions));
        }

        private Draft<C, O> plus(Row<C, O> row) {
            List<Row<C, O>> more = new ArrayList<>(rows);
            more.add(row);
            return new Draft<>(name, more);
        }

        /**
         * Proves that exactly one row applies to every combination of answers. <b>Errors</b> a {@link TableFaultException}
         * that names a combination for a gap and for every overlap.
         */
        public DecisionTable<C, O> complete() {
            List<String> faults = Proof.faults(rows);
            if (!faults.isEmpty()) {
                throw new TableFaultException(name, faults);
            }
            return new DecisionTable<>(name, rows);
        }
    }

    /** A row that still needs its outcome. */
    public static final class When<C, O> {
        private final Draft<C, O> draft;
        private final List<Condition<C>> conditions;

        private When(Draft<C, O> draft, List<Condition<C>> conditions) {
            this.draft = draft;
            this.conditions = conditions;
        }

        /** What the row decides. */
        public Draft<C, O> then(O outcome) {
            if (outcome == null) {
                throw new IllegalArgumentException("a row of decision table '" + draft.name + "' needs an outcome");
            }
            Row<C, O> row = new Row<>(conditions, outcome);
            Name.words("a row of decision table '" + draft.name + "'", row.words());
            return draft.plus(row);
        }
    }
}
