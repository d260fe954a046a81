// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.decision;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.decision.DecisionTable.Row;

/**
 * The proof of a decision table: answers with two rows, and answers with none.
 *
 * <p>Two rows overlap when every question has an answer that both accept. When no two do, counting tells whether there is a
 * gap: the combinations the rows take have to add up to all there are. So a sound table is proved in a time that grows with
 * its cells, not with its combinations. Only a table that overlaps has to be searched for a gap too, and that search gives up
 * after a while: the gap is told when the overlaps are mended.
 */
final class Proof<C, O> {
    private static final int PATIENCE = 20_000;

    private final List<Input<C, ?>> inputs;
    private final List<List<Set<Object>>> accepted;
    private final List<String> faults = new ArrayList<>();
    private final Set<List<Object>> visited = new HashSet<>();

    private Proof(List<Row<C, O>> rows) {
        Set<Input<C, ?>> asked = new LinkedHashSet<>();
        rows.forEach(row -> row.conditions().forEach(condition -> asked.add(condition.input())));
        this.inputs = List.copyOf(asked);
        this.accepted = rows.stream().map(this::cells).toList();
    }

    /** For every question, the answers for which a row applies. */
    private List<Set<Object>> cells(Row<C, O> row) {
        List<Set<Object>> cells = new ArrayList<>();
        for (Input<C, ?> input : inputs) {
            Set<Object> answers = new LinkedHashSet<>(input.domain());
            answers.removeIf(answer -> row.conditions().stream()
                    .anyMatch(condition -> condition.input() == input && !condition.accepts(answer)));
            cells.add(answers);
        }
        return cells;
    }

    static <C, O> List<String> faults(List<Row<C, O>> rows) {
        Proof<C, O> proof = new Proof<>(rows);
        for (int row = 0; row < rows.size(); row++) {
            proof.contradiction(row);
            for (int other = row + 1; other < rows.size(); other++) {
                proof.overlap(row, other);
            }
        }
        List<Object> gap = proof.gap(0, proof.all(), proof.isDisjoint(), new ArrayList<>());
        if (gap != null) {
            proof.faults.add("no row takes " + proof.witness(gap) + " [MH-D001]");
        }
        return List.copyOf(proof.faults);
    }

    private void contradiction(int row) {
        for (int question = 0; question < inputs.size(); question++) {
            if (accepted.get(row).get(question).isEmpty()) {
                faults.add("row " + (row + 1) + " asks '" + inputs.get(question).name()
                        + "' twice, and no answer meets both [MH-D003]");
            }
        }
    }

    private void overlap(int row, int other) {
        List<Object> common = new ArrayList<>();
        for (int question = 0; question < inputs.size(); question++) {
            Set<Object> both = new LinkedHashSet<>(accepted.get(row).get(question));
            both.retainAll(accepted.get(other).get(question));
            if (both.isEmpty()) {
                return;
            }
            common.add(both.iterator().next());
        }
        faults.add("rows " + (row + 1) + " and " + (other + 1) + " both take " + witness(common) + " [MH-D002]");
    }

    private boolean isDisjoint() {
        return faults.stream().noneMatch(fault -> fault.endsWith("[MH-D002]"));
    }

    private List<Integer> all() {
        return IntStream.range(0, accepted.size()).boxed().toList();
    }

    /** The first answers that no row takes, as far as they have to be known; null when there are none. */
    private @Nullable List<Object> gap(int question, List<Integer> applying, boolean disjoint, List<Object> answers) {
        if (applying.isEmpty()) {
            return List.copyOf(answers);
        }
        if (question == inputs.size() || (disjoint && isCovered(question, applying))) {
            return null;
        }
        if (!disjoint && (visited.size() > PATIENCE || !visited.add(List.of(question, applying)))) {
            return null;
        }
        for (Object answer : inputs.get(question).domain()) {
            List<Integer> still = applying.stream()
                    .filter(row -> accepted.get(row).get(question).contains(answer))
                    .toList();
            answers.add(answer);
            List<Object> gap = gap(question + 1, still, disjoint, answers);
            answers.remove(answers.size() - 1);
            if (gap != null) {
                return gap;
            }
        }
        return null;
    }

    /** Whether rows of which no two overlap take all answers to the questions from this one on. */
    private boolean isCovered(int from, List<Integer> applying) {
        BigInteger taken = applying.stream()
                .map(row -> combinations(accepted.get(row).subList(from, inputs.size())))
                .reduce(BigInteger.ZERO, BigInteger::add);
        List<List<?>> domains = new ArrayList<>();
        inputs.subList(from, inputs.size()).forEach(input -> domains.add(input.domain()));
        return taken.equals(combinations(domains));
    }

    private static BigInteger combinations(List<? extends Collection<?>> answers) {
        return answers.stream()
                .map(each -> BigInteger.valueOf(each.size()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    private String witness(List<Object> answers) {
        return answers.isEmpty()
                ? "anything"
                : IntStream.range(0, answers.size())
                        .mapToObj(i -> inputs.get(i).name() + " = " + word(answers.get(i)))
                        .collect(Collectors.joining(", "));
    }

    private static String word(Object answer) {
        return answer instanceof Boolean yes ? (yes ? "yes" : "no") : String.valueOf(answer);
    }
}
