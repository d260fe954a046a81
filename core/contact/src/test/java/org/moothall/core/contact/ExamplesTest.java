// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.core.contact.Examples.Example;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.registry.Schemes;

@DisplayName("A scheme of this module, found by its id,")
class ExamplesTest {
    static List<Example> ours() {
        return Examples.ours();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ours")
    @DisplayName("gives each of our examples its verdict")
    void givesEachExampleItsVerdict(Example example) {
        Scheme<?> scheme = Schemes.byId(example.scheme()).orElseThrow();

        assertThat(scheme.parse(example.input())
                        .<String>fold(value -> "VALID", fault -> fault.code().name()))
                .isEqualTo(example.verdict());
        assertThat(canonical(example)).isEqualTo(example.canonical());
        assertThat(scheme.isValid(example.input())).isEqualTo(example.verdict().equals("VALID"));
    }

    @Test
    @DisplayName("agrees with the shared examples, where they are at hand")
    void agreesWithSharedExamples() {
        List<Example> shared = Examples.shared();
        assumeFalse(shared.isEmpty(), "no shared examples here");

        assertThat(shared).hasSizeGreaterThan(4).allSatisfy(example -> {
            assertThat(canonical(example)).isEqualTo(example.canonical());
            assertThat(canonical(example).isEmpty()).isEqualTo(example.verdict().equals("invalid"));
        });
    }

    private static String canonical(Example example) {
        return Schemes.byId(example.scheme())
                .orElseThrow()
                .parse(example.input())
                .optional()
                .map(Identifier::value)
                .orElse("");
    }
}
