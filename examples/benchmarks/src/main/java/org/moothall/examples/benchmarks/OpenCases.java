// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moothall.workflow.host.Request;

/**
 * What a case costs PostgreSQL beside a thousand open cases, a hundred thousand and a million: statements, buffers and bytes written
 * ahead a case, and cases a second beside the raw loop in tables as full. Open cases are copies of one.
 */
final class OpenCases {
    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("open", "1000,100000,1000000").split(",", -1))
            .map(Integer::valueOf)
            .toList();
    private static final int CASES = Integer.getInteger("cases", 500);
    private static final int WARM_UP = Integer.getInteger("warm-up", 8);
    private static final int PAIRS = Integer.getInteger("pairs", 7);

    /** No checkpoint comes while cases are counted: the first change of a page after one is written whole. */
    private static final Map<String, String> SETTINGS = Map.of(
            "shared_preload_libraries", "pg_stat_statements",
            "max_wal_size", "8GB",
            "checkpoint_timeout", "60min",
            "shared_buffers", "1GB");

    private static final String COSTS = "SELECT sum(calls) || ' ' || sum(shared_blks_hit + shared_blks_read) || ' '"
            + " || sum(wal_bytes) FROM pg_stat_statements WHERE query LIKE '%moothall%'";

    private OpenCases() {}

    /** Prints a row for each size. */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (Server server = Server.start(SETTINGS)) {
            server.execute("CREATE EXTENSION pg_stat_statements");
            HikariDataSource ours = server.pool("ours");
            OnHost host = DurableOnPostgres.ours(Permit.WORKFLOW, ours);
            RawLoop raw = new RawLoop(Sessions.pooled(server.pool("sending")), true);
            host.host().start(Permit.WORKFLOW, Permit.APPLICATION, Request.by(Permit.WEB));
            raw.begin();
            System.out.println(
                    "Medians of " + PAIRS + " pairs of " + CASES + " cases, after " + WARM_UP + " to warm up.");
            System.out.println();
            System.out.println("| open cases | statements a case | buffers | bytes written ahead | cases/s | raw loop |"
                    + " ratio |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
            int open = 1;
            for (int size : SIZES) {
                fill(server, open, size);
                open = size;
                System.out.println(row(server, size, host, raw));
            }
        }
    }

    private static String row(Server server, int size, OnHost host, RawLoop raw) throws SQLException {
        for (int i = 0; i < WARM_UP; i++) {
            Round.of(host, CASES, 1, Round.Meters.NONE);
            Round.of(raw, CASES, 1, Round.Meters.NONE);
        }
        server.text("SELECT pg_stat_statements_reset()");
        List<Round> ours = new ArrayList<>();
        List<Round> least = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            ours.add(Round.of(host, CASES, 1, Round.Meters.NONE));
            least.add(Round.of(raw, CASES, 1, Round.Meters.NONE));
        }
        String[] costs = server.text(COSTS).split(" ", -1);
        double cases = (double) PAIRS * CASES;
        return String.format(
                Locale.ROOT,
                "| %,d | %.1f | %.0f | %,.0f |%s",
                size,
                Double.parseDouble(costs[0]) / cases,
                Double.parseDouble(costs[1]) / cases,
                Double.parseDouble(costs[2]) / cases,
                new Pairs.Result(ours, least).cells(Round::perSecond));
    }

    /** Copies the case that is open, and its rows, under other names; then the server learns how large its tables are. */
    private static void fill(Server server, int from, int to) throws SQLException {
        String numbers = " CROSS JOIN generate_series(" + (from + 1) + ", " + to + ") n";
        copy(server, "ours", "moothall_case", "id = 'case-1'", numbers, "id", "number");
        for (String table : List.of("moothall_journal", "moothall_task", "moothall_timer")) {
            copy(server, "ours", table, "case_id = 'case-1'", numbers, "case_id", "");
        }
        copy(server, "sending", "raw_case", "id = 'case-1'", numbers, "id", "");
        copy(server, "sending", "raw_event", "case_id = 'case-1'", numbers, "case_id", "");
        server.execute("VACUUM ANALYZE");
        server.execute("CHECKPOINT");
    }

    private static void copy(
            Server server, String schema, String table, String one, String numbers, String id, String number)
            throws SQLException {
        String columns = server.text("SELECT string_agg(column_name, ', ' ORDER BY ordinal_position) FROM"
                + " information_schema.columns WHERE table_schema = '" + schema + "' AND table_name = '" + table + "'");
        String values = Stream.of(columns.split(", ", -1))
                .map(column -> column.equals(id) ? "'open-' || n" : column.equals(number) ? "-n" : "c." + column)
                .collect(Collectors.joining(", "));
        server.execute("INSERT INTO " + schema + "." + table + " (" + columns + ") SELECT " + values + " FROM " + schema
                + "." + table + " c" + numbers + " WHERE c." + one);
    }
}
