// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.equality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.moothall.core.codelist.Code;

/** The options of the equality questions as they stand in a text file: list, question, group, code and label, with tabs between. */
final class PublishedOptions {
    private static final String RESOURCE = "equality-options.txt";
    private static final Map<List<String>, List<Code>> ALL = read();

    private PublishedOptions() {}

    static List<Code> of(String list, EqualityQuestion question, String group) {
        return ALL.getOrDefault(List.of(list, question.code(), group), List.of());
    }

    private static Map<List<String>, List<Code>> read() {
        try (InputStream in = Objects.requireNonNull(PublishedOptions.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.groupingBy(
                            cells -> List.of(cells[0], cells[1], cells[2]),
                            Collectors.mapping(cells -> Code.of(cells[3], cells[4]), Collectors.toUnmodifiableList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
