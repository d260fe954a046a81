// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.memory.InMemoryHost;

/** Cases in memory, journals and worklists with them, beside a class written by hand for this one workflow. */
final class InMemory {
    private static final int CASES = Integer.getInteger("cases", 300_000);
    private static final int WARM_UP = Integer.getInteger("warm-up", 2);
    private static final int PAIRS = Integer.getInteger("pairs", 7);

    /** Started, decided; opened, done and chosen; opened, done, sent; ended. */
    private static final int LINES = 9;

    private InMemory() {}

    /** Prints a table of all that was measured; every round begins with nothing. */
    public static void main(String[] arguments) {
        List<Round> ours = new ArrayList<>();
        List<Round> byHand = new ArrayList<>();
        for (int i = 0; i < WARM_UP + PAIRS; i++) {
            ours.add(round(ours()));
            byHand.add(round(new ByHand(InstantSource.system())));
        }
        Pairs.Result result =
                new Pairs.Result(ours.subList(WARM_UP, ours.size()), byHand.subList(WARM_UP, ours.size()));
        System.out.println("Medians of " + PAIRS + " pairs of " + CASES + " cases, after " + WARM_UP + " to warm up.");
        System.out.println();
        System.out.println("| | host | by hand | ratio |\n| --- | ---: | ---: | ---: |");
        System.out.println("| cases/s, 1 thread |" + result.cells(Round::perSecond));
        System.out.println("| CPU a case, ns, 1 thread |" + result.cells(each -> 1e3 * each.client()));
    }

    private static Round round(Contender contender) {
        System.gc();
        try (contender) {
            Round round = Round.of(contender, CASES, 1, Round.Meters.NONE);
            String faults = contender.faults(CASES);
            if (!faults.isEmpty()) {
                throw new IllegalStateException(faults);
            }
            return round;
        }
    }

    static OnHost ours() {
        return new OnHost(Permit.WORKFLOW, InMemoryHost.at(InstantSource.system()), InMemory::faults);
    }

    private static String faults(Host host, long expected, long letters) {
        List<CaseSnapshot<Permit>> cases = host.cases(Permit.WORKFLOW);
        long decided = cases.stream()
                .filter(each -> each.outcome().equals(Optional.of("decided"))
                        && each.journal().size() == LINES)
                .count();
        return decided == expected && cases.size() == expected
                ? ""
                : decided + " cases are decided, not " + expected + "; ";
    }
}
