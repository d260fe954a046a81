// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.judging;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.moothall.standards.RowValues;
import org.moothall.standards.internal.row.Days;
import org.moothall.standards.internal.row.KeySet;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.Token;
import org.moothall.standards.internal.shape.CompiledShape;

/**
 * Another table as rules look into it: its rows by one key, each with the members that are wanted. Filled once, and then read by as many
 * threads as like.
 */
public final class OtherTable {
    private final String name;
    private final CompiledShape<?> shape;
    private final String key;
    private final int keySlot;
    private final int[] slots;
    private final KeySet keys;
    private final long memory;
    private byte[] bytes = new byte[256];
    private int used;
    private int[] places = new int[64];
    private int count;
    private boolean isFull;
    private String whyNot = "";

    /** A table by its name for people, to be looked up by a key, which keeps so many bytes at most. */
    public OtherTable(String name, CompiledShape<?> shape, String key, List<String> reads, long memory) {
        this.name = name;
        this.shape = shape;
        this.key = key;
        this.memory = memory;
        keySlot = shape.slot(key);
        slots = reads.stream().mapToInt(shape::slot).toArray();
        keys = new KeySet(memory);
    }

    /** A table that is not there. */
    public static OtherTable absent(String name, CompiledShape<?> shape, String key, String whyNot) {
        var table = new OtherTable(name, shape, key, List.of(), 0);
        table.whyNot = whyNot;
        return table;
    }

    /** Why rules cannot look into it; empty where they can. */
    public String whyNot() {
        return whyNot;
    }

    String name() {
        return name;
    }

    /** Takes a row; of several with one key the first. */
    public void take(RowBuffer row) {
        isFull |= keys.isFull() || used > memory;
        if (isFull || !row.token(keySlot).hasValue()) {
            return;
        }
        if (keys.add(row.characters, row.start(keySlot), row.length(keySlot), count) < 0) {
            places = count == places.length ? Arrays.copyOf(places, count * 2) : places;
            places[count++] = used;
            for (int slot : slots) {
                keep(row, slot);
            }
        }
    }

    private void keep(RowBuffer row, int slot) {
        int length = row.token(slot).hasValue() ? row.length(slot) : -1;
        int needed = used + Integer.BYTES + Math.max(length, 0) * Character.BYTES;
        bytes = needed > bytes.length ? Arrays.copyOf(bytes, needed + (needed >> 1)) : bytes;
        var target = ByteBuffer.wrap(bytes, used, needed - used).putInt(length);
        if (length > 0) {
            target.asCharBuffer().put(row.characters, row.start(slot), length);
        }
        used = needed;
    }

    /** After the last row. */
    public void end() {
        if (isFull) {
            whyNot = name + " has more rows than this reading can hold";
        } else if (count == 0) {
            whyNot = name + " has no row with a value of " + key;
        }
    }

    /** The number of the row that has the key, or -1. */
    long find(char[] characters, int start, int length) {
        return keys.find(characters, start, length);
    }

    View view(String rule) {
        return new View(rule);
    }

    /** One row at a time, for one rule in one thread. */
    final class View {
        private final RowBuffer buffer = shape.newRow(Days.NONE);
        private final SlotValues values;

        View(String rule) {
            values = new SlotValues(rule, shape, slots, buffer);
        }

        RowValues of(int number) {
            var source = ByteBuffer.wrap(bytes);
            source.position(places[number]);
            buffer.clear(Token.ABSENT, true);
            for (int slot : slots) {
                int length = source.getInt();
                if (length >= 0) {
                    char[] characters = new char[length];
                    source.asCharBuffer().get(characters);
                    source.position(source.position() + length * Character.BYTES);
                    buffer.put(slot, Token.CELL, characters, 0, length);
                }
            }
            return values;
        }
    }
}
