// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The version of this library, as it was built. A manifest would not do: a named module does not read it. */
final class ToolVersion {
    static final String TEXT = read();

    private ToolVersion() {}

    private static String read() {
        try (var stream = Objects.requireNonNull(ToolVersion.class.getResourceAsStream("version.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
