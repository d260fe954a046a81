// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.first;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The root README")
class ReadmeTest {
    private final String readme = read("../../README.md");

    @Test
    @DisplayName("shows the definition as it is in the code")
    void showsTheDefinition() {
        String source = read("src/main/java/org/moothall/examples/first/FirstService.java");
        String region = source.substring(
                source.indexOf("// region: definition\n") + "// region: definition\n".length(),
                source.indexOf("    // endregion"));

        assertThat(block("java")).isEqualTo(region.stripTrailing().stripIndent() + "\n");
    }

    @Test
    @DisplayName("shows what it prints")
    void showsWhatItPrints() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            FirstService.main(new String[0]);
        } finally {
            System.setOut(before);
        }

        assertThat(block("text")).isEqualTo(printed.toString(StandardCharsets.UTF_8));
    }

    private String block(String language) {
        int start = readme.indexOf("```" + language + "\n") + language.length() + 4;
        return readme.substring(start, readme.indexOf("```", start));
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
