// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import static org.moothall.crash.Client.pause;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.Request;

/** Sees every case through to its end, and to the end of its keeping, when nothing fails any more. */
final class Drain {
    private static final Actor MANAGER = Actor.of("manager");
    private static final Duration ENOUGH = Duration.ofMinutes(2);

    private final Settings settings;
    private final Ledger ledger;
    private final AtomicReference<FastTime> time;
    private final long until = System.nanoTime() + ENOUGH.toNanos();

    Drain(Settings settings, Ledger ledger) {
        this.settings = settings.named("drain");
        this.ledger = ledger;
        this.time = new AtomicReference<>(settings.time());
    }

    /** What the cases know at last, and what could not be brought to an end. */
    record Ended(List<CaseSnapshot<Party>> cases, List<String> stuck) {}

    private boolean isOver() {
        return System.nanoTime() > until;
    }

    Ended run() throws SQLException {
        Client client = new Client(ledger, this::isOver);
        try (Place.Opened place = settings.place().open(4, false)) {
            Optional<Host> built = client.insisting(
                    "begin",
                    () -> new Service(ledger)
                            .host(place, "drain", () -> time.get().instant()));
            if (built.isEmpty()) {
                return new Ended(List.of(), List.of("no host could be built when it was all over"));
            }
            try (Host host = built.get();
                    Tables tables = new Tables(settings.place())) {
                return run(host, client, tables);
            }
        }
    }

    private Ended run(Host host, Client client, Tables tables) throws SQLException {
        Citizens citizens = new Citizens(host, ledger, "drain", this::isOver);
        Staff inspectors = new Staff(host, ledger, "drain", StreetParty.INSPECTOR, this::isOver);
        Staff officers = new Staff(host, ledger, "drain", StreetParty.OFFICER, this::isOver);
        for (List<CaseSnapshot<Party>> open = open(host); !open.isEmpty() && !isOver(); open = open(host)) {
            open.forEach(citizens::answerPolice);
            while (inspectors.work().isPresent() || officers.work().isPresent()) {
                // there may be more
            }
            forwardBy(Duration.ofHours(4), host, client);
        }
        while (!tables.leftAtTheEnd().isEmpty() && !isOver()) {
            forwardBy(Duration.ofDays(1), host, client);
        }
        return new Ended(host.cases(StreetParty.WORKFLOW), tables.leftAtTheEnd());
    }

    private static List<CaseSnapshot<Party>> open(Host host) {
        return host.cases(StreetParty.WORKFLOW).stream()
                .filter(CaseSnapshot::isOpen)
                .toList();
    }

    private void forwardBy(Duration further, Host host, Client client) {
        time.updateAndGet(now -> now.forwardBy(further));
        client.trying("run", host::runDue);
        client.trying("redrive", () -> redrive(host, host.parked()));
        pause(20);
    }

    /** Has what was parked tried again. */
    static void redrive(Host host, List<OutboxItem> parked) {
        parked.forEach(item -> host.redrive(item, Request.by(MANAGER)));
    }
}
