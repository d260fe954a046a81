// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.jdbc.Stage.Ground;
import org.moothall.workflow.jdbc.Stage.Job;
import org.moothall.workflow.jdbc.Stage.Kind;
import org.moothall.workflow.jdbc.Stage.Report;

@DisplayName("While a host works, an audit")
class AuditWhileWorkingTest {
    private static final Workflow<Job> NOTED =
            Stage.workflow("noted").start(Report.class, Job::of).end("done");

    @TempDir
    Path dir;

    @ParameterizedTest
    @DisplayName("reads one moment: what is written after it began is not in it")
    @EnumSource(
            value = Kind.class,
            names = {"SQLITE", "POSTGRES"})
    void readsOneMoment(Kind kind) {
        Ground ground = new Ground(kind, dir);
        try (Host host = ground.host(Stage.monday()).run(NOTED).build()) {
            Stage.start(host, NOTED);
            try (Snapshot snapshot = ground.kind == Kind.SQLITE
                    ? Snapshot.ofFile(ground.file)
                    : Snapshot.of(Objects.requireNonNull(ground.source))) {
                assertThat(JdbcAudit.in(snapshot).cases()).isEqualTo(1);
                Stage.start(host, NOTED);

                assertThat(JdbcAudit.in(snapshot).findings()).isEmpty();
                assertThat(JdbcAudit.in(snapshot).cases()).isEqualTo(1);
            }
        }
    }

    @Test
    @DisplayName("holds up no erasure in a SQLite file; its log is cut with the next write after it")
    void holdsUpNoErasure() throws SQLException, IOException {
        Ground ground = new Ground(Kind.SQLITE, dir);
        SimulatedTime time = Stage.monday();
        try (Host host = ground.host(time).run(NOTED).build()) {
            host.start(NOTED, new Report("Mrs Hale"), Stage.CITIZEN).orThrow();
            long began = System.nanoTime();
            try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + ground.file);
                    Statement statement = reader.createStatement()) {
                statement.execute("BEGIN");
                statement.executeQuery("SELECT count(*) FROM moothall_case").close();
                time.pass(Duration.ofDays(200), host);
                assertThat(log()).contains("Mrs Hale");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(9));

            Stage.start(host, NOTED);

            assertThat(log()).doesNotContain("Mrs Hale");
        }
    }

    private String log() throws IOException {
        return Files.readString(Path.of(dir.resolve("cases.db") + "-wal"), StandardCharsets.ISO_8859_1);
    }
}
