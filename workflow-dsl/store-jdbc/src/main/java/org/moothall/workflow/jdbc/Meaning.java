// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a driver's failure means, by its SQL state or SQLite's code: in our words, because a driver's own quote rows and values, and a
 * trigger's whatever it likes.
 *
 * @param mayBeLoss whether something that was answered before may be lost; nobody knows after damage, or an unknown failure that lasts
 * @param isPassing whether the same may succeed when it is tried again and nobody has mended anything
 * @param words what it is, and what to do
 * @param code its SQL state or SQLite's name for it; empty for none
 */
record Meaning(boolean mayBeLoss, boolean isPassing, String words, String code) {
    private static final int PREFIX = 2;

    /** By SQL state, or by its class of two characters; PostgreSQL's, of which the classes are the SQL standard's. */
    private static final Map<String, Meaning> STATES = Map.ofEntries(
            passing("08", "it cannot be reached"),
            passing("40", "others were in the way"),
            passing("53", "it is short of memory or connections"),
            lasting("53100", "its disk is full; make room on it"),
            lasting("53400", "one of its configured limits is reached; raise it"),
            passing("55", "others hold what is needed"),
            passing("57", "it stopped the statement: it restarts, or a time limit was reached"),
            losing("57P04", "the database was dropped"),
            lasting("22", "it cannot hold one of the values"),
            lasting("22021", "its encoding cannot hold one of the characters; use a database with encoding UTF8"),
            lasting("22P05", "its encoding cannot hold one of the characters; use a database with encoding UTF8"),
            lasting("23", "one of its constraints refuses a row"),
            lasting(
                    "25006",
                    "it may only be read: this is a standby, or it is set to read only; use the one that may be written"),
            lasting("25P02", "a statement of your transaction had failed before; roll it back"),
            lasting(
                    "26",
                    "it does not know a prepared statement; if a proxy shares its connections, set prepareThreshold=0"),
            lasting("28", "it does not let this user in; see to the user and the password"),
            losing("3D", "there is no such database; see to the address"),
            losing("3F", "there is no such schema; see to the search path"),
            losing("42", "its tables are not as they were when the host was built; see what was changed"),
            lasting(
                    "42501",
                    "this user lacks a right; grant SELECT, INSERT, UPDATE and DELETE on the tables, USAGE on the sequence"),
            lasting("54", "a value is too large for it, or a change has too many rows"),
            losing("58", "its disk or its operating system failed; its own log says how"),
            lasting("P0", "one of its own triggers or functions refuses; its own log says why"),
            losing("XX", "it is damaged or has a fault; its own log says how"));

    /** By SQLite's primary code. */
    private static final Map<Integer, Meaning> CODES = Map.ofEntries(
            sqlite(3, false, "PERM", "the file may not be opened; give this process the right"),
            sqlite(5, true, "BUSY", "another program holds the file's lock for writing"),
            sqlite(6, true, "LOCKED", "another program holds the file's lock for writing"),
            sqlite(7, true, "NOMEM", "this process is short of memory"),
            sqlite(
                    8,
                    false,
                    "READONLY",
                    "the file or its folder may not be written; give this process the right to write both: SQLite keeps its log"
                            + " beside the file"),
            sqlite(9, true, "INTERRUPT", "the statement was stopped"),
            broken(10, "IOERR", "the disk or the file system failed; see that it is a local disk in good order"),
            broken(11, "CORRUPT", "the file is damaged; put back a copy, or repair it with sqlite3's .recover"),
            sqlite(13, false, "FULL", "the disk is full, or the file has reached its limit; make room"),
            sqlite(
                    14,
                    false,
                    "CANTOPEN",
                    "the file or its log cannot be opened; name a file in a folder that is there, and give this process the right"
                            + " to write both"),
            sqlite(15, true, "PROTOCOL", "another program holds the file's lock"),
            sqlite(17, true, "SCHEMA", "another program has changed the tables meanwhile"),
            sqlite(18, false, "TOOBIG", "a value is too large for it"),
            sqlite(19, false, "CONSTRAINT", "one of its constraints or triggers refuses a row"),
            sqlite(20, false, "MISMATCH", "it cannot hold one of the values"),
            broken(26, "NOTADB", "the file is no SQLite database; name another"));

    private static final String NO_WORDS = "for a reason that this library has no words for";

    private static Map.Entry<String, Meaning> passing(String state, String words) {
        return Map.entry(state, new Meaning(false, true, words, ""));
    }

    private static Map.Entry<String, Meaning> lasting(String state, String words) {
        return Map.entry(state, new Meaning(false, false, words, ""));
    }

    private static Map.Entry<String, Meaning> losing(String state, String words) {
        return Map.entry(state, new Meaning(true, false, words, ""));
    }

    private static Map.Entry<Integer, Meaning> broken(int code, String name, String words) {
        return Map.entry(code, new Meaning(true, false, words, "SQLITE_" + name));
    }

    private static Map.Entry<Integer, Meaning> sqlite(int code, boolean isPassing, String name, String words) {
        return Map.entry(code, new Meaning(false, isPassing, words, "SQLITE_" + name));
    }

    /** What a failure means; one that has no state we know is what the kind of its exception says. */
    static Meaning of(SQLException failure) {
        String state = failure.getSQLState();
        if (state != null && state.length() > PREFIX) {
            Meaning meaning = STATES.getOrDefault(state, STATES.get(state.substring(0, PREFIX)));
            return named(meaning, failure, "SQL state " + state);
        }
        int code = failure.getErrorCode() & 0xff;
        Meaning meaning = CODES.get(code);
        return meaning != null ? meaning : named(null, failure, code == 0 ? "" : "code " + failure.getErrorCode());
    }

    private static Meaning named(@Nullable Meaning meaning, SQLException failure, String code) {
        boolean isPassing = meaning == null ? isPassing(failure) : meaning.isPassing;
        return meaning == null
                ? new Meaning(!isPassing, isPassing, NO_WORDS, code)
                : new Meaning(meaning.mayBeLoss, isPassing, meaning.words, code);
    }

    private static boolean isPassing(SQLException failure) {
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLTimeoutException;
    }

    @Override
    public String toString() {
        return code.isEmpty() ? words : words + " (" + code + ")";
    }
}
