// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.moothall.examples.flytipping.Figures.sum;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.moothall.core.deadline.Deadline.Progress;
import org.moothall.examples.flytipping.Figures.Comparison;
import org.moothall.examples.flytipping.Figures.Hazardous;
import org.moothall.examples.flytipping.Figures.Letters;
import org.moothall.examples.flytipping.Figures.Outcomes;
import org.moothall.examples.flytipping.Figures.Promise;
import org.moothall.examples.flytipping.Figures.Received;

/** The figures as text, as short as a head of service reads them. */
final class Account {
    private final Page page = new Page();

    private Account() {}

    /** The account of these figures. */
    static String of(Figures figures) {
        Account account = new Account();
        account.received(figures.received());
        account.outcomes(figures.outcomes());
        account.hazardous(figures.hazardous());
        account.promise(figures.promise());
        account.comparison(figures.comparison());
        account.letters(figures.letters());
        return account.page.toString();
    }

    private void received(Received received) {
        page.line("Reports read", received.read());
        page.line("  faulty", received.faulty(), received.faulty() == 0 ? "" : "by the first rule broken:");
        page.lines("    ", received.faultyBy());
        page.line("  for other services", sum(received.otherServices()), Page.counts(received.otherServices()));
        page.line("  second copies", received.copies(), "given the stored answer");
        page.line(
                "  repeats of an open incident",
                received.repeats(),
                received.joined() + " joined at once, " + received.joinedAfterALook() + " after a person had looked");
        page.line("  still there, after its end", received.reopened(), "opened the incident again");
        int newAfterALook = received.newAfterALook();
        page.line(
                "  new incidents",
                received.incidents(),
                newAfterALook == 0 ? "" : newAfterALook + " of them after a person had looked");
        page.line(
                "    where the like was settled before",
                received.settledBefore(),
                "within 30 metres and 14 days; taken as dumped anew");
    }

    private void outcomes(Outcomes outcomes) {
        page.gap();
        page.line("Incidents", outcomes.incidents());
        page.line("  not ours", sum(outcomes.passedOnTo()), "passed on to " + Page.counts(outcomes.passedOnTo()));
        page.line("  private land", sum(outcomes.privateLand()), Page.counts(outcomes.privateLand()));
        page.line("  an inspector looked first", outcomes.inspected());
        page.sentence("  by vehicle");
        page.lines("    ", outcomes.byVehicle());
        page.line(
                "  nothing found",
                outcomes.nothingFound(),
                "gone when the inspector, or a vehicle counted above, came");
        page.line("  still open", outcomes.open());
    }

    private void hazardous(Hazardous hazardous) {
        page.gap();
        page.line("Hazardous, by our own rule", hazardous.incidents());
        page.line(
                "  made safe within 24 hours",
                hazardous.madeSafeInTime(),
                Page.share(hazardous.madeSafeInTime(), hazardous.incidents()));
    }

    private void promise(Promise promise) {
        page.gap();
        page.line("Cleared by us", promise.cleared());
        page.line("  within 4 working days", promise.inTime(), Page.share(promise.inTime(), promise.cleared()));
        page.line("  late, and why", sum(promise.late()), Page.counts(promise.late()));
        List<Progress> paused = promise.paused();
        page.line("  paused while there was no access", paused.size(), paused.isEmpty() ? "" : ranAndStood(paused));
    }

    private static String ranAndStood(List<Progress> paused) {
        return String.format(
                Locale.ROOT,
                "on average %.1f working days elapsed and %.1f paused",
                mean(paused, Progress::elapsed),
                mean(paused, Progress::paused));
    }

    private static double mean(List<Progress> standings, ToLongFunction<Progress> days) {
        return standings.stream().mapToLong(days).average().orElse(0);
    }

    private void comparison(Comparison comparison) {
        page.gap();
        page.line("Time to clear, in days", "now", "the old way");
        comparison
                .lines()
                .forEach(line ->
                        page.line("  " + line.what(), line.now(), String.format(Locale.ROOT, "%11s", line.before())));
        Comparison.WORDS.forEach(page::sentence);
    }

    private void letters(Letters letters) {
        page.gap();
        page.line(
                "Letters to reporters",
                letters.toReporters(),
                "each reporter who left a contact once; the texts are kept as sent");
        page.line("Letters to others", sum(letters.toOthers()), Page.counts(letters.toOthers()));
    }
}
