// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;
import org.moothall.workflow.memory.InMemoryHost;
import org.moothall.workflow.runtime.HostBuilder;
import org.moothall.workflow.testkit.contract.HostContract;

// region contract
@DisplayName("A host in memory")
class InMemoryHostTest extends HostContract {
    @Override
    protected HostBuilder emptyHost(InstantSource time) {
        return InMemoryHost.at(time);
    }
}
// endregion
