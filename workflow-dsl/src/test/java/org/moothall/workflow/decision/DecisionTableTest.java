// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
