// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.testkit.WorkflowTestkit;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** A chapter of the contract of durable hosts: one process after another over the store of the test. */
abstract class DurableChapter {
    static final Actor CLERK = Actor.of("clerk", Moot.REEVE);
    static final Call CALL = new Call("wulf");
    static final Word DONG = new Word("dong");

    private final DurableHostContract contract;
    private @Nullable WorkflowTestkit<?> running;

    DurableChapter(DurableHostContract contract) {
        this.contract = contract;
    }

    /** The next process: the host before is closed, and nothing is known of its time but what the store keeps. */
    <C> WorkflowTestkit<C> nextProcess(Workflow<C> workflow) {
        return next(WorkflowTestkit.of(workflow).on(contract::open));
    }

    /** The next process, which runs an earlier version beside. */
    <C> WorkflowTestkit<C> nextProcessWith(Workflow<C> earlier, Workflow<C> workflow) {
        return next(WorkflowTestkit.of(workflow).on(time -> contract.open(time).run(earlier)));
    }

    private <C> WorkflowTestkit<C> next(WorkflowTestkit<C> next) {
        end();
        running = next;
        return next;
    }

    @AfterEach
    void end() {
        if (running != null) {
            running.close();
        }
    }

    static Word say(String text) {
        return new Word(text);
    }
}
