// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.DueItem;
import org.moothall.workflow.store.SharedTransactions;

/** The differences between the two databases. */
interface Database extends Reads, AutoCloseable {
    /** What became of the parts of a change. */
    enum Outcome {
        /** All were carried out. */
        DONE,
        /** All were carried out, and the part that {@linkplain SqlPart#tells tells} said true. */
        TOLD,
        /** The first part found nothing to change, so nothing was. */
        NOTHING,
        /** There is a row of the same name or number, so nothing was changed. */
        DUPLICATE
    }

    /** Checks that the tables are as they have to be. */
    void open();

    /** Makes ready for a host. */
    void serve();

    void update(String sql, @Nullable Object... parameters);

    /** The transactions that it shares with callers. */
    SharedTransactions transactions();

    /** The numbers of its cases. */
    Numbers numbers();

    /**
     * Carries out parts as one.
     *
     * @param turn what finds or makes the case; null when the other parts do not depend on it
     */
    Written write(String caseId, @Nullable SqlPart turn, List<SqlPart> parts);

    /**
     * The result of a change.
     *
     * @param rowVersion the {@linkplain #rowVersion version} of the case's row by then
     */
    record Written(Outcome outcome, String rowVersion) {}

    /**
     * What tells, of the row {@code c} of a case, whether it was written since somebody read it, as SQL for a text; {@code ''} where a
     * statement sees everything that was committed before it writes.
     */
    String rowVersion();

    /** A ticket for a claim that a change makes of what it posts; 0 where claims are made by {@link #claim} alone. */
    default long ticket() {
        return 0;
    }

    /** How such a claim stands in its row: whose it is, and for how long. */
    default Lease lease() {
        throw new UnsupportedOperationException("claims are no rows here");
    }

    /** Whose a claim is, by the name of the process, and how many milliseconds it holds. */
    record Lease(String owner, long millis) {}

    /** Nobody knows whether a change made a claim: the database was away. */
    default void mayBeClaimed(DueItem due) {}

    /** Whether claims are rows that other processes see; otherwise this process knows them. */
    boolean claimsAreInTable();

    /** Claims the first thing that is due; in one case only, unless that is empty. */
    @Nullable
    DueItem claim(long now, String caseId, DueSql due);

    /** When something is due that nobody has claimed; null when nothing is. */
    @Nullable
    Long nextDue(DueSql due);

    /** Gives up a claim. */
    void release(DueItem due);

    /** A change has ended the claim there may be: on a timer, whose step is empty, or on a look. */
    void ended(String caseId, long ordinal, String step);

    /** Something personal was erased: leaves no trace of it where the database can see to that. */
    void erased();

    @Override
    void close();
}
