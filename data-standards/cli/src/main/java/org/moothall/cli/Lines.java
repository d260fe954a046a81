// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The lines of a UTF-8 stream, without their ends. Of a line that is very long only the beginning is kept, so that memory stays
 * flat; bytes that are not UTF-8 become U+FFFD, which no identifier has.
 */
final class Lines implements AutoCloseable {
    /** More than any identifier has, so that what is cut off is refused for its length all the same. */
    static final int LONGEST = 2_000;

    private final BufferedReader reader;

    Lines(InputStream stream) {
        reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** The next line; empty after the last. */
    Optional<String> next() throws IOException {
        int character = reader.read();
        if (character < 0) {
            return Optional.empty();
        }
        var line = new StringBuilder();
        while (character >= 0 && character != '\n') {
            if (line.length() < LONGEST) {
                line.append((char) character);
            }
            character = reader.read();
        }
        boolean endsInReturn = line.length() > 0 && line.charAt(line.length() - 1) == '\r';
        return Optional.of(endsInReturn ? line.substring(0, line.length() - 1) : line.toString());
    }

    /** Whether the next line would have to be waited for, as when a person types. */
    boolean isWaiting() throws IOException {
        return !reader.ready();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
