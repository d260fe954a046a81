// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.finding.Finding;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.runtime.Dispatch;

@DisplayName("An audit")
class JdbcAuditTest {
    record Fault(String lamp) {}

    record Lamp(String lamp, String state) {
        Lamp visited(String outcome) {
            return new Lamp(lamp, outcome);
        }
    }

    private static final Role ELECTRICIAN = Role.named("electrician");
    private static final Task<String> VISIT = Task.of("visit", String.class).candidates(ELECTRICIAN);
    private static final Task<String> CHECK = Task.of("check", String.class).candidates(ELECTRICIAN);
    private static final Notice<String> TELL = Notice.of("tell", String.class);
    private static final Workflow<Lamp> LAMP = Workflow.of("lamp", Lamp.class)
            .version(1)
            .keepFor(Period.ofMonths(6), lamp -> new Lamp("", ""))
            .deadline(Deadline.of("lit").hours(48), promise -> promise)
            .start(Fault.class, fault -> new Lamp(fault.lamp(), "dark"))
            .byAnybody()
            .task(VISIT, Lamp::visited)
            .send(TELL, lamp -> "it is lit")
            .task(CHECK, Lamp::visited)
            .end("lit");

    @TempDir
    Path folder;

    private Path file;
    private final SimulatedTime time = SimulatedTime.startingAt(Instant.parse("2026-06-01T08:00:00Z"));

    @BeforeEach
    void twoCases() {
        file = folder.resolve("cases.db");
        try (Host host = host()) {
            for (String lamp : List.of("lamp 7", "lamp 8")) {
                String id = host.start(LAMP, new Fault(lamp), Request.by(Actor.of("web")))
                        .orElseThrow()
                        .caseId();
                host.complete(id, VISIT, "lit", Request.by(Actor.of("sparks", ELECTRICIAN)))
                        .orElseThrow();
            }
        }
    }

    private Host host() {
        return JdbcHost.inFile(file, time)
                .run(LAMP)
                .dispatch(Dispatch.inline())
                .delivering(TELL, (text, delivery) -> {})
                .build();
    }

    private List<String> findings() {
        return JdbcAudit.ofFile(file).findings().stream().map(Finding::text).toList();
    }

    private void tamper(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
    }

    @Test
    @DisplayName("finds nothing in what the engine wrote")
    void findsNothing() {
        JdbcAudit audit = JdbcAudit.ofFile(file);

        assertThat(audit.findings()).isEmpty();
        assertThat(audit.cases()).isEqualTo(2);
        assertThat(audit.records()).isEqualTo(4);
        assertThat(audit.heads()).containsOnlyKeys("case-1", "case-2");
    }

    @Test
    @DisplayName("finds nothing in a case whose people were erased, and none of them are left")
    void verifiesWhatWasErased() throws SQLException {
        try (Host host = host()) {
            host.complete("case-1", CHECK, "lit", Request.by(Actor.of("sparks", ELECTRICIAN)))
                    .orElseThrow();
            time.pass(Duration.ofDays(200), host);
        }

        assertThat(findings()).isEmpty();
        assertThat(count("SELECT count(*) FROM moothall_journal WHERE case_id = 'case-1' AND content IS NOT NULL"))
                .isZero();
        assertThat(count("SELECT count(*) FROM moothall_outbox WHERE case_id = 'case-1' AND content IS NOT NULL"))
                .isZero();
        assertThat(count("SELECT count(*) FROM moothall_case WHERE data LIKE '%lamp 7%'"))
                .isZero();
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            return statement.executeQuery(sql).getLong(1);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("finds a row that was changed, taken away or put in:")
    @CsvSource(delimiter = '|', textBlock = """
                    journal/hash           | UPDATE moothall_journal SET actor = 'nobody' WHERE case_id = 'case-1' AND revision = 1
                    journal/hash           | UPDATE moothall_journal SET at = at + 1 WHERE case_id = 'case-1' AND revision = 2
                    journal/hash           | UPDATE moothall_journal SET entries = '[]' WHERE case_id = 'case-1' AND revision = 2
                    journal/hash           | UPDATE moothall_journal SET request_key = 'k' WHERE case_id = 'case-1' AND revision = 2
                    journal/content        | UPDATE moothall_journal SET content = '"dark"' WHERE case_id = 'case-1' AND revision = 2
                    journal/content        | UPDATE moothall_outbox SET content = '"it is dark"' WHERE case_id = 'case-1'
                    journal/content        | DELETE FROM moothall_outbox WHERE case_id = 'case-1'
                    journal/record-missing | DELETE FROM moothall_journal WHERE case_id = 'case-1' AND revision = 1
                    journal/record-missing | DELETE FROM moothall_journal WHERE case_id = 'case-1' AND revision = 2
                    case/state             | UPDATE moothall_case SET data = '{"lamp":"lamp 9","state":"lit"}' WHERE id = 'case-1'
                    case/state             | UPDATE moothall_case SET position = '{"format":1,"main":{}}' WHERE id = 'case-1'
                    journal/head           | UPDATE moothall_case SET head = x'00' WHERE id = 'case-1'
                    journal/case-missing   | DELETE FROM moothall_case WHERE id = 'case-1'
                    task/rows              | DELETE FROM moothall_task WHERE case_id = 'case-1'
                    task/rows              | UPDATE moothall_task SET role = 'anybody' WHERE case_id = 'case-1'
                    task/holder            | UPDATE moothall_task SET holder = 'nobody' WHERE case_id = 'case-1'
                    timer/rows             | DELETE FROM moothall_timer WHERE case_id = 'case-1'
                    """)
    void findsWhatWasChanged(String rule, String sql) throws SQLException {
        tamper(sql);

        assertThat(JdbcAudit.ofFile(file).findings()).extracting(Finding::rule).contains(rule);
        assertThat(findings()).allMatch(finding -> finding.startsWith("case case-1: "));
    }

    @Test
    @DisplayName("is not blinded by taking the salts away before contents and data are forged")
    void isNotBlindedWithoutSalts() throws SQLException {
        tamper("UPDATE moothall_journal SET salt = NULL");
        tamper("UPDATE moothall_journal SET content = '\"lamp 9\"'");
        tamper("UPDATE moothall_outbox SET content = '\"it is dark\"'");
        tamper("UPDATE moothall_case SET data = '{\"lamp\":\"lamp 9\",\"state\":\"dark\"}'");

        assertThat(findings())
                .containsExactly(
                        notErased("case-1", 1), notErased("case-1", 2), notErased("case-2", 1), notErased("case-2", 2));
    }

    @Test
    @DisplayName("believes no record to be erased, salt and content, that no later record says was erased")
    void believesTheJournalOnly() throws SQLException {
        tamper("UPDATE moothall_journal SET salt = NULL, content = NULL WHERE case_id = 'case-1' AND revision = 1");

        assertThat(findings()).containsExactly(notErased("case-1", 1));
    }

    private static String notErased(String id, int record) {
        return "case " + id + ": record " + record
                + " has no salt, and no later record says that it was erased [journal/erased]";
    }

    @Test
    @DisplayName("says what it found without what is personal")
    void saysWhatItFound() throws SQLException {
        tamper("UPDATE moothall_case SET data = '{\"lamp\":\"the lamp at Mrs Hale''s\"}' WHERE id = 'case-1'");

        assertThat(findings())
                .containsExactly(
                        "case case-1: its data, or where it stands, is not what was written with record 2 [case/state]");
    }
}
