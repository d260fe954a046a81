// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;

/** The workflow, on a host. */
final class OnHost implements Contender {
    private final Host host;
    private final Tally kept;

    /** Counts what is kept, and says what is wrong with it. */
    interface Tally {
        String faults(Host host, long cases);
    }

    OnHost(Host host, Tally kept) {
        this.host = host;
        this.kept = kept;
    }

    @Override
    public void seeThrough() {
        String id = host.start(Permit.WORKFLOW, Permit.APPLICATION, Request.by(Permit.WEB))
                .orThrow()
                .caseId();
        host.complete(id, Permit.CHECK, Permit.CHECKED, Request.by(Permit.JO)).orThrow();
        host.complete(id, Permit.DECIDE, Permit.DECIDED, Request.by(Permit.SAM)).orThrow();
    }

    @Override
    public String faults(long cases) {
        return kept.faults(host, cases);
    }

    @Override
    public void close() {
        host.close();
    }
}
