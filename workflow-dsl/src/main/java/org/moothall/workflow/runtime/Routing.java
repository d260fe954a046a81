// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.model.Behaviour.Outside;
import org.moothall.workflow.runtime.Handlers.Handler;
import org.moothall.workflow.store.Catalogue;
import org.moothall.workflow.store.Route;

/** The handler of each effect and notice of each workflow version. Everything that is wrong is told at once. */
final class Routing {
    private final Map<Route, Deliverer> deliverers = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> unhandled = new ArrayList<>();
    private final Set<Handler> wanted = new HashSet<>();
    private final Set<Handler> told = new HashSet<>();

    /** A workflow that a host runs, and the handlers that only its steps have. */
    record Run(Workflow<?> workflow, Handlers own) {}

    /**
     * Judges the handlers of a host.
     *
     * @param shared the handlers of all workflows
     */
    Routing(List<Run> runs, Handlers shared) {
        for (Run run : runs) {
            steps(run).forEach(step -> route(run.workflow(), step, run.own().all(), shared.all()));
        }
        for (Run run : runs) {
            idle(run.own())
                    .forEach(step -> faults.add(words(run.workflow()) + " neither calls nor sends '" + step.step()
                            + "', which has a handler there"));
        }
        idle(shared).forEach(step -> faults.add(unwanted(runs, step)));
    }

    private static String words(Workflow<?> workflow) {
        return "workflow '" + workflow.name() + "' version " + workflow.version();
    }

    private static Set<Outside> steps(Run run) {
        return run.workflow().behaviour().outside(run.workflow().shape());
    }

    private void route(Workflow<?> workflow, Outside step, List<Handler> own, List<Handler> shared) {
        List<Handler> named = Stream.concat(own.stream(), shared.stream())
                .filter(handler -> handler.step().step().equals(step.step()))
                .toList();
        List<Handler> fitting =
                named.stream().filter(handler -> handler.step().equals(step)).toList();
        String which = "'" + step.step() + "' of " + words(workflow);
        if (fitting.size() == 1) {
            String program = Catalogue.program(workflow.name(), workflow.version());
            deliverers.put(new Route(program, step.step()), fitting.get(0).deliverer());
        } else if (fitting.size() > 1) {
            faults.add(which + " has " + fitting.size() + " handlers; hand in one");
        } else if (named.isEmpty()) {
            unhandled.add(which);
        } else {
            faults.add(which + " " + step + ", and the handler of that name is for a step that "
                    + named.get(0).step() + "; hand in a handler for this one too, or say .runWith(…) for"
                    + " the workflow that the other is for");
            told.addAll(named);
        }
        wanted.addAll(fitting);
    }

    /** A handler that nothing calls is a slip of the pen: a name that was changed in one place, or a workflow that was left out. */
    private List<Outside> idle(Handlers handlers) {
        return handlers.all().stream()
                .filter(handler -> !wanted.contains(handler) && !told.contains(handler))
                .map(Handler::step)
                .distinct()
                .toList();
    }

    private static String unwanted(List<Run> runs, Outside idle) {
        boolean isNamed = runs.stream()
                .flatMap(run -> steps(run).stream())
                .anyMatch(step -> step.step().equals(idle.step()));
        return isNamed
                ? "no '" + idle.step() + "' of this host's workflows " + idle + ", and a handler is for that"
                : "no workflow of this host calls or sends '" + idle.step()
                        + "', which has a handler; say .run(…) for the one that does";
    }

    /** <b>Errors</b> faults are an {@link IllegalArgumentException} that tells them all. */
    Map<Route, Deliverer> orThrow() {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "the handlers of this host have " + (faults.size() == 1 ? "a fault" : faults.size() + " faults")
                            + ":\n  " + String.join("\n  ", faults));
        }
        return Map.copyOf(deliverers);
    }

    /** The effects and notices that have no handler here, in words. */
    List<String> unhandled() {
        return unhandled;
    }
}
