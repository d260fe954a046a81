// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.moothall.core.deadline.Fact.Milestone;

/** What was told and moves nothing, as the rule does not allow it or it came too late, a sentence each. */
record NotCounted(DeadlineRule rule, Known known, Periods periods, Extending extending) {
    List<String> sentences() {
        List<String> sentences = new ArrayList<>(extending.refused());
        sentences.addAll(refused(Fact.Suspended.KIND, Allowance.Suspension.class, "suspension", "be suspended"));
        sentences.addAll(refused(Milestone.RESTARTED, Allowance.Restart.class, "restart", "begin again"));
        sentences.addAll(refused(Milestone.EXCUSED, Allowance.Excuse.class, "excuse", "be excused"));
        sentences.addAll(refused(Milestone.OPEN_ENDED, Allowance.OpenEnd.class, "loss of its date", "lose its date"));
        sentences.addAll(earlySuspensions());
        sentences.addAll(lateSuspensions());
        sentences.addAll(
                late(Milestone.OPEN_ENDED, Allowance.OpenEnd.class, "loss of its date", extending.own(), "be told"));
        sentences.addAll(late(Milestone.EXCUSED, Allowance.Excuse.class, "excuse", extending.due(), "come"));
        return sentences;
    }

    private List<String> refused(String kind, Class<? extends Allowance> needed, String noun, String verb) {
        return rule.allows(needed).isPresent()
                ? List.of()
                : known.all(kind).stream()
                        .map(fact -> sentence(noun, fact.at(), "this deadline cannot " + verb))
                        .toList();
    }

    private List<String> lateSuspensions() {
        Due ranOut = extending.ranOut();
        return periods.pauses().stream()
                .filter(pause -> !ranOut.isAfter(pause.from()))
                .map(pause -> sentence("suspension", pause.from(), "the time had run out on " + ranOut.words()))
                .toList();
    }

    /** Those of a period that is forgotten are forgotten with it. */
    private List<String> earlySuspensions() {
        return rule.allows(Allowance.Suspension.class).isEmpty() || periods.isRestarted()
                ? List.of()
                : known.all(Fact.Suspended.class).stream()
                        .filter(fact -> fact.at().isBefore(periods.start())
                                && !fact.pause().endOr(Instant.MAX).isAfter(periods.start()))
                        .map(fact -> sentence("suspension", fact.at(), "it was over before the time began"))
                        .toList();
    }

    private List<String> late(String kind, Class<? extends Allowance> needed, String noun, Due last, String verb) {
        return rule.allows(needed).isEmpty()
                ? List.of()
                : known.all(kind).stream()
                        .filter(fact -> !last.isAfter(fact.at()))
                        .map(fact -> sentence(noun, fact.at(), "it had to " + verb + " by " + last.words()))
                        .toList();
    }

    private static String sentence(String noun, Instant at, String why) {
        return "The " + noun + " of " + English.day(at) + " is not counted: " + why + ".";
    }
}
