// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.workflow.jdbc.Stage.BOOK;
import static org.moothall.workflow.jdbc.Stage.CITIZEN;
import static org.moothall.workflow.jdbc.Stage.CLEAR;
import static org.moothall.workflow.jdbc.Stage.CREW;
import static org.moothall.workflow.jdbc.Stage.HEARD;
import static org.moothall.workflow.jdbc.Stage.TELL;
import static org.moothall.workflow.jdbc.Stage.WORKER;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.jdbc.Stage.Ground;
import org.moothall.workflow.jdbc.Stage.Job;
import org.moothall.workflow.jdbc.Stage.Kind;
import org.moothall.workflow.jdbc.Stage.Report;
import org.moothall.workflow.runtime.Dispatch;

@DisplayName("The views for reports")
class ViewsTest {
    private static final Workflow<Job> LAMP = Stage.workflow("lamp")
            .deadline(
                    Deadline.of("mend").hours(24),
                    promise ->
                            promise.metWhen("heard of", job -> job.heard() > 0).pausedWhile(BOOK))
            .start(Report.class, Job::of)
            .byAnybody()
            .task(
                    CLEAR.candidates(CREW, EveryState.CLERK)
                            .due(Deadline.of("clear").hours(2)),
                    (job, done) -> job)
            .await(HEARD, Job::heard)
            .call(BOOK, Job::text, (job, booked) -> job)
            .send(TELL, Job::text)
            .end("mended");

    private static final List<String> VIEWS =
            List.of("moothall_cases", "moothall_tasks", "moothall_letters", "moothall_promises");

    private final SimulatedTime time = Stage.monday();
    private final DataSource database = Databases.withTables();

    private Host host() {
        JdbcTables.createViewsIn(database);
        return JdbcHost.onPostgres(database, time)
                .dispatch(Dispatch.inline())
                .run(LAMP)
                .delivering(TELL, (text, delivery) -> {})
                .answering(BOOK, (text, delivery) -> {
                    throw new IllegalStateException("not today");
                })
                .build();
    }

    private List<String> rows(String sql) throws SQLException {
        return rows(database, sql);
    }

    /** Each row as PostgreSQL writes it, with moments in UTC. */
    private static List<String> rows(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET TIME ZONE 'UTC'");
            try (ResultSet found = statement.executeQuery("SELECT CAST(ROW(r.*) AS text) FROM (" + sql + ") r")) {
                List<String> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(found.getString(1));
                }
                return rows;
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    @DisplayName("tell of a case, its task, its letters and its promise, in moments and not in numbers")
    void tellOfACase() throws SQLException {
        try (Host host = host()) {
            String id = Stage.start(host, LAMP);

            assertThat(rows("SELECT * FROM moothall_cases"))
                    .containsExactly("(case-1,1,lamp,1,1,\"2026-06-01 08:00:00+00\",\"2026-06-01 08:00:00+00\",,)");
            assertThat(rows("SELECT * FROM moothall_tasks"))
                    .containsExactly("(case-1,lamp,1,clear,2,\"{clerk,crew}\",\"2026-06-01 08:00:00+00\","
                            + "\"2026-06-01 10:00:00+00\",t,f)");
            assertThat(rows("SELECT * FROM moothall_promises"))
                    .containsExactly(
                            "(case-1,lamp,1,mend,1,RUNNING,\"2026-06-01 08:00:00+00\",,,,,\"2026-06-02 08:00:00+00\")");

            time.pass(Duration.ofHours(30), host);
            host.complete(id, CLEAR, "cleared", WORKER).orElseThrow();
            host.tell(id, HEARD, "heard", CITIZEN).orElseThrow();

            assertThat(rows("SELECT standing, missed, met, stopped FROM moothall_promises"))
                    .containsExactly(
                            "(MET_LATE,\"2026-06-02 08:00:00+00\",\"2026-06-02 14:00:00+00\",\"2026-06-02 14:00:00+00\")");
            assertThat(rows("SELECT step, kind, status, attempts, failure, posted, next_try FROM moothall_letters"))
                    .containsExactly(
                            "(book,OUTBOX,WAITING,1,java.lang.IllegalStateException,\"2026-06-02 14:00:00+00\","
                                    + "\"2026-06-02 14:01:00+00\")");

            host.answer(id, BOOK, "booked", WORKER).orElseThrow();

            assertThat(rows("SELECT outcome, ended FROM moothall_cases"))
                    .containsExactly("(mended,\"2026-06-02 14:00:00+00\")");
            assertThat(rows("SELECT step, status FROM moothall_letters ORDER BY ordinal"))
                    .containsExactly("(book,DELIVERED)", "(tell,DELIVERED)");
            assertThat(rows("SELECT * FROM moothall_tasks")).isEmpty();
        }
    }

    @Test
    @DisplayName("tell a promise that was met in time from one that was missed")
    void tellPromisesApart() throws SQLException {
        try (Host host = host()) {
            String inTime = Stage.start(host, LAMP);
            host.complete(inTime, CLEAR, "cleared", WORKER).orElseThrow();
            host.tell(inTime, HEARD, "heard", CITIZEN).orElseThrow();
            Stage.start(host, LAMP);
            time.pass(Duration.ofHours(30), host);
            Stage.start(host, LAMP);

            assertThat(rows("SELECT case_id, standing FROM moothall_promises ORDER BY case_id"))
                    .containsExactly("(case-1,MET)", "(case-2,MISSED)", "(case-3,RUNNING)");
        }
    }

    @Test
    @DisplayName("are made of a full store that is there already, show every row of it, and can be made again")
    void ofAFullStore(@TempDir Path dir) throws SQLException {
        Ground ground = new Ground(Kind.POSTGRES, dir);
        DataSource source = Objects.requireNonNull(ground.source);
        try (EveryState full = new EveryState(ground)) {
            JdbcTables.createViewsIn(source);
            JdbcTables.createViewsIn(source);
            assertThat(full).hasToString("cases in every state");

            assertThat(rows(source, "SELECT case_id FROM moothall_cases ORDER BY 1"))
                    .isEqualTo(rows(source, "SELECT id FROM moothall_case ORDER BY 1"));
            assertThat(rows(source, "SELECT case_id, ordinal FROM moothall_tasks ORDER BY 1, 2"))
                    .isEqualTo(rows(source, "SELECT DISTINCT case_id, ordinal FROM moothall_task ORDER BY 1, 2"));
            assertThat(rows(source, "SELECT case_id, ordinal, status FROM moothall_letters ORDER BY 1, 2"))
                    .isEqualTo(rows(source, "SELECT case_id, ordinal, status FROM moothall_outbox ORDER BY 1, 2"));
            assertThat(rows(source, "SELECT DISTINCT standing FROM moothall_promises ORDER BY 1"))
                    .containsExactly("(MET)", "(MISSED)", "(PAUSED)", "(RUNNING)");
            assertThat(rows(source, "SELECT DISTINCT kind, status FROM moothall_letters WHERE kind = 'TIMER'"))
                    .contains("(TIMER,PARKED)");
            assertThat(JdbcAudit.of(source).findings()).isEmpty();
        }
    }

    @Test
    @DisplayName("say nothing personal, but for the one that is asked for")
    void sayNothingPersonal() throws SQLException {
        try (Host host = host()) {
            host.start(LAMP, new Report("Ann Example"), CITIZEN).orElseThrow();

            for (String view : VIEWS) {
                assertThat(rows("SELECT * FROM " + view))
                        .allSatisfy(row -> assertThat(row).doesNotContain("Ann"));
            }
            assertThat(rows("SELECT data ->> 'text' FROM moothall_case_data")).containsExactly("(\"Ann Example\")");
        }
    }

    @Test
    @DisplayName("are not broken by a row that cannot be shown, whatever is wrong in it")
    void areNotBrokenByABadRow() throws SQLException {
        try (Host host = host()) {
            String id = Stage.start(host, LAMP);
            host.complete(id, CLEAR, "cleared", WORKER).orElseThrow();
            host.tell(id, HEARD, "heard", CITIZEN).orElseThrow();
            Stage.start(host, LAMP);
            host.start(LAMP, new Report("a \u0000 mattress"), CITIZEN).orElseThrow();
            for (String bad : List.of(
                    "UPDATE moothall_case SET position = '{' WHERE id = 'case-1'",
                    "UPDATE moothall_case SET position = '{\"deadlines\":7}' WHERE id = 'case-1'",
                    "UPDATE moothall_case SET position = '{\"deadlines\":[{\"deadline\":\"mend\",\"started\":\"x\","
                            + "\"met\":[],\"timer\":\"x\",\"pauses\":3,\"warned\":7,\"earlier\":7}]}' WHERE id = 'case-1'",
                    "UPDATE moothall_case SET at = " + Long.MIN_VALUE + " WHERE id = 'case-1'",
                    "UPDATE moothall_case SET data = 'no JSON' WHERE id = 'case-1'",
                    "UPDATE moothall_journal SET entries = '[{\"what\":\"met\"', at = " + (Long.MAX_VALUE - 1)
                            + " WHERE case_id = 'case-1'",
                    "UPDATE moothall_journal SET entries = '{\"what\":\"met\"}' WHERE case_id = 'case-1'",
                    "UPDATE moothall_task SET opened = " + Long.MIN_VALUE + ", due = 1",
                    "UPDATE moothall_outbox SET since = " + Long.MIN_VALUE,
                    "DELETE FROM moothall_case WHERE id = 'case-1'")) {
                execute(bad);

                assertThat(rows("SELECT * FROM moothall_cases")).as(bad).hasSize(bad.startsWith("DELETE") ? 2 : 3);
                assertThat(rows("SELECT * FROM moothall_tasks")).as(bad).hasSize(2);
                assertThat(rows("SELECT * FROM moothall_letters")).as(bad).hasSize(1);
                assertThat(rows("SELECT * FROM moothall_promises")).as(bad).hasSizeBetween(2, 3);
                assertThat(rows("SELECT * FROM moothall_case_data")).as(bad).hasSize(bad.startsWith("DELETE") ? 2 : 3);
            }
        }
    }
}
