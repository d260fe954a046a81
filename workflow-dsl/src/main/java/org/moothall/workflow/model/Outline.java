// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.moothall.workflow.model.Node.Limb;

/** A shape as indented lines of plain words: for reading aloud, and for saying where two versions differ. */
public final class Outline {
    private final List<String> lines = new ArrayList<>();

    private Outline(Shape shape) {
        add(0, "workflow " + shape.name() + ", kept for " + shape.keptFor() + " after its end");
        shape.promises().forEach(this::promise);
        shape.handlers().forEach(this::handler);
        add(0, "start by " + shape.startedBy());
        steps(1, shape.steps());
    }

    /** The lines of a shape; its version is not among them. */
    public static List<String> of(Shape shape) {
        return List.copyOf(new Outline(shape).lines);
    }

    /** The first thing that differs between two shapes, in words; empty when nothing does. */
    public static Optional<String> difference(Shape before, Shape after) {
        List<String> old = of(before);
        List<String> now = of(after);
        for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
            String was = i < old.size() ? old.get(i).strip() : "nothing";
            String is = i < now.size() ? now.get(i).strip() : "nothing";
            if (!was.equals(is)) {
                return Optional.of("line " + (i + 1) + " was \"" + was + "\" and is \"" + is + "\"");
            }
        }
        return Optional.empty();
    }

    private void promise(Shape.Promise promise) {
        add(0, "deadline " + promise.limit());
        if (!promise.countedFrom().isEmpty()) {
            add(1, "counted from " + promise.countedFrom());
        }
        promise.movedBy().forEach(words -> add(1, "moved by " + words));
        if (!promise.pausedWhile().isEmpty()) {
            add(1, "paused while " + String.join(", ", promise.pausedWhile()));
        }
        if (!promise.restartedBy().isEmpty()) {
            add(1, "begun again by " + String.join(", ", promise.restartedBy()));
        }
        if (!promise.metWhen().isEmpty()) {
            add(1, "met when " + promise.metWhen());
        }
        if (!promise.metBy().isEmpty()) {
            add(1, "met by " + String.join(", ", promise.metBy()));
        }
        promise.warnings().forEach(warning -> {
            add(1, "warns " + warning.words());
            steps(2, warning.steps());
        });
        add(1, "when missed");
        steps(2, promise.whenMissed());
    }

    private void handler(Shape.Handler handler) {
        String words = switch (handler.reach()) {
            case ANYTIME -> "at any time, instead of what is open: ";
            case ALONGSIDE -> "at any time, beside what is open: ";
            case REOPENING -> "after the end, opening it again: ";
        };
        Shape.Limit limit = handler.limit();
        add(0, words + handler.event() + ", by " + handler.by());
        if (!limit.onlyWhile().isEmpty()) {
            add(1, "only while " + String.join(" or ", limit.onlyWhile()));
        }
        if (!limit.onlyWhen().isEmpty()) {
            add(1, "only when " + limit.onlyWhen());
        }
        if (limit.mayBeginAgain()) {
            add(1, "may begin again");
        }
        steps(1, handler.steps());
    }

    private void steps(int depth, List<Node> steps) {
        steps.forEach(step -> step(depth, step));
    }

    private void step(int depth, Node node) {
        if (node instanceof Node.Decide decide) {
            add(depth, "decide " + decide.table());
            decide.rows().forEach(row -> add(depth + 1, row));
        } else if (node instanceof Node.Perform perform) {
            String due = perform.due().isEmpty() ? "" : ", due " + perform.due();
            add(depth, "task " + perform.task() + " by " + perform.who() + due);
        } else if (node instanceof Node.Await await) {
            add(depth, "wait for " + await.words() + ", told by " + await.by());
        } else if (node instanceof Node.After after) {
            add(depth, "after " + after.limit());
        } else if (node instanceof Node.Call call) {
            add(depth, "call " + call.effect() + " and wait for the answer of " + call.by());
        } else if (node instanceof Node.Send send) {
            add(depth, "send " + send.notice());
        } else if (node instanceof Node.Note note) {
            add(depth, "note: " + note.words());
        } else if (node instanceof Node.Back back) {
            add(depth, "back to " + back.to() + ", " + back.times() + " times at most, then");
            steps(depth + 1, back.tooMany());
        } else if (node instanceof Node.End end) {
            add(depth, "end: " + end.words());
        } else {
            branching(depth, node);
        }
    }

    private void branching(int depth, Node node) {
        if (node instanceof Node.Choose choose) {
            add(depth, "choose");
            limbs(depth + 1, choose.options());
        } else if (node instanceof Node.Race race) {
            add(depth, "whichever comes first");
            limbs(depth + 1, race.arms());
        } else if (node instanceof Node.Fork fork) {
            add(depth, "all of " + fork.name());
            for (Limb branch : fork.branches()) {
                add(depth + 1, branch.words() + (fork.onlyIf().contains(branch.words()) ? ", if needed:" : ":"));
                steps(depth + 2, branch.steps());
            }
        } else if (node instanceof Node.ForEach each) {
            add(depth, "for each of " + each.name());
            steps(depth + 1, each.steps());
        } else if (node instanceof Node.Stage stage) {
            add(depth, "stage " + stage.name());
            steps(depth + 1, stage.steps());
        }
    }

    private void limbs(int depth, List<Limb> limbs) {
        for (Limb limb : limbs) {
            add(depth, limb.words() + ":");
            steps(depth + 1, limb.steps());
        }
    }

    private void add(int depth, String line) {
        lines.add("  ".repeat(depth) + line);
    }
}
