// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.standards.Checker;
import org.moothall.standards.Source;

@DisplayName("Requests that Chicago published in 2014, where they are at hand,")
class RealDataTest {
    private static final Path CHICAGO = Path.of("../../shared/data/open311/chicago-requests-2014.json");

    @Test
    @DisplayName("conform to the standard as written")
    void conform() {
        assumeTrue(Files.exists(CHICAGO));

        var report = Checker.of(Open311.STANDARD).check(Source.of(CHICAGO), ServiceRequest.class);

        assertThat(Examples.found(report)).isEmpty();
        assertThat(report.read()).isEqualTo(2);
    }

    @Test
    @DisplayName("are not in the United Kingdom, and lack columns of FixMyStreet's dialect")
    void areNotInTheUnitedKingdom() {
        assumeTrue(Files.exists(CHICAGO));

        var report = Checker.of(Open311.STANDARD)
                .profile(Open311.FIXMYSTREET)
                .check(Source.of(CHICAGO), ServiceRequest.class);

        assertThat(report.groups())
                .extracting(group -> group.rule().id() + " " + group.count())
                .containsExactly(
                        "open311/address-id-present 2",
                        "open311/zipcode-present 2",
                        "open311/media-url-present 2",
                        "open311/in-the-uk 2");
    }
}
