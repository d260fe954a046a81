// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.finding.Finding;
import org.moothall.standards.Checker;
import org.moothall.standards.Judge;
import org.moothall.standards.Source;
import org.moothall.standards.open311.Open311;
import org.moothall.standards.open311.ServiceRequest;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.engine.Refusal;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.memory.InMemoryHost;
import org.moothall.workflow.runtime.HostBuilder;

@DisplayName("A standard's record as the form that starts a case")
class StandardFormTest {
    record Reported(String service, String status) {
        static Reported of(ServiceRequest request) {
            return new Reported(String.valueOf(request.serviceCode()), String.valueOf(request.status()));
        }

        Reported forgotten() {
            return new Reported(service, status);
        }
    }

    private static final Checker CHECKER = Checker.of(Open311.STANDARD).asAt(LocalDate.of(2026, 6, 2));
    private static final Judge<ServiceRequest> JUDGE = CHECKER.judge(ServiceRequest.class);

    private static final Workflow<Reported> WORKFLOW = Workflow.of("reported", Reported.class)
            .version(1)
            .keepFor(Period.ofMonths(6), Reported::forgotten)
            .start(ServiceRequest.class, Reported::of)
            .byAnybody()
            .end("taken");

    private static final Host HOST = InMemoryHost.at(() -> Instant.parse("2026-06-02T09:00:00Z"))
            .run(WORKFLOW)
            .checkingForms(JUDGE.orElse(HostBuilder.standardForms()))
            .build();

    private static ServiceRequest request(String status, String requested, String updated) {
        return new ServiceRequest(
                "R-1",
                null,
                status,
                null,
                null,
                "FLYTIP",
                "Two mattresses",
                null,
                null,
                OffsetDateTime.parse(requested),
                OffsetDateTime.parse(updated),
                null,
                null,
                null,
                null,
                52.95,
                -1.15,
                List.of(),
                null,
                null,
                null,
                null,
                Map.of());
    }

    private static List<Finding> started(ServiceRequest form) {
        return HOST.start(WORKFLOW, form, Request.by(Actor.of("portal")))
                .fold(begun -> List.<Finding>of(), Refusal::findings);
    }

    @Test
    @DisplayName("starts one where the standard finds no error")
    void sound() {
        assertThat(started(request("open", "2026-06-02T08:00:00+01:00", "2026-06-02T08:00:00+01:00")))
                .isEmpty();
    }

    @Test
    @DisplayName("is sent back with what a file of it would be told, by members and by rules between them")
    void faulty() {
        var findings = started(request("opn", "2026-06-02T08:00:00+01:00", "2026-06-01T08:00:00+01:00"));

        assertThat(findings)
                .extracting(Finding::text)
                .containsExactly(
                        "status: \"opn\" is not in code list status; the nearest entry is \"open\" [open311/status-known]",
                        "updatedDatetime: 2026-06-01T08:00:00+01:00 is before requested_datetime"
                                + " 2026-06-02T08:00:00+01:00; a change cannot come first, so correct one of them"
                                + " [open311/updated-not-before-requested]");
        String json = """
                [{"service_request_id": "R-1", "status": "opn", "service_name": null, "service_code": "FLYTIP",
                  "description": "Two mattresses", "requested_datetime": "2026-06-02T08:00:00+01:00",
                  "updated_datetime": "2026-06-01T08:00:00+01:00", "lat": 52.95, "long": -1.15}]
                """;
        assertThat(CHECKER.check(Source.ofText("r.json", json), ServiceRequest.class)
                        .findings())
                .extracting(Finding::rule, Finding::message)
                .containsExactlyElementsOf(findings.stream()
                        .map(finding -> org.assertj.core.groups.Tuple.tuple(finding.rule(), finding.message()))
                        .toList());
    }
}
