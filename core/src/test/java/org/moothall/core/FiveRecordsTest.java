// SPDX-License-Identifier: Apache-2.0
package org.moothall.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.core.SoundCase.assertSound;
import static org.moothall.core.SoundCase.used;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.casework.Case;
import org.moothall.core.casework.CaseDeadline;
import org.moothall.core.casework.CaseReference;
import org.moothall.core.casework.ClosingReason;
import org.moothall.core.casework.Intake;
import org.moothall.core.casework.Note;
import org.moothall.core.casework.Party;
import org.moothall.core.casework.PartyRole;
import org.moothall.core.casework.consent.Consent;
import org.moothall.core.casework.consent.LawfulBasis;
import org.moothall.core.casework.consent.SpecialCategoryCondition;
import org.moothall.core.casework.correspondence.Correspondence;
import org.moothall.core.casework.correspondence.Direction;
import org.moothall.core.casework.correspondence.Receipt;
import org.moothall.core.casework.correspondence.ReceiptState;
import org.moothall.core.casework.correspondence.Template;
import org.moothall.core.casework.decision.AppealRight;
import org.moothall.core.casework.decision.Decision;
import org.moothall.core.casework.decision.LegalPower;
import org.moothall.core.casework.decision.Outcome;
import org.moothall.core.casework.evidence.CustodyStep;
import org.moothall.core.casework.evidence.EvidenceType;
import org.moothall.core.casework.evidence.Original;
import org.moothall.core.casework.evidence.StoredFile;
import org.moothall.core.casework.referral.Handover;
import org.moothall.core.casework.referral.Referral;
import org.moothall.core.casework.referral.ReferralResponse;
import org.moothall.core.caution.Caution;
import org.moothall.core.caution.CautionKind;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Fact;
import org.moothall.core.deadline.Standing;
import org.moothall.core.deadline.statutory.StatutoryDeadlines;
import org.moothall.core.identifier.health.NhsNumber;
import org.moothall.core.identifier.place.Usrn;
import org.moothall.core.organisation.Organisation;
import org.moothall.core.organisation.OrganisationKind;
import org.moothall.core.person.AccessNeed;
import org.moothall.core.person.Authority;
import org.moothall.core.person.Channel;
import org.moothall.core.person.Contact;
import org.moothall.core.person.ContactPoint;
import org.moothall.core.person.PartialDate;
import org.moothall.core.person.Person;
import org.moothall.core.person.PersonName;
import org.moothall.core.person.QuietTime;
import org.moothall.core.person.Relationship;
import org.moothall.core.person.RelationshipKind;
import org.moothall.core.place.Landowner;
import org.moothall.core.place.Place;
import org.moothall.core.place.Wgs84Point;
import org.moothall.core.place.finder.InMemoryPlaceFinder;
import org.moothall.core.place.finder.PlaceFinder;
import org.moothall.core.privacy.Role;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.provenance.Provenance;
import org.moothall.core.provenance.Verification;

@DisplayName("A council can write down")
class FiveRecordsTest {
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-06-01T09:00:00+01:00");
    private static final DayOfWeek[] WEEKDAYS = {
        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY
    };
    private static final Instant HEARD = MORNING.toInstant();
    private static final Instant NOON = HEARD.plus(Duration.ofHours(3));
    private static final Organisation COUNCIL =
            Organisation.named("Example Council").kind(OrganisationKind.COUNCIL).build();

    @Test
    @DisplayName("a blue badge application that an agent makes for a child")
    void blueBadge() throws Exception {
        Original certificate = Original.of(StoredFile.of("application/pdf", "0b".repeat(32), "store/2"))
                .id("certificate")
                .type(EvidenceType.BIRTH_CERTIFICATE)
                .suppliedBy("mother")
                .about("child")
                .custody(new CustodyStep(MORNING.plusDays(1), "officer-7", "scanned and handed back"))
                .build();
        Case badge = Case.of(CaseReference.numbered("BB", 1), "blue-badge")
                .intake(Intake.by(Channel.WEB, MORNING).onBehalfOf("child").build())
                .basis(LawfulBasis.PUBLIC_TASK)
                .party(Party.in(PartyRole.APPLICANT).id("child").person(cai()).build())
                .party(Party.in(PartyRole.PARENT)
                        .id("mother")
                        .person(alys())
                        .onBehalfOf("child")
                        .build())
                .party(Party.in(PartyRole.AGENT)
                        .id("agent")
                        .organisation(Organisation.named("Example Advice").build())
                        .contact(Contact.builder()
                                .email("dee@example.org")
                                .knownToBeSafe()
                                .build())
                        .onBehalfOf("child")
                        .authority(Authority.CONSENT)
                        .shownBy("form")
                        .build())
                .relationship(Relationship.between("p-alys", RelationshipKind.PARENT, "p-cai")
                        .build())
                .evidence(form())
                .evidence(certificate)
                .deadline(CaseDeadline.of("decide", HEARD)
                        .with(Fact.done(MORNING.plusDays(20).toInstant())))
                .decision(Decision.of(Outcome.GRANTED, "officer-9", MORNING.plusDays(20))
                        .reason("meets the test without further assessment")
                        .legalPower(LegalPower.of("Chronically Sick and Disabled Persons Act 1970", "section 21"))
                        .restingOn("certificate")
                        .validFrom(LocalDate.of(2026, 6, 21))
                        .validUntil(LocalDate.of(2029, 6, 20))
                        .build())
                .build();

        assertThat(used(badge.party("agent").orElseThrow(), Channel.EMAIL, NOON))
                .isEqualTo("dee@example.org");
        assertThat(used(badge.party("child").orElseThrow(), Channel.EMAIL, NOON))
                .isEqualTo("NO_CONTACT");
        assertThat(badge.deadlines()
                        .get(0)
                        .reckon(DeadlineRule.weeks(12), MORNING.plusDays(30).toInstant())
                        .standing())
                .isEqualTo(Standing.MET);
        assertSound(badge, "Cai Sample", "handed back", "without further assessment");
    }

    private static Original form() {
        return Original.of(StoredFile.of("application/pdf", "0a".repeat(32), "store/1"))
                .id("form")
                .type(EvidenceType.AUTHORITY_TO_ACT)
                .suppliedBy("mother")
                .about("agent")
                .build();
    }

    private static Person cai() {
        return Person.builder()
                .id("p-cai")
                .name(PersonName.of("Cai Sample"))
                .birthDate(PartialDate.of("2019-03-04"))
                .provenance(
                        "birthDate", Provenance.stated("certificate", MORNING).withVerification(Verification.SEEN))
                .build();
    }

    private static Person alys() {
        return Person.builder().id("p-alys").name(PersonName.of("Alys Sample")).build();
    }

    @Test
    @DisplayName("a homelessness approach with a rule about safe contact")
    void homelessness() throws Exception {
        ContactPoint sister = ContactPoint.of(Channel.TELEPHONE, "07700 900002")
                .knownToBeSafe()
                .withNote("her sister's; ask for Alys");
        Contact safe = Contact.builder()
                .telephone("07700 900001")
                .other(sister)
                .onlyBy(Channel.TELEPHONE)
                .quietTimes(QuietTime.except(LocalTime.of(9, 0), LocalTime.of(17, 0), WEEKDAYS))
                .reviewOn(LocalDate.of(2026, 7, 1))
                .instructions("leave no message; say you are the library")
                .build();
        Case approach = Case.of(CaseReference.numbered("HO", 2), "homelessness")
                .intake(Intake.by(Channel.IN_PERSON, MORNING)
                        .takenBy("officer-3")
                        .words("I cannot go back there")
                        .build())
                .basis(LawfulBasis.LEGAL_OBLIGATION.withLaw(LegalPower.of("Housing Act 1996", "section 184")))
                .party(Party.in(PartyRole.APPLICANT)
                        .id("alys")
                        .person(alys().toBuilder()
                                .preferredLanguage("cy")
                                .accessNeed(AccessNeed.INTERPRETER)
                                .contact(safe)
                                .caution(Caution.of(
                                                CautionKind.RISK_FROM_OTHERS,
                                                "her partner followed an officer",
                                                "officer-3",
                                                LocalDate.of(2026, 9, 1))
                                        .reader("homelessness-officer")
                                        .build())
                                .build())
                        .build())
                .deadline(CaseDeadline.of(StatutoryDeadlines.HOMELESS_PREVENTION.id(), HEARD))
                .reader("homelessness-officer")
                .build();
        Party alys = approach.party("alys").orElseThrow();

        assertThat(used(alys, Channel.TELEPHONE, NOON)).isEqualTo("07700 900002");
        assertThat(used(withoutHerSisters(alys), Channel.TELEPHONE, NOON)).isEqualTo("NOT_KNOWN_TO_BE_SAFE");
        assertThat(used(alys, Channel.LETTER, NOON)).isEqualTo("CHANNEL_IS_NOT_SAFE");
        assertThat(used(alys, Channel.TELEPHONE, NOON.plus(Duration.ofHours(6))))
                .isEqualTo("QUIET_TIME");
        assertThat(used(alys, Channel.TELEPHONE, NOON.plus(Duration.ofDays(61))))
                .isEqualTo("REVIEW_IS_DUE");
        assertThat(approach.mayBeReadBy(List.of(Role.named("clerk")))).isFalse();
        assertSound(approach, "Alys Sample", "07700 900001", "library", "followed");
    }

    private static Party withoutHerSisters(Party party) {
        return party.toBuilder()
                .contact(Contact.builder().telephone("07700 900001").build())
                .build();
    }

    @Test
    @DisplayName("a councillor's enquiry about a fly-tip, for a resident who is not to be named")
    void councillorsEnquiry() throws Exception {
        Wgs84Point tip = Wgs84Point.of(50.7236, -3.5275);
        Case enquiry = Case.of(CaseReference.numbered("CE", 3), "councillor-enquiry")
                .intake(Intake.by(Channel.COUNCILLOR, MORNING)
                        .happenedAbout(PartialDate.in(2026, 5))
                        .onBehalfOf("resident")
                        .build())
                .basis(LawfulBasis.PUBLIC_TASK)
                .place(Place.builder()
                        .point(tip)
                        .usrn(FINDER.street(tip).certain().orElseThrow())
                        .description("by the bus shelter")
                        .landowner(FINDER.landowner(tip))
                        .provenance("usrn", Provenance.stated("place finder", MORNING))
                        .build())
                .party(Party.in(PartyRole.COUNCILLOR)
                        .id("councillor")
                        .contact(Contact.builder()
                                .email("eve@example.org")
                                .knownToBeSafe()
                                .build())
                        .onBehalfOf("resident")
                        .build())
                .party(Party.in(PartyRole.REPORTER)
                        .id("resident")
                        .person(Person.builder()
                                .name(PersonName.of("Fay Sample"))
                                .build())
                        .confidential()
                        .reader("enquiries-officer")
                        .build())
                .foreignReference(ForeignReference.of("fixmystreet", "12345").masterOf("place"))
                .correspondence(Correspondence.of(Direction.IN, Channel.EMAIL, MORNING, "When will it be cleared?")
                        .id("asked")
                        .party("councillor")
                        .build())
                .correspondence(Correspondence.of(Direction.OUT, Channel.EMAIL, MORNING.plusDays(2), "It is cleared.")
                        .inReplyTo("asked")
                        .party("councillor")
                        .template(new Template("member-reply", "4"))
                        .receipt(Receipt.of(ReceiptState.DELIVERED, MORNING.plusDays(2)))
                        .build())
                .closedAt(MORNING.plusDays(2))
                .closingReason(ClosingReason.RESOLVED)
                .build();

        assertThat(FINDER.landowner(tip).certain()).map(Landowner::name).contains("Example Council");
        assertThat(FINDER.landowner(Wgs84Point.of(50.7236, -3.5270)).certain()).isEmpty();
        assertThat(enquiry.party("resident").orElseThrow().mayBeReadBy(List.of(Role.named("street-scene"))))
                .isFalse();
        assertSound(enquiry, "Fay Sample", "bus shelter", "cleared");
    }

    private static final PlaceFinder FINDER = InMemoryPlaceFinder.builder()
            .street(Usrn.of("12345678"), List.of(Wgs84Point.of(50.7236, -3.5280), Wgs84Point.of(50.7236, -3.5260)))
            .land(Landowner.named("Example Council"), square(-3.5280, -3.5270))
            .land(Landowner.named("Example Estates"), square(-3.5270, -3.5260))
            .build();

    private static List<Wgs84Point> square(double west, double east) {
        return List.of(
                Wgs84Point.of(50.72, west),
                Wgs84Point.of(50.73, west),
                Wgs84Point.of(50.73, east),
                Wgs84Point.of(50.72, east));
    }

    @Test
    @DisplayName("a referral on discharge from hospital, handed on between two of its teams")
    void hospitalDischarge() throws Exception {
        Organisation hospital = Organisation.named("Example Hospital")
                .kind(OrganisationKind.NHS)
                .build();
        Person fay = Person.builder()
                .name(PersonName.of("Fay Sample"))
                .birthDate(PartialDate.in(1941).about())
                .identifier(NhsNumber.of("9990000018"))
                .build();
        LawfulBasis care = LawfulBasis.PUBLIC_TASK
                .withLaw(LegalPower.of("Care Act 2014", "section 9"))
                .withCondition(SpecialCategoryCondition.HEALTH_OR_SOCIAL_CARE);
        Case discharge = Case.of(CaseReference.numbered("AS", 4), "adult-social-care")
                .intake(Intake.by(Channel.of("hospital"), MORNING).build())
                .basis(care)
                .party(Party.in(PartyRole.SUBJECT).id("fay").person(fay).build())
                .party(Party.in(PartyRole.PROFESSIONAL)
                        .id("ward")
                        .organisation(hospital)
                        .build())
                .consent(Consent.of("fay", "to tell the council what care is needed", MORNING)
                        .sharedWith("Example Council")
                        .build())
                .referral(Referral.of(hospital, COUNCIL, "care at home from Thursday", MORNING)
                        .toTeam("hospital-team")
                        .basis(care)
                        .shared("name")
                        .response(ReferralResponse.ACCEPTED)
                        .respondedAt(MORNING.plusHours(5))
                        .build())
                .handover(Handover.of(COUNCIL, COUNCIL, "the case", MORNING.plusDays(3))
                        .fromTeam("hospital-team")
                        .toTeam("reablement")
                        .acceptedAt(MORNING.plusDays(4))
                        .build())
                .team("reablement")
                .note(Note.of(MORNING.plusHours(1), "officer-4", "fell twice")
                        .about("fay")
                        .provenance(Provenance.stated("the ward sister, by telephone", MORNING.plusHours(1)))
                        .build())
                .build();

        assertThat(discharge.referrals().get(0).awaitsAnswer()).isFalse();
        assertThat(discharge.handovers().get(0).responsibleTeam()).contains(discharge.team());
        assertThat(discharge.consents().get(0).holdsAt(MORNING.plusDays(1))).isTrue();
        assertSound(discharge, "Fay Sample", "9990000018", "what care is needed", "fell twice");
    }

    @Test
    @DisplayName("an anonymous complaint about noise")
    void anonymousNoise() throws Exception {
        Case noise = Case.of(CaseReference.numbered("NO", 5), "noise")
                .intake(Intake.by(Channel.TELEPHONE, MORNING)
                        .takenBy("officer-2")
                        .happenedAbout(PartialDate.in(2026, 4).about())
                        .pattern("most weekends since Easter, 23:00 to 03:00")
                        .words("music until three")
                        .build())
                .basis(LawfulBasis.PUBLIC_TASK)
                .place(Place.builder().description("the flat above the shop").build())
                .party(Party.in(PartyRole.REPORTER).id("caller").anonymous().build())
                .note(Note.of(MORNING, "officer-2", "Would not give a name; afraid of the neighbour.")
                        .about("caller")
                        .id("first")
                        .build())
                .note(Note.of(MORNING.plusDays(1), "officer-2", "Afraid of the landlord, not of the neighbour.")
                        .about("caller")
                        .corrects("first")
                        .build())
                .deadline(CaseDeadline.of("visit", HEARD)
                        .with(Fact.done(MORNING.plusDays(5).toInstant())))
                .decision(Decision.of(Outcome.NO_ACTION, "officer-2", MORNING.plusDays(14))
                        .reason("no nuisance was witnessed")
                        .appeal(AppealRight.to("the complaints team", LocalDate.of(2026, 7, 1)))
                        .build())
                .closedAt(MORNING.plusDays(14))
                .closingReason(ClosingReason.NOTHING_FOUND)
                .build();

        assertThat(used(noise.parties().get(0), Channel.TELEPHONE, NOON)).isEqualTo("NO_CONTACT");
        assertThat(noise.currentNotes()).hasSize(1);
        assertSound(noise, "most weekends", "above the shop", "neighbour", "was witnessed");
    }
}
