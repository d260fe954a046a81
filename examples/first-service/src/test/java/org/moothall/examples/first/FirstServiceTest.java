// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.first;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.examples.first.FirstService.CLEAR;
import static org.moothall.examples.first.FirstService.ENFORCE;
import static org.moothall.examples.first.FirstService.FLY_TIPPING;
import static org.moothall.examples.first.FirstService.INSPECT;
import static org.moothall.examples.first.FirstService.INSPECTOR;
import static org.moothall.examples.first.FirstService.TELL_REPORTER;
import static org.moothall.examples.first.FirstService.TRIAGE;
import static org.moothall.examples.first.FirstService.WITHDRAWN;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.examples.first.FlyTip.Done;
import org.moothall.examples.first.FlyTip.Inspection;
import org.moothall.examples.first.FlyTip.Report;
import org.moothall.examples.first.FlyTip.Size;
import org.moothall.examples.first.FlyTip.Vehicle;
import org.moothall.workflow.testkit.CaseUnderTest;
import org.moothall.workflow.testkit.WorkflowTestkit;

@DisplayName("The first service")
class FirstServiceTest {
    private final WorkflowTestkit<FlyTip> testkit = WorkflowTestkit.of(FLY_TIPPING);

    private CaseUnderTest<FlyTip> reported(Size size, boolean hazardous) {
        return testkit.start(new Report("Mill Lane", size, hazardous));
    }

    @Test
    @DisplayName("clears what the inspector says can be cleared, and tells whoever reported it")
    void clears() {
        var tip = reported(Size.VAN, false)
                .complete(INSPECT, new Inspection(true))
                .complete(CLEAR, new Done("two mattresses"));

        assertThat(tip)
                .hasBeenThrough(TRIAGE, INSPECT, CLEAR)
                .hasEnded("closed")
                .hasSent(
                        TELL_REPORTER,
                        "with the news",
                        letter -> letter.text().equals("The fly-tip at Mill Lane is cleared: two mattresses."));
    }

    @Test
    @DisplayName("enforces what cannot")
    void enforces() {
        var tip = reported(Size.BAG, false).complete(INSPECT, new Inspection(false));

        assertThat(tip).isWaitingFor(ENFORCE).hasNotReached(CLEAR);
    }

    @Test
    @DisplayName("sends the right vehicle, hazardous waste first")
    void sendsTheRightVehicle() {
        assertThat(reported(Size.LORRY, true).data().vehicle()).isEqualTo(Vehicle.LICENSED_CONTRACTOR);
        assertThat(reported(Size.LORRY, false).data().vehicle()).isEqualTo(Vehicle.GRAB_LORRY);
        assertThat(reported(Size.BAG, false).data().vehicle()).isEqualTo(Vehicle.CAGED_VAN);
    }

    @Test
    @DisplayName("wants it inspected by the end of the second working day")
    void wantsItInspected() {
        reported(Size.BAG, false);

        assertThat(testkit.host().worklist(INSPECTOR).get(0).due()).isEqualTo("2026-06-03T23:00:00Z");
    }

    @Test
    @DisplayName("takes a withdrawal at any time, and says so")
    void takesAWithdrawal() {
        var tip = reported(Size.BAG, false).tell(WITHDRAWN, new Done("it was my own sofa"));

        assertThat(tip).hasEnded("withdrawn").hasSent(TELL_REPORTER, 1);
        assertThat(testkit.host().worklist(INSPECTOR)).isEmpty();
    }

    @Test
    @DisplayName("does not start with half a report")
    void doesNotStartWithHalfAReport() {
        var findings = testkit.tryToStart(new Report("", null, false))
                .fold(accepted -> java.util.List.of(), refusal -> refusal.findings());

        assertThat(findings).hasSize(2);
    }
}
