// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.moothall.examples.flytipping.Reports.Taken;
import org.moothall.standards.CheckReport;
import org.moothall.standards.Source;

/**
 * The main job: reads reports, opens and works the incidents in simulated time, and prints a short account. Without arguments it
 * reads the quarter that ships with it; otherwise the files that are named, JSON or CSV.
 */
public final class Main {
    private static final long SEED = 7;
    private static final Fleet FLEET = new Fleet(2, 3, 1, 1);
    private static final Duration AFTER_THE_LAST = Duration.ofDays(60);

    private final PrintStream progress;
    private final Reports reports = new Reports();
    private final Map<String, Integer> receipts = new TreeMap<>();
    private final FakeMessages messages = new FakeMessages();

    private Main(PrintStream progress) {
        this.progress = progress;
    }

    /** Runs the main job; the arguments are files of reports. */
    public static void main(String[] arguments) {
        System.out.print(new Main(System.err).run(List.of(arguments)));
    }

    String run(List<String> files) {
        read(files);
        reports.checks().stream()
                .filter(check -> !files.isEmpty())
                .map(CheckReport::text)
                .forEach(progress::println);
        List<Taken> sound = reports.inOrder();
        if (sound.isEmpty()) {
            return "Of " + reports.read()
                    + " reports none is a sound report of fly-tipping, so no incident was opened.\n" + "Faulty: "
                    + reports.faultyBy() + "; for other services: " + reports.otherServices() + "\n";
        }
        World world = new World(SEED);
        Simulation simulation = new Simulation(
                world, FLEET, messages, sound.get(0).report().intake().heardAt());
        Instant end = work(simulation, sound);
        List<OldWay.Job> jobs = jobs(simulation, sound);
        Account account = new Account(simulation.incidents(), OldWay.run(world, FLEET, jobs, end));
        return heading(sound)
                + account.text(
                        reports,
                        receipts,
                        simulation.questions(),
                        messages.sent().size());
    }

    private void read(List<String> files) {
        if (files.isEmpty()) {
            reports.read(shipped("reports-2026-q2.json"), "open311");
            reports.read(shipped("reports-2026-q2.csv"), "contact-centre");
        }
        for (String file : files) {
            Path path = Path.of(file);
            if (!Files.isReadable(path) || Files.isDirectory(path)) {
                throw new IllegalArgumentException("cannot read " + file + "; name files of reports, JSON or CSV");
            }
            reports.read(
                    Source.of(path), file.toLowerCase(Locale.ROOT).endsWith(".csv") ? "contact-centre" : "open311");
        }
        progress.printf(Locale.ROOT, "read %,d reports, %,d faulty%n", reports.read(), reports.faulty());
    }

    private static Source shipped(String name) {
        return Source.of(name, Objects.requireNonNull(Main.class.getResourceAsStream(name), name));
    }

    private Instant work(Simulation simulation, List<Taken> sound) {
        sound.forEach(taken -> simulation.receive(taken.report(), taken.location(), this::note));
        Instant month = sound.get(0).report().intake().heardAt();
        Instant last = sound.get(sound.size() - 1).report().intake().heardAt();
        for (Instant to = month; to.isBefore(last); to = to.plus(Duration.ofDays(14))) {
            simulation.runTo(to);
            progress.printf(
                    Locale.ROOT,
                    "%s  %,d incidents%n",
                    to.toString().substring(0, 10),
                    simulation.incidents().size());
        }
        Instant end = last.plus(AFTER_THE_LAST);
        simulation.runTo(end);
        return end;
    }

    private void note(Receipt receipt) {
        receipts.merge(receipt.getClass().getSimpleName(), 1, Integer::sum);
        if (receipt instanceof Receipt.Faulty faulty) {
            reports.fault(faulty.findings());
        }
    }

    private static List<OldWay.Job> jobs(Simulation simulation, List<Taken> sound) {
        List<OldWay.Job> jobs = new ArrayList<>();
        for (Taken taken : sound) {
            Report report = taken.report();
            simulation
                    .desk()
                    .incidentOf(report.key())
                    .ifPresent(caseId -> jobs.add(
                            new OldWay.Job(caseId, report, report.intake().heardAt(), null)));
        }
        return jobs;
    }

    private static String heading(List<Taken> sound) {
        String first = sound.get(0).report().intake().heardAt().toString().substring(0, 10);
        String last = sound.get(sound.size() - 1)
                .report()
                .intake()
                .heardAt()
                .toString()
                .substring(0, 10);
        return "Fly-tipping, " + first + " to " + last + ". Simulated crews in simulated time, seed " + SEED + ":\n"
                + FLEET.words() + ", 2 inspectors, a hazard crew on call.\n\n";
    }
}
