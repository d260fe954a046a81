// SPDX-License-Identifier: Apache-2.0
package org.moothall.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The modules whose jars a council can depend on, as the root pom lists them. */
final class PublishedModules {
    /** The folder of the root pom. */
    static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");

    private PublishedModules() {}

    /** Their folders, from the root. */
    static List<String> folders() throws IOException {
        return MODULE.matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(module -> !module.startsWith(".ci/") && !module.startsWith("examples/"))
                .toList();
    }
}
