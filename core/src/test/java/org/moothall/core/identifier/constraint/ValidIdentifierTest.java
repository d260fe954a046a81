// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A form that asks for identifiers")
class ValidIdentifierTest {
    private static final Locale WELSH = Locale.forLanguageTag("cy-GB");

    private final Locale before = Locale.getDefault();

    record Form(
            @ValidNhsNumber @Nullable String nhsNumber,
            @ValidPostcode @Nullable CharSequence postcode,
            @ValidUprn @Nullable String uprn,
            @ValidUsrn @Nullable String usrn,
            @ValidIdentifier(scheme = "uprn") @Nullable String other,
            List<@ValidPostcode String> postcodes) {}

    record Police(
            @ValidPncId String withCentury,
            @ValidPncId(shortYear = true) String without,

            @ValidIdentifier(scheme = "pnc-id", shortYear = true)
            String other,

            @ValidIdentifier(scheme = "uprn", shortYear = true)
            String uprn) {}

    record Mistaken(@ValidIdentifier(scheme = "shoe-size") String size) {}

    private static final Form RIGHT =
            new Form("999 000 0018", new StringBuilder("ex1 1aa"), "000000000042", "12345678", "1", List.of("EX1 1AA"));
    private static final Form WRONG =
            new Form("9990000019", "ZZ99 9ZZ", "-77", "123456789", "77777-7", List.of("QQ1 1QQ"));

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    @DisplayName("takes them as people type them, and takes none")
    void takesThemAsPeopleTypeThem() {
        assertThat(validator(Locale.UK).validate(RIGHT)).isEmpty();
        assertThat(validator(Locale.UK).validate(new Form(null, null, null, null, null, List.of())))
                .isEmpty();
    }

    @Test
    @DisplayName("takes a year of two digits where it says so, by the validator's clock")
    void takesShortYear() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .clockProvider(() -> Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC))
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();

            assertThat(validator.validate(new Police("2002/0073319Z", "02/73319Z", "2002/73319Z", "42")))
                    .isEmpty();
            assertThat(validator.validate(new Police("02/73319Z", "02/73319A", "02/73319A", "42.0")))
                    .extracting(violation -> violation.getPropertyPath().toString())
                    .containsExactlyInAnyOrder("withCentury", "without", "other", "uprn");
        }
    }

    @Test
    @DisplayName("says in English what to enter")
    void saysInEnglish() {
        assertThat(messages(Locale.UK)).containsExactlyInAnyOrder(english());
    }

    @Test
    @DisplayName("says in Welsh what to enter")
    void saysInWelsh() {
        assertThat(messages(WELSH))
                .containsExactlyInAnyOrder(
                        "Rhowch rif GIG yn y fformat cywir, fel 999 000 0018",
                        "Rhowch god post llawn yn y Deyrnas Unedig",
                        "Rhowch god post llawn yn y Deyrnas Unedig",
                        "Rhaid i'r cyfeirnod eiddo (UPRN) fod yn 1 i 12 digid",
                        "Rhaid i'r cyfeirnod stryd (USRN) fod yn 1 i 8 digid",
                        "Rhaid i uprn fod yn y fformat cywir");
    }

    @Test
    @DisplayName("speaks another language as English")
    void speaksAnotherLanguageAsEnglish() {
        Locale.setDefault(Locale.UK);

        assertThat(messages(Locale.FRANCE)).containsExactlyInAnyOrder(english());
    }

    @Nested
    @DisplayName("on a JVM whose default is Welsh")
    class OnWelshJvm {
        @Test
        @DisplayName("speaks English to who asks for it")
        void speaksEnglish() {
            Locale.setDefault(WELSH);

            assertThat(messages(Locale.UK)).containsExactlyInAnyOrder(english());
            assertThat(messages(Locale.ENGLISH)).containsExactlyInAnyOrder(english());
        }
    }

    @Test
    @DisplayName("never repeats what was typed")
    void neverRepeatsWhatWasTyped() {
        assertThat(messages(Locale.UK))
                .noneMatch(message -> message.contains("9990000019")
                        || message.contains("ZZ99")
                        || message.contains("77")
                        || message.contains("123456789")
                        || message.contains("QQ1"));
    }

    @Test
    @DisplayName("for a scheme that does not exist is the programmer's mistake")
    void forUnknownScheme() {
        assertThatThrownBy(() -> validator(Locale.UK).validate(new Mistaken("9")))
                .rootCause()
                .hasMessage("there is no identifier scheme 'shoe-size'; Schemes.all() lists them");
    }

    private static String[] english() {
        return new String[] {
            "Enter an NHS number in the correct format, like 999 000 0018",
            "Enter a full UK postcode",
            "Enter a full UK postcode",
            "Property reference number (UPRN) must be 1 to 12 digits",
            "Street reference number (USRN) must be 1 to 8 digits",
            "uprn must be in the correct format"
        };
    }

    private static List<String> messages(Locale asked) {
        return validator(asked).validate(WRONG).stream()
                .map(ConstraintViolation::getMessage)
                .toList();
    }

    private static Validator validator(Locale asked) {
        var interpolator = new ParameterMessageInterpolator(
                Set.of(Locale.UK, WELSH), Locale.getDefault(), context -> asked, false);
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(interpolator)
                .buildValidatorFactory()
                .getValidator();
    }
}
