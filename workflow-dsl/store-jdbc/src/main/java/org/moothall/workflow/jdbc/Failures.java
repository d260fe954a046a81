// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.StoreException;

/**
 * A driver's failure as a {@link StoreException}, in our words and without the driver's exception as its cause: both would end in a
 * log, and the driver's message quotes rows and values. The database's own log has it.
 */
final class Failures {
    /** The keys that two who are at work at once may both want: a case's id and number, a request's key. */
    private static final Pattern CONTENDED =
            Pattern.compile("moothall_case_(id|number)|moothall_journal_request|moothall_case\\.(id|number)"
                    + "|moothall_journal\\.request_key");

    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("40001", "40P01");

    private Failures() {}

    static StoreException failed(String doing, SQLException failure) {
        return told("the database failed while " + doing + ": ", Meaning.of(failure), "");
    }

    /** No connection was to be had; no row has been touched yet, so the driver's own words quote none and are told as well. */
    static StoreException unreachable(SQLException failure) {
        return told("no connection to the database: ", Meaning.of(failure), ": " + firstLine(failure.getMessage()));
    }

    /** The database has ended a caller's transaction; PostgreSQL's own words say which rows of which table, so these are ours. */
    static StoreException ended(String state) {
        return StoreException.passing(
                "the database has ended your transaction, because others were in the way (SQL state " + state
                        + "); nothing of it is kept, roll it back and begin it again",
                new SQLTransactionRollbackException("others were in the way", state));
    }

    private static StoreException told(String what, Meaning meaning, String more) {
        String kept = meaning.mayBeLoss()
                ? "; something that was answered before may be lost"
                : "; nothing that was answered before is lost";
        return meaning.isPassing()
                ? StoreException.passing(what + meaning + more + kept + ", try again")
                : new StoreException(what + meaning + more + kept);
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "no reason given" : message.lines().findFirst().orElse("");
    }

    /** Whether somebody else was quicker to take an id, a number or a request's key. */
    static boolean isDuplicate(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        boolean isUnique = "23505".equals(failure.getSQLState()) || message.contains("UNIQUE constraint failed");
        return isUnique && CONTENDED.matcher(message).find();
    }

    /** Whether the database had to choose between two who were in each other's way; nothing was changed, and it may be tried again. */
    static boolean isInTheWay(SQLException failure) {
        return failure.getSQLState() != null && WORTH_ANOTHER_TRY.contains(failure.getSQLState());
    }
}
