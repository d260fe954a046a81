// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.model.Behaviour;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Node.Limb;
import org.moothall.workflow.model.Shape;
import org.moothall.workflow.model.Stages;

/** A workflow made ready to run: shape and behaviour zipped together, every step linked to the next. */
final class Program {
    final Behaviour behaviour;
    final Region mainRegion = new Region("main");
    final @Nullable Op first;
    private final Shape shape;
    private final Map<String, Op> named = new HashMap<>();
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Class<?>> taken = new HashMap<>();
    /** Where a way back to the first step of a race's arm leads: to the race. */
    private final Map<String, Op> landings = new HashMap<>();

    private final Map<String, Course> courses = new HashMap<>();
    final Stages stages;
    final Places places;
    /** The tasks of which it matters who did them. */
    private final Set<String> watched = new HashSet<>();

    private boolean grows;

    /** Steps that an event or a deadline starts. */
    record Course(@Nullable Op first, Region region) {}

    Program(Shape shape, Behaviour behaviour) {
        this.shape = shape;
        this.behaviour = behaviour;
        this.stages = Stages.of(shape);
        this.places = new Places(shape);
        shape.tasks().forEach(task -> watched.addAll(task.people().named()));
        this.first = link(shape.steps(), behaviour.steps(), null, mainRegion);
        for (int i = 0; i < shape.handlers().size(); i++) {
            Shape.Handler handler = shape.handlers().get(i);
            Region region = handler.reach() == Shape.Reach.ALONGSIDE ? new Region(handler.event()) : mainRegion;
            nodes.put(handler.event(), new Node.Await(handler.event(), handler.event(), handler.by()));
            taken.put(handler.event(), behaviour.handlers().get(i).takes());
            course(handler.event(), handler.steps(), behaviour.handlers().get(i).steps(), region);
        }
        for (int i = 0; i < shape.promises().size(); i++) {
            Shape.Promise promise = shape.promises().get(i);
            Behaviour.Promising functions = behaviour.promises().get(i);
            for (int each = 0; each < promise.warnings().size(); each++) {
                Shape.Warning warning = promise.warnings().get(each);
                String name = onWarning(promise.deadline(), warning);
                course(name, warning.steps(), functions.onWarning().get(each), new Region(name));
            }
            String breach = whenMissed(promise.deadline());
            course(breach, promise.whenMissed(), functions.whenMissed(), new Region(breach));
        }
    }

    static String onWarning(String deadline, Shape.Warning warning) {
        return deadline + " " + warning.words();
    }

    static String whenMissed(String deadline) {
        return deadline + " missed";
    }

    Shape shape() {
        return shape;
    }

    /** Whether parts can appear while a for-each is open. */
    boolean grows() {
        return grows;
    }

    Course course(String name) {
        return Objects.requireNonNull(courses.get(name), name);
    }

    Waiting waiting(String step) {
        return (Waiting) op(step);
    }

    Waiting.After after(String deadline) {
        return (Waiting.After) op(deadline);
    }

    Parallel parallel(String name) {
        return (Parallel) op(name);
    }

    @Nullable
    Node node(String name) {
        return nodes.get(name);
    }

    /** The type of what comes in for a name; null for what nothing comes in for. */
    @Nullable
    Class<?> takes(String name) {
        return taken.get(name);
    }

    private Op op(String name) {
        Op op = named.get(name);
        if (op == null) {
            throw new IllegalStateException(
                    "workflow '" + shape.name() + "' version " + shape.version() + " has no step '" + name + "'");
        }
        return op;
    }

    private void course(String name, List<Node> nodes, List<Functions> functions, Region region) {
        courses.put(name, new Course(link(nodes, functions, null, region), region));
    }

    private @Nullable Op link(List<Node> nodes, List<Functions> functions, @Nullable Op after, Region region) {
        Op next = after;
        for (int i = nodes.size() - 1; i >= 0; i--) {
            next = op(nodes.get(i), functions.get(i), next, region);
            if (!nodes.get(i).named().isEmpty()) {
                named.put(nodes.get(i).named(), next);
                this.nodes.put(nodes.get(i).named(), nodes.get(i));
                take(nodes.get(i).named(), functions.get(i));
            }
        }
        return next;
    }

    private void take(String name, Functions functions) {
        if (functions instanceof Functions.Taking taking) {
            taken.put(name, taking.takes());
        } else if (functions instanceof Functions.Performing task) {
            taken.put(name, task.takes());
        } else if (functions instanceof Functions.Calling calling) {
            taken.put(name, calling.answers());
        }
    }

    private Op op(Node node, Functions functions, @Nullable Op next, Region region) {
        if (node instanceof Node.Decide decide) {
            return new Decide(decide, (Functions.Deciding) functions, region, next);
        } else if (node instanceof Node.Perform perform) {
            return new Perform(perform, (Functions.Performing) functions, watched, region, next);
        } else if (node instanceof Node.Await await) {
            return new Waiting.Await(await, (Functions.Taking) functions, region, next);
        } else if (node instanceof Node.After after) {
            return new Waiting.After(after, (Functions.Taking) functions, region, next);
        } else if (node instanceof Node.Call call) {
            return new Waiting.Call(call, (Functions.Calling) functions, region, next);
        } else if (node instanceof Node.Send send) {
            return new Send(send, (Functions.Sending) functions, region, next);
        } else if (node instanceof Node.Note note) {
            return new Note(note, (Functions.Noting) functions, region, next);
        } else if (node instanceof Node.End end) {
            return new End(end, (Functions.Ending) functions, region);
        }
        return composite(node, functions, next, region);
    }

    private Op composite(Node node, Functions functions, @Nullable Op next, Region region) {
        if (node instanceof Node.Choose choose) {
            Functions.Branching branching = (Functions.Branching) functions;
            return new Choose(choose, branching, links(choose.options(), branching, next, region), region, next);
        } else if (node instanceof Node.Race race) {
            List<Waiting> arms = links(race.arms(), (Functions.Branching) functions, next, region).stream()
                    .map(Waiting.class::cast)
                    .toList();
            Race whole = new Race(arms, region, next);
            arms.forEach(arm -> landings.put(arm.name, whole));
            return whole;
        } else if (node instanceof Node.Fork fork) {
            Functions.Branching branching = (Functions.Branching) functions;
            return new Branches(fork, branching, branches(fork, branching), region, next);
        } else if (node instanceof Node.ForEach each) {
            grows = true;
            Functions.Walking walking = (Functions.Walking) functions;
            Region inner = new Region(each.name());
            return new Parts(each, walking, link(each.steps(), walking.steps(), null, inner), inner, region, next);
        } else if (node instanceof Node.Stage stage) {
            Op end = StageBounds.end(stage.name(), region, next);
            Op inside = link(stage.steps(), ((Functions.Staging) functions).steps(), end, region);
            return StageBounds.begin(stage.name(), region, inside);
        } else if (node instanceof Node.Back back) {
            Op tooMany = link(back.tooMany(), ((Functions.Returning) functions).tooMany(), next, region);
            return new Back(back, () -> landings.getOrDefault(back.to(), op(back.to())), tooMany, region, next);
        }
        throw new IllegalStateException("a node of a kind that this engine does not know");
    }

    private List<@Nullable Op> links(
            List<Limb> limbs, Functions.Branching functions, @Nullable Op next, Region region) {
        List<@Nullable Op> firsts = new ArrayList<>();
        for (int i = 0; i < limbs.size(); i++) {
            firsts.add(link(limbs.get(i).steps(), functions.limbs().get(i), next, region));
        }
        return firsts;
    }

    private List<Branches.Branch> branches(Node.Fork fork, Functions.Branching functions) {
        List<Branches.Branch> branches = new ArrayList<>();
        for (int i = 0; i < fork.branches().size(); i++) {
            Limb limb = fork.branches().get(i);
            Region inner = new Region(limb.words());
            Op first = link(limb.steps(), functions.limbs().get(i), null, inner);
            branches.add(new Branches.Branch(limb.words(), first, inner));
        }
        return branches;
    }
}
