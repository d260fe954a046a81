// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.moothall.examples.flytipping.Figures.sum;
import static org.moothall.examples.flytipping.FlyTippingService.CLEAR_UP;
import static org.moothall.examples.flytipping.FlyTippingService.FLY_TIPPING;
import static org.moothall.examples.flytipping.page.Table.Column.brief;
import static org.moothall.examples.flytipping.page.Table.Column.number;
import static org.moothall.examples.flytipping.page.Table.Column.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.moothall.examples.flytipping.page.Drawing;
import org.moothall.examples.flytipping.page.LondonTime;
import org.moothall.examples.flytipping.page.QuarterPage;
import org.moothall.examples.flytipping.page.QuarterPage.Figure;
import org.moothall.examples.flytipping.page.QuarterPage.Places;
import org.moothall.examples.flytipping.page.QuarterPage.Standing;
import org.moothall.examples.flytipping.page.QuarterPage.Told;
import org.moothall.examples.flytipping.page.Story;
import org.moothall.examples.flytipping.page.Street;
import org.moothall.examples.flytipping.page.StreetMap;
import org.moothall.examples.flytipping.page.Table;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.WorkItem;

/**
 * Puts into words what the head of service's page says. The figures follow every incident to the end of the simulation; who is
 * late is told as of the end of the day of the last report, which is when a head of service would have asked.
 *
 * @param period the days it is about
 * @param simulated with what it was simulated, and the seed
 * @param figures the figures, the same as the account's
 * @param moment the service as it stood at the end of the last report's day
 * @param end until when the incidents were followed
 * @param incidents the incidents as they were then
 * @param rules what the rules ask
 */
record Briefing(
        String period,
        String simulated,
        Figures figures,
        Moment moment,
        Instant end,
        List<CaseSnapshot<Incident>> incidents,
        RuleWords rules) {
    private static final int WORST = 8;
    private static final int ROWS = 30;

    /** The page. */
    QuarterPage page() {
        List<Street> streets = streets();
        return new QuarterPage(
                period,
                simulated,
                "The figures follow every incident until " + LondonTime.day(end)
                        + ". Who is late, and who has the work, is told as of the end of " + asOf() + ".",
                headlines(),
                comparison(),
                new Standing(asOf(), late(streets), loads(), lateInTheQuarter(streets)),
                places(streets),
                Drawing.of(FLY_TIPPING.shape()),
                faults(),
                story());
    }

    private String asOf() {
        return LondonTime.day(moment.at().minusNanos(1));
    }

    // ---- the figures first

    private List<Figure> headlines() {
        var received = figures.received();
        var promise = figures.promise();
        var hazardous = figures.hazardous();
        int known = received.copies() + received.repeats() + received.reopened();
        int late = moment.late().size();
        return List.of(
                new Figure(
                        "Reports, and the incidents they are",
                        Page.number(received.read()) + " → " + Page.number(received.incidents()),
                        Page.number(known) + " told of what was known, " + Page.number(received.faulty())
                                + " were faulty, " + Page.number(sum(received.otherServices()))
                                + " were for other services"),
                new Figure(
                        "Cleared within 4 working days",
                        orNone(Page.share(promise.inTime(), promise.cleared())),
                        Page.number(promise.inTime()) + " of the " + Page.number(promise.cleared()) + " cleared by us; "
                                + lateAndWhy() + stillOpen()),
                new Figure(
                        "Late now",
                        Page.number(late),
                        "at the end of " + asOf() + ", of "
                                + Page.counted(moment.open().size(), "open incident")),
                new Figure(
                        "Hazardous, made safe within 24 hours",
                        orNone(Page.share(hazardous.madeSafeInTime(), hazardous.incidents())),
                        Page.number(hazardous.madeSafeInTime()) + " of " + Page.number(hazardous.incidents())
                                + "; hazardous by our own rule"));
    }

    private String lateAndWhy() {
        Map<String, Integer> late = figures.promise().late();
        String why = late.size() == 1 ? String.join("", late.keySet()) : Page.counts(late);
        return late.isEmpty() ? "none was late" : Page.number(sum(late)) + " late: " + why;
    }

    private String stillOpen() {
        long open = figures.outcomes().open();
        return open == 0 ? "" : "; " + Page.number(open) + " still open on " + LondonTime.day(end);
    }

    private static String orNone(String share) {
        return share.isEmpty() ? "none" : share;
    }

    private Told comparison() {
        Table table = new Table(
                "Time to clear, in days",
                List.of(text("Measure"), number("Now"), number("The old way")),
                figures.comparison().lines().stream()
                        .map(line -> List.of(line.what(), line.now(), line.before()))
                        .toList());
        List<String> sentences = new ArrayList<>(Figures.Comparison.WORDS);
        sentences.add("Both are measured on the "
                + Page.counted(figures.comparison().incidents(), "incident")
                + " that we cleared, from the first report. The gain is this simulation's, not a council's.");
        return new Told(String.join(" ", sentences), table);
    }

    // ---- who is late, and who has the work

    private Told late(List<Street> streets) {
        List<Moment.Late> late = moment.late();
        int count = moment.open().size();
        String open = Page.counted(count, "incident") + (count == 1 ? " is open" : " are open");
        String sentence = late.isEmpty()
                ? "Nobody is late. " + open + ", none past its time."
                : open + ", " + Page.number(late.size()) + " of them late; the longest late first."
                        + shown(late.size());
        return new Told(
                sentence,
                new Table(
                        "Open and late at the end of " + asOf(),
                        List.of(
                                brief("Incident"),
                                text("Street"),
                                brief("Was due by"),
                                text("Why"),
                                text("Who has it")),
                        late.stream()
                                .limit(ROWS)
                                .map(each -> row(each, streets))
                                .toList()));
    }

    private List<String> row(Moment.Late late, List<Street> streets) {
        Optional<WorkItem> waited = late.items().stream()
                .filter(item -> !item.task().startsWith("investigate"))
                .min(Comparator.comparing(WorkItem::opened));
        return List.of(
                late.incident().id(),
                street(late.incident(), streets),
                LondonTime.lastDay(late.due()),
                waited.map(item -> "waiting since " + LondonTime.shortDay(item.opened()) + " to " + said(item.task()))
                        .orElse("waits for somebody outside"),
                waited.map(moment::owner).orElse("nobody here"));
    }

    private static String shown(int rows) {
        return rows > ROWS ? " The first " + ROWS + " are shown." : "";
    }

    private Told loads() {
        List<Moment.Load> loads = moment.loads();
        long outside = moment.waitingOutside();
        String sentence = (loads.isEmpty() ? "Nobody has anything to do." : "Tasks that wait for somebody.")
                + (outside == 0
                        ? ""
                        : " " + Page.counted(outside, "more incident")
                                + " " + (outside == 1 ? "waits" : "wait")
                                + " for somebody outside: a landowner whose notice runs.");
        return new Told(
                sentence,
                new Table(
                        "Who has the work at the end of " + asOf(),
                        List.of(text("Who"), number("Tasks"), number("Past due"), brief("Oldest from")),
                        loads.stream().map(this::row).toList()));
    }

    private List<String> row(Moment.Load load) {
        return List.of(
                load.owner(),
                Page.number(load.items().size()),
                Page.number(load.pastDue(moment.at())),
                LondonTime.shortDay(load.longestSince()));
    }

    /** Those that we cleared late, and those that we still owe when the simulation ends. */
    private Told lateInTheQuarter(List<Street> streets) {
        List<Course> late = incidents.stream()
                .map(Course::new)
                .filter(each -> each.isLate()
                        && (each.isClearedByUs() || each.incident().isOpen()))
                .toList();
        long open = late.stream().filter(each -> each.incident().isOpen()).count();
        String sentence = late.isEmpty()
                ? "None of the quarter's incidents was cleared late, and none is still owed."
                : Page.counted(late.size(), "incident") + " of the quarter "
                        + (late.size() == 1 ? "was" : "were") + " late"
                        + (open == 0
                                ? "."
                                : "; " + Page.number(open) + " of them still open on " + LondonTime.day(end) + ".")
                        + shown(late.size());
        return new Told(
                sentence,
                new Table(
                        "Late at any time until " + LondonTime.day(end),
                        List.of(brief("Incident"), text("Street"), brief("Reported"), brief("Cleared"), text("Why")),
                        late.stream()
                                .limit(ROWS)
                                .map(each -> row(each, streets))
                                .toList()));
    }

    private static List<String> row(Course late, List<Street> streets) {
        CaseSnapshot<Incident> incident = late.incident();
        return List.of(
                incident.id(),
                street(incident, streets),
                LondonTime.shortDay(incident.data().firstHeard()),
                late.cleared().map(LondonTime::shortDay).orElse("not yet"),
                incident.isOpen() ? "still to do: " + said(String.join(", ", incident.waitsFor())) : late.reason());
    }

    private static String said(String step) {
        return step.replace('-', ' ');
    }

    private static String street(CaseSnapshot<Incident> incident, List<Street> streets) {
        return Street.nameIn(incident.data().place())
                .filter(name ->
                        streets.stream().anyMatch(street -> street.name().equals(name)))
                .orElse("not named");
    }

    // ---- the worst places

    private List<Street> streets() {
        return Street.of(incidents.stream()
                .map(each -> new Street.Spot(
                        each.data().place(),
                        each.data().point(),
                        each.data().reporters().size()))
                .toList());
    }

    private Places places(List<Street> streets) {
        List<Street> worst = streets.stream().limit(WORST).toList();
        int there = worst.stream().mapToInt(Street::incidents).sum();
        String sentence = worst.isEmpty()
                ? "No street has five incidents or more."
                : Page.number(there) + " of the " + Page.number(incidents.size()) + " incidents, "
                        + Page.share(there, incidents.size()) + ", lay along "
                        + Page.counted(worst.size(), "street") + " of the " + Page.number(streets.size())
                        + " that had five or more.";
        return new Places(
                sentence,
                StreetMap.of(streets, WORST),
                new Table(
                        "The worst streets",
                        List.of(brief("No."), text("Street"), number("Incidents"), number("Reports")),
                        IntStream.range(0, worst.size())
                                .mapToObj(i -> row(i + 1, worst.get(i)))
                                .toList()));
    }

    private static List<String> row(int number, Street street) {
        return List.of(
                Page.number(number), street.name(), Page.number(street.incidents()), Page.number(street.reports()));
    }

    // ---- how it went

    private Told faults() {
        long faulty = figures.received().faulty();
        String sentence = faulty == 0
                ? "No report was faulty."
                : Page.number(faulty) + " of " + Page.counted(figures.received().read(), "report")
                        + " could not be used as sent. Each is counted under the first rule it broke.";
        return new Told(
                sentence,
                new Table(
                        "Faulty reports by rule",
                        List.of(text("What was asked, and the rule"), number("Reports")),
                        figures.received().faultyBy().entrySet().stream()
                                .sorted(Map.Entry.<String, Integer>comparingByValue()
                                        .reversed())
                                .map(entry -> List.of(
                                        rules.of(entry.getKey()) + " [" + entry.getKey() + "]",
                                        Page.number(entry.getValue())))
                                .toList()));
    }

    /** One that was opened again before one that was hazardous, and of those the one to which most happened. */
    private Story story() {
        CaseSnapshot<Incident> telling = incidents.stream()
                .map(Course::new)
                .max(Comparator.comparing(Course::isReopened)
                        .thenComparing(Course::isHazardous)
                        .thenComparing(each ->
                                each.incident().deadline(CLEAR_UP).progress().paused())
                        .thenComparing(each -> each.incident().journal().size()))
                .map(Course::incident)
                .orElseThrow();
        return Story.of(telling.id(), telling.journal());
    }
}
