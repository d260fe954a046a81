// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.jdbc.JdbcHost;
import org.moothall.workflow.jdbc.JdbcTables;
import org.moothall.workflow.runtime.Dispatch;
import org.moothall.workflow.runtime.HostBuilder;

/**
 * What a host pays for what is not due here: looks beside letters that nobody here delivers, a start beside many cases, and all cases
 * one after another. Run with a heap of 64 MB it also shows that a stream of cases stays flat.
 */
final class DueHere {
    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("letters", "100,10000,100000").split(",", -1))
            .map(Integer::valueOf)
            .toList();
    private static final int STREAMED = Integer.getInteger("cases", 200_000);
    private static final int SCANNED = Integer.getInteger("scanned", 10_000);
    private static final int LOOKS = Integer.getInteger("looks", 500);

    private static final Notice<String> TELL = Notice.of("tell", String.class);
    private static final Notice<String> RING = Notice.of("ring", String.class);
    private static final Task<String> LOOK = Task.of("look", String.class).candidates(Permit.CLERK);

    /** Its letters have no handler here. */
    private static final Workflow<Permit> TELLING = telling("telling", 1, TELL);
    /** Its letters have one. */
    private static final Workflow<Permit> RINGING = telling("ringing", 1, RING);

    private static final String SCANS =
            "SELECT coalesce(string_agg(relname || ' ' || seq_scan, ', ' ORDER BY relname), '')"
                    + " FROM pg_stat_user_tables WHERE seq_scan > 0";

    private DueHere() {}

    private static Workflow<Permit> telling(String name, int version, Notice<String> notice) {
        return Workflow.of(name, Permit.class)
                .version(version)
                .keepFor(Period.ofYears(1), Permit::withoutPeople)
                .start(Permit.Application.class, Permit::appliedFor)
                .byAnybody()
                .send(notice, Permit::street)
                .task(LOOK, (permit, words) -> permit)
                .end("looked at");
    }

    /** Prints a table of all that was measured. */
    public static void main(String[] arguments) throws IOException, SQLException {
        System.out.println("Heap: " + Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MB.");
        System.out.println();
        System.out.println("| waiting letters that nobody here delivers | `runDue`, µs p50 | `nextDue`, µs p50"
                + " | a case with a delivered letter, µs p50 | start with a new version, ms p50 |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        String postgres = onPostgres();
        String sqlite = inSqlite();
        System.out.println();
        System.out.println(postgres);
        System.out.println(sqlite);
        System.out.println(scans());
    }

    private static String onPostgres() throws IOException, SQLException {
        try (Server server = Server.start(Map.of())) {
            JdbcTables.createIn(server.pool());
            // filling it is not what is measured
            server.execute("ALTER DATABASE postgres SET synchronous_commit = off");
            server.pool().getHikariPoolMXBean().softEvictConnections();
            return measure("PostgreSQL", () -> JdbcHost.onPostgres(server.pool(), InstantSource.system()));
        }
    }

    private static String inSqlite() throws IOException {
        Path file = Files.createTempDirectory("moothall-benchmark").resolve("host.db");
        return measure("SQLite", () -> JdbcHost.inFile(file, InstantSource.system()));
    }

    private static String measure(String database, Supplier<HostBuilder> builder) {
        int letters = 0;
        for (int size : SIZES) {
            try (Host host = host(builder.get(), 1)) {
                for (; letters < size; letters++) {
                    start(host, TELLING);
                }
                System.out.printf(
                        Locale.ROOT,
                        "| %s, %,d | %,.0f | %,.0f | %,.0f |",
                        database,
                        size,
                        median(LOOKS, host::runDue),
                        median(LOOKS, host::nextDue),
                        median(LOOKS, () -> start(host, RINGING)));
            }
            int[] version = {2 + size};
            System.out.printf(
                    Locale.ROOT,
                    " %,.1f |%n",
                    median(20, () -> host(builder.get(), version[0]++).close()) / 1e3);
        }
        return stream(database, builder, letters);
    }

    private static Host host(HostBuilder builder, int version) {
        return builder.run(telling("telling", version, TELL))
                .run(RINGING)
                .dispatch(Dispatch.inline())
                .delivering(RING, (street, delivery) -> {})
                .build();
    }

    private static void start(Host host, Workflow<?> workflow) {
        host.start(workflow, Permit.APPLICATION, Request.by(Permit.WEB)).orElseThrow();
    }

    /** Of as many as are asked for, in microseconds, after half as many that do not count. */
    private static double median(int times, Runnable work) {
        double[] took = new double[times];
        for (int i = -times / 2; i < times; i++) {
            long began = System.nanoTime();
            work.run();
            if (i >= 0) {
                took[i] = (System.nanoTime() - began) / 1e3;
            }
        }
        Arrays.sort(took);
        return took[times / 2];
    }

    private static String stream(String database, Supplier<HostBuilder> builder, int letters) {
        try (Host host = host(builder.get(), 1)) {
            for (int i = letters; i < STREAMED; i++) {
                start(host, TELLING);
            }
            long began = System.nanoTime();
            long open = host.streamCases(TELLING).filter(CaseSnapshot::isOpen).count();
            return String.format(
                    Locale.ROOT,
                    "%s: %,d cases as a stream in %.1f s.",
                    database,
                    open,
                    (System.nanoTime() - began) / 1e9);
        }
    }

    /** A new database whose statistics were made while its tables were all but empty. */
    private static String scans() throws IOException, SQLException {
        try (Server server = Server.start(Map.of())) {
            JdbcTables.createIn(server.pool());
            try (Host host = host(JdbcHost.onPostgres(server.pool(), InstantSource.system()), 1)) {
                start(host, RINGING);
                server.execute("VACUUM ANALYZE");
                server.execute("SELECT pg_stat_reset()");
                for (int i = 0; i < SCANNED; i++) {
                    start(host, RINGING);
                }
            }
            server.execute("SELECT pg_stat_force_next_flush()");
            String scans = server.text(SCANS);
            return String.format(
                    Locale.ROOT,
                    "%,d cases with a delivered letter in a new database: %s.",
                    SCANNED,
                    scans.isEmpty() ? "no sequential scan of any table" : "sequential scans of " + scans);
        }
    }
}
