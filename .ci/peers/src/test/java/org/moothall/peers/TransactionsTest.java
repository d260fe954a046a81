// SPDX-License-Identifier: Apache-2.0
package org.moothall.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A council's row and a piece of work in one transaction of Spring's. What a host of ours is tried in further is in the tables of
 * {@code store-jdbc/TRANSACTIONS.md}.
 */
@DisplayName("A row of the council's and an engine's work, in one @Transactional method,")
class TransactionsTest {
    private static EmbeddedPostgres postgres;
    private static int databases;

    /** What happens to the transaction. */
    enum Moment {
        COMMIT,
        THROW_BEFORE,
        THROW_AFTER,
        FAILING_COMMIT
    }

    /** The engines. */
    enum Peer {
        MOOTHALL,
        FLOWABLE,
        DB_SCHEDULER
    }

    private static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @BeforeAll
    static void begin() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void end() throws IOException {
        postgres.close();
    }

    static Stream<Arguments> cells() {
        return Stream.of(Peer.values())
                .flatMap(peer -> Stream.of(Moment.values()).map(moment -> Arguments.of(peer, moment)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cells")
    @DisplayName("are kept both or neither:")
    void bothOrNeither(Peer peer, Moment moment) throws SQLException {
        try (HikariDataSource pool = pool()) {
            DataSourceTransactionManager transactions = new DataSourceTransactionManager(pool);
            JdbcTemplate council = new JdbcTemplate(pool);
            council.execute("CREATE TABLE photo (name text PRIMARY KEY,"
                    + " album text REFERENCES photo (name) DEFERRABLE INITIALLY DEFERRED)");
            try (Engine engine = engine(peer, pool, transactions)) {
                run(new TransactionTemplate(transactions), council, engine, moment);

                long expected = moment == Moment.COMMIT ? 1 : 0;
                assertThat(council.queryForObject("SELECT count(*) FROM photo", Long.class))
                        .isEqualTo(expected);
                assertThat(engine.kept()).isEqualTo(expected);
            }
        }
    }

    private static void run(TransactionTemplate transaction, JdbcTemplate council, Engine engine, Moment moment) {
        try {
            transaction.executeWithoutResult(status -> {
                String album = moment == Moment.FAILING_COMMIT ? "none" : "lamp 7";
                council.update("INSERT INTO photo (name, album) VALUES ('lamp 7', ?)", album);
                throwAt(moment == Moment.THROW_BEFORE);
                begin(engine);
                throwAt(moment == Moment.THROW_AFTER);
            });
        } catch (Thrown | TransactionException | org.springframework.dao.DataAccessException asWanted) {
            assertThat(moment).isNotEqualTo(Moment.COMMIT);
        }
    }

    private static void throwAt(boolean isMoment) {
        if (isMoment) {
            throw new Thrown();
        }
    }

    private static void begin(Engine engine) {
        try {
            engine.begin();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A database of its own for each: Flowable takes tables in another schema for its own. */
    private static HikariDataSource pool() {
        String name = "peer" + ++databases;
        new JdbcTemplate(postgres.getPostgresDatabase()).execute("CREATE DATABASE " + name);
        HikariConfig config = new HikariConfig();
        config.setDataSource(postgres.getDatabase("postgres", name));
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }

    private static Engine engine(Peer peer, DataSource pool, DataSourceTransactionManager transactions)
            throws SQLException {
        return switch (peer) {
            case MOOTHALL -> Engines.moothall(pool);
            case FLOWABLE -> Engines.flowable(pool, transactions);
            case DB_SCHEDULER -> Engines.dbScheduler(pool);
        };
    }
}
