// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.jdbc.JdbcHost;
import org.moothall.workflow.jdbc.JdbcTables;
import org.moothall.workflow.runtime.HostBuilder;

/** One page of a worklist among 100,000 open cases, beside the same rows by the same statement over plain JDBC. */
final class WorklistPages {
    private static final int CASES = Integer.getInteger("cases", 100_000);
    private static final int PAGES = Integer.getInteger("pages", 2_000);
    private static final int SIZE = 50;
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    private static final String SCANS = "SELECT 'scans of moothall_task: ' || seq_scan || ' of the table, '"
            + " || (SELECT idx_scan FROM pg_stat_user_indexes WHERE indexrelname = 'moothall_task_worklist')"
            + " || ' of moothall_task_worklist' FROM pg_stat_user_tables WHERE relname = 'moothall_task'";

    private static final List<Role> ROLES = IntStream.rangeClosed(1, 5)
            .mapToObj(number -> Role.named("team-" + number))
            .toList();
    private static final List<Workflow<Permit>> WORKFLOWS =
            ROLES.stream().map(WorklistPages::workflow).toList();

    private WorklistPages() {}

    private static Workflow<Permit> workflow(Role team) {
        return Workflow.of("for-" + team.name(), Permit.class)
                .version(1)
                .keepFor(Period.ofYears(1), Permit::withoutPeople)
                .start(Permit.Application.class, Permit::appliedFor)
                .byAnybody()
                .task(
                        Task.of("look", Permit.Checked.class)
                                .candidates(team)
                                .due(Deadline.of("look").hours(48)),
                        Permit::checked)
                .end("looked at");
    }

    /** Any second of a year: dues are as random as that. */
    private static InstantSource anyTime() {
        Random random = new Random(7);
        return () -> JUNE.plusSeconds(random.nextInt((int) Duration.ofDays(365).toSeconds()));
    }

    /** Prints a table of all that was measured. */
    public static void main(String[] arguments) throws IOException, SQLException {
        System.out.println(CASES + " open cases for " + ROLES.size() + " roles, " + SIZE + " rows a page, " + PAGES
                + " pages each in turn.");
        System.out.println();
        System.out.println("| µs a page | host p50 | p95 | raw p50 | p95 | ratio of p50 |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        List<String> plans = new ArrayList<>(onPostgres());
        plans.addAll(inSqlite());
        System.out.println();
        plans.forEach(System.out::println);
    }

    /** How PostgreSQL found the page in the middle; and how it found all of them, for its statistics saw the host's own statement. */
    private static List<String> onPostgres() throws IOException, SQLException {
        try (Server server = Server.start(Map.of())) {
            JdbcTables.createIn(server.pool());
            // filling it is not what is measured
            server.execute("ALTER DATABASE postgres SET synchronous_commit = off");
            server.pool().getHikariPoolMXBean().softEvictConnections();
            try (Host host = filled(JdbcHost.onPostgres(server.pool(), anyTime()))) {
                server.execute("VACUUM ANALYZE");
                measure("PostgreSQL", host, RawPages.pooled(server.pool()));
                server.execute("SELECT pg_stat_force_next_flush()");
                List<String> plan = new ArrayList<>(server.texts("EXPLAIN (ANALYZE, BUFFERS) " + RawPages.MIDDLE));
                plan.add(server.text(SCANS));
                return plan;
            }
        }
    }

    private static List<String> inSqlite() throws IOException, SQLException {
        Path file = Files.createTempDirectory("moothall-benchmark").resolve("host.db");
        try (Host host = filled(JdbcHost.inFile(file, anyTime()));
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            measure("SQLite", host, RawPages.kept(connection));
            return Rows.texts(connection, "EXPLAIN QUERY PLAN " + RawPages.MIDDLE);
        }
    }

    private static Host filled(HostBuilder builder) {
        WORKFLOWS.forEach(builder::run);
        Host host = builder.build();
        Random random = new Random(7);
        for (int i = 0; i < CASES; i++) {
            Workflow<Permit> workflow = WORKFLOWS.get(random.nextInt(WORKFLOWS.size()));
            host.start(workflow, Permit.APPLICATION, Request.by(Permit.WEB)).orElseThrow();
        }
        return host;
    }

    private static void measure(String database, Host host, RawPages raw) {
        List<WorkItem> all = host.worklist(ROLES.get(2));
        print(database + ", first page", null, host, raw);
        print(database + ", page in the middle", all.get(all.size() / 2), host, raw);
    }

    private static void print(String what, @Nullable WorkItem after, Host host, RawPages raw) {
        Role role = ROLES.get(2);
        double[] ours = new double[PAGES];
        double[] least = new double[PAGES];
        for (int i = -PAGES; i < PAGES; i++) {
            long began = System.nanoTime();
            List<WorkItem> page = host.worklistPage(role, after, SIZE);
            long between = System.nanoTime();
            List<String> rows = raw.page(role.name(), after, SIZE);
            long ended = System.nanoTime();
            if (!rows.equals(page.stream().map(WorkItem::caseId).toList())) {
                throw new IllegalStateException("the two pages differ");
            }
            if (i >= 0) {
                ours[i] = (between - began) / 1e3;
                least[i] = (ended - between) / 1e3;
            }
        }
        Arrays.sort(ours);
        Arrays.sort(least);
        System.out.printf(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %,.0f | %,.0f | %.2f |%n",
                what,
                ours[PAGES / 2],
                ours[PAGES * 95 / 100],
                least[PAGES / 2],
                least[PAGES * 95 / 100],
                ours[PAGES / 2] / least[PAGES / 2]);
    }
}
