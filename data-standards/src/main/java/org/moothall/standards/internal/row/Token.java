// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.row;

/** What stood in the place of a member. */
public enum Token {
    /** The member was not there. */
    ABSENT,
    /** The table has no such column, which was told once with the header. */
    NO_COLUMN,
    /** It was there and empty: an empty cell, a JSON null, an empty text. */
    EMPTY,
    /** A cell of a table, which may stand for text or a number. */
    CELL,
    /** A JSON text. */
    TEXT,
    /** A JSON number. */
    NUMBER,
    /** A JSON true or false. */
    TRUTH,
    /** A JSON list of texts, joined by a space. */
    LIST,
    /** A JSON object, or a list of anything else than texts; its text is its JSON. */
    NESTED,
    /** A nested record, or a list of them, which were judged by themselves. */
    RECORD;

    public boolean hasValue() {
        return this != ABSENT && this != EMPTY && this != NO_COLUMN;
    }
}
