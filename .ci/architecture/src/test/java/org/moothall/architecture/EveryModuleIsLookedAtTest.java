// SPDX-License-Identifier: Apache-2.0
package org.moothall.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;

/** The rules see what is on the class path, so a module that is missing there would never be checked. */
@AnalyzeClasses(packages = "org.moothall", importOptions = ImportOption.DoNotIncludeTests.class)
class EveryModuleIsLookedAtTest {
    @ArchTest
    static void every_published_module_is_a_dependency_of_this_one(JavaClasses published) throws IOException {
        assertThat(PublishedModules.folders())
                .isNotEmpty()
                .allSatisfy(module -> assertThat(published)
                        .as("%s is not looked at: add it to the dependencies of .ci/architecture", module)
                        .anyMatch(type -> isFrom(module, type)));
    }

    private static boolean isFrom(String module, JavaClass type) {
        String target =
                PublishedModules.ROOT.resolve(module).resolve("target").toUri().getPath();
        return type.getSource().orElseThrow().getUri().toString().contains(target);
    }
}
