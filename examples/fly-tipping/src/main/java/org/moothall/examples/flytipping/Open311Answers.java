// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.moothall.core.calendar.WorkingCalendar.LONDON;
import static org.moothall.examples.flytipping.FlyTippingService.CLEAR_UP;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.moothall.standards.open311.RequestAnswer;
import org.moothall.standards.open311.ServiceRequest;
import org.moothall.standards.open311.ServiceRequestUpdate;
import org.moothall.workflow.host.CaseSnapshot;

/**
 * What the service answers to the Open311 client from which reports came: a request for each report, under the id that the client
 * gave it, and its updates. Several reports of one incident have its status, and each only what happened since it was heard.
 *
 * <p><b>Privacy</b> anybody may read an answer. So it holds no reporter, no word that one wrote (neither the description nor the
 * address, which is free text too), nothing of waste, evidence or enforcement; and a point only on public land, since on private
 * land, or where nobody knows whose it is, it may lead to whoever lives there. A report that came without an id is left out: its
 * key is a hash of what the reporter wrote.
 */
final class Open311Answers {
    private static final String SERVICE_CODE = "FLYTIP";
    private static final String SERVICE_NAME = "Fly-tipping";
    private static final String HASH = "[0-9a-f]{64}";

    private final List<Told> reports;

    /** One report, by the client's id, and what its reporter is told. */
    private record Told(String id, Instant heard, CaseSnapshot<Incident> incident, List<News> news) {
        News last() {
            return news.get(news.size() - 1);
        }
    }

    /** The answers to one source of reports: what stands before the colon in their keys. */
    Open311Answers(String source, List<CaseSnapshot<Incident>> incidents) {
        reports = incidents.stream()
                .flatMap(incident -> reports(source + ":", incident))
                .toList();
    }

    private static Stream<Told> reports(String prefix, CaseSnapshot<Incident> incident) {
        List<News> news = News.of(incident);
        return incident.data().reporters().stream()
                .filter(reporter -> reporter.reportKey().startsWith(prefix))
                .map(reporter -> new Told(
                        reporter.reportKey().substring(prefix.length()),
                        reporter.intake().heardAt().toInstant(),
                        incident,
                        since(reporter.intake().heardAt().toInstant(), news)))
                .filter(told -> !told.id().matches(HASH));
    }

    /**
     * All of it to who opened the incident; to anybody later how it stood then, and what happened since. Who says that it is still
     * there is not told how it had ended.
     */
    private static List<News> since(Instant heard, List<News> news) {
        if (!heard.isAfter(news.get(0).at())) {
            return news;
        }
        List<News> since =
                news.stream().filter(each -> each.at().isAfter(heard)).toList();
        Optional<News> then = news.stream()
                .filter(each -> !each.at().isAfter(heard))
                .reduce((first, second) -> second)
                .filter(each -> since.isEmpty() || !each.isEnd());
        return Stream.concat(then.map(each -> each.toldAt(heard)).stream(), since.stream())
                .toList();
    }

    /** The requests, in the order of their incidents. */
    List<ServiceRequest> requests() {
        return reports.stream().map(Open311Answers::request).toList();
    }

    /** The updates of each request, oldest first. */
    List<ServiceRequestUpdate> updates() {
        return reports.stream().flatMap(Open311Answers::updates).toList();
    }

    private static ServiceRequest request(Told told) {
        Incident incident = told.incident().data();
        RequestAnswer request = ServiceRequest.answer(
                        told.id(), told.last().status(), SERVICE_CODE, inLondon(told.heard()))
                .serviceName(SERVICE_NAME)
                .statusNotes(told.last().words())
                .updated(inLondon(told.last().at()));
        promised(told).ifPresent(request::expected);
        if (incident.land() == Land.OURS || incident.land() == Land.ELSEWHERE) {
            request.point(incident.point());
        }
        if (incident.isPassedOn()) {
            request.agencyResponsible(incident.referral().body());
        }
        return request.build();
    }

    /** By when it is to be cleared, while that is still to come. */
    private static Optional<OffsetDateTime> promised(Told told) {
        CaseSnapshot.Promised promise = told.incident().deadline(CLEAR_UP);
        return promise.progress()
                .due()
                .filter(due -> promise.stopped() == null && due.isAfter(told.heard()))
                .map(Open311Answers::inLondon);
    }

    private static Stream<ServiceRequestUpdate> updates(Told told) {
        return told.news().stream()
                .map(news -> ServiceRequestUpdate.of(
                        told.id() + "-" + told.incident().id() + "-" + news.position(),
                        told.id(),
                        news.status(),
                        inLondon(news.at()),
                        news.words()));
    }

    private static OffsetDateTime inLondon(Instant moment) {
        return moment.atZone(LONDON).toOffsetDateTime();
    }
}
