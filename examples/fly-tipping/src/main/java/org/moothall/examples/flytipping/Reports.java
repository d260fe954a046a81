// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.finding.Severity;
import org.moothall.standards.CheckReport;
import org.moothall.standards.Checker;
import org.moothall.standards.Difference;
import org.moothall.standards.Profile;
import org.moothall.standards.Row;
import org.moothall.standards.Source;
import org.moothall.standards.flytipping.ReportCategories;
import org.moothall.standards.open311.Open311;
import org.moothall.standards.open311.ServiceRequest;

/** Reads files of service requests: what is sound and about fly-tipping is kept, the rest is counted with its reason. */
final class Reports {
    /** The standard as written, but for two things that a contact centre's export and a resident with two photos need. */
    static final Profile INTAKE = Profile.of(
            "council-intake",
            "Open311 as a council's desk takes it",
            "this example's own",
            new Difference.SetsSeverity("open311/service-request-id-or-token", Severity.WARNING),
            new Difference.AllowsSeveral("media_url"));

    private final List<Taken> sound = new ArrayList<>();
    private final List<CheckReport> checks = new ArrayList<>();
    private final Map<String, Integer> faultyBy = new TreeMap<>();
    private final Map<String, Integer> otherServices = new TreeMap<>();
    private final List<String> unopened = new ArrayList<>();
    private long read;
    private long faulty;

    /** A report, and where it was read. */
    record Taken(Report report, Location location) {}

    /** Reads one file; reports are counted under the name of what they came from. */
    void read(Source file, String source) {
        ReportReader reader = new ReportReader(source);
        checks.add(Checker.of(Open311.STANDARD, INTAKE).read(file, ServiceRequest.class, row -> take(row, reader)));
    }

    private void take(Row<ServiceRequest> row, ReportReader reader) {
        read++;
        row.checked().fold(request -> take(row, request, reader), findings -> fault(row, findings));
    }

    private boolean take(Row<ServiceRequest> row, ServiceRequest request, ReportReader reader) {
        String service = Optional.ofNullable(request.serviceName())
                .or(() -> Optional.ofNullable(request.serviceCode()))
                .orElse("no service named");
        if (!ReportCategories.isIntake(service)) {
            otherServices.merge(service, 1, Integer::sum);
            return unopened(row, service, "is not about fly-tipping");
        }
        return reader.read(row, request)
                .fold(report -> sound.add(new Taken(report, row.location())), findings -> fault(row, findings));
    }

    private boolean fault(Row<ServiceRequest> row, List<Finding> findings) {
        fault(findings);
        String service = row.cells().getOrDefault("service_name", "no service named");
        String why = findings.stream()
                .filter(Finding::isError)
                .findFirst()
                .map(finding -> finding.message() + " [" + finding.rule() + "]")
                .orElse("is faulty");
        return unopened(row, service, why);
    }

    /** Says what a request was and why it opens nothing, by its place in the file: its id could lead to a person. */
    private boolean unopened(Row<ServiceRequest> row, String service, String why) {
        unopened.add(row.location().text() + ": " + service + "; " + why);
        return false;
    }

    /** Counts a fault that was found, under the first rule that makes it one. */
    void fault(List<Finding> findings) {
        faulty++;
        findings.stream()
                .filter(Finding::isError)
                .findFirst()
                .ifPresent(finding -> faultyBy.merge(finding.rule(), 1, Integer::sum));
    }

    /** The sound ones, in the order in which they were heard. */
    List<Taken> inOrder() {
        return sound.stream()
                .sorted(Comparator.comparing((Taken taken) ->
                                taken.report().intake().heardAt().toInstant())
                        .thenComparing(taken -> taken.report().key()))
                .toList();
    }

    /** What checking each file found. */
    List<CheckReport> checks() {
        return checks;
    }

    /** A line for each request that opens nothing: where it stands, what it was, and why. */
    List<String> unopened() {
        return unopened;
    }

    long read() {
        return read;
    }

    long faulty() {
        return faulty;
    }

    /** How many were faulty by each rule, the first that makes a report so. */
    Map<String, Integer> faultyBy() {
        return faultyBy;
    }

    /** How many were for each other service. */
    Map<String, Integer> otherServices() {
        return otherServices;
    }
}
