// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import org.moothall.core.deadline.Reckoning;
import org.moothall.core.deadline.statutory.StatutoryDeadline;

/** A reckoning for people. */
final class ReckoningText {
    private ReckoningText() {}

    /** How it stands is told when somebody asked as of when. */
    static String of(StatutoryDeadline clock, Reckoning reckoning, String asOf) {
        var text = new StringBuilder();
        text.append("%s: %s, %s\n%s\n"
                .formatted(
                        clock.id(),
                        clock.subject(),
                        clock.words(),
                        reckoning.due().words()));
        reckoning.steps().forEach(step -> text.append("  ").append(step).append('\n'));
        if (!reckoning.notCounted().isEmpty()) {
            text.append("Not counted\n");
            reckoning.notCounted().forEach(why -> text.append("  ").append(why).append('\n'));
        }
        if (!asOf.isEmpty()) {
            String state = reckoning.isSuspended()
                    ? "suspended"
                    : Words.lower(reckoning.standing()).replace('_', ' ');
            text.append("As of %s: %s; %s elapsed, %s paused\n"
                    .formatted(
                            asOf,
                            state,
                            amount(reckoning.elapsed(), reckoning.unit()),
                            amount(reckoning.paused(), reckoning.unit())));
        }
        return text.append(basis(clock)).toString();
    }

    /** A clock for whoever has to say what happened to it. */
    static String of(StatutoryDeadline clock) {
        var text = new StringBuilder("%s: %s, %s\n".formatted(clock.id(), clock.subject(), clock.words()));
        text.append("  %-12s %s\n".formatted("--from", clock.starts()));
        text.append("  %-12s %s\n".formatted("day one", clock.dayOne()));
        clock.rule()
                .allowances()
                .forEach(allowance ->
                        text.append("  %-12s %s\n".formatted(DeadlineFacts.optionFor(allowance), allowance.words())));
        return text.append(basis(clock)).toString();
    }

    private static String amount(long count, String unit) {
        if (!unit.equals("minutes")) {
            return Words.counted(count, unit.substring(0, unit.length() - 1));
        }
        String hours = Words.counted(count / 60, "hour");
        return count % 60 == 0 ? hours : hours + " " + Words.counted(count % 60, "minute");
    }

    private static String basis(StatutoryDeadline clock) {
        String reservation = clock.reservation().isEmpty() ? "" : "\nNote: " + clock.reservation();
        return "Law: %s\nSource: %s; last compared %s\nVerified: %s%s\n"
                .formatted(
                        clock.law(),
                        clock.source(),
                        clock.asAt(),
                        clock.verified().words(),
                        reservation);
    }
}
