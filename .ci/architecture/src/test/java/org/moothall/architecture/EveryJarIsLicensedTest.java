// SPDX-License-Identifier: Apache-2.0
package org.moothall.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.architecture.PublishedModules.ROOT;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What goes into a published jar")
class EveryJarIsLicensedTest {
    @ParameterizedTest(name = "META-INF/{0}")
    @DisplayName("has, word for word, the project's")
    @ValueSource(strings = {"LICENSE", "NOTICE"})
    void hasTheProjects(String text) throws IOException {
        assertThat(PublishedModules.folders())
                .isNotEmpty()
                .allSatisfy(module -> assertThat(inJar(module, text))
                        .as("the jar of %s has no META-INF/%s: let it inherit the root pom's resources", module, text)
                        .exists()
                        .hasSameTextualContentAs(ROOT.resolve(text)));
    }

    private static Path inJar(String module, String text) {
        return ROOT.resolve(module).resolve("target/classes/META-INF").resolve(text);
    }
}
