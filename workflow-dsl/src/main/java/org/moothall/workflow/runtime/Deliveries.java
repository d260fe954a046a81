// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

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
import org.moothall.workflow.store.DueItem;
import org.moothall.workflow.store.Route;
import org.moothall.workflow.store.Store;
import org.moothall.workflow.store.WriteSet.Plan;
import org.moothall.workflow.store.WriteSet.Plan.Frees;

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
    private final UnattendedInputs handing;
    private final InstantSource time;
    private final Map<Route, Deliverer> deliverers;

    /** What a handler gave: an answer, nothing, or a failure. */
    private record Tried(@Nullable Object answer, @Nullable Throwable failure) {}

    Deliveries(Store store, UnattendedInputs handing, InstantSource time, Map<Route, Deliverer> deliverers) {
        this.store = store;
        this.handing = handing;
        this.time = time;
        this.deliverers = Map.copyOf(deliverers);
    }

    /**
     * Delivers the next item of the step that was claimed, unless an item that is handled here too comes before it. Items of steps that
     * nobody here handles are passed over. True when it is known that nothing more is due in the case.
     */
    boolean next(DueItem claimed) {
        List<OutboxItem> undelivered = store.undelivered(claimed.caseId());
        List<OutboxItem> waiting = waiting(undelivered);
        if (waiting.stream().noneMatch(each -> isOf(each, claimed))) {
            return handing.rows(
                    claimed.caseId(), planned -> planned.plan(Plan.done(claimed).freeing(Frees.PUT_OFF)));
        }
        OutboxItem first = waiting.stream()
                .filter(each -> deliverers.containsKey(new Route(claimed.program(), each.step())))
                .findFirst()
                .orElseThrow();
        return isOf(first, claimed)
                ? deliver(new Turn(claimed, first, undelivered, false))
                : handing.rows(
                        claimed.caseId(),
                        planned -> planned.plan(Plan.putOff(claimed, afterwards(first), first.step())));
    }

    /** Delivers what was claimed with the change that posted it. True when it is known that nothing more is due in the case. */
    boolean claimed(ClaimedLetter letter) {
        return deliver(new Turn(letter.look(), letter.item(), List.of(letter.item()), true));
    }

    private static boolean isOf(OutboxItem item, DueItem claimed) {
        return item.step().equals(claimed.name());
    }

    /**
     * When to look at an item behind this one, should its end not be told: when this one is tried again, and not at once. Who handles this
     * one may be gone by then.
     */
    private Instant afterwards(OutboxItem first) {
        Instant soon = time.instant().plus(BACKOFF.get(0));
        Instant again = first.attempts() == 0
                ? soon
                : first.since().plus(BACKOFF.get(Math.min(first.attempts(), BACKOFF.size()) - 1));
        return again.isBefore(soon) ? soon : again;
    }

    /**
     * The item whose turn it is.
     *
     * @param undelivered the undelivered items of its case, itself among them
     * @param isAlone whether nothing waited behind it when it was claimed: what was put off since has left word at its look
     */
    private record Turn(DueItem claimed, OutboxItem item, List<OutboxItem> undelivered, boolean isAlone) {
        /** The next look when it has been dealt with: at once when there is more of its step; and what waited for it is let through. */
        Plan dealtWith(boolean posts) {
            boolean isMore = posts
                    || waiting(undelivered).stream()
                            .anyMatch(each -> each.ordinal() > item.ordinal() && isOf(each, claimed));
            Plan next = isMore ? Plan.again(claimed, claimed.due()) : Plan.done(claimed);
            return (isAlone ? next : next.freeing(Frees.PUT_OFF)).after(item);
        }

        /** The next look when what was parked before it, or with it, may be wanted no more: everything is looked at. */
        Plan dealtWithAndFreed() {
            return Plan.again(claimed, claimed.due()).freeing(Frees.ALL).after(item);
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

    private boolean deliver(Turn turn) {
        OutboxItem item = turn.item();
        boolean[] isNothingMore = {false};
        Tried tried = handled(turn);
        Interrupts.aside(tried.failure(), () -> {
            if (tried.failure() != null) {
                failed(item, tried.failure(), turn.claimed());
            } else if (tried.answer() == null) {
                isNothingMore[0] = handing.rows(
                        item.caseId(), planned -> delivered(planned, item).plan(turn.dealtWith(false)));
            } else {
                taken(turn, tried.answer());
            }
        });
        return isNothingMore[0];
    }

    private Tried handled(Turn turn) {
        OutboxItem item = turn.item();
        try {
            Deliverer deliverer =
                    Objects.requireNonNull(deliverers.get(turn.claimed().route()), item.step());
            return new Tried(deliverer.deliver(Objects.requireNonNull(item.content()), item.delivery()), null);
        } catch (Throwable failure) {
            return new Tried(null, failure);
        }
    }

    private void failed(OutboxItem item, Throwable failure, DueItem claimed) {
        if (item.attempts() >= BACKOFF.size()) {
            park(item, failure, claimed);
            return;
        }
        Instant again = time.instant().plus(BACKOFF.get(item.attempts()));
        handing.rows(
                item.caseId(),
                planned -> planned.mark(item.step(), item.ordinal(), Status.WAITING, 1, nameOf(failure))
                        .plan(Plan.again(claimed, again).after(item)));
        Warnings.triedAgain(item, failure, again);
    }

    private void park(OutboxItem item, Throwable failure, DueItem claimed) {
        handing.rows(
                item.caseId(),
                planned -> planned.mark(item.step(), item.ordinal(), Status.PARKED, 1, nameOf(failure))
                        .plan(Plan.done(claimed).after(item)));
        Warnings.parked(item.caseId(), item.step(), item.ordinal(), item.attempts() + 1, failure);
    }

    /** Hands an answer in. When the case cannot take it, that is its own function's fault, and trying again is no use. */
    private void taken(Turn turn, Object answer) {
        OutboxItem item = turn.item();
        handing.answer(
                item,
                answer,
                planned -> {
                    delivered(planned, item);
                    planned.plan(
                            planned.withdraws()
                                    ? turn.dealtWithAndFreed()
                                    : turn.dealtWith(planned.posts(item.step())));
                },
                failure -> park(item, failure, turn.claimed()));
    }

    private static PlannedRows delivered(PlannedRows planned, OutboxItem item) {
        return planned.mark(item.step(), item.ordinal(), Status.DELIVERED, 1, "");
    }

    private static String nameOf(Throwable failure) {
        return failure.getClass().getName();
    }
}
