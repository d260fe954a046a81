// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.moothall.workflow.decision.DecisionTable.Row;

/**
 * Looks for answers that no row takes and for answers that two rows take. Questions are answered one after another; after each,
 * only the rows that still apply matter, so two partial answers that leave the same rows are looked at once.
 */
final class Proof<C, O> {
    private final List<Row<C, O>> rows;
    private final List<Input<C, ?>> inputs;
    private final Set<List<Object>> visited = new HashSet<>();
    private final Map<String, String> faults = new LinkedHashMap<>();

    private Proof(List<Row<C, O>> rows) {
        this.rows = rows;
        Set<Input<C, ?>> asked = new LinkedHashSet<>();
        rows.forEach(row -> row.conditions().forEach(condition -> asked.add(condition.input())));
        this.inputs = List.copyOf(asked);
    }

    static <C, O> List<String> faults(List<Row<C, O>> rows) {
        Proof<C, O> proof = new Proof<>(rows);
        proof.answer(0, IntStream.range(0, rows.size()).boxed().toList(), new ArrayList<>());
        return List.copyOf(proof.faults.values());
    }

    private void answer(int question, List<Integer> applying, List<Object> answers) {
        if (applying.isEmpty()) {
            faults.putIfAbsent("gap", "no row takes " + witness(answers) + " [MH-D001]");
        } else if (question == inputs.size()) {
            overlap(applying, answers);
        } else if (visited.add(List.of(question, applying))) {
            for (Object each : inputs.get(question).domain()) {
                answers.add(each);
                answer(question + 1, stillApplying(question, applying, each), answers);
                answers.remove(answers.size() - 1);
            }
        }
    }

    private List<Integer> stillApplying(int question, List<Integer> applying, Object answer) {
        Input<C, ?> input = inputs.get(question);
        return applying.stream()
                .filter(row -> rows.get(row).conditions().stream()
                        .filter(condition -> condition.input() == input)
                        .allMatch(condition -> condition.accepts(answer)))
                .toList();
    }

    private void overlap(List<Integer> applying, List<Object> answers) {
        if (applying.size() > 1) {
            int first = applying.get(0) + 1;
            int second = applying.get(1) + 1;
            faults.putIfAbsent(
                    first + "," + second,
                    "rows " + first + " and " + second + " both take " + witness(answers) + " [MH-D002]");
        }
    }

    private String witness(List<Object> answers) {
        return answers.isEmpty()
                ? "anything"
                : IntStream.range(0, answers.size())
                        .mapToObj(i -> inputs.get(i).name() + " = " + answer(answers.get(i)))
                        .collect(Collectors.joining(", "));
    }

    private static String answer(Object answer) {
        return answer instanceof Boolean yes ? (yes ? "yes" : "no") : String.valueOf(answer);
    }
}
