// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.moothall.workflow.jdbc.JdbcHost;
import org.moothall.workflow.jdbc.JdbcTables;

/** Cases on a PostgreSQL that loses nothing, beside the least that could be written for them, with 1 and with 2 threads. */
final class DurableOnPostgres {
    private static final int CASES = Integer.getInteger("cases", 1_000);
    private static final int WARM_UP = Integer.getInteger("warm-up", 15);
    private static final int PAIRS = Integer.getInteger("pairs", 21);

    private DurableOnPostgres() {}

    /** Prints a table of all that was measured. */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (Server server = Server.start(Map.of())) {
            System.out.println(server.settings());
            System.out.println(
                    "Medians of " + PAIRS + " pairs of " + CASES + " cases, after " + WARM_UP + " to warm up.");
            System.out.println();
            System.out.println("| | host | raw | ratio |\n| --- | ---: | ---: | ---: |");
            Round.Meters meters = new Round.Meters(() -> server.processorTime().toNanos(), server::writtenAhead);
            Pairs pairs = new Pairs(ours(server.pool()), least(server.pool()), CASES, meters);
            for (int threads = 1; threads <= 2; threads++) {
                print(pairs.measure(WARM_UP, PAIRS, threads), threads == 1 ? "1 thread" : threads + " threads");
            }
        }
        countStatements();
    }

    static OnHost ours(HikariDataSource pool) {
        JdbcTables.createIn(pool);
        return new OnHost(JdbcHost.onPostgres(pool, InstantSource.system()), (host, cases) -> faults(pool, cases));
    }

    private static String faults(HikariDataSource pool, long cases) {
        try (Connection connection = pool.getConnection()) {
            return Rows.faultsOfHost(connection, cases);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static RawLoop least(HikariDataSource pool) {
        return new RawLoop(Sessions.pooled(pool));
    }

    private static void print(Pairs.Result result, String threads) {
        System.out.println("| cases/s, " + threads + " |" + result.cells(Round::perSecond));
        System.out.println("| … the middle half of the pairs | | | " + result.spread() + " |");
        System.out.println("| client CPU a case, µs, " + threads + " |" + result.cells(Round::client));
        System.out.println("| server CPU a case, µs, " + threads + " |" + result.cells(Round::server));
        System.out.println("| CPU a case, µs, " + threads + " |" + result.cells(each -> each.client() + each.server()));
        System.out.println("| written ahead a case, bytes, " + threads + " |" + result.cells(Round::ahead));
    }

    /** On a server of its own: counting costs time. */
    private static void countStatements() throws IOException, SQLException {
        try (Server server = Server.start(Map.of("shared_preload_libraries", "pg_stat_statements"))) {
            server.execute("CREATE EXTENSION pg_stat_statements");
            double[] ours = counted(server, ours(server.pool()));
            double[] least = counted(server, least(server.pool()));
            row("statements a case", ours[0], least[0]);
            row("statements a case, with BEGIN and COMMIT", ours[1], least[1]);
            row("transactions a case", ours[2], least[2]);
        }
    }

    private static double[] counted(Server server, Contender contender) throws SQLException {
        int cases = 500;
        Round.of(contender, cases, 1, Round.Meters.NONE);
        server.text("SELECT pg_stat_statements_reset()");
        long before = server.transactions();
        Round.of(contender, cases, 1, Round.Meters.NONE);
        double all = Double.parseDouble(server.text("SELECT sum(calls) FROM pg_stat_statements"));
        double ends = Double.parseDouble(server.text(
                "SELECT coalesce(sum(calls), 0) FROM pg_stat_statements WHERE query IN ('BEGIN', 'COMMIT')"));
        return new double[] {(all - ends) / cases, all / cases, (double) (server.transactions() - before) / cases};
    }

    private static void row(String what, double ours, double least) {
        System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %.2f |%n", what, ours, least, ours / least);
    }
}
