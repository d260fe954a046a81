// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.util.ArrayList;
import java.util.List;
import org.moothall.workflow.Sentence.Ended;
import org.moothall.workflow.Sentence.Steps;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.verification.WorkflowFault;

/** The part of a sentence that is written: its shape, its functions and what is already known to be wrong with it. */
record Draft(List<Node> nodes, List<Functions> functions, List<WorkflowFault> faults) {
    static final Draft NOTHING = new Draft(List.of(), List.of(), List.of());

    Draft {
        nodes = List.copyOf(nodes);
        functions = List.copyOf(functions);
        faults = List.copyOf(faults);
    }

    Draft plus(Node node, Functions its, List<WorkflowFault> more) {
        return new Draft(Unreturned.plus(nodes, node), Unreturned.plus(functions, its), Unreturned.join(faults, more));
    }

    /** Writes a nested sentence, and notes what was written in it and then dropped. */
    static <C> Draft nested(String branch, Steps<C> steps) {
        Unreturned<Node> own = new Unreturned<>();
        Branch returned = steps.in(new Sentence<>(NOTHING, (written, its) -> new Ended(written, its), own));
        if (returned == null) {
            throw new IllegalStateException(
                    "the lambda of '" + branch + "' returned nothing; return the steps it wrote");
        }
        Draft draft = returned instanceof Sentence<?, ?> open ? open.draft : ((Ended) returned).draft;
        Unreturned<?> owner = returned instanceof Sentence<?, ?> open ? open.unreturned : ((Ended) returned).unreturned;
        List<WorkflowFault> faults = new ArrayList<>(draft.faults);
        if (owner != own) {
            faults.add(WorkflowFault.of(
                    "MH-W005", "the lambda returns steps of another branch; return what was written here"));
        } else {
            own.dropped(draft.nodes).forEach(node -> faults.add(WorkflowFault.of("MH-W004", dropped(node))));
        }
        return new Draft(
                draft.nodes,
                draft.functions,
                faults.stream().map(fault -> fault.within(branch)).toList());
    }

    private static String dropped(Node node) {
        String name = node instanceof Node.Send send ? send.notice() : node.named();
        String words = name.isEmpty() ? "a step" : "the step '" + name + "'";
        return words + " is written and then dropped; chain it to the sentence that the lambda returns";
    }
}
