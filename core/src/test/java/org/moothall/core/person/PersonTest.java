// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.privacy.AccessPolicy;
import org.moothall.core.privacy.Grant;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.privacy.Reader;
import org.moothall.core.privacy.Role;

@DisplayName("A person")
class PersonTest {
    private static final Contact UNSURE = Contact.builder()
            .email("alys@example.org")
            .telephone("01632 960001")
            .preferred(Channel.EMAIL)
            .build();

    @Test
    @DisplayName("is logged without a word about them")
    void isLoggedWithoutAWord() {
        Person alys = Person.builder()
                .name(PersonName.ofParts("Alys", "Sample"))
                .preferredLanguage("cy")
                .contact(UNSURE)
                .build();

        assertThat(alys)
                .hasToString(
                        "Person[name=***, preferredLanguage=***, contact=***, id=***, otherNames=***, birthDate=***,"
                                + " deathDate=***, accessNeeds=***, representatives=***, equality=***, cautions=***, provenance=***,"
                                + " foreignReferences=***, correspondenceName=***, correspondenceLanguage=***,"
                                + " expectedBirth=***, identifiers=***, laterMembers=***]");
        assertThat(alys.name()).hasToString("PersonName[full=***, given=***, family=***, knownAs=***]");
        assertThat(UNSURE)
                .hasToString(
                        "Contact[email=***, telephone=***, preferred=***, safe=***, address=***, others=***, offline=***,"
                                + " onlyBy=***, quietTimes=***, reviewOn=***, instructions=***, timeZone=***, provenance=***, addressKind=***, laterMembers=***]");
    }

    @Test
    @DisplayName("is spoken to as they like, or else by their full name")
    void isSpokenToAsTheyLike() {
        PersonName name = PersonName.ofParts("Alys", "Sample");

        assertThat(name.full()).isEqualTo("Alys Sample");
        assertThat(name.spokenTo()).isEqualTo("Alys Sample");
        assertThat(name.withKnownAs("Ali").spokenTo()).isEqualTo("Ali");
        assertThatThrownBy(() -> PersonName.of(" ")).hasMessage("a person's name needs 'full', which is blank");
    }

    @Test
    @DisplayName("keeps the order in which they write their name, whatever its parts are")
    void keepsOrderOfName() {
        PersonName name = PersonName.of("Sample Mei").withParts("Mei", "Sample");

        assertThat(name.full()).isEqualTo("Sample Mei");
        assertThat(name.family()).isEqualTo("Sample");
        assertThat(PersonName.of("Sukarno").family()).isNull();
    }

    @Test
    @DisplayName("is written to by the name and in the language they want, or else as they are spoken to")
    void isWrittenTo() {
        Person signer = Person.builder()
                .name(PersonName.of("Alys Sample"))
                .otherName(OtherName.of(PersonName.of("Alan Sample"), NameUse.FORMER))
                .preferredLanguage("bfi")
                .build();
        Person reader = signer.toBuilder()
                .correspondenceName(PersonName.of("Ms A Sample"))
                .correspondenceLanguage("en")
                .build();

        assertThat(signer.writtenTo()).isEqualTo(PersonName.of("Alys Sample"));
        assertThat(signer.writtenIn()).isEqualTo("bfi");
        assertThat(reader.writtenTo()).isEqualTo(PersonName.of("Ms A Sample"));
        assertThat(reader.writtenIn()).isEqualTo("en");
        assertThat(Person.builder().build().writtenTo()).isNull();
    }

    @Test
    @DisplayName("has former names that whoever may see only personal data does not see")
    void hasFormerNames() {
        Person alys = Person.builder()
                .name(PersonName.of("Alys Sample"))
                .otherName(OtherName.of(PersonName.of("Alan Sample"), NameUse.FORMER))
                .build();
        AccessPolicy policy = AccessPolicy.of(Grant.to(Role.named("clerk"), "parking")
                .see("UK GDPR article 6(1)(e)", PrivacyCategory.LINKED, PERSONAL));

        assertThat(policy.view(alys, Reader.of(Role.named("clerk"), "parking"))
                        .toJson()
                        .toString())
                .contains("Alys Sample")
                .doesNotContain("Alan");
    }

    @Test
    @DisplayName("that is not born yet, and has no name, has the month in which they are expected")
    void isNotBornYet() {
        Person unborn =
                Person.builder().expectedBirth(PartialDate.of("2026-09")).build();

        assertThat(unborn.name()).isNull();
        assertThat(unborn.expectedBirth()).isEqualTo(PartialDate.in(2026, 9));
    }

    @Test
    @DisplayName("can have no fixed address, which is not the same as one that nobody knows")
    void canHaveNoFixedAddress() {
        Contact rough =
                Contact.builder().addressKind(AddressKind.NO_FIXED_ADDRESS).build();

        assertThat(rough.address()).isNull();
        assertThat(rough).isNotEqualTo(Contact.builder().build());
    }

    @Test
    @DisplayName("can be copied with more")
    void canBeCopiedWithMore() {
        Person nobody = Person.builder().build();

        Person somebody = nobody.toBuilder().name(PersonName.of("Bo Sample")).build();

        assertThat(nobody.name()).isNull();
        assertThat(somebody.toBuilder().build()).isEqualTo(somebody);
    }

    @Nested
    @DisplayName("may be contacted")
    class MayBeContacted {
        @Test
        @DisplayName("only when it is known to be safe")
        void onlyWhenKnownToBeSafe() {
            Contact safe = UNSURE.toBuilder().knownToBeSafe().build();

            assertThat(UNSURE.mayBeContacted()).isFalse();
            assertThat(UNSURE.mayBeContactedBy(Channel.EMAIL)).isFalse();
            assertThat(safe.mayBeContacted()).isTrue();
            assertThat(safe.toBuilder().notKnownToBeSafe().build()).isEqualTo(UNSURE);
        }

        @Test
        @DisplayName("not when nothing is known of them")
        void notWhenNothingIsKnown() {
            assertThat(Person.builder().build().mayBeContacted()).isFalse();
            assertThat(Contact.builder().knownToBeSafe().build().mayBeContacted())
                    .isFalse();
            assertThat(Person.builder().contact(UNSURE).build().mayBeContacted())
                    .isFalse();
        }

        @Test
        @DisplayName("by the channels for which there is an address or a number, and by no unknown one")
        void byChannelsWithAddress() {
            Contact byTelephone =
                    Contact.builder().telephone("07700 900001").knownToBeSafe().build();

            assertThat(byTelephone.mayBeContactedBy(Channel.TELEPHONE)).isTrue();
            assertThat(byTelephone.mayBeContactedBy(Channel.TEXT_MESSAGE)).isTrue();
            assertThat(byTelephone.mayBeContactedBy(Channel.EMAIL)).isFalse();
            assertThat(byTelephone.mayBeContactedBy(Channel.of("pigeon"))).isFalse();
        }
    }

    @Test
    @DisplayName("is reached by channels of which one that nobody knows is kept")
    void isReachedByOpenChannels() {
        assertThat(Channel.of("in-person")).isEqualTo(Channel.IN_PERSON);
        assertThat(Channel.of("pigeon-2")).hasToString("pigeon-2");
        assertThatThrownBy(() -> Channel.of("Alys, by phone"))
                .hasMessage("a channel's code has 1 to 40 lower case letters, digits and hyphens; this one has not");
    }
}
