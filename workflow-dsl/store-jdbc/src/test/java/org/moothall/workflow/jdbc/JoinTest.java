// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.moothall.workflow.jdbc.Stage.CITIZEN;
import static org.moothall.workflow.jdbc.Stage.CLEAR;
import static org.moothall.workflow.jdbc.Stage.CREW;
import static org.moothall.workflow.jdbc.Stage.HEARD;
import static org.moothall.workflow.jdbc.Stage.REPORT;
import static org.moothall.workflow.jdbc.Stage.TELL;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Savepoint;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.jdbc.Stage.Job;
import org.moothall.workflow.jdbc.Stage.Report;
import org.moothall.workflow.runtime.Dispatch;
import org.moothall.workflow.runtime.HostBuilder;
import org.moothall.workflow.store.StoreException;

@DisplayName("On PostgreSQL, a host in a transaction of its caller's")
@Timeout(60)
class JoinTest {
    private static final Workflow<Job> JOB = Stage.workflow("job")
            .alongside(HEARD, Job::heard, beside -> beside)
            .start(Report.class, Job::of)
            .byAnybody()
            .send(TELL, Job::text)
            .task(CLEAR, Job::heard)
            .end("done");

    private final DataSource source = Databases.withTables();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger heard = new AtomicInteger();
    private Runnable whileJudging = () -> {};
    private Host host;

    @BeforeEach
    void begin() throws SQLException {
        Photos.createIn(source);
        host = host(JdbcHost.onPostgres(source, InstantSource.system()));
    }

    private Host host(HostBuilder builder) {
        return builder.run(JOB)
                .dispatch(Dispatch.inline())
                .checkingForms((form, language) -> {
                    whileJudging.run();
                    return List.of();
                })
                .delivering(
                        TELL,
                        (text, delivery) -> told.add(
                                host.find(JOB, delivery.caseId()).isPresent() ? "after the commit" : "before it"))
                .build();
    }

    @AfterEach
    void nothingWasChangedBehindItsBack() {
        host.close();
        assertThat(JdbcAudit.of(source).findings()).isEmpty();
    }

    private Connection begun() throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void giveBack(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        connection.close();
    }

    private static String start(Host host) {
        return host.start(JOB, REPORT, CITIZEN).orElseThrow().caseId();
    }

    private static Request keyed(String key) {
        return Request.by(Actor.of("web")).withKey(key);
    }

    @Test
    @DisplayName("changes with the rest of the transaction, and its letters leave when that has been committed")
    void changesWithTheRest() throws SQLException {
        Connection connection = begun();
        JdbcTransaction transaction = JdbcTransaction.on(connection);
        Photos.insert(connection, "a mattress");

        String id = start(host.in(transaction));

        assertThat(host.find(JOB, id)).isEmpty();
        connection.commit();
        assertThat(host.find(JOB, id)).isPresent();
        assertThat(told).isEmpty();
        transaction.committed();
        assertThat(told).containsExactly("after the commit");
        giveBack(connection);
        assertThat(Photos.count(source)).isEqualTo(1);
    }

    @Test
    @DisplayName("leaves nothing when the transaction is rolled back: no case, no letter")
    void leavesNothing() throws SQLException {
        Connection connection = begun();
        JdbcTransaction transaction = JdbcTransaction.on(connection);
        Photos.insert(connection, "a mattress");
        String id = start(host.in(transaction));

        connection.rollback();
        giveBack(connection);

        host.runDue();
        assertThat(host.find(JOB, id)).isEmpty();
        assertThat(Photos.count(source)).isZero();
        assertThat(told).isEmpty();
    }

    @Test
    @DisplayName("has its letters left to the next run when nobody says that it was committed")
    void leavesLettersToTheNextRun() throws SQLException {
        Connection connection = begun();
        start(host.in(JdbcTransaction.on(connection)));
        connection.commit();
        giveBack(connection);

        host.runDue();

        assertThat(told).containsExactly("after the commit");
    }

    @Test
    @DisplayName("sees what it has written, in lists, journals and streams too, and nobody else does")
    void seesItsWrites() throws SQLException {
        Connection connection = begun();
        Host joined = host.in(JdbcTransaction.on(connection));

        String id = start(joined);

        CaseSnapshot<Job> snapshot = joined.find(JOB, id).orElseThrow();
        assertThat(snapshot.journal()).isNotEmpty();
        assertThat(joined.streamCases(JOB)).hasSize(1);
        assertThat(joined.worklist(CREW)).hasSize(1);
        assertThat(joined.outbox(id)).extracting(OutboxItem::status).containsExactly(Status.WAITING);
        assertThat(joined.nextDue()).isPresent();
        assertThat(host.cases(JOB)).isEmpty();
        connection.rollback();
        giveBack(connection);
    }

    @Test
    @DisplayName("needs the one connection of the transaction and no other")
    void needsOneConnection() throws SQLException {
        try (HikariDataSource pool = SharedSource.pool(source, "application_name=one")) {
            pool.setMaximumPoolSize(1);
            pool.setConnectionTimeout(2_000);
            Host single = host(JdbcHost.onPostgres(pool, InstantSource.system()));
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                Host joined = single.in(JdbcTransaction.on(connection));
                String id = start(joined);
                joined.complete(id, CLEAR, "cleared", Stage.WORKER).orElseThrow();
                joined.repeated("web:1", REPORT);
                connection.commit();
            }
            single.close();
        }
        assertThat(host.cases(JOB)).hasSize(1);
    }

    @Test
    @DisplayName("gets the answer of who was quicker with its key, and its transaction goes on")
    void aDuplicateAbortsNothing() throws Exception {
        Connection first = begun();
        JdbcTransaction firstTransaction = JdbcTransaction.on(first);
        Answer answer = host.in(firstTransaction).start(JOB, REPORT, keyed("web:1"));
        Connection second = begun();
        Photos.insert(second, "of the second");

        CompletableFuture<Answer> other = CompletableFuture.supplyAsync(
                () -> host.in(JdbcTransaction.on(second)).start(JOB, REPORT, keyed("web:1")));
        awaitALock();
        first.commit();

        assertThat(other.get(20, TimeUnit.SECONDS)).isEqualTo(answer);
        second.commit();
        giveBack(first);
        giveBack(second);
        assertThat(Photos.count(source)).isEqualTo(1);
        assertThat(host.cases(JOB)).hasSize(1);
    }

    private void awaitALock() throws SQLException {
        while (Photos.count(source, "pg_locks WHERE NOT granted") == 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    @DisplayName("keeps nobody else from beginning a case before it is committed")
    void nobodyWaitsForItsNumber() throws SQLException {
        try (Host other = host(JdbcHost.onPostgres(source, InstantSource.system()))) {
            Connection connection = begun();
            String first = start(host.in(JdbcTransaction.on(connection)));

            String second = start(other);
            String third = start(host);

            connection.commit();
            giveBack(connection);
            assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName("decides again what somebody else has overtaken, at READ COMMITTED")
    void decidesAgain() throws SQLException {
        String id = start(host);
        Connection connection = begun();
        whileJudging = () -> overtake(id);

        host.in(JdbcTransaction.on(connection)).tell(id, HEARD, "mine", CITIZEN).orElseThrow();

        connection.commit();
        giveBack(connection);
        assertThat(host.find(JOB, id).orElseThrow().data().heard()).isEqualTo(2);
    }

    /** Somebody else's request, once. */
    private void overtake(String id) {
        whileJudging = () -> {};
        CompletableFuture.runAsync(() -> host.tell(id, HEARD, "theirs", CITIZEN).orElseThrow())
                .join();
    }

    @Test
    @DisplayName("is told as an exception what the database ends its transaction for: an overtaking at REPEATABLE READ")
    void isToldOfSerialization() throws SQLException {
        String id = start(host);
        Connection connection = begun();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Photos.insert(connection, "a mattress");
        whileJudging = () -> overtake(id);

        Throwable thrown =
                catchThrowable(() -> host.in(JdbcTransaction.on(connection)).tell(id, HEARD, "mine", CITIZEN));

        assertEnded(thrown, "40001");
        connection.rollback();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        giveBack(connection);
        assertThat(Photos.count(source)).isZero();
        assertThat(host.find(JOB, id).orElseThrow().data().heard()).isEqualTo(1);
    }

    private static void assertEnded(Throwable thrown, String state) {
        assertThat(thrown)
                .isInstanceOf(StoreException.class)
                .hasMessage("the database has ended your transaction, because others were in the way (SQL state "
                        + state + "); nothing of it is kept, roll it back and begin it again")
                .cause()
                .isInstanceOfSatisfying(
                        SQLTransactionRollbackException.class,
                        cause -> assertThat(cause.getSQLState()).isEqualTo(state));
        assertThat(((StoreException) thrown).isPassing()).isTrue();
    }

    @Test
    @DisplayName(
            "is told as an exception that a key was used meanwhile, at REPEATABLE READ, where it cannot see by whom")
    void isToldOfAKey() throws SQLException {
        Connection connection = begun();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Host joined = host.in(JdbcTransaction.on(connection));
        assertThat(joined.answered("web:1")).isEmpty();
        host.start(JOB, REPORT, keyed("web:1")).orElseThrow();

        Throwable thrown = catchThrowable(() -> joined.start(JOB, REPORT, keyed("web:1")));

        assertEnded(thrown, "40001");
        connection.rollback();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        giveBack(connection);
    }

    @Test
    @DisplayName("is told as an exception that two stood in each other's way; the other goes on")
    void isToldOfADeadlock() throws Exception {
        String one = start(host);
        String two = start(host);
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);

        CompletableFuture<Throwable> left = CompletableFuture.supplyAsync(() -> tellBoth(one, two, bothHoldOne));
        CompletableFuture<Throwable> right = CompletableFuture.supplyAsync(() -> tellBoth(two, one, bothHoldOne));
        left.join();
        right.join();

        List<Throwable> thrown =
                Stream.of(left.join(), right.join()).filter(Objects::nonNull).toList();
        assertThat(thrown).hasSize(1);
        assertEnded(thrown.get(0), "40P01");
        assertThat(host.find(JOB, one).orElseThrow().data().heard()).isEqualTo(1);
        assertThat(host.find(JOB, two).orElseThrow().data().heard()).isEqualTo(1);
    }

    private Throwable tellBoth(String first, String second, CyclicBarrier bothHoldOne) {
        try {
            Connection connection = begun();
            try {
                Host joined = host.in(JdbcTransaction.on(connection));
                joined.tell(first, HEARD, "here", CITIZEN).orElseThrow();
                bothHoldOne.await(20, TimeUnit.SECONDS);
                joined.tell(second, HEARD, "here", CITIZEN).orElseThrow();
                connection.commit();
                return null;
            } catch (Exception failure) {
                connection.rollback();
                return failure;
            } finally {
                giveBack(connection);
            }
        } catch (SQLException failure) {
            return failure;
        }
    }

    @Test
    @DisplayName("writes one case again and again, with savepoints of the caller's between and rolled back")
    void goesOnAfterASavepoint() throws SQLException {
        String id = start(host);
        Connection connection = begun();
        Host joined = host.in(JdbcTransaction.on(connection));
        joined.tell(id, HEARD, "one", CITIZEN).orElseThrow();
        Savepoint before = connection.setSavepoint();
        joined.tell(id, HEARD, "two", CITIZEN).orElseThrow();
        joined.complete(id, CLEAR, "cleared", Stage.WORKER).orElseThrow();
        connection.rollback(before);

        joined.tell(id, HEARD, "three", CITIZEN).orElseThrow();
        Savepoint nested = connection.setSavepoint();
        joined.tell(id, HEARD, "four", CITIZEN).orElseThrow();
        connection.releaseSavepoint(nested);
        joined.complete(id, CLEAR, "cleared", Stage.WORKER).orElseThrow();
        connection.commit();

        giveBack(connection);
        CaseSnapshot<Job> job = host.find(JOB, id).orElseThrow();
        assertThat(job.data().heard()).isEqualTo(4);
        assertThat(job.isOpen()).isFalse();
    }

    @Test
    @DisplayName("gets a refusal as a value, and its transaction goes on")
    void aRefusalIsAValue() throws SQLException {
        Connection connection = begun();
        Photos.insert(connection, "a mattress");

        Answer answer = host.in(JdbcTransaction.on(connection)).tell("case-99", HEARD, "what?", CITIZEN);

        assertThat(answer).isInstanceOf(Answer.Refused.class);
        connection.commit();
        giveBack(connection);
        assertThat(Photos.count(source)).isEqualTo(1);
    }

    @Test
    @DisplayName("delivers what a handler's own transaction causes when the handler has returned")
    void inAHandler() throws SQLException {
        AtomicInteger rounds = new AtomicInteger();
        Workflow<Job> echo = Stage.workflow("echo")
                .start(Report.class, Job::of)
                .byAnybody()
                .send(Stage.NOTE, Job::text)
                .await(HEARD, Job::heard)
                .end("done");
        List<Host> itself = new CopyOnWriteArrayList<>();
        try (Host echoing = JdbcHost.onPostgres(source, InstantSource.system())
                .run(echo)
                .delivering(Stage.NOTE, (text, delivery) -> {
                    if (rounds.incrementAndGet() < 3) {
                        Connection connection = begun();
                        JdbcTransaction transaction = JdbcTransaction.on(connection);
                        itself.get(0).in(transaction).start(echo, REPORT, CITIZEN);
                        connection.commit();
                        transaction.committed();
                        giveBack(connection);
                    }
                    heard.incrementAndGet();
                })
                .build()) {
            itself.add(echoing);
            Stage.start(echoing, echo);
            while (heard.get() < 3) {
                Thread.onSpinWait();
            }
        }
        try (Host last =
                JdbcHost.onPostgres(source, InstantSource.system()).run(echo).build()) {
            assertThat(last.cases(echo)).hasSize(3);
        }
    }
}
