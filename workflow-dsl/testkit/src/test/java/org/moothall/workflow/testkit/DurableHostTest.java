// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;
import org.moothall.workflow.memory.KeptInMemory;
import org.moothall.workflow.runtime.HostBuilder;
import org.moothall.workflow.testkit.contract.DurableHostContract;

@DisplayName("A host whose store outlives it")
class DurableHostTest extends DurableHostContract {
    private final KeptInMemory store = new KeptInMemory();

    @Override
    protected HostBuilder open(InstantSource time) {
        return HostBuilder.on(store, time);
    }
}
