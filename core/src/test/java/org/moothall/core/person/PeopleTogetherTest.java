// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.caution.Caution;
import org.moothall.core.caution.CautionKind;
import org.moothall.core.privacy.Role;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.provenance.Provenance;
import org.moothall.core.provenance.Sourced;
import org.moothall.core.provenance.Verification;

@DisplayName("A person among others")
class PeopleTogetherTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Test
    @DisplayName("belongs to a household for certain, maybe, or no more")
    void belongsToHousehold() {
        Household household = Household.builder()
                .member(HouseholdMember.since(PartialDate.in(2020), "alys"))
                .member(HouseholdMember.since(PartialDate.in(2026), "bo"))
                .member(HouseholdMember.since(PartialDate.in(2020), "cai").leftOn(PartialDate.in(2026, 5)))
                .build();

        assertThat(household.membersOn(TODAY))
                .extracting(HouseholdMember::personId)
                .containsExactly("alys");
    }

    @Test
    @DisplayName("is acted for only by whom it is known that they may")
    void isActedFor() {
        Representative unsure = Representative.by(Authority.DEPUTY)
                .name(PersonName.of("Bo Sample"))
                .build();
        Representative since = unsure.toBuilder()
                .during(Span.since(PartialDate.of("2026-06-01")))
                .build();

        assertThat(unsure.surelyActsOn(TODAY)).isFalse();
        assertThat(since.surelyActsOn(TODAY)).isTrue();
        assertThat(since.surelyActsOn(TODAY.minusDays(1))).isFalse();
    }

    @Test
    @DisplayName("is related to others, by their ids")
    void isRelated() {
        assertThat(Relationship.between("alys", RelationshipKind.PARENT, "bo").build())
                .hasToString("Relationship[personId=***, kind=***, relatedId=***, during=***, provenance=***,"
                        + " laterMembers=***]");
        assertThatThrownBy(() ->
                        Relationship.between(" ", RelationshipKind.PARENT, "bo").build())
                .hasMessage("a relationship needs 'personId', which is blank");
    }

    @Test
    @DisplayName("has cautions that few may read, and that are reviewed")
    void hasCautions() {
        Caution dog = Caution.of(CautionKind.DOG, "bit a colleague on 1 May", "Bo Officer", TODAY)
                .reader("visiting-officer")
                .build();
        Caution forNobody = dog.toBuilder().readers(List.of()).build();
        Person person = Person.builder().caution(dog).caution(forNobody).build();

        assertThat(person.cautionsFor(Set.of(Role.named("visiting-officer"), Role.named("clerk"))))
                .containsExactly(dog);
        assertThat(person.cautionsFor(Set.of(Role.named("clerk")))).isEmpty();
        assertThat(dog.isToBeReviewed(TODAY)).isTrue();
        assertThat(dog.isToBeReviewed(TODAY.minusDays(1))).isFalse();
        assertThat(dog)
                .hasToString("Caution[kind=***, reason=***, owner=***, reviewOn=***, since=***,"
                        + " readers=[visiting-officer], laterMembers=***]");
    }

    @Test
    @DisplayName("is described by facts that say where they come from")
    void isDescribedByFacts() {
        Provenance stated = Provenance.stated("blue-badge-form", OffsetDateTime.parse("2026-06-01T12:00:00+01:00"));
        Sourced<PartialDate> born = Sourced.of(PartialDate.in(1970), stated);
        Person person = Person.builder()
                .birthDate(born.value())
                .provenance("birthDate", stated)
                .build();

        assertThat(born.verified(Verification.SEEN).provenance().verification()).isEqualTo(Verification.SEEN);
        assertThat(person.provenance()).containsEntry("birthDate", stated);
        assertThat(born).hasToString("Sourced[value=***, provenance=***]");
        assertThat(stated.withPurpose("badges"))
                .hasToString("Provenance[source=***, asAt=***, verification=stated, purpose=***]");
        assertThatThrownBy(() -> Provenance.stated("", stated.asAt()))
                .hasMessage("a provenance needs 'source', which is blank");
    }

    @Test
    @DisplayName("is known to other systems, of which each says what it is master of")
    void isKnownToOtherSystems() {
        ForeignReference housing = ForeignReference.of("housing", "4711").masterOf("contact");
        Person person = Person.builder().foreignReference(housing).build();

        assertThat(person.foreignReferences()).containsExactly(housing);
        assertThat(housing.masterOf()).containsExactly("contact");
        assertThat(housing).hasToString("ForeignReference[system=housing, id=***, masterOf=[contact]]");
    }

    @Test
    @DisplayName("is rid of a part by null, and of all of a kind by an empty list")
    void isRidOfPart() {
        Person person = Person.builder()
                .name(PersonName.of("Alys Sample"))
                .otherName(OtherName.of(PersonName.of("Alys Former"), NameUse.FORMER)
                        .withUsed(Span.OPEN))
                .accessNeed(AccessNeed.LARGE_PRINT)
                .build();

        assertThat(person.toBuilder()
                        .name(null)
                        .otherNames(List.of())
                        .accessNeeds(List.of())
                        .build())
                .isEqualTo(Person.builder().build());
    }

    @Test
    @DisplayName("does not change with the builder or the list it was made of")
    void doesNotChange() {
        Person.Builder builder = Person.builder().accessNeed(AccessNeed.BRAILLE);
        Person person = builder.build();

        builder.accessNeed(AccessNeed.AUDIO);

        assertThat(person.accessNeeds()).containsExactly(AccessNeed.BRAILLE);
        assertThatThrownBy(() -> person.accessNeeds().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
