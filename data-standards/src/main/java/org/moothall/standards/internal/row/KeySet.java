// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.row;

import java.util.Arrays;

/**
 * Keys of rows, each with the number of its row: found by hash and compared to the letter, so that no two keys are ever taken for
 * one. A key costs about its letters and 24 bytes.
 */
public final class KeySet {
    private static final int CHUNK_BITS = 20;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int MOST_CHUNKS = 1 << 11;
    private static final int BYTES_A_KEY = 24;
    private static final int HEADER = 4;
    private static final long NONE = -1;

    /** In a slot the hash of a key, and below it which key it is, counted from 1; 0 of none. */
    private long[] table = new long[1024];

    private long[] numbers = new long[512];
    private int[] places = new int[512];
    private byte[][] chunks = new byte[1][];
    private int end;
    private int count;

    private final long mostBytes;

    /** A set without keys, for so many bytes. */
    public KeySet(long mostBytes) {
        this.mostBytes = mostBytes;
        chunks[0] = new byte[64 * 1024];
    }

    /** How many keys there are. */
    public int count() {
        return count;
    }

    /** Whether no more keys can be held. */
    public boolean isFull() {
        return end + (long) count * BYTES_A_KEY > mostBytes || end >>> CHUNK_BITS >= MOST_CHUNKS - 2;
    }

    /** The number of the row that has the key, or -1. */
    public long find(char[] characters, int start, int length) {
        int hash = hash(characters, start, length);
        int entry = entry(hash, characters, start, length);
        return entry < 0 ? NONE : numbers[entry];
    }

    /** The number of the row that has the key already; -1 where it is new, and then it is kept with this number. */
    public long add(char[] characters, int start, int length, long number) {
        int hash = hash(characters, start, length);
        int entry = entry(hash, characters, start, length);
        if (entry >= 0) {
            return numbers[entry];
        }
        if (count == numbers.length) {
            grow();
        }
        numbers[count] = number;
        places[count] = keep(characters, start, length);
        count++;
        put(table, (long) hash << Integer.SIZE | count);
        return NONE;
    }

    private static int hash(char[] characters, int start, int length) {
        int hash = length;
        for (int at = start; at < start + length; at++) {
            hash = 31 * hash + characters[at];
        }
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    private int entry(int hash, char[] characters, int start, int length) {
        int mask = table.length - 1;
        for (int slot = hash & mask; table[slot] != 0; slot = slot + 1 & mask) {
            int entry = (int) table[slot] - 1;
            if ((int) (table[slot] >>> Integer.SIZE) == hash && isSame(places[entry], characters, start, length)) {
                return entry;
            }
        }
        return -1;
    }

    private static void put(long[] table, long key) {
        int mask = table.length - 1;
        int slot = (int) (key >>> Integer.SIZE) & mask;
        while (table[slot] != 0) {
            slot = slot + 1 & mask;
        }
        table[slot] = key;
    }

    private void grow() {
        int more = count + (count >> 1);
        numbers = Arrays.copyOf(numbers, more);
        places = Arrays.copyOf(places, more);
        int size = Integer.highestOneBit(more) * 2;
        size = more > size / 10 * 7 ? size * 2 : size;
        if (size > table.length) {
            long[] larger = new long[size];
            for (long key : table) {
                if (key != 0) {
                    put(larger, key);
                }
            }
            table = larger;
        }
    }

    /** Keeps a key as its length, then a byte a character, or two where one is beyond Latin-1; in one chunk. */
    private int keep(char[] characters, int start, int length) {
        boolean isWide = isWide(characters, start, length);
        int size = HEADER + (isWide ? length * 2 : length);
        byte[] bytes = room(size);
        int place = end;
        int at = place & CHUNK - 1;
        int header = length << 1 | (isWide ? 1 : 0);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[at++] = (byte) (header >>> shift);
        }
        for (int index = start; index < start + length; index++) {
            if (isWide) {
                bytes[at++] = (byte) (characters[index] >>> 8);
            }
            bytes[at++] = (byte) characters[index];
        }
        end = (place & -CHUNK) + Math.min(at, CHUNK);
        return place;
    }

    private static boolean isWide(char[] characters, int start, int length) {
        for (int at = start; at < start + length; at++) {
            if (characters[at] > 0xFF) {
                return true;
            }
        }
        return false;
    }

    /** The chunk in which so many bytes have room from the end on; a key that is longer than a chunk has one of its size. */
    private byte[] room(int size) {
        if ((end & CHUNK - 1) + size > CHUNK && (end & CHUNK - 1) > 0) {
            end = (end & -CHUNK) + CHUNK;
        }
        int chunk = end >>> CHUNK_BITS;
        int wanted = (end & CHUNK - 1) + size;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk * 2);
        }
        byte[] bytes = chunks[chunk];
        if (bytes == null) {
            bytes = new byte[Math.max(CHUNK, wanted)];
        } else if (bytes.length < wanted) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.min(CHUNK, bytes.length * 4), wanted));
        }
        chunks[chunk] = bytes;
        return bytes;
    }

    private boolean isSame(int place, char[] characters, int start, int length) {
        byte[] bytes = chunks[place >>> CHUNK_BITS];
        int at = place & CHUNK - 1;
        int header = 0;
        for (int index = 0; index < HEADER; index++) {
            header = header << 8 | (bytes[at++] & 0xFF);
        }
        if (header >> 1 != length) {
            return false;
        }
        boolean isWide = (header & 1) == 1;
        for (int index = start; index < start + length; index++) {
            int character = isWide ? (bytes[at++] & 0xFF) << 8 | (bytes[at++] & 0xFF) : bytes[at++] & 0xFF;
            if (character != characters[index]) {
                return false;
            }
        }
        return true;
    }
}
