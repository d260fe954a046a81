// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.examples.flytipping.FaultSweep.Swept;

@DisplayName("The service, when its database fails and its process ends there,")
class FaultSweepTest {
    /** Kept, or their levels would be forgotten. */
    private static final Logger HOST = Logger.getLogger("org.moothall.workflow.runtime.EmbeddedHost");

    private static final Logger VALIDATOR = Logger.getLogger("org.hibernate.validator");

    @TempDir
    private Path folder;

    static List<Chapter> story() {
        return Chapter.story();
    }

    /** A host says what it leaves for the next time, and here that is said a thousand times. */
    @BeforeAll
    static void hush() {
        HOST.setLevel(Level.OFF);
        VALIDATOR.setLevel(Level.WARNING);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("story")
    @DisplayName("loses and doubles nothing:")
    void losesNothing(Chapter chapter) {
        Swept swept = new FaultSweep(FaultPlaces.inFolder(folder)).sweep(chapter, 3, 17, Faults::from);

        assertThat(swept.wrong()).isEmpty();
        assertThat(swept.told()).isGreaterThan(10);
    }
}
