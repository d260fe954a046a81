// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.examples.flytipping.FlyTippingService.FLY_TIPPING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.workflow.diagram.MermaidDiagram;

@DisplayName("The README")
class ReadmeTest {
    private static final Path SOURCE = Path.of("src/main/java/org/moothall/examples/flytipping/FlyTippingService.java");

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    @Test
    @DisplayName("shows the definition as it is")
    void showsTheDefinition() throws IOException {
        String source = Files.readString(SOURCE);
        String begin = "// region: definition\n";
        String region = source.substring(source.indexOf(begin) + begin.length(), source.indexOf("    // endregion"))
                .stripTrailing()
                .stripIndent();

        assertThat(readme()).contains("```java\n" + region + "\n```");
    }

    @Test
    @DisplayName("shows the diagram of its shape")
    void showsTheDiagram() throws IOException {
        String diagram = MermaidDiagram.of(FLY_TIPPING.shape()).stripTrailing();

        assertThat(readme()).contains("```mermaid\n" + diagram + "\n```");
    }

    @Test
    @DisplayName("shows each end with its status in Open311 and its words")
    void showsTheEnds() throws IOException {
        for (Stage stage : Stage.values()) {
            if (stage != Stage.OPEN) {
                String row = "| " + stage.outcome() + " | " + stage.status().code() + " | \"" + stage.news() + "\" |";
                assertThat(readme()).contains(row);
            }
        }
    }
}
