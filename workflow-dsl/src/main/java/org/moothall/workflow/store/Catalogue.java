// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.OutboxItem.Unreadable;
import org.moothall.workflow.json.ValueJson;
import org.moothall.workflow.model.Behaviour.Outside;
import org.moothall.workflow.model.Shape;

/** The types of what a store reads back: the cases of each workflow version, and what each of its steps asks or tells. */
public final class Catalogue {
    /** Of a store that runs nothing. */
    public static final Catalogue EMPTY = new Catalogue(Set.of(), Set.of());

    private final Map<String, Workflow<?>> workflows = new HashMap<>();
    private final Map<Content, Class<?>> contents = new HashMap<>();
    private final List<Route> routes;

    private record Content(String workflow, int version, String step) {}

    /** The types of the workflows that are run, and the routes that are delivered here. */
    public Catalogue(Collection<Workflow<?>> run, Collection<Route> delivered) {
        for (Workflow<?> workflow : run) {
            workflows.put(program(workflow.name(), workflow.version()), workflow);
            for (Outside step : workflow.behaviour().outside(workflow.shape())) {
                contents.put(new Content(workflow.name(), workflow.version(), step.step()), step.content());
            }
        }
        this.routes = Stream.concat(workflows.keySet().stream().map(Route::timers), delivered.stream())
                .sorted(Comparator.comparing(Route::program).thenComparing(Route::step))
                .toList();
    }

    /** The name under which the cases of one version are kept, for example {@code fly-tipping/1}. */
    public static String program(String workflow, int version) {
        return workflow + "/" + version;
    }

    /** The programs whose cases can be read. */
    public Set<String> programs() {
        return Set.copyOf(workflows.keySet());
    }

    /** What is done here when it is due: the timers of each program, and the effects and notices that have a handler; sorted. */
    public List<Route> routes() {
        return routes;
    }

    /** The type of the cases of one version; empty when it is not run here. */
    public Optional<Class<?>> caseType(String workflow, int version) {
        return Optional.ofNullable(workflows.get(program(workflow, version))).map(Workflow::type);
    }

    /** The type of what an effect asks or a notice tells in one version; empty when that has no such step. */
    public Optional<Class<?>> contentType(String workflow, int version, String step) {
        return Optional.ofNullable(contents.get(new Content(workflow, version, step)));
    }

    /** Reads what an effect asked or a notice told; an {@link Unreadable} for what this build cannot read. */
    public Object content(String workflow, int version, String step, String json) {
        Optional<Class<?>> type = contentType(workflow, version, step);
        if (type.isEmpty()) {
            return new Unreadable("a type that no workflow here has");
        }
        try {
            return ValueJson.read(json, type.get());
        } catch (IllegalArgumentException cannot) {
            return new Unreadable(type.get().getName());
        }
    }

    /** The shape of a program that is run here; empty for another. */
    public Optional<Shape> shape(String workflow, int version) {
        return Optional.ofNullable(workflows.get(program(workflow, version))).map(Workflow::shape);
    }
}
