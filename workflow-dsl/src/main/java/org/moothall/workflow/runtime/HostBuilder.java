// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.moothall.core.form.FormValidator;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.EffectHandler;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.NoticeHandler;
import org.moothall.workflow.host.RecordedShapes;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.model.JsonLibrary;
import org.moothall.workflow.store.Catalogue;
import org.moothall.workflow.store.Route;
import org.moothall.workflow.store.Store;
import org.moothall.workflow.store.WriteSet;

/**
 * A builder of hosts: the workflows to run, and the handlers of their effects and notices. The same for every store.
 *
 * <pre>{@code
 * Host host = JdbcHost.inFile(file, InstantSource.system())
 *         .run(STREET_LAMP)
 *         .delivering(TELL, (letter, delivery) -> post.send(letter))
 *         .build();
 * }</pre>
 *
 * <p>Letters and calls that a request causes leave after its commit, on threads of the host's own unless {@link #dispatch} says otherwise.
 * Later work is done when the application calls {@link Host#runDue}, every minute for example. The host is safe for use by several
 * threads.
 *
 * <p><b>Errors</b> {@link #build} tells all faults of handlers and types at once.
 */
public final class HostBuilder {
    /** As many deliveries at once as most receivers bear, and few beside the threads of requests. */
    private static final int THREADS = 4;

    private final Store store;
    private final InstantSource time;
    private final List<Routing.Run> runs = new ArrayList<>();
    private final Handlers shared = new Handlers();
    private Map<Route, Deliverer> deliverers = Map.of();
    private RecordedShapes recorded = RecordedShapes.of(List.of());
    private LongFunction<String> caseIds = number -> "case-" + number;
    private @Nullable FormValidator forms;
    private Dispatch dispatch = Dispatch.onThreads(THREADS);
    private Consumer<WriteSet> inspector = change -> {};

    private HostBuilder(Store store, InstantSource time) {
        this.store = store;
        this.time = time;
    }

    /** Begins a host that keeps its cases in a store and takes its time from somewhere. */
    public static HostBuilder on(Store store, InstantSource time) {
        return new HostBuilder(store, time);
    }

    /** The shapes that cases began in earlier, beside those that the store knows. */
    public HostBuilder recorded(RecordedShapes shapes) {
        this.recorded = shapes;
        return this;
    }

    /** Runs a workflow. Hand in every version that has open cases; cases of others are left alone. */
    public HostBuilder run(Workflow<?> workflow) {
        runs.add(new Routing.Run(workflow, new Handlers()));
        return this;
    }

    /**
     * Runs a workflow that has handlers of its own, which no other workflow and no other version shares:
     * {@code .runWith(PERMITS, permits -> permits.delivering(TELL, letters::post).answering(BOOK, fleet::book))}.
     */
    public HostBuilder runWith(Workflow<?> workflow, Consumer<Handlers> handlers) {
        Handlers own = new Handlers();
        handlers.accept(own);
        runs.add(new Routing.Run(workflow, own));
        return this;
    }

    /** How cases are called; they are counted from 1. */
    public HostBuilder caseIds(LongFunction<String> naming) {
        this.caseIds = naming;
        return this;
    }

    /**
     * What judges every form that starts a case or does a task, and what is told of an event; {@link #standardForms} unless one is given.
     * What it throws is its caller's, as what a function throws is, and nothing has changed.
     */
    public HostBuilder checkingForms(FormValidator validator) {
        this.forms = validator;
        return this;
    }

    /** What judges forms where no other validator is given: their constraints, by Hibernate Validator without an expression language. */
    public static FormValidator standardForms() {
        return StandardForms.VALIDATOR;
    }

    /**
     * Who delivers what a request causes, once it has been committed: up to {@value #THREADS} threads of the host's own unless said
     * otherwise, and the request's own thread in memory. Say {@code .dispatch(Dispatch.inline())} in tests.
     */
    public HostBuilder dispatch(Dispatch how) {
        this.dispatch = how;
        return this;
    }

    /** Shows every input that is taken before it is kept; what the inspector throws keeps it from being kept. For test kits. */
    public HostBuilder inspecting(Consumer<WriteSet> everyChange) {
        this.inspector = everyChange;
        return this;
    }

    /** Who answers an effect, in every workflow here that calls one of this name with these types. */
    public <Q, R> HostBuilder answering(Effect<Q, R> effect, EffectHandler<? super Q, ? extends R> handler) {
        shared.answering(effect, handler);
        return this;
    }

    /** Who delivers a notice, in every workflow here that sends one of this name with this type. */
    public <Q> HostBuilder delivering(Notice<Q> notice, NoticeHandler<? super Q> handler) {
        shared.delivering(notice, handler);
        return this;
    }

    /**
     * The host. Closing it closes the store. A {@link SimulatedTime} goes on where the store says it stopped.
     *
     * <p><b>Errors</b> a workflow that changed under its old version number is refused, and so is a store that is not as it has to be.
     * Handlers are refused, all of their faults at once: a handler that no step wants, one whose types are not those of the step of
     * its name, two for one step. A step without a handler is none of these: another process may have one. It is logged. So is
     * a deadline that would end beyond its calendar if it began now. A type whose values could not be read again is an
     * {@link org.moothall.workflow.verification.UnsoundWorkflowException} that tells all of them, each with its place.
     */
    public Host build() {
        JsonLibrary.check();
        boolean isBuilt = false;
        try {
            deliverers = routed();
            List<Workflow<?>> workflows = workflows();
            if (store.keepsJson()) {
                workflows.forEach(TypeCheck::of);
            }
            Catalogue catalogue = new Catalogue(workflows, deliverers.keySet());
            store.open(catalogue);
            admit(workflows);
            if (time instanceof SimulatedTime simulated) {
                simulated.keptBy(store::now, store::keepNow);
            }
            workflows.forEach(this::warnOfCalendars);
            Gate gate = new Gate();
            Codec codec = new Codec(catalogue, store);
            EmbeddedHost embedded = new EmbeddedHost(store, codec, new Programs(workflows), this::now, this, gate);
            Host host = new GuardedHost(embedded, gate, store.transactions(), null);
            isBuilt = true;
            return host;
        } finally {
            if (!isBuilt) {
                store.close();
            }
        }
    }

    private Map<Route, Deliverer> routed() {
        Routing routing = new Routing(runs, shared);
        Map<Route, Deliverer> routed = routing.orThrow();
        if (!routed.isEmpty() && !routing.unhandled().isEmpty()) {
            Warnings.unhandled(routing.unhandled());
        }
        return routed;
    }

    private List<Workflow<?>> workflows() {
        return runs.stream().<Workflow<?>>map(Routing.Run::workflow).toList();
    }

    /** Lets all workflows in, or none. */
    private void admit(List<Workflow<?>> workflows) {
        RecordedShapes kept = RecordedShapes.of(workflows.stream()
                .flatMap(workflow -> store.shape(workflow.name(), workflow.version()).stream())
                .toList());
        workflows.forEach(recorded::admit);
        workflows.forEach(kept::admit);
        workflows.forEach(workflow -> store.record(workflow.shape()));
    }

    private void warnOfCalendars(Workflow<?> workflow) {
        Instant now = now();
        workflow.behaviour()
                .deadlines()
                .distinct()
                .filter(deadline -> deadline.progress(now, List.of(), now).due().isEmpty())
                .forEach(deadline -> Warnings.beyondCalendar(workflow, deadline));
    }

    /** What time it is, as finely as stores keep it. */
    private Instant now() {
        Instant now = time.instant();
        if (now == null) {
            throw new IllegalStateException("the time source of the host gave nothing");
        }
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    FormValidator forms() {
        return forms == null ? standardForms() : forms;
    }

    Consumer<WriteSet> inspector() {
        return inspector;
    }

    LongFunction<String> caseIds() {
        return caseIds;
    }

    Dispatch dispatch() {
        return dispatch;
    }

    Map<Route, Deliverer> deliverers() {
        return deliverers;
    }
}
