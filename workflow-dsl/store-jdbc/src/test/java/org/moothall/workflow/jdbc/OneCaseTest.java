// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.workflow.jdbc.Stage.CITIZEN;
import static org.moothall.workflow.jdbc.Stage.CLEAR;
import static org.moothall.workflow.jdbc.Stage.HEARD;
import static org.moothall.workflow.jdbc.Stage.NOTE;
import static org.moothall.workflow.jdbc.Stage.TELL;

import com.zaxxer.hikari.HikariDataSource;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.jdbc.Stage.Job;
import org.moothall.workflow.jdbc.Stage.Report;
import org.moothall.workflow.runtime.Dispatch;
import org.moothall.workflow.runtime.HostBuilder;
import org.moothall.workflow.store.DueItem;
import org.moothall.workflow.store.Store;
import org.moothall.workflow.store.WriteResult;
import org.moothall.workflow.store.WriteSet;
import org.moothall.workflow.store.WriteSet.Plan;
import org.moothall.workflow.store.WriteSet.Rows;

@DisplayName("Where several processes change one case at once,")
class OneCaseTest {
    private static final Workflow<Job> TELLING = Stage.workflow("telling")
            .alongside(HEARD, Job::heard, beside -> beside.send(NOTE, Job::text))
            .start(Report.class, Job::of)
            .byAnybody()
            .send(TELL, Job::text)
            .task(CLEAR, Job::heard)
            .end("done");

    private final DataSource source = Databases.withTables();

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
                .byAnybody()
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
        hold(holding, written, "pg_advisory_xact_lock");
    }

    /** The same; then all of them go on at once. */
    private static void holdTogether(Connection holding, String written) throws SQLException {
        hold(holding, written, "pg_advisory_xact_lock_shared");
    }

    private static void hold(Connection holding, String written, String lock) throws SQLException {
        try (Statement statement = holding.createStatement()) {
            statement.execute("CREATE FUNCTION held() RETURNS trigger LANGUAGE plpgsql AS" + " 'BEGIN PERFORM " + lock
                    + "(1); RETURN NEW; END'");
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
                .byAnybody()
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
        Store slow = opened(source, "slow", Duration.ofMillis(1));
        Store next = opened(source, "next", Duration.ofMinutes(1));
        Store third = opened(source, "third", Duration.ofMinutes(1));
        Instant now = Instant.now();
        DueItem stale = slow.claim(now, "");
        new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
        DueItem taken = next.claim(now, "");
        assertThat(taken).isNotNull();
        assertThat(taken.caseId()).isEqualTo(stale.caseId());

        slow.write(plan(stale.caseId(), Plan.again(stale, now)));

        assertThat(third.claim(now, "")).isNull();
    }

    private static Store opened(DataSource on, String name, Duration lease) {
        Store store = PostgresStore.on(on).named(name).leasing(lease).build();
        HostBuilder.on(store, InstantSource.system())
                .run(TELLING)
                .dispatch(Dispatch.inline())
                .delivering(TELL, (text, delivery) -> {})
                .delivering(NOTE, (text, delivery) -> {})
                .build();
        return store;
    }

    /**
     * One ends the look at a letter and lets through what waits behind it, the other puts its own letter off behind that one: each changes
     * both looks. The server would end one of two that wait for each other, but only after a minute.
     */
    @Test
    @Timeout(50)
    @DisplayName("two that change the same looks do not wait for each other in a circle")
    void twoThatChangeTheSameLooks() throws Exception {
        ExecutorService others = Executors.newFixedThreadPool(2);
        try (HikariDataSource patient = SharedSource.pool(source, "deadlock_timeout=60s");
                Host posting = JdbcHost.onPostgres(source, InstantSource.system())
                        .run(TELLING)
                        .build();
                Connection holding = source.getConnection()) {
            String id = Stage.start(posting, TELLING);
            posting.tell(id, HEARD, "psst", CITIZEN).orElseThrow();
            Instant now = Instant.now();
            Store one = opened(patient, "one", Duration.ofMinutes(1));
            Store two = opened(patient, "two", Duration.ofMinutes(1));
            DueItem tell = one.claim(now, id);
            DueItem note = two.claim(now, id);
            assertThat(List.of(tell.name(), note.name())).containsExactly("tell", "note");
            holdTogether(holding, "UPDATE ON moothall_timer");

            Future<WriteResult> ends =
                    others.submit(() -> one.write(plan(id, Plan.done(tell).freeing(Plan.Frees.PUT_OFF))));
            await(1);
            Future<WriteResult> putsOff =
                    others.submit(() -> two.write(plan(id, Plan.putOff(note, now.plusSeconds(60), "tell"))));
            await(2);
            holding.rollback();

            assertThat(ends.get(30, TimeUnit.SECONDS).isKept()).isTrue();
            assertThat(putsOff.get(30, TimeUnit.SECONDS).isKept()).isTrue();
        } finally {
            others.shutdownNow();
        }
    }

    private static WriteSet plan(String caseId, Plan plan) {
        Rows rows = new Rows(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), plan,
                false);
        return WriteSet.ofRows(caseId, Instant.now(), 0, rows);
    }
}
