// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.sorting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Rows as bytes, sorted by their bytes. What does not fit into memory goes to a {@link ScratchFile} in sorted runs, which are
 * merged. Add every row, then take every row. Not for several threads.
 */
public final class SortedRows implements AutoCloseable {
    private final int memory;
    private final boolean mayWrite;
    private byte[] block;
    private int used;
    private int[] offsets = new int[1024];
    private int count;
    private @Nullable ScratchFile file;
    private final PriorityQueue<Run> runs = new PriorityQueue<>((first, second) -> first.compare(second));

    /** Rows of so many bytes in memory, and others on disk where that is allowed. */
    public SortedRows(int memory, boolean mayWrite) {
        this.memory = memory;
        this.mayWrite = mayWrite;
        block = new byte[Math.min(memory, 64 * 1024)];
    }

    /** One source of rows in order. */
    private interface Run {
        byte[] row();

        boolean next() throws IOException;

        default int compare(Run other) {
            return Arrays.compareUnsigned(row(), other.row());
        }
    }

    /** Adds a row; false where it does not fit and may not be written to disk, and then nothing can be taken. */
    public boolean add(byte[] row, int length) throws IOException {
        if (used + length + Integer.BYTES > memory && count > 0) {
            if (!mayWrite) {
                return false;
            }
            spill();
        }
        if (used + length + Integer.BYTES > block.length) {
            block = Arrays.copyOf(block, Math.max(used + length + Integer.BYTES, Math.min(block.length * 2, memory)));
        }
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, count * 2);
        }
        offsets[count++] = used;
        putInt(length);
        System.arraycopy(row, 0, block, used, length);
        used += length;
        return true;
    }

    private void putInt(int number) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            block[used++] = (byte) (number >>> shift);
        }
    }

    private int lengthAt(int offset) {
        return ((block[offset] & 0xFF) << 24)
                | ((block[offset + 1] & 0xFF) << 16)
                | ((block[offset + 2] & 0xFF) << 8)
                | (block[offset + 3] & 0xFF);
    }

    private void spill() throws IOException {
        if (file == null) {
            file = ScratchFile.open();
        }
        sort();
        try (var run = file.newRun()) {
            for (int index = 0; index < count; index++) {
                run.write(block, offsets[index], lengthAt(offsets[index]) + Integer.BYTES);
            }
        }
        count = 0;
        used = 0;
    }

    /** Merge sort of the offsets by the rows that they point at. */
    private void sort() {
        int[] from = Arrays.copyOf(offsets, count);
        int[] to = new int[count];
        for (int width = 1; width < count; width *= 2) {
            for (int start = 0; start < count; start += 2 * width) {
                merge(from, to, start, Math.min(start + width, count), Math.min(start + 2 * width, count));
            }
            int[] swapped = from;
            from = to;
            to = swapped;
        }
        offsets = from.length == 0 ? offsets : from;
    }

    private void merge(int[] from, int[] to, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean takesLeft = left < middle && (right >= end || compare(from[left], from[right]) <= 0);
            to[at] = takesLeft ? from[left++] : from[right++];
        }
    }

    private int compare(int first, int second) {
        int begin = first + Integer.BYTES;
        int other = second + Integer.BYTES;
        return Arrays.compareUnsigned(block, begin, begin + lengthAt(first), block, other, other + lengthAt(second));
    }

    /** Ends the adding; after it come the rows in order, by {@link #next}. */
    public void end() throws IOException {
        sort();
        List<Run> all = new ArrayList<>();
        all.add(new InMemory());
        if (file != null) {
            for (int run = 0; run < file.runs(); run++) {
                all.add(new OnDisk(file.read(run)));
            }
        }
        for (var run : all) {
            if (run.next()) {
                runs.add(run);
            }
        }
    }

    /** The next row, or null after the last. */
    public byte @Nullable [] next() throws IOException {
        Run first = runs.poll();
        if (first == null) {
            return null;
        }
        byte[] row = first.row();
        if (first.next()) {
            runs.add(first);
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    private final class InMemory implements Run {
        private int index;
        private byte[] row = {};

        @Override
        public byte[] row() {
            return row;
        }

        @Override
        public boolean next() {
            if (index == count) {
                return false;
            }
            int offset = offsets[index++];
            row = Arrays.copyOfRange(block, offset + Integer.BYTES, offset + Integer.BYTES + lengthAt(offset));
            return true;
        }
    }

    private static final class OnDisk implements Run {
        private final ScratchFile.Reading reading;
        private byte[] row = {};

        OnDisk(ScratchFile.Reading reading) {
            this.reading = reading;
        }

        @Override
        public byte[] row() {
            return row;
        }

        @Override
        public boolean next() throws IOException {
            byte[] read = reading.next();
            row = read == null ? row : read;
            return read != null;
        }
    }
}
