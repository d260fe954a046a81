// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.jdbc.JdbcHost;
import org.moothall.workflow.jdbc.JdbcTables;
import org.moothall.workflow.jdbc.JdbcTransaction;

/** A row of the council's and the start of a case on PostgreSQL: in one transaction, and in two. */
final class Joined {
    private static final int CASES = Integer.getInteger("cases", 1_000);
    private static final int WARM_UP = Integer.getInteger("warm-up", 10);
    private static final int PAIRS = Integer.getInteger("pairs", 9);

    private Joined() {}

    /** Prints a table. */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (Server server = Server.start(Map.of())) {
            Contender one = new Starting(server.pool("one"), true);
            Contender two = new Starting(server.pool("two"), false);
            Round.Meters meters = new Round.Meters(() -> server.processorTime().toNanos(), server::writtenAhead);
            Pairs.Result result = new Pairs(CASES, meters, one, two)
                    .measure(WARM_UP, PAIRS, 1)
                    .of(one, two);
            System.out.println(
                    "Medians of " + PAIRS + " pairs of " + CASES + " cases, after " + WARM_UP + " to warm up.");
            System.out.println();
            System.out.println("| a row and a start | one transaction | two | ratio |\n| --- | ---: | ---: | ---: |");
            System.out.println("| cases/s |" + result.cells(Round::perSecond));
            System.out.println("| … the middle half of the pairs | | | " + result.spread() + " |");
            System.out.println("| CPU a case, µs |" + result.cells(each -> each.client() + each.server()));
            System.out.println("| written ahead a case, bytes |" + result.cells(Round::ahead));
        }
    }

    /** Starts a case beside a row. */
    private static final class Starting implements Contender {
        private final LongAdder started = new LongAdder();
        private final HikariDataSource pool;
        private final Host host;
        private final boolean isOne;

        Starting(HikariDataSource pool, boolean isOne) throws SQLException {
            this.pool = pool;
            this.isOne = isOne;
            JdbcTables.createIn(pool);
            try (Connection connection = pool.getConnection();
                    PreparedStatement table = connection.prepareStatement(
                            "CREATE TABLE photo (id bigint PRIMARY KEY, name text NOT NULL)")) {
                table.execute();
            }
            host = JdbcHost.onPostgres(pool, InstantSource.system())
                    .run(Permit.LETTERLESS)
                    .build();
        }

        @Override
        public void seeThrough() {
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                try (PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO photo (id, name) VALUES (?, ?)")) {
                    started.increment();
                    insert.setLong(1, started.sum());
                    insert.setString(2, "a skip outside 12 Sample Street");
                    insert.executeUpdate();
                }
                if (isOne) {
                    JdbcTransaction transaction = JdbcTransaction.on(connection);
                    start(host.in(transaction));
                    connection.commit();
                    transaction.committed();
                } else {
                    connection.commit();
                }
                connection.setAutoCommit(true);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            if (!isOne) {
                start(host);
            }
        }

        private static void start(Host asked) {
            asked.start(Permit.LETTERLESS, Permit.APPLICATION, Request.by(Permit.WEB))
                    .orElseThrow();
        }

        @Override
        public String faults(long cases) {
            try (Connection connection = pool.getConnection()) {
                return Rows.faults(connection, "photo", cases) + Rows.faults(connection, "moothall_case", cases);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public void close() {
            host.close();
        }
    }
}
