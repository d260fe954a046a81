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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.engine.Entry.What;
import org.moothall.workflow.host.CaseSnapshot;

/** How one incident was worked, as its journal and its deadline tell it. */
record Course(CaseSnapshot<Incident> incident) {
    private static final Duration A_DAY = Duration.ofHours(24);

    /** The waste is gone, and nobody else had to see to it. */
    boolean isClearedByUs() {
        return incident.data().is(Stage.CLEARED) && !incident.data().needsNotice();
    }

    /** Late in any of its rounds: an incident that was opened again was promised again. */
    boolean isLate() {
        return incident.deadline(CLEAR_UP).isMissed()
                || incident.journal().stream()
                        .anyMatch(entry ->
                                entry.what() == What.MISSED && entry.step().equals(CLEAR_UP.name()));
    }

    /** Whether clearing it at another moment would have been late, counted from the first report. */
    boolean wouldBeLate(Instant cleared) {
        return CLEAR_UP.progress(incident.data().firstHeard(), List.of(), cleared)
                .isMissed();
    }

    /** When the promise was kept, or was no longer to be kept; empty while it runs. */
    Optional<Instant> cleared() {
        return Optional.ofNullable(incident.deadline(CLEAR_UP).stopped());
    }

    boolean isReopened() {
        return incident.journal().stream().anyMatch(entry -> entry.what() == What.REOPENED);
    }

    boolean isHazardous() {
        return cameTo(MAKE_SAFE.name());
    }

    boolean isMadeSafeInTime() {
        List<Duration> waits = waits(MAKE_SAFE.name());
        return !waits.isEmpty() && waits.stream().allMatch(wait -> wait.compareTo(A_DAY) <= 0);
    }

    boolean cameTo(String step) {
        return incident.journal().stream()
                .anyMatch(entry -> entry.what() == What.OPENED && entry.step().equals(step));
    }

    /** What it waited for longest, enforcement aside, in words. */
    String reason() {
        return incident.journal().stream()
                .filter(entry -> entry.what() == What.OPENED && !entry.step().startsWith("investigate"))
                .map(Entry::step)
                .distinct()
                .max(Comparator.comparing(step -> total(waits(step))))
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

    /** How long each opening of a step was waited for. */
    private List<Duration> waits(String step) {
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
