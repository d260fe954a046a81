// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.jdbc.JdbcHost;

/** Cases in a SQLite file that loses nothing, beside the least that could be written for them. One file has one writer. */
final class DurableInSqlite {
    private static final int CASES = Integer.getInteger("cases", 1_000);
    private static final int WARM_UP = Integer.getInteger("warm-up", 15);
    private static final int PAIRS = Integer.getInteger("pairs", 21);

    private DurableInSqlite() {}

    /** Prints a table of all that was measured. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path directory = Files.createTempDirectory("moothall-benchmark");
        try (OnHost ours = ours(Permit.WORKFLOW, directory.resolve("host.db"));
                OnHost letterless = ours(Permit.LETTERLESS, directory.resolve("letterless.db"));
                RawLoop least = least(directory.resolve("raw.db"), false);
                RawLoop sending = least(directory.resolve("raw-sending.db"), true)) {
            Pairs.Rounds rounds =
                    new Pairs(CASES, Round.Meters.NONE, ours, sending, letterless, least).measure(WARM_UP, PAIRS, 1);
            System.out.println("journal_mode=WAL, synchronous=FULL on both sides.");
            System.out.println(
                    "Medians of " + PAIRS + " pairs of " + CASES + " cases, after " + WARM_UP + " to warm up.");
            print("with a letter, beside a raw loop without", rounds.of(ours, least));
            print("with a letter, beside a raw loop with one", rounds.of(ours, sending));
            print("without a letter", rounds.of(letterless, least));
        }
    }

    private static void print(String what, Pairs.Result result) {
        System.out.println();
        System.out.println("| " + what + " | host | raw | ratio |\n| --- | ---: | ---: | ---: |");
        System.out.println("| cases/s, 1 thread |" + result.cells(Round::perSecond));
        System.out.println("| … the middle half of the pairs | | | " + result.spread() + " |");
        System.out.println("| CPU a case, µs, 1 thread |" + result.cells(Round::client));
        System.out.println("| allocated a case, bytes |" + result.cells(Round::allocated));
    }

    static OnHost ours(Workflow<Permit> workflow, Path file) {
        return new OnHost(
                workflow,
                JdbcHost.inFile(file, InstantSource.system()),
                (host, cases, letters) -> faults(file, cases, letters));
    }

    private static String faults(Path file, long cases, long letters) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return Rows.faultsOfHost(connection, cases, letters);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static RawLoop least(Path file, boolean sends) throws SQLException {
        return new RawLoop(Sessions.inFile(file.toString()), sends);
    }
}
