// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.examples.flytipping.FlyTippingService.FLY_TIPPING;
import static org.moothall.examples.flytipping.Tips.ASBESTOS;
import static org.moothall.examples.flytipping.Tips.HEARD;
import static org.moothall.examples.flytipping.Tips.MATTRESS;
import static org.moothall.examples.flytipping.Tips.MILL_LANE;
import static org.moothall.examples.flytipping.Tips.VAN_LOAD;
import static org.moothall.examples.flytipping.Tips.north;
import static org.moothall.examples.flytipping.Tips.report;
import static org.moothall.examples.flytipping.Tips.seen;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.place.Wgs84Point;
import org.moothall.examples.flytipping.Matching.Proposal;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.testkit.WorkflowTestkit;

@DisplayName("A report")
class MatchingTest {
    private static final Sighting TYRES = seen("highway", "tyres", "single-item");
    private static final Sighting UNKNOWN = seen("highway", "other", "single-item");

    private final WorkflowTestkit<Incident> testkit = WorkflowTestkit.of(FLY_TIPPING);

    private CaseSnapshot<Incident> open(Sighting sighting, Wgs84Point point) {
        return testkit.start(report("web:1", sighting, point, HEARD)).view();
    }

    private static Proposal proposal(Sighting sighting, Duration later, List<CaseSnapshot<Incident>> open) {
        Instant heard = HEARD.plus(later);
        return Matching.propose(report("web:2", sighting, MILL_LANE, heard), open);
    }

    @Test
    @DisplayName("is of an open incident of its kind within 30 metres and 14 days, whatever its size")
    void isTheSame() {
        var incident = open(MATTRESS, north(29));

        assertThat(proposal(VAN_LOAD, Duration.ofDays(14), List.of(incident))).isEqualTo(new Proposal.Same(incident));
    }

    @Test
    @DisplayName("is of a new one after 14 days")
    void isNewAfter14Days() {
        var incident = open(MATTRESS, MILL_LANE);

        assertThat(proposal(MATTRESS, Duration.ofDays(14).plusSeconds(1), List.of(incident)))
                .isEqualTo(new Proposal.New());
    }

    @Test
    @DisplayName("is of a new one when it is of another kind")
    void isNewWhenOfAnotherKind() {
        assertThat(proposal(TYRES, Duration.ZERO, List.of(open(MATTRESS, MILL_LANE))))
                .isEqualTo(new Proposal.New());
    }

    @Test
    @DisplayName("is of the nearest when there are several")
    void isOfTheNearest() {
        var far = open(MATTRESS, north(20));
        var near = open(MATTRESS, north(10));

        assertThat(proposal(MATTRESS, Duration.ZERO, List.of(far, near))).isEqualTo(new Proposal.Same(near));
    }

    @Test
    @DisplayName("is for a person to judge when it is of one kind and 30 to 50 metres off")
    void isUnsureWhenALittleFurtherOff() {
        var incident = open(MATTRESS, north(31));

        assertThat(proposal(MATTRESS, Duration.ZERO, List.of(incident))).isEqualTo(new Proposal.Unsure(incident));
        assertThat(proposal(MATTRESS, Duration.ZERO, List.of(open(MATTRESS, north(51)))))
                .isEqualTo(new Proposal.New());
    }

    @Test
    @DisplayName("is for a person to judge when one of the two could not say what it was")
    void isUnsureWhenNobodyCouldSay() {
        var incident = open(UNKNOWN, MILL_LANE);

        assertThat(proposal(MATTRESS, Duration.ZERO, List.of(incident))).isEqualTo(new Proposal.Unsure(incident));
    }

    @Test
    @DisplayName("of something hazardous never waits for a person")
    void neverWaitsWhenHazardous() {
        assertThat(proposal(ASBESTOS, Duration.ZERO, List.of(open(UNKNOWN, MILL_LANE))))
                .isEqualTo(new Proposal.New());
    }
}
