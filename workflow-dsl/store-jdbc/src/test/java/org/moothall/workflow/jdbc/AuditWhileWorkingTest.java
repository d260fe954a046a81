// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
import org.moothall.workflow.runtime.HostBuilder;

@DisplayName("While a host works, an audit")
class AuditWhileWorkingTest {
    private static final Workflow<Job> NOTED =
            Stage.workflow("noted").start(Report.class, Job::of).byAnybody().end("done");

    /** What became of letters and records; what waits, or is parked, may be gone again by the time that one looks. */
    private static final Set<String> EVERYTHING = new TreeSet<>(Set.of("DELIVERED", "WITHDRAWN", "erased", "redriven"));

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

    @ParameterizedTest
    @DisplayName("finds nothing, however often it looks while letters, timers, leases and erasures change the rows")
    @Timeout(240)
    @EnumSource(
            value = Kind.class,
            names = {"SQLITE", "POSTGRES"})
    void findsNothingMeanwhile(Kind kind) throws SQLException {
        Ground ground = new Ground(kind, dir);
        Set<String> findings = new TreeSet<>();
        long began = System.nanoTime();
        int audits = 0;
        try (Bustle bustle = new Bustle()) {
            bustle.with(kind == Kind.SQLITE ? ground.host(bustle.time) : shared(ground, bustle));
            if (kind == Kind.POSTGRES) {
                bustle.with(shared(ground, bustle));
            }
            while (isTooSoon(audits, System.nanoTime() - began, ground)) {
                audit(ground).findings().forEach(finding -> findings.add(finding.text()));
                audits++;
            }
        }

        assertThat(findings).as("while it worked, in %s audits", audits).isEmpty();
        assertThat(audit(ground).findings()).as("at rest").isEmpty();
        assertThat(seen(ground)).containsExactlyElementsOf(EVERYTHING);
    }

    /** Twenty audits in two seconds; more of both, on a slow machine, until there was everything to see. */
    private static boolean isTooSoon(int audits, long nanos, Ground ground) throws SQLException {
        return audits < 20
                || nanos < TimeUnit.SECONDS.toNanos(2)
                || (nanos < TimeUnit.SECONDS.toNanos(120) && !seen(ground).equals(EVERYTHING));
    }

    private static Set<String> seen(Ground ground) throws SQLException {
        Set<String> seen = new TreeSet<>();
        try (Connection connection = ground.kind == Kind.SQLITE
                        ? DriverManager.getConnection("jdbc:sqlite:" + ground.file)
                        : Objects.requireNonNull(ground.source).getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT DISTINCT status FROM moothall_outbox"
                        + " UNION SELECT 'erased' FROM moothall_journal WHERE salt IS NULL"
                        + " UNION SELECT 'redriven' FROM moothall_journal WHERE entries LIKE '%redriven%'")) {
            while (found.next()) {
                String what = found.getString(1);
                if (EVERYTHING.contains(what)) {
                    seen.add(what);
                }
            }
        }
        return seen;
    }

    /** Leases that run out while a letter is delivered now and then, so that the other host delivers it too. */
    private static HostBuilder shared(Ground ground, Bustle bustle) {
        return HostBuilder.on(
                PostgresStore.on(Objects.requireNonNull(ground.source))
                        .leasing(Duration.ofMillis(40))
                        .build(),
                bustle.time);
    }

    private static JdbcAudit audit(Ground ground) {
        return ground.kind == Kind.SQLITE
                ? JdbcAudit.ofFile(ground.file)
                : JdbcAudit.of(Objects.requireNonNull(ground.source));
    }

    @Test
    @DisplayName("holds up no erasure in a SQLite file; its log is cut with the next write after it")
    void holdsUpNoErasure() throws SQLException, IOException {
        Ground ground = new Ground(Kind.SQLITE, dir);
        SimulatedTime time = Stage.monday();
        try (Host host = ground.host(time).run(NOTED).build()) {
            host.start(NOTED, new Report("Mrs Hale"), Stage.CITIZEN).orElseThrow();
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
