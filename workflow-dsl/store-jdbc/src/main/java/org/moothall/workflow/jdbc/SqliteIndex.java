// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The index of a SQLite log ({@code -shm}), as every connection shares it: how many pages the file has with its log, and how many
 * frames the log. It is trustworthy while a connection is open, and only then.
 */
final class SqliteIndex {
    /** To close one would drop SQLite's locks on the index in this process. */
    private static final Queue<FileChannel> NEVER_CLOSED = new ConcurrentLinkedQueue<>();

    /** The header, twice; the two differ while somebody writes it. */
    private static final int HEADER = 48;

    private static final int PAGE_SIZE = 14;
    private static final int FRAMES = 16;
    private static final int PAGES = 20;
    private static final int LOG_HEADER = 32;
    private static final int FRAME_HEADER = 24;

    private final Path path;
    private @Nullable FileChannel channel;

    /**
     * What the index says.
     *
     * @param header its bytes
     */
    record Said(ByteBuffer header) {
        /** How many bytes the file has at least when all of the log was written back into it, which alone makes the file shorter. */
        long file() {
            return Integer.toUnsignedLong(header.getInt(PAGES)) * page();
        }

        /** How many bytes the log has at least. */
        long log() {
            long frames = Integer.toUnsignedLong(header.getInt(FRAMES));
            return frames == 0 ? 0 : LOG_HEADER + frames * (FRAME_HEADER + page());
        }

        /** 65536 does not fit, and is 1 there. */
        private long page() {
            int size = Short.toUnsignedInt(header.getShort(PAGE_SIZE));
            return size == 1 ? 1 << Short.SIZE : size;
        }
    }

    SqliteIndex(Path path) {
        this.path = path;
    }

    /** What it says now; null when it cannot be read, or is being written. */
    @Nullable
    Said said() {
        try {
            FileChannel open = channel;
            if (open == null) {
                open = FileChannel.open(path, StandardOpenOption.READ);
                NEVER_CLOSED.add(open);
                channel = open;
            }
            ByteBuffer both = ByteBuffer.allocate(2 * HEADER).order(ByteOrder.nativeOrder());
            if (open.read(both, 0) < 2 * HEADER) {
                return null;
            }
            ByteBuffer one = both.slice(0, HEADER).order(ByteOrder.nativeOrder());
            return one.equals(both.slice(HEADER, HEADER)) ? new Said(one) : null;
        } catch (IOException notThere) {
            return null;
        }
    }
}
