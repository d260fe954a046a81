// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.util.ArrayList;
import java.util.List;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.verification.Fault;

/** The part of a sentence that is written: its shape, its functions and what is already known to be wrong with it. */
record Written(List<Node> nodes, List<Functions> functions, List<Fault> faults) {
    static final Written NOTHING = new Written(List.of(), List.of(), List.of());

    Written {
        nodes = List.copyOf(nodes);
        functions = List.copyOf(functions);
        faults = List.copyOf(faults);
    }

    Written plus(Node node, Functions its, List<Fault> more) {
        return new Written(Tally.plus(nodes, node), Tally.plus(functions, its), Tally.join(faults, more));
    }

    /** Writes a nested sentence, and notes what was written in it and then dropped. */
    static <C> Written nested(String branch, Steps<C> steps) {
        Tally<Node> tally = new Tally<>();
        Branch returned = steps.in(new Path<>(NOTHING, (written, its) -> new Ended(written, its), tally));
        if (returned == null) {
            throw new IllegalStateException(
                    "the lambda of '" + branch + "' returned nothing; return the steps it wrote");
        }
        Written written = returned instanceof Path<?, ?> path ? path.written : ((Ended) returned).written;
        Tally<?> owner = returned instanceof Path<?, ?> path ? path.tally : ((Ended) returned).tally;
        List<Fault> faults = new ArrayList<>(written.faults);
        if (owner != tally) {
            faults.add(Fault.of("MH-W005", "the lambda returns steps of another branch; return what was written here"));
        } else {
            tally.dropped(written.nodes).forEach(node -> faults.add(Fault.of("MH-W004", dropped(node))));
        }
        return new Written(
                written.nodes,
                written.functions,
                faults.stream().map(fault -> fault.within(branch)).toList());
    }

    private static String dropped(Node node) {
        String name = node instanceof Node.Send send ? send.notice() : node.named();
        String words = name.isEmpty() ? "a step" : "the step '" + name + "'";
        return words + " is written and then dropped; chain it to the sentence that the lambda returns";
    }
}
