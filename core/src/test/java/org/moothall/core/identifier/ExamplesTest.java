// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.core.identifier.Examples.Example;
import org.moothall.core.identifier.health.NhsNumber;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.identifier.registry.Schemes;

@DisplayName("An identifier scheme")
class ExamplesTest {
    /** Questions to a scheme, asked below, and the schemes of a module of their own. */
    private static final Set<String> NOT_HERE = Set.of("postcode-suggest", "nhs-region", "phone", "email");

    static List<Example> ours() {
        return Examples.ours();
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
    void agreesWithSharedExamples() {
        List<Example> shared = shared();

        assertThat(shared)
                .filteredOn(example -> !NOT_HERE.contains(example.scheme()))
                .hasSizeGreaterThan(100)
                .allSatisfy(ExamplesTest::agrees);
    }

    @Test
    @DisplayName("agrees with the shared suggestions and regions, where they are at hand")
    void agreesWithSharedSuggestionsAndRegions() {
        List<Example> shared = shared();

        assertThat(shared)
                .filteredOn(Example::scheme, "postcode-suggest")
                .isNotEmpty()
                .allSatisfy(
                        example -> assertThat(Postcode.suggest(example.input()).map(Postcode::value))
                                .isEqualTo(Optional.of(example.canonical()).filter(text -> !text.isEmpty())));
        assertThat(shared)
                .filteredOn(Example::scheme, "nhs-region")
                .isNotEmpty()
                .allSatisfy(example -> assertThat(
                                NhsNumber.parse(example.input()).orElseThrow().region())
                        .hasToString(example.canonical()));
    }

    private static List<Example> shared() {
        List<Example> shared = Examples.shared();
        assumeFalse(shared.isEmpty(), "no shared examples here");
        return shared;
    }

    private static void agrees(Example example) {
        Optional<String> canonical = Schemes.byId(example.scheme())
                .orElseThrow()
                .parse(example.input())
                .optional()
                .map(Identifier::value);

        assertThat(canonical.isPresent()).isEqualTo(example.isValid());
        assertThat(canonical.orElse("")).isEqualTo(example.canonical());
    }
}
