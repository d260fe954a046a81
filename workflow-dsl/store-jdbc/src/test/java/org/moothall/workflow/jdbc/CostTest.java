// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.workflow.jdbc.Stage.BOOK;
import static org.moothall.workflow.jdbc.Stage.CITIZEN;
import static org.moothall.workflow.jdbc.Stage.CLEAR;
import static org.moothall.workflow.jdbc.Stage.CREW;
import static org.moothall.workflow.jdbc.Stage.HEARD;
import static org.moothall.workflow.jdbc.Stage.NOTE;
import static org.moothall.workflow.jdbc.Stage.OFF;
import static org.moothall.workflow.jdbc.Stage.TELL;
import static org.moothall.workflow.jdbc.Stage.WORKER;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.jdbc.Stage.Job;
import org.moothall.workflow.jdbc.Stage.Report;
import org.moothall.workflow.runtime.Dispatch;
import org.moothall.workflow.runtime.HostBuilder;

@DisplayName("No statement of a host looks through a table:")
class CostTest {
    private static final Workflow<Job> BUSY = Stage.workflow("busy")
            .deadline(
                    Deadline.of("in-time").hours(100),
                    promise -> promise.whenMissed(late -> late.send(NOTE, Job::text)))
            .anytime(OFF, Job::heard, off -> off.send(NOTE, Job::text).end("off"))
            .alongside(HEARD, Job::heard, beside -> beside.send(NOTE, Job::text).send(TELL, Job::text))
            .start(Report.class, Job::of)
            .byAnybody()
            .send(TELL, Job::text)
            .task(CLEAR, Job::heard)
            .call(BOOK, Job::text, Job::heard)
            .end("done");

    private final SimulatedTime time = Stage.monday();
    private boolean mended;

    /** Everything that hosts are asked: letters, tasks, timers, failing and parked items, redriving, answers by hand, lists, erasing. */
    private void casework(HostBuilder builder, int cases) {
        mended = false;
        try (Host host = builder.run(BUSY)
                .dispatch(Dispatch.inline())
                .delivering(TELL, (text, delivery) -> {})
                .delivering(NOTE, (text, delivery) -> failFor(delivery.caseId()))
                .answering(BOOK, (text, delivery) -> {
                    failFor(delivery.caseId());
                    return "booked";
                })
                .build()) {
            for (int i = 0; i < cases; i++) {
                Request keyed = CITIZEN.withKey("case " + time.instant() + " " + i);
                String id = host.start(BUSY, Stage.REPORT, keyed).orElseThrow().caseId();
                host.tell(id, HEARD, "psst", CITIZEN).orElseThrow();
                if (i % 10 == 0) {
                    host.tell(id, OFF, "rain", CITIZEN).orElseThrow();
                } else if (i % 2 == 0) {
                    host.complete(id, CLEAR, "cleared", WORKER).orElseThrow();
                }
                if (i % 50 == 1) {
                    ask(host, id);
                    time.pass(Duration.ofHours(5), host);
                }
            }
            time.pass(Duration.ofDays(3), host);
            assertThat(host.parked()).isNotEmpty();
            mended = true;
            host.parked().forEach(item -> host.redrive(item, CITIZEN).orElseThrow());
            time.pass(Duration.ofDays(250), host);
        }
    }

    private void failFor(String caseId) {
        if (caseId.endsWith("3") && !mended) {
            throw new IllegalStateException("down");
        }
    }

    private static void ask(Host host, String id) {
        host.find(BUSY, id).orElseThrow().journal();
        host.worklist(CREW);
        host.worklistPage(CREW, host.worklistPage(CREW, null, 1).get(0), 10);
        host.outbox(id);
        host.parked();
        host.failing();
        host.troubles();
        host.cases(BUSY);
        host.nextDue();
        host.answered("none");
        host.runDue();
    }

    @Test
    @Timeout(120)
    @DisplayName("on PostgreSQL, whatever the tables' size was when its plan was made and kept")
    void onPostgres() throws Exception {
        DataSource database = Databases.withTables();
        try (Connection only = database.getConnection()) {
            String schema = only.getSchema();
            for (Script.Table table : Script.POSTGRESQL.tables()) {
                // what is known of a table is what this test says; a list of all of few cases may well look through
                // them
                execute(only, "ALTER TABLE " + table.name() + " SET (autovacuum_enabled = false)");
            }
            DataSource single = always(only);
            casework(JdbcHost.onPostgres(single, time), 12);
            execute(only, "VACUUM ANALYZE");
            casework(JdbcHost.onPostgres(single, time), 12);
            Map<String, Long> before = scans(only, schema);

            casework(JdbcHost.onPostgres(single, time), 300);

            Map<String, Long> after = scans(only, schema);
            after.replaceAll((table, scans) -> scans - before.get(table));
            assertThat(after)
                    .hasSize(7)
                    .allSatisfy((table, scans) -> assertThat(scans).as(table).isZero());
        }
    }

    private static DataSource always(Connection only) {
        Connection kept = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(only, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> kept);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Map<String, Long> scans(Connection connection, String schema) throws SQLException {
        execute(connection, "SELECT pg_stat_force_next_flush()");
        Map<String, Long> scans = new TreeMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT relname, seq_scan FROM pg_stat_user_tables WHERE schemaname = ?")) {
            statement.setString(1, schema);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    scans.put(found.getString(1), found.getLong(2));
                }
            }
        }
        return scans;
    }

    @Test
    @DisplayName("in a SQLite file, by the plan of every statement")
    void inSqlite(@TempDir Path dir) throws Exception {
        Path file = dir.resolve("cases.db");
        Set<String> statements = new LinkedHashSet<>();
        SqliteDatabase database = new SqliteDatabase(() -> listening(JdbcHost.connect(file), statements));

        casework(HostBuilder.on(new JdbcStore(database), time), 100);

        List<String> scans = new ArrayList<>();
        try (Connection connection = JdbcHost.connect(file);
                Statement statement = connection.createStatement()) {
            SqliteSeal.teach(connection);
            for (String sql : statements) {
                if (sql.startsWith("SELECT") || sql.startsWith("WITH") || sql.startsWith("UPDATE")) {
                    try (ResultSet plan = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
                        while (plan.next()) {
                            if (plan.getString("detail").matches("SCAN (moothall_\\w+|[cjost])\\b.*")) {
                                scans.add(plan.getString("detail") + ": " + sql);
                            }
                        }
                    }
                }
            }
        }
        assertThat(statements).hasSizeGreaterThan(40);
        assertThat(scans).isEmpty();
    }

    private static Connection listening(Connection connection, Set<String> statements) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        if (method.getName().equals("prepareStatement")) {
                            statements.add((String) arguments[0]);
                        }
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
