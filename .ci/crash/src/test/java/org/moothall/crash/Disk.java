// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** A small disk in memory, which can be filled up: only the superuser of Linux may make one. */
final class Disk implements AutoCloseable {
    private static final byte[] BLOCK = new byte[4_096];

    private final Path folder;
    private final Path filler;

    private Disk(Path folder) {
        this.folder = folder;
        this.filler = folder.resolve("filler");
    }

    /** A disk of so many megabytes; empty when the machine does not allow one. */
    static Optional<Disk> of(int megabytes, Path folder) {
        try {
            Files.createDirectories(folder);
            List<String> mount =
                    List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
            return Signals.run(mount) ? Optional.of(new Disk(folder)) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path folder() {
        return folder;
    }

    /** Takes what is free, until nothing is; call it again to take what was freed meanwhile. */
    void fill() {
        try (OutputStream file = Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                file.write(BLOCK);
            }
        } catch (IOException isFull) {
            // as it should be
        }
    }

    void empty() {
        try {
            Files.deleteIfExists(filler);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        for (int tried = 0; tried < 20 && !Signals.run(List.of("umount", folder.toString())); tried++) {
            Client.pause(200);
        }
    }
}
