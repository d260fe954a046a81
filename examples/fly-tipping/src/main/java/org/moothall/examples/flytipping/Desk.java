// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.moothall.examples.flytipping.FlyTippingService.FLY_TIPPING;
import static org.moothall.examples.flytipping.FlyTippingService.JOIN_UNDONE;
import static org.moothall.examples.flytipping.FlyTippingService.SEEN_AGAIN;
import static org.moothall.examples.flytipping.FlyTippingService.STILL_THERE;
import static org.moothall.examples.flytipping.FlyTippingService.STILL_THERE_WHILE_ENFORCING;
import static org.moothall.examples.flytipping.SameOrNew.SAME_OR_NEW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.place.Wgs84Point;
import org.moothall.examples.flytipping.Incident.Parting;
import org.moothall.examples.flytipping.SameOrNew.Doubt;
import org.moothall.examples.flytipping.SameOrNew.Filed;
import org.moothall.examples.flytipping.SameOrNew.Filing;
import org.moothall.examples.flytipping.SameOrNew.Question;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.CaseView;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;

/** Where reports come in: each opens an incident, joins one, opens one again, or waits for a person to say which. */
final class Desk {
    private static final Actor DESK = Actor.of("desk");

    private final Host host;
    private final Map<String, String> incidentOf = new HashMap<>();
    private final Map<String, String> incidentOfRequest = new HashMap<>();
    private final List<Spot> spots = new ArrayList<>();

    /** Where an incident was opened, and when it was heard of. */
    private record Spot(String caseId, Wgs84Point point, Instant heardAt) {}

    Desk(Host host) {
        this.host = host;
    }

    /** Takes a report in. A copy of an earlier one gets that one's answer; the key of another report is a finding. */
    Receipt take(Report report, Location location) {
        if (host.answered(report.key()).isPresent()) {
            return repeated(host.start(FLY_TIPPING, report, request(report)), location);
        }
        Optional<CaseView<Question>> asked =
                host.answered(question(report).key()).flatMap(answer -> host.find(SAME_OR_NEW, answer.caseId()));
        if (asked.isPresent()) {
            Doubt doubt = new Doubt(report, asked.get().data().candidate());
            return repeated(host.start(SAME_OR_NEW, doubt, question(report)), location);
        }
        Optional<CaseView<Incident>> earlier = Optional.ofNullable(incidentOfRequest.get(report.stillThere()))
                .flatMap(caseId -> host.find(FLY_TIPPING, caseId));
        return earlier.isPresent() ? stillThere(report, earlier.get(), location) : matched(report, location);
    }

    /** The host compares the content with what came first under the key, and does nothing again. */
    private static Receipt repeated(Answer stored, Location location) {
        return receipt(stored, location, Receipt.Repeated::new);
    }

    private Receipt stillThere(Report report, CaseView<Incident> incident, Location location) {
        if (!incident.isOpen()) {
            return filed(
                    report,
                    host.tell(incident.id(), STILL_THERE, report, request(report)),
                    location,
                    Receipt.Reopened::new);
        }
        if (incident.data().isOpen()) {
            return joined(report, incident.id(), location);
        }
        Answer answer = host.tell(incident.id(), STILL_THERE_WHILE_ENFORCING, report, request(report));
        return filed(report, answer, location, Receipt.Reopened::new);
    }

    private Receipt matched(Report report, Location location) {
        Matching.Proposal proposal = Matching.propose(report, openNear(report));
        if (proposal instanceof Matching.Proposal.Same same) {
            return joined(report, same.caseId(), location);
        } else if (proposal instanceof Matching.Proposal.Unsure unsure) {
            Doubt doubt = new Doubt(report, unsure.caseId());
            return receipt(host.start(SAME_OR_NEW, doubt, question(report)), location, Receipt.Asked::new);
        }
        return filed(report, opened(report, request(report)), location, Receipt.Opened::new);
    }

    private Receipt joined(Report report, String caseId, Location location) {
        Answer answer = host.tell(caseId, SEEN_AGAIN, report, request(report));
        return filed(report, answer, location, Receipt.Joined::new);
    }

    /** Does with a report what a person said: the answer of {@link SameOrNew#FILE}. */
    Filed file(Filing filing) {
        Report report = filing.report();
        Request request = request(report);
        boolean stillOpen = host.find(FLY_TIPPING, filing.candidate())
                .filter(CaseView::isOpen)
                .isPresent();
        Answer answer = filing.same() && stillOpen
                ? host.tell(filing.candidate(), SEEN_AGAIN, report, request)
                : opened(report, request);
        String caseId = answer.orThrow().caseId();
        remember(report, caseId);
        return new Filed(caseId);
    }

    /** Takes a report that was joined by mistake out of its incident, and opens one of its own for it. */
    Receipt undoJoin(Report report, Location location) {
        String caseId = incidentOf.get(report.key());
        if (caseId == null) {
            return new Receipt.Faulty(List.of(Finding.error(
                    "fly-tipping/join-known", location, "no incident has this report, so there is no join to undo")));
        }
        host.tell(
                        caseId,
                        JOIN_UNDONE,
                        new Parting(report.key()),
                        request(report).withKey(report.key() + "/parted"))
                .orThrow();
        Request again = request(report).withKey(report.key() + "/apart");
        return filed(report, opened(report, again), location, Receipt.Opened::new);
    }

    /** The incident that a report belongs to; empty while a person is asked, or when it is unknown. */
    Optional<String> incidentOf(String reportKey) {
        return Optional.ofNullable(incidentOf.get(reportKey));
    }

    /** The incidents that are open, not settled, and near enough to be looked at. */
    private List<CaseView<Incident>> openNear(Report report) {
        Instant longAgo = report.intake().heardAt().minus(Matching.AT_MOST_APART);
        spots.removeIf(spot -> spot.heardAt().isBefore(longAgo));
        return spots.stream()
                .filter(spot -> spot.point().distanceMetres(report.point()) <= Matching.NEARBY)
                .flatMap(spot -> host.find(FLY_TIPPING, spot.caseId()).stream())
                .filter(each -> each.isOpen() && each.data().isOpen())
                .toList();
    }

    private Answer opened(Report report, Request request) {
        Answer answer = host.start(FLY_TIPPING, report, request);
        if (answer instanceof Answer.Accepted accepted) {
            spots.add(
                    new Spot(accepted.caseId(), report.point(), report.intake().heardAt()));
        }
        return answer;
    }

    private Receipt filed(Report report, Answer answer, Location location, Function<String, Receipt> receipt) {
        if (answer instanceof Answer.Accepted accepted) {
            remember(report, accepted.caseId());
        }
        return receipt(answer, location, receipt);
    }

    private void remember(Report report, String caseId) {
        incidentOf.put(report.key(), caseId);
        incidentOfRequest.put(report.key().substring(report.key().indexOf(':') + 1), caseId);
    }

    private static Receipt receipt(Answer answer, Location location, Function<String, Receipt> receipt) {
        return answer.fold(
                accepted -> receipt.apply(accepted.caseId()),
                refusal -> new Receipt.Faulty(List.of(Finding.error(
                        refusal.code().equals("MH-W027") ? "fly-tipping/key-used-before" : "fly-tipping/refused",
                        location,
                        refusal.message()))));
    }

    /** The question about a report has a key of its own: the report's is for the incident it will go to. */
    private static Request question(Report report) {
        return Request.by(DESK).withKey(report.key() + "/same-or-new");
    }

    private static Request request(Report report) {
        return Request.by(DESK).withKey(report.key());
    }
}
