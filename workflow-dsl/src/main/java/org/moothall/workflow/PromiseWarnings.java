// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.util.List;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.model.Shape;
import org.moothall.workflow.verification.WorkflowFault;

/** The check of a promise's warnings: each comes after the start, after the one before it, and before the miss. */
final class PromiseWarnings {
    private static final int WHOLE = 100;

    private PromiseWarnings() {}

    static void check(Deadline deadline, List<Shape.Warning> warnings, List<WorkflowFault> faults) {
        double last = 0;
        for (Shape.Warning warning : warnings) {
            String words = "deadline '" + deadline.name() + "' warns " + warning.words();
            double part = part(deadline, warning);
            if (warning.after() < 1) {
                String what = warning.inPercent() ? "at how many percent of it" : "after how many of its units";
                faults.add(WorkflowFault.of("MH-W010", words + "; say " + what + ", at least 1"));
            } else if (part >= 1) {
                faults.add(
                        WorkflowFault.of("MH-W010", words + ", when it is already missed; it is " + deadline.words()));
            } else if (part <= last) {
                faults.add(WorkflowFault.of(
                        "MH-W010", words + ", no later than the warning before; say the warnings in their order"));
            }
            last = Math.max(last, part);
        }
    }

    private static double part(Deadline deadline, Shape.Warning warning) {
        double whole = warning.inPercent() ? WHOLE : deadline.rule().length();
        return warning.after() / whole;
    }
}
