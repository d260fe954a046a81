// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.StoreException;

/**
 * The lock that keeps a second host away from a file. The operating system lets go of it when the process dies, however it does.
 *
 * <p>Three locks, because none is enough. One is in this process, by what the file system knows the file by. One is on the file itself, far
 * behind where SQLite has its own: it holds under every name of the file, but POSIX drops it as soon as this process closes the file
 * anywhere, as a copying program would. One is on a file beside it, which nobody opens by chance.
 */
final class FileLocks implements AutoCloseable {
    private static final Map<Object, Path> HELD = new ConcurrentHashMap<>();

    /** Channels to what another class loader of this process has locked: to close one would drop that lock. */
    private static final Queue<FileChannel> NEVER_CLOSED = new ConcurrentLinkedQueue<>();

    private static final long BEHIND_SQLITE = 1L << 40;

    private final Path real;
    private final Object identity;
    private final FileChannel file;
    private final FileChannel beside;
    private FileLock onFile;

    private FileLocks(Path real, Object identity, FileChannel file, FileLock onFile, FileChannel beside) {
        this.real = real;
        this.identity = identity;
        this.file = file;
        this.onFile = onFile;
        this.beside = beside;
    }

    /**
     * Locks a file.
     *
     * <p><b>Errors</b> one that another host has is a {@link StoreException}.
     *
     * @param real where it is, without links
     * @param identity what the file system knows it by
     */
    static FileLocks on(Path real, Object identity) throws IOException {
        // before anything is opened: to close it again would drop the locks of whoever has it in this process
        if (HELD.putIfAbsent(identity, real) != null) {
            throw another(real);
        }
        FileChannel beside = null;
        FileChannel file = null;
        boolean isLocked = false;
        try {
            beside = FileChannel.open(
                    real.resolveSibling(real.getFileName() + ".lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    OwnFile.rights(real));
            locked(beside, 0, real);
            file = FileChannel.open(real, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLocks locks = new FileLocks(real, identity, file, locked(file, BEHIND_SQLITE, real), beside);
            isLocked = true;
            return locks;
        } finally {
            if (!isLocked) {
                close(file);
                close(beside);
                HELD.remove(identity);
            }
        }
    }

    private static FileLock locked(FileChannel channel, long position, Path real) throws IOException {
        try {
            FileLock lock = channel.tryLock(position, 1, false);
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException inThisProcess) {
            NEVER_CLOSED.add(channel);
        }
        throw another(real);
    }

    private static StoreException another(Path real) {
        return new StoreException(
                "another host has " + real + " open; a file has one host at a time, close that one or use PostgreSQL");
    }

    /** Locks the file anew: SQLite has unlocked or closed it, which drops this lock too, and somebody else may have it by now. */
    void renew() {
        try {
            onFile.release();
            onFile = locked(file, BEHIND_SQLITE, real);
        } catch (IOException failure) {
            throw new StoreException("cannot lock " + real + " again; build another host", failure);
        }
    }

    @Override
    public void close() {
        HELD.remove(identity);
        close(file);
        close(beside);
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel == null || NEVER_CLOSED.contains(channel)) {
            return;
        }
        try {
            channel.close();
        } catch (IOException whateverItIs) {
            // the lock goes with the process at the latest
        }
    }
}
