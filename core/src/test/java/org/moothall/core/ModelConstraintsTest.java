// SPDX-License-Identifier: Apache-2.0
package org.moothall.core;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.casework.Case;
import org.moothall.core.casework.CaseReference;
import org.moothall.core.casework.Party;
import org.moothall.core.casework.PartyRole;
import org.moothall.core.caution.Caution;
import org.moothall.core.caution.CautionKind;
import org.moothall.core.organisation.Officer;
import org.moothall.core.organisation.Team;
import org.moothall.core.person.Contact;
import org.moothall.core.person.Person;
import org.moothall.core.place.GazetteerAddress;
import org.moothall.core.place.Place;

@DisplayName("A validator")
class ModelConstraintsTest {
    @Test
    @DisplayName("looks into every part of every model in which a rule could be broken")
    void looksIntoEveryPart() {
        Set<Class<?>> models = new HashSet<>();
        Stream.of(Case.class, Officer.class, Team.class).forEach(model -> collect(model, models));

        assertThat(models).hasSizeGreaterThan(50);
        assertThat(models.stream()
                        .filter(Class::isRecord)
                        .flatMap(model -> Arrays.stream(model.getRecordComponents()))
                        .filter(ModelConstraintsTest::holdsRules)
                        .filter(component -> !isLookedInto(component.getAnnotatedType()))
                        .map(component -> component.getDeclaringRecord().getSimpleName() + "." + component.getName()))
                .isEmpty();
    }

    /** Whether a constraint stands on a component of its type, or of what that holds. */
    private static boolean holdsRules(RecordComponent component) {
        Set<Class<?>> held = new HashSet<>();
        collect(component.getGenericType(), held);
        return held.stream()
                .filter(Class::isRecord)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .anyMatch(part -> isConstrained(part.getAnnotatedType()));
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType several) {
            Stream.of(several.getActualTypeArguments()).forEach(part -> collect(part, found));
        } else if (type instanceof Class<?> plain && found.add(plain)) {
            if (plain.isSealed()) {
                Stream.of(plain.getPermittedSubclasses()).forEach(part -> collect(part, found));
            } else if (plain.isRecord()) {
                Stream.of(plain.getRecordComponents()).forEach(part -> collect(part.getGenericType(), found));
            }
        }
    }

    private static boolean isConstrained(AnnotatedType type) {
        return Arrays.stream(type.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class));
    }

    private static boolean isLookedInto(AnnotatedType type) {
        return type.isAnnotationPresent(Valid.class)
                || type instanceof AnnotatedParameterizedType several
                        && Arrays.stream(several.getAnnotatedActualTypeArguments())
                                .anyMatch(ModelConstraintsTest::isLookedInto);
    }

    @Test
    @DisplayName("looks into a case to its innermost part, and says where a rule is broken")
    void looksIntoCase() {
        Person person = Person.builder()
                .contact(Contact.builder().email("no address").build())
                .preferredLanguage("Somali")
                .correspondenceLanguage("en or cy")
                .caution(Caution.of(CautionKind.DOG, "bit", "Bo Officer", LocalDate.of(2026, 6, 1))
                        .build())
                .build();
        Case broken = Case.of(CaseReference.numbered("FT", 7), "fly-tipping")
                .party(Party.in(PartyRole.REPORTER).person(person).build())
                .place(Place.builder()
                        .gazetteerAddress(GazetteerAddress.builder()
                                .language("Welsh!")
                                .street("S".repeat(111))
                                .organisation("O".repeat(101))
                                .locality("L".repeat(36))
                                .town("T".repeat(31))
                                .administrativeArea("A".repeat(31))
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
                            "parties[0].person.preferredLanguage",
                            "parties[0].person.correspondenceLanguage",
                            "place.gazetteerAddress.organisation",
                            "place.gazetteerAddress.locality",
                            "place.gazetteerAddress.town",
                            "place.gazetteerAddress.language",
                            "place.gazetteerAddress.administrativeArea",
                            "place.gazetteerAddress.street");
        }
    }
}
