// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Shape;
import org.moothall.workflow.store.WriteSet;

/**
 * The coverage of a workflow by a suite of tests: which steps, ways, rows of tables and ends the cases came to.
 *
 * <pre>{@code
 * static final Coverage COVERAGE = Coverage.of(FLY_TIPPING);
 *
 * WorkflowTestkit.of(FLY_TIPPING).covering(COVERAGE);
 *
 * @AfterAll
 * static void isWhole() {
 *     assertThat(COVERAGE.missing()).isEmpty();    // [way 'hazardous', end 'passed on']
 * }
 * }</pre>
 *
 * <p>Read from the journals. Two ways of the same words, in two choices, count as one.
 *
 * <p>Safe for use by several threads.
 */
public final class Coverage {
    private final Workflow<?> workflow;
    private final Set<String> all = new LinkedHashSet<>();
    private final Set<String> met = ConcurrentHashMap.newKeySet();

    private Coverage(Workflow<?> workflow) {
        this.workflow = workflow;
        Shape shape = workflow.shape();
        shape.nodes().forEach(this::expect);
        shape.handlers().forEach(handler -> all.add(step(handler.event())));
        shape.promises().forEach(promise -> {
            all.add("miss of '" + promise.deadline() + "'");
            promise.warnings().forEach(warning -> all.add("warning of '" + promise.deadline() + "'"));
        });
    }

    /** The coverage of a workflow, of which nothing is covered yet. */
    public static Coverage of(Workflow<?> workflow) {
        return new Coverage(workflow);
    }

    private void expect(Node node) {
        if (node instanceof Node.Decide decide) {
            decide.rows().forEach(row -> all.add(row(decide.table(), row)));
        } else if (node instanceof Node.Choose choose) {
            choose.options().forEach(option -> all.add(way(option.words())));
        } else if (node instanceof Node.Send send) {
            all.add(step(send.notice()));
        } else if (node instanceof Node.End end) {
            all.add(end(end.outcome()));
        } else if (node instanceof Node.Back back) {
            all.add("way back to '" + back.to() + "'");
        } else if (!node.named().isEmpty()) {
            all.add(step(node.named()));
        }
    }

    void note(WriteSet change) {
        WriteSet.Turn turn = change.turn();
        if (turn != null && turn.state().workflow().equals(workflow.name())) {
            turn.journal().forEach(this::note);
        }
    }

    private void note(Entry entry) {
        met.add(
                switch (entry.what()) {
                    case DECIDED -> row(entry.step(), entry.detail());
                    case CHOSEN -> way(entry.detail());
                    case ENDED -> end(entry.detail());
                    case WENT_BACK -> "way back to '" + entry.step() + "'";
                    case MISSED -> "miss of '" + entry.step() + "'";
                    case WARNED -> "warning of '" + entry.step() + "'";
                    default -> step(entry.step());
                });
    }

    private static String step(String name) {
        return "step '" + name + "'";
    }

    private static String row(String table, String words) {
        return "row '" + words + "' of '" + table + "'";
    }

    private static String way(String words) {
        return "way '" + (words.startsWith("otherwise") ? "otherwise" : words) + "'";
    }

    private static String end(String outcome) {
        return "end '" + outcome + "'";
    }

    /** What no case has come to, in reading order: {@code way 'hazardous'}, {@code end 'passed on'}. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>(all);
        missing.removeAll(met);
        return missing;
    }

    /** How much was covered: {@code 41 of 43}. */
    @Override
    public String toString() {
        return (all.size() - missing().size()) + " of " + all.size();
    }
}
