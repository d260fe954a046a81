// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moothall.core.place.Wgs84Point;
import org.moothall.examples.flytipping.Forms.Access;
import org.moothall.examples.flytipping.Forms.Clearance;
import org.moothall.examples.flytipping.Forms.Inspection;
import org.moothall.examples.flytipping.Forms.Investigation;
import org.moothall.examples.flytipping.Forms.MadeSafe;
import org.moothall.examples.flytipping.Forms.Parting;
import org.moothall.examples.flytipping.Forms.Removal;
import org.moothall.examples.flytipping.Forms.Result;
import org.moothall.examples.flytipping.Forms.Visit;
import org.moothall.examples.flytipping.Outgoing.Addressee;
import org.moothall.examples.flytipping.Outgoing.Alert;
import org.moothall.examples.flytipping.Outgoing.Booking;
import org.moothall.examples.flytipping.Outgoing.Job;
import org.moothall.examples.flytipping.Outgoing.Referral;

/**
 * One fly-tip, however many people reported it: the case of the service. Each method that takes a form says what the form makes
 * of it.
 *
 * @param point where it is
 * @param place where it is in words
 * @param firstHeard when the first report was heard
 * @param sighting what is known of it now
 * @param reporters who reported it
 * @param route what triage decided last
 * @param stage how far it has come
 * @param inspected whether an inspector has looked since it was reported or reopened
 * @param shutOut whether a crew came and could not get to it
 * @param action the enforcement action that was taken, a code of Defra's list; empty for none
 */
public record Incident(
        Wgs84Point point,
        String place,
        Instant firstHeard,
        Sighting sighting,
        List<Reporter> reporters,
        Route route,
        Stage stage,
        boolean inspected,
        boolean shutOut,
        String action) {
    /** Copies the reporters. */
    public Incident {
        reporters = List.copyOf(reporters);
    }

    // ---- reports

    static Incident reported(Report report) {
        return new Incident(
                report.point(),
                report.place(),
                report.intake().heardAt().toInstant(),
                report.sighting(),
                List.of(report.reporter(Reporter.How.OPENED)),
                Route.INSPECT,
                Stage.OPEN,
                false,
                false,
                "");
    }

    /** Somebody else saw it; the worse of the two sightings holds. */
    Incident seenAgain(Report report) {
        return seenAgain(report, Reporter.How.JOINED);
    }

    private Incident seenAgain(Report report, Reporter.How how) {
        Sighting seen = report.sighting();
        Sighting worse = seen.isHazardous() && !sighting.isHazardous() ? seen : sighting;
        return with(Stream.concat(reporters.stream(), Stream.of(report.reporter(how)))
                        .toList())
                .with(seen.evidence() || sighting.evidence() ? worse.withEvidence() : worse);
    }

    /** What is reported changes what triage would say: it is still there, or it turns out to be worse. */
    Incident lookedAtAnew(Report report) {
        return isOpen() ? seenAgain(report) : stillThere(report);
    }

    /** It is still there; those who reported it before have been told how it ended, and are not told again. */
    Incident stillThere(Report report) {
        Incident again =
                with(reporters.stream().map(Reporter::onceTold).toList()).seenAgain(report, Reporter.How.REOPENED);
        return new Incident(
                point, place, firstHeard, again.sighting, again.reporters, route, Stage.OPEN, false, false, action);
    }

    Incident parted(Parting parting) {
        return with(reporters.stream()
                .filter(reporter -> !reporter.reportKey().equals(parting.reportKey()))
                .toList());
    }

    // ---- work

    Incident routed(Route decided) {
        Stage next = decided == Route.PASS_ON ? Stage.PASSED_ON : decided == Route.ADVISE ? Stage.ADVISED : Stage.OPEN;
        return new Incident(point, place, firstHeard, sighting, reporters, decided, next, inspected, shutOut, action);
    }

    Incident inspected(Inspection inspection) {
        Stage next = inspection.found() ? stage : Stage.NOTHING_FOUND;
        return new Incident(
                point, place, firstHeard, inspection.sighting(), reporters, route, next, true, shutOut, action);
    }

    Incident visited(Visit visit) {
        boolean noAccess = visit.result() == Result.NO_ACCESS;
        Stage next = visit.result() == Result.CLEARED ? Stage.CLEARED : noAccess ? stage : Stage.NOTHING_FOUND;
        return new Incident(point, place, firstHeard, sighting, reporters, route, next, inspected, noAccess, action);
    }

    Incident accessGot(Access access) {
        return new Incident(point, place, firstHeard, sighting, reporters, route, stage, inspected, false, action);
    }

    Incident madeSafe(MadeSafe safe) {
        return this;
    }

    Incident removed(Removal removal) {
        return with(Stage.CLEARED);
    }

    Incident confirmedCleared(Clearance clearance) {
        return with(Stage.CLEARED);
    }

    Incident booked(Booking booking) {
        return this;
    }

    Incident investigated(Investigation investigation) {
        return new Incident(
                point,
                place,
                firstHeard,
                sighting,
                reporters,
                route,
                stage,
                inspected,
                shutOut,
                investigation.action());
    }

    /** The letter changes nothing; who has been told is noted when it is reported again. */
    Incident told(Addressee addressee) {
        return this;
    }

    Incident withoutReporters() {
        return with(List.of());
    }

    // ---- questions

    Land land() {
        return sighting.land();
    }

    boolean isOpen() {
        return stage == Stage.OPEN;
    }

    boolean is(Stage other) {
        return stage == other;
    }

    boolean isNothingFound() {
        return is(Stage.NOTHING_FOUND);
    }

    boolean isPassedOn() {
        return is(Stage.PASSED_ON);
    }

    boolean isAdvised() {
        return is(Stage.ADVISED);
    }

    boolean needsInspector() {
        return route == Route.INSPECT;
    }

    boolean needsNotice() {
        return route == Route.NOTIFY_LANDOWNER;
    }

    boolean needsHazardCrew() {
        return route == Route.MAKE_SAFE;
    }

    /**
     * Whether a report tells of something for which triage would send others: that it is hazardous, or that there is evidence
     * where a vehicle is on its way to take it away.
     */
    boolean isWorseBy(Report report) {
        Sighting seen = report.sighting();
        boolean hazard = seen.isHazardous() && !sighting.isHazardous();
        return hazard || (seen.evidence() && !sighting.evidence() && route.isVehicle());
    }

    boolean hasEvidence() {
        return sighting.evidence();
    }

    /** There is evidence, and no enforcement action was taken on it. */
    boolean hasEvidenceToFollow() {
        return hasEvidence() && action.isEmpty();
    }

    /** The promise is kept when it is cleared or gone, and does not hold for what others have to clear. */
    boolean keepsThePromise() {
        return !isOpen() || needsNotice();
    }

    // ---- letters

    /** Whoever left a contact and has not been told, once each, however often they reported it. */
    Collection<Addressee> addressees() {
        return reporters.stream()
                .filter(Reporter::isToBeTold)
                .map(reporter ->
                        new Addressee(reporter.reportKey(), Objects.requireNonNull(reporter.contact()), stage.news()))
                .collect(Collectors.toMap(
                        Addressee::contact, addressee -> addressee, (first, again) -> first, LinkedHashMap::new))
                .values();
    }

    Job job() {
        return new Job(route, place);
    }

    Referral referral() {
        return new Referral(Land.bodyFor(sighting.landType()), "A fly-tip on your land: " + describe());
    }

    Referral advice() {
        return new Referral("the occupier", "How to clear a fly-tip on your land: " + describe());
    }

    Referral landownerNotice() {
        return new Referral("the landowner", "Clear this fly-tip within 21 days: " + describe());
    }

    Alert warning() {
        return new Alert("One working day is left for " + describe());
    }

    Alert lateness() {
        return new Alert("Not cleared within 4 working days: " + describe());
    }

    Alert shutOutAgain() {
        return new Alert("Four visits without access: " + describe());
    }

    Alert unsettled() {
        return new Alert("Reported as still there again and again: " + describe());
    }

    private String describe() {
        return sighting.size() + ", " + sighting.wasteType() + (place.isEmpty() ? "" : ", " + place);
    }

    private Incident with(List<Reporter> newReporters) {
        return new Incident(point, place, firstHeard, sighting, newReporters, route, stage, inspected, shutOut, action);
    }

    private Incident with(Sighting newSighting) {
        return new Incident(point, place, firstHeard, newSighting, reporters, route, stage, inspected, shutOut, action);
    }

    private Incident with(Stage newStage) {
        return new Incident(point, place, firstHeard, sighting, reporters, route, newStage, inspected, shutOut, action);
    }

    /** Without the people and the place. */
    @Override
    public String toString() {
        return "Incident[" + sighting + ", " + route + ", " + stage + ", " + reporters.size() + " reporters]";
    }
}
