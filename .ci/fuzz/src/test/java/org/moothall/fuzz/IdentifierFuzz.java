// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.registry.Schemes;

/** Any text, read by whatever reads identifiers. */
@DisplayName("Any text")
class IdentifierFuzz {
    static Stream<byte[]> examples() {
        return Examples.ALL.stream()
                .flatMap(example ->
                        Choice.startingFrom(example.scheme()).map(name -> Bytes.of(Choice.of(name), example.text())));
    }

    @MethodSource("examples")
    @FuzzTest
    void anyText(byte[] bytes) {
        String text = Bytes.text(bytes);
        Readers.read(Bytes.first(bytes), text);
        for (Scheme<?> scheme : Schemes.accepting(text)) {
            Laws.ofJudging(scheme, text);
        }
    }
}
