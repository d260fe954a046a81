// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.jdbc.JdbcHost;
import org.moothall.workflow.jdbc.JdbcTables;

/** Cases on a PostgreSQL that loses nothing, beside the least that could be written for them, by several threads. */
final class DurableOnPostgres {
    private static final int CASES = Integer.getInteger("cases", 1_000);
    private static final int WARM_UP = Integer.getInteger("warm-up", 15);
    private static final int PAIRS = Integer.getInteger("pairs", 21);
    private static final int[] THREADS = Stream.of(
                    System.getProperty("threads", "1,2,8").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();

    private DurableOnPostgres() {}

    /** All that are compared, each with tables of its own on one server. */
    private record Contenders(OnHost ours, OnHost letterless, RawLoop sending, RawLoop least) {
        static Contenders on(Server server) throws SQLException {
            return new Contenders(
                    DurableOnPostgres.ours(Permit.WORKFLOW, server.pool("ours")),
                    DurableOnPostgres.ours(Permit.LETTERLESS, server.pool("letterless")),
                    new RawLoop(Sessions.pooled(server.pool("sending")), true),
                    new RawLoop(Sessions.pooled(server.pool("least")), false));
        }

        Contender[] all() {
            return new Contender[] {ours, sending, letterless, least};
        }
    }

    /** Prints tables of all that was measured. */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (Server server = Server.start(Map.of())) {
            System.out.println(server.settings());
            System.out.println(
                    "Medians of " + PAIRS + " pairs of " + CASES + " cases, after " + WARM_UP + " to warm up.");
            Contenders contenders = Contenders.on(server);
            Round.Meters meters = new Round.Meters(() -> server.processorTime().toNanos(), server::writtenAhead);
            Pairs pairs = new Pairs(CASES, meters, contenders.all());
            for (int threads : THREADS) {
                print(contenders, pairs.measure(WARM_UP, PAIRS, threads), threads);
            }
        }
        countStatements();
    }

    private static void print(Contenders contenders, Pairs.Rounds rounds, int threads) {
        String by = threads == 1 ? ", 1 thread" : ", " + threads + " threads";
        print("with a letter, beside a raw loop without" + by, rounds.of(contenders.ours, contenders.least));
        print("with a letter, beside a raw loop with one" + by, rounds.of(contenders.ours, contenders.sending));
        print("without a letter" + by, rounds.of(contenders.letterless, contenders.least));
        System.out.println();
        System.out.println(
                "CPU of the client a case, µs, round by round: " + rounds.warming(contenders.ours, Round::client));
    }

    private static void print(String what, Pairs.Result result) {
        System.out.println();
        System.out.println("| " + what + " | host | raw | ratio |\n| --- | ---: | ---: | ---: |");
        System.out.println("| cases/s |" + result.cells(Round::perSecond));
        System.out.println("| … the middle half of the pairs | | | " + result.spread() + " |");
        System.out.println("| client CPU a case, µs |" + result.cells(Round::client));
        System.out.println("| server CPU a case, µs |" + result.cells(Round::server));
        System.out.println("| CPU a case, µs |" + result.cells(each -> each.client() + each.server()));
        System.out.println("| allocated a case, bytes |" + result.cells(Round::allocated));
        System.out.println("| written ahead a case, bytes |" + result.cells(Round::ahead));
    }

    static OnHost ours(Workflow<Permit> workflow, HikariDataSource pool) {
        JdbcTables.createIn(pool);
        return new OnHost(
                workflow,
                JdbcHost.onPostgres(pool, InstantSource.system()),
                (host, cases, letters) -> faults(pool, cases, letters));
    }

    private static String faults(HikariDataSource pool, long cases, long letters) {
        try (Connection connection = pool.getConnection()) {
            return Rows.faultsOfHost(connection, cases, letters);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** On a server of its own: counting costs time. */
    private static void countStatements() throws IOException, SQLException {
        try (Server server = Server.start(Map.of("shared_preload_libraries", "pg_stat_statements"))) {
            server.execute("CREATE EXTENSION pg_stat_statements");
            Contenders contenders = Contenders.on(server);
            System.out.println();
            System.out.println("| a case | host | raw, with a letter | host, without | raw, without |");
            System.out.println("| --- | ---: | ---: | ---: | ---: |");
            double[][] counted = new double[4][];
            for (int i = 0; i < counted.length; i++) {
                counted[i] = counted(server, contenders.all()[i]);
            }
            row("statements", 0, counted);
            row("statements, with BEGIN and COMMIT", 1, counted);
            row("transactions", 2, counted);
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

    private static void row(String what, int figure, double[][] counted) {
        System.out.println("| " + what + " | "
                + Arrays.stream(counted)
                        .map(each -> String.format(Locale.ROOT, "%.1f", each[figure]))
                        .collect(Collectors.joining(" | "))
                + " |");
    }
}
