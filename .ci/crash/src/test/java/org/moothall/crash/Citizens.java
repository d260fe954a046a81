// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import static org.moothall.crash.Client.pause;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.moothall.crash.Party.Application;
import org.moothall.crash.Party.Note;
import org.moothall.workflow.Event;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.Request;

/**
 * Applies for street parties, and follows some up: amends, objects, withdraws, complains, and hands in what the police answer. What it
 * does follows from an application's number, so that two processes may ask the very same.
 */
final class Citizens implements Runnable {
    private static final Actor WEB = Actor.of("web");
    private static final int REMEMBERED = 60;

    private final Host host;
    private final Client client;
    private final Set<String> answered = new HashSet<>();
    private final String name;
    private final BooleanSupplier isOver;
    private final List<Applied> applied = new ArrayList<>();

    private record Applied(String number, String caseId) {}

    Citizens(Host host, Ledger ledger, String name, BooleanSupplier isOver) {
        this.host = host;
        this.client = new Client(ledger, isOver);
        this.name = name;
        this.isOver = isOver;
        ledger.answers().forEach(answer -> answered.add(answer.key()));
    }

    /** Every third is asked by every process. */
    @Override
    public void run() {
        SplittableRandom random = new SplittableRandom(name.hashCode());
        for (int i = 1; !isOver.getAsBoolean(); i++) {
            String number = (i % 3 == 0 ? "both" : name) + "-" + i;
            if (answered.contains(Party.markOfStart(number))) {
                continue;
            }
            apply(number);
            for (int looks = 0; looks < 4 && !applied.isEmpty(); looks++) {
                followUp(applied.get(random.nextInt(applied.size())));
            }
            pause(20);
        }
    }

    private void apply(String number) {
        String key = Party.markOfStart(number);
        client.ask(key, () -> host.start(StreetParty.WORKFLOW, application(number), by(key)))
                .ifPresent(started -> applied.add(new Applied(number, started.caseId())));
        if (applied.size() > REMEMBERED) {
            applied.remove(0);
        }
    }

    private static Application application(String number) {
        List<String> streets =
                chance(number, "streets", 2) ? List.of("Mill Lane", "High Street") : List.of("Mill Lane");
        return new Application(number, Secrets.of(number), streets);
    }

    private void followUp(Applied of) {
        Optional<CaseSnapshot<Party>> found = client.insisting(
                        "find", () -> host.find(StreetParty.WORKFLOW, of.caseId()))
                .flatMap(view -> view);
        if (found.isEmpty()) {
            return;
        }
        CaseSnapshot<Party> view = found.get();
        if (view.isOpen()) {
            answerPolice(view);
            tell(of, StreetParty.AMENDED, chance(of.number(), "amend", 3));
            tell(of, StreetParty.OBJECTED, chance(of.number(), "object", 3) && waits(view, StreetParty.OBJECTED));
            tell(of, StreetParty.WITHDRAWN, chance(of.number(), "withdraw", 8) && waits(view, StreetParty.OBJECTED));
        } else {
            tell(of, StreetParty.COMPLAINED, chance(of.number(), "complain", 4));
        }
    }

    private static boolean waits(CaseSnapshot<Party> view, Event<?> event) {
        return view.waitsFor().contains(event.name());
    }

    private void tell(Applied of, Event<Note> event, boolean isWanted) {
        String key = event.name() + ":" + of.number();
        if (isWanted && answered.add(key)) {
            client.ask(key, () -> host.tell(of.caseId(), event, note(key), by(key)));
        }
    }

    /** Hands in what the police said, where a case waits for that. */
    void answerPolice(CaseSnapshot<Party> view) {
        if (!view.waitsFor().contains(StreetParty.POLICE.name())) {
            return;
        }
        for (OutboxItem item :
                client.insisting("outbox", () -> host.outbox(view.id())).orElse(List.of())) {
            if (item.step().equals(StreetParty.POLICE.name()) && item.status() == OutboxItem.Status.WAITING) {
                String key = "police:" + view.data().number() + ":" + item.ordinal();
                client.ask(key, () -> answer(item, key));
            }
        }
    }

    private Answer answer(OutboxItem item, String key) {
        return host.answerItem(item, StreetParty.POLICE, note(key), by(key));
    }

    private static Note note(String key) {
        return new Note(key, Secrets.of(key));
    }

    private static Request by(String key) {
        return Request.by(WEB).withKey(key);
    }

    /** One in so many, always the same ones. */
    private static boolean chance(String number, String what, int oneIn) {
        return new SplittableRandom((number + what).hashCode()).nextInt(oneIn) == 0;
    }
}
