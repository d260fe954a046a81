// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.moothall.examples.flytipping.FlyTippingService.CLEAR_UP;
import static org.moothall.examples.flytipping.FlyTippingService.GET_ACCESS;
import static org.moothall.examples.flytipping.FlyTippingService.INSPECT;
import static org.moothall.examples.flytipping.FlyTippingService.MAKE_SAFE;
import static org.moothall.examples.flytipping.FlyTippingService.REMOVE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.moothall.core.calendar.Deadline;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.engine.Entry.What;
import org.moothall.workflow.host.CaseView;

/** What became of a quarter's reports, as short as a head of service reads it. */
final class Account {
    private static final String OLD_WAY =
            "The old way: no triage; the next free crew takes the oldest report and finds "
                    + "out on the spot.\nSame reports, same heaps, same crews, but no inspector and no hazard crew.";

    private final Page page = new Page();
    private final List<CaseView<Incident>> incidents;
    private final List<CaseView<Incident>> clearedByUs;
    private final Map<String, Instant> oldWay;

    Account(List<CaseView<Incident>> incidents, Map<String, Instant> oldWay) {
        this.incidents = incidents;
        this.clearedByUs = incidents.stream()
                .filter(each -> each.data().is(Stage.CLEARED) && !each.data().needsNotice())
                .toList();
        this.oldWay = oldWay;
    }

    /** The account as text. */
    String text(
            Reports reports, Map<Receipt.How, Integer> receipts, int asked, int letters, Map<String, Integer> posted) {
        reports(reports, receipts, asked);
        incidents();
        hazardous();
        promise();
        comparison();
        page.gap();
        page.line("Letters to reporters", letters, "each reporter who left a contact once; the texts are kept as sent");
        page.line("Letters to others", sum(posted), Page.counts(posted));
        return page.toString();
    }

    private void reports(Reports reports, Map<Receipt.How, Integer> receipts, int asked) {
        int copies = receipts.getOrDefault(Receipt.How.REPEATED, 0);
        int joined = receipts.getOrDefault(Receipt.How.JOINED, 0);
        int again = receipts.getOrDefault(Receipt.How.REOPENED, 0);
        int opened = receipts.getOrDefault(Receipt.How.OPENED, 0);
        int askedAndNew = incidents.size() - opened;
        page.line("Reports read", reports.read());
        page.line("  faulty", reports.faulty(), reports.faulty() == 0 ? "" : "by the first rule broken:");
        page.lines("    ", reports.faultyBy());
        page.line("  for other services", sum(reports.otherServices()), Page.counts(reports.otherServices()));
        page.line("  second copies", copies, "given the stored answer");
        page.line(
                "  repeats of an open incident",
                joined + asked - askedAndNew,
                joined + " joined at once, " + (asked - askedAndNew) + " after a person had looked");
        page.line("  still there, after its end", again, "opened the incident again");
        page.line(
                "  new incidents",
                incidents.size(),
                askedAndNew == 0 ? "" : askedAndNew + " of them after a person had looked");
        page.line(
                "    where the like was settled before",
                // in the order of their opening: had the earlier one been open, the report would have joined it
                Matching.before(incidents).size(),
                "within 30 metres and 14 days; taken as dumped anew");
    }

    private void incidents() {
        page.gap();
        page.line("Incidents", incidents.size());
        page.line(
                "  not ours", count(Incident::isPassedOn), "passed on to " + Page.counts(by(Account::bodyPassedOnTo)));
        page.line("  private land", count(each -> each.isAdvised() || each.needsNotice()), privateLand());
        page.line("  an inspector looked first", having(INSPECT.name()).size());
        page.sentence("  by vehicle");
        page.lines("    ", by(each -> each.route().isSent() ? each.route().words() : ""));
        page.line(
                "  nothing found",
                count(Incident::isNothingFound),
                "gone when the inspector, or a vehicle counted above, came");
        page.line("  still open", incidents.stream().filter(CaseView::isOpen).count());
    }

    private String privateLand() {
        return Page.counts(
                by(each -> each.isAdvised() || each.needsNotice() ? each.route().words() : ""));
    }

    private void hazardous() {
        List<CaseView<Incident>> hazardous = having(MAKE_SAFE.name());
        long inTime = hazardous.stream().filter(Account::isMadeSafeInTime).count();
        page.gap();
        page.line("Hazardous, by our own rule", hazardous.size());
        page.line("  made safe within 24 hours", inTime, Page.share(inTime, hazardous.size()));
    }

    private static boolean isMadeSafeInTime(CaseView<Incident> incident) {
        List<Duration> waits = waits(incident, MAKE_SAFE.name());
        return !waits.isEmpty() && waits.stream().allMatch(wait -> wait.compareTo(Duration.ofHours(24)) <= 0);
    }

    private void promise() {
        List<CaseView<Incident>> late =
                clearedByUs.stream().filter(Account::isLate).toList();
        List<Deadline.Standing> paused = clearedByUs.stream()
                .map(each -> each.deadline(CLEAR_UP).standing())
                .filter(standing -> standing.paused() > 0)
                .toList();
        int inTime = clearedByUs.size() - late.size();
        page.gap();
        page.line("Cleared by us", clearedByUs.size());
        page.line("  within 4 working days", inTime, Page.share(inTime, clearedByUs.size()));
        page.line("  late, and why", late.size(), Page.counts(counted(late, Account::reason)));
        page.line("  paused while there was no access", paused.size(), paused.isEmpty() ? "" : ranAndStood(paused));
    }

    private static String ranAndStood(List<Deadline.Standing> paused) {
        return String.format(
                Locale.ROOT,
                "on average %.1f working days elapsed and %.1f paused",
                mean(paused, Deadline.Standing::elapsed),
                mean(paused, Deadline.Standing::paused));
    }

    private static double mean(List<Deadline.Standing> standings, ToLongFunction<Deadline.Standing> days) {
        return standings.stream().mapToLong(days).average().orElse(0);
    }

    private void comparison() {
        List<Duration> now =
                times(each -> Optional.ofNullable(each.deadline(CLEAR_UP).stopped()));
        List<Duration> before = times(each -> Optional.ofNullable(oldWay.get(each.id())));
        long beforeInTime = clearedByUs.stream()
                .filter(each -> Optional.ofNullable(oldWay.get(each.id()))
                        .filter(cleared -> !wasLate(each, cleared))
                        .isPresent())
                .count();
        long inTime = clearedByUs.stream().filter(each -> !isLate(each)).count();
        page.gap();
        page.line("Time to clear, in days", "now", "the old way");
        compared("  median", Page.percentile(now, 0.5), Page.percentile(before, 0.5));
        compared("  90th percentile", Page.percentile(now, 0.9), Page.percentile(before, 0.9));
        compared("  mean", Page.mean(now), Page.mean(before));
        compared(
                "  within 4 working days",
                Page.share(inTime, clearedByUs.size()),
                Page.share(beforeInTime, clearedByUs.size()));
        compared("  not reached in time to count", "0", Page.number(clearedByUs.size() - before.size()));
        page.sentence(OLD_WAY);
    }

    private void compared(String what, String now, String before) {
        page.line(what, now, String.format(Locale.ROOT, "%11s", before));
    }

    // ---- what a case tells

    private long count(Predicate<Incident> test) {
        return incidents.stream().filter(each -> test.test(each.data())).count();
    }

    private Map<String, Integer> by(Function<Incident, String> kind) {
        return counted(incidents, each -> kind.apply(each.data()));
    }

    /** How many of each kind; those of the empty kind are left out. */
    private static Map<String, Integer> counted(
            Collection<CaseView<Incident>> cases, Function<CaseView<Incident>, String> kind) {
        Map<String, Integer> counts = new TreeMap<>();
        cases.forEach(each -> counts.merge(kind.apply(each), 1, Integer::sum));
        counts.remove("");
        return counts;
    }

    private static long sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String bodyPassedOnTo(Incident incident) {
        return incident.isPassedOn() ? incident.referral().body() : "";
    }

    /** Late in any of its rounds: an incident that was opened again was promised again. */
    private static boolean isLate(CaseView<Incident> incident) {
        return incident.deadline(CLEAR_UP).isMissed()
                || incident.journal().stream()
                        .anyMatch(entry ->
                                entry.what() == What.MISSED && entry.step().equals(CLEAR_UP.name()));
    }

    private static boolean wasLate(CaseView<Incident> incident, Instant cleared) {
        return CLEAR_UP.standing(incident.data().firstHeard(), List.of(), cleared)
                .isMissed();
    }

    /** From the first word of it; an incident that was still there counts until it was cleared again. */
    private List<Duration> times(Function<CaseView<Incident>, Optional<Instant>> cleared) {
        return clearedByUs.stream()
                .flatMap(each ->
                        cleared
                                .apply(each)
                                .map(when -> Duration.between(each.data().firstHeard(), when))
                                .stream())
                .sorted()
                .toList();
    }

    /** The step that a case waited for longest, enforcement aside. */
    private static String reason(CaseView<Incident> incident) {
        return incident.journal().stream()
                .filter(entry -> entry.what() == What.OPENED && !entry.step().startsWith("investigate"))
                .map(Entry::step)
                .distinct()
                .max(Comparator.comparing(step -> total(waits(incident, step))))
                .map(step -> words(step, incident.data().route()))
                .orElse("never began");
    }

    private static String words(String step, Route route) {
        if (step.equals(INSPECT.name())) {
            return "waited for an inspector";
        } else if (step.equals(GET_ACCESS.name())) {
            return "waited for access";
        } else if (step.equals(REMOVE.name())) {
            return "waited for the contractor";
        }
        return "waited for the " + route.words();
    }

    private static Duration total(List<Duration> durations) {
        return durations.stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** The incidents that came to a step. */
    private List<CaseView<Incident>> having(String step) {
        return incidents.stream()
                .filter(each -> each.journal().stream()
                        .anyMatch(entry ->
                                entry.what() == What.OPENED && entry.step().equals(step)))
                .toList();
    }

    /** How long each opening of a step was waited for. */
    private static List<Duration> waits(CaseView<Incident> incident, String step) {
        List<Duration> waits = new ArrayList<>();
        for (Entry opened : incident.journal()) {
            if (opened.what() == What.OPENED && opened.step().equals(step)) {
                incident.journal().stream()
                        .filter(done -> done.what() == What.DONE && done.ordinal() == opened.ordinal())
                        .findFirst()
                        .ifPresent(done -> waits.add(Duration.between(opened.at(), done.at())));
            }
        }
        return waits;
    }
}
