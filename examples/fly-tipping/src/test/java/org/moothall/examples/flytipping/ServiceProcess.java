// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.moothall.examples.flytipping.FlyTippingService.ADVISE;
import static org.moothall.examples.flytipping.FlyTippingService.BOOK_CONTRACTOR;
import static org.moothall.examples.flytipping.FlyTippingService.BOOK_VEHICLE;
import static org.moothall.examples.flytipping.FlyTippingService.FLY_TIPPING;
import static org.moothall.examples.flytipping.FlyTippingService.PASS_ON;
import static org.moothall.examples.flytipping.FlyTippingService.SERVE_NOTICE;
import static org.moothall.examples.flytipping.FlyTippingService.TELL_REPORTER;
import static org.moothall.examples.flytipping.FlyTippingService.TELL_SUPERVISOR;
import static org.moothall.examples.flytipping.SameOrNew.FILE;
import static org.moothall.examples.flytipping.SameOrNew.SAME_OR_NEW;
import static org.moothall.examples.flytipping.Tips.HEARD;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.moothall.core.finding.Location;
import org.moothall.core.privacy.Role;
import org.moothall.examples.flytipping.Outgoing.Booking;
import org.moothall.workflow.Event;
import org.moothall.workflow.Task;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Delivery;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.runtime.Dispatch;
import org.moothall.workflow.store.StoreException;

/** The service as one process runs it, from its beginning on a store to its end. Whatever is asked of it has a key. */
final class ServiceProcess implements AutoCloseable {
    private static final Location DESK = new Location.Cell("reports.csv", 7, "");

    private final SimulatedTime time = SimulatedTime.startingAt(HEARD);
    private final Outside outside;
    private final Host host;
    private final Desk desk;

    /** The world outside, which outlives every process: what came to it, by key, and when it does not answer. */
    static final class Outside {
        private final Map<String, Object> received = new TreeMap<>();
        private Instant downFrom = Instant.MAX;
        private Instant downUntil = Instant.MAX;

        /** What came, by its key. */
        Map<String, Object> received() {
            return received;
        }

        void isDown(Instant from, Instant until) {
            downFrom = from;
            downUntil = until;
        }

        private void receive(Object content, Delivery delivery, Instant now) {
            Object before = received.putIfAbsent(delivery.key(), content);
            if (before != null && !before.equals(content)) {
                throw new AssertionError("two things came under the key " + delivery.key());
            }
            if (!now.isBefore(downFrom) && now.isBefore(downUntil)) {
                throw new IllegalStateException("nobody answers");
            }
        }
    }

    ServiceProcess(Keeping keeping, Outside outside) {
        this.outside = outside;
        this.host = keeping.begin(time)
                .run(FLY_TIPPING)
                .run(SAME_OR_NEW)
                .dispatch(Dispatch.inline())
                .answering(BOOK_VEHICLE, this::booked)
                .answering(BOOK_CONTRACTOR, this::booked)
                .answering(FILE, (filing, delivery) -> desk().file(filing))
                .delivering(TELL_REPORTER, this::received)
                .delivering(PASS_ON, this::received)
                .delivering(ADVISE, this::received)
                .delivering(SERVE_NOTICE, this::received)
                .delivering(TELL_SUPERVISOR, this::received)
                .build();
        this.desk = deskOf(host);
    }

    /** A process that cannot begin lets go of what it holds, as if it ended. */
    private static Desk deskOf(Host host) {
        try {
            return new Desk(host);
        } catch (StoreException failure) {
            try (host) {
                throw failure;
            }
        }
    }

    private Desk desk() {
        return Objects.requireNonNull(desk);
    }

    private Booking booked(Object content, Delivery delivery) {
        received(content, delivery);
        return new Booking(delivery.key());
    }

    private void received(Object content, Delivery delivery) {
        outside.receive(content, delivery, time.instant());
    }

    void runTo(Instant moment) {
        time.runTo(moment, host);
    }

    void take(Report report) {
        desk.take(report, DESK);
    }

    void undoJoin(Report report) {
        desk.undoJoin(report, DESK);
    }

    <F> void complete(String caseId, Task<F> task, F form, Role by) {
        host.complete(caseId, task, form, request(Actor.of(by.name(), by), caseId + " " + task.name()))
                .orElseThrow();
    }

    <V> void tell(String caseId, Event<V> event, V value) {
        host.tell(
                        caseId,
                        event,
                        value,
                        request(
                                Actor.of("contact-centre", FlyTippingService.CONTACT_CENTRE, FlyTippingService.INTAKE),
                                caseId + " " + event.name()))
                .orElseThrow();
    }

    private Request request(Actor by, String what) {
        return Request.by(by).withKey(what + " " + time.instant());
    }

    void redriveAll() {
        host.parked()
                .forEach(item -> host.redrive(
                                item,
                                request(
                                        Actor.of("desk"),
                                        "redrive " + item.delivery().key()))
                        .orElseThrow());
    }

    @Override
    public void close() {
        host.close();
    }
}
