// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.first;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.examples.first.Pothole.POTHOLE;
import static org.moothall.examples.first.Pothole.REPAIR;
import static org.moothall.examples.first.Pothole.TELL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.jdbc.JdbcHost;

@DisplayName("The first service, in one file,")
class DurableTest {
    private final List<String> sent = new ArrayList<>();

    @TempDir
    Path folder;

    private Host host() {
        Path file = folder.resolve("potholes.db");
        // spotless:off
        // region: durable
        Host host = JdbcHost.inFile(file, InstantSource.system())
                .run(POTHOLE)
                .delivering(TELL, (letter, delivery) -> send(letter))
                .build();
        // endregion
        // spotless:on
        return host;
    }

    private void send(String letter) {
        sent.add(letter);
    }

    @Test
    @DisplayName("goes on where the process before it stopped")
    void goesOn() {
        String id;
        try (Host before = host()) {
            id = before.start(
                            POTHOLE,
                            new Pothole.Report("EX1 1AA"),
                            Request.by(Actor.of("portal")).withKey("portal:1"))
                    .orElseThrow()
                    .caseId();
        }
        try (Host after = host()) {
            assertThat(after.find(POTHOLE, id).orElseThrow().waitsFor()).containsExactly(REPAIR.name());
        }
    }

    @Test
    @DisplayName("is begun as the root README says")
    void isBegunAsTheReadmeSays() throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/moothall/examples/first/DurableTest.java"));
        String region = source.substring(
                source.indexOf("// region: durable\n") + "// region: durable\n".length(),
                source.indexOf("        // endregion"));

        assertThat(Files.readString(Path.of("../../README.md")))
                .contains("```java\n" + region.stripTrailing().stripIndent() + "\n```");
    }
}
