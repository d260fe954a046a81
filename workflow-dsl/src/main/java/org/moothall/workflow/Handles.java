// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.util.ArrayList;
import java.util.List;
import org.moothall.workflow.model.Behaviour;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Senders;
import org.moothall.workflow.model.Shape;

/** The handles that a workflow was written with, from its shape and its behaviour. */
final class Handles {
    private Handles() {}

    static List<Task<?>> tasks(Behaviour behaviour) {
        List<Task<?>> tasks = new ArrayList<>();
        behaviour.sequences().forEach(steps -> tasks(steps, tasks));
        return List.copyOf(tasks);
    }

    private static void tasks(List<Functions> steps, List<Task<?>> into) {
        for (Functions step : steps) {
            if (step instanceof Functions.Performing performing && performing.handle() instanceof Task<?> task) {
                into.add(task);
            }
            step.inner().forEach(inner -> tasks(inner, into));
        }
    }

    static List<Event<?>> events(Shape shape, Behaviour behaviour) {
        List<Event<?>> events = new ArrayList<>();
        events(shape.steps(), behaviour.steps(), events);
        for (int i = 0; i < shape.handlers().size(); i++) {
            Shape.Handler handler = shape.handlers().get(i);
            Behaviour.Handling functions = behaviour.handlers().get(i);
            events.add(event(handler.event(), handler.event(), functions.takes(), handler.by()));
            events(handler.steps(), functions.steps(), events);
        }
        for (int i = 0; i < shape.promises().size(); i++) {
            List<List<Node>> beside = shape.promises().get(i).beside().toList();
            List<List<Functions>> functions =
                    behaviour.promises().get(i).beside().toList();
            for (int each = 0; each < beside.size(); each++) {
                events(beside.get(each), functions.get(each), events);
            }
        }
        return List.copyOf(events);
    }

    private static void events(List<Node> nodes, List<Functions> steps, List<Event<?>> into) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Node.Await await && steps.get(i) instanceof Functions.Taking taking) {
                into.add(event(await.event(), await.place(), taking.takes(), await.by()));
            }
            List<List<Node>> inner = nodes.get(i).inner();
            for (int limb = 0; limb < inner.size(); limb++) {
                events(inner.get(limb), steps.get(i).inner().get(limb), into);
            }
        }
    }

    private static <V> Event<V> event(String message, String place, Class<V> type, Senders by) {
        return new Event<>(message, place, type, by);
    }
}
