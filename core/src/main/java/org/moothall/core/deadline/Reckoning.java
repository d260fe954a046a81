// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The state of a deadline at a moment, with the steps that lead to the date. {@link DeadlineRule#reckon} makes one.
 *
 * @param due by when, or why there is no date
 * @param standing met, missed, excused, running
 * @param isSuspended whether it stands still at the moment
 * @param elapsed whole units that have run in the present period
 * @param paused whole units of it that were left out; with {@code elapsed} they add up to what has passed
 * @param unit what these two count: {@code working days}, {@code days} (for weeks and months too) or {@code minutes}
 * @param warnings the fractions at which to warn, when there is a date
 * @param done when it was done; empty while it is not
 * @param notCounted facts that the rule does not allow, and why, a sentence each
 * @param steps how the date was reached, a sentence each
 */
public record Reckoning(
        Due due,
        Standing standing,
        boolean isSuspended,
        long elapsed,
        long paused,
        String unit,
        List<Warning> warnings,
        Optional<Instant> done,
        List<String> notCounted,
        List<String> steps) {
    /** Keeps its lists as they are now. */
    public Reckoning {
        warnings = List.copyOf(warnings);
        notCounted = List.copyOf(notCounted);
        steps = List.copyOf(steps);
    }

    /**
     * A point on the way.
     *
     * @param percent how much of the length is used up there
     * @param due by when that is
     * @param isReached whether that is over
     */
    public record Warning(int percent, Due due, boolean isReached) {}

    static Reckoning notBegun(String reason) {
        return new Reckoning(
                new Due.NoDate(reason),
                Standing.NOT_BEGUN,
                false,
                0,
                0,
                "days",
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    Reckoning asForecast(String sentence) {
        return new Reckoning(
                due, Standing.NOT_BEGUN, false, 0, 0, unit, warnings, done, notCounted, prepended(sentence));
    }

    private List<String> prepended(String sentence) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(sentence), steps.stream())
                .toList();
    }
}
