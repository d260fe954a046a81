// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An identifier scheme")
class ExamplesTest {
    private static final Path OURS = Path.of("src/test/resources/identifiers/examples.tsv");
    private static final Path SHARED = Path.of("../../shared/identifiers/examples.tsv");

    record Example(String scheme, @Nullable String input, String verdict, String canonical) {}

    static Stream<Example> ours() throws IOException {
        return read(OURS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ours")
    @DisplayName("gives each of our examples its verdict")
    void givesEachExampleItsVerdict(Example example) {
        Parsed<?> parsed = Schemes.byId(example.scheme()).orElseThrow().parse(example.input());

        String verdict = parsed.fold(value -> "VALID", fault -> fault.code().name());
        String canonical = parsed.fold(value -> ((Identifier) value).value(), fault -> "");
        assertThat(verdict).isEqualTo(example.verdict());
        assertThat(canonical).isEqualTo(example.canonical());
    }

    @Test
    @DisplayName("agrees with the shared examples, where they are at hand")
    void agreesWithSharedExamples() throws IOException {
        assumeTrue(Files.exists(SHARED), "no shared examples here");

        List<Example> known = read(SHARED)
                .filter(example -> Schemes.byId(example.scheme()).isPresent())
                .toList();

        assertThat(known).hasSizeGreaterThan(20).allSatisfy(ExamplesTest::agrees);
    }

    @Test
    @DisplayName("agrees with the shared suggestions and regions, where they are at hand")
    void agreesWithSharedSuggestionsAndRegions() throws IOException {
        assumeTrue(Files.exists(SHARED), "no shared examples here");

        assertThat(read(SHARED).filter(example -> example.scheme().equals("postcode-suggest")))
                .isNotEmpty()
                .allSatisfy(
                        example -> assertThat(Postcode.suggest(example.input()).map(Postcode::value))
                                .isEqualTo(Optional.of(example.canonical()).filter(text -> !text.isEmpty())));
        assertThat(read(SHARED).filter(example -> example.scheme().equals("nhs-region")))
                .isNotEmpty()
                .allSatisfy(example -> assertThat(NhsNumber.parse(example.input())
                                .optional()
                                .orElseThrow()
                                .region())
                        .hasToString(example.canonical()));
    }

    private static void agrees(Example example) {
        Optional<String> canonical = Schemes.byId(example.scheme())
                .orElseThrow()
                .parse(example.input())
                .optional()
                .map(Identifier::value);

        assertThat(canonical.isPresent()).isEqualTo(example.verdict().equals("valid"));
        assertThat(canonical.orElse("")).isEqualTo(example.canonical());
    }

    private static Stream<Example> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> new Example(cells[0], unescaped(cells[1]), cells[2], cells.length > 3 ? cells[3] : ""));
    }

    private static @Nullable String unescaped(String cell) {
        if (cell.equals("<null>")) {
            return null;
        }
        return cell.equals("<empty>") ? "" : Escapes.read(cell);
    }
}
