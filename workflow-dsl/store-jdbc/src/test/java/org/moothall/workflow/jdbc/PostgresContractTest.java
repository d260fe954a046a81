// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;
import org.moothall.workflow.store.HostBuilder;
import org.moothall.workflow.testkit.contract.HostContract;

@DisplayName("A host on PostgreSQL")
class PostgresContractTest extends HostContract {
    @Override
    protected HostBuilder emptyHost(InstantSource time) {
        return JdbcHost.onPostgres(Databases.withTables(), time);
    }
}
