// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import java.time.Instant;
import java.util.List;

/** The periods of one deadline: each restart begins another, and what stood still in the one before is forgotten with it. */
final class Periods {
    private final DeadlineRule rule;
    private final Instant trigger;
    private final List<Instant> restarts;
    private final List<Pause> pauses;
    private final Instant stop;

    Periods(DeadlineRule rule, Instant trigger, Known known) {
        this.rule = rule;
        this.trigger = trigger;
        stop = known.stop();
        restarts = rule.allows(Allowance.Restart.class).isEmpty()
                ? List.of()
                : known.all(Fact.Milestone.RESTARTED).stream()
                        .map(Fact::at)
                        .filter(at -> !at.isBefore(trigger))
                        .toList();
        pauses = rule.allows(Allowance.Suspension.class).isEmpty()
                ? List.of()
                : known.all(Fact.Suspended.class).stream()
                        .map(fact -> ended(fact.pause()))
                        .toList();
    }

    /** A pause that nobody ended is ended by the next restart. */
    private Pause ended(Pause pause) {
        boolean goesOn = pause.isOpen() || pause.endOr(stop).isAfter(stop);
        Pause seen = goesOn ? Pause.since(pause.from()) : pause;
        return restarts.stream()
                .filter(restart -> pause.isOpen() && !restart.isBefore(pause.from()))
                .findFirst()
                .map(seen::endedAt)
                .orElse(seen);
    }

    /** When the present period began. */
    Instant start() {
        return start(Instant.MAX);
    }

    private Instant start(Instant moment) {
        return restarts.stream().filter(restart -> !restart.isAfter(moment)).reduce(trigger, Stretches::later);
    }

    /** The measure by a rule of the period in which a moment lies, with the pauses that had begun by then. */
    Measure at(Instant moment, DeadlineRule by) {
        List<Pause> begun =
                pauses.stream().filter(pause -> !pause.from().isAfter(moment)).toList();
        return measure(by, start(moment), begun);
    }

    /** The measure by a rule of the period in which a moment lies, as if nothing had stood still. */
    Measure withoutPauses(Instant moment, DeadlineRule by) {
        return measure(by, start(moment), List.of());
    }

    /** The measure of the present period. */
    Measure present() {
        return measure(rule, start(), pauses);
    }

    private Measure measure(DeadlineRule by, Instant from, List<Pause> among) {
        return Measure.of(by, from, Stretches.of(among, from, Stretches.later(from, stop)));
    }

    /** The pauses of the present period. */
    List<Pause> pauses() {
        return pauses.stream()
                .filter(pause -> pause.isOpen() || pause.endOr(stop).isAfter(start()))
                .toList();
    }

    boolean isRestarted() {
        return !start().equals(trigger);
    }
}
