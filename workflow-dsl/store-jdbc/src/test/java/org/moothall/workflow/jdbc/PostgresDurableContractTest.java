// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.moothall.workflow.runtime.HostBuilder;
import org.moothall.workflow.testkit.contract.DurableHostContract;

@DisplayName("A host on PostgreSQL, closed and opened again,")
class PostgresDurableContractTest extends DurableHostContract {
    private final DataSource database = Databases.withTables();

    @Override
    protected HostBuilder open(InstantSource time) {
        return JdbcHost.onPostgres(database, time);
    }

    @AfterEach
    void nothingWasChangedBehindItsBack() {
        assertThat(JdbcAudit.of(database).findings()).isEmpty();
        Databases.giveBack(database);
    }
}
