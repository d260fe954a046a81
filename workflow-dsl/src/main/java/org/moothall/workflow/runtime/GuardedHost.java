// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Event;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.CallerTransaction;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.Failing;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.Troubles;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.store.SharedTransactions;

/**
 * A host behind its gate: closed, it refuses whatever is asked, on every store alike. What is asked is done within the caller's
 * transaction, if there is one.
 */
final class GuardedHost implements Host {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final EmbeddedHost host;
    private final Gate gate;
    private final SharedTransactions transactions;
    private final @Nullable CallerTransaction handed;

    /**
     * A host for callers.
     *
     * @param handed the transaction that it is in; null for the host itself
     */
    GuardedHost(EmbeddedHost host, Gate gate, SharedTransactions transactions, @Nullable CallerTransaction handed) {
        this.host = host;
        this.gate = gate;
        this.transactions = transactions;
        this.handed = handed;
    }

    private <T> T in(Supplier<T> asked) {
        return gate.in(() -> transactions.within(handed, asked));
    }

    @Override
    public Host in(CallerTransaction transaction) {
        return new GuardedHost(host, gate, transactions, transaction);
    }

    @Override
    public Answer start(Workflow<?> workflow, Object form, Request request) {
        return in(() -> host.start(workflow, form, request));
    }

    @Override
    public <F> Answer complete(String caseId, Task<F> task, F form, Request request) {
        return in(() -> host.complete(caseId, task, form, request));
    }

    @Override
    public <F> Answer completeItem(WorkItem item, Task<F> task, F form, Request request) {
        return in(() -> host.completeItem(item, task, form, request));
    }

    @Override
    public Answer claim(WorkItem item, Request request) {
        return in(() -> host.moves().claim(item, request));
    }

    @Override
    public Answer release(WorkItem item, Request request) {
        return in(() -> host.moves().release(item, request));
    }

    @Override
    public Answer assign(WorkItem item, Actor to, Request request) {
        return in(() -> host.moves().assign(item, to, request));
    }

    @Override
    public Answer delegate(WorkItem item, Actor to, Request request) {
        return in(() -> host.moves().delegate(item, to, request));
    }

    @Override
    public Answer handBack(WorkItem item, Request request) {
        return in(() -> host.moves().handBack(item, request));
    }

    @Override
    public <V> Answer tell(String caseId, Event<V> event, V value, Request request) {
        return in(() -> host.tell(caseId, event, value, request));
    }

    @Override
    public <V> Answer tellWaiting(CaseSnapshot.Waiting waiting, Event<V> event, V value, Request request) {
        return in(() -> host.tellWaiting(waiting, event, value, request));
    }

    @Override
    public <R> Answer answer(String caseId, Effect<?, R> effect, R result, Request request) {
        return in(() -> host.answer(caseId, effect, result, request));
    }

    @Override
    public <R> Answer answerItem(OutboxItem item, Effect<?, R> effect, R result, Request request) {
        return in(() -> host.answerItem(item, effect, result, request));
    }

    @Override
    public Optional<Answer.Accepted> answered(String key) {
        return in(() -> host.answered(key));
    }

    @Override
    public Optional<Answer> repeated(String key, Object content) {
        return in(() -> host.repeated(key, content));
    }

    @Override
    public <C> Optional<CaseSnapshot<C>> find(Workflow<C> workflow, String caseId) {
        return in(() -> host.find(workflow, caseId));
    }

    @Override
    public <C> List<CaseSnapshot<C>> cases(Workflow<C> workflow) {
        return in(() -> host.cases(workflow));
    }

    @Override
    public <C> Stream<CaseSnapshot<C>> streamCases(Workflow<C> workflow) {
        return in(() -> host.streamCases(workflow));
    }

    @Override
    public List<WorkItem> worklistFor(Actor actor) {
        return in(() -> host.worklistFor(actor));
    }

    @Override
    public List<WorkItem> worklistPageFor(Actor actor, @Nullable WorkItem after, int size) {
        return in(() -> host.worklistPageFor(actor, after, size));
    }

    @Override
    public boolean runs(WorkItem item) {
        return in(() -> host.runs(item));
    }

    @Override
    public List<WorkItem> worklist(Role role) {
        return in(() -> host.worklist(role));
    }

    @Override
    public List<WorkItem> worklistPage(Role role, @Nullable WorkItem after, int size) {
        return in(() -> host.worklistPage(role, after, size));
    }

    @Override
    public List<OutboxItem> outbox(String caseId) {
        return in(() -> host.outbox(caseId));
    }

    @Override
    public List<OutboxItem> parked() {
        return in(host::parked);
    }

    @Override
    public List<OutboxItem> parkedPage(@Nullable OutboxItem after, int size) {
        return in(() -> host.parkedPage(after, size));
    }

    @Override
    public List<Failing> failing() {
        return in(host::failing);
    }

    @Override
    public List<Failing> failingPage(@Nullable Failing after, int size) {
        return in(() -> host.failingPage(after, size));
    }

    @Override
    public Troubles troubles() {
        return in(host::troubles);
    }

    @Override
    public Answer redrive(OutboxItem item, Request request) {
        return in(() -> host.redrive(item, request));
    }

    @Override
    public Optional<Instant> nextDue() {
        return in(host::nextDue);
    }

    @Override
    public void runDueWhile(BooleanSupplier mayGoOn) {
        in(() -> {
            if (transactions.current() != null) {
                throw new IllegalStateException(
                        "letters never leave inside a caller's transaction; run what is due outside of it");
            }
            host.runDueWhile(mayGoOn);
            return true;
        });
    }

    @Override
    public void close() {
        closeWithin(LIMIT);
    }

    @Override
    public boolean closeWithin(Duration limit) {
        if (handed != null) {
            return true;
        }
        boolean wasOpen = gate.isOpen();
        boolean isOver = gate.close(limit);
        if (!isOver) {
            Warnings.warn("what is under way has not come to its end within {}; it is cut off, and done again", limit);
        }
        if (wasOpen) {
            host.close();
        }
        return isOver;
    }
}
