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
import org.moothall.workflow.engine.State;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.json.StateJson;
import org.moothall.workflow.store.Catalogue;
import org.moothall.workflow.store.StoredCase;
import org.moothall.workflow.store.WriteSet;
import org.moothall.workflow.store.WriteSet.Mark;
import org.moothall.workflow.store.WriteSet.Posted;

/** One case in memory: where it stands, what happened to it, what it asked of the world outside. */
final class MemoryCase {
    private final String id;
    private final long number;
    private final List<String> keys = new ArrayList<>(2);
    private final List<Entry> journal = new ArrayList<>();
    /** How long the journal was after each revision. */
    private final List<Integer> lengths = new ArrayList<>();

    private final Map<Long, OutboxItem> outbox = new TreeMap<>();
    private final String workflow;
    private final int version;
    private Row row;

    /**
     * Where the case stands after an input.
     *
     * @param data the council's own data as JSON; null where the values themselves are kept
     * @param position where it stands as JSON; null where the values themselves are kept
     * @param state where it stands; null where that is kept as JSON
     */
    private record Row(
            long revision,
            Instant at,
            @Nullable String data,
            @Nullable String position,
            @Nullable State<Object> state) {
        static Row of(WriteSet.Turn turn, WriteSet.@Nullable Texts texts) {
            Instant at = turn.input().at();
            return texts == null
                    ? new Row(turn.revision(), at, null, null, turn.state())
                    : new Row(turn.revision(), at, texts.data().json(), StateJson.write(turn.state()), null);
        }
    }

    MemoryCase(String id, WriteSet.Turn turn, WriteSet.@Nullable Texts texts) {
        this.id = id;
        this.number = turn.number();
        this.workflow = turn.state().workflow();
        this.version = turn.state().version();
        this.row = Row.of(turn, texts);
    }

    String workflow() {
        return workflow;
    }

    int version() {
        return version;
    }

    long number() {
        return number;
    }

    String program() {
        return Catalogue.program(workflow, version);
    }

    /** The keys of the requests that it has answered. */
    List<String> keys() {
        return keys;
    }

    long revision() {
        return row.revision();
    }

    StoredCase stored(Catalogue catalogue) {
        if (row.data() == null || row.position() == null) {
            return new StoredCase(id, number, workflow, version, row.revision(), row.at(), "", row.state(), null, null);
        }
        return StoredCase.read(
                catalogue, id, number, workflow, version, row.revision(), row.at(), "", row.data(), row.position());
    }

    void take(WriteSet.Turn turn, WriteSet.@Nullable Texts texts) {
        row = Row.of(turn, texts);
        journal.addAll(turn.journal());
        lengths.add(journal.size());
    }

    List<Entry> journal(long revision) {
        return Collections.unmodifiableList(new ArrayList<>(journal.subList(0, lengths.get((int) revision - 1))));
    }

    // ---- the outbox

    List<OutboxItem> outbox(Catalogue catalogue) {
        return outbox.values().stream().map(item -> read(item, catalogue)).toList();
    }

    List<OutboxItem> undelivered(Catalogue catalogue) {
        return outbox.isEmpty()
                ? List.of()
                : outbox.values().stream()
                        .filter(MemoryCase::isUndelivered)
                        .map(item -> read(item, catalogue))
                        .toList();
    }

    /** Content that is kept as JSON is read for each who asks. */
    private OutboxItem read(OutboxItem item, Catalogue catalogue) {
        return item.content() instanceof Text text
                ? changed(
                        item,
                        catalogue.content(workflow, version, item.step(), text.json()),
                        item.status(),
                        item.since(),
                        0,
                        "")
                : item;
    }

    /** Content of an outbox as JSON. */
    private record Text(String json) {}

    void post(Posted posted, @Nullable String json, Instant now) {
        Status status = posted.isWanted() ? Status.WAITING : Status.WITHDRAWN;
        Object content = json == null ? posted.content() : new Text(json);
        outbox.put(posted.ordinal(), new OutboxItem(id, posted.step(), posted.ordinal(), content, status, 0, now, ""));
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
        return stepsWaiting(0);
    }

    /** The steps of which an item waits that has failed. */
    Set<String> failingSteps() {
        return stepsWaiting(1);
    }

    private Set<String> stepsWaiting(int attempts) {
        return outbox.values().stream()
                .filter(item -> item.status() == Status.WAITING && item.attempts() >= attempts)
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
