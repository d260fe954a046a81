// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The examples of identifiers that core and the modules within it keep for their own tests. */
final class Examples {
    private static final Path CORE = Path.of("../../core");
    private static final Pattern UNIT = Pattern.compile("\\\\u([0-9A-F]{4})");

    static final List<Example> ALL = read();

    /** A text, and the id of the scheme that it is an example for, be it right or wrong. */
    record Example(String scheme, String text) {}

    private Examples() {}

    private static List<Example> read() {
        try (Stream<Path> files = Files.walk(CORE)) {
            return files.filter(Examples::isOfExamples)
                    .sorted()
                    .flatMap(Examples::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfExamples(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.contains("src/test/resources/identifiers/") && path.endsWith(".tsv");
    }

    private static Stream<Example> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Example(cells[0], unescaped(cells[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String cell) {
        if (cell.equals("<empty>") || cell.equals("<null>")) {
            return "";
        }
        return UNIT.matcher(cell)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                .replace("\\\\", "\\");
    }
}
