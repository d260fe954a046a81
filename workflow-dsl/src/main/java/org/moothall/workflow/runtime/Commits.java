// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.store.Lookup;
import org.moothall.workflow.store.Store;
import org.moothall.workflow.store.StoreException;
import org.moothall.workflow.store.StoredCase;
import org.moothall.workflow.store.WriteResult;
import org.moothall.workflow.store.WriteSet;

/** The writing of attempts to the store; after a lost race the case is read again and tried again. */
final class Commits {
    /** Somebody gets through each time, so this many mean that something is wrong. */
    private static final int ATTEMPTS = 100;

    private final Store store;
    private final Consumer<WriteSet> inspector;
    private volatile @Nullable Throwable objection;
    private final Codec codec;

    Commits(Store store, Consumer<WriteSet> inspector, Codec codec) {
        this.store = store;
        this.inspector = inspector;
        this.codec = codec;
    }

    /** What has to happen to a case before an attempt at it. */
    interface Before {
        Before NOTHING = found -> false;

        /** Does the first of it; false when there is none. */
        boolean happens(Lookup found);

        /** Whether there may be any: then the case is read. */
        default boolean mayHappen(StoredCase recalled) {
            return true;
        }
    }

    /** Tries until an attempt changes nothing or its change has been kept. */
    Attempt until(String caseId, String key, Before before, Function<Lookup, Attempt> attempt) {
        Attempt unread = onRecalled(caseId, before, attempt);
        if (unread != null) {
            return unread;
        }
        for (int tried = 0; tried < ATTEMPTS; tried++) {
            Lookup found = found(caseId, key);
            while (before.happens(found)) {
                found = found(caseId, key);
            }
            Attempt tries = attempt.apply(found);
            Attempt came = tries instanceof Attempt.Made made ? kept(made) : tries;
            if (came != null) {
                return came;
            }
        }
        throw StoreException.passing("others were quicker " + ATTEMPTS + " times; nothing was changed, try again");
    }

    /**
     * Tries on the case as the store kept it last, without reading it. Only what is then kept counts: whatever else comes of it may come
     * of a case that others have changed since, or of a request that was carried out before.
     */
    private Attempt.@Nullable Made onRecalled(String caseId, Before before, Function<Lookup, Attempt> attempt) {
        StoredCase recalled = caseId.isEmpty() ? null : store.recall(caseId);
        if (recalled == null || before.mayHappen(recalled)) {
            return null;
        }
        Attempt.Made made;
        WriteSet written;
        try {
            made = attempt.apply(new Lookup(recalled, null)) instanceof Attempt.Made change ? change : null;
            written = made == null ? null : codec.written(made.change());
        } catch (RuntimeException | Error ofWhatMayBePast) {
            return null;
        }
        return made == null || written == null ? null : kept(made, written);
    }

    private Lookup found(String caseId, String key) {
        boolean isNew = caseId.isEmpty() && key.isEmpty();
        return isNew ? Lookup.NOTHING : store.find(caseId, key);
    }

    /** The ordinals of the timers of a case that failed and were parked. */
    Set<Long> parkedTimers(String caseId) {
        return store.undelivered(caseId).stream()
                .filter(item -> item.status() == Status.PARKED)
                .map(OutboxItem::ordinal)
                .collect(Collectors.toSet());
    }

    /** Whether it was the inspector who threw this: it is meant for whoever tests, and is no failure of what was tried. */
    boolean isObjection(Throwable thrown) {
        return thrown == objection;
    }

    private void inspect(WriteSet change) {
        try {
            inspector.accept(change);
        } catch (Throwable thrown) {
            objection = thrown;
            throw thrown;
        }
    }

    /** The attempt with what the store said; null when others were quicker. */
    private Attempt.@Nullable Made kept(Attempt.Made made) {
        return kept(made, codec.written(made.change()));
    }

    private Attempt.@Nullable Made kept(Attempt.Made made, WriteSet written) {
        inspect(written);
        WriteResult result = store.write(written);
        return switch (result) {
            case DONE, CLAIMED, NOTHING_MORE -> new Attempt.Made(written, made.revision(), made.isDueNow(), result);
            case OVERTAKEN, TAKEN -> null;
            case SAME_ID ->
                throw new IllegalStateException(
                        "there is a case " + written.caseId() + " already; give the host case ids that never repeat");
            case OTHER_SHAPE ->
                throw new StoreException(
                        "another process has changed this workflow under its version number since this host "
                                + "was built; give the changed one a new version");
        };
    }
}
