// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.judging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.moothall.standards.RowValues;
import org.moothall.standards.Rule;
import org.moothall.standards.Verdict;
import org.moothall.standards.internal.row.Days;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.Token;
import org.moothall.standards.internal.shape.CompiledShape;
import org.moothall.standards.internal.sorting.SortedRows;

/**
 * A rule over groups: keeps the members that it needs of each row as bytes, sorted by key and order, and looks at the groups after
 * the last row.
 *
 * @param <T> the Java record
 */
final class OverGroup<T> extends AskedRule<T> {
    private static final int MEMORY = 8 << 20;

    private final Rule.GroupCheck check;
    private final int key;
    private final int order;
    private final SortedRows sorted;
    private byte[] bytes = new byte[256];
    private int used;
    private boolean isRefused;
    private long ordinal;

    OverGroup(Rule<T> rule, CompiledShape<T> shape, Rule.Test.OverGroup<T> test, boolean mayWriteFiles) {
        super(rule, shape);
        check = test.check();
        key = shape.slot(test.key());
        order = shape.slot(test.order());
        sorted = new SortedRows(MEMORY, mayWriteFiles);
    }

    void at(long newOrdinal) {
        ordinal = newOrdinal;
    }

    @Override
    Verdict ask(RowBuffer row, @Nullable T value, RowPlace place) {
        if (isRefused || !isGiven(row)) {
            return Verdict.passed();
        }
        used = 0;
        putText(row, key);
        putLong(sortable(row));
        putText(row, order);
        putLong(ordinal);
        putLong(place.number());
        for (int slot : slots) {
            putInt(row.token(slot).hasValue() ? row.length(slot) : -1);
            for (int at = 0; at < row.length(slot) && row.token(slot).hasValue(); at++) {
                putCharacter(row.characters[row.start(slot) + at]);
            }
        }
        try {
            isRefused = !sorted.add(bytes, used);
        } catch (IOException failed) {
            throw new UncheckedIOException("rule " + summary.id() + " cannot write its rows to a scratch file", failed);
        }
        return Verdict.passed();
    }

    /** The order of days and numbers as a number that sorts by its bytes; 0 of a text, which sorts by its letters. */
    private long sortable(RowBuffer row) {
        long day = shape.member(order).day(row, order);
        if (day != Days.NONE) {
            return day ^ Long.MIN_VALUE;
        }
        var number = row.decimal(order);
        if (!number.isNumber()) {
            return 0;
        }
        BigDecimal value = number.value();
        long bits = Double.doubleToLongBits(value.doubleValue());
        return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    }

    private void putText(RowBuffer row, int slot) {
        for (int at = row.start(slot); at < row.start(slot) + row.length(slot); at++) {
            putCharacter((char) Math.max(row.characters[at], 1));
        }
        putCharacter((char) 0);
    }

    private void putCharacter(char character) {
        put(character >>> 8);
        put(character);
    }

    private void putInt(int number) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            put(number >>> shift);
        }
    }

    private void putLong(long number) {
        putInt((int) (number >>> 32));
        putInt((int) number);
    }

    private void put(int one) {
        bytes = used == bytes.length ? Arrays.copyOf(bytes, used * 2) : bytes;
        bytes[used++] = (byte) one;
    }

    @Override
    String finish(LateFindings late) throws IOException {
        try (sorted) {
            if (isRefused) {
                return "its rows do not fit into memory, and scratch files are forbidden";
            }
            sorted.end();
            var cursor = new Cursor(sorted.next());
            while (cursor.row != null) {
                var group = new Group(cursor);
                check.of(() -> group, (member, message) -> {
                    if (shape.slot(member) < 0) {
                        throw new IllegalStateException("rule " + summary.id() + " finds a fault at member " + member
                                + ", which is not declared; name one that the rule needs or reads");
                    }
                    late.add(summary, cursor.ordinal, cursor.number, member, message);
                });
                group.skipRest();
            }
        }
        return "";
    }

    /** The row that comes next, and the values of the one taken last. */
    private final class Cursor {
        private final RowBuffer buffer = shape.newRow(Days.NONE);
        private final SlotValues values = new SlotValues(summary.id(), shape, slots, buffer);
        private byte @Nullable [] row;
        private long ordinal;
        private long number;

        Cursor(byte @Nullable [] first) {
            row = first;
        }

        void take(byte[] taken) {
            ByteBuffer rest = ByteBuffer.wrap(taken);
            rest.position(keyLength(taken) + Long.BYTES);
            while (rest.getChar() != 0) {
                // the order's text
            }
            ordinal = rest.getLong();
            number = rest.getLong();
            buffer.clear(Token.ABSENT, true);
            for (int slot : slots) {
                int length = rest.getInt();
                if (length >= 0) {
                    char[] characters = new char[length];
                    rest.asCharBuffer().get(characters);
                    rest.position(rest.position() + length * Character.BYTES);
                    buffer.put(slot, Token.CELL, characters, 0, length);
                }
            }
            try {
                row = sorted.next();
            } catch (IOException failed) {
                throw new UncheckedIOException("rule " + summary.id() + " cannot read its scratch file", failed);
            }
        }
    }

    private static int keyLength(byte[] row) {
        int at = 0;
        while (row[at] != 0 || row[at + 1] != 0) {
            at += Character.BYTES;
        }
        return at + Character.BYTES;
    }

    /** The rows of one key, once. */
    private final class Group implements Iterator<RowValues> {
        private final Cursor cursor;
        private final byte[] first;

        Group(Cursor cursor) {
            this.cursor = cursor;
            first = Objects.requireNonNull(cursor.row);
        }

        @Override
        public boolean hasNext() {
            byte[] next = cursor.row;
            int length = keyLength(first);
            return next != null && next.length >= length && Arrays.equals(first, 0, length, next, 0, length);
        }

        @Override
        public RowValues next() {
            byte[] next = cursor.row;
            if (next == null || !hasNext()) {
                throw new NoSuchElementException();
            }
            cursor.take(next);
            return cursor.values;
        }

        void skipRest() {
            while (hasNext()) {
                next();
            }
        }
    }
}
