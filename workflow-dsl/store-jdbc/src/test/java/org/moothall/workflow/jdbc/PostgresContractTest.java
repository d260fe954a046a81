// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.moothall.workflow.runtime.HostBuilder;
import org.moothall.workflow.testkit.contract.HostContract;

@DisplayName("A host on PostgreSQL")
class PostgresContractTest extends HostContract {
    private final List<DataSource> databases = new ArrayList<>();

    @Override
    protected HostBuilder emptyHost(InstantSource time) {
        DataSource database = Databases.withTables();
        databases.add(database);
        return JdbcHost.onPostgres(database, time);
    }

    @AfterEach
    void nothingWasChangedBehindItsBack() {
        for (DataSource database : databases) {
            assertThat(JdbcAudit.of(database).findings()).isEmpty();
            Databases.giveBack(database);
        }
    }
}
