// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.host.Failing;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.Troubles;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.model.Shape;

/**
 * A store of cases and their rows: journals, tasks, timers, outboxes, stored answers. A store decides nothing; the host above decides.
 * Safe for use by several threads, and by several processes where the database is shared.
 *
 * <p><b>Promise</b> a {@link WriteSet} is kept whole or not at all; after the answer of {@link #write} nothing is lost.
 *
 * <p><b>Errors</b> a failing database is a {@link StoreException}; whether the change was kept is then unknown.
 */
public interface Store extends AutoCloseable {
    /**
     * Makes ready to keep the cases of workflows; called once, before anything else.
     *
     * <p><b>Errors</b> a store that is not as it has to be is a {@link StoreException} that says what is missing.
     */
    void open(Catalogue catalogue);

    /**
     * Whether it keeps values as JSON, as every store does whose cases are to outlive the process. One that does not gets no
     * {@link WriteSet#texts} and keeps the values themselves, unproved; that is for simulations.
     */
    default boolean keepsJson() {
        return true;
    }

    /** The transactions that it shares with callers; none unless it says so. */
    default SharedTransactions transactions() {
        return SharedTransactions.NONE;
    }

    /** The shape in which cases of a workflow version began; empty when none has begun. */
    Optional<Shape> shape(String workflow, int version);

    /** Notes the shape that cases are about to begin in. */
    void record(Shape shape);

    /** The digest of the calendars by which the dates of a program's cases were reckoned last; empty before it was kept. */
    Optional<String> calendars(String program);

    /** Notes that the dates of a program's cases are reckoned by these calendars. */
    void keepCalendars(String program, String digest);

    /**
     * Everything that one request needs to be decided.
     *
     * @param caseId the case that is meant; empty for none
     * @param key the request's key; empty for none
     */
    Lookup find(String caseId, String key);

    /**
     * A case as this store kept it last, when it still knows; null when it does not. Others may have changed the case since, so it holds
     * only where {@link #write} keeps a turn that follows from it. It is told once.
     */
    default @Nullable StoredCase recall(String caseId) {
        return null;
    }

    /** Keeps a change, or says why not. */
    WriteResult write(WriteSet change);

    /**
     * A ticket for a claim that is made by the change that posts something, see {@link WriteSet.Plan#claiming}; 0 where claims are made
     * by {@link #claim} alone.
     */
    default long ticket() {
        return 0;
    }

    /**
     * The number of the next case, counted from 1; some may be left out. Two may get the same one; {@link #write} lets the first of them
     * have it.
     */
    long nextNumber();

    /**
     * A page of the cases of a workflow version, in the order of their numbers.
     *
     * @param after the number after which the page begins; 0 for the beginning
     * @param limit how many at most
     */
    List<StoredCase> cases(String workflow, int version, long after, int limit);

    /** The journal of a case up to a revision, oldest first. */
    List<Entry> journal(String caseId, long revision);

    /**
     * Open tasks, each once: what is due first comes first, what has no date last.
     *
     * @param after where to go on; null for the beginning
     * @param limit how many at most
     */
    List<WorkItem> tasks(TaskQuery query, @Nullable WorkItem after, int limit);

    /** What a case asked of the world outside, oldest first. */
    List<OutboxItem> outbox(String caseId);

    /** What has not been delivered of it, oldest first. */
    List<OutboxItem> undelivered(String caseId);

    /**
     * What is parked, over all cases, in the order of the cases.
     *
     * @param after where to go on; null for the beginning
     * @param limit how many at most
     */
    List<OutboxItem> parked(@Nullable OutboxItem after, int limit);

    /**
     * What waits, was tried and failed, over all cases, in the order of the cases, with the next look at its outbox.
     *
     * @param after where to go on; null for the beginning
     * @param limit how many at most
     */
    List<Failing> failing(@Nullable OutboxItem after, int limit);

    /** How much there is of both. */
    Troubles troubles();

    /**
     * The earliest moment at which something is due that {@link #claim} would give then; empty when there is none.
     */
    Optional<Instant> nextDue();

    /**
     * Claims the first thing that is due, so that nobody else does it meanwhile; null when nothing is. In order of the moments, the
     * cases and the ordinals. Only what is on the {@link Catalogue#routes} is looked at, and its cost does not grow with what is due on
     * others.
     *
     * <p>The claim ends when a change clears the timer or sets it anew, or plans the look with the claim; or when it is given up.
     *
     * @param caseId in this case only; empty for any
     */
    @Nullable
    DueItem claim(Instant now, String caseId);

    /** Gives up a claim; what is still due can be claimed again. */
    void release(DueItem due);

    /** What time it was when {@link #keepNow} was last told; empty before. */
    Optional<Instant> now();

    /** Notes what time it is, for a time that is simulated. It never goes back. */
    void keepNow(Instant now);

    @Override
    void close();
}
