// SPDX-License-Identifier: Apache-2.0
package org.moothall.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A page of this module, which shows regions of tests and what they print. */
record TestedPage(String name) {
    private static final Path TESTS = Path.of("src/test/java/org/moothall/core");

    /** It has the region of a test's source, and what the region printed. */
    void showsStory(String source, String region, Consumer<PrintStream> story) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        story.accept(new PrintStream(printed, true, StandardCharsets.UTF_8));

        showsCode(source, region);
        assertThat(page()).contains("```text\n" + printed.toString(StandardCharsets.UTF_8) + "```");
    }

    /** It has the region of a test's source. */
    void showsCode(String source, String region) throws IOException {
        assertThat(page()).contains("```java\n" + region(TESTS.resolve(source), region) + "```");
    }

    private String page() throws IOException {
        return Files.readString(Path.of(name));
    }

    private static String region(Path file, String name) throws IOException {
        String source = Files.readString(file);
        int begin = source.indexOf('\n', source.indexOf("// region " + name + "\n")) + 1;
        return source.substring(begin, source.indexOf("// end" + "region", begin))
                .stripTrailing()
                .stripIndent()
                .concat("\n");
    }
}
