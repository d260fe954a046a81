// SPDX-License-Identifier: Apache-2.0
package org.moothall.core;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.casework.Case;
import org.moothall.core.casework.CaseReference;
import org.moothall.core.casework.Party;
import org.moothall.core.casework.PartyRole;
import org.moothall.core.person.Caution;
import org.moothall.core.person.CautionKind;
import org.moothall.core.person.Contact;
import org.moothall.core.person.Person;
import org.moothall.core.place.GazetteerAddress;
import org.moothall.core.place.Place;

@DisplayName("A validator")
class ModelConstraintsTest {
    @Test
    @DisplayName("looks into a case to its innermost part, and says where a rule is broken")
    void looksIntoCase() {
        Person person = Person.builder()
                .contact(Contact.builder().email("no address").build())
                .caution(Caution.of(CautionKind.DOG, "bit", "Bo Officer", LocalDate.of(2026, 6, 1))
                        .build())
                .build();
        Case broken = Case.of(CaseReference.numbered("FT", 7), "fly-tipping")
                .party(Party.in(PartyRole.REPORTER).person(person).build())
                .place(Place.builder()
                        .gazetteerAddress(GazetteerAddress.builder()
                                .street("S".repeat(111))
                                .build())
                        .build())
                .build();

        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();

            assertThat(validator.validate(broken))
                    .extracting(violation -> violation.getPropertyPath().toString())
                    .containsExactlyInAnyOrder(
                            "parties[0].person.contact.email",
                            "parties[0].person.cautions[0].readers",
                            "place.gazetteerAddress.street");
        }
    }
}
