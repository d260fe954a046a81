// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.equality.EqualityAnswer;
import org.moothall.core.equality.EqualityAnswers;
import org.moothall.core.equality.EqualityQuestion;
import org.moothall.core.finding.Finding;
import org.moothall.core.identifier.registry.AnyIdentifier;
import org.moothall.core.place.Place;
import org.moothall.core.place.Wgs84Point;
import org.moothall.core.provenance.ForeignReference;

@DisplayName("What cannot be right is found")
class PersonFindingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Nested
    @DisplayName("in a person")
    class InPerson {
        @Test
        @DisplayName("whose birth or death is still to come, on whichever day of what is known")
        void datesToCome() {
            Person toCome = Person.builder()
                    .birthDate(PartialDate.in(2990))
                    .deathDate(PartialDate.of("2026-06-02"))
                    .build();
            Person perhaps = Person.builder()
                    .birthDate(PartialDate.in(2026, 6))
                    .deathDate(PartialDate.in(2026))
                    .expectedBirth(PartialDate.in(2027))
                    .build();

            assertThat(texts(toCome))
                    .containsExactly(
                            "birthDate: nobody was born on a day to come; correct it, or give expectedBirth for a child"
                                    + " who is not born yet [core/date-to-come]",
                            "deathDate: nobody has died on a day to come; correct it [core/date-to-come]",
                            "deathDate: they died before they were born; correct one of the two"
                                    + " [core/death-before-birth]");
            assertThat(texts(perhaps)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"Somali", "Welsh!", "Welsh, please", "en-", "english", "cymraeg", "en-a"})
        @DisplayName("for whom a language's name or anything else stands where its tag belongs")
        void languages(String text) {
            Person person = Person.builder()
                    .preferredLanguage(text)
                    .correspondenceLanguage(text)
                    .build();

            assertThat(texts(person))
                    .containsExactly(
                            "preferredLanguage: this is no language tag; write the code, such as cy, so or bfi,"
                                    + " and not the language's name [core/language-tag]",
                            "correspondenceLanguage: this is no language tag; write the code, such as cy, so or bfi,"
                                    + " and not the language's name [core/language-tag]");
        }

        @ParameterizedTest
        @ValueSource(strings = {"cy", "so", "bfi", "en-GB", "zh-Hant-HK", "EN", "pa-Guru"})
        @DisplayName("but not where a tag stands")
        void tags(String tag) {
            assertThat(texts(Person.builder().preferredLanguage(tag).build())).isEmpty();
        }

        @Test
        @DisplayName("whose identifier is none, or stands among what other systems call them")
        void identifiers() {
            Person person = Person.builder()
                    .identifiers(List.of(new AnyIdentifier("nhs-number:9990000019")))
                    .foreignReference(ForeignReference.of("housing", "4711"))
                    .foreignReference(ForeignReference.of("nhs-number", "9990000018"))
                    .build();

            assertThat(texts(person))
                    .containsExactly(
                            "identifiers.0: the value is not right by its scheme: it does not match its check digit;"
                                    + " something was mistyped; ask for it again [core/identifier]",
                            "foreignReferences.1: its system is a scheme of identifiers; keep it in 'identifiers', which are"
                                    + " checked, and as private as their scheme [core/identifier-as-reference]");
        }

        @Test
        @DisplayName("in whose contact or equality answers there is something")
        void parts() {
            Person person = Person.builder()
                    .contact(Contact.builder()
                            .preferred(Channel.EMAIL)
                            .onlyBy(Channel.LETTER)
                            .build())
                    .equality(EqualityAnswers.of(EqualityAnswer.of(EqualityQuestion.SEX, "pigeon")))
                    .build();

            assertThat(person.findings(TODAY))
                    .extracting(finding -> finding.location().text())
                    .containsExactly("contact.preferred", "equality.sex");
            assertThat(texts(Person.builder().build())).isEmpty();
        }

        private List<String> texts(Person person) {
            return person.findings(TODAY).stream().map(Finding::text).toList();
        }
    }

    @Nested
    @DisplayName("in a household")
    class InHousehold {
        @Test
        @DisplayName("in which somebody stands twice for the same time")
        void twice() {
            HouseholdMember alys = HouseholdMember.since(PartialDate.in(2020), "alys");
            Household household = Household.builder()
                    .member(alys)
                    .member(HouseholdMember.since(PartialDate.in(2020), "bo"))
                    .member(HouseholdMember.since(PartialDate.in(2024), "alys"))
                    .member(new HouseholdMember("bo", Span.OPEN))
                    .place(Place.builder()
                            .point(Wgs84Point.of(-3.5275, 50.7236))
                            .build())
                    .build();

            assertThat(household.findings())
                    .extracting(finding -> finding.location().text())
                    .containsExactly("members.2", "members.3", "place.point");
            assertThat(household.findings().get(0).text())
                    .isEqualTo("members.2: this person is a member already, at the same time;"
                            + " leave out one of the two, or say when each ended [core/member-twice]");
        }

        @Test
        @DisplayName("but not when they left and came back, in the same year perhaps")
        void cameBack() {
            HouseholdMember first = HouseholdMember.since(PartialDate.in(2018), "alys");
            Household household = Household.builder()
                    .member(first.leftOn(PartialDate.in(2020)))
                    .member(HouseholdMember.since(PartialDate.in(2020), "alys").leftOn(PartialDate.in(2022, 3)))
                    .member(HouseholdMember.since(PartialDate.of("2022-04-01"), "alys"))
                    .build();

            assertThat(household.findings()).isEmpty();
        }

        @Test
        @DisplayName("also when nothing is known of either time")
        void unknownTimes() {
            HouseholdMember alys = HouseholdMember.since(PartialDate.UNKNOWN, "alys");

            assertThat(Household.builder().member(alys).member(alys).build().findings())
                    .hasSize(1);
        }
    }
}
