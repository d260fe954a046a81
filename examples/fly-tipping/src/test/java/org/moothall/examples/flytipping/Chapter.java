// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.moothall.examples.flytipping.FlyTippingService.AREA_OFFICER;
import static org.moothall.examples.flytipping.FlyTippingService.CLEAR;
import static org.moothall.examples.flytipping.FlyTippingService.CLEAR_IN_DEFAULT;
import static org.moothall.examples.flytipping.FlyTippingService.CONTRACTOR;
import static org.moothall.examples.flytipping.FlyTippingService.CREW;
import static org.moothall.examples.flytipping.FlyTippingService.ENFORCEMENT;
import static org.moothall.examples.flytipping.FlyTippingService.GET_ACCESS;
import static org.moothall.examples.flytipping.FlyTippingService.HAZARD_CREW;
import static org.moothall.examples.flytipping.FlyTippingService.INSPECT;
import static org.moothall.examples.flytipping.FlyTippingService.INSPECTOR;
import static org.moothall.examples.flytipping.FlyTippingService.INVESTIGATE;
import static org.moothall.examples.flytipping.FlyTippingService.LANDOWNER_CLEARED;
import static org.moothall.examples.flytipping.FlyTippingService.MAKE_SAFE;
import static org.moothall.examples.flytipping.FlyTippingService.REMOVE;
import static org.moothall.examples.flytipping.SameOrNew.COMPARE;
import static org.moothall.examples.flytipping.SameOrNew.TRIAGE_OFFICER;
import static org.moothall.examples.flytipping.Tips.ASBESTOS;
import static org.moothall.examples.flytipping.Tips.HEARD;
import static org.moothall.examples.flytipping.Tips.IN_A_GARDEN;
import static org.moothall.examples.flytipping.Tips.MATTRESS;
import static org.moothall.examples.flytipping.Tips.MILL_LANE;
import static org.moothall.examples.flytipping.Tips.ON_A_FIELD;
import static org.moothall.examples.flytipping.Tips.ON_THE_RAILWAY;
import static org.moothall.examples.flytipping.Tips.north;
import static org.moothall.examples.flytipping.Tips.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.moothall.examples.flytipping.Forms.Access;
import org.moothall.examples.flytipping.Forms.Clearance;
import org.moothall.examples.flytipping.Forms.Inspection;
import org.moothall.examples.flytipping.Forms.Investigation;
import org.moothall.examples.flytipping.Forms.MadeSafe;
import org.moothall.examples.flytipping.Forms.Removal;
import org.moothall.examples.flytipping.Forms.Result;
import org.moothall.examples.flytipping.Forms.Visit;
import org.moothall.examples.flytipping.SameOrNew.Verdict;

/** A part of the service's story: what is asked of it, and when. Between them the chapters have every kind of change. */
final class Chapter {
    private static final Visit CLEARED = new Visit(Result.CLEARED);

    private final String name;
    private final List<Step> steps = new ArrayList<>();
    private Duration downFrom = ofDays(36_500);
    private Duration downUntil = ofDays(36_500);

    /** Something that is asked at a moment; asked again, it is the same request. */
    record Step(Instant at, Consumer<ServiceProcess> what, boolean endsTheProcess) {}

    private Chapter(String name) {
        this.name = name;
    }

    private Chapter at(Duration after, Consumer<ServiceProcess> what) {
        steps.add(new Step(HEARD.plus(after), what, false));
        return this;
    }

    /** The process is ended in good order, and another begun. */
    private Chapter anotherProcess(Duration after) {
        steps.add(new Step(HEARD.plus(after), process -> {}, true));
        return this;
    }

    /** Nobody outside answers for a while. */
    private Chapter nobodyAnswers(Duration from, Duration until) {
        downFrom = from;
        downUntil = until;
        return this;
    }

    List<Step> steps() {
        return steps;
    }

    ServiceProcess.Outside outside() {
        ServiceProcess.Outside outside = new ServiceProcess.Outside();
        outside.isDown(HEARD.plus(downFrom), HEARD.plus(downUntil));
        return outside;
    }

    @Override
    public String toString() {
        return name;
    }

    // ---- the story

    static List<Chapter> story() {
        return List.of(hazard(), shutOut(), unsure(), landowner(), nobodyAnswers(), parting());
    }

    /**
     * The story without requests that handlers make. When one of these fails, and the process lives, its delivery counts as failed
     * and is tried again a minute later: nothing is lost, but it is not as it would have been.
     */
    static List<Chapter> storyWithoutRequestsOfHandlers() {
        return List.of(hazard(), shutOut(), landowner(), nobodyAnswers(), parting());
    }

    private static Report stillThere(String key, Sighting sighting) {
        Report report = report(key, sighting);
        return new Report(key, report.intake(), MILL_LANE, "Mill Lane", sighting, "still there", report.contact(), "1");
    }

    private static Chapter hazard() {
        return new Chapter("reported, joined, worse than was known, made safe, removed, still there")
                .at(ofMinutes(0), it -> it.take(report("web:1", MATTRESS)))
                .at(ofMinutes(10), it -> it.take(report("web:2", MATTRESS)))
                .at(ofMinutes(20), it -> it.take(stillThere("web:3", ASBESTOS)))
                .at(ofMinutes(30), it -> it.take(report("web:2", MATTRESS)))
                .at(ofHours(4), it -> it.complete("case-1", MAKE_SAFE, new MadeSafe("covered"), HAZARD_CREW))
                .at(ofHours(30), it -> it.complete("case-1", REMOVE, new Removal("note 1"), CONTRACTOR))
                .anotherProcess(ofDays(3))
                .at(ofDays(5), it -> it.take(stillThere("web:4", MATTRESS)))
                .at(ofDays(6), it -> it.complete("case-1", MAKE_SAFE, new MadeSafe("covered"), HAZARD_CREW))
                .at(ofDays(7), it -> it.complete("case-1", REMOVE, new Removal("note 2"), CONTRACTOR));
    }

    private static Chapter shutOut() {
        return new Chapter("inspected, investigated beside, no access, paused, warned, missed, cleared late")
                .at(ofMinutes(0), it -> it.take(report("web:1", MATTRESS.withEvidence())))
                .at(
                        ofHours(5),
                        it -> it.complete("case-1", INSPECT, new Inspection(true, MATTRESS.withEvidence()), INSPECTOR))
                .at(ofHours(25), it -> it.complete("case-1", CLEAR, new Visit(Result.NO_ACCESS), CREW))
                .at(ofDays(3), it -> it.complete("case-1", GET_ACCESS, new Access("the keyholder came"), AREA_OFFICER))
                .at(ofDays(15), it -> it.complete("case-1", CLEAR, CLEARED, CREW))
                .at(
                        ofDays(16),
                        it -> it.complete(
                                "case-1", INVESTIGATE, new Investigation("fixed-penalty-notice"), ENFORCEMENT));
    }

    private static Chapter unsure() {
        return new Chapter("a person asked, filed with another and filed anew")
                .at(ofMinutes(0), it -> it.take(report("web:1", MATTRESS)))
                .at(ofMinutes(10), it -> it.take(report("web:2", MATTRESS, north(40), HEARD)))
                .at(ofMinutes(20), it -> it.take(report("web:3", MATTRESS, north(-40), HEARD)))
                .at(ofHours(2), it -> it.complete("case-2", COMPARE, new Verdict(true), TRIAGE_OFFICER))
                .at(ofHours(3), it -> it.complete("case-3", COMPARE, new Verdict(false), TRIAGE_OFFICER))
                .at(ofHours(4), it -> it.take(report("web:2", MATTRESS, north(40), HEARD)))
                .at(ofHours(6), it -> it.complete("case-1", CLEAR, CLEARED, CREW));
    }

    private static Chapter landowner() {
        return new Chapter("notice served, heeded and not, timer fired, cleared in default, erased")
                .at(ofMinutes(0), it -> it.take(report("web:1", ON_A_FIELD)))
                .at(ofMinutes(10), it -> it.take(report("web:2", ON_A_FIELD, north(500), HEARD)))
                .at(ofMinutes(20), it -> it.take(report("web:3", ON_THE_RAILWAY, north(1000), HEARD)))
                .at(ofMinutes(30), it -> it.take(report("web:4", IN_A_GARDEN, north(1500), HEARD)))
                .at(ofDays(5), it -> it.tell("case-2", LANDOWNER_CLEARED, new Clearance("the landowner")))
                .at(ofDays(23), it -> it.complete("case-1", CLEAR_IN_DEFAULT, new Clearance("the crew"), CREW))
                .at(ofDays(800), it -> {});
    }

    private static Chapter nobodyAnswers() {
        return new Chapter("a call failed, tried again, parked, redriven; a letter failed and tried again")
                .nobodyAnswers(ofMinutes(0), ofDays(1))
                .at(ofMinutes(0), it -> it.take(report("web:1", ON_THE_RAILWAY)))
                .at(ofHours(20), it -> it.take(report("web:2", MATTRESS, north(500), HEARD)))
                .at(ofDays(2), ServiceProcess::redriveAll)
                .at(ofDays(3), it -> it.complete("case-2", CLEAR, CLEARED, CREW));
    }

    private static Chapter parting() {
        return new Chapter("a join undone")
                .at(ofMinutes(0), it -> it.take(report("web:1", MATTRESS)))
                .at(ofMinutes(10), it -> it.take(report("web:2", MATTRESS)))
                .at(ofMinutes(20), it -> it.undoJoin(report("web:2", MATTRESS)))
                .at(ofHours(4), it -> it.complete("case-1", CLEAR, CLEARED, CREW))
                .at(ofHours(5), it -> it.complete("case-2", CLEAR, CLEARED, CREW));
    }
}
