// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files of examples: a scheme, a text, what is to be said of it, and its canonical form. */
final class Examples {
    private static final Path OURS = Path.of("src/test/resources/identifiers");
    private static final Path SHARED = Path.of("../../shared/identifiers/examples.tsv");

    record Example(String scheme, @Nullable String input, String verdict, String canonical) {
        boolean isValid() {
            return verdict.equalsIgnoreCase("valid");
        }
    }

    private Examples() {}

    /** Those in this library, family by family. */
    static List<Example> ours() {
        try (Stream<Path> files = Files.list(OURS)) {
            return files.sorted().flatMap(Examples::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that are kept beside this project; none where they are not at hand. */
    static List<Example> shared() {
        return Files.exists(SHARED) ? read(SHARED).toList() : List.of();
    }

    private static Stream<Example> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Example(
                            cells[0], unescaped(cells[1]), cells[2], cells.length > 3 ? Escapes.read(cells[3]) : ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String unescaped(String cell) {
        if (cell.equals("<null>")) {
            return null;
        }
        return cell.equals("<empty>") ? "" : Escapes.read(cell);
    }
}
