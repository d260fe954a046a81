// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.first;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.examples.first.FirstService.FLY_TIPPING;
import static org.moothall.examples.first.FirstService.INSPECT;
import static org.moothall.examples.first.FirstService.TELL_REPORTER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.examples.first.FlyTip.Letter;
import org.moothall.examples.first.FlyTip.Report;
import org.moothall.examples.first.FlyTip.Size;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.jdbc.JdbcHost;

@DisplayName("The first service, in one file,")
class DurableTest {
    private final List<Letter> sent = new ArrayList<>();

    @TempDir
    Path folder;

    private Host host() {
        Path file = folder.resolve("fly-tips.db");
        // spotless:off
        // region: durable
        Host host = JdbcHost.inFile(file, InstantSource.system())
                .run(FLY_TIPPING)
                .delivering(TELL_REPORTER, (letter, delivery) -> send(letter))
                .build();
        // endregion
        // spotless:on
        return host;
    }

    private void send(Letter letter) {
        sent.add(letter);
    }

    @Test
    @DisplayName("goes on where the process before it stopped")
    void goesOn() {
        String id;
        try (Host before = host()) {
            id = before.start(
                            FLY_TIPPING,
                            new Report("Mill Lane", Size.VAN, false),
                            Request.by(Actor.of("portal")).withKey("portal:1"))
                    .orElseThrow()
                    .caseId();
        }
        try (Host after = host()) {
            assertThat(after.find(FLY_TIPPING, id).orElseThrow().waitsFor()).containsExactly(INSPECT.name());
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
