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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A SQLite file that is this host's own: no other host may open it meanwhile under whatever name, a new one is for its owner's eyes
 * only, and whether it is still the one that was opened is asked before anything is read and after everything that is written.
 */
final class OwnFile implements SqliteDatabase.Connections {
    private static final Logger LOG = LoggerFactory.getLogger(OwnFile.class);
    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path named;
    private @Nullable Held held;
    /** What the log was known by when it was first seen; another one has not what was written into the first. */
    private @Nullable Object log;

    /**
     * The file as it was when it was taken.
     *
     * @param real where it is, without links
     * @param identity what the file system knows it by, whatever its name
     */
    private record Held(Path real, Object identity, FileLocks locks) {
        Path log() {
            return real.resolveSibling(real.getFileName() + "-wal");
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
            held = mine;
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
        }
    }

    private Held taken() {
        JdbcHost.withoutSettings(named);
        try {
            create();
            Path real = named.toRealPath();
            warn(real);
            return new Held(real, identity(real), FileLocks.on(real, identity(real)));
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

    @Override
    public void check() {
        Path missing = missing();
        if (missing != null) {
            throw new StoreException(missing
                    + " is no longer the file that this host opened: it was deleted, moved or replaced. Nothing is read from it or kept"
                    + " in it; put back what was there, then build another host");
        }
    }

    @Override
    public void closed() {
        log = null;
    }

    @Override
    public boolean isThere() {
        return missing() == null;
    }

    /** The file, or its log, when it is not there any more; null when all is well. */
    private @Nullable Path missing() {
        Held mine = held;
        if (mine == null) {
            return null;
        } else if (!mine.identity().equals(identityOrNone(named))) {
            return named;
        }
        Object found = identityOrNone(mine.log());
        if (log == null) {
            log = found;
        }
        return Objects.equals(log, found) ? null : mine.log();
    }

    private static @Nullable Object identityOrNone(Path file) {
        try {
            return identity(file);
        } catch (IOException notThere) {
            return null;
        }
    }

    @Override
    public void close() {
        Held mine = held;
        held = null;
        if (mine != null) {
            mine.locks().close();
        }
    }
}
