// SPDX-License-Identifier: Apache-2.0
package org.moothall.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.casework.AppealRight;
import org.moothall.core.casework.Case;
import org.moothall.core.casework.CaseReference;
import org.moothall.core.casework.Consent;
import org.moothall.core.casework.Correspondence;
import org.moothall.core.casework.Decision;
import org.moothall.core.casework.Direction;
import org.moothall.core.casework.Intake;
import org.moothall.core.casework.LawfulBasis;
import org.moothall.core.casework.LegalPower;
import org.moothall.core.casework.Note;
import org.moothall.core.casework.Outcome;
import org.moothall.core.casework.Party;
import org.moothall.core.casework.PartyRole;
import org.moothall.core.casework.Referral;
import org.moothall.core.casework.ReferralResponse;
import org.moothall.core.organisation.Organisation;
import org.moothall.core.organisation.OrganisationKind;
import org.moothall.core.person.AccessNeed;
import org.moothall.core.person.Authority;
import org.moothall.core.person.Channel;
import org.moothall.core.person.Contact;
import org.moothall.core.person.ContactCheck;
import org.moothall.core.person.ContactPoint;
import org.moothall.core.person.PartialDate;
import org.moothall.core.person.Person;
import org.moothall.core.person.PersonName;
import org.moothall.core.person.QuietTime;
import org.moothall.core.person.Relationship;
import org.moothall.core.person.RelationshipKind;
import org.moothall.core.person.Representative;
import org.moothall.core.place.Place;
import org.moothall.core.place.Wgs84Point;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.provenance.Provenance;
import org.moothall.core.provenance.Verification;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A council can write down")
class FiveRecordsTest {
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-06-01T09:00:00+01:00");
    private static final Instant NOON = Instant.parse("2026-06-01T11:00:00Z");
    private static final DayOfWeek[] WEEKDAYS = {
        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY
    };
    private static final Instant HEARD = MORNING.toInstant();

    @Test
    @DisplayName("a blue badge application that an agent makes for a child")
    void blueBadge() throws Exception {
        Person child = Person.builder()
                .id("child")
                .name(PersonName.of("Cai Sample"))
                .birthDate(PartialDate.of("2019-03-04"))
                .provenance("birthDate", Provenance.stated("form", MORNING).withVerification(Verification.SEEN))
                .representative(Representative.by(Authority.PARENTAL_RESPONSIBILITY)
                        .personId("mother")
                        .build())
                .build();
        Contact agentAtWork =
                Contact.builder().email("agent@example.org").knownToBeSafe().build();
        Case badge = Case.of(CaseReference.numbered("BB", 1), "blue-badge")
                .intake(Intake.by(Channel.WEB, HEARD).onBehalfOf("Cai Sample").build())
                .basis(LawfulBasis.PUBLIC_TASK)
                .party(Party.in(PartyRole.APPLICANT).id("a").person(child).build())
                .party(Party.in(PartyRole.AGENT)
                        .id("b")
                        .onBehalfOf("a")
                        .person(Person.builder()
                                .name(PersonName.of("Dee Agent"))
                                .build())
                        .contact(agentAtWork)
                        .build())
                .relationship(Relationship.between("mother", RelationshipKind.PARENT, "child")
                        .build())
                .decision(Decision.of(Outcome.GRANTED, "Bo Officer", MORNING.plusDays(20))
                        .reason("meets the test without further assessment")
                        .legalPower(LegalPower.of("Chronically Sick and Disabled Persons Act 1970", "section 21"))
                        .validFrom(LocalDate.of(2026, 6, 21))
                        .validUntil(LocalDate.of(2029, 6, 20))
                        .build())
                .build();

        assertThat(badge.parties(PartyRole.AGENT)
                        .get(0)
                        .check(Channel.EMAIL, NOON)
                        .allowed())
                .isTrue();
        assertThat(badge.parties(PartyRole.APPLICANT)
                        .get(0)
                        .check(Channel.EMAIL, NOON)
                        .allowed())
                .isFalse();
        assertThat(child.birthDate()).matches(born -> !born.mayBeAged(16, LocalDate.of(2026, 6, 1)));
        assertRoundTripAndSilence(badge);
    }

    @Test
    @DisplayName("a homelessness approach with a rule about safe contact")
    void homelessness() throws Exception {
        Contact safe = Contact.builder()
                .other(ContactPoint.of(Channel.TELEPHONE, "07700 900002")
                        .knownToBeSafe()
                        .withNote("her sister's; ask for Alys"))
                .telephone("07700 900001")
                .onlyBy(Channel.TELEPHONE)
                .quietTimes(QuietTime.except(LocalTime.of(9, 0), LocalTime.of(17, 0), WEEKDAYS))
                .reviewOn(LocalDate.of(2026, 7, 1))
                .instructions("leave no message; say you are the library")
                .build();
        Case approach = Case.of(CaseReference.numbered("HO", 2), "homelessness")
                .intake(Intake.by(Channel.IN_PERSON, HEARD)
                        .takenBy("Bo Officer")
                        .words("I cannot go back there")
                        .build())
                .basis(LawfulBasis.LEGAL_OBLIGATION)
                .party(Party.in(PartyRole.APPLICANT)
                        .person(Person.builder()
                                .name(PersonName.of("Alys Sample"))
                                .preferredLanguage("cy")
                                .accessNeed(AccessNeed.INTERPRETER)
                                .contact(safe)
                                .build())
                        .build())
                .party(Party.in(PartyRole.INTERPRETER).build())
                .build();
        Party applicant = approach.parties(PartyRole.APPLICANT).get(0);

        assertThat(applicant
                        .check(Channel.TELEPHONE, NOON)
                        .<String>fold(allowed -> allowed.point().value(), ContactCheck.Reason::text))
                .isEqualTo("07700 900002");
        assertThat(reason(applicant, Channel.LETTER, NOON)).isEqualTo("CHANNEL_IS_NOT_SAFE");
        assertThat(reason(applicant, Channel.TELEPHONE, NOON.plus(Duration.ofHours(6))))
                .isEqualTo("QUIET_TIME");
        assertThat(reason(applicant, Channel.TELEPHONE, NOON.plus(Duration.ofDays(61))))
                .isEqualTo("REVIEW_IS_DUE");
        assertRoundTripAndSilence(approach);
    }

    @Test
    @DisplayName("a councillor's enquiry about a fly-tip")
    void councillorsEnquiry() throws Exception {
        Case enquiry = Case.of(CaseReference.numbered("CE", 3), "councillor-enquiry")
                .intake(Intake.by(Channel.COUNCILLOR, HEARD)
                        .happenedAbout(PartialDate.in(2026, 5))
                        .onBehalfOf("a resident of the ward")
                        .build())
                .place(Place.builder()
                        .point(Wgs84Point.of(50.7236, -3.5275))
                        .description("by the bus shelter")
                        .build())
                .party(Party.in(PartyRole.COUNCILLOR)
                        .id("cllr")
                        .person(Person.builder()
                                .name(PersonName.of("Eve Councillor"))
                                .build())
                        .contact(Contact.builder()
                                .email("eve@example.org")
                                .knownToBeSafe()
                                .build())
                        .build())
                .party(Party.in(PartyRole.REPORTER).id("resident").build())
                .foreignReference(ForeignReference.of("fixmystreet", "12345").masterOf("place"))
                .correspondence(Correspondence.of(Direction.IN, Channel.EMAIL, MORNING, "When will it be cleared?")
                        .party("cllr")
                        .build())
                .build();

        assertThat(enquiry.party("resident"))
                .get()
                .matches(party -> !party.check(Channel.EMAIL, NOON).allowed());
        assertRoundTripAndSilence(enquiry);
    }

    @Test
    @DisplayName("a referral on discharge from hospital")
    void hospitalDischarge() throws Exception {
        Organisation hospital = Organisation.named("Example Hospital")
                .kind(OrganisationKind.NHS)
                .build();
        Organisation council = Organisation.named("Example Council")
                .kind(OrganisationKind.COUNCIL)
                .build();
        Case discharge = Case.of(CaseReference.numbered("AS", 4), "adult-social-care")
                .intake(Intake.by(Channel.of("hospital"), HEARD).build())
                .party(Party.in(PartyRole.SUBJECT)
                        .id("a")
                        .person(Person.builder()
                                .name(PersonName.of("Fay Sample"))
                                .birthDate(PartialDate.in(1941).about())
                                .build())
                        .build())
                .party(Party.in(PartyRole.PROFESSIONAL).organisation(hospital).build())
                .consent(Consent.of("a", "to tell the council what care is needed", MORNING)
                        .sharedWith("Example Council")
                        .build())
                .referral(Referral.of(hospital, council, "care at home from Thursday", MORNING)
                        .basis(LawfulBasis.PUBLIC_TASK)
                        .shared("name")
                        .response(ReferralResponse.ACCEPTED)
                        .respondedAt(MORNING.plusHours(5))
                        .build())
                .build();

        assertThat(discharge.referrals().get(0).awaitsAnswer()).isFalse();
        assertThat(discharge.consents().get(0).holdsAt(MORNING.plusDays(1))).isTrue();
        assertRoundTripAndSilence(discharge);
    }

    @Test
    @DisplayName("an anonymous complaint about noise")
    void anonymousNoise() throws Exception {
        Case noise = Case.of(CaseReference.numbered("NO", 5), "noise")
                .intake(Intake.by(Channel.TELEPHONE, HEARD)
                        .takenBy("Bo Officer")
                        .words("music until four, every night")
                        .build())
                .place(Place.builder().description("the flat above the shop").build())
                .party(Party.in(PartyRole.REPORTER).id("caller").build())
                .note(Note.of(MORNING, "Bo Officer", "Would not give a name; afraid of the neighbour.")
                        .about("caller")
                        .build())
                .decision(Decision.of(Outcome.NO_ACTION, "Bo Officer", MORNING.plusDays(14))
                        .reason("no nuisance was witnessed")
                        .appeal(AppealRight.to("the complaints team", LocalDate.of(2026, 7, 1)))
                        .build())
                .build();

        assertThat(reason(noise.parties().get(0), Channel.TELEPHONE, NOON)).isEqualTo("NO_CONTACT");
        assertRoundTripAndSilence(noise);
    }

    private static String reason(Party party, Channel channel, Instant moment) {
        return party.check(channel, moment).fold(point -> "allowed", ContactCheck.Reason::name);
    }

    private static void assertRoundTripAndSilence(Case written) throws Exception {
        ObjectMapper jackson2 = new ObjectMapper().registerModule(new JavaTimeModule());
        String json = JsonMapper.shared().writeValueAsString(written);

        assertThat(JsonMapper.shared().readValue(json, Case.class)).isEqualTo(written);
        assertThat(jackson2.readValue(json, Case.class)).isEqualTo(written);
        assertThat(jackson2.readTree(jackson2.writeValueAsString(written))).isEqualTo(jackson2.readTree(json));
        assertThat(written.toString()).doesNotContain("Sample", "Officer", "example.org", "07700", "neighbour");
    }
}
