// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.standards.open311.Open311;
import org.moothall.standards.open311.ServiceRequest;
import org.moothall.standards.spending.LocalSpending;
import org.moothall.standards.spending.SpendItem;

/** What {@code src/test/resources/spoilt} says to a person: the files, and in {@code said.txt} what is told of each. */
@DisplayName("A spoilt file")
class SpoiltFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/spoilt");
    private static final Path SAID = FOLDER.resolve("said.txt");
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    static Stream<String> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals("said.txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    @DisplayName("is told of, a sentence a cause")
    void told(String file) throws IOException {
        assertThat(said(file)).isEqualTo(expected().get(file));
    }

    @Test
    @DisplayName("is written down with what is told of it")
    void all() throws IOException {
        assertThat(expected().keySet()).containsExactlyElementsOf(files().toList());
    }

    /** The report without its first lines, which name the file, and without what could not be checked. */
    private static String said(String file) {
        var source = Source.of(FOLDER.resolve(file));
        CheckReport report = file.startsWith("requests")
                ? Checker.of(Open311.STANDARD).asAt(DAY).check(source, ServiceRequest.class)
                : Checker.of(LocalSpending.STANDARD).asAt(DAY).check(source, SpendItem.class);
        String text = report.text();
        int gaps = text.indexOf("\nCould not be checked");
        String findings = gaps < 0 ? text : text.substring(0, gaps);
        return findings.substring(findings.indexOf('\n') + 1)
                .replaceAll("(?m)^(SHA-256|Moothall) .*\n", "")
                .strip();
    }

    private static Map<String, String> expected() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        Arrays.stream(Files.readString(SAID).split("(?m)^== "))
                .filter(part -> !part.isBlank())
                .forEach(part -> expected.put(
                        part.substring(0, part.indexOf('\n')),
                        part.substring(part.indexOf('\n') + 1).strip()));
        return expected;
    }

    /** Writes {@code said.txt} anew, to be read before it is kept. */
    public static void main(String[] arguments) {
        try {
            var text = new StringBuilder();
            for (String file : files().toList()) {
                text.append("== ").append(file).append('\n').append(said(file)).append("\n\n");
            }
            Files.writeString(SAID, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
