// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.memory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Refusal;
import org.moothall.workflow.engine.Input;
import org.moothall.workflow.engine.Outcome;
import org.moothall.workflow.engine.Output;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.Delivery;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.host.WorkItem;

/** Hands inputs to cases and does what follows: rows of worklists and outboxes, timers, deliveries. */
final class Execution {
    private final InstantSource time;
    private final Map<String, Deliverer> deliverers;
    private final Worklists worklists;
    private final Answered answered;
    private final Timers timers = new Timers();
    private boolean running;

    Execution(InstantSource time, Map<String, Deliverer> deliverers, Worklists worklists, Answered answered) {
        this.time = time;
        this.deliverers = deliverers;
        this.worklists = worklists;
        this.answered = answered;
    }

    // ---- what an input brings

    Answer input(MemoryCase subject, String step, long ordinal, Object value, String by) {
        return settle(subject, subject.interpreter.step(subject.state(), new Input(step, ordinal, value, by, now())));
    }

    Answer settle(MemoryCase subject, Outcome<Object> outcome) {
        if (outcome instanceof Outcome.Refused<Object> no) {
            Refusal refusal = no.refusal();
            return new Answer.Refused(
                    new Refusal(refusal.code(), "case " + subject.id + " " + refusal.message(), refusal.findings()));
        }
        Outcome.Accepted<Object> accepted = (Outcome.Accepted<Object>) outcome;
        subject.accept(accepted.state(), accepted.journal());
        accepted.outputs().forEach(output -> apply(subject, output));
        plan(subject);
        return new Answer.Accepted(subject.id, subject.revision());
    }

    private void apply(MemoryCase subject, Output output) {
        if (output instanceof Output.Opened opened) {
            worklists.add(new WorkItem(
                    subject.id, opened.task(), opened.ordinal(), opened.candidates(), now(), opened.due()));
        } else if (output instanceof Output.Closed closed) {
            worklists.remove(subject.id, closed.ordinal());
            forget(subject, closed.ordinal());
        } else if (output instanceof Output.Called called) {
            subject.outbox.add(subject.id, called.effect(), called.ordinal(), called.request(), now());
        } else if (output instanceof Output.Sent sent) {
            subject.outbox.add(subject.id, sent.notice(), sent.ordinal(), sent.request(), now());
        } else if (output instanceof Output.TimerSet set) {
            timers.set(timerKey(subject, set.ordinal()), set.due(), () -> fire(subject, set.name(), set.ordinal()));
        } else if (output instanceof Output.TimerCleared cleared) {
            forget(subject, cleared.ordinal());
        } else if (output instanceof Output.Erased) {
            subject.outbox.erase();
            answered.erase(subject.id);
        }
    }

    private void forget(MemoryCase subject, long ordinal) {
        timers.clear(timerKey(subject, ordinal));
        subject.outbox.withdraw(ordinal, now());
    }

    private static String timerKey(MemoryCase subject, long ordinal) {
        return subject.id + "/timer/" + ordinal;
    }

    private Instant now() {
        return time.instant();
    }

    // ---- what happens by itself

    @Nullable
    Instant nextDue() {
        return timers.nextDue();
    }

    void runDue() {
        if (running) {
            return; // a handler that makes a request of its own: the loop below will come to it
        }
        running = true;
        try {
            for (Timers.Timer due = timers.take(now()); due != null; due = timers.take(now())) {
                due.work().run();
            }
        } finally {
            running = false;
        }
    }

    /** Hands in a timer that has come due; answers whether that went well. */
    private boolean fire(MemoryCase subject, String name, long ordinal) {
        try {
            settle(subject, subject.interpreter.step(subject.state(), Input.timer(name, ordinal, now())));
            return true;
        } catch (RuntimeException failure) {
            subject.outbox.parkTimer(new Delivery(subject.id, name, ordinal), failure, now());
            return false;
        }
    }

    void redrive(MemoryCase subject, long ordinal) {
        OutboxItem item = subject.outbox.find(ordinal);
        if (item == null || item.status() != Status.PARKED) {
            return;
        }
        subject.outbox.mark(ordinal, Status.WAITING, now());
        if (item.content() == null && fire(subject, item.step(), ordinal)) {
            subject.outbox.mark(ordinal, Status.DELIVERED, now());
        }
        plan(subject);
    }

    // ---- deliveries

    private void plan(MemoryCase subject) {
        Instant next = subject.outbox.next(now());
        if (next != null) {
            timers.set(subject.id + "/outbox", next, () -> deliver(subject));
        }
    }

    private void deliver(MemoryCase subject) {
        for (OutboxItem item : subject.outbox.waiting()) {
            Deliverer deliverer = deliverers.get(item.step());
            if (deliverer != null && !delivered(subject, item.ordinal(), deliverer)) {
                plan(subject);
                return;
            }
        }
    }

    /** Whether an item was delivered, or need not be any more; if not, nothing after it is tried. */
    private boolean delivered(MemoryCase subject, long ordinal, Deliverer deliverer) {
        OutboxItem item = Objects.requireNonNull(subject.outbox.find(ordinal));
        if (item.status() != Status.WAITING || item.content() == null) {
            return true;
        }
        Object answer;
        try {
            answer = deliverer.deliver(item.content(), item.delivery());
        } catch (Exception failure) {
            if (subject.outbox.isWaiting(ordinal)) {
                subject.outbox.failed(item, failure, now());
            }
            return false;
        }
        return !subject.outbox.isWaiting(ordinal) || taken(subject, item, answer);
    }

    /** Whether the case could take the answer, if there is one. */
    private boolean taken(MemoryCase subject, OutboxItem item, @Nullable Object answer) {
        try {
            if (answer != null) {
                input(subject, item.step(), item.ordinal(), answer, "system");
            }
        } catch (RuntimeException failure) {
            subject.outbox.park(item, failure, now());
            return false;
        }
        subject.outbox.mark(item.ordinal(), Status.DELIVERED, now());
        return true;
    }
}
