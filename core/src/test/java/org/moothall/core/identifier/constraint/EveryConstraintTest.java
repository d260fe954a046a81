// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.registry.Schemes;

@DisplayName("Every scheme that a form asks for")
class EveryConstraintTest {
    private static final String PACKAGE = "org.moothall.core.identifier.constraint.";

    /** Parts of other schemes, and check digits without a meaning: {@code @ValidIdentifier(scheme = "luhn")} with a message of the form's own. */
    private static final Set<String> WITHOUT_ONE_OF_THEIR_OWN =
            Set.of("luhn", "damm", "verhoeff", "crockford-37", "nino-stem", "postcode-area", "postcode-sector");

    static List<Scheme<?>> schemes() {
        return Schemes.all().stream()
                .filter(scheme -> !WITHOUT_ONE_OF_THEIR_OWN.contains(scheme.id()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    @DisplayName("has a constraint of its own, named after its type, which is that of the scheme")
    void hasConstraint(Scheme<?> scheme) throws ClassNotFoundException {
        Class<?> constraint = Class.forName(PACKAGE + "Valid" + scheme.type().getSimpleName());

        assertThat(constraint.getAnnotation(ValidIdentifier.class).scheme()).isEqualTo(scheme.id());
        assertThat(message(constraint)).isEqualTo("{" + key(scheme) + "}");
    }

    @ParameterizedTest
    @MethodSource("schemes")
    @DisplayName("says in English and in Welsh what is wanted, in different words")
    void saysWhatIsWanted(Scheme<?> scheme) throws IOException {
        String english = bundle("_en").getProperty(key(scheme));
        String welsh = bundle("_cy").getProperty(key(scheme));

        assertThat(english)
                .as("%s in ContributorValidationMessages_en.properties", key(scheme))
                .isNotBlank()
                .doesNotContain("{", "$")
                .doesNotEndWith(".");
        assertThat(welsh)
                .as("%s in ContributorValidationMessages_cy.properties", key(scheme))
                .isNotBlank()
                .isNotEqualTo(english)
                .doesNotContain("{", "$")
                .doesNotEndWith(".");
        assertThat(bundle("").getProperty(key(scheme))).isEqualTo(english);
    }

    @Test
    @DisplayName("is all that the messages speak of")
    void isAllTheMessagesSpeakOf() throws IOException {
        List<String> keys = Stream.concat(
                        Stream.of(PACKAGE + "ValidIdentifier.message"),
                        schemes().stream().map(EveryConstraintTest::key))
                .toList();

        for (String suffix : List.of("", "_en", "_cy")) {
            assertThat(bundle(suffix).stringPropertyNames())
                    .filteredOn(key -> !key.startsWith("org.moothall.core.form.") && !key.startsWith("jakarta."))
                    .containsExactlyInAnyOrderElementsOf(keys);
        }
    }

    private static String key(Scheme<?> scheme) {
        return PACKAGE + "Valid" + scheme.type().getSimpleName() + ".message";
    }

    private static Object message(Class<?> constraint) {
        try {
            return constraint.getMethod("message").getDefaultValue();
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static Properties bundle(String suffix) throws IOException {
        String name = "/ContributorValidationMessages" + suffix + ".properties";
        Properties bundle = new Properties();
        try (InputStream in = Objects.requireNonNull(EveryConstraintTest.class.getResourceAsStream(name))) {
            bundle.load(in);
        }
        return bundle;
    }
}
