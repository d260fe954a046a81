// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static java.time.Period.ofYears;
import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.workflow.Sentence.goesOn;

import org.moothall.core.deadline.Deadline;
import org.moothall.core.privacy.Role;
import org.moothall.examples.flytipping.Forms.Access;
import org.moothall.examples.flytipping.Forms.Clearance;
import org.moothall.examples.flytipping.Forms.Inspection;
import org.moothall.examples.flytipping.Forms.Investigation;
import org.moothall.examples.flytipping.Forms.MadeSafe;
import org.moothall.examples.flytipping.Forms.Parting;
import org.moothall.examples.flytipping.Forms.Removal;
import org.moothall.examples.flytipping.Forms.Visit;
import org.moothall.examples.flytipping.Outgoing.Addressee;
import org.moothall.examples.flytipping.Outgoing.Alert;
import org.moothall.examples.flytipping.Outgoing.Booking;
import org.moothall.examples.flytipping.Outgoing.Job;
import org.moothall.examples.flytipping.Outgoing.Referral;
import org.moothall.workflow.Each;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Event;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Sentence;
import org.moothall.workflow.Sentence.Ended;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;

/** The fly-tipping service: from the first report of an incident to its end, and back when it is still there. */
final class FlyTippingService {
    static final Role INTAKE = Role.named("intake");
    static final Role CONTACT_CENTRE = Role.named("contact centre");
    static final Role INSPECTOR = Role.named("inspector");
    static final Role CREW = Role.named("crew");
    static final Role HAZARD_CREW = Role.named("hazard crew");
    static final Role CONTRACTOR = Role.named("licensed contractor");
    static final Role AREA_OFFICER = Role.named("area officer");
    static final Role ENFORCEMENT = Role.named("enforcement officer");
    static final Role SUPERVISOR = Role.named("supervisor");

    static final Deadline CLEAR_UP = Deadline.of("clear-up").workingDays(4).in(ENGLAND_AND_WALES);
    static final Deadline TWO_DAYS = Deadline.of("inspection").workingDays(2).in(ENGLAND_AND_WALES);
    static final Deadline A_DAY = Deadline.of("hazard").hours(24);
    static final Task<Inspection> INSPECT =
            Task.of("inspect", Inspection.class).candidates(INSPECTOR).due(TWO_DAYS);
    static final Task<Visit> CLEAR =
            Task.of("clear", Visit.class).candidates(CREW).due(CLEAR_UP);
    static final Task<Clearance> CLEAR_SUPERVISED =
            Task.of("clear-with-supervisor", Clearance.class).candidates(SUPERVISOR);
    static final Task<Clearance> CLEAR_IN_DEFAULT =
            CLEAR_SUPERVISED.as("clear-in-default").candidates(CREW);
    static final Task<Clearance> CLEAR_AT_LAST = CLEAR_SUPERVISED.as("clear-at-last");
    static final Task<Clearance> CLEAR_AT_LAST_AGAIN = CLEAR_SUPERVISED.as("clear-at-last-again");
    static final Task<Access> GET_ACCESS = Task.of("get-access", Access.class).candidates(AREA_OFFICER);
    static final Task<MadeSafe> MAKE_SAFE =
            Task.of("make-safe", MadeSafe.class).candidates(HAZARD_CREW).due(A_DAY);
    static final Task<Removal> REMOVE =
            Task.of("remove", Removal.class).candidates(CONTRACTOR).due(CLEAR_UP);
    static final Task<Investigation> INVESTIGATE =
            Task.of("investigate", Investigation.class).candidates(ENFORCEMENT);
    static final Task<Investigation> INVESTIGATE_LATER = INVESTIGATE.as("investigate-later");

    static final Event<Report> SEEN_AGAIN = Event.of("seen-again", Report.class).onlyBy(INTAKE);
    static final Event<Report> STILL_THERE =
            Event.of("still-there", Report.class).onlyBy(INTAKE);
    static final Event<Report> LOOK_AGAIN = Event.of("look-again", Report.class).onlyBy(INTAKE);
    static final Event<Parting> JOIN_UNDONE =
            Event.of("join-undone", Parting.class).onlyBy(INTAKE);
    static final Event<Clearance> LANDOWNER_CLEARED =
            Event.of("landowner-cleared", Clearance.class).onlyBy(CONTACT_CENTRE);

    static final Effect<Job, Booking> BOOK_VEHICLE =
            Effect.of("book-vehicle", Job.class, Booking.class).byHandler();
    static final Effect<Job, Booking> BOOK_CONTRACTOR = BOOK_VEHICLE.as("book-contractor");

    static final Notice<Letter> TELL_REPORTER = Notice.of("tell-reporter", Letter.class);
    static final Notice<Referral> PASS_ON = Notice.of("pass-on", Referral.class);
    static final Notice<Referral> ADVISE = Notice.of("advise-occupier", Referral.class);
    static final Notice<Referral> SERVE_NOTICE = Notice.of("serve-landowner-notice", Referral.class);
    static final Notice<Alert> TELL_SUPERVISOR = Notice.of("tell-supervisor", Alert.class);

    static final Deadline NOTICE_PERIOD = Deadline.of("notice-period").days(21);

    static final Each<Incident, Addressee> REPORTERS = reporters("reporters");

    // spotless:off
    // region: definition
    static final Workflow<Incident> FLY_TIPPING = Workflow.of("fly-tipping", Incident.class)
            .version(1)
            .keepFor(ofYears(2), Incident::withoutReporters)
            .deadline(CLEAR_UP, promise -> promise
                    .metWhen("cleared, gone, or not ours to clear", Incident::keepsThePromise)
                    .pausedWhile(GET_ACCESS)
                    .warnsAfter(3, warning -> warning.send(TELL_SUPERVISOR, Incident::warning))
                    .whenMissed(late -> late.send(TELL_SUPERVISOR, Incident::lateness)))
            .alongside(SEEN_AGAIN, Incident::seenAgain, goesOn())
            .alongside(JOIN_UNDONE, Incident::parted, goesOn())
            .anytime(LOOK_AGAIN, Incident::lookedAtAnew, again -> again
                    .backTo(Triage.TABLE, 6, tooMany -> atLast(tooMany, CLEAR_AT_LAST)))
            .reopenedBy(STILL_THERE, Incident::stillThere, again -> again
                    .backTo(Triage.TABLE, 6, tooMany -> atLast(tooMany, CLEAR_AT_LAST_AGAIN)))

            .start(Report.class, Incident::reported).onlyBy(INTAKE)
            .decide(Triage.TABLE, Incident::routed)
            .when("an inspector is to look first", Incident::needsInspector, look -> look
                    .task(INSPECT, Incident::inspected)
                    // all ways back to triage share one count; an inspection may follow each of the others
                    .when("it is there", Incident::isOpen, there -> there
                            .backTo(Triage.TABLE, 13, tooMany -> tooMany.send(TELL_SUPERVISOR, Incident::unsettled))))
            .all("settling and enforcing", both -> both
                    .branch("settling", settling -> settling
                            .choose(way -> way
                                    .when("nothing was found", Incident::isNothingFound, goesOn())
                                    .when("it is another body's", Incident::isPassedOn, other -> other
                                            .send(PASS_ON, Incident::referral))
                                    .when("private land, little of it", Incident::isAdvised, little -> little
                                            .send(ADVISE, Incident::advice))
                                    .when("private land, a van load or more", Incident::needsNotice, notice -> notice
                                            .send(SERVE_NOTICE, Incident::landownerNotice)
                                            .race(first -> first
                                                    .on(LANDOWNER_CLEARED, Incident::confirmedCleared, goesOn())
                                                    .after(NOTICE_PERIOD, unheeded -> unheeded
                                                            .task(CLEAR_IN_DEFAULT, Incident::confirmedCleared))))
                                    .when("hazardous", Incident::needsHazardCrew, hazard -> hazard
                                            .task(MAKE_SAFE, Incident::madeSafe)
                                            .call(BOOK_CONTRACTOR, Incident::job, Incident::booked)
                                            .task(REMOVE, Incident::removed))
                                    .otherwise(ours -> ours
                                            .call(BOOK_VEHICLE, Incident::job, Incident::booked)
                                            .task(CLEAR, Incident::visited)
                                            .when("the crew had no access", Incident::shutOut, shut -> shut
                                                    .task(GET_ACCESS, Incident::accessGot)
                                                    .backTo(BOOK_VEHICLE, 3, tooMany -> tooMany
                                                            .send(TELL_SUPERVISOR, Incident::shutOutAgain)
                                                            .task(CLEAR_SUPERVISED, Incident::confirmedCleared)))))
                            .forEach(REPORTERS, reporter -> reporter.send(TELL_REPORTER, Addressee::letter)))
                    .branchIf("enforcing", Incident::hasEvidenceToFollow, enforcing -> enforcing
                            .task(INVESTIGATE, Incident::investigated)))
            .when("evidence came while it was settled", Incident::hasEvidenceToFollow, later -> later
                    .task(INVESTIGATE_LATER, Incident::investigated))
            .chooseEnd(way -> way
                    .when("nothing was found", Incident::isNothingFound, nothing -> nothing.end("nothing found"))
                    .when("it was passed on", Incident::isPassedOn, passed -> passed.end("passed on"))
                    .when("advice was given", Incident::isAdvised, advised -> advised.end("advice given"))
                    .otherwise(cleared -> cleared.end("cleared")));

    /** It went back to triage too often: a supervisor sees to it, and then everybody is told. */
    private static Ended atLast(Sentence<Incident, Ended> tooMany, Task<Clearance> clear) {
        return tooMany
                .send(TELL_SUPERVISOR, Incident::unsettled)
                .task(clear, Incident::confirmedCleared)
                .forEach(reporters("told-after-" + clear.name()), reporter -> reporter.send(TELL_REPORTER, Addressee::letter))
                .end("cleared");
    }
    // endregion
    // spotless:on

    private static Each<Incident, Addressee> reporters(String name) {
        return Each.of(name, Incident::addressees, Addressee::reportKey, Incident::told);
    }

    private FlyTippingService() {}
}
