// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.workflow.store.HostBuilder;
import org.moothall.workflow.testkit.contract.HostContract;

@DisplayName("A host on SQLite")
class SqliteContractTest extends HostContract {
    @TempDir
    static Path folder;

    private static int made;

    @Override
    protected HostBuilder emptyHost(InstantSource time) {
        return JdbcHost.inFile(folder.resolve("cases-" + ++made + ".db"), time);
    }
}
