// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.casework.consent.Consent;
import org.moothall.core.casework.correspondence.Correspondence;
import org.moothall.core.casework.correspondence.Direction;
import org.moothall.core.casework.correspondence.Receipt;
import org.moothall.core.casework.correspondence.ReceiptState;
import org.moothall.core.casework.correspondence.Template;
import org.moothall.core.casework.decision.AppealRight;
import org.moothall.core.casework.decision.Decision;
import org.moothall.core.casework.decision.LegalPower;
import org.moothall.core.casework.decision.Outcome;
import org.moothall.core.casework.referral.Handover;
import org.moothall.core.casework.referral.Referral;
import org.moothall.core.casework.referral.ReferralResponse;
import org.moothall.core.deadline.Allowance;
import org.moothall.core.deadline.Allowance.LastDay;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Fact;
import org.moothall.core.deadline.Pause;
import org.moothall.core.organisation.Organisation;
import org.moothall.core.person.Authority;
import org.moothall.core.person.Channel;
import org.moothall.core.person.Contact;
import org.moothall.core.person.ContactCheck;
import org.moothall.core.person.ContactPoint;
import org.moothall.core.person.PartialDate;
import org.moothall.core.person.Person;
import org.moothall.core.provenance.ForeignReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("In a case")
class CaseTest {
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-06-01T09:00:00+01:00");
    private static final Instant NOON = Instant.parse("2026-06-01T11:00:00Z");
    private static final Case FLY =
            Case.of(CaseReference.numbered("FT", 7), "fly-tipping").build();
    private static final Organisation COUNCIL =
            Organisation.named("Example Council").build();
    private static final Organisation HOSPITAL =
            Organisation.named("Example Hospital").build();
    private static final Contact AT_HOME =
            Contact.builder().email("home@example.org").knownToBeSafe().build();
    private static final Contact AT_WORK =
            Contact.builder().email("work@example.org").knownToBeSafe().build();

    @Nested
    @DisplayName("a party")
    class AParty {
        private final Party reporter = Party.in(PartyRole.REPORTER)
                .id("a")
                .person(Person.builder().contact(AT_HOME).build())
                .build();

        @Test
        @DisplayName("is contacted as in this case, or else as the person is")
        void isContactedAsInThisCase() {
            Party atWork = reporter.toBuilder().contact(AT_WORK).build();
            Party unsafeHere = reporter.toBuilder()
                    .contact(AT_WORK.toBuilder().notKnownToBeSafe().build())
                    .build();

            assertThat(used(reporter)).isEqualTo("home@example.org");
            assertThat(used(atWork)).isEqualTo("work@example.org");
            assertThat(used(unsafeHere)).isEqualTo(ContactCheck.Reason.NOT_KNOWN_TO_BE_SAFE.text());
            assertThat(used(Party.in(PartyRole.WITNESS).build())).isEqualTo(ContactCheck.Reason.NO_CONTACT.text());
        }

        @Test
        @DisplayName("is not contacted when the person has died, though the case has a contact for them")
        void isNotContactedWhenDead() {
            Person dead = Person.builder().deathDate(PartialDate.in(2026)).build();
            Party party = reporter.toBuilder().person(dead).contact(AT_WORK).build();

            assertThat(used(party)).isEqualTo(ContactCheck.Reason.DECEASED.text());
        }

        @Test
        @DisplayName("that is an organisation is contacted where that is safe")
        void thatIsOrganisation() {
            ContactPoint desk = ContactPoint.of(Channel.EMAIL, "desk@example.org");
            Party unsure = Party.in(PartyRole.LANDLORD)
                    .organisation(HOSPITAL.toBuilder().contactPoint(desk).build())
                    .build();
            Party sure = unsure.toBuilder()
                    .organisation(HOSPITAL.toBuilder()
                            .contactPoint(desk.knownToBeSafe())
                            .build())
                    .build();

            assertThat(used(sure)).isEqualTo("desk@example.org");
            assertThat(used(unsure)).isEqualTo(ContactCheck.Reason.POINT_NOT_KNOWN_TO_BE_SAFE.text());
            assertThat(used(unsure.toBuilder().organisation(HOSPITAL).build()))
                    .isEqualTo(ContactCheck.Reason.NO_CONTACT.text());
        }

        @Test
        @DisplayName("has an end of their own, after which they are written to no more")
        void hasEnd() {
            Party told = reporter.toBuilder()
                    .since(MORNING)
                    .endedAt(MORNING.plusDays(1))
                    .ending("told")
                    .build();
            Case fly = Case.of(CaseReference.numbered("FT", 7), "fly-tipping")
                    .party(told)
                    .party(reporter.toBuilder().id("b").build())
                    .build();

            assertThat(used(told)).isEqualTo(ContactCheck.Reason.PART_IS_OVER.text());
            assertThat(fly.parties(PartyRole.REPORTER)).extracting(Party::id).containsExactly("b");
            assertThat(fly.party("a")).contains(told);
            assertThat(fly.party("c")).isEmpty();
            assertThatThrownBy(() ->
                            told.toBuilder().endedAt(MORNING.minusNanos(1)).build())
                    .hasMessage("nobody's part ends before it begins; 'endedAt' is before 'since'");
        }

        private String used(Party party) {
            return party.check(Channel.EMAIL, NOON)
                    .fold(allowed -> allowed.point().value(), ContactCheck.Reason::text);
        }
    }

    @Test
    @DisplayName("a note is corrected by another, and stays")
    void noteIsCorrected() {
        Note wrong = Note.of(MORNING, "Bo Officer", "Lives at 1 Sample Street")
                .id("n1")
                .build();
        Note right = Note.of(MORNING.plusHours(1), "Bo Officer", "Lives at 2 Sample Street")
                .corrects("n1")
                .build();
        Case fly = FLY.toBuilder().note(wrong).note(right).build();

        assertThat(fly.notes()).containsExactly(wrong, right);
        assertThat(fly.currentNotes()).containsExactly(right);
    }

    @Test
    @DisplayName("a decision is replaced by another, as on appeal")
    void decisionIsReplaced() {
        Decision refused =
                Decision.of(Outcome.REFUSED, "Bo Officer", MORNING).id("d1").build();
        Decision allowed = Decision.of(Outcome.GRANTED, "a panel", MORNING.plusDays(9))
                .replaces("d1")
                .build();
        Case fly = FLY.toBuilder().decision(refused).decision(allowed).build();

        assertThat(fly.currentDecisions()).containsExactly(allowed);
    }

    @Test
    @DisplayName("others are told of, and the reason for which it was closed, once it was")
    void othersAreToldOf() {
        CaseLink repeat = CaseLink.to(CaseLinkKind.REPEAT_OF, CaseReference.numbered("FT", 6));
        Case closed = FLY.toBuilder()
                .openedAt(MORNING)
                .status(CaseStatus.IN_PROGRESS)
                .link(repeat)
                .closedAt(MORNING.plusDays(1))
                .closingReason(ClosingReason.DUPLICATE)
                .build();

        assertThat(closed.links()).containsExactly(repeat);
        assertThat(repeat).hasToString("CaseLink[kind=***, reference=***]");
        assertThatThrownBy(() -> closed.toBuilder().closedAt(null).build())
                .hasMessage("a case that is open has no 'closingReason'; this one has");
    }

    @Test
    @DisplayName("consent for somebody else is given by some right")
    void consentForSomebodyElse() {
        Consent.Builder consent =
                Consent.of("daughter", "to tell the care home", MORNING).onBehalfOf("mother");

        assertThatThrownBy(consent::build)
                .hasMessage("who agrees for somebody else does so by some 'authority'; this one names none");
        assertThat(consent.authority(Authority.BEST_INTERESTS).build().onBehalfOf())
                .isEqualTo("mother");
    }

    @Test
    @DisplayName("a referral that is declined or returned, and a handover that is declined, say why")
    void sayWhy() {
        Referral returned = Referral.of(HOSPITAL, COUNCIL, "a care assessment", MORNING)
                .acknowledgedAt(MORNING.plusMinutes(1))
                .response(ReferralResponse.RETURNED)
                .respondedAt(MORNING.plusDays(1))
                .responseReason("the address is missing")
                .build();
        Handover declined = Handover.of(HOSPITAL, COUNCIL, "the case", MORNING)
                .acknowledgedAt(MORNING.plusMinutes(1))
                .declinedAt(MORNING.plusDays(1))
                .declineReason("lives elsewhere")
                .build();

        assertThat(returned.awaitsAnswer()).isFalse();
        assertThat(declined.responsible()).isEqualTo(HOSPITAL);
        assertThatThrownBy(() ->
                        returned.toBuilder().response(null).respondedAt(null).build())
                .hasMessage("a reason is given for an answer; there is a 'responseReason' and no 'response'");
        assertThatThrownBy(() -> declined.toBuilder().declinedAt(null).build())
                .hasMessage("a handover that was not declined has no 'declineReason'; this one has");
    }

    @Test
    @DisplayName("a party may ask not to be named")
    void partyMayBeConfidential() {
        Party named = Party.in(PartyRole.REPORTER).build();

        assertThat(named.confidential()).isFalse();
        assertThat(named.toBuilder().confidential().build().confidential()).isTrue();
        assertThat(named.toBuilder().confidential().notConfidential().build()).isEqualTo(named);
    }

    @Test
    @DisplayName("nothing falls between two organisations: who gives it is responsible until it is taken")
    void nothingFallsBetween() {
        Handover offered = Handover.of(HOSPITAL, COUNCIL, "the case", MORNING).build();
        Handover taken = offered.toBuilder().acceptedAt(MORNING.plusHours(1)).build();

        assertThat(offered.responsible()).isEqualTo(HOSPITAL);
        assertThat(offered.toBuilder().declinedAt(MORNING).build().responsible())
                .isEqualTo(HOSPITAL);
        assertThat(taken.responsible()).isEqualTo(COUNCIL);
        assertThatThrownBy(() -> taken.toBuilder().declinedAt(MORNING).build())
                .hasMessage("a handover is accepted or declined; this one has both moments");
    }

    @Test
    @DisplayName("nor between two teams of one organisation")
    void norBetweenTwoTeams() {
        Handover offered = Handover.of(COUNCIL, COUNCIL, "the case", MORNING)
                .fromTeam("hospital-team")
                .toTeam("reablement")
                .build();

        assertThat(offered.responsibleTeam()).contains("hospital-team");
        assertThat(offered.toBuilder().acceptedAt(MORNING).build().responsibleTeam())
                .contains("reablement");
        assertThat(offered.toBuilder().fromTeam(null).build().responsibleTeam()).isEmpty();
    }

    @Test
    @DisplayName("a deadline is what happened since it began, and its date is reckoned at any moment")
    void deadlineIsWhatHappened() {
        CaseDeadline answer = CaseDeadline.of("answer", MORNING.toInstant())
                .with(new Fact.Suspended(Pause.between(
                        MORNING.plusDays(1).toInstant(), MORNING.plusDays(3).toInstant())));
        DeadlineRule tenDays = DeadlineRule.days(10).allowing(new Allowance.Suspension("a fee", LastDay.COUNTS));

        assertThat(answer.reckon(tenDays, NOON).due().words()).isEqualTo("Thu 11 June 2026");
        assertThat(answer.reckon(tenDays, MORNING.plusDays(4).toInstant()).due().words())
                .isEqualTo("Sat 13 June 2026");
        assertThat(answer).hasToString("CaseDeadline[name=***, from=***, facts=***]");
        assertThatThrownBy(() -> CaseDeadline.of(" ", NOON))
                .hasMessage("a case's deadline needs 'name', which is blank");
    }

    @Test
    @DisplayName("a party may not say who they are, and may say so later")
    void partyMayBeAnonymous() {
        Party caller = Party.in(PartyRole.REPORTER).anonymous().build();

        assertThat(caller.anonymous()).isTrue();
        assertThat(caller.toBuilder().notAnonymous().build())
                .isEqualTo(Party.in(PartyRole.REPORTER).build());
    }

    @Test
    @DisplayName("a referral waits for an answer, which has a moment")
    void referralWaits() {
        Referral referral =
                Referral.of(HOSPITAL, COUNCIL, "a care assessment", MORNING).build();

        assertThat(referral.awaitsAnswer()).isTrue();
        assertThat(referral.toBuilder()
                        .response(ReferralResponse.ACCEPTED)
                        .respondedAt(MORNING.plusDays(1))
                        .build()
                        .awaitsAnswer())
                .isFalse();
        assertThatThrownBy(() ->
                        referral.toBuilder().response(ReferralResponse.ACCEPTED).build())
                .hasMessage("an answer to a referral has both 'response' and 'respondedAt', or neither");
    }

    @Test
    @DisplayName("a consent holds from when it was given until it runs out or is taken back")
    void consentHolds() {
        Consent consent = Consent.of("a", "to tell the landlord", MORNING)
                .until(LocalDate.of(2026, 6, 30))
                .build();
        Consent withdrawn = consent.toBuilder().withdrawnAt(MORNING.plusDays(7)).build();

        assertThat(consent.holdsAt(MORNING.minusNanos(1))).isFalse();
        assertThat(consent.holdsAt(MORNING)).isTrue();
        assertThat(consent.holdsAt(OffsetDateTime.parse("2026-06-30T23:59:59+01:00")))
                .isTrue();
        assertThat(consent.holdsAt(OffsetDateTime.parse("2026-07-01T00:00:00+01:00")))
                .isFalse();
        assertThat(consent.holdsAt(OffsetDateTime.parse("2026-06-30T23:00:00Z")))
                .as("the first of July in the United Kingdom, in whatever zone it is written")
                .isFalse();
        assertThat(withdrawn.holdsAt(MORNING.plusDays(7).minusNanos(1))).isTrue();
        assertThat(withdrawn.holdsAt(MORNING.plusDays(7))).isFalse();
    }

    @Test
    @DisplayName("a letter is kept as it was sent, with what became of it")
    void letterIsKept() {
        Correspondence letter = Correspondence.of(Direction.OUT, Channel.LETTER, MORNING, "Dear Alys")
                .template(new Template("acknowledgement", "3"))
                .receipt(Receipt.of(ReceiptState.SENT, MORNING))
                .receipt(Receipt.of(ReceiptState.RETURNED, MORNING.plusDays(3)))
                .build();

        assertThat(letter.lastReceipt()).map(Receipt::state).contains(ReceiptState.RETURNED);
        assertThat(Correspondence.of(Direction.IN, Channel.EMAIL, MORNING, "")
                        .build()
                        .lastReceipt())
                .isEmpty();
        assertThat(letter.toString()).doesNotContain("Alys");
    }

    @Test
    @DisplayName("a decision gives reasons, its power, and what can be done against it")
    void decisionGivesReasons() {
        Decision decision = Decision.of(Outcome.REFUSED, "Bo Officer", MORNING)
                .reason("walks further than the limit")
                .legalPower(LegalPower.of("Chronically Sick and Disabled Persons Act 1970", "section 21"))
                .appeal(AppealRight.to("a senior officer", LocalDate.of(2026, 6, 29))
                        .withHow("write to us"))
                .build();

        assertThat(decision.legalPowers())
                .hasToString("[LegalPower[enactment=Chronically Sick and Disabled Persons Act 1970,"
                        + " provision=section 21]]");
        assertThat(decision.toString()).doesNotContain("walks", "Bo Officer");
        assertThatThrownBy(() -> decision.toBuilder()
                        .validFrom(LocalDate.of(2026, 6, 2))
                        .validUntil(LocalDate.of(2026, 6, 1))
                        .build())
                .hasMessage("a decision holds for a day at least; 'validUntil' is before 'validFrom'");
    }

    @Test
    @DisplayName("JSON that lacks what a model cannot be without is refused by name")
    void jsonThatLacks() {
        assertThatThrownBy(() -> JsonMapper.shared().readValue("{\"at\":\"2026-06-01T12:00:00+01:00\"}", Note.class))
                .isInstanceOf(DatabindException.class)
                .rootCause()
                .hasMessage("a note needs 'by', which is missing");
        assertThatThrownBy(() ->
                        JsonMapper.shared().readValue("{\"reference\":\"FT-22229-T\",\"service\":\" \"}", Case.class))
                .rootCause()
                .hasMessage("a case needs 'service', which is blank");
        assertThatThrownBy(() -> JsonMapper.shared()
                        .readValue("{\"reference\":\"FT-22229-T\",\"service\":\"a\",\"notes\":[null]}", Case.class))
                .isInstanceOf(DatabindException.class);
        assertThat(JsonMapper.shared().readValue("{\"accessNeeds\":null,\"provenance\":null}", Person.class))
                .isEqualTo(Person.builder().build());
    }

    @Test
    @DisplayName("what other systems call it is told one at a time, and what its deadlines are comes back from JSON")
    void whatOthersCallIt() {
        ForeignReference theirs = ForeignReference.of("crm", "7");
        Case told = FLY.toBuilder()
                .foreignReference(theirs)
                .foreignReference(ForeignReference.of("finance", "8"))
                .deadline(CaseDeadline.of("visit", MORNING.toInstant()))
                .build();

        assertThat(told.foreignReferences()).hasSize(2).startsWith(theirs);
        assertThat(JsonMapper.shared().readValue(JsonMapper.shared().writeValueAsString(told), Case.class))
                .isEqualTo(told);
    }

    @Test
    @DisplayName("keeps a member that is called as what keeps it")
    void keepsMemberThatIsCalledAsWhatKeepsIt() {
        String json = "{\"reference\":\"FT-22229-T\",\"service\":\"a\",\"laterMembers\":null}";

        assertThat(JsonMapper.shared().writeValueAsString(JsonMapper.shared().readValue(json, Case.class)))
                .isEqualTo(json);
    }
}
