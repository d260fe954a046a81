// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.identifier.registry.Schemes;

@DisplayName("The page of identifiers")
class IdentifiersPageTest {
    @Test
    @DisplayName("has a row for each scheme, with its type, its title and its privacy, and no other row")
    void hasRowForEachScheme() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("IDENTIFIERS.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(row -> row.substring(0, row.lastIndexOf('|', row.length() - 2) + 1))
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        Schemes.all().stream().map(IdentifiersPageTest::row).toList());
    }

    private static String row(Scheme<?> scheme) {
        String privacy = scheme.privacy().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "| `%s` | `%s` | %s | %s |"
                .formatted(scheme.id(), scheme.type().getSimpleName(), scheme.title(), privacy);
    }
}
