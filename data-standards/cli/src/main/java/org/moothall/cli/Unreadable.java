// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** A file that the system would not open, or not read to its end. Of what is in it nothing is known. */
final class Unreadable extends Exception {
    private final String name;
    private final String why;

    Unreadable(String name, IOException cause) {
        super(cause);
        this.name = name;
        this.why = why(cause);
    }

    private static String why(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "there is no such file; look at its name and path";
        }
        if (cause instanceof AccessDeniedException) {
            return "you may not read it; ask its owner, or check a copy";
        }
        if (cause instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return cause.getMessage() == null ? "reading it failed" : cause.getMessage();
    }

    /** The sentence for who named it. */
    String sentence() {
        return name + " cannot be read: " + why;
    }

    /** The name of the file, as it was given. */
    String name() {
        return name;
    }

    /** What stood in the way, and what to do about it. */
    String why() {
        return why;
    }
}
