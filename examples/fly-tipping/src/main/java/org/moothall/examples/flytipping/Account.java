// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.moothall.examples.flytipping.FlyTippingService.CLEAR_UP;
import static org.moothall.examples.flytipping.FlyTippingService.MAKE_SAFE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.engine.Entry.What;
import org.moothall.workflow.host.CaseView;

/** What became of a quarter's reports, as short as a head of service reads it. */
final class Account {
    private final StringBuilder text = new StringBuilder();
    private final List<CaseView<Incident>> incidents;
    private final Map<String, Instant> oldWay;

    Account(List<CaseView<Incident>> incidents, Map<String, Instant> oldWay) {
        this.incidents = incidents;
        this.oldWay = oldWay;
    }

    /** The account as text. */
    String text(Reports reports, Map<String, Integer> receipts, int questions, int letters) {
        reports(reports, receipts, questions);
        incidents();
        promise();
        hazardous();
        comparison();
        line("Letters to reporters", letters + ", each once, kept as sent");
        return text.toString();
    }

    private void reports(Reports reports, Map<String, Integer> receipts, int questions) {
        line("Reports read", number(reports.read()));
        line("  faulty", reports.faulty() + (reports.faulty() == 0 ? "" : ", by the first rule broken:"));
        reports.faultyBy().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> line("    " + entry.getKey(), String.valueOf(entry.getValue())));
        line("  for other services", counts(reports.otherServices()));
        line("  second copies", String.valueOf(receipts.getOrDefault("Repeated", 0)));
        line("  opened an incident", number(receipts.getOrDefault("Opened", 0)));
        line("  joined one that was open", String.valueOf(receipts.getOrDefault("Joined", 0)));
        line("  asked of a person", questions + ", who said whether it was new");
        line("  opened one again", String.valueOf(receipts.getOrDefault("Reopened", 0)));
    }

    private void incidents() {
        line("Incidents", number(incidents.size()));
        Map<String, Integer> routes = new TreeMap<>(Comparator.naturalOrder());
        incidents.forEach(each -> routes.merge(each.data().route().words(), 1, Integer::sum));
        line("  sent to", counts(routes));
        Map<String, Integer> ends = new TreeMap<>();
        incidents.forEach(each -> ends.merge(each.outcome().orElse("open"), 1, Integer::sum));
        line("  ended", counts(ends));
    }

    private void promise() {
        List<CaseView<Incident>> ours = cleared(incident -> true);
        List<CaseView<Incident>> late = ours.stream().filter(Account::isLate).toList();
        line("Cleared by us", number(ours.size()));
        line("  within 4 working days", share(ours.size() - late.size(), ours.size()));
        Map<String, Integer> reasons = new TreeMap<>();
        late.forEach(each -> reasons.merge(reason(each), 1, Integer::sum));
        line("  late, and why", late.isEmpty() ? "none" : counts(reasons));
        long paused = ours.stream()
                .filter(each -> each.deadline(CLEAR_UP).standing().paused() > 0)
                .count();
        line("  with time paused for access", paused + ", shown apart from the time that ran");
    }

    private void hazardous() {
        List<Duration> waits = incidents.stream()
                .flatMap(each -> between(each, MAKE_SAFE.name()).stream())
                .toList();
        long inTime = waits.stream()
                .filter(wait -> wait.compareTo(Duration.ofHours(24)) <= 0)
                .count();
        line("Hazardous", waits.size() + "; made safe within 24 hours: " + share(inTime, waits.size()));
    }

    private void comparison() {
        List<CaseView<Incident>> ours = cleared(incident -> true);
        List<Duration> now = ours.stream()
                .map(each -> Duration.between(each.data().firstHeard(), clearedAt(each)))
                .sorted()
                .toList();
        List<Duration> before = ours.stream()
                .filter(each -> oldWay.containsKey(each.id()))
                .map(each -> Duration.between(each.data().firstHeard(), oldWay.get(each.id())))
                .sorted()
                .toList();
        line(
                "Time to clear",
                "median " + days(now, 0.5) + ", 90th percentile " + days(now, 0.9) + ", mean " + mean(now));
        line(
                "  the old way",
                "median " + days(before, 0.5) + ", 90th percentile " + days(before, 0.9) + ", mean " + mean(before)
                        + ", " + (ours.size() - before.size()) + " not reached");
    }

    // ---- what a case tells

    private List<CaseView<Incident>> cleared(Predicate<Incident> test) {
        return incidents.stream()
                .filter(each -> each.data().is(Stage.CLEARED) && !each.data().needsNotice() && test.test(each.data()))
                .toList();
    }

    private static boolean isLate(CaseView<Incident> incident) {
        return incident.deadline(CLEAR_UP).isMissed();
    }

    private static Instant clearedAt(CaseView<Incident> incident) {
        List<Entry> done = incident.journal().stream()
                .filter(entry -> entry.what() == What.DONE
                        && (entry.step().startsWith("clear") || entry.step().equals("remove")))
                .toList();
        return done.get(done.size() - 1).at();
    }

    /** The step that a case waited for longest. */
    private static String reason(CaseView<Incident> incident) {
        return incident.journal().stream()
                .filter(entry -> entry.what() == What.OPENED && !entry.step().equals("investigate"))
                .map(Entry::step)
                .distinct()
                .max(Comparator.comparing(step -> total(between(incident, step))))
                .map(step -> words(step, incident.data().route()))
                .orElse("unknown");
    }

    private static String words(String step, Route route) {
        return switch (step) {
            case "inspect" -> "waited for an inspector";
            case "get-access" -> "waited for access";
            case "remove" -> "waited for the contractor";
            default -> "waited for the " + route.words();
        };
    }

    private static Duration total(List<Duration> durations) {
        return durations.stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** How long each opening of a step was waited for. */
    private static List<Duration> between(CaseView<Incident> incident, String step) {
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

    // ---- how it is written

    private static String days(List<Duration> sorted, double part) {
        return sorted.isEmpty() ? "none" : inDays(sorted.get((int) Math.ceil(part * sorted.size()) - 1));
    }

    private static String mean(List<Duration> durations) {
        return durations.isEmpty() ? "none" : inDays(total(durations).dividedBy(durations.size()));
    }

    private static String inDays(Duration duration) {
        return String.format(Locale.ROOT, "%.1f days", duration.toMinutes() / 1440.0);
    }

    private static String share(long part, long whole) {
        return whole == 0
                ? "none"
                : String.format(Locale.ROOT, "%d of %d (%.1f %%)", part, whole, 100.0 * part / whole);
    }

    private static String counts(Map<String, Integer> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(entry -> entry.getKey() + " " + number(entry.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private void line(String what, String value) {
        text.append(String.format(Locale.ROOT, "%-42s %s%n", what, value));
    }
}
