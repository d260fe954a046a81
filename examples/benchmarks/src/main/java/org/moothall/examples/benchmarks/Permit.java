// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.time.Period;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Sentence;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.decision.DecisionTable;
import org.moothall.workflow.decision.Input;
import org.moothall.workflow.host.Actor;

/**
 * A permit to put a skip on the road, the length of the case on the front page: applied for, its terms decided by a table, checked by
 * one person, granted or refused by another, and a letter. Three inputs a case.
 */
record Permit(
        String applicant,
        String email,
        String street,
        String purpose,
        Size size,
        boolean onTheRoad,
        Terms terms,
        String conditions,
        String decision) {
    static final Role CLERK = Role.named("clerk");
    static final Role OFFICER = Role.named("highways-officer");
    static final Actor WEB = Actor.of("web");
    static final Actor JO = Actor.of("jo", CLERK);
    static final Actor SAM = Actor.of("sam", OFFICER);

    static final Task<Checked> CHECK = Task.of("check", Checked.class)
            .candidates(CLERK)
            .due(Deadline.of("check").hours(48));
    static final Task<Decided> GRANT = Task.of("grant", Decided.class)
            .candidates(OFFICER)
            .due(Deadline.of("grant").hours(72));
    static final Task<Decided> REFUSE = Task.of("refuse", Decided.class)
            .candidates(OFFICER)
            .due(Deadline.of("refuse").hours(72));
    static final Notice<Letter> TELL = Notice.of("tell-applicant", Letter.class);

    private static final Input<Permit, Boolean> ON_THE_ROAD = Input.yesOrNo("on the road", Permit::onTheRoad);
    private static final Input<Permit, Size> SIZE = Input.of("size", Size.class, Permit::size);

    // spotless:off
    private static final DecisionTable<Permit, Terms> TERMS = DecisionTable.of("terms", Permit.class, Terms.class)
            .when(ON_THE_ROAD.is(false)).then(Terms.NONE)
            .when(ON_THE_ROAD.is(true), SIZE.below(Size.EIGHT_YARDS)).then(Terms.LAMPS)
            .when(ON_THE_ROAD.is(true), SIZE.atLeast(Size.EIGHT_YARDS)).then(Terms.LAMPS_AND_CONES)
            .complete();

    static final Workflow<Permit> WORKFLOW = upToDecision("skip-permit")
            .send(TELL, Permit::letter)
            .end("decided");

    /** The same without a letter. */
    static final Workflow<Permit> LETTERLESS = upToDecision("letterless-permit")
            .end("decided");

    private static Sentence<Permit, Workflow<Permit>> upToDecision(String name) {
        return Workflow.of(name, Permit.class)
                .version(1)
                .keepFor(Period.ofYears(1), Permit::withoutPeople)
                .start(Application.class, Permit::appliedFor).byAnybody()
                .decide(TERMS, Permit::on)
                .task(CHECK, Permit::checked)
                .choose(next -> next
                        .when("it can be granted", Permit::isSafe, safe -> safe
                                .task(GRANT, Permit::decided))
                        .otherwise(unsafe -> unsafe
                                .task(REFUSE, Permit::decided)));
    }
    // spotless:on

    static final Application APPLICATION = new Application(
            "Ann Example",
            "ann@example.org",
            "outside 12 Sample Street, between the lamp post and the dropped kerb",
            "An eight yard skip for the rubble of a bathroom and of half a garden wall, for nine days",
            Size.EIGHT_YARDS,
            true);
    static final Checked CHECKED =
            new Checked("Lamps at night, a cone at each corner, and two metres of the footway left free");
    static final Decided DECIDED = new Decided("granted for nine days from the first Monday of next month");

    /** How large a skip is. */
    enum Size {
        FOUR_YARDS,
        EIGHT_YARDS,
        TWELVE_YARDS
    }

    /** What has to stand around it. */
    enum Terms {
        NONE,
        LAMPS,
        LAMPS_AND_CONES
    }

    record Application(String applicant, String email, String street, String purpose, Size size, boolean onTheRoad) {}

    record Checked(String conditions) {}

    record Decided(String decision) {}

    record Letter(String to, String text) {}

    static Permit appliedFor(Application form) {
        return new Permit(
                form.applicant, form.email, form.street, form.purpose, form.size, form.onTheRoad, Terms.NONE, "", "");
    }

    Permit on(Terms decided) {
        return new Permit(applicant, email, street, purpose, size, onTheRoad, decided, conditions, decision);
    }

    Permit checked(Checked form) {
        return new Permit(applicant, email, street, purpose, size, onTheRoad, terms, form.conditions, decision);
    }

    boolean isSafe() {
        return !conditions.isEmpty();
    }

    Permit decided(Decided form) {
        return new Permit(applicant, email, street, purpose, size, onTheRoad, terms, conditions, form.decision);
    }

    Letter letter() {
        return new Letter(email, "Your skip permit for " + street + " is " + decision);
    }

    Permit withoutPeople() {
        return new Permit("", "", street, "", size, onTheRoad, terms, conditions, decision);
    }
}
