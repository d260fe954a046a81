// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.StoreException;

/** Keeps a second host away from a file. The operating system lets go of it when the process dies, however it does. */
final class FileLockHeld implements AutoCloseable {
    private final FileChannel channel;

    private FileLockHeld(FileChannel channel) {
        this.channel = channel;
    }

    static FileLockHeld on(Path file) {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        try {
            FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StoreException("another host has " + file
                        + " open; a file has one host at a time, close that one " + "or use PostgreSQL");
            }
            return new FileLockHeld(channel);
        } catch (IOException failure) {
            throw new StoreException(
                    "cannot write beside " + file + ": " + failure.getClass().getSimpleName()
                            + "; name a file in a folder that is there and may be written",
                    failure);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new StoreException("cannot let go of the lock beside the file", failure);
        }
    }
}
