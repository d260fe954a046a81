// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.first;

import static java.time.Period.ofMonths;
import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;

import java.time.InstantSource;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.privacy.Role;
import org.moothall.examples.first.FlyTip.Done;
import org.moothall.examples.first.FlyTip.Inspection;
import org.moothall.examples.first.FlyTip.Letter;
import org.moothall.examples.first.FlyTip.Report;
import org.moothall.examples.first.FlyTip.Size;
import org.moothall.examples.first.FlyTip.Vehicle;
import org.moothall.workflow.Event;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.decision.DecisionTable;
import org.moothall.workflow.decision.Input;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.memory.InMemoryHost;

/** A fly-tip is triaged, inspected within two working days, cleared or enforced; whoever reported it is told. */
public final class FirstService {
    static final Role INSPECTOR = Role.named("inspector");
    static final Role CREW = Role.named("crew");
    static final Role OFFICER = Role.named("enforcement officer");
    static final Deadline TWO_DAYS = Deadline.of("two-days").workingDays(2).in(ENGLAND_AND_WALES);
    static final Task<Inspection> INSPECT =
            Task.of("inspect", Inspection.class).candidates(INSPECTOR).due(TWO_DAYS);
    static final Task<Done> CLEAR = Task.of("clear", Done.class).candidates(CREW);
    static final Task<Done> ENFORCE = Task.of("enforce", Done.class).candidates(OFFICER);
    static final Event<Done> WITHDRAWN = Event.of("withdrawn", Done.class).byAnybody();
    static final Notice<Letter> TELL_REPORTER = Notice.of("tell-reporter", Letter.class);

    // region: table
    static final Input<FlyTip, Boolean> HAZARDOUS = Input.yesOrNo("hazardous", FlyTip::hazardous);
    static final Input<FlyTip, Size> SIZE = Input.of("size", Size.class, FlyTip::size);
    // spotless:off
    static final DecisionTable<FlyTip, Vehicle> TRIAGE = DecisionTable.of("triage", FlyTip.class, Vehicle.class)
            .when(HAZARDOUS.is(true)).then(Vehicle.LICENSED_CONTRACTOR)
            .when(HAZARDOUS.is(false), SIZE.below(Size.LORRY)).then(Vehicle.CAGED_VAN)
            .when(HAZARDOUS.is(false), SIZE.atLeast(Size.LORRY)).then(Vehicle.GRAB_LORRY)
            .complete();
    // endregion

    // region: definition
    static final Workflow<FlyTip> FLY_TIPPING = Workflow.of("fly-tipping", FlyTip.class)
            .version(1)
            .keepFor(ofMonths(6), FlyTip::withoutPlace)
            .anytime(WITHDRAWN, FlyTip::withdrawn, gone -> gone.send(TELL_REPORTER, FlyTip::letter).end("withdrawn"))
            .start(Report.class, FlyTip::reported).byAnybody()
            .decide(TRIAGE, FlyTip::triaged)
            .task(INSPECT, FlyTip::inspected)
            .choose(next -> next
                    .when("it can be cleared", FlyTip::clearable, clearing -> clearing
                            .task(CLEAR, FlyTip::cleared))
                    .otherwise(enforcing -> enforcing
                            .task(ENFORCE, FlyTip::enforced)))
            .send(TELL_REPORTER, FlyTip::letter)
            .end("closed");
    // endregion
    // spotless:on

    private FirstService() {}

    /** Runs one fly-tip through the service, in memory, and prints its journal. */
    public static void main(String[] arguments) {
        Host host = InMemoryHost.at(InstantSource.system())
                .run(FLY_TIPPING)
                .delivering(TELL_REPORTER, (letter, delivery) -> System.out.println(letter.text()))
                .build();
        Request portal = Request.by(Actor.of("portal"));
        String id = host.start(FLY_TIPPING, new Report("Mill Lane", Size.VAN, false), portal)
                .orElseThrow()
                .caseId();
        host.complete(id, INSPECT, new Inspection(true), Request.by(Actor.of("inspector-3", INSPECTOR)));
        host.complete(id, CLEAR, new Done("two mattresses"), Request.by(Actor.of("crew-1", CREW)));
        host.find(FLY_TIPPING, id).orElseThrow().journal().forEach(entry -> System.out.println(entry.text()));
    }
}
