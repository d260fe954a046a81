// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Node.Limb;
import org.moothall.workflow.model.Shape;

/**
 * Finds what the grammar of the language cannot rule out: two steps of one name, a step that is never reached, a way back that
 * leads nowhere or has no cap, a case that is left with nothing to do, a deadline that is paused by a step that is not there.
 *
 * <p>It reads the shape alone and takes every guard as a free choice. Pure.
 */
public final class Verifier {
    private final Shape shape;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> regions = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    private Verifier(Shape shape) {
        this.shape = shape;
    }

    /** Everything that is wrong with a shape, in reading order; empty when it is sound. */
    public static List<Fault> faults(Shape shape) {
        Verifier verifier = new Verifier(shape);
        verifier.verify();
        return List.copyOf(verifier.faults);
    }

    private void verify() {
        if (shape.version() < 1) {
            add("", "MH-W010", "version " + shape.version() + " is no version; the first is 1");
        }
        names("main", "", shape.steps());
        shape.handlers().forEach(this::handlerNames);
        shape.promises().forEach(this::promiseNames);
        falls("", shape.steps());
        backs("main", "", shape.steps());
        shape.handlers().forEach(this::handler);
        shape.promises().forEach(this::promise);
    }

    // ---- names

    private void handlerNames(Shape.Handler handler) {
        name("", handler.event());
        boolean main = handler.reach() != Shape.Reach.ALONGSIDE;
        names(main ? "main" : handler.event(), handler.event(), handler.steps());
    }

    private void promiseNames(Shape.Promise promise) {
        name("", promise.deadline());
        names(promise.deadline() + " warning", promise.deadline(), promise.onWarning());
        names(promise.deadline() + " missed", promise.deadline(), promise.onBreach());
    }

    private void names(String region, String path, List<Node> nodes) {
        for (Node node : nodes) {
            if (!node.named().isEmpty()) {
                name(path, node.named());
                regions.put(node.named(), region);
            }
            if (node instanceof Node.Fork fork) {
                fork.branches()
                        .forEach(branch -> names(
                                region + "/" + fork.name() + "/" + branch.words(),
                                in(path, branch.words()),
                                branch.steps()));
                distinct(path, fork.name(), fork.branches());
            } else if (node instanceof Node.ForEach each) {
                names(region + "/" + each.name(), in(path, each.name()), each.steps());
            } else {
                node.inner().forEach(inner -> names(region, path, inner));
            }
        }
    }

    private void name(String path, String name) {
        if (!seen.add(name)) {
            add(
                    path,
                    "MH-W001",
                    "two steps are called '" + name + "'; give the second use a name of its own, with as(…)");
        }
    }

    private void distinct(String path, String fork, List<Limb> branches) {
        if (branches.size() < 2) {
            add(path, "MH-W007", "'" + fork + "' needs at least two branches to run side by side");
        }
        Set<String> words = new HashSet<>();
        branches.stream()
                .filter(branch -> !words.add(branch.words()))
                .forEach(branch ->
                        add(path, "MH-W001", "two branches of '" + fork + "' are called '" + branch.words() + "'"));
    }

    // ---- what is reached

    /** Whether a list of steps can run out, so that what follows it is reached. */
    private boolean falls(String path, List<Node> nodes) {
        boolean falls = true;
        for (Node node : nodes) {
            if (!falls) {
                add(path, "MH-W003", words(node) + " can never be reached: every way before it ends");
                return false;
            }
            falls = falls(path, node);
        }
        return falls;
    }

    private boolean falls(String path, Node node) {
        if (node instanceof Node.End) {
            return false;
        } else if (node instanceof Node.Choose choose) {
            return anyFalls(path, choose.options());
        } else if (node instanceof Node.Race race) {
            if (race.arms().size() < 2) {
                add(path, "MH-W007", "a race needs at least two arms; with one, use await");
            }
            return anyFalls(path, race.arms());
        } else if (node instanceof Node.Fork fork) {
            fork.branches().forEach(branch -> falls(in(path, branch.words()), branch.steps()));
            return true;
        } else if (node instanceof Node.ForEach each) {
            falls(in(path, each.name()), each.steps());
            return true;
        } else if (node instanceof Node.Back back) {
            return falls(in(path, "too many times back to " + back.to()), back.tooMany());
        }
        return true;
    }

    private boolean anyFalls(String path, List<Limb> limbs) {
        boolean any = false;
        for (Limb limb : limbs) {
            any |= falls(in(path, limb.words()), limb.steps());
        }
        return any;
    }

    // ---- ways back

    private void backs(String region, String path, List<Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof Node.Back back) {
                back(region, path, back);
            }
            if (node instanceof Node.Fork fork) {
                fork.branches()
                        .forEach(branch -> backs(
                                region + "/" + fork.name() + "/" + branch.words(),
                                in(path, branch.words()),
                                branch.steps()));
            } else if (node instanceof Node.ForEach each) {
                backs(region + "/" + each.name(), in(path, each.name()), each.steps());
            } else {
                node.inner().forEach(inner -> backs(region, path, inner));
            }
        }
    }

    private void back(String region, String path, Node.Back back) {
        if (back.times() < 1) {
            add(
                    path,
                    "MH-W006",
                    "going back to '" + back.to() + "' is a loop without a cap: " + back.times()
                            + " times; say how often it may happen, at least once");
        }
        String target = regions.get(back.to());
        if (target == null) {
            add(path, "MH-W002", "goes back to '" + back.to() + "', which is no step of this workflow");
        } else if (!(region + "/").startsWith(target + "/")) {
            add(path, "MH-W002", "goes back to '" + back.to() + "', which is not in a sequence around it");
        }
    }

    // ---- what holds for the whole case

    private void handler(Shape.Handler handler) {
        boolean falls = falls(handler.event(), handler.steps());
        boolean main = handler.reach() != Shape.Reach.ALONGSIDE;
        backs(main ? "main" : handler.event(), handler.event(), handler.steps());
        if (main && falls && !leads(handler.steps())) {
            add(
                    "",
                    "MH-W008",
                    "after '" + handler.event() + "' nothing is left to happen; end the case or go back to a step");
        }
    }

    /** Whether the last step takes the case somewhere else. */
    private static boolean leads(List<Node> steps) {
        return !steps.isEmpty() && leads(steps.get(steps.size() - 1));
    }

    private static boolean leads(Node last) {
        return last instanceof Node.End
                || (last instanceof Node.Back back && leads(back.tooMany()))
                || (last instanceof Node.Choose choose
                        && choose.options().stream().allMatch(option -> leads(option.steps())));
    }

    private void promise(Shape.Promise promise) {
        falls(promise.deadline(), promise.onWarning());
        falls(promise.deadline(), promise.onBreach());
        backs(promise.deadline() + " warning", promise.deadline(), promise.onWarning());
        backs(promise.deadline() + " missed", promise.deadline(), promise.onBreach());
        for (String step : promise.pausedWhile()) {
            if (!regions.containsKey(step)) {
                add(
                        "",
                        "MH-W009",
                        "deadline '" + promise.deadline() + "' is paused while '" + step
                                + "', which is no step of this workflow");
            }
        }
    }

    private static String words(Node node) {
        String name = node.named();
        if (!name.isEmpty()) {
            return "'" + name + "'";
        }
        return node instanceof Node.Send send
                ? "the notice '" + send.notice() + "'"
                : node instanceof Node.End end ? "the end '" + end.outcome() + "'" : "a step";
    }

    private static String in(String path, String branch) {
        return path.isEmpty() ? branch : path + " / " + branch;
    }

    private void add(String path, String code, String message) {
        faults.add(new Fault(code, path, message));
    }
}
