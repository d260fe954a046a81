// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.EffectHandler;
import org.moothall.workflow.host.FormCheck;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.NoticeHandler;
import org.moothall.workflow.host.RecordedShapes;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.model.JsonLibrary;
import org.moothall.workflow.model.Step;

/**
 * A host that is being put together: what it runs and who answers and delivers for it. The same for every store.
 *
 * <p>The host starts no thread. What a request makes due at once is done before its answer is given; what comes due later is done
 * when the application calls {@link Host#runDue}, every minute for example. It is safe for use by several threads.
 */
public final class HostBuilder {
    private final Store store;
    private final InstantSource time;
    private final List<Workflow<?>> workflows = new ArrayList<>();
    private final Map<String, Deliverer> deliverers = new HashMap<>();
    private RecordedShapes recorded = RecordedShapes.of(List.of());
    private LongFunction<String> caseIds = number -> "case-" + number;
    private @Nullable FormCheck forms;
    private Consumer<Change> inspector = change -> {};

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
        workflows.add(workflow);
        return this;
    }

    /** How cases are called; they are counted from 1. */
    public HostBuilder caseIds(LongFunction<String> naming) {
        this.caseIds = naming;
        return this;
    }

    /** Checks forms with the application's own validator. */
    public HostBuilder checkingForms(FormCheck check) {
        this.forms = check;
        return this;
    }

    /** Shows every input that is taken before it is kept; what the inspector throws keeps it from being kept. For test kits. */
    public HostBuilder inspecting(Consumer<Change> everyChange) {
        this.inspector = everyChange;
        return this;
    }

    /** Who answers an effect. One handler for each name: a second is an {@link IllegalArgumentException}. */
    public <Q, R> HostBuilder answering(Effect<Q, R> effect, EffectHandler<? super Q, ? extends R> handler) {
        return handling(effect, (content, delivery) -> {
            R answer = handler.ask(effect.request().cast(content), delivery);
            if (answer == null) {
                throw new IllegalStateException("the handler of '" + effect + "' gave no answer");
            } else if (!effect.answer().isInstance(answer)) {
                throw Asked.wrong("'" + effect + "' is answered ", "with ", effect.answer(), answer);
            }
            return answer;
        });
    }

    /** Who delivers a notice. One handler for each name: a second is an {@link IllegalArgumentException}. */
    public <Q> HostBuilder delivering(Notice<Q> notice, NoticeHandler<? super Q> handler) {
        return handling(notice, (content, delivery) -> {
            handler.deliver(notice.content().cast(content), delivery);
            return null;
        });
    }

    private HostBuilder handling(Step step, Deliverer deliverer) {
        if (deliverers.putIfAbsent(step.name(), deliverer) != null) {
            throw new IllegalArgumentException("'" + step.name() + "' has a handler already");
        }
        return this;
    }

    /**
     * The host. Closing it closes the store. A {@link SimulatedTime} goes on where the store says it stopped.
     *
     * <p><b>Errors</b> a workflow that changed under its old version number is refused, and so are a handler for what none of the
     * workflows has, and a store that is not as it has to be.
     */
    public Host build() {
        JsonLibrary.check();
        boolean isBuilt = false;
        try {
            everyHandlerIsWanted();
            store.open(new Catalogue(workflows, deliverers.keySet()));
            admit();
            if (time instanceof SimulatedTime simulated) {
                simulated.keptBy(store::now, store::keepNow);
            }
            Gate gate = new Gate();
            Host host = new GuardedHost(new EmbeddedHost(store, new Programs(workflows), this::now, this, gate), gate);
            isBuilt = true;
            return host;
        } finally {
            if (!isBuilt) {
                store.close();
            }
        }
    }

    /** A handler that nothing calls is a slip of the pen: a name that was changed in one place, or a workflow that was left out. */
    private void everyHandlerIsWanted() {
        Set<String> wanted = new HashSet<>();
        workflows.forEach(workflow ->
                wanted.addAll(workflow.behaviour().contents(workflow.shape()).keySet()));
        for (String handled : deliverers.keySet()) {
            if (!wanted.contains(handled)) {
                throw new IllegalArgumentException("no workflow of this host calls or sends '" + handled
                        + "', which has a handler; say .run(…) for the one that does");
            }
        }
    }

    /** Lets all workflows in, or none. */
    private void admit() {
        RecordedShapes kept = RecordedShapes.of(store.shapes());
        workflows.forEach(recorded::admit);
        workflows.forEach(kept::admit);
        workflows.forEach(workflow -> store.record(workflow.shape()));
    }

    /** What time it is, as finely as stores keep it. */
    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }

    FormCheck forms() {
        return forms == null ? FormCheck.standard() : forms;
    }

    Consumer<Change> inspector() {
        return inspector;
    }

    LongFunction<String> caseIds() {
        return caseIds;
    }

    Map<String, Deliverer> deliverers() {
        return deliverers;
    }
}
