// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.crash.Campaign.Pace;

/**
 * The campaigns in short: a few rounds of each, with workers that are threads where that will do. The long version runs them all:
 * README.md tells.
 */
@DisplayName("A service under load loses nothing, doubles nothing and raises no alarm,")
class CampaignsTest {
    /** Ten hours a second. */
    private static final int FACTOR = 36_000;
    /** Left to the long version: they wait for a long time, or make a small disk, or begin processes again and again. */
    private static final List<String> LONG_ONLY = List.of(
            "locked:sqlite",
            "disk-full:sqlite",
            "disk-full:postgresql",
            "worker-killed:sqlite",
            "worker-stopped:sqlite",
            "worker-stopped:postgresql",
            "repeatable-read:postgresql");

    private static Optional<Server> server = Optional.empty();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void begin() {
        server = Optional.of(Server.in(folder.resolve("data")));
    }

    @AfterAll
    static void nothingPersonalWasLogged() throws IOException {
        server.ifPresent(Server::close);
        assertThat(Files.readString(Path.of(System.getProperty("org.slf4j.simpleLogger.logFile"))))
                .doesNotContain(Secrets.WORD);
    }

    static Stream<Plan> plans() {
        return Plan.all().stream().filter(plan -> !LONG_ONLY.contains(plan.toString()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    @Timeout(180)
    @DisplayName("whatever fails under it:")
    void isSound(Plan plan) throws Exception {
        Pace pace = new Pace(2, 700, FACTOR, 1, true);

        Result result = new Campaign(plan, pace, Campaigns.empty(folder.resolve(plan.toString())))
                .run(server)
                .orElseThrow();

        assertThat(result.wrong()).isEmpty();
        assertThat(result.answered()).isGreaterThanOrEqualTo(20);
        assertThat(result.deliveries()).isPositive();
        assertThat(result.audits()).isGreaterThan(1);
        if (plan.name().equals("throwables")) {
            assertThat(result.thrown()).isNotEmpty();
        }
    }
}
