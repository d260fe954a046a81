// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Opens what is to be checked.
 *
 * @param console where standard input comes from, and where progress goes
 * @param progress whether to say how far reading is
 */
record Inputs(Console console, boolean progress) {
    static final String STANDARD_INPUT = "-";

    /** What reports call it: the name as it was given, harmless on a terminal. */
    static String nameOf(String file) {
        return file.equals(STANDARD_INPUT) ? "standard input" : Words.harmless(file);
    }

    boolean isFolder(String file) throws IOException {
        return !file.equals(STANDARD_INPUT) && Files.isDirectory(path(file));
    }

    InputStream open(String file) throws IOException {
        var stream = file.equals(STANDARD_INPUT) ? notClosing(console.input()) : Files.newInputStream(path(file));
        return progress ? new Told(stream, nameOf(file), console.errors()) : stream;
    }

    private static Path path(String file) throws IOException {
        try {
            return Path.of(file);
        } catch (InvalidPathException notAPath) {
            throw new FileSystemException(file, null, "that is no path; look at its characters");
        }
    }

    private static InputStream notClosing(InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public void close() {
                // not ours to close
            }
        };
    }

    /** Says after every so many bytes how many there were. It counts bytes, for a row may be as long as the file. */
    private static final class Told extends FilterInputStream {
        private static final long STEP = 16L << 20;

        private final String name;
        private final PrintStream errors;
        private long count;

        Told(InputStream stream, String name, PrintStream errors) {
            super(stream);
            this.name = name;
            this.errors = errors;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read > 0) {
                if ((count + read) / STEP > count / STEP) {
                    errors.println(String.format(Locale.UK, "%s: %,d MB read", name, (count + read) >> 20));
                }
                count += read;
            }
            return read;
        }
    }
}
