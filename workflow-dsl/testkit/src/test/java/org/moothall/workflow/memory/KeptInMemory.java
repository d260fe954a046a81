// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.model.Shape;
import org.moothall.workflow.store.Catalogue;
import org.moothall.workflow.store.Change;
import org.moothall.workflow.store.Change.Plan;
import org.moothall.workflow.store.Due;
import org.moothall.workflow.store.Found;
import org.moothall.workflow.store.Store;
import org.moothall.workflow.store.StoredCase;
import org.moothall.workflow.store.Written;

/** A store that outlives its hosts within one test: what a database does, without one, to try the contract itself. */
public final class KeptInMemory implements Store {
    private final MemoryStore store = new MemoryStore();
    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    /** What is due in cases that this build cannot read; claimed, so that nobody does it. */
    private final List<Due> leftAlone = new ArrayList<>();

    private @Nullable Catalogue catalogue;

    @Override
    public void open(Catalogue opened) {
        catalogue = opened;
        leaveAloneWhatCannotBeRead();
        shapes.values().stream()
                .map(Shape::name)
                .distinct()
                .flatMap(name -> store.cases(name).stream())
                .filter(each -> isRun(each) && hasWork(each, opened))
                .forEach(each -> lookAtTheOutbox(each.id()));
    }

    private void leaveAloneWhatCannotBeRead() {
        leftAlone.forEach(store::release);
        leftAlone.clear();
        List<Due> readable = new ArrayList<>();
        for (Due due = store.claim(Instant.MAX); due != null; due = store.claim(Instant.MAX)) {
            (isRun(store.find(due.caseId(), "").subject()) ? readable : leftAlone).add(due);
        }
        readable.forEach(store::release);
    }

    private boolean hasWork(StoredCase subject, Catalogue opened) {
        return store.undelivered(subject.id()).stream()
                .anyMatch(item ->
                        item.status() == Status.WAITING && opened.handled().contains(item.step()));
    }

    private void lookAtTheOutbox(String caseId) {
        Instant now = store.now().orElse(Instant.EPOCH);
        Plan plan = new Plan(Plan.Kind.SOMETHING_NEW, now, 0);
        List<Long> none = List.of();
        store.write(new Change(
                caseId,
                now,
                null,
                new Change.Rows(List.of(), none, List.of(), none, List.of(), none, List.of(), plan, false)));
    }

    private boolean isRun(@Nullable StoredCase subject) {
        return subject != null
                && catalogue != null
                && catalogue.programs().contains(Catalogue.program(subject.workflow(), subject.version()));
    }

    private StoredCase readable(StoredCase each) {
        return isRun(each)
                ? each
                : new StoredCase(each.id(), each.workflow(), each.version(), each.revision(), each.head(), null);
    }

    @Override
    public List<Shape> shapes() {
        return List.copyOf(shapes.values());
    }

    @Override
    public void record(Shape shape) {
        shapes.put(Catalogue.program(shape.name(), shape.version()), shape);
    }

    @Override
    public Found find(String caseId, String key) {
        Found found = store.find(caseId, key);
        StoredCase subject = found.subject();
        return subject == null ? found : new Found(readable(subject), found.answer());
    }

    @Override
    public List<StoredCase> cases(String workflow) {
        return store.cases(workflow).stream().map(this::readable).toList();
    }

    @Override
    public Optional<Instant> now() {
        return store.now();
    }

    @Override
    public void keepNow(Instant now) {
        store.keepNow(now);
    }

    @Override
    public void close() {
        catalogue = null;
    }

    // ---- as it is in memory

    @Override
    public Written write(Change change) {
        return store.write(change);
    }

    @Override
    public long nextNumber() {
        return store.nextNumber();
    }

    @Override
    public List<Entry> journal(String caseId, long revision) {
        return store.journal(caseId, revision);
    }

    @Override
    public List<WorkItem> worklist(String role, @Nullable WorkItem after, int limit) {
        return store.worklist(role, after, limit);
    }

    @Override
    public List<OutboxItem> outbox(String caseId) {
        return store.outbox(caseId);
    }

    @Override
    public List<OutboxItem> undelivered(String caseId) {
        return store.undelivered(caseId);
    }

    @Override
    public List<OutboxItem> parked() {
        return store.parked();
    }

    @Override
    public Optional<Instant> nextDue() {
        return store.nextDue();
    }

    @Override
    public @Nullable Due claim(Instant now) {
        return store.claim(now);
    }

    @Override
    public void release(Due due) {
        store.release(due);
    }
}
