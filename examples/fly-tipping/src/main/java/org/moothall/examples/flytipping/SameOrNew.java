// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static java.time.Period.ofMonths;
import static org.moothall.examples.flytipping.FlyTippingService.INTAKE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;

/** The question whether a report is of an incident that is already open, asked of a person because the match was unsure. */
final class SameOrNew {
    static final Role TRIAGE_OFFICER = Role.named("triage officer");
    static final Deadline A_DAY = Deadline.of("comparison").hours(24);
    static final Task<Verdict> COMPARE =
            Task.of("compare", Verdict.class).candidates(TRIAGE_OFFICER).due(A_DAY);
    static final Effect<Filing, Filed> FILE =
            Effect.of("file", Filing.class, Filed.class).byHandler();

    // spotless:off
    static final Workflow<Question> SAME_OR_NEW = Workflow.of("same-or-new", Question.class)
            .version(1)
            .keepFor(ofMonths(6), Question::withoutReport)
            .start(Doubt.class, Question::raised).onlyBy(INTAKE)
            .task(COMPARE, Question::compared)
            .call(FILE, Question::filing, Question::filed)
            .end("filed");
    // spotless:on

    private SameOrNew() {}

    /** A report, and the case it may belong to. */
    record Doubt(@NotNull @Valid Report report, @NotBlank String candidate) {}

    /** What the person says. */
    record Verdict(boolean same) {}

    /** What is to be done with the report: joined to a case, or opened as one of its own. */
    record Filing(Report report, String candidate, boolean same) {}

    /** The case that the report went to. */
    record Filed(String caseId) {}

    /** The case of this workflow. */
    record Question(@Nullable Doubt doubt, boolean same, String caseId) {
        static Question raised(Doubt doubt) {
            return new Question(doubt, false, "");
        }

        Question compared(Verdict verdict) {
            return new Question(doubt, verdict.same(), caseId);
        }

        Question filed(Filed filed) {
            return new Question(doubt, same, filed.caseId());
        }

        Question withoutReport() {
            return new Question(null, same, caseId);
        }

        /** The report went to the incident that it was thought to belong to. */
        boolean isFiledWithCandidate() {
            return !caseId.isEmpty() && caseId.equals(candidate());
        }

        /** The report opened an incident of its own. */
        boolean isFiledAnew() {
            return !caseId.isEmpty() && !caseId.equals(candidate());
        }

        String candidate() {
            return doubt == null ? "" : doubt.candidate();
        }

        Filing filing() {
            if (doubt == null) {
                throw new IllegalStateException("the report has been erased");
            }
            return new Filing(doubt.report(), doubt.candidate(), same);
        }
    }
}
