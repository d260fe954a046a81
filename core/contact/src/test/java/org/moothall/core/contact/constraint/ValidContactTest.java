// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.contact.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.identifier.constraint.ValidPostcode;

@DisplayName("A form that asks how to reach somebody")
class ValidContactTest {
    private static final Locale WELSH = Locale.forLanguageTag("cy-GB");

    private final Locale before = Locale.getDefault();

    /** The postcode is core's: its words come from another jar's bundle of the same name. */
    record Form(
            @ValidPhoneNumber @Nullable String phone,
            @ValidEmailAddress @Nullable CharSequence email,
            List<@ValidPhoneNumber String> phones,
            @ValidPostcode @Nullable String postcode) {}

    private static final Form RIGHT =
            new Form("07700 900982", new StringBuilder("alys@example.org"), List.of("01632 960 001"), "EX1 1AA");
    private static final Form WRONG = new Form("07723 FLOWER", "alys@example", List.of("960 001"), "ZZ99 9ZZ");

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    @DisplayName("takes what people type, and takes nothing")
    void takesWhatPeopleType() {
        assertThat(validator(Locale.UK).validate(RIGHT)).isEmpty();
        assertThat(validator(Locale.UK).validate(new Form(null, null, List.of(), null)))
                .isEmpty();
    }

    @Test
    @DisplayName("says in English what to enter, in this module's words and in core's")
    void saysInEnglish() {
        assertThat(messages(Locale.UK)).containsExactlyInAnyOrder(english());
    }

    @Test
    @DisplayName("says in Welsh what to enter, in this module's words and in core's")
    void saysInWelsh() {
        assertThat(messages(WELSH))
                .containsExactlyInAnyOrder(
                        "Rhowch rif ffôn yn y fformat cywir, fel 01632 960 001",
                        "Rhowch rif ffôn yn y fformat cywir, fel 01632 960 001",
                        "Rhowch gyfeiriad e-bost yn y fformat cywir, fel enw@example.org",
                        "Rhowch god post llawn yn y Deyrnas Unedig");
    }

    @Test
    @DisplayName("speaks English to who asks for it on a JVM whose default is Welsh, and for want of another language")
    void speaksEnglish() {
        assertThat(messages(Locale.FRANCE)).containsExactlyInAnyOrder(english());

        Locale.setDefault(WELSH);
        assertThat(messages(Locale.UK)).containsExactlyInAnyOrder(english());
        assertThat(messages(Locale.ENGLISH)).containsExactlyInAnyOrder(english());
    }

    @Test
    @DisplayName("never repeats what was typed")
    void neverRepeatsWhatWasTyped() {
        assertThat(messages(Locale.UK))
                .noneMatch(
                        message -> message.contains("FLOWER") || message.contains("07723") || message.contains("alys"));
    }

    private static String[] english() {
        return new String[] {
            "Enter a telephone number in the correct format, like 01632 960 001",
            "Enter a telephone number in the correct format, like 01632 960 001",
            "Enter an email address in the correct format, like name@example.org",
            "Enter a full UK postcode"
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
