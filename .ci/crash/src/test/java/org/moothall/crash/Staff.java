// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import static org.moothall.crash.Client.pause;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.moothall.core.privacy.Role;
import org.moothall.crash.Party.Note;
import org.moothall.workflow.Task;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.WorkItem;

/**
 * Works its role's worklist. Half of the time it asks under the task's own key, as its colleagues in other processes do; otherwise under
 * its own, and one of them is refused.
 */
final class Staff implements Runnable {
    private static final Map<String, Task<Note>> TASKS = Map.of(
            "inspect", StreetParty.INSPECT,
            "hear-objection", StreetParty.HEAR,
            "decide", StreetParty.DECIDE,
            "review", StreetParty.REVIEW);
    private static final int PAGE = 5;

    private final Host host;
    private final Client client;
    private final String name;
    private final Role role;
    private final BooleanSupplier isOver;
    private final SplittableRandom random;

    Staff(Host host, Ledger ledger, String name, Role role, BooleanSupplier isOver) {
        this.host = host;
        this.client = new Client(ledger, isOver);
        this.name = name;
        this.role = role;
        this.isOver = isOver;
        this.random = new SplittableRandom((name + role).hashCode());
    }

    @Override
    public void run() {
        while (!isOver.getAsBoolean()) {
            if (work().isEmpty()) {
                pause(50);
            }
            pause(10);
        }
    }

    /** Does one of the first few tasks; empty when there is none, or others were quicker. */
    Optional<Answer.Accepted> work() {
        List<WorkItem> page = client.insisting("worklist", () -> host.worklistPage(role, null, PAGE))
                .orElse(List.of());
        if (page.isEmpty()) {
            return Optional.empty();
        }
        WorkItem item = page.get(random.nextInt(page.size()));
        String key = "done:" + item.caseId() + ":" + item.task() + ":" + item.ordinal() + ":" + role
                + (random.nextBoolean() ? "" : ":" + name);
        return client.ask(key, () -> complete(item, key));
    }

    private Answer complete(WorkItem item, String key) {
        Task<Note> task = Objects.requireNonNull(TASKS.get(item.task()), item.task());
        Request request = Request.by(Actor.of(role.name(), role)).withKey(key);
        return host.completeItem(item, task, new Note(key, Secrets.of(item.caseId())), request);
    }
}
