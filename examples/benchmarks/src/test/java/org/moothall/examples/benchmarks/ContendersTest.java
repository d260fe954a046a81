// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A contender")
class ContendersTest {
    @TempDir
    Path directory;

    @Test
    @DisplayName("that is a host in memory keeps every case with its journal, and misses those that were never begun")
    void keepsInMemory() {
        try (Contender contender = InMemory.ours()) {
            assertCounts(contender, "3 cases are decided, not 4; 3 letters came, not 4; ");
        }
    }

    @Test
    @DisplayName("that is written by hand keeps the same")
    void keepsByHand() {
        try (Contender contender = new ByHand(InstantSource.system())) {
            assertCounts(contender, "by hand, 3 cases are decided; ");
        }
    }

    @Test
    @DisplayName(
            "that is a host in a file keeps three rows of journal, one timer and one delivered letter a case, and no open task")
    void keepsInAFile() {
        try (Contender contender = DurableInSqlite.ours(Permit.WORKFLOW, directory.resolve("host.db"))) {
            assertCounts(
                    contender,
                    "there are 3 rows of moothall_case WHERE outcome = 'decided' AND revision = 3, not 4; "
                            + "there are 9 rows of moothall_journal, not 12; "
                            + "there are 3 rows of moothall_timer WHERE ordinal > 0, not 4; "
                            + "there are 3 rows of moothall_outbox WHERE status = 'DELIVERED', not 4; "
                            + "3 letters came, not 4; ");
        }
    }

    @Test
    @DisplayName("that is a host without letters keeps the same and no letter")
    void keepsLetterless() {
        try (Contender contender = DurableInSqlite.ours(Permit.LETTERLESS, directory.resolve("host.db"))) {
            assertCounts(
                    contender,
                    "there are 3 rows of moothall_case WHERE outcome = 'decided' AND revision = 3, not 4; "
                            + "there are 9 rows of moothall_journal, not 12; "
                            + "there are 3 rows of moothall_timer WHERE ordinal > 0, not 4; ");
        }
    }

    @Test
    @DisplayName("that is a raw loop keeps the decided cases with all their events")
    void keepsTheLeast() throws SQLException {
        try (Contender contender = DurableInSqlite.least(directory.resolve("raw.db"), false)) {
            assertCounts(
                    contender,
                    "there are 3 rows of raw_case WHERE stage = 'decided' AND role IS NULL, not 4; "
                            + "there are 27 rows of raw_event, not 36; ");
        }
    }

    @Test
    @DisplayName("that is a raw loop with letters keeps the same, and one delivered letter a case")
    void keepsTheLeastWithLetters() throws SQLException {
        try (Contender contender = DurableInSqlite.least(directory.resolve("raw.db"), true)) {
            assertCounts(
                    contender,
                    "there are 3 rows of raw_case WHERE stage = 'decided' AND role IS NULL, not 4; "
                            + "there are 27 rows of raw_event, not 36; "
                            + "there are 3 rows of raw_letter WHERE delivered IS NOT NULL, not 4; ");
        }
    }

    private static void assertCounts(Contender contender, String faultsOfFour) {
        for (int i = 0; i < 3; i++) {
            contender.seeThrough();
        }

        assertThat(contender.faults(3)).isEmpty();
        assertThat(contender.faults(4)).isEqualTo(faultsOfFour);
    }
}
