// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Judges extensions, one after the other in the order of their dates, and finds the date that they lead to. Each is judged by what
 * had begun when it was told: no pause that comes later makes good what was too long or too late.
 */
final class Extending {
    private final DeadlineRule rule;
    private final Known known;
    private final Periods periods;
    private final Measure measure;
    private final List<String> steps = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private int further;
    private LocalDate until = LocalDate.MIN;

    Extending(DeadlineRule rule, Known known, Periods periods) {
        this.rule = rule;
        this.known = known;
        this.periods = periods;
        measure = periods.present();
        known.all(Fact.Extension.class).forEach(this::judge);
    }

    List<String> steps() {
        return steps;
    }

    List<String> refused() {
        return refused;
    }

    /** The date before it may roll. */
    Due reached() {
        return reached(measure);
    }

    private Due reached(Measure by) {
        return later(by, by.due(rule.length() + further), until);
    }

    /** The date. */
    Due due() {
        return measure.rolled(reached());
    }

    /** Where its units run out, those added by notice among them; a suspension that begins later moves nothing. */
    Due ranOut() {
        return measure.rolled(measure.due(rule.length() + further));
    }

    /** Where its own length runs out, with nothing added. */
    Due own() {
        return own(measure);
    }

    private Due own(Measure by) {
        return by.rolled(by.due(rule.length()));
    }

    boolean hasAdded() {
        return !reached().equals(measure.due(rule.length()));
    }

    /** The one that leads to the later date, once both have moved off days that are no working days. */
    private static Due later(Measure by, Due due, LocalDate until) {
        if (until.equals(LocalDate.MIN)) {
            return due;
        }
        Due other = new Due.OnDay(until);
        Instant over = by.rolled(due).over().orElseThrow();
        return by.rolled(other).over().orElseThrow().isAfter(over) ? other : due;
    }

    private void judge(Fact.Extension extension) {
        Optional<String> fault = fault(extension);
        if (fault.isPresent()) {
            String kind = extension instanceof Fact.Agreed ? "agreement" : "extension";
            refused.add("The " + kind + " of " + English.day(extension.at()) + " is not counted: " + fault.get() + ".");
            return;
        }
        if (extension instanceof Fact.Extended more) {
            boolean isMore = more.further() > further;
            further = isMore ? more.further() : further;
            steps.add("Extended on " + English.day(more.at()) + " by "
                    + rule.unit().words(more.further()) + (isMore ? "." : ", which changes nothing."));
        } else if (extension instanceof Fact.Agreed agreed) {
            postpone(agreed.until(), "Agreed on " + English.day(agreed.at()));
        } else if (extension instanceof Fact.ExtendedUntil notice) {
            postpone(notice.until(), "Extended on " + English.day(notice.at()));
        }
    }

    private void postpone(LocalDate day, String how) {
        boolean isLater = !later(measure, reached(), day).equals(reached());
        until = isLater ? day : until;
        steps.add(how + " to " + English.day(day) + (isLater ? "." : ", which changes nothing."));
    }

    private Optional<String> fault(Fact.Extension extension) {
        if (extension instanceof Fact.Agreed agreed) {
            return faultOf(agreed);
        }
        Measure then = periods.at(extension.at(), rule);
        Optional<Due> cap = cap(then, longest -> periods.at(extension.at(), longest));
        if (cap.isEmpty()) {
            return Optional.of("this deadline "
                    + (rule.allows(Allowance.Agreement.class).isPresent()
                            ? "is extended to an agreed date, not by notice"
                            : "cannot be extended by notice"));
        }
        Due last = tellBy(then);
        if (!extension.at().isBefore(last.over().orElseThrow())) {
            return Optional.of("it had to be told by " + last.words());
        }
        return isTooLong(extension, cap.get())
                ? Optional.of("it may be extended to " + cap.get().words() + " at most")
                : Optional.empty();
    }

    /** A date is held against the latest one; a length against the longest one, whatever stood still on the way. */
    private boolean isTooLong(Fact.Extension extension, Due cap) {
        if (extension instanceof Fact.ExtendedUntil notice) {
            return isAfter(new Due.OnDay(notice.until()), cap);
        }
        int more = ((Fact.Extended) extension).further();
        return rule.allows(Allowance.Notice.class)
                .map(notice -> more > notice.further())
                .orElseGet(() -> {
                    Measure running = periods.withoutPauses(extension.at(), rule);
                    Due longest = cap(running, by -> periods.withoutPauses(extension.at(), by))
                            .orElseThrow();
                    return isAfter(running.due(rule.length() + more), longest);
                });
    }

    private static boolean isAfter(Due due, Due other) {
        return due.over().orElseThrow().isAfter(other.over().orElseThrow());
    }

    private Optional<String> faultOf(Fact.Agreed agreed) {
        if (rule.allows(Allowance.Agreement.class).isEmpty()) {
            return Optional.of("this deadline cannot be extended by agreement");
        }
        return known.first(Fact.Milestone.APPEALED)
                .filter(appealed -> !agreed.at().isBefore(appealed))
                .map(appealed -> "an appeal was lodged on " + English.day(appealed));
    }

    /** A notice is told within the length that the law gives; what may be put off, by the date to which it was put off. */
    private Due tellBy(Measure then) {
        return rule.allows(Allowance.Notice.class).isPresent() ? own(then) : then.rolled(reached(then));
    }

    /** The latest date that notices may lead to; empty when none may be given. */
    private Optional<Due> cap(Measure by, Function<DeadlineRule, Measure> measures) {
        return rule.allows(Allowance.Notice.class)
                .map(notice -> by.rolled(by.due(rule.length() + notice.further())))
                .or(() -> rule.allows(Allowance.Longstop.class)
                        .map(longstop -> rule.lasting(longstop.length(), longstop.unit()))
                        .map(longest -> measures.apply(longest).due(longest.length())));
    }
}
