// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.moothall.core.calendar.WorkingCalendar.LONDON;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.moothall.examples.flytipping.Figures.Received;
import org.moothall.examples.flytipping.Reports.Taken;
import org.moothall.examples.flytipping.page.HtmlPage;
import org.moothall.examples.flytipping.page.LondonTime;
import org.moothall.standards.Source;
import org.moothall.workflow.host.CaseSnapshot;

/**
 * The main job: reads reports, opens and works the incidents in simulated time, and prints a short account. Without arguments it
 * reads the quarter that ships with it; otherwise the files that are named, JSON or CSV.
 */
public final class Main {
    private static final Duration AFTER_THE_LAST = Duration.ofDays(60);
    private static final int LINES_SHOWN = 20;
    private static final int WRONG_USE = 2;
    private static final String NOTHING = "There is no sound report of fly-tipping, so no incident was opened.\n";
    private static final Logger QUIET = Logger.getLogger("org.hibernate.validator");

    private final Options options;
    private final PrintStream progress;
    private final Reports reports = new Reports();
    private final Set<String> received = new HashSet<>();
    private int copies;

    Main(Options options, PrintStream progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Runs the main job; {@code --help} tells the options. Ends with 2 when they are wrong. */
    public static void main(String[] arguments) {
        QUIET.setLevel(Level.WARNING);
        Options options;
        try {
            options = Options.parse(List.of(arguments));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(WRONG_USE);
            return;
        }
        System.out.print(options.help() ? Options.HELP : new Main(options, System.err).run());
    }

    /** The account, as text. */
    String run() {
        read(options.files());
        List<Taken> sound = reports.inOrder();
        return unopened() + (sound.isEmpty() ? NOTHING : worked(sound));
    }

    private String worked(List<Taken> sound) {
        World world = new World(options.seed());
        Messages messages =
                options.letters().isEmpty() ? new FakeMessages() : new LetterFile(Path.of(options.letters()));
        Instant begin = heardAt(sound.get(0));
        try (Simulation simulation = new Simulation(world, options.fleet(), messages, begin, Keeping.of(options))) {
            if (simulation.now().isAfter(begin)) {
                progress.println("goes on where it stopped, on " + LondonTime.day(simulation.now()));
            }
            return worked(sound, world, simulation);
        }
    }

    private String worked(List<Taken> sound, World world, Simulation simulation) {
        Moment moment = work(simulation, sound);
        Instant end = heardAt(sound.get(sound.size() - 1)).plus(AFTER_THE_LAST);
        simulation.runTo(end);
        List<OldWay.Job> jobs = jobs(simulation, sound);
        List<CaseSnapshot<Incident>> incidents = simulation.incidents();
        Map<String, Instant> oldWay = OldWay.run(world, options.fleet(), jobs, Matching.before(incidents), end);
        Figures figures = Figures.of(
                Received.of(reports, copies, simulation.questions(), incidents),
                incidents,
                oldWay,
                simulation.letters(incidents));
        Briefing briefing = new Briefing(
                period(sound), simulated(), figures, moment, end, incidents, new RuleWords(reports.checks()));
        return "Fly-tipping, " + period(sound) + ". Simulated: " + simulated() + ".\n\n" + Account.of(figures)
                + written(briefing);
    }

    /** Writes the page where it was asked for, and says where it is. */
    private String written(Briefing briefing) {
        if (options.page().isEmpty()) {
            return "";
        }
        Path file = Path.of(options.page()).toAbsolutePath().normalize();
        try {
            Files.writeString(file, HtmlPage.of(briefing.page()));
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
        return "\nThe head of service's page: " + file + "\n";
    }

    private void read(List<String> files) {
        if (files.isEmpty()) {
            reports.read(shipped("reports-2026-q2.json"), "open311");
            reports.read(shipped("reports-2026-q2.csv"), "contact-centre");
        }
        for (String file : files) {
            reports.read(Source.of(Path.of(file)), sourceOf(file));
            progress.println(reports.checks().get(reports.checks().size() - 1).text());
        }
        progress.println(
                "read " + Page.counted(reports.read(), "report") + ", " + Page.number(reports.faulty()) + " faulty");
    }

    /** Where a file's reports came from, unless somebody said: resident's forms write JSON, contact centres CSV. */
    private String sourceOf(String file) {
        boolean isCsv = file.toLowerCase(Locale.ROOT).endsWith(".csv");
        return !options.source().isEmpty() ? options.source() : isCsv ? "contact-centre" : "open311";
    }

    private static Source shipped(String name) {
        return Source.of(name, Objects.requireNonNull(Main.class.getResourceAsStream(name), name));
    }

    /** For files that somebody named: what each request was that opened nothing, and why. */
    private String unopened() {
        List<String> lines = reports.unopened();
        Page page = new Page();
        reports.checks().stream()
                .filter(check -> check.read() == 0)
                .flatMap(check -> check.findings().stream())
                .forEach(finding -> page.sentence("Not read: " + finding.text()));
        if (options.files().isEmpty() || lines.isEmpty()) {
            return page.toString();
        }
        page.sentence(Page.counted(reports.read(), "request") + " read. Of these " + Page.number(lines.size())
                + " opened no incident:");
        lines.stream().limit(LINES_SHOWN).forEach(line -> page.sentence("  " + line));
        if (lines.size() > LINES_SHOWN) {
            page.sentence("  and " + Page.number(lines.size() - LINES_SHOWN) + " more.");
            page.sentence("Faulty, by the first rule broken: " + Page.counts(reports.faultyBy()));
            page.sentence("For other services: " + Page.counts(reports.otherServices()));
        }
        page.gap();
        return page.toString();
    }

    /** Works until the end of the day of the last report, and tells how the service stood then. */
    private Moment work(Simulation simulation, List<Taken> sound) {
        sound.forEach(taken -> simulation.receive(taken.report(), taken.location(), receipt -> note(taken, receipt)));
        Instant last = heardAt(sound.get(sound.size() - 1));
        for (Instant to = heardAt(sound.get(0)); to.isBefore(last); to = to.plus(Duration.ofDays(14))) {
            simulation.runTo(to);
            int opened = simulation.incidents().size();
            progress.println(to.toString().substring(0, 10) + "  " + Page.counted(opened, "incident"));
        }
        LocalDate lastDay = last.atZone(LONDON).toLocalDate();
        simulation.runTo(lastDay.plusDays(1).atStartOfDay(LONDON).toInstant());
        return simulation.moment();
    }

    /** A copy is what this run has received before; what an earlier run has received is not received twice. */
    private void note(Taken taken, Receipt receipt) {
        if (receipt instanceof Receipt.Faulty faulty) {
            reports.fault(faulty.findings());
        } else if (!received.add(taken.report().key())) {
            copies++;
        }
    }

    private static Instant heardAt(Taken taken) {
        return taken.report().intake().heardAt().toInstant();
    }

    private static List<OldWay.Job> jobs(Simulation simulation, List<Taken> sound) {
        List<OldWay.Job> jobs = new ArrayList<>();
        for (Taken taken : sound) {
            Report report = taken.report();
            simulation
                    .desk()
                    .incidentOf(report.key())
                    .ifPresent(caseId -> jobs.add(new OldWay.Job(
                            caseId, report, report.intake().heardAt().toInstant(), null)));
        }
        return jobs;
    }

    private static String period(List<Taken> sound) {
        return day(sound.get(0)) + " to " + day(sound.get(sound.size() - 1));
    }

    private String simulated() {
        return options.fleet().words() + ",\n1 inspector, a hazard crew on call; seed " + options.seed();
    }

    private static String day(Taken taken) {
        return LondonTime.day(heardAt(taken));
    }
}
