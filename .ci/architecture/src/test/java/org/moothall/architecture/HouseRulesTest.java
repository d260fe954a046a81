// SPDX-License-Identifier: Apache-2.0
package org.moothall.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;
import org.moothall.core.testkit.GrowingRecords;

/** No magic, no hidden clock, no output, no unmarked null. */
@AnalyzeClasses(packages = "org.moothall", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    /**
     * Where reading the clock and rolling dice is the job: the contract's traces roll dice, from seeds that the tests name; the
     * durable store draws salts, and names for processes that were given none.
     */
    private static final String[] SHELL = {"org.moothall.workflow.testkit.contract", "org.moothall.workflow.jdbc"};

    /**
     * Readers of privacy categories, of a standard's records, of the types that a workflow keeps, and of Jackson's version; and the
     * connection that is lent, which hands on what it is asked.
     */
    private static final List<String> MAY_REFLECT = List.of(
            "org.moothall.core.privacy.internal.Declarations",
            "org.moothall.standards.internal.shape.ComponentConstraints",
            "org.moothall.standards.internal.shape.ComponentMembers",
            "org.moothall.standards.internal.shape.RecordAccess",
            "org.moothall.standards.internal.shape.ShapeCompiler",
            "org.moothall.standards.internal.shape.StatelessFunctions",
            "org.moothall.workflow.jdbc.Loan",
            "org.moothall.workflow.json.TypeProof",
            "org.moothall.workflow.model.JsonLibrary");

    /** Closing waits for what is under way, and measures how long. */
    private static final List<String> MAY_WAIT = List.of(
            "org.moothall.workflow.runtime.ClaimedLetter",
            "org.moothall.workflow.runtime.DueWorker",
            "org.moothall.workflow.runtime.Gate");

    /** The process of the command line: it prints, for that is what it is for, and hands its streams and the clock on. There is no other. */
    private static final List<String> IS_THE_PROCESS = List.of("org.moothall.cli.Moothall");

    /** Members of {@link Class} that look inside a class; asking its name, or a resource beside it, does not. */
    private static final List<String> LOOKING_INSIDE = List.of(
            "forName",
            "newInstance",
            "getDeclared",
            "getRecordComponents",
            "getConstructor",
            "getMethod",
            "getField",
            "getAnnotation",
            "getGeneric",
            "getPermittedSubclasses");

    private static final Set<Class<?>> DICE =
            Set.of(Random.class, SplittableRandom.class, ThreadLocalRandom.class, java.security.SecureRandom.class);

    @ArchTest
    static final ArchRule only_named_classes_reflect = noClasses()
            .that(areNot(MAY_REFLECT))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.lang.reflect..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.invoke\\.(MethodHandle|VarHandle).*")
            .orShould()
            .accessTargetWhere(looksInsideAClass())
            .because("behaviour that only reflection explains cannot be read, searched for or refactored");

    @ArchTest
    static final ArchRule time_and_randomness_are_handed_in = noClasses()
            .that()
            .resideOutsideOfPackages(SHELL)
            .and(areNot(MAY_WAIT))
            .and(areNot(IS_THE_PROCESS))
            .should()
            .accessTargetWhere(readsTheClockOrRollsDice())
            .because("a deadline that reads the clock itself cannot be tested, explained or run again");

    @ArchTest
    static final ArchRule nothing_is_printed = noClasses()
            .that(areNot(IS_THE_PROCESS))
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .because("what an application prints is its own business, and might be a citizen's");

    @ArchTest
    static final ArchRule packages_are_null_marked = classes()
            .should(beInANullMarkedPackage())
            .because(
                    "NullAway and Kotlin believe only what is marked, and a module's mark does nothing on the class path");

    @ArchTest
    static final ArchRule records_that_may_grow_are_built = GrowingRecords.ARE_MADE_BY_THEIR_BUILDERS;

    static DescribedPredicate<JavaAccess<?>> readsTheClockOrRollsDice() {
        return DescribedPredicate.describe(
                "the target reads the clock or rolls dice", access -> isClockOrDice(access.getTarget()));
    }

    private static boolean isClockOrDice(AccessTarget target) {
        JavaClass owner = target.getOwner();
        String name = target.getName();
        boolean isClock = owner.isEquivalentTo(System.class)
                        && Set.of("currentTimeMillis", "nanoTime").contains(name)
                || owner.getPackageName().equals("java.time") && name.equals("now") && !isGivenAClock(target)
                || owner.isEquivalentTo(Clock.class) && (name.startsWith("system") || name.startsWith("tick"))
                || owner.isEquivalentTo(InstantSource.class) && name.equals("system");
        boolean isDice = owner.isEquivalentTo(Math.class) && name.equals("random")
                || owner.isEquivalentTo(UUID.class) && name.equals("randomUUID")
                || DICE.stream().anyMatch(owner::isEquivalentTo) && (name.equals("<init>") || name.equals("current"));
        return isClock || isDice;
    }

    private static boolean isGivenAClock(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget call
                && call.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static DescribedPredicate<JavaAccess<?>> looksInsideAClass() {
        return DescribedPredicate.describe(
                "the target looks inside a class",
                access -> access.getTarget().getOwner().isEquivalentTo(Class.class)
                        && LOOKING_INSIDE.stream().anyMatch(access.getTarget().getName()::startsWith));
    }

    private static DescribedPredicate<JavaClass> areNot(List<String> names) {
        return DescribedPredicate.describe(
                "are not " + String.join(" or ", names),
                type -> names.stream()
                        .noneMatch(name ->
                                type.getName().equals(name) || type.getName().startsWith(name + "$")));
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package whose package-info says @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type,
                            "%s is in package %s, whose package-info does not say @NullMarked"
                                    .formatted(type.getName(), type.getPackageName())));
                }
            }
        };
    }
}
