// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.List;
import org.moothall.workflow.engine.TaskState.Act;

/**
 * Something done with an open task, short of doing it: it is claimed, released, assigned, delegated or handed back.
 *
 * @param act what is done
 * @param input who does it, with which task, and when; its value is not looked at
 * @param isAssigner whether they have one of the roles by which the task is assigned
 * @param to who gets it, and for whom they act; empty for an act that gives it to nobody else
 */
public record TaskMove(Act act, CaseInput input, boolean isAssigner, List<String> to) {
    /** Copies the people. */
    public TaskMove {
        to = List.copyOf(to);
    }

    /** Without the people. */
    @Override
    public String toString() {
        return act + " " + input.step() + "/" + input.ordinal();
    }
}
