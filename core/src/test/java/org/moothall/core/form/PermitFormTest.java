// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.finding.Checked;
import org.moothall.core.finding.Finding;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.identifier.tax.Nino;
import org.moothall.core.identifier.travel.VehicleRegistrationMark;

@DisplayName("A form in plain Java")
class PermitFormTest {
    static final Locale WELSH = Locale.forLanguageTag("cy");

    private static final PermitForm RIGHT = new PermitForm("Alys Sample", "aa 00 00 00 a", "ex11aa", "ab12 cde", "");
    private static final PermitForm WRONG = new PermitForm(" ", "QQ 12 34 56 C", "", "AB12 CIE", "12 Sample Street");

    // region plain-validator
    static final FormValidator FORMS = FormValidator.of(Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory());
    // endregion

    @Test
    @DisplayName("becomes a value of checked parts, however it was typed")
    void becomesValue() {
        var permit = new Permit(
                "Alys Sample",
                Nino.of("AA000000A"),
                Postcode.of("EX1 1AA"),
                VehicleRegistrationMark.of("AB12CDE"),
                Optional.empty());

        assertThat(RIGHT.toPermit(FORMS, Locale.ENGLISH)).isEqualTo(Checked.sound(permit));
        assertThat(new PermitForm("Alys Sample", "AA000000A", "EX1 1AA", "AB12CDE", "42")
                        .toPermit(FORMS, Locale.ENGLISH)
                        .<Object>fold(Permit::uprn, findings -> findings))
                .isEqualTo(Optional.of(Uprn.of("42")));
    }

    @Test
    @DisplayName("says one thing of each field, in page order: what to enter, or what it must be")
    void saysOneThingOfEachField() {
        assertThat(lines(WRONG, Locale.ENGLISH))
                .containsExactly(
                        "fullName: Enter your full name [form/missing]",
                        "nino: Enter a National Insurance number that is 2 letters, 6 numbers, then A, B, C or D,"
                                + " like QQ 12 34 56 C [form/faulty]",
                        "postcode: Enter your postcode [form/missing]",
                        "vehicle: Vehicle registration number must be in the correct format, like AB12 CDE [form/faulty]",
                        "uprn: Property reference number (UPRN) must be 1 to 12 digits [form/faulty]");
    }

    @Test
    @DisplayName("says it in Welsh to who asks in Welsh, by the same validator")
    void saysItInWelsh() {
        assertThat(lines(WRONG, WELSH))
                .containsExactly(
                        "fullName: Rhowch eich enw llawn [form/missing]",
                        "nino: Rhowch rif Yswiriant Gwladol sy'n 2 lythyren, 6 rhif, yna A, B, C neu D,"
                                + " fel QQ 12 34 56 C [form/faulty]",
                        "postcode: Rhowch eich cod post [form/missing]",
                        "vehicle: Rhaid i rif cofrestru'r cerbyd fod yn y fformat cywir, fel AB12 CDE [form/faulty]",
                        "uprn: Rhaid i'r cyfeirnod eiddo (UPRN) fod yn 1 i 12 digid [form/faulty]");
    }

    @Test
    @DisplayName("keeps what was typed, to show it again")
    void keepsWhatWasTyped() {
        WRONG.toPermit(FORMS, Locale.ENGLISH);

        assertThat(WRONG.nino()).isEqualTo("QQ 12 34 56 C");
        assertThat(WRONG.uprn()).isEqualTo("12 Sample Street");
    }

    @Test
    @DisplayName("shows nothing of it in a log")
    void showsNothingInLog() {
        assertThat(WRONG).hasToString("PermitForm");
        assertThat(RIGHT.toPermit(FORMS, Locale.ENGLISH).<Object>fold(permit -> permit, findings -> findings))
                .hasToString("Permit[fullName=***, nino=***, postcode=***, vehicle=***, uprn=***]");
    }

    private static List<String> lines(PermitForm form, Locale language) {
        return form.toPermit(FORMS, language)
                .fold(
                        permit -> List.of(),
                        findings -> findings.stream().map(Finding::text).toList());
    }
}
