// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.util.ArrayList;
import java.util.List;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.json.ValueJson;
import org.moothall.workflow.model.Behaviour;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Shape;
import org.moothall.workflow.verification.UnsoundWorkflowException;
import org.moothall.workflow.verification.WorkflowFault;

/** The proof by declared types that every kept value of a workflow can be read again. */
final class TypeCheck {
    private static final String CODE = "MH-W011";

    private final List<WorkflowFault> faults = new ArrayList<>();

    private TypeCheck() {}

    /** Lets a workflow pass, or tells everything that is wrong with its types. */
    static void of(Workflow<?> workflow) {
        TypeCheck check = new TypeCheck();
        check.type("the case", workflow.type());
        check.type("the form that starts it", workflow.startForm());
        check.steps(workflow.shape(), workflow.behaviour());
        if (!check.faults.isEmpty()) {
            throw new UnsoundWorkflowException(workflow.name(), check.faults);
        }
    }

    private void steps(Shape shape, Behaviour behaviour) {
        for (int i = 0; i < behaviour.handlers().size(); i++) {
            Behaviour.Handling handling = behaviour.handlers().get(i);
            type("'" + shape.handlers().get(i).event() + "'", handling.takes());
            steps(shape.handlers().get(i).steps(), handling.steps());
        }
        for (int i = 0; i < behaviour.promises().size(); i++) {
            List<List<Node>> beside = shape.promises().get(i).beside().toList();
            List<List<Functions>> functions =
                    behaviour.promises().get(i).beside().toList();
            for (int course = 0; course < beside.size(); course++) {
                steps(beside.get(course), functions.get(course));
            }
        }
        steps(shape.steps(), behaviour.steps());
    }

    private void steps(List<Node> nodes, List<Functions> functions) {
        for (int i = 0; i < nodes.size(); i++) {
            step(nodes.get(i), functions.get(i));
            List<List<Node>> inner = nodes.get(i).inner();
            for (int limb = 0; limb < inner.size(); limb++) {
                steps(inner.get(limb), functions.get(i).inner().get(limb));
            }
        }
    }

    private void step(Node node, Functions functions) {
        if (functions instanceof Functions.Taking taking) {
            type("'" + node.named() + "'", taking.takes());
        } else if (functions instanceof Functions.Performing task) {
            type("'" + node.named() + "'", task.takes());
        } else if (functions instanceof Functions.Calling calling) {
            type("what '" + node.named() + "' asks", calling.asks());
            type("what '" + node.named() + "' answers", calling.answers());
        } else if (functions instanceof Functions.Sending sending && node instanceof Node.Send send) {
            type("what '" + send.notice() + "' tells", sending.tells());
        }
    }

    /** A step that is in several places is told once. */
    private void type(String what, Class<?> declared) {
        if (declared == Void.class) {
            return;
        }
        for (String words : ValueJson.faults(declared)) {
            WorkflowFault fault = WorkflowFault.of(CODE, what + ": " + words);
            if (!faults.contains(fault)) {
                faults.add(fault);
            }
        }
    }
}
