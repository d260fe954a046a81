// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.memory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.host.Failing;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.Troubles;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.model.Shape;
import org.moothall.workflow.store.Catalogue;
import org.moothall.workflow.store.DueItem;
import org.moothall.workflow.store.Lookup;
import org.moothall.workflow.store.Store;
import org.moothall.workflow.store.StoredCase;
import org.moothall.workflow.store.TaskQuery;
import org.moothall.workflow.store.WriteResult;
import org.moothall.workflow.store.WriteSet;

/** A store that outlives its hosts within one test: what a database does, without one, to try the contract itself. */
public final class KeptInMemory implements Store {
    private final MemoryStore store = new MemoryStore(true);
    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final Map<String, String> calendars = new LinkedHashMap<>();

    @Override
    public void open(Catalogue opened) {
        store.open(opened);
    }

    @Override
    public Optional<Shape> shape(String workflow, int version) {
        return Optional.ofNullable(shapes.get(Catalogue.program(workflow, version)));
    }

    @Override
    public void record(Shape shape) {
        shapes.put(Catalogue.program(shape.name(), shape.version()), shape);
    }

    @Override
    public Optional<String> calendars(String program) {
        return Optional.ofNullable(calendars.get(program));
    }

    @Override
    public void keepCalendars(String program, String digest) {
        calendars.put(program, digest);
    }

    @Override
    public Lookup find(String caseId, String key) {
        return store.find(caseId, key);
    }

    @Override
    public List<StoredCase> cases(String workflow, int version, long after, int limit) {
        return store.cases(workflow, version, after, limit);
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
        // it is to be opened again
    }

    // ---- as it is in memory

    @Override
    public WriteResult write(WriteSet change) {
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
    public List<WorkItem> tasks(TaskQuery query, @Nullable WorkItem after, int limit) {
        return store.tasks(query, after, limit);
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
    public List<OutboxItem> parked(@Nullable OutboxItem after, int limit) {
        return store.parked(after, limit);
    }

    @Override
    public List<Failing> failing(@Nullable OutboxItem after, int limit) {
        return store.failing(after, limit);
    }

    @Override
    public Troubles troubles() {
        return store.troubles();
    }

    @Override
    public Optional<Instant> nextDue() {
        return store.nextDue();
    }

    @Override
    public @Nullable DueItem claim(Instant now, String caseId) {
        return store.claim(now, caseId);
    }

    @Override
    public void release(DueItem due) {
        store.release(due);
    }
}
