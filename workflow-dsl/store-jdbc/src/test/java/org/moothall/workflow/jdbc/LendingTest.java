// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem.Status;

@DisplayName("The one connection of a SQLite file")
@Timeout(60)
class LendingTest {
    @TempDir
    Path folder;

    private DataSource lent;
    private Host host;

    @BeforeEach
    void begin() throws SQLException {
        SqliteStore store = SqliteStore.in(folder.resolve("cases.db"));
        lent = store.dataSource();
        host = SqliteScenes.on(store)
                .run(Scene.JOB)
                .delivering(Stage.TELL, (text, delivery) -> {})
                .build();
        Photos.createIn(lent);
    }

    @AfterEach
    void nothingWasChangedBehindItsBack() {
        host.close();
        assertThat(JdbcAudit.ofFile(folder.resolve("cases.db")).findings()).isEmpty();
    }

    @Test
    @DisplayName("is not lent twice to one thread: that is refused at once")
    void notTwice() throws SQLException {
        try (Connection first = lent.getConnection()) {
            assertThat(first.isClosed()).isFalse();

            assertThatThrownBy(lent::getConnection)
                    .isInstanceOf(SQLException.class)
                    .hasMessage("this thread has borrowed the one connection of this SQLite file already, and a second"
                            + " transaction beside the first would wait for itself; do it in the first one, or end that"
                            + " before");
        }
        lent.getConnection().close();
    }

    @Test
    @DisplayName("is for the thread that borrowed it, and for nobody once it was given back")
    void forItsThread() throws SQLException {
        Connection connection = lent.getConnection();

        assertThat(CompletableFuture.supplyAsync(() -> failure(connection)).join())
                .isEqualTo("this connection was borrowed by another thread, and only that one may use it");
        connection.close();
        assertThat(failure(connection)).isEqualTo("this connection was given back; borrow it again");
    }

    private static String failure(Connection connection) {
        try {
            return String.valueOf(connection.createStatement());
        } catch (SQLException failure) {
            return failure.getMessage();
        }
    }

    @Test
    @DisplayName(
            "takes many transactions one after another, each with its own commit or rollback, and keeps savepoints")
    void oneAfterAnother() throws SQLException {
        try (Connection connection = lent.getConnection()) {
            connection.setAutoCommit(false);
            Photos.insert(connection, "first");
            Stage.start(host, Scene.JOB);
            connection.commit();
            Photos.insert(connection, "second");
            Stage.start(host, Scene.JOB);
            connection.rollback();
            Photos.insert(connection, "third");
            var before = connection.setSavepoint();
            Stage.start(host, Scene.JOB);
            connection.rollback(before);
            connection.setAutoCommit(true);
        }

        assertThat(Photos.count(lent)).isEqualTo(2);
        assertThat(host.cases(Scene.JOB)).hasSize(1);
    }

    @Test
    @DisplayName("rolls back what is not committed when it is given back")
    void rollsBack() throws SQLException {
        try (Connection connection = lent.getConnection()) {
            connection.setAutoCommit(false);
            Photos.insert(connection, "first");
            Stage.start(host, Scene.JOB);
        }

        assertThat(Photos.count(lent)).isZero();
        assertThat(host.cases(Scene.JOB)).isEmpty();
    }

    @Test
    @DisplayName(
            "keeps nobody waiting for somebody who waits for it: requests in transactions and without, and letters")
    void nobodyWaitsForEachOther() throws SQLException {
        CompletableFuture<?>[] work = IntStream.range(0, 60)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    if (i % 2 == 0) {
                        report("photo " + i);
                    } else {
                        Stage.start(host, Scene.JOB);
                        host.runDue();
                    }
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(work).join();
        while (!host.cases(Scene.JOB).stream()
                .allMatch(each -> host.outbox(each.id()).get(0).status() == Status.DELIVERED)) {
            host.runDue();
        }

        assertThat(host.cases(Scene.JOB)).hasSize(60);
        assertThat(Photos.count(lent)).isEqualTo(30);
    }

    private void report(String name) {
        try (Connection connection = lent.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT count(*) FROM photo");
            Photos.insert(connection, name);
            Stage.start(host, Scene.JOB);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
