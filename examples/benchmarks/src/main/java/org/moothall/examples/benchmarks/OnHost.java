// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.util.concurrent.atomic.LongAdder;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.runtime.Dispatch;
import org.moothall.workflow.runtime.Handlers;
import org.moothall.workflow.runtime.HostBuilder;

/** The workflow, on a host. */
final class OnHost implements Contender {
    private final LongAdder letters = new LongAdder();
    private final Workflow<Permit> workflow;
    private final Host host;
    private final Tally kept;

    /** Counts what is kept, and says what is wrong with it. */
    interface Tally {
        String faults(Host host, long cases, long letters);
    }

    /** On a host that is put together here: its letters, if the workflow has any, are only counted. */
    OnHost(Workflow<Permit> workflow, HostBuilder builder, Tally kept) {
        this.workflow = workflow;
        this.host = builder.runWith(workflow, this::countLetters)
                .dispatch(Dispatch.inline())
                .build();
        this.kept = kept;
    }

    private void countLetters(Handlers handlers) {
        if (sends()) {
            handlers.delivering(Permit.TELL, (letter, delivery) -> letters.increment());
        }
    }

    private boolean sends() {
        return workflow == Permit.WORKFLOW;
    }

    Host host() {
        return host;
    }

    @Override
    public void seeThrough() {
        String id = host.start(workflow, Permit.APPLICATION, Request.by(Permit.WEB))
                .orElseThrow()
                .caseId();
        host.complete(id, Permit.CHECK, Permit.CHECKED, Request.by(Permit.JO)).orElseThrow();
        host.complete(id, Permit.GRANT, Permit.DECIDED, Request.by(Permit.SAM)).orElseThrow();
    }

    @Override
    public String faults(long cases) {
        long expected = sends() ? cases : 0;
        String ofLetters = letters.sum() == expected ? "" : letters.sum() + " letters came, not " + expected + "; ";
        return kept.faults(host, cases, expected) + ofLetters;
    }

    @Override
    public void close() {
        host.close();
    }
}
