// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.engine.Output;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.Failing;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.host.Troubles;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.json.KeptValue;
import org.moothall.workflow.json.ValueJson;
import org.moothall.workflow.model.Shape;
import org.moothall.workflow.store.Catalogue;
import org.moothall.workflow.store.DueItem;
import org.moothall.workflow.store.Lookup;
import org.moothall.workflow.store.Route;
import org.moothall.workflow.store.Store;
import org.moothall.workflow.store.StoredAnswer;
import org.moothall.workflow.store.StoredCase;
import org.moothall.workflow.store.TaskQuery;
import org.moothall.workflow.store.WriteResult;
import org.moothall.workflow.store.WriteSet;
import org.moothall.workflow.store.WriteSet.Posted;

/** A store in maps, one thread at a time: values as JSON, or for a simulation the values themselves. */
final class MemoryStore implements Store {
    private final boolean keepsJson;
    private final Map<String, MemoryCase> cases = new HashMap<>();
    private final Map<String, TreeMap<Long, MemoryCase>> byProgram = new HashMap<>();
    private final TreeMap<Long, MemoryCase> troubled = new TreeMap<>();
    private final Map<String, Given> answers = new HashMap<>();
    private final Worklists worklists = new Worklists();
    private final Agenda agenda = new Agenda();
    private Catalogue catalogue = Catalogue.EMPTY;
    private Set<Route> routes = Set.of();
    private @Nullable Instant now;

    /** An answer, and to what it was given. */
    private record Given(String asked, Predicate<Object> sameContent, Answer.Accepted answer) {
        StoredAnswer stored() {
            return new StoredAnswer(asked, answer, sameContent);
        }

        /** The same once the case has been erased. */
        Given erased() {
            return new Given(asked, any -> true, answer);
        }
    }

    MemoryStore(boolean keepsJson) {
        this.keepsJson = keepsJson;
    }

    @Override
    public boolean keepsJson() {
        return keepsJson;
    }

    @Override
    public synchronized void open(Catalogue opened) {
        catalogue = opened;
        routes = new LinkedHashSet<>(opened.routes());
    }

    @Override
    public Optional<Shape> shape(String workflow, int version) {
        return Optional.empty();
    }

    @Override
    public Optional<String> calendars(String program) {
        return Optional.empty();
    }

    @Override
    public void keepCalendars(String program, String digest) {
        // nothing here outlives the calendars
    }

    @Override
    public void record(Shape shape) {
        // nothing here outlives the definition
    }

    // ---- changes

    @Override
    public synchronized WriteResult write(WriteSet change) {
        WriteSet.Turn turn = change.turn();
        if (turn == null) {
            MemoryCase subject = theCase(change.caseId());
            if (change.decidedAt() != 0 && change.decidedAt() != subject.revision()) {
                return WriteResult.OVERTAKEN;
            }
            apply(change.rows(), subject, change);
            return WriteResult.DONE;
        }
        WriteResult written = mayTake(change, turn);
        if (written == WriteResult.DONE) {
            MemoryCase subject = cases.computeIfAbsent(change.caseId(), id -> new MemoryCase(id, turn, change.texts()));
            subject.take(turn, change.texts());
            byProgram.computeIfAbsent(subject.program(), any -> new TreeMap<>()).put(subject.number(), subject);
            note(change, turn, subject);
            apply(change.rows(), subject, change);
        }
        return written;
    }

    private WriteResult mayTake(WriteSet change, WriteSet.Turn turn) {
        MemoryCase subject = cases.get(change.caseId());
        if (!turn.key().isEmpty() && answers.containsKey(turn.key())) {
            return WriteResult.TAKEN;
        } else if (turn.isFirst()) {
            return turn.number() <= cases.size()
                    ? WriteResult.TAKEN
                    : subject == null ? WriteResult.DONE : WriteResult.SAME_ID;
        }
        boolean isNext = subject != null && subject.revision() + 1 == turn.revision();
        return isNext ? WriteResult.DONE : WriteResult.OVERTAKEN;
    }

    private void note(WriteSet change, WriteSet.Turn turn, MemoryCase subject) {
        if (!turn.key().isEmpty()) {
            Answer.Accepted answer = new Answer.Accepted(change.caseId(), turn.revision());
            subject.keys().add(turn.key());
            answers.put(turn.key(), new Given(turn.asked(), sameContent(change, turn), answer));
        }
    }

    private static Predicate<Object> sameContent(WriteSet change, WriteSet.Turn turn) {
        KeptValue content = change.texts() == null ? null : change.texts().content();
        Object value = turn.input().value();
        return content == null ? other -> other.equals(value) : other -> ValueJson.isSame(content.json(), other);
    }

    private void apply(WriteSet.Rows rows, MemoryCase subject, WriteSet change) {
        String id = change.caseId();
        rows.marks().forEach(mark -> mark(mark, subject, change));
        rows.closed().forEach(ordinal -> worklists.remove(id, ordinal));
        rows.moved().forEach(task -> worklists.move(id, task.ordinal(), task.due()));
        rows.opened().forEach(task -> worklists.add(item(subject, task, change)));
        rows.held().forEach(task -> worklists.hold(id, task.ordinal(), task.holder()));
        rows.cleared().forEach(ordinal -> agenda.clear(id, ordinal));
        rows.timers()
                .forEach(timer ->
                        agenda.set(new DueItem(id, timer.ordinal(), subject.program(), timer.name(), timer.due(), 0)));
        post(rows.posted(), change.texts(), subject, change);
        rows.withdrawn().forEach(ordinal -> subject.withdraw(ordinal, change.at()));
        agenda.plan(change, subject.program(), subject.waitingSteps(), subject.failingSteps());
        if (rows.erased()) {
            subject.erase();
            subject.keys().forEach(key -> answers.computeIfPresent(key, (same, given) -> given.erased()));
        }
        if (subject.undelivered(catalogue).stream()
                .anyMatch(item -> item.status() == Status.PARKED || isFailing(item))) {
            troubled.put(subject.number(), subject);
        } else {
            troubled.remove(subject.number());
        }
    }

    private static WorkItem item(MemoryCase subject, Output.Opened task, WriteSet change) {
        return new WorkItem(
                change.caseId(),
                subject.workflow(),
                subject.version(),
                task.task(),
                task.ordinal(),
                task.candidates(),
                "",
                change.at(),
                task.due());
    }

    private static void post(List<Posted> posted, WriteSet.@Nullable Texts texts, MemoryCase subject, WriteSet change) {
        for (int i = 0; i < posted.size(); i++) {
            String json = texts == null ? null : texts.posted().get(i).json();
            subject.post(posted.get(i), json, change.at());
        }
    }

    private void mark(WriteSet.Mark mark, MemoryCase subject, WriteSet change) {
        if (subject.hasPosted(mark.ordinal())) {
            subject.mark(mark, change.at());
        } else if (agenda.has(change.caseId(), mark.ordinal())) {
            subject.park(mark, change.at());
        }
    }

    @Override
    public synchronized long nextNumber() {
        return cases.size() + 1L;
    }

    // ---- questions

    @Override
    public synchronized Lookup find(String caseId, String key) {
        MemoryCase subject = cases.get(caseId);
        Given given = answers.get(key);
        return new Lookup(
                subject == null ? null : subject.stored(catalogue).withNext(agenda.firstTimer(caseId)),
                given == null ? null : given.stored());
    }

    @Override
    public synchronized List<StoredCase> cases(String workflow, int version, long after, int limit) {
        return byProgram
                .getOrDefault(Catalogue.program(workflow, version), new TreeMap<>())
                .tailMap(after, false)
                .values()
                .stream()
                .limit(limit)
                .map(each -> each.stored(catalogue))
                .toList();
    }

    @Override
    public synchronized List<Entry> journal(String caseId, long revision) {
        return theCase(caseId).journal(revision);
    }

    @Override
    public synchronized List<WorkItem> tasks(TaskQuery query, @Nullable WorkItem after, int limit) {
        return worklists.list(query, after, limit);
    }

    @Override
    public synchronized List<OutboxItem> outbox(String caseId) {
        return theCase(caseId).outbox(catalogue);
    }

    @Override
    public synchronized List<OutboxItem> undelivered(String caseId) {
        return theCase(caseId).undelivered(catalogue);
    }

    @Override
    public synchronized List<OutboxItem> parked(@Nullable OutboxItem after, int limit) {
        return all(after)
                .filter(item -> item.status() == Status.PARKED)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Failing> failing(@Nullable OutboxItem after, int limit) {
        return all(after)
                .filter(MemoryStore::isFailing)
                .limit(limit)
                .map(item -> new Failing(
                        item, agenda.nextLook(item.caseId(), item.step()).orElse(item.since())))
                .toList();
    }

    private static boolean isFailing(OutboxItem item) {
        return item.status() == Status.WAITING && item.attempts() > 0;
    }

    @Override
    public synchronized Troubles troubles() {
        return new Troubles(
                all(null).filter(MemoryStore::isFailing).count(),
                all(null).filter(item -> item.status() == Status.PARKED).count());
    }

    /** Everything undelivered of the cases that are in trouble, after an item, which itself may have been delivered by now. */
    private Stream<OutboxItem> all(@Nullable OutboxItem after) {
        MemoryCase last = after == null ? null : cases.get(after.caseId());
        if (after == null || last == null) {
            return troubled.values().stream().flatMap(each -> each.undelivered(catalogue).stream());
        }
        return troubled.tailMap(last.number(), true).values().stream()
                .flatMap(each -> each.undelivered(catalogue).stream())
                .filter(item -> !item.caseId().equals(after.caseId()) || item.ordinal() > after.ordinal());
    }

    private MemoryCase theCase(String caseId) {
        MemoryCase found = cases.get(caseId);
        if (found == null) {
            throw new IllegalArgumentException("there is no case " + caseId);
        }
        return found;
    }

    // ---- what is due

    @Override
    public synchronized Optional<Instant> nextDue() {
        return Optional.ofNullable(agenda.next(routes));
    }

    @Override
    public synchronized @Nullable DueItem claim(Instant moment, String caseId) {
        return agenda.claim(moment, caseId, routes);
    }

    @Override
    public synchronized void release(DueItem due) {
        agenda.release(due);
    }

    @Override
    public synchronized Optional<Instant> now() {
        return Optional.ofNullable(now);
    }

    @Override
    public synchronized void keepNow(Instant moment) {
        now = now == null || now.isBefore(moment) ? moment : now;
    }

    @Override
    public void close() {
        // there is nothing to let go of
    }
}
