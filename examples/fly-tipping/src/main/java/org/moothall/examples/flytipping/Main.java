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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.moothall.examples.flytipping.Reports.Taken;
import org.moothall.standards.Source;

/**
 * The main job: reads reports, opens and works the incidents in simulated time, and prints a short account. Without arguments it
 * reads the quarter that ships with it; otherwise the files that are named, JSON or CSV.
 */
public final class Main {
    private static final Duration AFTER_THE_LAST = Duration.ofDays(60);
    private static final Logger QUIET = Logger.getLogger("org.hibernate.validator");

    private final Options options;
    private final PrintStream progress;
    private final Reports reports = new Reports();
    private final Map<String, Integer> receipts = new TreeMap<>();
    private final FakeMessages messages = new FakeMessages();

    Main(Options options, PrintStream progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Runs the main job; {@code --help} tells the options. */
    public static void main(String[] arguments) {
        QUIET.setLevel(Level.WARNING);
        try {
            Options options = Options.parse(List.of(arguments));
            System.out.print(options.help() ? Options.HELP : new Main(options, System.err).run());
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
        }
    }

    /** The account, as text. */
    String run() {
        read(options.files());
        if (!options.files().isEmpty()) {
            reports.checks().forEach(check -> progress.println(check.text()));
        }
        List<Taken> sound = reports.inOrder();
        if (sound.isEmpty()) {
            return "Of " + reports.read()
                    + " reports none is a sound report of fly-tipping, so no incident was opened.\n"
                    + "Faulty, by the first rule broken: " + reports.faultyBy() + "\n"
                    + "For other services: " + reports.otherServices() + "\n";
        }
        World world = new World(options.seed());
        Instant start = sound.get(0).report().intake().heardAt();
        Simulation simulation = new Simulation(world, options.fleet(), messages, start);
        Instant end = work(simulation, sound);
        List<OldWay.Job> jobs = jobs(simulation, sound);
        Account account = new Account(simulation.incidents(), OldWay.run(world, options.fleet(), jobs, end));
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

    private String heading(List<Taken> sound) {
        String first = sound.get(0).report().intake().heardAt().toString().substring(0, 10);
        String last = sound.get(sound.size() - 1)
                .report()
                .intake()
                .heardAt()
                .toString()
                .substring(0, 10);
        return "Fly-tipping, " + first + " to " + last + ". Simulated crews in simulated time, seed " + options.seed()
                + ":\n" + options.fleet().words() + ", 2 inspectors, a hazard crew on call.\n\n";
    }
}
