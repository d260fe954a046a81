// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/** The case of {@link DurableOnPostgres} on a host of ours, on DBOS and on Flowable, each beside the raw loops, in one run. */
final class PeersOnPostgres {
    private static final int CASES = Integer.getInteger("cases", 300);
    private static final int WARM_UP = Integer.getInteger("warm-up", 15);
    private static final int PAIRS = Integer.getInteger("pairs", 7);
    private static final int THREADS = Integer.getInteger("threads", 1);

    private PeersOnPostgres() {}

    /** Prints a row for each. */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (Server server = Server.start(Map.of())) {
            System.out.println(server.settings());
            System.out.println("Medians of " + PAIRS + " pairs of " + CASES + " cases, after " + WARM_UP
                    + " to warm up, " + THREADS + " threads.");
            RawLoop least = new RawLoop(Sessions.pooled(server.pool("least")), false);
            RawLoop sending = new RawLoop(Sessions.pooled(server.pool("sending")), true);
            OnHost ours = DurableOnPostgres.ours(Permit.WORKFLOW, server.pool("ours"));
            OnDbos dbos = new OnDbos(server.pool("dbos_app"));
            OnFlowable flowable = new OnFlowable(server.pool("flowable"));
            Round.Meters meters = new Round.Meters(() -> server.processorTime().toNanos(), server::writtenAhead);
            Pairs pairs = new Pairs(CASES, meters, ours, dbos, flowable, sending, least);
            Pairs.Rounds rounds = pairs.measure(WARM_UP, PAIRS, THREADS);
            System.out.println();
            System.out.println("| a case | engine | raw loop | ratio |\n| --- | ---: | ---: | ---: |");
            print("Moothall", ours, least, sending, rounds);
            print("DBOS", dbos, least, sending, rounds);
            print("Flowable", flowable, least, sending, rounds);
            ours.close();
            dbos.close();
            flowable.close();
        }
        System.exit(0);
    }

    private static void print(String name, Contender one, RawLoop least, RawLoop sending, Pairs.Rounds rounds) {
        Pairs.Result beside = rounds.of(one, least);
        row(name + ", cases/s, beside one without a letter", beside.cells(Round::perSecond));
        row(
                name + ", cases/s, beside one with a letter",
                rounds.of(one, sending).cells(Round::perSecond));
        row(name + ", CPU of client and server, µs", beside.cells(each -> each.client() + each.server()));
        row(name + ", written ahead, bytes", beside.cells(Round::ahead));
    }

    private static void row(String what, String cells) {
        System.out.println("| " + what + " |" + cells);
    }
}
