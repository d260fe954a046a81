// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.moothall.examples.flytipping.FlyTippingService.FLY_TIPPING;
import static org.moothall.examples.flytipping.FlyTippingService.JOIN_UNDONE;
import static org.moothall.examples.flytipping.FlyTippingService.LOOK_AGAIN;
import static org.moothall.examples.flytipping.FlyTippingService.SEEN_AGAIN;
import static org.moothall.examples.flytipping.FlyTippingService.STILL_THERE;
import static org.moothall.examples.flytipping.SameOrNew.SAME_OR_NEW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.place.Wgs84Point;
import org.moothall.examples.flytipping.Forms.Parting;
import org.moothall.examples.flytipping.Receipt.How;
import org.moothall.examples.flytipping.SameOrNew.Doubt;
import org.moothall.examples.flytipping.SameOrNew.Filed;
import org.moothall.examples.flytipping.SameOrNew.Filing;
import org.moothall.workflow.Event;
import org.moothall.workflow.engine.Refusal;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;

/** Where reports come in: each opens an incident, joins one, opens one again, or waits for a person to say which. */
final class Desk {
    private static final Actor DESK = Actor.of("desk", FlyTippingService.INTAKE);

    private final Host host;
    private final Map<String, String> incidentOf = new HashMap<>();
    private final Map<String, String> incidentOfRequest = new HashMap<>();
    private final List<Spot> spots = new ArrayList<>();

    /** Where an incident was opened, and when it was heard of. */
    private record Spot(String caseId, Wgs84Point point, Instant heardAt) {}

    /** A desk that knows the incidents its host has kept. */
    Desk(Host host) {
        this.host = host;
        host.cases(FLY_TIPPING).forEach(this::remember);
    }

    private void remember(CaseSnapshot<Incident> incident) {
        Incident known = incident.data();
        spots.add(new Spot(incident.id(), known.point(), known.firstHeard()));
        known.reporters().forEach(reporter -> remember(reporter.reportKey(), incident.id()));
    }

    /** Takes a report in. A copy of an earlier one gets that one's answer; the key of another report is a finding. */
    Receipt take(Report report, Location location) {
        Optional<Answer> before = host.repeated(report.key(), report).or(() -> askedBefore(report));
        if (before.isPresent()) {
            return receipt(before.get(), location, How.REPEATED);
        }
        Optional<CaseSnapshot<Incident>> earlier =
                Optional.ofNullable(incidentOfRequest.get(report.stillThere())).flatMap(this::incident);
        return earlier.isPresent() ? stillThere(report, earlier.get(), location) : matched(report, location);
    }

    /** What a copy of a report gets about which a person is, or was, asked. */
    private Optional<Answer> askedBefore(Report report) {
        String key = question(report).key();
        return host.answered(key)
                .flatMap(asked -> host.find(SAME_OR_NEW, asked.caseId()))
                .flatMap(asked ->
                        host.repeated(key, new Doubt(report, asked.data().candidate())));
    }

    private Receipt stillThere(Report report, CaseSnapshot<Incident> incident, Location location) {
        if (isUnsettled(incident)) {
            return joined(report, incident, location);
        }
        Event<Report> event = incident.isOpen() ? LOOK_AGAIN : STILL_THERE;
        return filed(report, host.tell(incident.id(), event, report, request(report)), location, How.REOPENED);
    }

    private Receipt matched(Report report, Location location) {
        Matching.Proposal proposal = Matching.propose(report, openNear(report));
        if (proposal instanceof Matching.Proposal.Same same) {
            return joined(report, same.incident(), location);
        } else if (proposal instanceof Matching.Proposal.Unsure unsure) {
            Doubt doubt = new Doubt(report, unsure.incident().id());
            return receipt(host.start(SAME_OR_NEW, doubt, question(report)), location, How.ASKED);
        }
        return filed(report, opened(report, request(report)), location, How.OPENED);
    }

    private Receipt joined(Report report, CaseSnapshot<Incident> incident, Location location) {
        return filed(report, join(report, incident), location, How.JOINED);
    }

    /** One more report of an open incident; what is worse than was known sends it back to triage. */
    private Answer join(Report report, CaseSnapshot<Incident> incident) {
        Event<Report> event = incident.data().isWorseBy(report) ? LOOK_AGAIN : SEEN_AGAIN;
        return host.tell(incident.id(), event, report, request(report));
    }

    /**
     * Does with a report what a person said: the answer of {@link SameOrNew#FILE}. An incident that was settled while they were
     * asked takes no more reports, so that nobody misses their letter; the report opens one of its own. Asked again, as after a
     * crash, it answers as before.
     */
    Filed file(Filing filing) {
        Report report = filing.report();
        String caseId = host.answered(report.key())
                .orElseGet(() -> filedNow(report, filing))
                .caseId();
        remember(report.key(), caseId);
        return new Filed(caseId);
    }

    private Answer.Accepted filedNow(Report report, Filing filing) {
        return incident(filing.candidate())
                .filter(candidate -> filing.same() && isUnsettled(candidate))
                .map(candidate -> join(report, candidate))
                .orElseGet(() -> opened(report, request(report)))
                .orElseThrow();
    }

    /**
     * Takes a report that was joined by mistake out of its incident, and opens one of its own for it. These are two requests: asked
     * again after a crash between them, it makes the second.
     */
    Receipt undoJoin(Report report, Location location) {
        Request parting = Request.by(DESK).withKey(report.key() + "/parted");
        Request apart = Request.by(DESK).withKey(report.key() + "/apart");
        boolean isParted = host.answered(parting.key()).isPresent();
        if (isParted && host.answered(apart.key()).isEmpty()) {
            return filed(report, opened(report, apart), location, How.OPENED);
        }
        Optional<CaseSnapshot<Incident>> joined =
                incidentOf(report.key()).flatMap(this::incident).filter(incident -> hasJoined(report, incident.data()));
        if (joined.isEmpty()) {
            return faulty(
                    "join-known", location, "this report has joined no other's incident, so there is no join to undo");
        }
        if (!joined.get().isOpen()) {
            return faulty(
                    "join-open", location, "the incident has ended, and its reporters have been told; report it anew");
        }
        host.tell(joined.get().id(), JOIN_UNDONE, new Parting(report.key()), parting)
                .orElseThrow();
        return filed(report, opened(report, apart), location, How.OPENED);
    }

    private static boolean hasJoined(Report report, Incident incident) {
        return incident.reporters().stream()
                .skip(1)
                .anyMatch(reporter -> reporter.reportKey().equals(report.key()));
    }

    private static Receipt faulty(String rule, Location location, String message) {
        return new Receipt.Faulty(List.of(Finding.error("fly-tipping/" + rule, location, message)));
    }

    /** The incident that a report belongs to; empty while a person is asked, or when it is unknown. */
    Optional<String> incidentOf(String reportKey) {
        return Optional.ofNullable(incidentOf.get(reportKey));
    }

    /** The incidents that are open, not settled, and near enough to be looked at. */
    private List<CaseSnapshot<Incident>> openNear(Report report) {
        Instant longAgo = report.intake().heardAt().toInstant().minus(Matching.AT_MOST_APART);
        spots.removeIf(spot -> spot.heardAt().isBefore(longAgo));
        return spots.stream()
                .filter(spot -> spot.point().distanceMetres(report.point()) <= Matching.NEARBY)
                .flatMap(spot -> incident(spot.caseId()).stream())
                .filter(Desk::isUnsettled)
                .toList();
    }

    private static boolean isUnsettled(CaseSnapshot<Incident> incident) {
        return incident.isOpen() && incident.data().isOpen();
    }

    private Optional<CaseSnapshot<Incident>> incident(String caseId) {
        return host.find(FLY_TIPPING, caseId);
    }

    private Answer opened(Report report, Request request) {
        Answer answer = host.start(FLY_TIPPING, report, request);
        if (answer instanceof Answer.Accepted accepted) {
            spots.add(new Spot(
                    accepted.caseId(), report.point(), report.intake().heardAt().toInstant()));
        }
        return answer;
    }

    private Receipt filed(Report report, Answer answer, Location location, How how) {
        if (answer instanceof Answer.Accepted accepted) {
            remember(report.key(), accepted.caseId());
        }
        return receipt(answer, location, how);
    }

    private void remember(String reportKey, String caseId) {
        incidentOf.put(reportKey, caseId);
        incidentOfRequest.put(reportKey.substring(reportKey.indexOf(':') + 1), caseId);
    }

    private static Receipt receipt(Answer answer, Location location, How how) {
        return answer.fold(
                accepted -> new Receipt.Accepted(how, accepted.caseId()), refusal -> refused(refusal, location));
    }

    private static Receipt refused(Refusal refusal, Location location) {
        if (refusal.code().equals(Refusal.Reason.KEY_OF_OTHER_CONTENT.code())) {
            String message = "the id of this report was used before, with other content; give it an id of its own";
            return faulty("key-used-before", location, message);
        }
        return faulty("refused", location, refusal.message(Locale.ENGLISH));
    }

    /** The question about a report has a key of its own: the report's is for the incident it will go to. */
    private static Request question(Report report) {
        return Request.by(DESK).withKey(report.key() + "/same-or-new");
    }

    private static Request request(Report report) {
        return Request.by(DESK).withKey(report.key());
    }
}
