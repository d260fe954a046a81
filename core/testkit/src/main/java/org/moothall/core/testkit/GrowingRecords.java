// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchRule;
import org.moothall.core.json.LaterMembers;

/**
 * The rule for records that may grow, which are those with a component of type {@link LaterMembers}: all models of core such as
 * {@code Person} and {@code Case}, and records of your own that are made alike. With each component that such a record gains its
 * constructor changes, and its builder does not.
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "uk.gov.exampleshire")
 * class ModelsTest {
 *     @ArchTest
 *     static final ArchRule records_that_grow_are_built = GrowingRecords.ARE_MADE_BY_THEIR_BUILDERS;
 * }
 * }</pre>
 */
public final class GrowingRecords {
    /**
     * No class calls the constructor of such a record, nor refers to it ({@code Note::new}), but the record with what is nested in it,
     * and the builder that its {@code toBuilder()} gives.
     */
    public static final ArchRule ARE_MADE_BY_THEIR_BUILDERS = noClasses()
            .should()
            .accessTargetWhere(isConstructorOfGrowingRecord())
            .because("a record that may grow gets another constructor with each component, and keeps its builder")
            .allowEmptyShould(true);

    private GrowingRecords() {}

    private static DescribedPredicate<JavaAccess<?>> isConstructorOfGrowingRecord() {
        return DescribedPredicate.describe(
                "the target is the constructor of a record that may grow, which only its builder calls",
                access -> access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                        && mayGrow(access.getTargetOwner())
                        && !makes(access.getOriginOwner(), access.getTargetOwner()));
    }

    private static boolean mayGrow(JavaClass type) {
        return type.isRecord()
                && type.getFields().stream()
                        .anyMatch(component -> component.getRawType().isEquivalentTo(LaterMembers.class));
    }

    private static boolean makes(JavaClass origin, JavaClass type) {
        JavaClass maker = outermost(origin);
        return maker.equals(outermost(type))
                || type.getMethods().stream()
                        .anyMatch(method -> method.getName().equals("toBuilder")
                                && method.getRawReturnType().equals(maker));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(GrowingRecords::outermost).orElse(type);
    }
}
