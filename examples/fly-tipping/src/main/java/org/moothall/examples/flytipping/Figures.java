// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.moothall.examples.flytipping.FlyTippingService.CLEAR_UP;
import static org.moothall.examples.flytipping.FlyTippingService.INSPECT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.moothall.core.deadline.Deadline.Progress;
import org.moothall.workflow.host.CaseSnapshot;

/** What became of a quarter's reports, in numbers. The account and the page both read these, so they cannot disagree. */
record Figures(
        Received received,
        Outcomes outcomes,
        Hazardous hazardous,
        Promise promise,
        Comparison comparison,
        Letters letters) {
    static Figures of(
            Received received, List<CaseSnapshot<Incident>> incidents, Map<String, Instant> oldWay, Letters letters) {
        List<Course> courses = incidents.stream().map(Course::new).toList();
        List<Course> cleared = courses.stream().filter(Course::isClearedByUs).toList();
        return new Figures(
                received,
                Outcomes.of(courses),
                Hazardous.of(courses),
                Promise.of(cleared),
                Comparison.of(cleared, oldWay),
                letters);
    }

    /**
     * The reports, and which of them became incidents.
     *
     * @param copies second copies
     * @param joined repeats of an open incident that joined it at once
     * @param joinedAfterALook those that joined it after a person had looked
     * @param reopened those that opened an ended incident again
     * @param incidents how many incidents they are
     * @param newAfterALook those of them that a person said were new
     * @param settledBefore those of them that lie where the like was settled before
     */
    record Received(
            long read,
            long faulty,
            Map<String, Integer> faultyBy,
            Map<String, Integer> otherServices,
            int copies,
            int joined,
            int joinedAfterALook,
            int reopened,
            int incidents,
            int newAfterALook,
            int settledBefore) {
        static Received of(
                Reports reports,
                int copies,
                List<CaseSnapshot<SameOrNew.Question>> questions,
                List<CaseSnapshot<Incident>> incidents) {
            int joinedAfterALook = (int) questions.stream()
                    .filter(each -> each.data().isFiledWithCandidate())
                    .count();
            return new Received(
                    reports.read(),
                    reports.faulty(),
                    reports.faultyBy(),
                    reports.otherServices(),
                    copies,
                    having(Reporter.How.JOINED, incidents) - joinedAfterALook,
                    joinedAfterALook,
                    having(Reporter.How.REOPENED, incidents),
                    incidents.size(),
                    (int) questions.stream()
                            .filter(each -> each.data().isFiledAnew())
                            .count(),
                    // in the order of their opening: had the earlier one been open, the report would have joined it
                    Matching.before(incidents).size());
        }

        private static int having(Reporter.How how, List<CaseSnapshot<Incident>> incidents) {
            return (int) incidents.stream()
                    .flatMap(each -> each.data().reporters().stream())
                    .filter(reporter -> reporter.how() == how)
                    .count();
        }

        int repeats() {
            return joined + joinedAfterALook;
        }
    }

    /** How the incidents went; the counts by kind leave out those that the kind does not concern. */
    record Outcomes(
            int incidents,
            Map<String, Integer> passedOnTo,
            Map<String, Integer> privateLand,
            long inspected,
            Map<String, Integer> byVehicle,
            long nothingFound,
            long open) {
        static Outcomes of(List<Course> courses) {
            return new Outcomes(
                    courses.size(),
                    by(courses, Incident::isPassedOn, each -> each.referral().body()),
                    by(
                            courses,
                            each -> each.isAdvised() || each.needsNotice(),
                            each -> each.route().words()),
                    courses.stream().filter(each -> each.cameTo(INSPECT.name())).count(),
                    by(
                            courses,
                            each -> each.route().isSent(),
                            each -> each.route().words()),
                    courses.stream()
                            .filter(each -> each.incident().data().isNothingFound())
                            .count(),
                    courses.stream().filter(each -> each.incident().isOpen()).count());
        }

        private static Map<String, Integer> by(
                List<Course> courses, Predicate<Incident> concerned, Function<Incident, String> kind) {
            return counted(courses.stream()
                    .map(each -> each.incident().data())
                    .filter(concerned)
                    .map(kind)
                    .toList());
        }
    }

    /** Those for which the hazard crew was sent. */
    record Hazardous(int incidents, long madeSafeInTime) {
        static Hazardous of(List<Course> courses) {
            List<Course> hazardous =
                    courses.stream().filter(Course::isHazardous).toList();
            long inTime = hazardous.stream().filter(Course::isMadeSafeInTime).count();
            return new Hazardous(hazardous.size(), inTime);
        }
    }

    /**
     * How the promise to clear within 4 working days was kept.
     *
     * @param cleared how many were cleared by us
     * @param late how many of them were late, by reason
     * @param paused how the promise stood for those for which it was paused
     */
    record Promise(int cleared, Map<String, Integer> late, List<Progress> paused) {
        static Promise of(List<Course> cleared) {
            return new Promise(
                    cleared.size(),
                    counted(cleared.stream()
                            .filter(Course::isLate)
                            .map(Course::reason)
                            .toList()),
                    cleared.stream()
                            .map(each -> each.incident().deadline(CLEAR_UP).progress())
                            .filter(progress -> progress.paused() > 0)
                            .toList());
        }

        long inTime() {
            return cleared - sum(late);
        }
    }

    /** The same incidents in the new way and in the old. */
    record Comparison(int incidents, Way now, Way before) {
        /** What is compared with what; said wherever the comparison is shown. */
        static final List<String> WORDS = List.of(
                "The old way: no triage; the next free crew takes the oldest report and finds out on the spot.",
                "Same reports, same heaps, same crews, but no inspector and no hazard crew.");

        static Comparison of(List<Course> cleared, Map<String, Instant> oldWay) {
            Function<Course, Optional<Instant>> before =
                    each -> Optional.ofNullable(oldWay.get(each.incident().id()));
            return new Comparison(
                    cleared.size(),
                    new Way(
                            times(cleared, Course::cleared),
                            cleared.stream().filter(each -> !each.isLate()).count()),
                    new Way(
                            times(cleared, before),
                            cleared.stream()
                                    .filter(each -> before.apply(each)
                                            .filter(when -> !each.wouldBeLate(when))
                                            .isPresent())
                                    .count()));
        }

        /** The two beside each other, as the account and the page write them. */
        List<Line> lines() {
            return List.of(
                    new Line("median", Page.percentile(now.times, 0.5), Page.percentile(before.times, 0.5)),
                    new Line("90th percentile", Page.percentile(now.times, 0.9), Page.percentile(before.times, 0.9)),
                    new Line("mean", Page.mean(now.times), Page.mean(before.times)),
                    new Line(
                            "within 4 working days",
                            Page.share(now.inTime, incidents),
                            Page.share(before.inTime, incidents)),
                    new Line(
                            "not reached in time to count",
                            Page.number(incidents - now.times.size()),
                            Page.number(incidents - before.times.size())));
        }

        /** From the first word of it; an incident that was still there counts until it was cleared again. */
        private static List<Duration> times(List<Course> courses, Function<Course, Optional<Instant>> cleared) {
            return courses.stream()
                    .flatMap(
                            each -> cleared
                                    .apply(each)
                                    .map(when -> Duration.between(
                                            each.incident().data().firstHeard(), when))
                                    .stream())
                    .sorted()
                    .toList();
        }
    }

    /** How long it took, shortest first, and how many were within 4 working days. */
    record Way(List<Duration> times, long inTime) {}

    /** One measure of the two ways, in days unless it says otherwise. */
    record Line(String what, String now, String before) {}

    /** What was written to whom. */
    record Letters(int toReporters, Map<String, Integer> toOthers) {}

    static long sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> counted(List<String> kinds) {
        Map<String, Integer> counts = new TreeMap<>();
        kinds.forEach(kind -> counts.merge(kind, 1, Integer::sum));
        return counts;
    }
}
