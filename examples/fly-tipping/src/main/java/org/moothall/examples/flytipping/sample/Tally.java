// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How many reports there are, and of what.
 *
 * @param total all reports
 * @param channels how many came in by which channel
 * @param relations how many are what to earlier ones
 * @param faults how many have which fault
 * @param hazardous how many tell of asbestos, clinical waste or chemicals
 * @param anonymous how many name no reporter
 * @param otherServices how many are not about fly-tipping
 * @param withoutId how many have no id
 */
public record Tally(
        int total,
        Map<Channel, Integer> channels,
        Map<Relation, Integer> relations,
        Map<Fault, Integer> faults,
        int hazardous,
        int anonymous,
        int otherServices,
        int withoutId) {
    static Tally of(SampleQuarter quarter) {
        var reports = quarter.reports();
        return new Tally(
                reports.size(),
                counts(Channel.class, reports, report -> Optional.of(report.channel())),
                counts(
                        Relation.class,
                        reports,
                        report -> Optional.of(report.truth().relation())),
                counts(Fault.class, reports, report -> report.truth().fault()),
                count(reports, report -> report.truth().isHazardous()),
                count(reports, SampleReport::isAnonymous),
                count(reports, report -> !report.isFlyTipping()),
                count(reports, report -> report.value(Field.SERVICE_REQUEST_ID).isEmpty()));
    }

    /** All that have a fault, of whatever kind. */
    public int faulty() {
        return faults.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** All that repeat an earlier report of the same waste, the unsure ones included. */
    public int repeats() {
        return relations.getOrDefault(Relation.REPEAT, 0) + relations.getOrDefault(Relation.UNSURE_REPEAT, 0);
    }

    /** One line for each count. */
    public String toLines() {
        return String.join(
                "\n",
                total + " reports: " + channels,
                repeats() + " repeats among " + relations,
                faulty() + " faulty: " + faults,
                hazardous + " hazardous",
                anonymous + " anonymous",
                otherServices + " about other services",
                withoutId + " without an id");
    }

    private static int count(List<SampleReport> reports, Predicate<SampleReport> condition) {
        return (int) reports.stream().filter(condition).count();
    }

    private static <K extends Enum<K>> Map<K, Integer> counts(
            Class<K> keys, List<SampleReport> reports, Function<SampleReport, Optional<K>> key) {
        var counts = new EnumMap<K, Integer>(keys);
        reports.forEach(report -> key.apply(report).ifPresent(found -> counts.merge(found, 1, Integer::sum)));
        return Collections.unmodifiableMap(counts);
    }
}
