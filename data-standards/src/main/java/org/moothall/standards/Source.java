// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The input of a check: a name for the report, and the bytes. */
public final class Source {
    /** Opens the bytes. */
    private interface Opening {
        InputStream open() throws IOException;
    }

    private final String name;
    private final Optional<Format> format;
    private final Opening opening;
    private final boolean isReadOnce;

    private Source(String name, Optional<Format> format, Opening opening, boolean isReadOnce) {
        this.name = name;
        this.format = format;
        this.opening = opening;
        this.isReadOnce = isReadOnce;
    }

    /** A file, by its file name. */
    public static Source of(Path file) {
        return new Source(
                String.valueOf(file.getFileName()), Optional.empty(), () -> Files.newInputStream(file), false);
    }

    /** A stream, which can be read once; whoever opened it closes it. */
    public static Source of(String name, InputStream stream) {
        Opening opening = () -> new FilterInputStream(stream) {
            @Override
            public void close() {
                // not ours to close
            }
        };
        return new Source(name, Optional.empty(), opening, true);
    }

    /** Text that is in memory already; its hash is that of its UTF-8 bytes. */
    public static Source ofText(String name, String text) {
        return new Source(
                name, Optional.empty(), () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), false);
    }

    /**
     * The same source, read in this format whatever it looks like. Without this, what begins with a bracket or is named
     * {@code .json} is JSON and everything else is CSV.
     */
    public Source as(Format newFormat) {
        return new Source(name, Optional.of(newFormat), opening, isReadOnce);
    }

    boolean isReadOnce() {
        return isReadOnce;
    }

    /** The name that findings and the report give. */
    public String name() {
        return name;
    }

    /** The format that was asked for, if one was. */
    public Optional<Format> format() {
        return format;
    }

    /**
     * Opens the bytes.
     *
     * @throws IOException when it cannot be opened
     */
    public InputStream open() throws IOException {
        return opening.open();
    }

    @Override
    public String toString() {
        return "Source[" + name + "]";
    }
}
