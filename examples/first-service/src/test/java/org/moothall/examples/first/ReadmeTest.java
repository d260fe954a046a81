// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.first;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The README")
class ReadmeTest {
    private final String readme = read("../../README.md");

    @Test
    @DisplayName("shows the first service as a file to paste")
    void showsTheFile() {
        String source = read("src/main/java/org/moothall/examples/first/Pothole.java");

        assertThat(readme)
                .contains("```java\n" + source.substring(source.indexOf("import "), source.indexOf("// spotless:on"))
                        + "```");
    }

    @Test
    @DisplayName("shows what it prints")
    void showsWhatItPrints() {
        assertThat(readme).contains("```text\n" + printedBy(() -> Pothole.main(new String[0])) + "```");
    }

    @Test
    @DisplayName("of the language shows the fly-tipping service and what it prints")
    void showsTheDefinition() {
        String page = read("../../workflow-dsl/README.md");
        String source = read("src/main/java/org/moothall/examples/first/FirstService.java");

        assertThat(page)
                .contains("```java\n" + region(source, "definition") + "\n```")
                .contains("```java\n" + region(source, "table") + "\n```")
                .contains("```java\n" + region(read("src/main/java/org/moothall/examples/first/FlyTip.java"), "changes")
                        + "\n```")
                .contains("```text\n" + printedBy(() -> FirstService.main(new String[0])) + "```");
    }

    private static String region(String source, String name) {
        String from = "// region: " + name + "\n";
        int begin = source.indexOf(from) + from.length();
        return source.substring(begin, source.indexOf("    // endregion", begin))
                .lines()
                .filter(line -> !line.contains("// spotless"))
                .collect(Collectors.joining("\n"))
                .stripTrailing()
                .stripIndent();
    }

    private static String printedBy(Runnable program) {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
