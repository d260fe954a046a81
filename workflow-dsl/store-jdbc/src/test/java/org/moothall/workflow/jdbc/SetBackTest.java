// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.workflow.jdbc.Stage.CLEAR;
import static org.moothall.workflow.jdbc.Stage.TELL;
import static org.moothall.workflow.jdbc.Stage.WORKER;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
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

@DisplayName("An audit of cases whose letters went through every state")
class SetBackTest {
    private static final String KEPT =
            "case_id, ordinal, revision, step, content, status, attempts, since, failure, origin, seal";

    @TempDir
    Path dir;

    /** A row of an outbox as it once was. */
    private record Was(long number, String caseId, long ordinal, String words) {}

    @ParameterizedTest
    @DisplayName(
            "finds each row that is set back alone, with the seal it had then, and each failed timer that is taken away")
    @EnumSource(
            value = Kind.class,
            names = {"SQLITE", "POSTGRES"})
    void findsWhatWasSetBack(Kind kind) throws SQLException {
        Ground ground = new Ground(kind, dir);
        ground.host(Stage.monday()).run(EveryState.STREET).build().close();
        remember(ground);
        try (EveryState state = new EveryState(ground);
                Connection connection = connect(ground)) {
            Seals seals = kind == Kind.SQLITE ? Seals.SQLITE : Seals.POSTGRESQL;
            connection.setAutoCommit(false);
            Snapshot snapshot = Snapshot.over(connection, seals);
            assertThat(JdbcAudit.in(snapshot).findings())
                    .as("what " + state + " left")
                    .isEmpty();
            List<String> missed = new ArrayList<>();
            List<Was> all = all(connection);
            for (Was was : all) {
                tamper(connection, snapshot, was, true, missed);
            }
            List<Was> timers = failedTimers(connection);
            for (Was timer : timers) {
                tamper(connection, snapshot, timer, false, missed);
            }

            assertThat(missed).isEmpty();
            assertThat(all).hasSizeGreaterThan(40);
            assertThat(timers).extracting(Was::words).contains("two-days PARKED 1", "two-days WITHDRAWN 1");
            connection.rollback();
        }
    }

    @ParameterizedTest
    @DisplayName("finds a letter that was redriven, was not tried since, and is set back to parked")
    @EnumSource(
            value = Kind.class,
            names = {"SQLITE", "POSTGRES"})
    void findsWhatWasRedriven(Kind kind) throws SQLException {
        Ground ground = new Ground(kind, dir);
        SimulatedTime time = Stage.monday();
        Workflow<Job> telling = Stage.workflow("telling")
                .start(Report.class, Job::of)
                .byAnybody()
                .send(TELL, Job::text)
                .task(CLEAR, Job::heard)
                .end("done");
        try (Host failing = ground.host(time)
                .run(telling)
                .delivering(TELL, (text, delivery) -> {
                    throw new IllegalStateException("not today");
                })
                .build()) {
            Stage.start(failing, telling);
            time.pass(Duration.ofDays(2), failing);
        }
        remember(ground);
        try (Host front = ground.host(time).run(telling).build();
                Connection connection = connect(ground)) {
            front.redrive(front.parked().get(0), WORKER).orElseThrow();
            connection.setAutoCommit(false);
            Snapshot snapshot = Snapshot.over(connection, kind == Kind.SQLITE ? Seals.SQLITE : Seals.POSTGRESQL);
            assertThat(JdbcAudit.in(snapshot).findings()).isEmpty();
            List<String> missed = new ArrayList<>();
            List<Was> all = all(connection);
            for (Was was : all) {
                tamper(connection, snapshot, was, true, missed);
            }

            assertThat(all).extracting(Was::words).containsExactly("tell/1 of case-1: WAITING 6 to PARKED 6");
            assertThat(missed).isEmpty();
            connection.rollback();
        }
    }

    /** Has the database keep each row before it is changed. */
    private static void remember(Ground ground) throws SQLException {
        try (Connection connection = connect(ground);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE was AS SELECT " + KEPT + " FROM moothall_outbox WHERE 1 = 0");
            if (ground.kind == Kind.SQLITE) {
                statement.execute("CREATE TRIGGER remember BEFORE UPDATE ON moothall_outbox BEGIN INSERT INTO was"
                        + " VALUES (old." + KEPT.replace(", ", ", old.") + "); END");
                return;
            }
            statement.execute("CREATE FUNCTION remember() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO was"
                    + " VALUES (old." + KEPT.replace(", ", ", old.") + "); RETURN new; END $$");
            statement.execute("CREATE TRIGGER remember BEFORE UPDATE ON moothall_outbox"
                    + " FOR EACH ROW EXECUTE FUNCTION remember()");
        }
    }

    private static Connection connect(Ground ground) throws SQLException {
        if (ground.kind == Kind.POSTGRES) {
            return Objects.requireNonNull(ground.source).getConnection();
        }
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ground.file);
        SqliteSeal.teach(connection);
        return connection;
    }

    private static List<Was> all(Connection connection) throws SQLException {
        List<Was> all = new ArrayList<>();
        String number = connection.getMetaData().getDatabaseProductName().equals("SQLite") ? "rowid" : "0";
        try (Statement statement = connection.createStatement()) {
            if (number.equals("0")) {
                statement.execute("ALTER TABLE was ADD COLUMN rowid bigserial");
            }
            try (ResultSet found = statement.executeQuery("SELECT w.rowid, w.case_id, w.ordinal, w.step || '/'"
                    + " || w.ordinal || ' of ' || w.case_id || ': ' || o.status || ' ' || o.attempts || ' to ' || w.status"
                    + " || ' ' || w.attempts FROM was w JOIN moothall_outbox o ON o.case_id = w.case_id"
                    + " AND o.ordinal = w.ordinal")) {
                while (found.next()) {
                    all.add(new Was(found.getLong(1), found.getString(2), found.getLong(3), found.getString(4)));
                }
            }
        }
        return all;
    }

    private static List<Was> failedTimers(Connection connection) throws SQLException {
        List<Was> timers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT case_id, ordinal, step || ' ' || status || ' ' || attempts"
                                + " FROM moothall_outbox WHERE revision = 0")) {
            while (found.next()) {
                timers.add(new Was(0, found.getString(1), found.getLong(2), found.getString(3)));
            }
        }
        return timers;
    }

    /** Sets a row back, or takes it away, and looks whether an audit says so of its case; then nothing has happened. */
    private static void tamper(Connection connection, Snapshot snapshot, Was was, boolean putsBack, List<String> missed)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        setBack(connection, was, putsBack);
        if (JdbcAudit.ofCases(snapshot, List.of(was.caseId())).findings().stream()
                .noneMatch(finding -> finding.text().startsWith("case " + was.caseId() + ": "))) {
            missed.add(was.words());
        }
        connection.rollback(before);
    }

    private static void setBack(Connection connection, Was was, boolean putsBack) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String key = " WHERE case_id = '" + was.caseId() + "' AND ordinal = " + was.ordinal();
            assertThat(statement.executeUpdate("DELETE FROM moothall_outbox" + key))
                    .isOne();
            if (putsBack) {
                String old = "SELECT " + KEPT + " FROM was WHERE rowid = " + was.number();
                assertThat(statement.executeUpdate("INSERT INTO moothall_outbox (" + KEPT + ") " + old))
                        .isOne();
            }
        }
    }
}
