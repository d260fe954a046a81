// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.standards.open311.Open311;
import org.moothall.standards.open311.ServiceRequest;

@DisplayName("The README")
class ReadmeTest {
    private static String shown(Path file) {
        // region readme
        var answers = new ArrayList<String>();
        CheckReport report = Checker.of(Open311.STANDARD).read(Source.of(file), ServiceRequest.class, row -> {
            String answer = row.checked()
                    .fold(
                            request -> "taken: " + request.serviceCode(),
                            faults -> "sent back, faults: " + faults.size());
            answers.add(row.location().text() + " " + answer);
        });
        String text = report.text() + "\n" + String.join("\n", answers);
        // endregion
        return text;
    }

    @Test
    @DisplayName("shows code that runs, and what it prints")
    void showsCodeThatRuns() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String source = Files.readString(Path.of("src/test/java/org/moothall/standards/ReadmeTest.java"));
        String region = source.substring(
                        source.indexOf("// region readme") + "// region readme\n".length(),
                        source.indexOf("        // endregion"))
                .stripTrailing()
                .stripIndent();

        assertThat(readme).contains("```java\n" + region + "\n```");
        assertThat(readme).contains("```\n" + shown(Path.of("src/test/resources/readme/requests.csv")) + "\n```");
    }
}
