// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.finding;

/** The place of a finding, as precise as the input allows. {@link #text()} is the place in words for people. */
public sealed interface Location {
    /** The place in words, for example {@code reports.csv, row 7, column lat}. */
    String text();

    /** A whole file, stream or object. */
    record Whole(String source) implements Location {
        @Override
        public String text() {
            return source;
        }
    }

    /**
     * One cell of a table.
     *
     * @param source the file or stream it was read from
     * @param row the row as a spreadsheet numbers it: the header is row 1
     * @param column the column's name in the standard
     */
    record Cell(String source, long row, String column) implements Location {
        @Override
        public String text() {
            return source + ", row " + row + (column.isEmpty() ? "" : ", column " + column);
        }
    }

    /**
     * One member of a JSON document.
     *
     * @param source the file or stream it was read from
     * @param pointer the JSON pointer (RFC 6901), for example {@code /3/lat}; empty for the whole document
     * @param line the line, counted from 1
     */
    record Pointer(String source, String pointer, long line) implements Location {
        @Override
        public String text() {
            return source + ", line " + line + (pointer.isEmpty() ? "" : ", " + pointer);
        }
    }

    /**
     * One component of a Java object.
     *
     * @param path the path from the object that was checked, for example {@code contact.email}; empty for the object itself
     */
    record Component(String path) implements Location {
        @Override
        public String text() {
            return path.isEmpty() ? "the whole" : path;
        }

        Component within(String part) {
            return new Component(path.isEmpty() ? part : part + "." + path);
        }
    }
}
