// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A decision table")
class DecisionTableTest {
    private enum Size {
        BAG,
        VAN,
        LORRY
    }

    private record Load(Size size, boolean hazardous) {}

    private static final Input<Load, Size> SIZE = Input.of("size", Size.class, Load::size);
    private static final Input<Load, Boolean> HAZARD = Input.yesOrNo("hazardous", Load::hazardous);

    private static DecisionTable.Draft<Load, String> table() {
        return DecisionTable.of("vehicle", Load.class, String.class);
    }

    @Nested
    @DisplayName("that is complete")
    class Complete {
        private final DecisionTable<Load, String> vehicle = table().when(HAZARD.is(true))
                .then("contractor")
                .when(HAZARD.is(false), SIZE.below(Size.LORRY))
                .then("cage vehicle")
                .when(HAZARD.is(false), SIZE.atLeast(Size.LORRY))
                .then("grab lorry")
                .complete();

        @Test
        @DisplayName("decides by the one row that applies, and gives its words")
        void decidesByTheOneRow() {
            var row = vehicle.decide(new Load(Size.VAN, false));

            assertThat(row.outcome()).isEqualTo("cage vehicle");
            assertThat(row.words()).isEqualTo("not hazardous, size is BAG or VAN → cage vehicle");
        }

        @Test
        @DisplayName("leaves open what a row does not ask")
        void leavesOpenWhatARowDoesNotAsk() {
            assertThat(vehicle.decide(new Load(Size.BAG, true)).outcome()).isEqualTo("contractor");
            assertThat(vehicle.decide(new Load(Size.LORRY, true)).outcome()).isEqualTo("contractor");
        }
    }

    @Test
    @DisplayName("with a gap is refused, with answers that no row takes")
    void withAGapIsRefused() {
        var draft = table().when(HAZARD.is(true))
                .then("contractor")
                .when(HAZARD.is(false), SIZE.below(Size.LORRY))
                .then("cage vehicle");

        assertThatThrownBy(draft::complete)
                .isInstanceOf(TableFaultException.class)
                .hasMessage("""
                        decision table 'vehicle' has a fault:
                          no row takes hazardous = no, size = LORRY [MH-D001]""");
    }

    @Test
    @DisplayName("with an overlap is refused, with answers that two rows take, and tells every fault at once")
    void withAnOverlapIsRefused() {
        var draft = table().when(HAZARD.is(true))
                .then("contractor")
                .when(SIZE.atLeast(Size.VAN))
                .then("grab lorry");

        assertThatThrownBy(draft::complete).hasMessage("""
                        decision table 'vehicle' has 2 faults:
                          rows 1 and 2 both take hazardous = yes, size = VAN [MH-D002]
                          no row takes hazardous = no, size = BAG [MH-D001]""");
    }

    @Test
    @DisplayName("without rows takes nothing")
    void withoutRowsTakesNothing() {
        assertThatThrownBy(() -> table().complete()).hasMessageContaining("no row takes anything [MH-D001]");
    }

    @Test
    @DisplayName("refuses a condition that no answer can meet")
    void refusesAnImpossibleCondition() {
        assertThatThrownBy(() -> SIZE.below(Size.BAG))
                .hasMessage("input 'size' has the answers [BAG, VAN, LORRY], and a condition on it needs some of them");
    }

    @Test
    @DisplayName("with a row that no case can ever meet is refused")
    void withADeadRowIsRefused() {
        var draft = table().when(HAZARD.is(true))
                .then("contractor")
                .when(HAZARD.is(false))
                .then("cage vehicle")
                .when(SIZE.is(Size.BAG), SIZE.is(Size.VAN))
                .then("both");

        assertThatThrownBy(draft::complete).hasMessage("""
                        decision table 'vehicle' has a fault:
                          row 3 asks 'size' twice, and no answer meets both [MH-D003]""");
    }

    @Test
    @DisplayName("refuses a question without answers, and one with the same answer twice")
    void refusesAQuestionWithoutAnswers() {
        assertThatThrownBy(() -> Input.oneOf("size", List.of(), Load::size))
                .hasMessage("input 'size' needs answers, each of them once; it has []");
        assertThatThrownBy(() -> Input.oneOf("size", List.of(Size.BAG, Size.BAG), Load::size))
                .hasMessage("input 'size' needs answers, each of them once; it has [BAG, BAG]");
    }

    @Test
    @DisplayName("refuses a row without an outcome")
    void refusesARowWithoutAnOutcome() {
        assertThatThrownBy(() -> table().when(HAZARD.is(true)).then(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a row of decision table 'vehicle' needs an outcome");
    }

    @Nested
    @DisplayName("of 12 questions with 15 answers each")
    class Large {
        private final List<Integer> answers = IntStream.range(0, 15).boxed().toList();
        private final List<Input<int[], Integer>> inputs = IntStream.range(0, 12)
                .mapToObj(i -> Input.<int[], Integer>oneOf("q" + i, answers, point -> point[i]))
                .toList();

        /** The first question that is answered with 7 or more decides; rows ask the questions in any order. */
        private DecisionTable.Draft<int[], Integer> ladder(int rungs) {
            DecisionTable.Draft<int[], Integer> draft = DecisionTable.of("ladder", int[].class, Integer.class);
            for (int i = 0; i < rungs; i++) {
                List<Condition<int[]>> row =
                        new ArrayList<>(List.of(inputs.get(i).atLeast(7)));
                inputs.subList(0, i).forEach(before -> row.add(before.below(7)));
                draft = draft.when(row.toArray(DecisionTableTest::conditions)).then(i);
            }
            return draft;
        }

        @Test
        @DisplayName("is proved in no time, and its gap is found")
        void isProvedInNoTime() {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(2),
                    () -> assertThatThrownBy(() -> ladder(12).complete())
                            .hasMessageContaining("no row takes q0 = 0, q1 = 0")
                            .hasMessageContaining("q11 = 0 [MH-D001]"));
        }

        @Test
        @DisplayName("is proved in no time when it is scattered all over, and overlaps")
        void isProvedInNoTimeWhenItIsScattered() {
            var random = new Random(1);
            DecisionTable.Draft<int[], Integer> draft = DecisionTable.of("scattered", int[].class, Integer.class);
            for (int row = 0; row < 60; row++) {
                List<Condition<int[]>> cells = new ArrayList<>();
                for (Input<int[], Integer> input : inputs) {
                    List<Integer> some = answers.stream()
                            .filter(any -> random.nextInt(3) > 0)
                            .toList();
                    cells.add(input.is(some.toArray(Integer[]::new)));
                }
                draft = draft.when(cells.toArray(DecisionTableTest::conditions)).then(row);
            }
            DecisionTable.Draft<int[], Integer> scattered = draft;
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThatThrownBy(scattered::complete).hasMessageContaining("[MH-D002]"));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    private static Condition<int[]>[] conditions(int length) {
        return new Condition[length];
    }
}
