// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.model;

import java.time.Period;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Deadline;

/**
 * The functions of a workflow, in the same order as the nodes, handlers and promises of its {@link Shape}.
 *
 * @param start makes the case of the form that starts it
 * @param keptFor how long after its end a case is kept whole
 * @param erase what is left of the case after that
 */
public record Behaviour(
        Function<Object, Object> start,
        List<Functions> steps,
        List<Handling> handlers,
        List<Promising> promises,
        Period keptFor,
        UnaryOperator<Object> erase) {
    /** Copies the lists. */
    public Behaviour {
        steps = List.copyOf(steps);
        handlers = List.copyOf(handlers);
        promises = List.copyOf(promises);
    }

    /** The functions of a {@link Shape.Handler}, with the type of its event. */
    public record Handling(Class<?> takes, BiFunction<Object, Object, Object> becomes, List<Functions> steps) {
        /** Copies the steps. */
        public Handling {
            steps = List.copyOf(steps);
        }
    }

    /** The functions of a {@link Shape.Promise}. */
    public record Promising(
            Deadline deadline,
            @Nullable Predicate<Object> metWhen,
            List<Functions> onWarning,
            List<Functions> whenMissed) {
        /** Copies the steps. */
        public Promising {
            onWarning = List.copyOf(onWarning);
            whenMissed = List.copyOf(whenMissed);
        }
    }

    /** The types of what the effects of a shape ask and its notices tell, by their names. */
    public Map<String, Class<?>> contents(Shape shape) {
        Map<String, Class<?>> contents = new HashMap<>();
        collect(shape.steps(), steps, contents);
        for (int i = 0; i < handlers.size(); i++) {
            collect(shape.handlers().get(i).steps(), handlers.get(i).steps(), contents);
        }
        for (int i = 0; i < promises.size(); i++) {
            collect(shape.promises().get(i).onWarning(), promises.get(i).onWarning(), contents);
            collect(shape.promises().get(i).whenMissed(), promises.get(i).whenMissed(), contents);
        }
        return Collections.unmodifiableMap(contents);
    }

    private static void collect(List<Node> nodes, List<Functions> functions, Map<String, Class<?>> into) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Node.Call call) {
                into.put(call.effect(), ((Functions.Calling) functions.get(i)).asks());
            } else if (nodes.get(i) instanceof Node.Send send) {
                into.put(send.notice(), ((Functions.Sending) functions.get(i)).tells());
            }
            List<List<Node>> inner = nodes.get(i).inner();
            for (int limb = 0; limb < inner.size(); limb++) {
                collect(inner.get(limb), functions.get(i).inner().get(limb), into);
            }
        }
    }
}
