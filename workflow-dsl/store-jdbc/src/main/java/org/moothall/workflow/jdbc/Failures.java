// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.StoreException;

/** What a driver says when it fails, without what could be personal: it quotes rows and values. */
final class Failures {
    private static final String DATA = "22";
    private static final String INTEGRITY = "23";

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

    /** Whether a row was refused because there is one like it. */
    static boolean isDuplicate(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return "23505".equals(failure.getSQLState())
                || message.contains("SQLITE_CONSTRAINT_UNIQUE")
                || message.contains("SQLITE_CONSTRAINT_PRIMARYKEY");
    }
}
