// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.memory;

import java.time.InstantSource;
import org.moothall.workflow.runtime.Dispatch;
import org.moothall.workflow.runtime.HostBuilder;

/**
 * A host in memory, for tests, simulations and a first try: {@code InMemoryHost.at(InstantSource.system()).run(STREET_LAMP).build()}.
 * The cases are gone with the process. Letters leave on the thread of the request that causes them, before its answer.
 */
public final class InMemoryHost {
    private InMemoryHost() {}

    /**
     * Begins a host that takes its time from somewhere. It keeps values as the JSON that a durable host keeps, so that what passes here
     * passes there, and nobody can change what it holds.
     */
    public static HostBuilder at(InstantSource time) {
        return HostBuilder.on(new MemoryStore(true), time).dispatch(Dispatch.inline());
    }

    /**
     * Begins a host for a simulation of many cases: it keeps the values themselves, which is quicker. Whether a durable host would keep
     * them is not asked, and who changes a value after it was handed in changes the case; see that they are immutable.
     */
    public static HostBuilder simulation(InstantSource time) {
        return HostBuilder.on(new MemoryStore(false), time).dispatch(Dispatch.inline());
    }
}
