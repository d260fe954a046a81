// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What lies about in the district: new waste keeps its distance from the old, so that only repeats are near one another. */
final class Incidents {
    private static final Duration REMEMBERED = Duration.ofDays(12);
    private static final Duration REPEATED_WITHIN = Duration.ofDays(10);
    private static final Duration PATIENCE = Duration.ofDays(6);
    private static final Duration AT_ONCE = Duration.ofMinutes(10);
    private static final double CLEARANCE = 100;
    private static final int TRIES = 60;

    private final Dice dice;
    private final District district = District.mossbrook();
    private final Proportions proportions;
    private final List<Incident> recent = new ArrayList<>();

    Incidents(Dice dice, Proportions proportions) {
        this.dice = dice;
        this.proportions = proportions;
    }

    Incident fresh(String id, OffsetDateTime time, Person reporter) {
        recent.removeIf(incident -> incident.since().isBefore(time.minus(REMEMBERED)));
        var incident = somewhere(id, time, reporter);
        for (int tries = 0; tries < TRIES && isCrowded(incident.point()); tries++) {
            incident = somewhere(id, time, reporter);
        }
        return incident;
    }

    void remember(Incident incident) {
        recent.add(incident);
    }

    /** Something that another person may report at this time. */
    Optional<Incident> toRepeat(OffsetDateTime time) {
        return anyBetween(time.minus(REPEATED_WITHIN), time.minus(AT_ONCE));
    }

    /** Something that somebody may have lost patience with by this time. */
    Optional<Incident> toAskAfter(OffsetDateTime time) {
        return anyBetween(time.minus(REMEMBERED), time.minus(PATIENCE));
    }

    /** The incident as another person sees it, standing up to 12 m from where the first one stood. */
    Incident seenAgain(Incident incident, Person reporter) {
        return seen(incident.at(incident.point().away(dice.between(0, 11.5), dice)), reporter);
    }

    /** The incident as somebody sees it of whom one cannot be sure that it is the same. */
    Incident seenVaguely(Incident incident, Person reporter) {
        if (incident.wasteType().equals("other") || dice.chance(0.5)) {
            return seen(incident.at(incident.point().away(dice.between(35.5, 44.5), dice)), reporter);
        }
        return seenAgain(incident, reporter).unidentified();
    }

    private Incident seen(Incident incident, Person reporter) {
        var size = dice.chance(0.8) ? incident.size() : anySize();
        return new Incident(
                incident.id(),
                incident.since(),
                incident.street(),
                incident.point(),
                incident.landType(),
                incident.wasteType(),
                size,
                reporter);
    }

    private Incident somewhere(String id, OffsetDateTime time, Person reporter) {
        var street = district.street(dice);
        return new Incident(
                id,
                time,
                street,
                District.along(street, dice),
                proportions.landTypes().pick(dice),
                proportions.wasteTypes().pick(dice),
                anySize(),
                reporter);
    }

    private Optional<String> anySize() {
        return dice.chance(0.08)
                ? Optional.empty()
                : Optional.of(proportions.sizes().pick(dice));
    }

    private boolean isCrowded(Point point) {
        return recent.stream().anyMatch(incident -> incident.point().metresTo(point) < CLEARANCE);
    }

    private Optional<Incident> anyBetween(OffsetDateTime earliest, OffsetDateTime latest) {
        var options = recent.stream()
                .filter(incident -> incident.isBetween(earliest, latest))
                .toList();
        return options.isEmpty() ? Optional.empty() : Optional.of(dice.pick(options));
    }
}
