// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.verification;

/**
 * One thing that is wrong with a workflow.
 *
 * @param code its stable id, for example {@code MH-W004}
 * @param path the branches that lead to it, outermost first; empty for the workflow itself
 * @param message what is wrong and what to do about it
 */
public record WorkflowFault(String code, String path, String message) {
    /** A fault of the sentence at hand. */
    public static WorkflowFault of(String code, String message) {
        return new WorkflowFault(code, "", message);
    }

    /** The same fault, seen from one branch further out. */
    public WorkflowFault within(String branch) {
        return new WorkflowFault(code, path.isEmpty() ? branch : branch + " / " + path, message);
    }

    /** The fault as one line. */
    public String text() {
        return (path.isEmpty() ? "" : "in " + path + ": ") + message + " [" + code + "]";
    }
}
