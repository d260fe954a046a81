// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.Failing;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.host.Troubles;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.model.Shape;
import org.moothall.workflow.store.Catalogue;
import org.moothall.workflow.store.Change;
import org.moothall.workflow.store.Due;
import org.moothall.workflow.store.Found;
import org.moothall.workflow.store.Store;
import org.moothall.workflow.store.StoredAnswer;
import org.moothall.workflow.store.StoredCase;
import org.moothall.workflow.store.Written;

/** Keeps cases in maps, one thread at a time. */
final class MemoryStore implements Store {
    private final Map<String, MemoryCase> cases = new LinkedHashMap<>();
    private final Map<String, Given> answers = new HashMap<>();
    private final Worklists worklists = new Worklists();
    private final Agenda agenda = new Agenda();
    private Set<String> handled = Set.of();
    private Set<String> programs = Set.of();
    private @Nullable Instant now;

    /** An answer, and to what it was given; the content is null once the case has been erased. */
    private record Given(String asked, @Nullable Object content, Answer.Accepted answer) {
        StoredAnswer stored() {
            return new StoredAnswer(asked, answer, other -> content == null || content.equals(other));
        }
    }

    @Override
    public synchronized void open(Catalogue catalogue) {
        handled = catalogue.handled();
        programs = catalogue.programs();
    }

    @Override
    public List<Shape> shapes() {
        return List.of();
    }

    @Override
    public void record(Shape shape) {
        // nothing here outlives the definition
    }

    // ---- changes

    @Override
    public synchronized Written write(Change change) {
        Change.Turn turn = change.turn();
        if (turn == null) {
            apply(change.rows(), theCase(change.caseId()), change);
            return Written.DONE;
        }
        Written written = mayTake(change, turn);
        if (written == Written.DONE) {
            MemoryCase subject = cases.computeIfAbsent(change.caseId(), id -> new MemoryCase(id, turn));
            subject.take(turn);
            note(change, turn);
            apply(change.rows(), subject, change);
        }
        return written;
    }

    private Written mayTake(Change change, Change.Turn turn) {
        MemoryCase subject = cases.get(change.caseId());
        if (!turn.key().isEmpty() && answers.containsKey(turn.key())) {
            return Written.TAKEN;
        } else if (turn.isFirst()) {
            return turn.number() <= cases.size() ? Written.TAKEN : subject == null ? Written.DONE : Written.SAME_ID;
        }
        boolean isNext = subject != null && subject.stored().revision() + 1 == turn.revision();
        return isNext ? Written.DONE : Written.OVERTAKEN;
    }

    private void note(Change change, Change.Turn turn) {
        if (!turn.key().isEmpty()) {
            Answer.Accepted answer = new Answer.Accepted(change.caseId(), turn.revision());
            answers.put(turn.key(), new Given(turn.asked(), turn.input().value(), answer));
        }
    }

    private void apply(Change.Rows rows, MemoryCase subject, Change change) {
        String id = change.caseId();
        rows.marks().forEach(mark -> mark(mark, subject, change));
        rows.closed().forEach(ordinal -> worklists.remove(id, ordinal));
        rows.opened()
                .forEach(task -> worklists.add(
                        new WorkItem(id, task.task(), task.ordinal(), task.candidates(), change.at(), task.due())));
        rows.cleared().forEach(ordinal -> agenda.clear(id, ordinal));
        rows.timers().forEach(timer -> agenda.set(id, timer.ordinal(), timer.name(), timer.due()));
        rows.posted().forEach(posted -> subject.post(posted, change.at()));
        rows.withdrawn().forEach(ordinal -> subject.withdraw(ordinal, change.at()));
        agenda.plan(id, rows.plan(), subject.hasWaiting());
        if (rows.erased()) {
            subject.erase();
            answers.replaceAll((key, given) ->
                    given.answer().caseId().equals(id) ? new Given(given.asked(), null, given.answer()) : given);
        }
    }

    private void mark(Change.Mark mark, MemoryCase subject, Change change) {
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
    public synchronized Found find(String caseId, String key) {
        MemoryCase subject = cases.get(caseId);
        Given given = answers.get(key);
        return new Found(subject == null ? null : subject.stored(), given == null ? null : given.stored());
    }

    @Override
    public synchronized List<StoredCase> cases(String workflow) {
        return cases.values().stream()
                .map(MemoryCase::stored)
                .filter(each -> each.workflow().equals(workflow))
                .toList();
    }

    @Override
    public synchronized List<Entry> journal(String caseId, long revision) {
        return theCase(caseId).journal(revision);
    }

    @Override
    public synchronized List<WorkItem> worklist(String role, @Nullable WorkItem after, int limit) {
        return worklists.list(role, after, limit);
    }

    @Override
    public synchronized List<OutboxItem> outbox(String caseId) {
        return theCase(caseId).outbox();
    }

    @Override
    public synchronized List<OutboxItem> undelivered(String caseId) {
        return theCase(caseId).undelivered();
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
                .map(item -> new Failing(item, agenda.nextLook(item.caseId()).orElse(item.since())))
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

    /** Everything undelivered after an item, which itself may have been delivered by now. */
    private Stream<OutboxItem> all(@Nullable OutboxItem after) {
        Stream<OutboxItem> items = cases.values().stream().flatMap(each -> each.undelivered().stream());
        if (after == null) {
            return items;
        }
        Set<String> before = new HashSet<>();
        for (String id : cases.keySet()) {
            if (id.equals(after.caseId())) {
                break;
            }
            before.add(id);
        }
        return items.filter(item -> item.caseId().equals(after.caseId())
                ? item.ordinal() > after.ordinal()
                : !before.contains(item.caseId()));
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
        return Optional.ofNullable(agenda.next(this::canBeDone));
    }

    @Override
    public synchronized @Nullable Due claim(Instant moment, String caseId) {
        return agenda.claim(moment, due -> (caseId.isEmpty() || due.caseId().equals(caseId)) && canBeDone(due));
    }

    private boolean canBeDone(Due due) {
        MemoryCase subject = theCase(due.caseId());
        StoredCase stored = subject.stored();
        return programs.contains(Catalogue.program(stored.workflow(), stored.version()))
                && (!due.isOutbox() || subject.hasDeliverable(handled));
    }

    @Override
    public synchronized void release(Due due) {
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
