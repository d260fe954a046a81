// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.first;

// spotless:off
import java.time.InstantSource;
import java.time.Period;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.identifier.constraint.ValidPostcode;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.memory.InMemoryHost;

/** Reports of potholes: each is a task for a crew, due in five working days, and a letter to the reporter. */
public class Pothole {
    record Report(@ValidPostcode String postcode) {}
    record Hole(Postcode postcode, String repair) {}
    static final Role CREW = Role.named("crew");
    static final Deadline FIVE_DAYS = Deadline.of("five-days").workingDays(5).in(WorkingCalendar.ENGLAND_AND_WALES);
    static final Task<String> REPAIR = Task.of("repair", String.class).candidates(CREW).due(FIVE_DAYS);
    static final Notice<String> TELL = Notice.of("tell", String.class);
    static final Workflow<Hole> POTHOLE = Workflow.of("pothole", Hole.class)
            .version(1)
            .keepFor(Period.ofMonths(6), hole -> hole)
            .start(Report.class, report -> new Hole(Postcode.parse(report.postcode()).orElseThrow(), "")).byAnybody()
            .task(REPAIR, (hole, how) -> new Hole(hole.postcode(), how))
            .send(TELL, hole -> "To the reporter: the pothole at " + hole.postcode().format() + " is " + hole.repair())
            .end("repaired");

    public static void main(String[] arguments) {
        Host host = InMemoryHost.at(InstantSource.system())
                .run(POTHOLE)
                .delivering(TELL, (letter, delivery) -> System.out.println(letter))
                .build();
        Request web = Request.by(Actor.of("web"));
        Answer faulty = host.start(POTHOLE, new Report("EX1 1A"), web);
        System.out.println(faulty.text(Answer.Accepted::caseId, refused -> refused.findings().get(0).text()));
        String id = host.start(POTHOLE, new Report("ex11aa"), web).orElseThrow().caseId();
        host.complete(id, REPAIR, "filled and rolled", Request.by(Actor.of("crew-1", CREW)));
        host.find(POTHOLE, id).orElseThrow().journal().forEach(entry -> System.out.println(entry.text()));
    }
}
// spotless:on
