// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.page;

import java.util.List;

/**
 * A table of the page; the first cell of a row names it.
 *
 * @param caption what it shows
 * @param columns its columns
 * @param rows its rows, each with a cell for every column
 */
public record Table(String caption, List<Column> columns, List<List<String>> rows) {
    private static final int NARROW = 4;

    /** Refuses a row with too few or too many cells. */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("table '" + caption + "' has a row of " + row.size() + " cells and "
                        + columns.size() + " columns; give every row a cell for each column");
            }
        }
    }

    /** What the cells of a column hold. */
    public enum Kind {
        /** Words, to be read from the left. */
        TEXT("text"),
        /** A day, a time or a reference, on one line. */
        SHORT("short"),
        /** Numbers, to be compared from the right. */
        NUMBER("number");

        private final String style;

        Kind(String style) {
            this.style = style;
        }
    }

    /** A column and its name. */
    public record Column(String name, Kind kind) {
        /** A column of words. */
        public static Column text(String name) {
            return new Column(name, Kind.TEXT);
        }

        /** A column of days, times or references. */
        public static Column brief(String name) {
            return new Column(name, Kind.SHORT);
        }

        /** A column of numbers. */
        public static Column number(String name) {
            return new Column(name, Kind.NUMBER);
        }

        /** The class under which the style knows it. */
        public String style() {
            return kind.style;
        }
    }

    /** Whether it may be wider than a telephone, and then scrolls by itself. */
    public boolean isWide() {
        return columns.size() > NARROW;
    }
}
