// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Node.Limb;
import org.moothall.workflow.model.Shape;

/**
 * A workflow as nested steps, each with a mark that says what it is: for drawing as lists, which read well on a telephone, on
 * paper and aloud.
 *
 * @param main the main course
 * @param others what may happen besides, and when
 */
public record Drawing(List<Step> main, List<Way> others) {
    /** Copies the lists. */
    public Drawing {
        main = List.copyOf(main);
        others = List.copyOf(others);
    }

    /** A step: what kind it is, its words, who does it and by when, and the ways on from it. */
    public record Step(String mark, String words, String remark, List<Way> ways, List<String> rules) {
        /** Copies the lists. */
        public Step {
            ways = List.copyOf(ways);
            rules = List.copyOf(rules);
        }

        /** The class under which the style knows it; the mark's word says the same. */
        public String style() {
            return switch (mark) {
                case "Task" -> "people";
                case "If", "Choose", "First of", "Back" -> "choice";
                case "End" -> "end";
                default -> "plain";
            };
        }
    }

    /** Steps and the words that say when they are taken; no words where the first step says it. */
    public record Way(String words, List<Step> steps) {
        /** Copies the steps. */
        public Way {
            steps = List.copyOf(steps);
        }
    }

    /** Draws a shape. */
    public static Drawing of(Shape shape) {
        List<Way> others = new ArrayList<>();
        for (Shape.Handler handler : shape.handlers()) {
            String when = switch (handler.reach()) {
                case ANYTIME -> "At any time, instead of what is open: ";
                case ALONGSIDE -> "At any time, beside what is open: ";
                case REOPENING -> "After the end, opening it again: ";
            };
            others.add(new Way(when + spoken(handler.event()), steps(handler.steps())));
        }
        for (Shape.Promise promise : shape.promises()) {
            for (Shape.Warning warning : promise.warnings()) {
                String after = warning.after() + (warning.inPercent() ? "%" : "");
                String when = "When " + after + " of " + spoken(promise.limit()) + " have passed";
                others.add(new Way(when, steps(warning.steps())));
            }
            others.add(new Way("When it is late: " + spoken(promise.limit()), steps(promise.whenMissed())));
        }
        return new Drawing(steps(shape.steps()), others);
    }

    private static List<Step> steps(List<Node> nodes) {
        return nodes.stream().map(Drawing::step).toList();
    }

    private static Step step(Node node) {
        if (node instanceof Node.Decide decide) {
            List<String> rules = decide.rows().stream().map(Drawing::spoken).toList();
            return new Step("Decide", spoken(decide.table()), "", List.of(), rules);
        } else if (node instanceof Node.Perform perform) {
            String by = perform.who();
            return simple("Task", perform.task(), perform.due().isEmpty() ? by : by + "; deadline: " + perform.due());
        } else if (node instanceof Node.Await await) {
            return simple("Wait", await.words(), "");
        } else if (node instanceof Node.After after) {
            return simple("Wait", after.limit(), "");
        } else if (node instanceof Node.Call call) {
            return simple("Ask", call.effect(), "and wait for the answer");
        } else if (node instanceof Node.Send send) {
            return simple("Send", send.notice(), "");
        } else if (node instanceof Node.End end) {
            return simple("End", end.words(), "");
        }
        return branching(node);
    }

    private static Step branching(Node node) {
        if (node instanceof Node.Choose choose) {
            return choose(choose);
        } else if (node instanceof Node.Race race) {
            // the first step of each arm says what it is
            List<Limb> arms =
                    race.arms().stream().map(arm -> new Limb("", arm.steps())).toList();
            return branching("First of", "whichever comes first", arms);
        } else if (node instanceof Node.Fork fork) {
            List<Limb> limbs = fork.branches().stream()
                    .map(limb -> fork.onlyIf().contains(limb.words())
                            ? new Limb(limb.words() + ", if needed", limb.steps())
                            : limb)
                    .toList();
            return branching("Together", fork.name(), limbs);
        } else if (node instanceof Node.ForEach each) {
            return branching("Each", "for each of " + each.name(), List.of(new Limb("", each.steps())));
        } else if (node instanceof Node.Stage stage) {
            return branching("Stage", stage.name(), List.of(new Limb("", stage.steps())));
        } else if (node instanceof Node.Back back) {
            List<Limb> tooMany = List.of(new Limb("after that", back.tooMany()));
            return branching("Back", "to " + back.to() + ", " + back.times() + " times at most", tooMany);
        }
        throw new IllegalStateException(
                "a step of another kind: " + node.getClass().getSimpleName());
    }

    /** A choice between some steps and none reads better as one condition. */
    private static Step choose(Node.Choose choose) {
        List<Limb> options = choose.options();
        if (options.size() == 2 && options.get(1).steps().isEmpty()) {
            return branching(
                    "If",
                    options.get(0).words(),
                    List.of(new Limb("", options.get(0).steps())));
        }
        return branching("Choose", "one of these", options);
    }

    private static Step branching(String mark, String words, List<Limb> limbs) {
        List<Way> ways = limbs.stream()
                .map(limb -> new Way(limb.words(), steps(limb.steps())))
                .toList();
        return new Step(mark, spoken(words), "", ways, List.of());
    }

    private static Step simple(String mark, String words, String remark) {
        return new Step(mark, spoken(words), remark, List.of(), List.of());
    }

    /** Names as they are said: without hyphens, and constants in small letters. */
    static String spoken(String name) {
        StringBuilder spoken = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            boolean isConstant = word.equals(word.toUpperCase(Locale.ROOT));
            String small = isConstant ? word.toLowerCase(Locale.ROOT) : word;
            spoken.append(' ').append(small.replace('_', ' ').replace('-', ' '));
        }
        return spoken.substring(1);
    }
}
