// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.memory;

import java.time.InstantSource;
import org.moothall.workflow.store.HostBuilder;

/** A host that keeps everything in memory: for tests, for simulations, for a first try. What it holds is gone with the process. */
public final class InMemoryHost {
    private InMemoryHost() {}

    /** Begins a host that takes its time from somewhere. */
    public static HostBuilder builder(InstantSource time) {
        return HostBuilder.on(new MemoryStore(), time);
    }
}
