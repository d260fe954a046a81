// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
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
        try (OnHost ours = ours(directory.resolve("host.db"));
                RawLoop least = least(directory.resolve("raw.db"))) {
            Pairs.Result result = new Pairs(ours, least, CASES, Round.Meters.NONE).measure(WARM_UP, PAIRS, 1);
            System.out.println("journal_mode=WAL, synchronous=FULL on both sides.");
            System.out.println(
                    "Medians of " + PAIRS + " pairs of " + CASES + " cases, after " + WARM_UP + " to warm up.");
            System.out.println();
            System.out.println("| | host | raw | ratio |\n| --- | ---: | ---: | ---: |");
            System.out.println("| cases/s, 1 thread |" + result.cells(Round::perSecond));
            System.out.println("| … the middle half of the pairs | | | " + result.spread() + " |");
            System.out.println("| CPU a case, µs, 1 thread |" + result.cells(Round::client));
        }
    }

    static OnHost ours(Path file) {
        return new OnHost(JdbcHost.inFile(file, InstantSource.system()), (host, cases) -> faults(file, cases));
    }

    private static String faults(Path file, long cases) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return Rows.faultsOfHost(connection, cases);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static RawLoop least(Path file) throws SQLException {
        return new RawLoop(Sessions.inFile(file.toString()));
    }
}
