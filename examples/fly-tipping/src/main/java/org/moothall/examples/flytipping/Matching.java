// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.moothall.workflow.host.CaseSnapshot;

/**
 * Whether a report is of an incident that is already open: of the same kind, within 30 metres and 14 days. Close calls go to a
 * person: the same kind a little further off, or the same spot where one of the two could not say what it was. What is
 * hazardous is never kept waiting for an answer. Pure.
 */
final class Matching {
    private static final double SAME_SPOT = 30;
    /** Beyond this nobody is asked, in metres. */
    static final double NEARBY = 50;

    /** Later than this it is another one. */
    static final Duration AT_MOST_APART = Duration.ofDays(14);

    private static final String NOBODY_COULD_SAY = "other";

    private Matching() {}

    /** What a report may be. */
    sealed interface Proposal {
        /** A new incident. */
        record New() implements Proposal {}

        /** This incident. */
        record Same(CaseSnapshot<Incident> incident) implements Proposal {}

        /** Perhaps this incident: a person has to look. */
        record Unsure(CaseSnapshot<Incident> incident) implements Proposal {}
    }

    static Proposal propose(Report report, List<CaseSnapshot<Incident>> open) {
        Optional<CaseSnapshot<Incident>> same = nearest(report, open, Matching::isSame);
        if (same.isPresent()) {
            return new Proposal.Same(same.get());
        }
        if (report.sighting().isHazardous()) {
            return new Proposal.New();
        }
        return nearest(report, open, Matching::mayBeSame)
                .<Proposal>map(Proposal.Unsure::new)
                .orElseGet(Proposal.New::new);
    }

    /** Whether one incident lies where another of its kind was reported in the 14 days before. */
    static boolean isOnSpotOf(Incident earlier, Incident later) {
        Duration apart = Duration.between(earlier.firstHeard(), later.firstHeard());
        return !apart.isNegative()
                && apart.compareTo(AT_MOST_APART) <= 0
                && later.sighting().wasteType().equals(earlier.sighting().wasteType())
                && later.point().distanceMetres(earlier.point()) <= SAME_SPOT;
    }

    /** For each incident that lies where one of its kind was reported before, that one: the last of them. */
    static Map<String, String> before(List<CaseSnapshot<Incident>> inOrder) {
        Map<String, String> before = new HashMap<>();
        for (int later = 0; later < inOrder.size(); later++) {
            for (int earlier = later - 1;
                    earlier >= 0 && !before.containsKey(inOrder.get(later).id());
                    earlier--) {
                if (isOnSpotOf(inOrder.get(earlier).data(), inOrder.get(later).data())) {
                    before.put(inOrder.get(later).id(), inOrder.get(earlier).id());
                }
            }
        }
        return before;
    }

    private interface Test {
        boolean holds(Report report, Incident incident, double metres);
    }

    private static Optional<CaseSnapshot<Incident>> nearest(
            Report report, List<CaseSnapshot<Incident>> open, Test test) {
        return open.stream()
                .filter(each -> isInTime(report, each.data()) && test.holds(report, each.data(), metres(report, each)))
                .min(Comparator.comparingDouble(each -> metres(report, each)));
    }

    private static boolean isSame(Report report, Incident incident, double metres) {
        return metres <= SAME_SPOT && wasteOf(report).equals(incident.sighting().wasteType());
    }

    private static boolean mayBeSame(Report report, Incident incident, double metres) {
        String theirs = incident.sighting().wasteType();
        boolean sameKind = wasteOf(report).equals(theirs);
        boolean unknown = wasteOf(report).equals(NOBODY_COULD_SAY) || theirs.equals(NOBODY_COULD_SAY);
        return (sameKind && metres <= NEARBY) || (unknown && metres <= SAME_SPOT);
    }

    private static boolean isInTime(Report report, Incident incident) {
        Duration apart = Duration.between(
                incident.firstHeard(), report.intake().heardAt().toInstant());
        return apart.compareTo(AT_MOST_APART) <= 0;
    }

    private static String wasteOf(Report report) {
        return report.sighting().wasteType();
    }

    private static double metres(Report report, CaseSnapshot<Incident> incident) {
        return report.point().distanceMetres(incident.data().point());
    }
}
