// SPDX-License-Identifier: Apache-2.0
package org.moothall.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every rule")
class EveryRuleBitesTest {
    private static final JavaClasses FIXTURES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("org.moothall");

    static Stream<Bite> bites() {
        return Stream.of(
                bite(ArrowsTest.modules_follow_the_arrows)
                        .on("org.moothall.core.fixture.KnowsWorkflows")
                        .saying("org.moothall.core may not use org.moothall.workflow: "),
                bite(ArrowsTest.modules_follow_the_arrows)
                        .on("org.moothall.core.fixture.KnowsContacts")
                        .saying("org.moothall.core may not use org.moothall.core.contact: "),
                bite(ArrowsTest.modules_follow_the_arrows)
                        .on("org.moothall.standards.fixture.KnowsWorkflows")
                        .saying("org.moothall.standards may not use org.moothall.workflow: "),
                bite(ArrowsTest.modules_follow_the_arrows)
                        .on("org.moothall.workflow.model.fixture.KnowsStandards")
                        .saying("org.moothall.workflow may not use org.moothall.standards.fixture: "),
                bite(ArrowsTest.modules_follow_the_arrows)
                        .on("org.moothall.workflow.testkit.fixture.KnowsAnExample")
                        .saying("org.moothall.workflow.testkit may not use org.moothall.examples.fixture: "),
                bite(ArrowsTest.modules_follow_the_arrows)
                        .on("org.moothall.examples.fixture.AService")
                        .saying("which has no place among the arrows within org.moothall"),
                bite(ArrowsTest.core_depends_on_annotations_only)
                        .on("org.moothall.core.fixture.CarriesALibrary")
                        .saying("calls method <org.assertj.core.api.Assertions.assertThat("),
                bite(ArrowsTest.layers_of_workflow_follow_the_arrows)
                        .on("org.moothall.workflow.model.fixture.KnowsItsHost")
                        .saying("org.moothall.workflow.model may not use org.moothall.workflow.host: "),
                bite(ArrowsTest.layers_of_workflow_follow_the_arrows)
                        .on("org.moothall.workflow.host.fixture.KnowsAHostInMemory")
                        .saying("org.moothall.workflow.host may not use org.moothall.workflow.memory: "),
                bite(ArrowsTest.layers_of_workflow_follow_the_arrows)
                        .on("org.moothall.workflow.engine.fixture.SpeaksTheLanguage")
                        .saying("org.moothall.workflow.engine may not use org.moothall.workflow: "),
                bite(ArrowsTest.layers_of_workflow_follow_the_arrows)
                        .on("org.moothall.workflow.homeless.WithoutAPlace")
                        .saying("which has no place among the arrows within org.moothall.workflow"),
                bite(ArrowsTest.rooms_of_standards_follow_the_arrows)
                        .on("org.moothall.standards.internal.shape.fixture.KnowsAReader")
                        .saying(
                                "org.moothall.standards.internal.shape may not use org.moothall.standards.internal.reading: "),
                bite(ArrowsTest.the_engine_is_pure)
                        .on("org.moothall.workflow.engine.fixture.TellsTheTime")
                        .saying("calls method <java.time.Instant.now()>"),
                bite(ArrowsTest.the_engine_is_pure)
                        .on("org.moothall.workflow.engine.fixture.KeepsAClock")
                        .saying("has type <java.time.InstantSource>"),
                bite(ArrowsTest.the_engine_is_pure)
                        .on("org.moothall.workflow.engine.fixture.ReadsAFile")
                        .saying("calls method <java.nio.file.Files.exists("),
                bite(ArrowsTest.the_engine_is_pure)
                        .on("org.moothall.workflow.engine.fixture.AsksTheNetwork")
                        .saying("calls method <java.net.URI.create("),
                bite(ArrowsTest.the_engine_is_pure)
                        .on("org.moothall.workflow.engine.fixture.StartsAThread")
                        .saying("calls constructor <java.lang.Thread.<init>("),
                bite(ArrowsTest.the_engine_is_pure)
                        .on("org.moothall.workflow.engine.fixture.RollsDice")
                        .saying("has parameter of type <java.util.random.RandomGenerator>"),
                bite(ArrowsTest.internal_stays_inside_its_module)
                        .on("org.moothall.workflow.model.fixture.BorrowsInternals")
                        .saying("org.moothall.core.privacy.internal.Line is internal: "),
                bite(ArrowsTest.internal_stays_inside_its_module)
                        .on("org.moothall.core.contact.fixture.BorrowsInternals")
                        .saying("org.moothall.core.identifier.internal.TextScheme is internal: "),
                bite(ArrowsTest.packages_have_no_cycles)
                        .on("org.moothall.core.fixture.chicken.Chicken", "org.moothall.core.fixture.egg.Egg")
                        .saying("Cycle detected: Slice org.moothall.core.fixture.chicken"),
                bite(PublicApiTest.api_promises_only_what_is_ours_to_promise)
                        .on("org.moothall.core.fixture.PromisesALibrary")
                        .saying(
                                "PromisesALibrary names tools.jackson.databind.JsonNode in its signature",
                                "PromisesALibrary names tools.jackson.databind.JacksonModule in its signature",
                                "PromisesALibrary.MAPPER names tools.jackson.databind.json.JsonMapper in its signature",
                                "PromisesALibrary.<init>(java.util.List) names tools.jackson.databind.node.ObjectNode",
                                "PromisesALibrary.parsers() names tools.jackson.core.JsonParser in its signature",
                                "PromisesALibrary.parsers() names tools.jackson.core.JacksonException in its signature"),
                bite(PublicApiTest.api_promises_only_what_is_ours_to_promise)
                        .on(
                                "org.moothall.core.fixture.PromisesInternals",
                                "org.moothall.core.fixture.PromisesInternals$Nested")
                        .saying(
                                "Nested.masks() names org.moothall.core.privacy.internal.Declarations in its signature",
                                "Hidden.inherited() names org.moothall.core.privacy.internal.Declarations in its"),
                bite(NamesTest.public_names_stand_once)
                        .on("org.moothall.core.fixture.Twin", "org.moothall.standards.fixture.Twin")
                        .saying(
                                "org.moothall.core.fixture.Twin is named as org.moothall.standards.fixture.Twin is",
                                "org.moothall.standards.fixture.Twin is named as org.moothall.core.fixture.Twin is"),
                bite(NamesTest.public_names_stand_once)
                        .on("org.moothall.core.fixture.Path")
                        .saying("org.moothall.core.fixture.Path is named as java.nio.file.Path is"),
                bite(HouseRulesTest.only_named_classes_reflect)
                        .on("org.moothall.core.fixture.LooksInside")
                        .saying(
                                "calls method <java.lang.Class.forName(java.lang.String)>",
                                "calls method <java.lang.Class.getRecordComponents()>"),
                bite(HouseRulesTest.only_named_classes_reflect)
                        .on("org.moothall.core.fixture.CallsByHandle")
                        .saying("calls method <java.lang.invoke.MethodHandles.lookup()>"),
                bite(HouseRulesTest.only_named_classes_reflect)
                        .on("org.moothall.core.fixture.HoldsAMethod")
                        .saying("has type <java.lang.reflect.Method>"),
                bite(HouseRulesTest.time_and_randomness_are_handed_in)
                        .on("org.moothall.core.fixture.TellsTheTime")
                        .saying(
                                "calls method <java.time.LocalDate.now(java.time.ZoneId)>",
                                "references method <java.time.Instant.now()>",
                                "calls method <java.lang.System.nanoTime()>",
                                "calls method <java.lang.System.currentTimeMillis()>",
                                "calls method <java.time.InstantSource.system()>"),
                bite(HouseRulesTest.time_and_randomness_are_handed_in)
                        .on("org.moothall.core.fixture.RollsDice")
                        .saying(
                                "calls constructor <java.util.Random.<init>()>",
                                "calls method <java.util.UUID.randomUUID()>",
                                "calls method <java.lang.Math.random()>"),
                bite(HouseRulesTest.nothing_is_printed)
                        .on("org.moothall.core.fixture.Prints")
                        .saying(
                                "gets field <java.lang.System.out>",
                                "gets field <java.lang.System.err>",
                                "calls method <java.lang.Exception.printStackTrace()>"),
                bite(HouseRulesTest.records_that_may_grow_are_built)
                        .on("org.moothall.core.fixture.ConstructsAModel")
                        .saying("calls constructor <org.moothall.core.casework.evidence.OtherEvidence.<init>("),
                bite(HouseRulesTest.packages_are_null_marked)
                        .on("org.moothall.core.fixture.Prints")
                        .saying(
                                "is in package org.moothall.core.fixture, whose package-info does not say @NullMarked"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bites")
    @DisplayName("bites on a class with the fault it is for")
    void bitesOnAClassWithTheFaultItIsFor(Bite bite) {
        var faults = bite.rule().evaluate(bite.classes()).getFailureReport().getDetails();

        assertThat(bite.messages())
                .isNotEmpty()
                .allSatisfy(message ->
                        assertThat(faults).anySatisfy(fault -> assertThat(fault).contains(message)));
    }

    @Test
    @DisplayName("is in the list above, or it might never have bitten")
    void isInTheListAbove() {
        var rules = Stream.of(ArrowsTest.class, PublicApiTest.class, HouseRulesTest.class, NamesTest.class)
                .flatMap(test -> Arrays.stream(test.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .map(EveryRuleBitesTest::valueOf);

        assertThat(bites().map(Bite::rule).map(Object.class::cast).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(rules.toList());
    }

    @Test
    @DisplayName("lets sound code pass")
    void letsSoundCodePass() {
        HouseRulesTest.only_named_classes_reflect.check(classes("org.moothall.core.fixture.OnlyAsksNames"));
        HouseRulesTest.time_and_randomness_are_handed_in.check(classes("org.moothall.core.fixture.IsHandedItsTime"));
        PublicApiTest.api_promises_only_what_is_ours_to_promise.check(
                classes("org.moothall.standards.fixture.AStandard"));
    }

    @Test
    @DisplayName("fails when it has nothing to check")
    void failsWhenItHasNothingToCheck() {
        var nothing = new ClassFileImporter().importClasses(String.class);

        assertThatThrownBy(() -> ArrowsTest.modules_follow_the_arrows.check(nothing))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    private static Object valueOf(Field rule) {
        try {
            return rule.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError("rules are there to be read", e);
        }
    }

    private static JavaClasses classes(String... names) {
        var wanted = Set.of(names);
        var found = FIXTURES.that(DescribedPredicate.describe("are named", type -> wanted.contains(type.getName())));
        assertThat(found).as("fixtures named %s", wanted).hasSameSizeAs(wanted);
        return found;
    }

    private static Bite bite(ArchRule rule) {
        return new Bite(rule, FIXTURES, List.of());
    }

    /** A rule, classes with the fault it is for, and what it has to say about them. */
    record Bite(ArchRule rule, JavaClasses classes, List<String> messages) {
        Bite on(String... faulty) {
            return new Bite(rule, EveryRuleBitesTest.classes(faulty), messages);
        }

        Bite saying(String... expected) {
            return new Bite(rule, classes, List.of(expected));
        }

        @Override
        public String toString() {
            return rule.getDescription().split(", because")[0] + ": " + messages.get(0);
        }
    }
}
