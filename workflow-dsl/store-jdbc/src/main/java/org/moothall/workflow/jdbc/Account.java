// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Entry;

/** The rows that follow from a case's journal: the record each came with, and the erasures. */
final class Account {
    private final Map<Long, Made> made = new HashMap<>();
    private final Map<Long, Entry> redriven = new HashMap<>();
    private final Set<Long> origins = new HashSet<>();
    private long records;
    private long erased;

    /**
     * Something that a record says was opened or sent.
     *
     * @param isSent whether it is a notice, for which the case does not wait
     * @param isDropped whether the same input dropped it again
     */
    record Made(String step, long revision, long at, long origin, boolean isSent, boolean isDropped) {}

    void add(long revision, byte[] hash, Iterable<Entry> entries, long at) {
        long origin = Chain.origin(hash);
        origins.add(origin);
        records++;
        for (Entry entry : entries) {
            switch (entry.what()) {
                case OPENED, SENT ->
                    made.put(
                            entry.ordinal(),
                            new Made(entry.step(), revision, at, origin, entry.what() == Entry.What.SENT, false));
                case CANCELLED ->
                    made.computeIfPresent(
                            entry.ordinal(),
                            (ordinal, of) -> of.revision() == revision
                                    ? new Made(of.step(), revision, at, origin, of.isSent(), true)
                                    : of);
                case REDRIVEN -> redriven.put(entry.ordinal(), entry);
                case ERASED -> erased = revision;
                default -> {
                    // nothing that a row follows from
                }
            }
        }
    }

    /** What was opened or sent under an ordinal; null for nothing. */
    @Nullable
    Made made(long ordinal) {
        return made.get(ordinal);
    }

    /** Everything that was opened or sent, by its ordinal. */
    Map<Long, Made> made() {
        return made;
    }

    /** The last line on what was tried again, by its ordinal. */
    Map<Long, Entry> redriven() {
        return redriven;
    }

    /** Whether a record of this journal is the one that a row says it came with. */
    boolean hasOrigin(long origin) {
        return origins.contains(origin);
    }

    /** Whether what a record held was erased by a later one. */
    boolean isErased(long revision) {
        return revision < erased;
    }

    /** Whether what the case sent was erased. */
    boolean isErased() {
        return erased > 0;
    }

    long records() {
        return records;
    }
}
