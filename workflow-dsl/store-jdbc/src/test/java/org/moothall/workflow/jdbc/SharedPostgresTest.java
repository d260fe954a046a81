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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.moothall.workflow.store.DueItem;
import org.moothall.workflow.store.Store;
import org.moothall.workflow.store.StoreException;
import org.moothall.workflow.store.WriteSet;
import org.moothall.workflow.store.WriteSet.Plan;
import org.moothall.workflow.store.WriteSet.Rows;

@DisplayName("On a PostgreSQL that several processes share,")
class SharedPostgresTest {
    private static final Workflow<Job> TELLING = Stage.workflow("telling")
            .alongside(HEARD, Job::heard, beside -> beside.send(NOTE, Job::text))
            .start(Report.class, Job::of)
            .send(TELL, Job::text)
            .task(CLEAR, Job::heard, task -> task.candidates(CREW))
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
    @DisplayName("what is posted while a delivery ends is due at once, not when the lease has run out")
    void whatIsPostedMeanwhileIsDueAtOnce() throws Exception {
        ExecutorService others = Executors.newSingleThreadExecutor();
        AtomicReference<Future<?>> other = new AtomicReference<>();
        List<String> told = new ArrayList<>();
        try (Host host = JdbcHost.onPostgres(source, InstantSource.system())
                .run(TELLING)
                .dispatch(Dispatch.inline())
                .delivering(TELL, (text, delivery) -> {
                    told.add(text);
                    if (told.size() == 1) {
                        CountDownLatch holds = new CountDownLatch(1);
                        other.set(others.submit(() -> postAndCommitLate(holds)));
                        assertThat(holds.await(20, TimeUnit.SECONDS)).isTrue();
                    }
                })
                .build()) {
            Stage.start(host, TELLING);
            other.get().get(30, TimeUnit.SECONDS);

            assertThat(told).hasSize(2).last().isEqualTo("posted meanwhile");
        } finally {
            others.shutdownNow();
        }
    }

    /**
     * Two change the same rows of a case at the same moment.
     *
     * @param table into which the one who comes first writes last
     */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"moothall_journal", "moothall_outbox"})
    @DisplayName("a timer that fails while another process ends what it belongs to is not parked, whoever is first:")
    void aTimerThatFailsWhileItIsDropped(String table) throws Exception {
        CountDownLatch fails = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        Workflow<Job> racing = Stage.workflow("racing")
                .start(Report.class, Job::of)
                .race(first -> first.on(Stage.OFF, Job::heard, off -> off)
                        .after(
                                Deadline.of("hour").hours(1),
                                late -> late.send(TELL, job -> {
                                    fails.countDown();
                                    throw faultAfter(goesOn);
                                })))
                .end("done");
        Instant monday = Stage.monday().instant();
        ExecutorService others = Executors.newFixedThreadPool(2);
        try (Host worker = JdbcHost.onPostgres(source, () -> monday.plus(Duration.ofHours(2)))
                        .run(racing)
                        .build();
                Host front =
                        JdbcHost.onPostgres(source, () -> monday).run(racing).build();
                Connection holding = source.getConnection()) {
            String id = Stage.start(front, racing);
            Runnable ending = () -> front.tell(id, Stage.OFF, "off", CITIZEN).orElseThrow();
            boolean endsFirst = table.equals("moothall_journal");
            hold(holding, "INSERT ON " + table);

            Future<?> failing = others.submit(worker::runDue);
            fails.await();
            if (!endsFirst) {
                goesOn.countDown();
                await(1);
            }
            Future<?> ended = others.submit(ending);
            await(endsFirst ? 1 : 2);
            goesOn.countDown();
            await(2);
            holding.rollback();
            failing.get(20, TimeUnit.SECONDS);
            ended.get(20, TimeUnit.SECONDS);

            assertThat(front.find(racing, id).orElseThrow().outcome()).contains("done");
            assertThat(front.parked()).isEmpty();
            assertThat(JdbcAudit.of(source).findings()).isEmpty();
        } finally {
            others.shutdownNow();
        }
    }

    @Test
    @DisplayName("a letter that is put off while another process ends the one before it does not wait")
    void aLetterThatIsPutOffMeanwhile() throws Exception {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        ExecutorService others = Executors.newFixedThreadPool(2);
        try (Host posting = JdbcHost.onPostgres(source, InstantSource.system())
                        .run(TELLING)
                        .build();
                Host one = telling(
                        () -> {
                            told.add("tell");
                            begun.countDown();
                            goesOn.await();
                        },
                        told);
                Host two = telling(() -> told.add("tell"), told);
                Connection holding = source.getConnection()) {
            String id = Stage.start(posting, TELLING);
            Future<?> first = others.submit(one::runDue);
            begun.await();
            hold(holding, "UPDATE ON moothall_outbox");
            goesOn.countDown();
            await(1);
            Future<?> second =
                    others.submit(() -> two.tell(id, HEARD, "again", CITIZEN).orElseThrow());
            await(2);
            holding.rollback();
            first.get(20, TimeUnit.SECONDS);
            second.get(20, TimeUnit.SECONDS);
            two.runDue();

            assertThat(told).containsExactly("tell", "note");
        } finally {
            others.shutdownNow();
        }
    }

    private Host telling(Telling telling, List<String> told) {
        return JdbcHost.onPostgres(source, InstantSource.system())
                .run(TELLING)
                .dispatch(Dispatch.inline())
                .delivering(TELL, (text, delivery) -> telling.run())
                .delivering(NOTE, (text, delivery) -> told.add("note"))
                .build();
    }

    private interface Telling {
        void run() throws InterruptedException;
    }

    private static RuntimeException faultAfter(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            return new IllegalStateException(stopped);
        }
        return new IllegalStateException("a fault of the council's");
    }

    /**
     * Holds up whoever writes, until the transaction of a connection ends.
     *
     * @param written how and where: {@code INSERT ON moothall_journal}
     */
    private static void hold(Connection holding, String written) throws SQLException {
        try (Statement statement = holding.createStatement()) {
            statement.execute("CREATE FUNCTION held() RETURNS trigger LANGUAGE plpgsql AS"
                    + " 'BEGIN PERFORM pg_advisory_xact_lock(1); RETURN NEW; END'");
            statement.execute("CREATE TRIGGER held BEFORE " + written + " FOR EACH ROW EXECUTE FUNCTION held()");
            holding.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(1)");
        }
    }

    private void await(int waiting) throws SQLException {
        Instant until = Instant.now().plusSeconds(20);
        while (waiting() < waiting && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        assertThat(waiting()).isEqualTo(waiting);
    }

    /** What another process does when it posts something: it leaves word. It commits once we wait for it. */
    private Void postAndCommitLate(CountDownLatch holds) throws Exception {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO moothall_outbox"
                    + " (case_id, ordinal, revision, step, content, status, attempts, since, failure, origin, seal)"
                    + " SELECT case_id, 99, 0, 'tell', '\"posted meanwhile\"', 'WAITING', 0, 0, '', origin, seal"
                    + " FROM moothall_timer WHERE ordinal = 0");
            statement.execute("UPDATE moothall_timer SET news = 1 WHERE ordinal = 0");
            holds.countDown();
            await(1);
            connection.commit();
        }
        return null;
    }

    private int waiting() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND wait_event_type = 'Lock'")) {
            found.next();
            return found.getInt(1);
        }
    }

    @Test
    @DisplayName("a delivery that takes less than the lease is not made by others too")
    void aQuickDeliveryIsNotMadeTwice() throws Exception {
        Workflow<Job> three = Stage.workflow("three")
                .start(Report.class, Job::of)
                .send(TELL, job -> "one")
                .send(TELL, job -> "two")
                .send(TELL, job -> "three")
                .await(HEARD, Job::heard)
                .end("done");
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch begun = new CountDownLatch(1);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (Host first = leased(three, told, begun);
                Host second = leased(three, told, begun)) {
            Future<?> starting = threads.submit(() -> Stage.start(first, three));
            begun.await();
            while (!starting.isDone()) {
                second.runDue();
            }
            starting.get();

            assertThat(told).containsExactly("one", "two", "three");
        } finally {
            threads.shutdownNow();
        }
    }

    private Host leased(Workflow<Job> workflow, List<String> told, CountDownLatch begun) {
        return HostBuilder.on(
                        PostgresStore.on(source)
                                .leasing(Duration.ofMillis(1500))
                                .build(),
                        InstantSource.system())
                .run(workflow)
                .dispatch(Dispatch.inline())
                .delivering(TELL, (text, delivery) -> {
                    told.add(text);
                    begun.countDown();
                    new CountDownLatch(1).await(900, TimeUnit.MILLISECONDS);
                })
                .build();
    }

    @Test
    @DisplayName("who was overtaken on a claim that ran out does not end the claim of who took over")
    void aStaleOwnerEndsNoClaim() throws Exception {
        try (Host posting =
                JdbcHost.onPostgres(source, InstantSource.system()).run(TELLING).build()) {
            Stage.start(posting, TELLING);
        }
        Store slow = opened("slow", Duration.ofMillis(1));
        Store next = opened("next", Duration.ofMinutes(1));
        Store third = opened("third", Duration.ofMinutes(1));
        Instant now = Instant.now();
        DueItem stale = slow.claim(now, "");
        new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
        DueItem taken = next.claim(now, "");
        assertThat(taken).isNotNull();
        assertThat(taken.caseId()).isEqualTo(stale.caseId());

        Plan again = Plan.again(stale, now);
        Rows rows = new Rows(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), again, false);
        slow.write(WriteSet.ofRows(stale.caseId(), now, 0, rows));

        assertThat(third.claim(now, "")).isNull();
    }

    private Store opened(String name, Duration lease) {
        Store store = PostgresStore.on(source).named(name).leasing(lease).build();
        HostBuilder.on(store, InstantSource.system())
                .run(TELLING)
                .dispatch(Dispatch.inline())
                .delivering(TELL, (text, delivery) -> {})
                .build();
        return store;
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
                .task(CLEAR, Job::heard, task -> task.candidates(CREW))
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
        Task<String> look = Task.of("look", String.class);
        Workflow<Job> changed = Stage.workflow("telling")
                .start(Report.class, Job::of)
                .task(look, Job::heard, task -> task.candidates(CREW))
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
                .await(HEARD, Job::heard)
                .task(CLEAR, Job::heard, task -> task.candidates(CREW))
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
