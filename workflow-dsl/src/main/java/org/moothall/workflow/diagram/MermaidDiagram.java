// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.diagram;

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
 * A workflow as a Mermaid flowchart, which GitHub and most documentation tools draw. Tasks are boxes, decisions and choices are
 * rhombuses, waiting is a stadium, calls and notices lean, ends are double circles. What may happen at any time starts from a
 * flag of its own.
 *
 * <p>Equal shapes give equal text, so a drawing in a document can be compared with the code by a test.
 */
public final class MermaidDiagram {
    private final StringBuilder text = new StringBuilder("flowchart TD\n");
    private final Map<String, String> ids = new HashMap<>();
    private final List<String[]> ways = new ArrayList<>();
    private final List<String> boxes = new ArrayList<>();
    private final Set<Integer> boxed = new HashSet<>();
    private int count;

    /** A place that arrows still have to leave from, and the words on the arrow. */
    private record Exit(String id, String words) {}

    private MermaidDiagram() {}

    /** Draws a shape. */
    public static String of(Shape shape) {
        MermaidDiagram diagram = new MermaidDiagram();
        diagram.draw(shape);
        return diagram.text.toString();
    }

    private void draw(Shape shape) {
        String start = box("([", "start", "])");
        steps(List.of(new Exit(start, "")), shape.steps());
        for (Shape.Handler handler : shape.handlers()) {
            String words = switch (handler.reach()) {
                case ANYTIME -> "at any time: ";
                case ALONGSIDE -> "at any time, beside: ";
                case REOPENING -> "after the end: ";
            };
            course(words + handler.event(), handler.steps());
        }
        for (Shape.Promise promise : shape.promises()) {
            promise.warnings()
                    .forEach(warning -> course(promise.deadline() + " warns " + warning.words(), warning.steps()));
            course("missed: " + promise.limit(), promise.whenMissed());
        }
        for (String[] way : ways) {
            arrow(way[0], "back, " + way[2] + " times at most", ids.getOrDefault(way[1], way[0]));
        }
        boxes.forEach(text::append);
    }

    private void course(String words, List<Node> steps) {
        steps(List.of(new Exit(box(">", words, "]"), "")), steps);
    }

    private List<Exit> steps(List<Exit> before, List<Node> nodes) {
        List<Exit> exits = before;
        for (Node node : nodes) {
            exits = step(exits, node);
        }
        return exits;
    }

    private List<Exit> step(List<Exit> before, Node node) {
        if (node instanceof Node.Choose choose) {
            return choose(before, choose);
        } else if (node instanceof Node.Race race) {
            return limbs(enter(before, box("{{", "whichever comes first", "}}")), race.arms(), false);
        } else if (node instanceof Node.Fork fork) {
            return fork(before, fork);
        } else if (node instanceof Node.ForEach each) {
            List<Exit> begun = enter(before, named("[[", "for each of " + each.name(), "]]", node));
            List<Exit> last = steps(begun, each.steps());
            return enter(
                    last.isEmpty() ? List.of(new Exit(begun.get(0).id(), "there is none")) : last,
                    box("[[", "each of " + each.name() + " done", "]]"));
        } else if (node instanceof Node.Stage stage) {
            return stage(before, stage);
        } else if (node instanceof Node.Back back) {
            String id = box("{", "gone back " + back.times() + " times?", "}");
            enter(before, id);
            ways.add(new String[] {id, back.to(), String.valueOf(back.times())});
            return steps(List.of(new Exit(id, "too many times")), back.tooMany());
        } else if (node instanceof Node.End end) {
            enter(before, box("(((", end.words(), ")))"));
            return List.of();
        }
        return enter(before, simple(node));
    }

    /** What is in a box is told at the end, for an arrow told inside would draw into the box what it leads to. */
    private List<Exit> stage(List<Exit> before, Node.Stage stage) {
        int first = count + 1;
        int outer = boxes.size();
        List<Exit> last = steps(before, stage.steps());
        ids.put(stage.name(), "n" + first);
        StringBuilder box = new StringBuilder("    subgraph s" + first + " [")
                .append(quoted(stage.name()))
                .append("]\n");
        for (String inner : boxes.subList(outer, boxes.size())) {
            box.append(inner);
        }
        boxes.subList(outer, boxes.size()).clear();
        for (int i = first; i <= count; i++) {
            if (boxed.add(i)) {
                box.append("    n").append(i).append('\n');
            }
        }
        boxes.add(box.append("    end\n").toString());
        return last;
    }

    private String simple(Node node) {
        if (node instanceof Node.Decide decide) {
            return named("{", decide.table(), "}", node);
        } else if (node instanceof Node.Perform perform) {
            String due = perform.due().isEmpty() ? "" : "<br/>due " + perform.due();
            return named("[", perform.task() + "<br/>" + perform.who() + due, "]", node);
        } else if (node instanceof Node.Await await) {
            return named("([", "wait for " + await.words(), "])", node);
        } else if (node instanceof Node.After after) {
            return named("([", after.limit(), "])", node);
        } else if (node instanceof Node.Call call) {
            return named("[/", call.effect(), "/]", node);
        }
        if (node instanceof Node.Note note) {
            return box("[", "note: " + note.words(), "]");
        }
        return box("[\\", "send " + ((Node.Send) node).notice(), "\\]");
    }

    private List<Exit> choose(List<Exit> before, Node.Choose choose) {
        List<Exit> asked = enter(before, box("{", "which?", "}"));
        return limbs(asked, choose.options(), true);
    }

    private List<Exit> fork(List<Exit> before, Node.Fork fork) {
        List<Exit> begun = enter(before, named("[[", "all of " + fork.name(), "]]", fork));
        List<Limb> branches = fork.branches().stream()
                .map(branch -> fork.onlyIf().contains(branch.words())
                        ? new Limb(branch.words() + ", if needed", branch.steps())
                        : branch)
                .toList();
        List<Exit> ends = limbs(begun, branches, true);
        return ends.isEmpty() ? ends : enter(ends, box("[[", "all of " + fork.name() + " done", "]]"));
    }

    private List<Exit> limbs(List<Exit> from, List<Limb> limbs, boolean labelled) {
        List<Exit> exits = new ArrayList<>();
        for (Limb limb : limbs) {
            String words = labelled ? limb.words() : "";
            List<Exit> begun =
                    from.stream().map(exit -> new Exit(exit.id(), words)).toList();
            exits.addAll(steps(begun, limb.steps()));
        }
        return exits;
    }

    private List<Exit> enter(List<Exit> before, String id) {
        before.forEach(exit -> arrow(exit.id(), exit.words(), id));
        return List.of(new Exit(id, ""));
    }

    private String named(String open, String words, String close, Node node) {
        String id = box(open, words, close);
        ids.put(node.named(), id);
        return id;
    }

    private String box(String open, String words, String close) {
        String id = "n" + ++count;
        text.append("    ")
                .append(id)
                .append(open)
                .append(quoted(words))
                .append(close)
                .append('\n');
        return id;
    }

    private void arrow(String from, String words, String to) {
        text.append("    ").append(from).append(" -->");
        if (!words.isEmpty()) {
            text.append('|').append(quoted(words)).append('|');
        }
        text.append(' ').append(to).append('\n');
    }

    private static String quoted(String words) {
        return '"' + words.replace("\"", "#quot;") + '"';
    }
}
