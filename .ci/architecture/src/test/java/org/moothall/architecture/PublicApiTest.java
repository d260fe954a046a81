// SPDX-License-Identifier: Apache-2.0
package org.moothall.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** A public type outside {@code internal} is API, and what its signatures name is promised with it. */
@AnalyzeClasses(packages = "org.moothall", importOptions = ImportOption.DoNotIncludeTests.class)
class PublicApiTest {
    /** Jackson's annotations are not here: core is annotated with them, on purpose. */
    private static final DescribedPredicate<JavaClass> NOT_TO_BE_PROMISED = JavaClass.Predicates.resideInAnyPackage(
            "org.moothall..internal..",
            "tools.jackson..",
            "com.fasterxml.jackson.core..",
            "com.fasterxml.jackson.databind..",
            "org.hibernate..",
            "com.github.benmanes.caffeine..",
            "com.google.i18n..",
            "de.siegmar.fastcsv..");

    @ArchTest
    static final ArchRule api_promises_only_what_is_ours_to_promise = classes()
            .that(areApi())
            .should(nameInSignaturesNothingThatIs(NOT_TO_BE_PROMISED))
            .because("a type in a public signature cannot be changed for years, nor replaced by a better library");

    private static DescribedPredicate<JavaClass> areApi() {
        return DescribedPredicate.describe(
                "are API",
                type -> type.getPackageName().startsWith("org.moothall.")
                        && !(type.getPackageName() + ".").contains(".internal.")
                        && isSeenOutside(type));
    }

    private static boolean isSeenOutside(JavaClass type) {
        return isPromised(type)
                && type.getEnclosingClass().map(PublicApiTest::isSeenOutside).orElse(true);
    }

    private static boolean isPromised(HasModifiers element) {
        boolean isVisible = element.getModifiers().contains(JavaModifier.PUBLIC)
                || element.getModifiers().contains(JavaModifier.PROTECTED);
        return isVisible && !element.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static ArchCondition<JavaClass> nameInSignaturesNothingThatIs(DescribedPredicate<JavaClass> unpromised) {
        return new ArchCondition<>("name no internal type and no type of a library in a signature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                report(type, type.getName(), namedBy(type), events);
                // what a public type inherits from a hidden one of ours is promised as well
                type.getAllMembers().stream()
                        .filter(member -> member.getOwner().getPackageName().startsWith("org.moothall."))
                        .filter(PublicApiTest::isPromised)
                        .forEach(member -> report(type, member.getFullName(), namedBy(member), events));
            }

            private void report(JavaClass type, String where, Stream<JavaClass> named, ConditionEvents events) {
                named.map(JavaClass::getBaseComponentType)
                        .filter(unpromised)
                        .distinct()
                        .map(culprit -> where + " names " + culprit.getName() + " in its signature")
                        .forEach(message -> events.add(SimpleConditionEvent.violated(type, message)));
            }
        };
    }

    private static Stream<JavaClass> namedBy(JavaClass type) {
        Stream<JavaType> supertypes = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        return Stream.concat(
                Stream.concat(supertypes, type.getTypeParameters().stream()).flatMap(PublicApiTest::rawTypes),
                annotations(type.getAnnotations()));
    }

    private static Stream<JavaClass> namedBy(JavaMember member) {
        Stream<? extends JavaType> types = member instanceof JavaCodeUnit codeUnit
                ? Stream.of(
                                Stream.of(codeUnit.getReturnType()),
                                codeUnit.getParameterTypes().stream(),
                                codeUnit.getExceptionTypes().stream(),
                                codeUnit.getTypeParameters().stream())
                        .flatMap(all -> all)
                : Stream.of(((JavaField) member).getType());
        return Stream.concat(types.flatMap(PublicApiTest::rawTypes), annotations(member.getAnnotations()));
    }

    private static Stream<JavaClass> rawTypes(JavaType type) {
        return type.getAllInvolvedRawTypes().stream();
    }

    private static Stream<JavaClass> annotations(Set<? extends JavaAnnotation<?>> annotations) {
        return annotations.stream().map(JavaAnnotation::getRawType);
    }
}
