// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.workflow.runtime.HostBuilder;
import org.moothall.workflow.testkit.contract.HostContract;

@DisplayName("A host on SQLite")
class SqliteContractTest extends HostContract {
    @TempDir
    static Path folder;

    private static int made;

    private final List<Path> files = new ArrayList<>();

    @Override
    protected HostBuilder emptyHost(InstantSource time) {
        Path file = folder.resolve("cases-" + ++made + ".db");
        files.add(file);
        return JdbcHost.inFile(file, time);
    }

    @AfterEach
    void nothingWasChangedBehindItsBack() {
        files.stream()
                .filter(Files::exists)
                .forEach(file -> assertThat(JdbcAudit.ofFile(file).findings()).isEmpty());
    }
}
