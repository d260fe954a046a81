// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.verification;

import java.util.ArrayList;
import java.util.List;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Node.Limb;
import org.moothall.workflow.model.Shape;

/**
 * Finds what the grammar of the language cannot rule out: two steps of one name, a step that is never reached, a way back that
 * leads nowhere or has no cap, a case that is left with nothing to do, a deadline that is paused by a step that is not there, a task for
 * which nobody may be left.
 *
 * <p>It reads the shape alone and takes every guard as a free choice. Pure.
 */
public final class Verifier {
    private final Shape shape;
    private final List<WorkflowFault> faults = new ArrayList<>();

    private Verifier(Shape shape) {
        this.shape = shape;
    }

    /** Everything that is wrong with a shape; empty when it is sound. */
    public static List<WorkflowFault> faults(Shape shape) {
        Verifier verifier = new Verifier(shape);
        verifier.verify();
        return List.copyOf(verifier.faults);
    }

    private void verify() {
        if (shape.version() < 1) {
            add("", "MH-W010", "version " + shape.version() + " is no version; the first is 1");
        }
        falls("", shape.steps());
        shape.handlers().forEach(this::handler);
        shape.promises().forEach(promise -> promise.beside().forEach(steps -> falls(promise.deadline(), steps)));
        new Names(shape, faults::add);
        new FourEyes(shape, faults::add).prove();
    }

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
                add(path, "MH-W007", "a race needs at least two arms; with one, use task, await or after");
            }
            return anyFalls(path, race.arms());
        } else if (node instanceof Node.Fork fork) {
            return fork(path, fork);
        } else if (node instanceof Node.ForEach each) {
            falls(in(path, each.name()), each.steps());
            return true;
        } else if (node instanceof Node.Stage stage) {
            if (stage.steps().isEmpty()) {
                add(path, "MH-W007", "stage '" + stage.name() + "' has no steps; say what happens in it");
            }
            return falls(in(path, stage.name()), stage.steps());
        } else if (node instanceof Node.Back back) {
            return falls(in(path, "too many times back to " + back.to()), back.tooMany());
        }
        return true;
    }

    /** It goes on when all branches have finished, so not if one that is always there never does. */
    private boolean fork(String path, Node.Fork fork) {
        if (fork.branches().size() < 2) {
            add(path, "MH-W007", "'" + fork.name() + "' needs at least two branches to run side by side");
        }
        boolean goesOn = true;
        for (Limb branch : fork.branches()) {
            boolean finishes = falls(in(path, branch.words()), branch.steps());
            goesOn &= finishes || fork.onlyIf().contains(branch.words());
        }
        return goesOn;
    }

    private boolean anyFalls(String path, List<Limb> limbs) {
        boolean any = false;
        for (Limb limb : limbs) {
            any |= falls(in(path, limb.words()), limb.steps());
        }
        return any;
    }

    private void handler(Shape.Handler handler) {
        boolean falls = falls(handler.event(), handler.steps());
        if (falls && handler.reach() != Shape.Reach.ALONGSIDE) {
            add(
                    "",
                    "MH-W008",
                    "after '" + handler.event() + "' nothing is left to happen; end the case or go back to a step");
        }
    }

    private static String words(Node node) {
        String name = node.named();
        if (!name.isEmpty()) {
            return "'" + name + "'";
        }
        return node instanceof Node.Send send
                ? "the notice '" + send.notice() + "'"
                : node instanceof Node.End end ? "the end '" + end.words() + "'" : "a step";
    }

    private static String in(String path, String branch) {
        return path.isEmpty() ? branch : path + " / " + branch;
    }

    private void add(String path, String code, String message) {
        faults.add(new WorkflowFault(code, path, message));
    }
}
