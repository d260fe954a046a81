// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.examples.benchmarks.checking.LeastChecks;
import org.moothall.examples.benchmarks.checking.OurChecks;
import org.moothall.examples.benchmarks.checking.ReadAndValidate;
import org.moothall.examples.benchmarks.checking.SpendTable;

@DisplayName("Every way to check the table")
class ChecksTest {
    @TempDir
    Path directory;

    @Test
    @DisplayName("finds every fault that was planted, and no other")
    void findsWhatWasPlanted() throws IOException {
        Path file = directory.resolve("spend.csv");

        var planted = SpendTable.write(file, 5_000);

        assertThat(planted).hasSizeGreaterThan(20);
        assertThat(OurChecks.check(file)).isEqualTo(planted);
        assertThat(OurChecks.read(file)).isEqualTo(planted);
        assertThat(LeastChecks.byHand(file)).isEqualTo(planted);
        assertThat(ReadAndValidate.run(file)).isEqualTo(planted);
    }
}
