// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.identifier.Samples;
import org.moothall.core.identifier.tax.Nino;

@DisplayName("Every model in core")
class EveryModelTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String ROOT = "org.moothall.core.";

    private static final Set<String> MODELS = Set.of(
            "casework",
            "casework.consent",
            "casework.correspondence",
            "casework.decision",
            "casework.evidence",
            "casework.referral",
            "caution",
            "equality",
            "organisation",
            "person",
            "place",
            "place.finder",
            "provenance",
            "privacy.retention",
            "privacy.subjectaccess");

    /** What holds nobody's data: verdicts, rules, dates, code lists, and identifiers, whose scheme has the category. */
    private static final Set<String> NO_MODELS = Set.of(
            "calendar",
            "deadline",
            "deadline.statutory",
            "codelist",
            "finding",
            "form",
            "identifier",
            "identifier.bank",
            "identifier.code",
            "identifier.constraint",
            "identifier.education",
            "identifier.health",
            "identifier.internal",
            "identifier.justice",
            "text",
            "identifier.organisation",
            "identifier.place",
            "identifier.registry",
            "identifier.tax",
            "identifier.travel",
            "internal",
            "json",
            "privacy",
            "privacy.internal");

    /** An identifier, which its scheme masks, the shape of the earth, and what is said of categories and not of people. */
    private static final Set<String> EXCEPTIONS = Set.of(
            "CaseReference",
            "Ellipsoid",
            "RetentionRule",
            "RetentionSchedule",
            "RetentionPlan",
            "RetentionTotals",
            "Due",
            "NotYet",
            "Held",
            "Waiting",
            "NoRule",
            "Remainder");

    /** What may hold anything: what a later version wrote, a value of any type, and whatever record is asked about. */
    private static final Set<String> ANYTHING = Set.of("Sourced.value", "Holding.record");

    @Test
    @DisplayName("is in a package that is known to hold models, or known to hold none")
    void isInKnownPackage() throws IOException {
        assertThat(classes().map(type -> type.getPackageName().substring(ROOT.length())))
                .allMatch(name -> MODELS.contains(name) || NO_MODELS.contains(name));
    }

    @Test
    @DisplayName("says of each of its components how private it is")
    void saysHowPrivateEachComponentIs() throws IOException {
        assertThat(models()).hasSizeGreaterThan(10);
        assertThat(silent(models())).isEmpty();
    }

    @Test
    @DisplayName("that does not is named, with the component: a model without categories fails the test above")
    void thatDoesNotIsNamed() {
        record Forgetful(@Privacy(PrivacyCategory.PERSONAL) String name, String pigeons) {}

        assertThat(silent(Stream.of(Forgetful.class)))
                .containsExactly("Forgetful.pigeons does not say how private it is; declare it with @Privacy");
    }

    @Test
    @DisplayName("holds nothing of which a type does not tell what it is, unless nobody is shown it")
    void holdsNothingOfAnyType() throws IOException {
        assertThat(untold(models())).isEmpty();
    }

    @Test
    @DisplayName("that holds anything is named, with the component")
    void thatHoldsAnythingIsNamed() {
        record Sack(
                @Privacy(PrivacyCategory.REFERENCE) Map<String, Object> more,
                @Privacy(PrivacyCategory.REFERENCE) Object thing,
                @Privacy(PrivacyCategory.REFERENCE) Nino number) {}

        assertThat(untold(Stream.of(Sack.class)))
                .containsExactly(
                        "Sack.more may hold anything; give it a type of which the components are declared",
                        "Sack.thing may hold anything; give it a type of which the components are declared");
        assertThat(tooOpen(Stream.of(Sack.class)))
                .containsExactly(
                        "Sack.number is declared REFERENCE and holds a Nino, which is PERSONAL; declare it that");
    }

    @Test
    @DisplayName("declares an identifier as private as its scheme does, or whether there is one would be told")
    void declaresIdentifierAsItsScheme() throws IOException {
        assertThat(tooOpen(models())).isEmpty();
    }

    @Test
    @DisplayName("is a record, for of a class nobody could say how private its fields are")
    void isRecord() throws IOException {
        assertThat(classes()
                        .filter(type -> MODELS.contains(type.getPackageName().substring(ROOT.length())))
                        .filter(type -> !type.isRecord() && !type.isEnum() && !type.isInterface())
                        .filter(EveryModelTest::saysItself)
                        .map(Class::getSimpleName))
                .as("classes with a toString, which say nothing of anybody")
                .containsExactlyInAnyOrder("NationalGrid", "SubjectAccess");
    }

    @Test
    @DisplayName("masks itself, unless all of it is public")
    void masksItself() throws IOException {
        Stream<Class<?>> withSecrets = models().filter(model -> Arrays.stream(model.getRecordComponents())
                .anyMatch(component ->
                        !component.getAnnotation(Privacy.class).value().isOpen()));

        assertThat(withSecrets)
                .isNotEmpty()
                .allSatisfy(model -> assertThat(source(model)).contains("return Masks.describe(\""));
    }

    @Test
    @DisplayName("that says where its parts come from says no more of a part than may be seen of it")
    void thatSaysWherePartsComeFrom() throws IOException {
        assertThat(models().flatMap(model -> Arrays.stream(model.getRecordComponents()))
                        .filter(component ->
                                component.getGenericType().getTypeName().contains("Map<")
                                        && component.getName().equals("provenance")))
                .hasSizeGreaterThan(5)
                .allMatch(component -> component.getAnnotation(Privacy.class).ofParts());
    }

    @Test
    @DisplayName("that says whether it is safe to reach somebody is kept whole, or a number would outlive its rule")
    void thatSaysWhetherItIsSafeIsKeptWhole() throws IOException {
        assertThat(models().filter(model -> Arrays.stream(model.getRecordComponents())
                        .anyMatch(component -> component.getName().equals("safe"))))
                .hasSizeGreaterThan(1)
                .allMatch(KeptWhole.class::isAssignableFrom);
    }

    @Test
    @DisplayName("leaves reflection to one class")
    void leavesReflectionToOneClass() throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            assertThat(sources.filter(Files::isRegularFile).filter(EveryModelTest::reflects))
                    .containsExactly(SOURCES.resolve("org/moothall/core/privacy/internal/Declarations.java"));
        }
    }

    private static boolean reflects(Path source) {
        String text = read(source);
        return text.contains("java.lang.reflect") || text.contains("getRecordComponents") || text.contains("forName(");
    }

    private static String source(Class<?> model) {
        String outermost = model.getName().split("\\$")[0];
        return read(SOURCES.resolve(outermost.replace('.', '/') + ".java"));
    }

    private static List<String> silent(Stream<Class<?>> models) {
        return models.flatMap(model -> Arrays.stream(model.getRecordComponents()))
                .filter(component -> !component.isAnnotationPresent(Privacy.class))
                .map(component -> name(component) + " does not say how private it is; declare it with @Privacy")
                .toList();
    }

    private static List<String> untold(Stream<Class<?>> models) {
        return models.flatMap(model -> Arrays.stream(model.getRecordComponents()))
                .filter(component -> component.getGenericType() instanceof TypeVariable<?>
                        || component.getGenericType().getTypeName().contains("java.lang.Object")
                        || component.getGenericType().getTypeName().contains("?"))
                .map(EveryModelTest::name)
                .filter(name -> !ANYTHING.contains(name))
                .map(name -> name + " may hold anything; give it a type of which the components are declared")
                .toList();
    }

    private static List<String> tooOpen(Stream<Class<?>> models) {
        return models.flatMap(model -> Arrays.stream(model.getRecordComponents()))
                .flatMap(component -> Samples.ALL.stream()
                        .filter(sample -> component
                                .getGenericType()
                                .getTypeName()
                                .contains(sample.getClass().getName()))
                        .filter(sample -> category(component).compareTo(sample.privacy()) < 0)
                        .map(sample -> "%s is declared %s and holds a %s, which is %s; declare it that"
                                .formatted(
                                        name(component),
                                        category(component),
                                        sample.getClass().getSimpleName(),
                                        sample.privacy())))
                .toList();
    }

    private static PrivacyCategory category(RecordComponent component) {
        return component.getAnnotation(Privacy.class).value();
    }

    private static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }

    private static boolean saysItself(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("toString") && method.getParameterCount() == 0);
    }

    static Stream<Class<?>> models() throws IOException {
        return classes()
                .filter(Class::isRecord)
                .filter(type -> MODELS.contains(type.getPackageName().substring(ROOT.length())))
                .filter(type -> !EXCEPTIONS.contains(type.getSimpleName()));
    }

    private static Stream<Class<?>> classes() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files
                    .map(CLASSES::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(EveryModelTest::load)
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, EveryModelTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
