// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.host.Delivery;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;

/** What one case asked of the world outside, in the order of its ordinals. */
final class Outbox {
    private static final List<Duration> BACKOFF = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8));

    private final Map<Long, OutboxItem> items = new TreeMap<>();
    private long failing;
    private Instant again = Instant.MIN;

    void add(String caseId, String step, long ordinal, Object content, Instant now) {
        items.put(ordinal, new OutboxItem(caseId, step, ordinal, content, Status.WAITING, 0, now, ""));
    }

    List<OutboxItem> all() {
        return List.copyOf(items.values());
    }

    @Nullable
    OutboxItem find(long ordinal) {
        return items.get(ordinal);
    }

    boolean isWaiting(long ordinal) {
        OutboxItem item = items.get(ordinal);
        return item != null && item.status() == Status.WAITING;
    }

    /** When something is to be tried next: at once, unless the first item just failed; null when nothing waits. */
    @Nullable
    Instant next(Instant now) {
        List<OutboxItem> waiting = waiting();
        if (waiting.isEmpty()) {
            return null;
        }
        return isWaiting(failing) && again.isAfter(now) ? again : now;
    }

    /** The items that may be tried: those that wait, up to the first that is parked. A parked timer holds up nothing. */
    List<OutboxItem> waiting() {
        List<OutboxItem> waiting = new ArrayList<>();
        for (OutboxItem item : items.values()) {
            if (item.status() == Status.PARKED && item.content() != null) {
                break;
            }
            if (item.status() == Status.WAITING) {
                waiting.add(item);
            }
        }
        return waiting;
    }

    void mark(long ordinal, Status status, Instant now) {
        items.computeIfPresent(
                ordinal,
                (number, item) -> new OutboxItem(
                        item.caseId(),
                        item.step(),
                        number,
                        item.content(),
                        status,
                        item.attempts() + (status == Status.DELIVERED ? 1 : 0),
                        now,
                        item.failure()));
    }

    void withdraw(long ordinal, Instant now) {
        OutboxItem item = items.get(ordinal);
        if (item != null && isUndelivered(item)) {
            mark(ordinal, Status.WITHDRAWN, now);
        }
    }

    private static boolean isUndelivered(OutboxItem item) {
        return item.status() == Status.WAITING || item.status() == Status.PARKED;
    }

    /** Notes a failed attempt: the item is to be tried again later, or is parked. */
    void failed(OutboxItem item, Exception failure, Instant now) {
        int attempts = item.attempts() + 1;
        boolean parks = attempts > BACKOFF.size();
        items.put(item.ordinal(), after(item, parks ? Status.PARKED : Status.WAITING, attempts, failure, now));
        failing = item.ordinal();
        again = parks ? Instant.MIN : now.plus(BACKOFF.get(attempts - 1));
    }

    /** Parks a timer whose function threw. */
    void parkTimer(Delivery timer, Exception failure, Instant now) {
        OutboxItem before = items.get(timer.ordinal());
        int attempts = before == null ? 0 : before.attempts();
        park(
                new OutboxItem(timer.caseId(), timer.step(), timer.ordinal(), null, Status.WAITING, attempts, now, ""),
                failure,
                now);
    }

    /** Parks something at once: what failed was the council's own function, and trying again will not mend that. */
    void park(OutboxItem item, Exception failure, Instant now) {
        items.put(item.ordinal(), after(item, Status.PARKED, item.attempts() + 1, failure, now));
    }

    private static OutboxItem after(OutboxItem item, Status status, int attempts, Exception failure, Instant now) {
        return new OutboxItem(
                item.caseId(),
                item.step(),
                item.ordinal(),
                item.content(),
                status,
                attempts,
                now,
                failure.getClass().getName());
    }

    /** Forgets all content; what was not delivered by now never will be. */
    void erase() {
        items.replaceAll((ordinal, item) -> new OutboxItem(
                item.caseId(),
                item.step(),
                ordinal,
                null,
                isUndelivered(item) ? Status.WITHDRAWN : item.status(),
                item.attempts(),
                item.since(),
                item.failure()));
    }
}
