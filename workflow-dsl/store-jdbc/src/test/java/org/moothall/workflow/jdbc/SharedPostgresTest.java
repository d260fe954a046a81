// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.jdbc.Stage.BOOK;
import static org.moothall.workflow.jdbc.Stage.CITIZEN;
import static org.moothall.workflow.jdbc.Stage.CLEAR;
import static org.moothall.workflow.jdbc.Stage.CREW;
import static org.moothall.workflow.jdbc.Stage.HEARD;
import static org.moothall.workflow.jdbc.Stage.NOTE;
import static org.moothall.workflow.jdbc.Stage.REPORT;
import static org.moothall.workflow.jdbc.Stage.TELL;
import static org.moothall.workflow.jdbc.Stage.WORKER;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.jdbc.Stage.Job;
import org.moothall.workflow.jdbc.Stage.Report;
import org.moothall.workflow.runtime.Dispatch;
import org.moothall.workflow.runtime.HostBuilder;
import org.moothall.workflow.store.StoreException;

@DisplayName("On a PostgreSQL that several processes share,")
class SharedPostgresTest {
    private static final Workflow<Job> TELLING = Stage.workflow("telling")
            .alongside(HEARD, Job::heard, beside -> beside.send(NOTE, Job::text))
            .start(Report.class, Job::of)
            .byAnybody()
            .send(TELL, Job::text)
            .task(CLEAR, Job::heard)
            .end("done");

    private final DataSource source = Databases.withTables();

    @Test
    @DisplayName("what a process without handlers posts is delivered by the one that has them")
    void aWorkerDeliversWhatAFrontPosts() {
        List<String> told = new ArrayList<>();
        InstantSource now = InstantSource.system();
        try (Host worker = JdbcHost.onPostgres(source, now)
                        .run(TELLING)
                        .dispatch(Dispatch.inline())
                        .delivering(TELL, (text, delivery) -> told.add(text))
                        .build();
                Host front = JdbcHost.onPostgres(source, now).run(TELLING).build()) {
            Stage.start(front, TELLING);

            worker.runDue();

            assertThat(told).containsExactly("a mattress");
        }
    }

    @Test
    @DisplayName("an erasure that was parked can be redriven")
    void aParkedErasureCanBeRedriven() {
        SimulatedTime time = Stage.monday();
        List<String> faults = new ArrayList<>(List.of("a fault of the council's"));
        Workflow<Job> erasing = Workflow.of("erasing", Job.class)
                .version(1)
                .keepFor(java.time.Period.ofMonths(6), job -> {
                    if (!faults.isEmpty()) {
                        throw new IllegalStateException("a fault of the council's");
                    }
                    return new Job("", 0);
                })
                .start(Report.class, Job::of)
                .byAnybody()
                .end("done");
        try (Host host = JdbcHost.onPostgres(source, time).run(erasing).build()) {
            String id = Stage.start(host, erasing);
            time.pass(Duration.ofDays(200), host);
            assertThat(host.parked()).hasSize(1);
            faults.clear();

            assertThatCode(() -> host.redrive(host.parked().get(0), WORKER)).doesNotThrowAnyException();

            assertThat(host.find(erasing, id).orElseThrow().data().text()).isEmpty();
        }
    }

    @Test
    @DisplayName("a host that runs no workflow is asked what is due, and nothing is")
    void noWorkflowNothingDue() {
        try (Host host = JdbcHost.onPostgres(source, InstantSource.system()).build()) {
            assertThat(host.nextDue()).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "a request that another process makes at the same moment is answered alike by a pool that does not commit by itself")
    void aPoolWithoutAutoCommit() {
        DataSource pool = withoutAutoCommit(source);
        AtomicReference<Host> other = new AtomicReference<>();
        AtomicReference<Answer> quicker = new AtomicReference<>();
        Workflow<Job> starting = Stage.workflow("starting")
                .start(Report.class, report -> {
                    Host host = other.getAndSet(null);
                    if (host != null) {
                        quicker.set(host.start(TELLING, REPORT, CITIZEN.withKey("other")));
                    }
                    return Job.of(report);
                })
                .byAnybody()
                .task(CLEAR, Job::heard)
                .end("done");
        try (Host one = HostBuilder.on(
                                PostgresStore.on(pool).withoutAutoCommit().build(), InstantSource.system())
                        .run(starting)
                        .build();
                Host two = HostBuilder.on(
                                PostgresStore.on(pool).withoutAutoCommit().build(), InstantSource.system())
                        .run(TELLING)
                        .build()) {
            Stage.start(one, starting);
            other.set(two);

            assertThatCode(() ->
                            one.start(starting, REPORT, CITIZEN.withKey("mine")).orElseThrow())
                    .doesNotThrowAnyException();
            assertThat(quicker.get()).isEqualTo(new Answer.Accepted("case-2", 1));
        }
    }

    @Test
    @DisplayName("many may begin cases at once")
    void manyBeginAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        List<Future<String>> begun = new ArrayList<>();
        try (Host one = JdbcHost.onPostgres(source, InstantSource.system())
                        .run(TELLING)
                        .build();
                Host two = JdbcHost.onPostgres(source, InstantSource.system())
                        .run(TELLING)
                        .build()) {
            for (int i = 0; i < 200; i++) {
                Host host = i % 2 == 0 ? one : two;
                begun.add(threads.submit(() -> Stage.start(host, TELLING)));
            }
            for (Future<String> each : begun) {
                assertThatCode(each::get).doesNotThrowAnyException();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("a table without its constraints is told at start-up")
    void aMissingConstraint() throws Exception {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE moothall_case DROP CONSTRAINT moothall_case_number");
            statement.execute("ALTER TABLE moothall_timer DROP CONSTRAINT moothall_timer_ordinal");
        }
        HostBuilder builder =
                JdbcHost.onPostgres(source, InstantSource.system()).run(TELLING);

        assertThatThrownBy(() -> builder.build().close())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("moothall_case_number");
    }

    @Test
    @DisplayName("a right that is missing is told at start-up, with its table")
    void aMissingRight() throws Exception {
        String role = "clerk" + System.nanoTime();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + role);
            String schema = Databases.schemaOf(source);
            statement.execute("GRANT USAGE ON SCHEMA " + schema + " TO " + role);
            statement.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA " + schema + " TO " + role);
            statement.execute("GRANT USAGE ON ALL SEQUENCES IN SCHEMA " + schema + " TO " + role);
            statement.execute("REVOKE INSERT, UPDATE ON moothall_journal FROM " + role);
        }
        HostBuilder builder = JdbcHost.onPostgres(as(source, "SET ROLE " + role), InstantSource.system())
                .run(TELLING);

        assertThatThrownBy(() -> builder.build().close())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("moothall_journal");
    }

    @Test
    @DisplayName("tables are found in any schema of the search path")
    void anySchemaOfTheSearchPath() throws Exception {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA app");
        }
        DataSource searching = as(source, "SET search_path = app, " + Databases.schemaOf(source));

        assertThatCode(() -> JdbcHost.onPostgres(searching, InstantSource.system())
                        .run(TELLING)
                        .build()
                        .close())
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("a table of a name that is nearly the same is not taken for the one that is missing")
    void nearlyTheSameName() throws Exception {
        DataSource empty = Databases.empty();
        try (Connection connection = empty.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE moothallxabout (name text, value text)");
        }

        assertThatThrownBy(() -> JdbcHost.onPostgres(empty, InstantSource.system())
                        .run(TELLING)
                        .build()
                        .close())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("table moothall_about is missing");
    }

    private static DataSource as(DataSource source, String first) {
        return withConnections(source, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(first);
            }
        });
    }

    private interface Preparing {
        void prepare(Connection connection) throws SQLException;
    }

    private static DataSource withoutAutoCommit(DataSource source) {
        return withConnections(source, connection -> connection.setAutoCommit(false));
    }

    private static DataSource withConnections(DataSource source, Preparing preparing) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(source, arguments);
                        if (result instanceof Connection connection) {
                            preparing.prepare(connection);
                        }
                        return result;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> two) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier barrier = new CyclicBarrier(2);
        try {
            Future<T> first = threads.submit(() -> {
                barrier.await();
                return one.call();
            });
            Future<T> second = threads.submit(() -> {
                barrier.await();
                return two.call();
            });
            return List.of(first.get(), second.get());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("two processes may make the tables at once")
    void twoMakeTheTables() throws Exception {
        for (int i = 0; i < 5; i++) {
            DataSource empty = Databases.empty();
            together(
                    () -> {
                        JdbcTables.createIn(empty);
                        return 1;
                    },
                    () -> {
                        JdbcTables.createIn(empty);
                        return 2;
                    });
        }
    }

    @Test
    @DisplayName("a case begins only in the shape that is recorded for its version")
    void aCaseBeginsInTheRecordedShape() {
        Task<String> look = Task.of("look", String.class).candidates(CREW);
        Workflow<Job> changed = Stage.workflow("telling")
                .start(Report.class, Job::of)
                .byAnybody()
                .task(look, Job::heard)
                .end("done");
        try (Host before = JdbcHost.onPostgres(source, InstantSource.system())
                        .run(TELLING)
                        .build();
                Host after = JdbcHost.onPostgres(source, InstantSource.system())
                        .run(changed)
                        .build()) {
            assertThatThrownBy(() -> Stage.start(before, TELLING))
                    .isInstanceOf(StoreException.class)
                    .hasMessage(
                            "another process has changed this workflow under its version number since this host was built; "
                                    + "give the changed one a new version");
            assertThat(after.start(changed, Stage.REPORT, Stage.CITIZEN)).isInstanceOf(Answer.Accepted.class);
        }
    }

    @Test
    @DisplayName("a deadline goes on when clocks differ by a second")
    void clocksDiffer() {
        Instant now = Instant.parse("2026-06-01T08:00:00Z");
        Workflow<Job> pausing = Stage.workflow("pausing")
                .deadline(Deadline.of("clear-up").hours(48), promise -> promise.pausedWhile(CLEAR))
                .start(Report.class, Job::of)
                .byAnybody()
                .await(HEARD, Job::heard)
                .task(CLEAR, Job::heard)
                .call(BOOK, Job::text, Job::heard)
                .end("done");
        try (Host ahead = JdbcHost.onPostgres(source, () -> now.plusSeconds(1))
                        .run(pausing)
                        .build();
                Host behind =
                        JdbcHost.onPostgres(source, () -> now).run(pausing).build()) {
            String id = Stage.start(ahead, pausing);
            ahead.tell(id, HEARD, "x", CITIZEN).orElseThrow();

            assertThatCode(() -> behind.complete(id, CLEAR, "x", WORKER).orElseThrow())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    @DisplayName("simulated time never goes back")
    void simulatedTimeNeverGoesBack() {
        SimulatedTime fast = Stage.monday();
        SimulatedTime slow = Stage.monday();
        SimulatedTime later = Stage.monday();
        try (Host one = JdbcHost.onPostgres(source, fast).run(TELLING).build();
                Host two = JdbcHost.onPostgres(source, slow).run(TELLING).build()) {
            fast.pass(Duration.ofDays(2), one);
            slow.pass(Duration.ofDays(1), two);
        }
        try (Host three = JdbcHost.onPostgres(source, later).run(TELLING).build()) {
            assertThat(three.nextDue()).isEmpty();
            assertThat(later.instant()).isEqualTo(fast.instant());
        }
    }
}
