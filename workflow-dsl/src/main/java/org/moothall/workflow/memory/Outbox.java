// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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

    /** The items that may be tried now: those that wait, up to the first one that is parked. */
    List<OutboxItem> waiting() {
        List<OutboxItem> waiting = new ArrayList<>();
        for (OutboxItem item : items.values()) {
            if (item.status() == Status.PARKED) {
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
        if (item != null && item.status() == Status.WAITING) {
            mark(ordinal, Status.WITHDRAWN, now);
        }
    }

    /** Notes a failed attempt; answers when to try again, or null when it is parked. */
    @Nullable
    Instant failed(OutboxItem item, Exception failure, Instant now) {
        int attempts = item.attempts() + 1;
        Status status = attempts > BACKOFF.size() ? Status.PARKED : Status.WAITING;
        items.put(item.ordinal(), after(item, status, attempts, failure, now));
        return status == Status.PARKED ? null : now.plus(BACKOFF.get(attempts - 1));
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

    void erase() {
        items.replaceAll((ordinal, item) -> new OutboxItem(
                item.caseId(),
                item.step(),
                ordinal,
                null,
                item.status(),
                item.attempts(),
                item.since(),
                item.failure()));
    }
}
