// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import static org.moothall.crash.Client.pause;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.moothall.core.finding.Finding;
import org.moothall.workflow.store.StoreException;

/** Audits the cases again and again while everything works and fails: whatever it finds is a false alarm. */
final class Watch implements AutoCloseable {
    private final Place.Opened place;
    private final Ledger ledger;
    private final Set<String> alarms = new ConcurrentSkipListSet<>();
    private final AtomicInteger audits = new AtomicInteger();
    private final Thread thread = new Thread(this::run, "audit");
    private volatile boolean isOver;

    Watch(Place place, Ledger ledger) {
        this.place = place.open(2, false);
        this.ledger = ledger;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        while (!isOver) {
            audit();
            pause(150);
        }
    }

    /** A database that is away cannot be audited; that is no alarm. */
    private void audit() {
        try {
            place.audit().stream().map(Finding::text).forEach(alarms::add);
            audits.incrementAndGet();
        } catch (StoreException away) {
            pause(100);
        } catch (Throwable failure) {
            ledger.unexpected(failure.getClass().getName() + " when it audited");
        }
    }

    int audits() {
        return audits.get();
    }

    List<String> alarms() {
        return List.copyOf(alarms);
    }

    @Override
    public void close() {
        isOver = true;
        try {
            thread.join(60_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        place.close();
    }
}
