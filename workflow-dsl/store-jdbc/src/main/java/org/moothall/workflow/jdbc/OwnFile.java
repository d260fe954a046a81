// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A SQLite file that is this host's own: no other host may open it meanwhile under whatever name, a new one is for its owner's eyes
 * only, and whether it and its log are still those that were opened is asked before anything is read and after everything that is
 * written.
 */
final class OwnFile implements SqliteDatabase.Connections {
    private static final Logger LOG = LoggerFactory.getLogger(OwnFile.class);
    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /** What hosts of this process have connections to, by identity; also a closed host, when its connection had to be left open. */
    private static final Map<Object, OwnFile> OPEN = new ConcurrentHashMap<>();

    private static final int TRIES = 100;

    private final Path named;
    private @Nullable Held held;
    /** Whether a connection keeps the log, which goes with the last one. */
    private boolean isConnected;

    private boolean isClosed;

    private @Nullable Seen file;
    private @Nullable Seen log;

    /**
     * The file as it was when it was taken.
     *
     * @param real where it is, without links
     * @param identity what the file system knows it by, whatever its name
     */
    private record Held(Path real, Object identity, FileLocks locks, SqliteIndex index) {
        Path log() {
            return beside(real, "-wal");
        }
    }

    /** What a file was when it was looked at; another one, and a shorter one, has not all that was written into it. */
    private record Seen(Object identity, long length) {
        static @Nullable Seen at(Path file) {
            try {
                BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
                Object key = found.fileKey();
                return new Seen(key == null ? file.toRealPath() : key, found.size());
            } catch (IOException notThere) {
                return null;
            }
        }

        static boolean isAnother(@Nullable Seen before, @Nullable Seen now) {
            return before != null && (now == null || !now.identity.equals(before.identity));
        }

        static boolean isShorter(@Nullable Seen before, @Nullable Seen now) {
            return before != null && now != null && now.length < before.length;
        }
    }

    OwnFile(Path file) {
        this.named = file.toAbsolutePath();
    }

    @Override
    public Connection open() throws SQLException {
        Held mine = held;
        if (mine == null) {
            mine = taken();
            synchronized (this) {
                held = mine;
            }
            OPEN.put(mine.identity(), this);
        } else {
            check();
        }
        return JdbcHost.connect(mine.real());
    }

    /** SQLite has unlocked the whole file on the way here, ours with its own; it does not while it keeps a log. */
    @Override
    public void ready() {
        Held mine = held;
        if (mine != null) {
            mine.locks().renew();
            synchronized (this) {
                isConnected = true;
            }
        }
    }

    private Held taken() {
        JdbcHost.withoutSettings(named);
        try {
            create();
            Path real = named.toRealPath();
            warn(real);
            checkOpen(real);
            return new Held(
                    real, identity(real), FileLocks.on(real, identity(real)), new SqliteIndex(beside(real, "-shm")));
        } catch (IOException failure) {
            throw new StoreException(
                    "cannot write " + named + " or beside it: "
                            + failure.getClass().getSimpleName()
                            + "; name a file in a folder that is there, and give this process the right to write both",
                    failure);
        }
    }

    /** Makes the file, so that it has no wider rights for a moment; SQLite gives those of the file to what it puts beside it. */
    private void create() throws IOException {
        if (!Files.exists(named)) {
            try {
                Files.newByteChannel(
                                named, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights(named))
                        .close();
            } catch (FileAlreadyExistsException meanwhile) {
                // then it is there, and whose it is its lock says
            }
        }
    }

    /** The rights of a file that is made: its owner's, where the file system knows of owners. */
    static FileAttribute<?>[] rights(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNERS)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** A file that was there keeps its rights: somebody may have given them for a reason. */
    private static void warn(Path real) throws IOException {
        if (isPosix(real)) {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(real);
            if (rights.stream().anyMatch(right -> !right.name().startsWith("OWNER_"))) {
                LOG.warn(
                        "{} has the rights {}, and what is personal in it is for its owner only; take them from others, with chmod 600",
                        real,
                        PosixFilePermissions.toString(rights));
            }
        }
    }

    /** What the file system knows a file by; where it has nothing like that, where the file is. */
    private static Object identity(Path file) throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key == null ? file.toRealPath() : key;
    }

    private static Path beside(Path file, String what) {
        return file.resolveSibling(file.getFileName() + what);
    }

    /**
     * Refuses when a host of this process opened the file and it, or its log, is no longer what was opened; both may have been moved
     * together since.
     */
    static void checkOpen(Path real) {
        Seen found = Seen.at(real);
        OwnFile open = found == null ? null : OPEN.get(found.identity());
        String wrong = open == null ? null : open.wrong();
        if (open != null && wrong != null && open.wrong(real, beside(real, "-wal")) != null) {
            throw new StoreException(wrong);
        }
    }

    @Override
    public void check() {
        String wrong = wrong();
        if (wrong != null) {
            throw new StoreException(wrong);
        }
    }

    private @Nullable String wrong() {
        Held mine = held;
        return mine == null ? null : wrong(named, mine.log());
    }

    @Override
    public synchronized void cut() {
        Seen before = log;
        log = before == null ? null : new Seen(before.identity(), 0);
    }

    @Override
    public synchronized boolean mayClose() {
        if (wrong() != null) {
            return false;
        }
        isConnected = false;
        log = null;
        return true;
    }

    /** What became of the file or its log; null when all is well. */
    private synchronized @Nullable String wrong(Path whole, Path newest) {
        Held mine = held;
        if (mine == null) {
            return null;
        }
        Seen fileNow = Seen.at(whole);
        if (fileNow == null || !fileNow.identity().equals(mine.identity())) {
            return whole
                    + " is no longer the file that this host opened: it was deleted, moved or replaced. Nothing is read from it or kept"
                    + " in it; put back what was there, then build another host";
        }
        Seen logNow = isConnected ? Seen.at(newest) : null;
        if (isConnected && Seen.isAnother(log, logNow)) {
            return newest
                    + ", SQLite's log, is no longer the one that this host opened: it was deleted, moved or replaced. Answers that"
                    + " had not been written back into the file are lost unless that log is put back. Nothing is read or kept; put"
                    + " the log back, or end this process, put back a copy of the file and start again";
        }
        Path cut = Seen.isShorter(file, fileNow) || Seen.isShorter(log, logNow)
                ? tooShort(mine.index(), whole, newest)
                : null;
        if (cut != null) {
            return cut
                    + " was cut short by another program, and with it answers that this host gave may be lost. Nothing is read"
                    + " or kept; end this process, put back a copy of the file and start again";
        }
        file = fileNow;
        log = logNow;
        return null;
    }

    /** Which of the two is too short for what SQLite knows of it; null for none: other connections may make both shorter, too. */
    private @Nullable Path tooShort(SqliteIndex index, Path whole, Path newest) {
        for (int i = 0; i < TRIES; i++) {
            SqliteIndex.Said before = index.said();
            Seen fileNow = Seen.at(whole);
            Seen logNow = Seen.at(newest);
            if (before != null && fileNow != null && logNow != null) {
                if (Seen.isShorter(log, logNow) && logNow.length() < before.log()) {
                    // while somebody writes, one is older than the other
                    if (before.equals(index.said())) {
                        return newest;
                    }
                } else if (!Seen.isShorter(file, fileNow) || fileNow.length() >= before.file()) {
                    return null;
                } else if (before.equals(index.said())) {
                    return whole;
                }
            }
        }
        return newest;
    }

    @Override
    public void close() {
        Held mine;
        boolean isLeftOpen;
        synchronized (this) {
            mine = isClosed ? null : held;
            isClosed = true;
            isLeftOpen = isConnected;
        }
        if (mine != null) {
            mine.locks().close();
            if (!isLeftOpen) {
                OPEN.remove(mine.identity(), this);
            }
        }
    }
}
