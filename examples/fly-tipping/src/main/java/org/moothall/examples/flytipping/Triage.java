// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.moothall.examples.flytipping.Land.ELSEWHERE;
import static org.moothall.examples.flytipping.Land.OURS;
import static org.moothall.examples.flytipping.Land.PRIVATE;
import static org.moothall.examples.flytipping.Land.UNKNOWN;
import static org.moothall.standards.flytipping.WasteHandling.HAZARDOUS;
import static org.moothall.standards.flytipping.WasteHandling.ORDINARY;
import static org.moothall.standards.flytipping.WasteHandling.SPECIAL;

import org.moothall.core.codelist.Code;
import org.moothall.standards.flytipping.FlyTipping;
import org.moothall.standards.flytipping.WasteHandling;
import org.moothall.workflow.decision.DecisionTable;
import org.moothall.workflow.decision.Input;

/**
 * Which vehicle to send: whose land first, then hazard, then size and kind of waste. Council land goes straight to the right
 * vehicle, unless its size or evidence asks for an inspector first; what is hazardous is attended at once, wherever we may.
 *
 * <p>That asbestos, clinical waste and chemicals are hazardous, and tyres, fridges and carcasses special, is our own rule: Defra's
 * lists have no mark for it.
 */
final class Triage {
    static final Input<Incident, Land> LAND = Input.of("land", Land.class, Incident::land);
    static final Input<Incident, WasteHandling> WASTE = Input.of(
            "waste", WasteHandling.class, incident -> incident.sighting().handling());
    static final Input<Incident, String> SIZE = Input.oneOf(
            "size",
            FlyTipping.SIZE.codes().stream().map(Code::code).toList(),
            incident -> incident.sighting().size());
    static final Input<Incident, Boolean> EVIDENCE = Input.yesOrNo("evidence", Incident::hasEvidence);
    static final Input<Incident, Boolean> INSPECTED = Input.yesOrNo("inspected", Incident::inspected);

    // spotless:off
    static final DecisionTable<Incident, Route> TABLE = DecisionTable.of("triage", Incident.class, Route.class)
            .when(LAND.is(ELSEWHERE)).then(Route.PASS_ON)
            .when(LAND.isNot(ELSEWHERE), WASTE.is(HAZARDOUS)).then(Route.MAKE_SAFE)

            .when(LAND.is(PRIVATE), WASTE.isNot(HAZARDOUS), SIZE.below("small-van")).then(Route.ADVISE)
            .when(LAND.is(PRIVATE), WASTE.isNot(HAZARDOUS), SIZE.atLeast("small-van")).then(Route.NOTIFY_LANDOWNER)

            .when(LAND.is(UNKNOWN), WASTE.isNot(HAZARDOUS), INSPECTED.is(false)).then(Route.INSPECT)
            .when(LAND.is(OURS), WASTE.isNot(HAZARDOUS), INSPECTED.is(false), EVIDENCE.is(true)).then(Route.INSPECT)
            .when(LAND.is(OURS), WASTE.isNot(HAZARDOUS), INSPECTED.is(false), EVIDENCE.is(false), SIZE.atLeast("tipper-lorry")).then(Route.INSPECT)

            .when(LAND.is(OURS), WASTE.is(SPECIAL), INSPECTED.is(false), EVIDENCE.is(false), SIZE.below("tipper-lorry")).then(Route.SPECIAL_COLLECTION)
            .when(LAND.is(OURS), WASTE.is(ORDINARY), INSPECTED.is(false), EVIDENCE.is(false), SIZE.below("small-van")).then(Route.HAND_CREW)
            .when(LAND.is(OURS), WASTE.is(ORDINARY), INSPECTED.is(false), EVIDENCE.is(false), SIZE.is("small-van", "transit-van")).then(Route.CAGED_VAN)

            .when(LAND.is(OURS, UNKNOWN), WASTE.is(SPECIAL), INSPECTED.is(true), SIZE.below("tipper-lorry")).then(Route.SPECIAL_COLLECTION)
            .when(LAND.is(OURS, UNKNOWN), WASTE.is(ORDINARY), INSPECTED.is(true), SIZE.below("small-van")).then(Route.HAND_CREW)
            .when(LAND.is(OURS, UNKNOWN), WASTE.is(ORDINARY), INSPECTED.is(true), SIZE.is("small-van", "transit-van")).then(Route.CAGED_VAN)
            .when(LAND.is(OURS, UNKNOWN), WASTE.isNot(HAZARDOUS), INSPECTED.is(true), SIZE.atLeast("tipper-lorry")).then(Route.GRAB_LORRY)
            .complete();
    // spotless:on

    private Triage() {}
}
