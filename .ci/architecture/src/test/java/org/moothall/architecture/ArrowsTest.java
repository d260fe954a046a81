// SPDX-License-Identifier: Apache-2.0
package org.moothall.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Arrows point one way: between modules, inside workflow-dsl, and between the packages of a module. */
@AnalyzeClasses(packages = "org.moothall", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
    private static final String CORE = "org.moothall.core";
    private static final String CONTACT = "org.moothall.core.contact";
    private static final String CORE_TESTKIT = "org.moothall.core.testkit";
    private static final String STANDARDS = "org.moothall.standards";
    private static final String CLI = "org.moothall.cli";
    private static final String WORKFLOW = "org.moothall.workflow";
    private static final String TESTKIT = "org.moothall.workflow.testkit";

    private static final String MODEL = "org.moothall.workflow.model";
    private static final String DECISION = "org.moothall.workflow.decision";
    private static final String VERIFICATION = "org.moothall.workflow.verification";
    private static final String DIAGRAM = "org.moothall.workflow.diagram";
    private static final String ENGINE = "org.moothall.workflow.engine";
    private static final String HOST = "org.moothall.workflow.host";
    private static final String MEMORY = "org.moothall.workflow.memory";
    private static final String JSON = "org.moothall.workflow.json";
    private static final String STORE = "org.moothall.workflow.store";
    private static final String RUNTIME = "org.moothall.workflow.runtime";
    private static final String JDBC = "org.moothall.workflow.jdbc";

    /** One package root a jar. Nobody has an arrow to org.moothall.examples, and nothing published may lie there. */
    private static final Arrows BETWEEN_MODULES = Arrows.within("org.moothall")
            .part(CORE)
            .part(CONTACT, CORE)
            .part(CORE_TESTKIT, CORE)
            .part(STANDARDS, CORE)
            .part(CLI, STANDARDS, CORE)
            .part(WORKFLOW, CORE)
            .part(JDBC, WORKFLOW, CORE)
            .part(TESTKIT, WORKFLOW, CORE);

    private static final Arrows WITHIN_WORKFLOW = Arrows.within(WORKFLOW)
            .part(MODEL)
            .part(DECISION, MODEL)
            .part(VERIFICATION, MODEL)
            .part(DIAGRAM, MODEL)
            .singlePackage(WORKFLOW, MODEL, DECISION, VERIFICATION, DIAGRAM)
            .part(ENGINE, MODEL)
            .part(HOST, WORKFLOW, ENGINE, MODEL, DECISION, VERIFICATION, DIAGRAM)
            .part(JSON, ENGINE, MODEL)
            .part(STORE, JSON, HOST, WORKFLOW, ENGINE, MODEL, DECISION, VERIFICATION, DIAGRAM)
            .part(RUNTIME, STORE, JSON, HOST, WORKFLOW, ENGINE, MODEL, DECISION, VERIFICATION, DIAGRAM)
            .part(MEMORY, RUNTIME, JSON, STORE, HOST, WORKFLOW, ENGINE, MODEL, DECISION, VERIFICATION, DIAGRAM)
            .part(JDBC, RUNTIME, JSON, STORE, HOST, WORKFLOW, ENGINE, MODEL, DECISION, VERIFICATION, DIAGRAM)
            .part(
                    TESTKIT,
                    JSON,
                    MEMORY,
                    RUNTIME,
                    STORE,
                    HOST,
                    WORKFLOW,
                    ENGINE,
                    MODEL,
                    DECISION,
                    VERIFICATION,
                    DIAGRAM);

    private static final String ROOMS = STANDARDS + ".internal";
    private static final String WORDS = ROOMS + ".words";
    private static final String ROW = ROOMS + ".row";
    private static final String SHAPE = ROOMS + ".shape";
    private static final String REPORT = ROOMS + ".report";
    private static final String SORTING = ROOMS + ".sorting";
    private static final String JUDGING = ROOMS + ".judging";
    private static final String READING = ROOMS + ".reading";
    private static final String WRITING = ROOMS + ".writing";

    private static final Arrows WITHIN_STANDARDS = Arrows.within(ROOMS)
            .part(WORDS)
            .part(ROW, WORDS)
            .part(SHAPE, ROW, WORDS)
            .part(REPORT, WORDS)
            .part(SORTING)
            .part(JUDGING, SHAPE, ROW, REPORT, SORTING, WORDS)
            .part(READING, JUDGING, SHAPE, ROW, WORDS)
            .part(WRITING, WORDS);

    @ArchTest
    static final ArchRule modules_follow_the_arrows = classes()
            .that()
            .resideInAPackage("org.moothall..")
            .should(BETWEEN_MODULES)
            .because(
                    "a council takes core without standards, and standards without workflows; they meet in an application");

    @ArchTest
    static final ArchRule core_depends_on_annotations_only = classes()
            .that()
            .resideInAPackage(CORE + "..")
            .and()
            .resideOutsideOfPackages(
                    CONTACT + "..", CORE_TESTKIT + "..") // jars of their own, for the sake of a library
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "jakarta.validation..",
                    "com.fasterxml.jackson.annotation..",
                    CORE + "..")
            .because("whatever core depends on, every council must carry");

    @ArchTest
    static final ArchRule layers_of_workflow_follow_the_arrows = classes()
            .that()
            .resideInAPackage(WORKFLOW + "..")
            .should(WITHIN_WORKFLOW)
            .because(
                    "the model comes first: language, verifier, diagram and engine only read it, and only a host runs it");

    @ArchTest
    static final ArchRule rooms_of_standards_follow_the_arrows = classes()
            .that()
            .resideInAPackage(ROOMS + "..")
            .should(WITHIN_STANDARDS)
            .because("a reader judges rows by a shape; no shape knows a file, and no report knows who filled it");

    @ArchTest
    static final ArchRule the_engine_is_pure = noClasses()
            .that()
            .resideInAPackage(ENGINE + "..")
            .should()
            .dependOnClassesThat(isOfTheOutsideWorld())
            .orShould()
            .accessTargetWhere(HouseRulesTest.readsTheClockOrRollsDice())
            .because(
                    "a step is a function of workflow, state and input, or no trace could be checked and no test replayed");

    @ArchTest
    static final ArchRule internal_stays_inside_its_module = classes()
            .that()
            .resideInAPackage("org.moothall..")
            .should(useNoInternalsOfAnotherModule())
            .because("internal may change in any release, and the modules are released to be mixed");

    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().assignedFrom(packageWithItsInternals())
            .should()
            .beFreeOfCycles()
            .because("packages that need each other are one package, and cannot be read one at a time");

    private static DescribedPredicate<JavaClass> isOfTheOutsideWorld() {
        return JavaClass.Predicates.resideInAnyPackage(
                        "java.io..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.net..",
                        "java.sql..",
                        "java.util.concurrent..",
                        "java.util.random..")
                .or(JavaClass.Predicates.belongToAnyOf(
                        java.time.Clock.class,
                        java.time.InstantSource.class,
                        java.util.Random.class,
                        java.util.SplittableRandom.class,
                        java.security.SecureRandom.class,
                        java.util.Timer.class,
                        Thread.class,
                        ThreadLocal.class))
                .as("are of the outside world: clocks, randomness, files, the network, threads");
    }

    private static ArchCondition<JavaClass> useNoInternalsOfAnotherModule() {
        return new ArchCondition<>("use no internal package of another module") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    boolean isInternal = (target.getPackageName() + ".").contains(".internal.");
                    boolean isOurs = target.getPackageName().startsWith("org.moothall.");
                    boolean isElsewhere = !BETWEEN_MODULES.rootOf(target).equals(BETWEEN_MODULES.rootOf(type));
                    if (isOurs && isInternal && isElsewhere) {
                        events.add(SimpleConditionEvent.violated(
                                type, "%s is internal: %s".formatted(target.getName(), dependency.getDescription())));
                    }
                }
            }
        };
    }

    /** A package and its own internal are one: internal is where the package keeps what it does not promise. */
    private static SliceAssignment packageWithItsInternals() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return type.getPackageName().startsWith("org.moothall.")
                        ? SliceIdentifier.of(type.getPackageName().replaceFirst("\\.internal(\\..*)?$", ""))
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages, each with its internals,";
            }
        };
    }
}
