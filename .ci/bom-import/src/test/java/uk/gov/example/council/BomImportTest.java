// SPDX-License-Identifier: Apache-2.0
package uk.gov.example.council;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Importing Moothall as a bill of materials")
class BomImportTest {
    @Test
    @DisplayName("brings versions of Moothall and of nothing else")
    void bringsVersionsOfMoothallAndOfNothingElse() throws Exception {
        try (InputStream effectivePom = Files.newInputStream(Path.of(System.getProperty("effective.pom")))) {
            var managed = ManagedDependencies.readFrom(effectivePom);

            assertTrue(managed.names().contains("org.moothall:moothall-core"), "core is not managed: " + managed);
            assertEquals(List.of(), managed.leaked(), "third-party versions leak through dependencyManagement");
        }
    }

    @Test
    @DisplayName("would be caught bringing anything else")
    void wouldBeCaughtBringingAnythingElse() throws Exception {
        try (InputStream effectivePom = BomImportTest.class.getResourceAsStream("/leaking-effective-pom.xml")) {
            var managed = ManagedDependencies.readFrom(effectivePom);

            assertEquals(List.of("org.slf4j:slf4j-api", "org.moothall.imitation:moothall-core"), managed.leaked());
        }
    }
}
