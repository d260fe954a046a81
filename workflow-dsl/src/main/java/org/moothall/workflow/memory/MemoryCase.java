// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.store.Catalogue;
import org.moothall.workflow.store.Change;
import org.moothall.workflow.store.Change.Mark;
import org.moothall.workflow.store.Change.Posted;
import org.moothall.workflow.store.StoredCase;

/** One case in memory: where it stands, what happened to it, what it asked of the world outside. */
final class MemoryCase {
    private final String id;
    private final long number;
    private final List<String> keys = new ArrayList<>(2);
    private final List<Entry> journal = new ArrayList<>();
    /** How long the journal was after each revision. */
    private final List<Integer> lengths = new ArrayList<>();

    private final Map<Long, OutboxItem> outbox = new TreeMap<>();
    private StoredCase stored;

    MemoryCase(String id, Change.Turn turn) {
        this.id = id;
        this.number = turn.number();
        this.stored = stored(turn);
    }

    private StoredCase stored(Change.Turn turn) {
        return new StoredCase(
                id,
                number,
                turn.state().workflow(),
                turn.state().version(),
                turn.revision(),
                turn.input().at(),
                "",
                turn.state(),
                null);
    }

    StoredCase stored() {
        return stored;
    }

    long number() {
        return number;
    }

    String program() {
        return Catalogue.program(stored.workflow(), stored.version());
    }

    /** The keys of the requests that it has answered. */
    List<String> keys() {
        return keys;
    }

    void take(Change.Turn turn) {
        stored = stored(turn);
        journal.addAll(turn.journal());
        lengths.add(journal.size());
    }

    List<Entry> journal(long revision) {
        return Collections.unmodifiableList(new ArrayList<>(journal.subList(0, lengths.get((int) revision - 1))));
    }

    // ---- the outbox

    List<OutboxItem> outbox() {
        return List.copyOf(outbox.values());
    }

    List<OutboxItem> undelivered() {
        return outbox.isEmpty()
                ? List.of()
                : outbox.values().stream().filter(MemoryCase::isUndelivered).toList();
    }

    void post(Posted posted, Instant now) {
        Status status = posted.isWanted() ? Status.WAITING : Status.WITHDRAWN;
        outbox.put(
                posted.ordinal(),
                new OutboxItem(id, posted.step(), posted.ordinal(), posted.content(), status, 0, now, ""));
    }

    void withdraw(long ordinal, Instant now) {
        OutboxItem item = outbox.get(ordinal);
        if (item != null && isUndelivered(item)) {
            outbox.put(ordinal, changed(item, item.content(), Status.WITHDRAWN, now, 0, ""));
        }
    }

    void mark(Mark mark, Instant now) {
        OutboxItem item = outbox.get(mark.ordinal());
        if (item != null && isUndelivered(item)) {
            outbox.put(
                    mark.ordinal(), changed(item, item.content(), mark.status(), now, mark.attempts(), mark.failure()));
        }
    }

    /** Puts a timer that failed beside what could not be delivered. */
    void park(Mark timer, Instant now) {
        outbox.put(
                timer.ordinal(),
                new OutboxItem(
                        id,
                        timer.step(),
                        timer.ordinal(),
                        null,
                        timer.status(),
                        timer.attempts(),
                        now,
                        timer.failure()));
    }

    boolean hasPosted(long ordinal) {
        return outbox.containsKey(ordinal);
    }

    /** The steps of which an item waits, whatever stands before it. */
    Set<String> waitingSteps() {
        return outbox.values().stream()
                .filter(item -> item.status() == Status.WAITING)
                .map(OutboxItem::step)
                .collect(Collectors.toSet());
    }

    /** Forgets all content; what was not delivered by now never will be. */
    void erase() {
        outbox.replaceAll((ordinal, item) ->
                changed(item, null, isUndelivered(item) ? Status.WITHDRAWN : item.status(), item.since(), 0, ""));
    }

    private static OutboxItem changed(
            OutboxItem item, @Nullable Object content, Status status, Instant since, int attempts, String failure) {
        return new OutboxItem(
                item.caseId(),
                item.step(),
                item.ordinal(),
                content,
                status,
                item.attempts() + attempts,
                since,
                failure.isEmpty() ? item.failure() : failure);
    }

    private static boolean isUndelivered(OutboxItem item) {
        return item.status() == Status.WAITING || item.status() == Status.PARKED;
    }
}
