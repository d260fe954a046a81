// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import static org.moothall.crash.StreetParty.APOLOGY;
import static org.moothall.crash.StreetParty.BARRIERS;
import static org.moothall.crash.StreetParty.CHASE;
import static org.moothall.crash.StreetParty.DECISION;
import static org.moothall.crash.StreetParty.GOODBYE;
import static org.moothall.crash.StreetParty.NEIGHBOURS;
import static org.moothall.crash.StreetParty.NOTED;
import static org.moothall.crash.StreetParty.RECEIVED;

import java.time.InstantSource;
import java.util.List;
import org.moothall.crash.Party.Letter;
import org.moothall.crash.Party.Note;
import org.moothall.workflow.Notice;
import org.moothall.workflow.host.Delivery;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.runtime.HostBuilder;

/** The service as each process runs it: what it delivers and answers, and to whom. */
final class Service {
    private static final List<Notice<Letter>> NOTICES =
            List.of(RECEIVED, NEIGHBOURS, NOTED, CHASE, APOLOGY, DECISION, GOODBYE);

    private final Ledger ledger;

    /** Whether it delivers or answers that: not what is answered by hand, nor a timer that was parked. */
    static boolean handles(String step) {
        return step.equals(BARRIERS.name())
                || NOTICES.stream().map(Notice::name).anyMatch(step::equals);
    }

    Service(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A host of it. <b>Errors</b> those of a store that is away. */
    Host host(Place.Opened place, String name, InstantSource time) {
        HostBuilder builder = place.host(name, time).run(StreetParty.WORKFLOW).answering(BARRIERS, this::booked);
        NOTICES.forEach(notice -> builder.delivering(notice, this::received));
        return builder.build();
    }

    /** May fail before it has come to the world outside, and after. */
    private void received(Letter letter, Delivery delivery) {
        Mischief.inHandler();
        ledger.delivered(delivery, letter.mark());
        Mischief.inHandler();
    }

    private Note booked(Letter request, Delivery delivery) {
        received(request, delivery);
        return new Note("booked:" + request.mark(), Secrets.of(delivery.caseId()));
    }
}
