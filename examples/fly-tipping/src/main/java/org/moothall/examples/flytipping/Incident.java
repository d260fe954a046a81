// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.moothall.core.person.Contact;
import org.moothall.core.place.Wgs84Point;

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
 * @param reopened how often somebody said that it was still there
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
        int reopened) {
    /** Copies the reporters. */
    public Incident {
        reporters = List.copyOf(reporters);
    }

    // ---- forms

    /** What an inspector found; the sighting corrects what was reported. */
    record Inspection(boolean found, @NotNull @Valid Sighting sighting) {}

    /** What a crew did. */
    record Visit(@NotNull Result result) {}

    /** How a crew's visit went. */
    enum Result {
        CLEARED,
        NO_ACCESS,
        NOTHING_THERE
    }

    /** How access was got. */
    record Access(@NotBlank String how) {}

    /** What the hazard crew did on the spot. */
    record MadeSafe(@NotBlank String how) {}

    /** The consignment note under which hazardous waste left. */
    record Removal(@NotBlank String consignmentNote) {}

    /** The enforcement action that was taken, a code of Defra's list. */
    record Investigation(@NotBlank String action) {}

    /** The landowner says that it is cleared. */
    record Clearance(@NotBlank String confirmedBy) {}

    /** A report that was joined by mistake. */
    record Parting(@NotBlank String reportKey) {}

    // ---- what is asked of others

    /** A vehicle, or a contractor, is wanted. */
    record Job(Route route, String place) {}

    /** It was booked. */
    record Booking(String reference) {}

    /** Another body or the landowner is told. */
    record Referral(String body, String text) {}

    /** A supervisor is told. */
    record Alert(String text) {}

    /** A reporter and what they are to be told. */
    record Addressee(String reportKey, Contact contact, String news) {
        Letter letter() {
            return new Letter(reportKey, contact, "Thank you for your report. The fly-tip " + news + ".");
        }
    }

    // ---- reports

    static Incident reported(Report report) {
        return new Incident(
                report.point(),
                report.place(),
                report.intake().heardAt(),
                report.sighting(),
                List.of(report.reporter()),
                Route.INSPECT,
                Stage.OPEN,
                false,
                false,
                0);
    }

    Incident seenAgain(Report report) {
        List<Reporter> more = new ArrayList<>(reporters);
        more.add(report.reporter());
        Sighting worse = report.sighting().isHazardous() && !sighting.isHazardous() ? report.sighting() : sighting;
        return with(more).with(report.sighting().evidence() ? worse.withEvidence() : worse);
    }

    Incident stillThere(Report report) {
        Incident again = seenAgain(report);
        return new Incident(
                point,
                place,
                firstHeard,
                again.sighting,
                again.reporters,
                route,
                Stage.OPEN,
                false,
                false,
                reopened + 1);
    }

    Incident parted(Parting parting) {
        return with(reporters.stream()
                .filter(reporter -> !reporter.reportKey().equals(parting.reportKey()))
                .toList());
    }

    // ---- work

    Incident routed(Route decided) {
        Stage next = decided == Route.PASS_ON ? Stage.PASSED_ON : decided == Route.ADVISE ? Stage.ADVISED : Stage.OPEN;
        return new Incident(point, place, firstHeard, sighting, reporters, decided, next, inspected, shutOut, reopened);
    }

    Incident inspected(Inspection inspection) {
        Stage next = inspection.found() ? stage : Stage.NOTHING_FOUND;
        return new Incident(
                point, place, firstHeard, inspection.sighting(), reporters, route, next, true, shutOut, reopened);
    }

    Incident visited(Visit visit) {
        boolean noAccess = visit.result() == Result.NO_ACCESS;
        Stage next = visit.result() == Result.CLEARED ? Stage.CLEARED : noAccess ? stage : Stage.NOTHING_FOUND;
        return new Incident(point, place, firstHeard, sighting, reporters, route, next, inspected, noAccess, reopened);
    }

    Incident accessGot(Access access) {
        return new Incident(point, place, firstHeard, sighting, reporters, route, stage, inspected, false, reopened);
    }

    Incident madeSafe(MadeSafe safe) {
        return this;
    }

    Incident removed(Removal removal) {
        return with(Stage.CLEARED);
    }

    Incident clearedByLandowner(Clearance clearance) {
        return with(Stage.CLEARED);
    }

    Incident booked(Booking booking) {
        return this;
    }

    Incident investigated(Investigation investigation) {
        return this;
    }

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

    /** Somebody who reported it later said that it is hazardous, and no hazard crew has been asked for. */
    boolean turnedOutHazardous() {
        return sighting.isHazardous() && route != Route.MAKE_SAFE;
    }

    boolean hasEvidence() {
        return sighting.evidence();
    }

    /** The promise is kept when it is cleared or gone, and does not hold for what others have to clear. */
    boolean keepsThePromise() {
        return !isOpen() || needsNotice();
    }

    // ---- letters

    Collection<Addressee> addressees() {
        return reporters.stream()
                .filter(Reporter::mayBeTold)
                .map(reporter ->
                        new Addressee(reporter.reportKey(), Objects.requireNonNull(reporter.contact()), stage.news()))
                .toList();
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
        return new Alert("Three visits without access: " + describe());
    }

    Alert unsettled() {
        return new Alert("Reported as still there again and again: " + describe());
    }

    private String describe() {
        return sighting.size() + ", " + sighting.wasteType() + (place.isEmpty() ? "" : ", " + place);
    }

    private Incident with(List<Reporter> newReporters) {
        return new Incident(
                point, place, firstHeard, sighting, newReporters, route, stage, inspected, shutOut, reopened);
    }

    private Incident with(Sighting newSighting) {
        return new Incident(
                point, place, firstHeard, newSighting, reporters, route, stage, inspected, shutOut, reopened);
    }

    private Incident with(Stage newStage) {
        return new Incident(
                point, place, firstHeard, sighting, reporters, route, newStage, inspected, shutOut, reopened);
    }

    /** Without the people and the place. */
    @Override
    public String toString() {
        return "Incident[" + sighting + ", " + route + ", " + stage + ", " + reporters.size() + " reporters]";
    }
}
