// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.finding.Severity;
import org.moothall.standards.Change;
import org.moothall.standards.CheckReport;
import org.moothall.standards.Checker;
import org.moothall.standards.Profile;
import org.moothall.standards.Row;
import org.moothall.standards.Source;
import org.moothall.standards.flytipping.Intake;
import org.moothall.standards.open311.Open311;
import org.moothall.standards.open311.ServiceRequest;

/** Reads files of service requests: what is sound and about fly-tipping is kept, the rest is counted with its reason. */
final class Reports {
    /** The standard as written, but for two things that a contact centre's export and a resident with two photos need. */
    static final Profile INTAKE = Profile.of(
            "council-intake",
            "Open311 as a council's desk takes it",
            "this example's own",
            new Change.SetsSeverity("open311/service-request-id-or-token", Severity.WARNING),
            new Change.AllowsSeveral("media_url"));

    private final List<Taken> sound = new ArrayList<>();
    private final List<CheckReport> checks = new ArrayList<>();
    private final Map<String, Integer> faultyBy = new TreeMap<>();
    private final Map<String, Integer> otherServices = new TreeMap<>();
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
        row.checked().fold(request -> take(row, request, reader), this::fault);
    }

    private boolean take(Row<ServiceRequest> row, ServiceRequest request, ReportReader reader) {
        String service = request.serviceName() == null ? request.serviceCode() : request.serviceName();
        if (!Intake.isIntake(String.valueOf(service))) {
            otherServices.merge(String.valueOf(service), 1, Integer::sum);
            return true;
        }
        return reader.read(row, request).fold(report -> sound.add(new Taken(report, row.location())), this::fault);
    }

    /** Counts a fault that was found, under the first rule that makes it one. */
    boolean fault(List<Finding> findings) {
        faulty++;
        findings.stream()
                .filter(Finding::isError)
                .findFirst()
                .ifPresent(finding -> faultyBy.merge(finding.rule(), 1, Integer::sum));
        return false;
    }

    /** The sound ones, in the order in which they were heard. */
    List<Taken> inOrder() {
        return sound.stream()
                .sorted(Comparator.comparing(
                                (Taken taken) -> taken.report().intake().heardAt())
                        .thenComparing(taken -> taken.report().key()))
                .toList();
    }

    /** What checking each file found. */
    List<CheckReport> checks() {
        return checks;
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
