// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.time.Period;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Role;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Actor;

/** A permit to put a skip on the road: applied for, checked, decided. Three inputs, so three transactions a case. */
record Permit(String applicant, String email, String street, String purpose, String conditions, String decision) {
    static final Role CLERK = Role.of("clerk");
    static final Role OFFICER = Role.of("highways-officer");
    static final Actor WEB = Actor.of("web");
    static final Actor JO = Actor.of("jo", CLERK);
    static final Actor SAM = Actor.of("sam", OFFICER);

    static final Task<Checked> CHECK = Task.of("check", Checked.class);
    static final Task<Decided> DECIDE = Task.of("decide", Decided.class);

    static final Workflow<Permit> WORKFLOW = Workflow.of("skip-permit", Permit.class)
            .version(1)
            .keepFor(Period.ofYears(1), Permit::withoutPeople)
            .start(Application.class, Permit::appliedFor)
            .task(
                    CHECK,
                    Permit::checked,
                    task -> task.candidates(CLERK).due(Deadline.of("check").hours(48)))
            .task(
                    DECIDE,
                    Permit::decided,
                    task -> task.candidates(OFFICER).due(Deadline.of("decide").hours(72)))
            .end("decided");

    static final Application APPLICATION = new Application(
            "Ann Example",
            "ann@example.org",
            "outside 12 Sample Street, between the lamp post and the dropped kerb",
            "An eight yard skip for the rubble of a bathroom and of half a garden wall, for nine days");
    static final Checked CHECKED =
            new Checked("Lamps at night, a cone at each corner, and two metres of the footway left free");
    static final Decided DECIDED = new Decided("granted for nine days from the first Monday of next month");

    record Application(String applicant, String email, String street, String purpose) {}

    record Checked(String conditions) {}

    record Decided(String decision) {}

    static Permit appliedFor(Application form) {
        return new Permit(form.applicant, form.email, form.street, form.purpose, "", "");
    }

    Permit checked(Checked form) {
        return new Permit(applicant, email, street, purpose, form.conditions, decision);
    }

    Permit decided(Decided form) {
        return new Permit(applicant, email, street, purpose, conditions, form.decision);
    }

    Permit withoutPeople() {
        return new Permit("", "", street, "", conditions, decision);
    }
}
