// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.StoreException;

/** What a driver says when it fails, without what could be personal: it quotes rows and values. */
final class Failures {
    private static final String DATA = "22";
    private static final String INTEGRITY = "23";
    /** The keys that two who are at work at once may both want: a case's id and number, a request's key. */
    private static final Pattern CONTENDED =
            Pattern.compile("moothall_case_(id|number)|moothall_journal_request|moothall_case\\.(id|number)"
                    + "|moothall_journal\\.request_key");

    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("40001", "40P01");

    private Failures() {}

    static StoreException failed(String doing, SQLException failure) {
        return new StoreException("the database failed while " + doing + words(failure)
                + "; nothing that was answered before is lost, try again");
    }

    private static String words(SQLException failure) {
        String state = failure.getSQLState();
        String named = state == null ? "" : " (SQL state " + state + ")";
        return quotesValues(state) ? named : named + ": " + firstLine(failure.getMessage());
    }

    private static boolean quotesValues(@Nullable String state) {
        return state != null && (state.startsWith(DATA) || state.startsWith(INTEGRITY));
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

    /** Whether the database had to choose between two who were in each other's way. */
    static boolean isInTheWay(SQLException failure) {
        return failure.getSQLState() != null && WORTH_ANOTHER_TRY.contains(failure.getSQLState());
    }
}
