// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.examples.benchmarks.people.People;
import org.moothall.examples.benchmarks.services.ServiceChecks;
import org.moothall.examples.benchmarks.services.ServiceFile;

@DisplayName("Every way to check documents and objects")
class DocumentsTest {
    @TempDir
    Path directory;

    @Test
    @DisplayName("finds every fault that was planted in services, and no other")
    void services() throws IOException {
        Path file = directory.resolve("services.ndjson");

        var planted = ServiceFile.write(file, 2_000);

        assertThat(planted).hasSizeGreaterThan(10);
        assertThat(ServiceChecks.check(file)).isEqualTo(planted);
        assertThat(ServiceChecks.read(file)).isEqualTo(planted);
        assertThat(ServiceChecks.bound(file)).isEqualTo(planted);
        assertThat(ServiceChecks.schema(file)).isEqualTo(planted);
    }

    @Test
    @DisplayName("finds the three faults of each faulty person, and none of the others")
    void people() {
        assertThat(new People().found()).containsExactly(0, 192, 0, 192, 0, 192);
    }
}
