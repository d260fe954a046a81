// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.workflow.runtime.HostBuilder;
import org.moothall.workflow.testkit.contract.DurableHostContract;

@DisplayName("A host on SQLite, closed and opened again,")
class SqliteDurableContractTest extends DurableHostContract {
    @TempDir
    static Path folder;

    private static int made;

    private final Path file = folder.resolve("cases-" + ++made + ".db");

    @Override
    protected HostBuilder open(InstantSource time) {
        return JdbcHost.inFile(file, time);
    }

    @AfterEach
    void nothingWasChangedBehindItsBack() {
        if (Files.exists(file)) {
            assertThat(JdbcAudit.ofFile(file).findings()).isEmpty();
        }
    }
}
