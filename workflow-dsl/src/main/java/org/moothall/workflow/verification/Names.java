// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Node.Limb;
import org.moothall.workflow.model.Shape;

/** The check of names: two things of one name, ways back that lead nowhere, pauses that never begin. */
final class Names {
    private static final String AS = "give the second use a name of its own, with as(…)";
    private static final String AT = "give the second place a name of its own, with at(…)";
    private static final String ANOTHER = "give one of them another name, where it is made";
    private static final List<String> MAIN = List.of("main");

    private final Consumer<WorkflowFault> faults;
    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> notices = new HashMap<>();
    /** The forks and for-eaches. */
    private final Set<String> around = new HashSet<>();

    private final Map<String, String> messages = new HashMap<>();
    private final List<Way> ways = new ArrayList<>();
    private final Set<String> events = new HashSet<>();

    /** Where a step is: in which sequence, how far on in reading order, whether anything waits there, and for which event. */
    private record Place(List<String> sequence, int position, boolean waits, String event) {}

    /** A way back, and where it begins. */
    private record Way(Node.Back back, List<String> sequence, int position, String path) {}

    Names(Shape shape, Consumer<WorkflowFault> faults) {
        this.faults = faults;
        read(MAIN, "", shape.steps());
        shape.handlers().forEach(this::read);
        shape.promises().forEach(this::read);
        notices.forEach(this::notice);
        messages.forEach(this::message);
        ways.forEach(this::judge);
        shape.promises().forEach(this::pauses);
        shape.handlers().forEach(this::limits);
    }

    /** An event that is taken only while a step is open needs a step that can be open when it comes. */
    private void limits(Shape.Handler handler) {
        String taken = "event '" + handler.event() + "' is taken only while ";
        for (String step : handler.limit().onlyWhile()) {
            Place place = places.get(step);
            if (place == null || !(place.waits() || around.contains(step))) {
                add(
                        "",
                        "MH-W009",
                        taken + "'" + step + "' is open, "
                                + (place == null ? "which is no step of this workflow" : "which never is"));
            }
        }
        if (handler.reach() == Shape.Reach.REOPENING
                && !handler.limit().onlyWhile().isEmpty()) {
            add("", "MH-W009", taken + "a step is open, and after the end none is; say onlyWhen");
        }
    }

    private void read(Shape.Handler handler) {
        take("", handler.event(), AT);
        events.add(handler.event());
        boolean main = handler.reach() != Shape.Reach.ALONGSIDE;
        read(main ? MAIN : List.of("beside", handler.event()), handler.event(), handler.steps());
    }

    private void read(Shape.Promise promise) {
        String deadline = promise.deadline();
        if (take("", deadline, ANOTHER)) {
            // what it begins beside the case has a name too
            promise.warnings().forEach(warning -> take("", deadline + " " + warning.words(), ANOTHER));
            take("", deadline + " missed", ANOTHER);
        }
        promise.warnings().forEach(warning -> read(List.of(warning.words(), deadline), deadline, warning.steps()));
        read(List.of("missed", deadline), deadline, promise.whenMissed());
    }

    private void read(List<String> sequence, String path, List<Node> nodes) {
        for (Node node : nodes) {
            String name = node.named();
            if (!name.isEmpty()) {
                take(path, name, advice(node));
                places.put(name, new Place(sequence, places.size(), waits(node), event(node)));
                if (node instanceof Node.Fork || node instanceof Node.ForEach) {
                    around.add(name);
                }
            }
            if (node instanceof Node.Await await) {
                messages.put(await.event(), path);
            } else if (node instanceof Node.Send send) {
                notices.putIfAbsent(send.notice(), path);
            } else if (node instanceof Node.Back back) {
                ways.add(new Way(back, sequence, places.size(), path));
            }
            inner(sequence, path, node);
        }
    }

    private void inner(List<String> sequence, String path, Node node) {
        if (node instanceof Node.Fork fork) {
            distinct(path, fork);
            for (Limb branch : fork.branches()) {
                read(further(sequence, fork.name(), branch.words()), in(path, branch.words()), branch.steps());
            }
        } else if (node instanceof Node.ForEach each) {
            read(further(sequence, each.name()), in(path, each.name()), each.steps());
        } else if (node instanceof Node.Stage stage) {
            read(sequence, in(path, stage.name()), stage.steps());
        } else {
            node.inner().forEach(steps -> read(sequence, path, steps));
        }
    }

    private static String event(Node node) {
        return node instanceof Node.Await await ? await.event() : "";
    }

    private static boolean waits(Node node) {
        return node instanceof Node.Perform
                || node instanceof Node.Await
                || node instanceof Node.After
                || node instanceof Node.Call
                || (node instanceof Node.Stage stage && anyWaits(stage.steps()));
    }

    private static boolean anyWaits(List<Node> nodes) {
        return nodes.stream()
                .anyMatch(node -> waits(node) || node.inner().stream().anyMatch(Names::anyWaits));
    }

    /** How a step of this kind gets another name. */
    private static String advice(Node node) {
        if (node instanceof Node.Await) {
            return AT;
        }
        return node instanceof Node.Perform || node instanceof Node.Call ? AS : ANOTHER;
    }

    private boolean take(String path, String name, String advice) {
        boolean free = taken.add(name);
        if (!free) {
            add(path, "MH-W001", "two steps are called '" + name + "'; " + advice);
        }
        return free;
    }

    private void notice(String notice, String path) {
        if (taken.contains(notice)) {
            add(path, "MH-W001", "a notice and a step are both called '" + notice + "'; give one of them another name");
        }
    }

    /** What is told by the name of an event cannot mean another step. */
    private void message(String event, String path) {
        Place place = places.get(event);
        if (place != null && !event.equals(place.event())) {
            add(path, "MH-W001", "an event and a step are both called '" + event + "'; give one of them another name");
        }
    }

    private void distinct(String path, Node.Fork fork) {
        Set<String> words = new HashSet<>();
        fork.branches().stream()
                .filter(branch -> !words.add(branch.words()))
                .forEach(branch -> add(
                        path, "MH-W001", "two branches of '" + fork.name() + "' are called '" + branch.words() + "'"));
    }

    private void judge(Way way) {
        Node.Back back = way.back();
        if (back.times() < 1) {
            add(
                    way.path(),
                    "MH-W006",
                    "going back to '" + back.to() + "' is a loop without a cap: " + back.times()
                            + " times; say how often it may happen, at least once");
        }
        Place target = places.get(back.to());
        if (target == null) {
            add(way.path(), "MH-W002", "goes back to '" + back.to() + "', which is no step of this workflow");
        } else if (!isAround(target.sequence(), way.sequence())) {
            add(way.path(), "MH-W002", "goes back to '" + back.to() + "', which is not in a sequence around it");
        } else if (target.position() >= way.position()) {
            add(way.path(), "MH-W002", "goes back to '" + back.to() + "', which comes later");
        }
    }

    private static boolean isAround(List<String> outer, List<String> inner) {
        return outer.size() <= inner.size() && inner.subList(0, outer.size()).equals(outer);
    }

    private void pauses(Shape.Promise promise) {
        String deadline = "deadline '" + promise.deadline() + "' is ";
        promise.pausedWhile().forEach(step -> waits(deadline + "paused while '" + step + "'", step));
        promise.restartedBy().stream()
                .filter(step -> !events.contains(step))
                .forEach(step -> waits(deadline + "begun again by '" + step + "'", step));
        promise.metBy().stream()
                .filter(step -> !events.contains(step))
                .forEach(step -> waits(deadline + "met by '" + step + "'", step));
    }

    private void waits(String what, String step) {
        Place place = places.get(step);
        if (place == null || !place.waits()) {
            String why = place == null ? "which is no step of this workflow" : "at which nothing waits";
            add("", "MH-W009", what + ", " + why);
        }
    }

    private static List<String> further(List<String> sequence, String... names) {
        List<String> further = new ArrayList<>(sequence);
        further.addAll(List.of(names));
        return further;
    }

    private static String in(String path, String branch) {
        return path.isEmpty() ? branch : path + " / " + branch;
    }

    private void add(String path, String code, String message) {
        faults.accept(new WorkflowFault(code, path, message));
    }
}
