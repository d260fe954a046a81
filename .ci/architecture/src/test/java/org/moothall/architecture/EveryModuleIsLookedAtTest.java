// SPDX-License-Identifier: Apache-2.0
package org.moothall.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The rules see what is on the class path, so a module that is missing there would never be checked. */
@AnalyzeClasses(packages = "org.moothall", importOptions = ImportOption.DoNotIncludeTests.class)
class EveryModuleIsLookedAtTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");

    @ArchTest
    static void every_published_module_is_a_dependency_of_this_one(JavaClasses published) throws IOException {
        assertThat(publishedModules())
                .isNotEmpty()
                .allSatisfy(module -> assertThat(published)
                        .as("%s is not looked at: add it to the dependencies of .ci/architecture", module)
                        .anyMatch(type -> isFrom(module, type)));
    }

    private static List<String> publishedModules() throws IOException {
        return MODULE.matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(module -> !module.startsWith(".ci/") && !module.startsWith("examples/"))
                .toList();
    }

    private static boolean isFrom(String module, JavaClass type) {
        String target = ROOT.resolve(module).resolve("target").toUri().getPath();
        return type.getSource().orElseThrow().getUri().toString().contains(target);
    }
}
