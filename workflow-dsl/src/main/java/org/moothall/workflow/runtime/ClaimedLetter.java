// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.store.DueItem;
import org.moothall.workflow.store.Route;
import org.moothall.workflow.store.Store;
import org.moothall.workflow.store.WriteSet;
import org.moothall.workflow.store.WriteSet.Plan;
import org.moothall.workflow.store.WriteSet.Posted;

/**
 * A letter or call that this process has claimed with the change that posted it: delivered from memory, without a claim and a read of its
 * own. It is the only one of its case that waits.
 *
 * @param look the claim
 * @param item what is to be delivered, as the store reads it
 * @param since when it was written, by {@link System#nanoTime}
 */
record ClaimedLetter(DueItem look, OutboxItem item, long since) {
    /** What waited longer is claimed anew: its claim might end while it is being delivered. */
    private static final long FRESH_NANOS = 1_000_000_000;

    /** The change, asking for a claim where a single item is posted that has a handler here and the store makes such claims. */
    static WriteSet asked(WriteSet change, Map<Route, Deliverer> deliverers, Store store) {
        WriteSet.Turn turn = change.turn();
        List<Posted> posted = change.rows().posted();
        if (turn == null || posted.size() != 1 || !isAlone(change, posted.get(0))) {
            return change;
        }
        Route route = Route.of(turn.state(), posted.get(0).step());
        long ticket = deliverers.containsKey(route) ? store.ticket() : 0;
        return ticket == 0
                ? change
                : change.planned(change.rows()
                        .plan()
                        .claiming(new DueItem(
                                change.caseId(), DueItem.OUTBOX, route.program(), route.step(), change.at(), ticket)));
    }

    private static boolean isAlone(WriteSet change, Posted only) {
        return only.isWanted() && change.rows().plan().kind() == Plan.Kind.SOMETHING_NEW;
    }

    /** What was claimed with a change that has been kept. */
    static ClaimedLetter of(WriteSet change) {
        Posted posted = change.rows().posted().get(0);
        Object content = Objects.requireNonNull(change.texts(), "its texts")
                .posted()
                .get(0)
                .value();
        DueItem look = Objects.requireNonNull(change.rows().plan().claim(), "what was claimed");
        OutboxItem item = new OutboxItem(
                change.caseId(), posted.step(), posted.ordinal(), content, Status.WAITING, 0, change.at(), "");
        return new ClaimedLetter(look, item, System.nanoTime());
    }

    boolean isFresh() {
        return System.nanoTime() - since < FRESH_NANOS;
    }
}
