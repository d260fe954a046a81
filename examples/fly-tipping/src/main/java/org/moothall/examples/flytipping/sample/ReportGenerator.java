// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Invents a quarter's fly-tipping reports for the district of Mossbrook, the same ones for the same seed, number and
 * proportions.
 *
 * <p><b>Shape</b> of 100 reports, about 60 by web form, 25 by telephone, 7 by crews, 5 by e-mail, 3 by councillors; 17
 * repeat an earlier one (3 of them leave doubt), 25 are anonymous, 5 are faulty, 1 asks after an earlier one, and 1 or 2
 * are about another service. Of 1,000 reports, 5 are sent twice, 2 use another's id and of those in the CSV file 10 have
 * none.
 *
 * <p><b>Errors</b> {@link #generate} throws {@link IllegalArgumentException} when asked for fewer than 1.
 *
 * <p><b>Thread safety</b> immutable; every call of {@link #generate} starts from the seed again.
 */
public final class ReportGenerator {
    private static final double OTHER_SERVICES = 0.015;
    private static final double STILL_THERE = 0.0115;
    private static final double REPEATS = 0.168;
    private static final double UNSURE_AMONG_REPEATS = 0.2;
    private static final double FAULTY = 0.05;
    private static final double WITHOUT_ID = 0.01;
    private static final double COPIES = 0.005;
    private static final double CHANGED_COPIES = 0.002;

    private final long seed;
    private final Proportions proportions;

    private ReportGenerator(long seed, Proportions proportions) {
        this.seed = seed;
        this.proportions = proportions;
    }

    /** A generator whose reports follow from the seed and have these proportions of land, waste and size. */
    public static ReportGenerator seeded(long seed, Proportions proportions) {
        return new ReportGenerator(seed, proportions);
    }

    /** So many reports, copies included, from 1 April to 30 June 2026, in order of time. */
    public SampleQuarter generate(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("at least 1 report must be asked for, got " + count);
        }
        return new Walk(count).quarter();
    }

    /** One way through the quarter, report by report. */
    private final class Walk {
        private final int count;
        private final Dice dice = Dice.of(seed);
        private final People people = People.invented(dice);
        private final Incidents incidents = new Incidents(dice, proportions);
        private final ReportComposer composer = new ReportComposer(dice, people, Descriptions.load());
        private final List<SampleReport> reports = new ArrayList<>();

        Walk(int count) {
            this.count = count;
        }

        SampleQuarter quarter() {
            int copies = (int) Math.round(count * COPIES);
            int changed = (int) Math.round(count * CHANGED_COPIES);
            arrivals(count - copies - changed).forEach(this::receive);
            return new SampleQuarter(withCopies(copies, changed));
        }

        private List<Arrival> arrivals(int number) {
            var channels = Channel.weights();
            return IntStream.range(0, number)
                    .mapToObj(index -> Arrivals.by(channels.pick(dice), dice))
                    .sorted(Comparator.comparing(Arrival::time))
                    .toList();
        }

        private void receive(Arrival arrival) {
            String id = "MSB-" + (200_001 + reports.size());
            double lot = dice.unit();
            if (lot < OTHER_SERVICES) {
                add(composer.composeOther(id, arrival, fresh(id, arrival)));
            } else if (lot < OTHER_SERVICES + STILL_THERE) {
                askAfter(id, arrival);
            } else if (lot < OTHER_SERVICES + STILL_THERE + REPEATS) {
                repeat(id, arrival);
            } else {
                begin(id, arrival);
            }
        }

        private void askAfter(String id, Arrival arrival) {
            incidents
                    .toAskAfter(arrival.time())
                    .ifPresentOrElse(
                            earlier -> again(
                                    id,
                                    arrival,
                                    incidents.seenAgain(earlier, anotherThan(earlier, arrival)),
                                    Relation.STILL_THERE),
                            () -> begin(id, arrival));
        }

        private void repeat(String id, Arrival arrival) {
            incidents
                    .toRepeat(arrival.time())
                    .ifPresentOrElse(earlier -> repeat(id, arrival, earlier), () -> begin(id, arrival));
        }

        private void repeat(String id, Arrival arrival, Incident earlier) {
            var reporter = anotherThan(earlier, arrival);
            if (dice.chance(UNSURE_AMONG_REPEATS)) {
                again(id, arrival, incidents.seenVaguely(earlier, reporter), Relation.UNSURE_REPEAT);
            } else {
                again(id, arrival, incidents.seenAgain(earlier, reporter), Relation.REPEAT);
            }
        }

        private void again(String id, Arrival arrival, Incident seen, Relation relation) {
            add(spoiled(composer.compose(id, arrival, seen, relation, Optional.of(seen.id()))));
        }

        private void begin(String id, Arrival arrival) {
            var incident = fresh(id, arrival);
            var report = spoiled(composer.compose(id, arrival, incident, Relation.FIRST, Optional.empty()));
            if (report.isSound()) {
                incidents.remember(incident);
            }
            add(report);
        }

        private Incident fresh(String id, Arrival arrival) {
            return incidents.fresh(id, arrival.time(), people.reporter(arrival.channel(), dice));
        }

        private void add(SampleReport report) {
            reports.add(report);
        }

        private Person anotherThan(Incident earlier, Arrival arrival) {
            var person = people.reporter(arrival.channel(), dice);
            return person.equals(earlier.reporter()) ? anotherThan(earlier, arrival) : person;
        }

        private SampleReport spoiled(SampleReport report) {
            if (dice.chance(FAULTY)) {
                return Fault.weights().pick(dice).spoil(report, dice);
            }
            boolean losesId = !report.channel().isOnline() && dice.chance(WITHOUT_ID);
            return losesId ? report.without(Field.SERVICE_REQUEST_ID) : report;
        }

        private List<SampleReport> withCopies(int copies, int changed) {
            var sound = new ArrayList<>(reports.stream()
                    .filter(report -> report.isSound() && report.isFlyTipping())
                    .filter(report -> report.truth().relation() == Relation.FIRST)
                    .toList());
            var copied = drawn(sound, copies);
            var altered = drawn(sound, changed);
            var all = new ArrayList<SampleReport>();
            for (var report : reports) {
                all.add(report);
                if (copied.contains(report)) {
                    all.add(as(Relation.COPY, report));
                }
                if (altered.contains(report)) {
                    all.add(as(Relation.CHANGED_COPY, composer.corrected(report)));
                }
            }
            return all;
        }

        private Set<SampleReport> drawn(List<SampleReport> from, int number) {
            var drawn = new HashSet<SampleReport>();
            while (drawn.size() < number && !from.isEmpty()) {
                drawn.add(from.remove(dice.between(0, from.size() - 1)));
            }
            return drawn;
        }

        private SampleReport as(Relation relation, SampleReport report) {
            String id = report.value(Field.SERVICE_REQUEST_ID).orElseThrow();
            return report.with(report.truth().as(relation, id));
        }
    }
}
