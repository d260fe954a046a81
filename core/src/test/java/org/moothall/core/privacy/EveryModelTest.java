// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every model in core")
class EveryModelTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String ROOT = "org.moothall.core.";

    private static final Set<String> MODELS =
            Set.of("casework", "organisation", "person", "place", "place.finder", "provenance");

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
            "identifier.organisation",
            "identifier.place",
            "identifier.registry",
            "identifier.tax",
            "identifier.travel",
            "internal",
            "json",
            "privacy",
            "privacy.internal",
            "privacy.retention",
            "privacy.subjectaccess");

    /** An identifier, which its scheme masks, and the shape of the earth. */
    private static final Set<String> EXCEPTIONS = Set.of("CaseReference", "Ellipsoid");

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
                .map(component -> "%s.%s does not say how private it is; declare it with @Privacy"
                        .formatted(component.getDeclaringRecord().getSimpleName(), component.getName()))
                .toList();
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
