// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Sends nothing and writes a line for every attempt: its key, the report it answers, the text. It outlives the process. */
final class LetterFile implements Messages {
    private final Path file;

    LetterFile(Path file) {
        this.file = file;
    }

    @Override
    public void send(Letter letter, String key) {
        String line = key + "\t" + letter.reportKey() + "\t" + letter.text() + "\n";
        try {
            Files.write(
                    file, line.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
