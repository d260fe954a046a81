// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.util.concurrent.atomic.LongAdder;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.runtime.HostBuilder;

/** The workflow, on a host. */
final class OnHost implements Contender {
    private final LongAdder letters = new LongAdder();
    private final Host host;
    private final Tally kept;

    /** Counts what is kept, and says what is wrong with it. */
    interface Tally {
        String faults(Host host, long cases);
    }

    /** On a host that is put together here: its letters are only counted. */
    OnHost(HostBuilder builder, Tally kept) {
        this.host = builder.run(Permit.WORKFLOW)
                .delivering(Permit.TELL, (letter, delivery) -> letters.increment())
                .build();
        this.kept = kept;
    }

    @Override
    public void seeThrough() {
        String id = host.start(Permit.WORKFLOW, Permit.APPLICATION, Request.by(Permit.WEB))
                .orElseThrow()
                .caseId();
        host.complete(id, Permit.CHECK, Permit.CHECKED, Request.by(Permit.JO)).orElseThrow();
        host.complete(id, Permit.GRANT, Permit.DECIDED, Request.by(Permit.SAM)).orElseThrow();
    }

    @Override
    public String faults(long cases) {
        String ofLetters = letters.sum() == cases ? "" : letters.sum() + " letters came, not " + cases + "; ";
        return kept.faults(host, cases) + ofLetters;
    }

    @Override
    public void close() {
        host.close();
    }
}
