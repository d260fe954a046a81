// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.store.Change.Plan;

/**
 * Delivers what is in outboxes: one item a claim, so that each is looked at as it is then, and no case keeps others waiting. Whatever a
 * handler throws is one failed attempt of its item, and nobody else's.
 */
final class Deliveries {
    private static final List<Duration> BACKOFF = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8));

    private final Store store;
    private final Handing handing;
    private final InstantSource time;
    private final Map<String, Deliverer> deliverers;

    /** What a handler gave: an answer, nothing, or a failure. */
    private record Tried(@Nullable Object answer, @Nullable Throwable failure) {}

    Deliveries(Store store, Handing handing, InstantSource time, Map<String, Deliverer> deliverers) {
        this.store = store;
        this.handing = handing;
        this.time = time;
        this.deliverers = Map.copyOf(deliverers);
    }

    /** Delivers the next item of an outbox that was claimed. */
    void next(Due claimed) {
        List<OutboxItem> waiting = waiting(store.undelivered(claimed.caseId()));
        OutboxItem item = waiting.stream()
                .filter(each -> deliverers.containsKey(each.step()))
                .findFirst()
                .orElse(null);
        if (item == null) {
            handing.rows(claimed.caseId(), planned -> planned.plan(after(waiting.isEmpty(), claimed)));
        } else {
            deliver(item, waiting.size() == 1, claimed);
        }
    }

    /** What waits, up to the first that is parked. A parked timer holds up nothing. */
    private static List<OutboxItem> waiting(List<OutboxItem> undelivered) {
        List<OutboxItem> waiting = new ArrayList<>();
        for (OutboxItem item : undelivered) {
            if (item.status() == Status.PARKED && item.content() != null) {
                break;
            }
            if (item.status() == Status.WAITING && item.content() != null) {
                waiting.add(item);
            }
        }
        return waiting;
    }

    /** The next look: none when nothing is left, otherwise at once, here or where there is a handler for the rest. */
    private static Plan after(boolean isLast, Due claimed) {
        return isLast ? Plan.done(claimed) : Plan.again(claimed, claimed.due());
    }

    private void deliver(OutboxItem item, boolean isLast, Due claimed) {
        Tried tried = handled(item);
        Interrupts.aside(tried.failure(), () -> {
            if (tried.failure() != null) {
                failed(item, tried.failure(), claimed);
            } else if (tried.answer() == null) {
                handing.rows(item.caseId(), planned -> delivered(planned, item).plan(after(isLast, claimed)));
            } else {
                taken(item, tried.answer(), isLast, claimed);
            }
        });
    }

    private Tried handled(OutboxItem item) {
        try {
            Deliverer deliverer = Objects.requireNonNull(deliverers.get(item.step()), item.step());
            return new Tried(deliverer.deliver(Objects.requireNonNull(item.content()), item.delivery()), null);
        } catch (Throwable failure) {
            return new Tried(null, failure);
        }
    }

    private void failed(OutboxItem item, Throwable failure, Due claimed) {
        if (item.attempts() >= BACKOFF.size()) {
            park(item, failure, claimed);
            return;
        }
        Instant again = time.instant().plus(BACKOFF.get(item.attempts()));
        handing.rows(
                item.caseId(),
                planned -> planned.mark(item.step(), item.ordinal(), Status.WAITING, 1, nameOf(failure))
                        .plan(Plan.again(claimed, again)));
        Warnings.triedAgain(item, failure, again);
    }

    private void park(OutboxItem item, Throwable failure, Due claimed) {
        handing.rows(
                item.caseId(),
                planned -> planned.mark(item.step(), item.ordinal(), Status.PARKED, 1, nameOf(failure))
                        .plan(Plan.done(claimed)));
        Warnings.parked(item.caseId(), item.step(), item.ordinal(), item.attempts() + 1, failure);
    }

    /** Hands an answer in. When the case cannot take it, that is its own function's fault, and trying again is no use. */
    private void taken(OutboxItem item, Object answer, boolean isLast, Due claimed) {
        handing.answer(
                item,
                answer,
                planned -> {
                    boolean isOver = isLast && !delivered(planned, item).posts();
                    planned.plan(after(isOver, claimed));
                },
                failure -> park(item, failure, claimed));
    }

    private static Planned delivered(Planned planned, OutboxItem item) {
        return planned.mark(item.step(), item.ordinal(), Status.DELIVERED, 1, "");
    }

    private static String nameOf(Throwable failure) {
        return failure.getClass().getName();
    }
}
