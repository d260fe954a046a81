// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs after packaging, for what it looks at is the package. */
@DisplayName("The runnable jar")
class RunnableJarTest {
    private static final Path JAR = Path.of("target", "moothall-cli.jar");

    @TempDir
    Path directory;

    @Test
    @DisplayName("checks a file in a small heap, and writes UTF-8 whatever the platform prefers")
    void checksAFile() throws Exception {
        Path output = directory.resolve("output");
        Path errors = directory.resolve("errors");
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx32m",
                        "-Dfile.encoding=US-ASCII",
                        "-jar",
                        JAR.toString(),
                        "check",
                        "open311-georeport-v2",
                        "-")
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try (var input = process.getOutputStream()) {
            input.write("service_request_id,status\nMSB-1,gelöst\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(errors)).isEmpty();
        assertThat(Files.readString(output))
                .contains("\n  row 2, column status: \"gelöst\" is not in code list status;");
        assertThat(process.exitValue()).isEqualTo(1);
    }

    @Test
    @DisplayName("holds every service and every licence, and no signature of what it was made of")
    void holdsEveryServiceAndEveryLicence() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();

            assertThat(names).doesNotHaveDuplicates().noneMatch(name -> name.matches("META-INF/.*\\.(SF|RSA|DSA|EC)"));
            assertThat(text(jar, "META-INF/services/org.moothall.standards.Standard")
                            .lines())
                    .contains("org.moothall.standards.open311.Open311", "org.moothall.standards.flytipping.FlyTipping");
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
            assertThat(text(jar, "META-INF/NOTICE"))
                    .startsWith("Moothall\nCopyright")
                    .contains("# Jackson JSON processor");
            assertThat(text(jar, "META-INF/licenses/libraries.txt")).contains("picocli");
            assertThat(jar.getManifest().getMainAttributes().getValue("Multi-Release"))
                    .isEqualTo("true");
        }
    }

    private static String text(JarFile jar, String name) throws IOException {
        try (InputStream stream = jar.getInputStream(jar.getEntry(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
