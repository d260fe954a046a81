// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.DueItem;
import org.moothall.workflow.store.Store;
import org.moothall.workflow.store.StoreException;

/**
 * The units of one run that could not be brought to an end. They stay claimed until the run is over, so that it comes to the others;
 * then their claims are given up, and the first failure of the store is thrown.
 */
final class SetAside implements AutoCloseable {
    /** So many failures of the store, one after the other, say that it cannot be asked now. */
    private static final int IN_A_ROW = 3;

    private final Store store;
    private final BooleanSupplier mayGoOn;
    private final Map<Unit, DueItem> units = new LinkedHashMap<>();
    private @Nullable StoreException first;
    private @Nullable Instant since;
    private int inARow;

    private record Unit(String caseId, long ordinal, String name) {
        static Unit of(DueItem due) {
            return new Unit(due.caseId(), due.ordinal(), due.name());
        }
    }

    /** Of a run that goes on as long as it may. */
    SetAside(Store store, BooleanSupplier mayGoOn) {
        this.store = store;
        this.mayGoOn = mayGoOn;
    }

    /** A unit was brought to an end, so the store can be asked. */
    void done() {
        inARow = 0;
    }

    /** A unit was not brought to an end; the failure is null when it was not the store's. */
    void failed(DueItem due, @Nullable StoreException failure, Instant now) {
        units.put(Unit.of(due), due);
        since = since == null ? now : since;
        if (failure != null) {
            inARow++;
            note(failure);
        }
    }

    private void note(StoreException failure) {
        if (first == null) {
            first = failure;
        } else if (first != failure) {
            first.addSuppressed(failure);
        }
    }

    /**
     * Until when something has to be due to be done in this run. What comes due once a unit stands aside may wait for that very unit, again
     * and again, and the run would have no end.
     */
    Instant until(Instant now) {
        return since == null ? now : since;
    }

    /** Whether the run may go on: nobody wants it to end, and the store has not failed so often that asking on is no use. */
    boolean mayGoOn() {
        return inARow < IN_A_ROW && mayGoOn.getAsBoolean();
    }

    /** Whether a unit that was claimed is one of these: its lease has run out meanwhile. It is then given up at the end, as it is now. */
    boolean hasSeen(DueItem due) {
        return units.replace(Unit.of(due), due) != null;
    }

    @Override
    public void close() {
        for (DueItem due : units.values()) {
            try {
                store.release(due);
            } catch (StoreException failure) {
                note(failure);
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
