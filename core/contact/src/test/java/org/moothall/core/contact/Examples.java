// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.contact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Identifier;

/** Files of examples: a scheme, a text, what is to be said of it, and its canonical form. */
final class Examples {
    static final List<Identifier> SAMPLES = List.of(
            EmailAddress.of("alys@example.org"), PhoneNumber.of("+447700900982"), PhoneNumber.of("+35312345678"));

    private static final Path OURS = Path.of("src/test/resources/identifiers/contact.tsv");
    private static final Path SHARED = Path.of("../../../shared/identifiers/examples.tsv");
    private static final Set<String> SCHEMES = Set.of("email", "phone");
    private static final Pattern UNIT = Pattern.compile("\\\\u([0-9A-F]{4})");

    record Example(String scheme, @Nullable String input, String verdict, String canonical) {}

    private Examples() {}

    static List<Example> ours() {
        return read(OURS);
    }

    /** Those that are kept beside this project; none where they are not at hand. */
    static List<Example> shared() {
        return Files.exists(SHARED) ? read(SHARED) : List.of();
    }

    private static List<Example> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> SCHEMES.contains(cells[0]))
                    .map(cells -> new Example(
                            cells[0], unescaped(cells[1]), cells[2], cells.length > 3 ? unescaped(cells[3]) : ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String unescaped(String cell) {
        if (cell.equals("<null>")) {
            return null;
        }
        return cell.equals("<empty>")
                ? ""
                : UNIT.matcher(cell)
                        .replaceAll(unit ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(unit.group(1), 16))));
    }
}
