// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.jdbc.Stage.CITIZEN;
import static org.moothall.workflow.jdbc.Stage.CLEAR;
import static org.moothall.workflow.jdbc.Stage.HEARD;
import static org.moothall.workflow.jdbc.Stage.REPORT;
import static org.moothall.workflow.jdbc.Stage.TELL;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.jdbc.Stage.Job;
import org.moothall.workflow.jdbc.Stage.Report;
import org.moothall.workflow.memory.InMemoryHost;
import org.moothall.workflow.runtime.Dispatch;
import org.moothall.workflow.runtime.HostBuilder;
import org.moothall.workflow.store.StoreException;

@DisplayName("A transaction on PostgreSQL")
@Timeout(60)
class NotJoinedTest {
    private static final Workflow<Job> JOB = Stage.workflow("job")
            .alongside(HEARD, Job::heard, beside -> beside)
            .start(Report.class, Job::of)
            .byAnybody()
            .send(TELL, Job::text)
            .task(CLEAR, Job::heard)
            .end("done");

    private final DataSource source = Databases.withTables();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private Host host;

    @BeforeEach
    void begin() throws SQLException {
        Photos.createIn(source);
        host = host(JdbcHost.onPostgres(source, InstantSource.system()));
    }

    private Host host(HostBuilder builder) {
        return builder.run(JOB)
                .dispatch(Dispatch.inline())
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

    @Nested
    @DisplayName("that a host cannot join is refused in words, and nothing has changed,")
    class Refused {
        private void refuses(Host asked, String words) {
            assertThatThrownBy(() -> asked.start(JOB, REPORT, CITIZEN)).hasMessage(words);
            assertThat(host.cases(JOB)).isEmpty();
        }

        @Test
        @DisplayName("when the connection commits by itself")
        void autoCommit() throws SQLException {
            try (Connection connection = source.getConnection()) {
                refuses(
                        host.in(JdbcTransaction.on(connection)),
                        "this connection commits each statement by itself, so there is no transaction to join; say"
                                + " setAutoCommit(false) before");
            }
        }

        @Test
        @DisplayName("when the connection was closed")
        void closed() throws SQLException {
            Connection connection = begun();
            Host joined = host.in(JdbcTransaction.on(connection));
            giveBack(connection);

            refuses(joined, "this transaction is over: its connection was closed");
        }

        @Test
        @DisplayName("when the transaction may only read; reading goes on")
        void readOnly() throws SQLException {
            Connection connection = source.getConnection();
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            Host joined = host.in(JdbcTransaction.on(connection));

            refuses(joined, "this transaction may only read; begin one that may write");

            assertThat(joined.cases(JOB)).isEmpty();
            connection.rollback();
            connection.setReadOnly(false);
            giveBack(connection);
        }

        @Test
        @DisplayName("when a statement of the transaction has failed before")
        void failedBefore() throws SQLException {
            Connection connection = begun();
            assertThatThrownBy(() -> connection.createStatement().execute("SELECT 1 / 0"));

            refuses(
                    host.in(JdbcTransaction.on(connection)),
                    "the database failed while reading: a statement of your transaction had failed before; roll it back"
                            + " (SQL state 25P02); nothing that was answered before is lost");

            connection.rollback();
            giveBack(connection);
        }

        @Test
        @DisplayName("when it is to run what is due")
        void runDue() throws SQLException {
            Connection connection = begun();

            assertThatThrownBy(() -> host.in(JdbcTransaction.on(connection)).runDue())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("letters never leave inside a caller's transaction; run what is due outside of it");

            connection.rollback();
            giveBack(connection);
        }

        @Test
        @DisplayName("when the host keeps its cases in memory")
        void inMemory() throws SQLException {
            Connection connection = begun();
            try (Host memory = host(InMemoryHost.at(InstantSource.system()))) {
                assertThatThrownBy(() -> start(memory.in(JdbcTransaction.on(connection))))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("the store of this host has no transaction to share; ask the host itself");
            }
            connection.rollback();
            giveBack(connection);
        }
    }

    @Nested
    @DisplayName("that was not given to a host is noticed:")
    class NotGiven {
        @Test
        @DisplayName("a pool with auto-commit off has to be declared, and is then committed to")
        void aPoolWithoutAutoCommit() throws SQLException {
            try (HikariDataSource pool = SharedSource.pool(source, "application_name=off", false)) {
                assertThatThrownBy(() -> host(JdbcHost.onPostgres(pool, InstantSource.system())))
                        .isInstanceOf(StoreException.class)
                        .hasMessage("the connections of this data source come with auto-commit off; if nobody else"
                                + " commits them, say PostgresStore.on(source).withoutAutoCommit(), and if they are"
                                + " transactions of yours, hand them in with Host.in");

                try (Host declared = host(HostBuilder.on(
                        PostgresStore.on(pool).withoutAutoCommit().build(), InstantSource.system()))) {
                    start(declared);
                }
            }
            assertThat(host.cases(JOB)).hasSize(1);
            assertThat(told).containsExactly("after the commit");
        }

        @Test
        @DisplayName("a connection that comes with auto-commit off, as none did before, is given back untouched")
        void somebodyElsesTransaction() throws SQLException {
            AtomicInteger borrowed = new AtomicInteger();
            Connection theirs = begun();
            Photos.insert(theirs, "a mattress");
            List<Connection> given = new CopyOnWriteArrayList<>();
            DataSource mixed = SharedSource.sometimes(source, () -> given.isEmpty() ? null : given.get(0));
            Host mistaken = host(JdbcHost.onPostgres(mixed, InstantSource.system()));
            given.add(SharedSource.unclosable(theirs, borrowed));

            assertThatThrownBy(() -> start(mistaken))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("this data source has given a connection with auto-commit off, which it did"
                            + " not before: it looks like somebody else's transaction, and nothing was done in it");

            theirs.rollback();
            given.clear();
            mistaken.close();
            giveBack(theirs);
            assertThat(borrowed).hasValue(1);
            assertThat(Photos.count(source)).isZero();
            assertThat(host.cases(JOB)).isEmpty();
        }

        @Test
        @DisplayName("an audit and a script that makes tables do nothing in it")
        void auditAndScript() throws SQLException {
            Connection theirs = begun();
            Photos.insert(theirs, "a mattress");
            DataSource begun =
                    SharedSource.sometimes(source, () -> SharedSource.unclosable(theirs, new AtomicInteger()));

            assertThatThrownBy(() -> JdbcAudit.of(begun))
                    .hasMessage("this connection is in a transaction of somebody"
                            + " else's, in which nothing was done; hand in a data source of its own for the audit");
            assertThatThrownBy(() -> JdbcTables.createIn(begun))
                    .hasMessageContaining("this connection has auto-commit off");

            theirs.commit();
            giveBack(theirs);
            assertThat(Photos.count(source)).isEqualTo(1);
        }
    }
}
