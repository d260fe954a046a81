// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The README")
class ReadmeTest {
    @Test
    @DisplayName("shows what the commands print")
    void showsWhatTheCommandsPrint() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        for (String command : new String[] {
            "check open311-georeport-v2 src/test/resources/requests.csv",
            "explain open311/status-known",
            "deadline foi-response --from 2026-03-13"
        }) {
            assertThat(readme)
                    .contains("$ moothall " + command + "\n"
                            + Run.of(command.split(" ")).output() + "```");
        }
    }
}
