// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.workflow.memory.InMemoryHost;
import org.moothall.workflow.runtime.HostBuilder;

/** The contract of every host whose cases outlive its process, beside the {@link HostContract}. */
public abstract class DurableHostContract {
    /**
     * Begins a host over the store of this test, which holds nothing at first. It is asked again, after the host before was
     * closed, for one that goes on with what is there.
     */
    protected abstract HostBuilder open(InstantSource time);

    @Nested
    @DisplayName("begun again over the same store,")
    class Restart extends RestartContract {
        Restart() {
            super(DurableHostContract.this);
        }
    }

    @Nested
    @DisplayName("begun again with a newer calendar,")
    class NewerCalendar extends NewerCalendarContract {
        NewerCalendar() {
            super(DurableHostContract.this);
        }
    }

    @Nested
    @DisplayName("begun again with other holidays:")
    class Holiday extends HolidayContract {
        Holiday() {
            super(DurableHostContract.this);
        }
    }

    @Nested
    @DisplayName("begun again by another build,")
    class Build extends BuildContract {
        Build() {
            super(DurableHostContract.this);
        }
    }

    @Test
    @DisplayName(
            "comes step by step to what a host in memory comes to, although it is closed and begun again on the way")
    void comesToTheSame() {
        Traces.between(InMemoryHost::at, this::open).restartingTheSecondEvery(3).walk(10, Traces.STEPS);
    }
}
