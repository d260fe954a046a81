// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import static org.moothall.crash.Mischief.change;
import static org.moothall.crash.Mischief.in;

import java.time.Period;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.privacy.Role;
import org.moothall.crash.Party.Application;
import org.moothall.crash.Party.Letter;
import org.moothall.crash.Party.Note;
import org.moothall.crash.Party.Size;
import org.moothall.crash.Party.Street;
import org.moothall.workflow.Each;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Event;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.decision.DecisionTable;
import org.moothall.workflow.decision.Input;

/** A service with every verb of the language. Each of its functions may throw whatever there is to throw. */
final class StreetParty {
    static final Role INSPECTOR = Role.named("inspector");
    static final Role OFFICER = Role.named("events-officer");
    private static final Deadline PROMISE = Deadline.of("decided-in-time").hours(12);
    static final Task<Note> INSPECT =
            Task.of("inspect", Note.class).candidates(INSPECTOR, OFFICER).due(PROMISE);
    static final Task<Note> HEAR = Task.of("hear-objection", Note.class).candidates(OFFICER);
    static final Task<Note> DECIDE = Task.of("decide", Note.class).candidates(OFFICER);
    static final Task<Note> REVIEW = Task.of("review", Note.class).candidates(OFFICER);
    static final Event<Note> OBJECTED = Event.of("objected", Note.class).byAnybody();
    static final Event<Note> WITHDRAWN = Event.of("withdrawn", Note.class).byAnybody();
    static final Event<Note> AMENDED = Event.of("amended", Note.class).byAnybody();
    static final Event<Note> COMPLAINED = Event.of("complained", Note.class).byAnybody();
    /** Answered by a handler. */
    static final Effect<Letter, Note> BARRIERS =
            Effect.of("book-barriers", Letter.class, Note.class).byAnybody();
    /** Answered by hand. */
    static final Effect<Letter, Note> POLICE =
            Effect.of("ask-police", Letter.class, Note.class).byAnybody();

    static final Notice<Letter> RECEIVED = Notice.of("received", Letter.class);
    static final Notice<Letter> NEIGHBOURS = Notice.of("tell-neighbours", Letter.class);
    static final Notice<Letter> NOTED = Notice.of("noted", Letter.class);
    static final Notice<Letter> CHASE = Notice.of("chase", Letter.class);
    static final Notice<Letter> APOLOGY = Notice.of("apology", Letter.class);
    static final Notice<Letter> DECISION = Notice.of("decision", Letter.class);
    static final Notice<Letter> GOODBYE = Notice.of("goodbye", Letter.class);

    private static final Deadline OBJECTIONS = Deadline.of("objections").hours(5);
    private static final Each<Party, Street> STREETS =
            Each.of("streets", in(Party::streets), in(Street::name), change(Party::with));
    private static final Input<Party, Size> SIZE = Input.of("size", Size.class, in(Party::size));

    // spotless:off
    private static final DecisionTable<Party, Size> SIZES = DecisionTable.of("sizes", Party.class, Size.class)
            .when(SIZE.is(Size.ONE)).then(Size.ONE)
            .when(SIZE.is(Size.SEVERAL)).then(Size.SEVERAL)
            .complete();

    static final Workflow<Party> WORKFLOW = Workflow.of("street-party", Party.class)
            .version(1)
            .keepFor(Period.ofDays(3), party -> in(Party::withoutPeople).apply(party))
            .deadline(PROMISE, promise -> promise
                    .metWhen("it is decided", party -> in(Party::isDecided).apply(party))
                    .warnsAfter(8, soon -> soon.send(CHASE, in(party -> party.letter("chase"))))
                    .whenMissed(late -> late.send(APOLOGY, in(party -> party.letter("apology")))))
            .anytime(WITHDRAWN, change(Party::heard), gone -> gone
                    .send(GOODBYE, in(party -> party.letter("goodbye")))
                    .end("withdrawn"))
            .alongside(AMENDED, change(Party::heard), beside -> beside
                    .send(NOTED, in(party -> party.letter("noted"))))
            .reopenedBy(COMPLAINED, change(Party::complainedOf), again -> again
                    .task(REVIEW, change(Party::decided))
                    .send(DECISION, in(party -> party.letter("review")))
                    .end("reviewed"))
            .start(Application.class, in(Party::appliedFor)).byAnybody()
            .decide(SIZES, change(Party::sized))
            .send(RECEIVED, in(party -> party.letter("received")))
            .call(BARRIERS, in(party -> party.letter("barriers")), change(Party::heard))
            .call(POLICE, in(party -> party.letter("police")), change(Party::heard))
            .forEach(STREETS, street -> street
                    .task(INSPECT, change(Street::heard))
                    .send(NEIGHBOURS, in(part -> part.letter("neighbours"))))
            .race(first -> first
                    .on(OBJECTED, change(Party::heard), objection -> objection
                            .task(HEAR, change(Party::heard)))
                    .after(OBJECTIONS, quiet -> quiet))
            .task(DECIDE, change(Party::decided))
            .send(DECISION, in(party -> party.letter("decision")))
            .end("decided");
    // spotless:on

    private StreetParty() {}
}
