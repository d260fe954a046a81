// SPDX-License-Identifier: Apache-2.0
package org.moothall.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A public name stands for one thing: two packages can be imported whole, side by side. */
@AnalyzeClasses(packages = "org.moothall", importOptions = ImportOption.DoNotIncludeTests.class)
class NamesTest {
    /** Packages of the JDK that nearly every file imports. */
    private static final List<String> EVERYWHERE = List.of("java.lang.", "java.util.", "java.nio.file.", "java.time.");

    @ArchTest
    static final ArchRule public_names_stand_once = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .resideOutsideOfPackage("org.moothall.examples..")
            .should(beNamedAsNothingElseIs())
            .because("two types of one name do not compile together, and a reader has to ask which is meant");

    private static ArchCondition<JavaClass> beNamedAsNothingElseIs() {
        return new ArchCondition<>("be named as no other public type is, nor one of the JDK's that files import") {
            private final Map<String, TreeSet<String>> named = new TreeMap<>();

            @Override
            public void init(Collection<JavaClass> all) {
                named.clear();
                all.forEach(type -> namesakes(type).add(type.getName()));
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (String other : namesakes(type)) {
                    if (!other.equals(type.getName())) {
                        events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " is named as " + other + " is"));
                    }
                }
            }

            private TreeSet<String> namesakes(JavaClass type) {
                return named.computeIfAbsent(type.getSimpleName(), NamesTest::ofTheJdk);
            }
        };
    }

    private static TreeSet<String> ofTheJdk(String simpleName) {
        TreeSet<String> found = new TreeSet<>();
        for (String packageName : EVERYWHERE) {
            try {
                Class<?> type = Class.forName(packageName + simpleName, false, NamesTest.class.getClassLoader());
                if (Modifier.isPublic(type.getModifiers())) {
                    found.add(type.getName());
                }
            } catch (ClassNotFoundException free) {
                // nothing of the JDK's is called so
            }
        }
        return found;
    }
}
