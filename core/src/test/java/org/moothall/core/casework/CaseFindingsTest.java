// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.moothall.core.casework.PartyRole.AGENT;
import static org.moothall.core.casework.PartyRole.REPORTER;
import static org.moothall.core.casework.PartyRole.WITNESS;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.core.casework.consent.Consent;
import org.moothall.core.casework.consent.LawfulBasis;
import org.moothall.core.casework.correspondence.Correspondence;
import org.moothall.core.casework.correspondence.Direction;
import org.moothall.core.casework.correspondence.Receipt;
import org.moothall.core.casework.correspondence.ReceiptState;
import org.moothall.core.casework.decision.AppealRight;
import org.moothall.core.casework.decision.Decision;
import org.moothall.core.casework.decision.Outcome;
import org.moothall.core.casework.evidence.Evidence;
import org.moothall.core.casework.evidence.Original;
import org.moothall.core.casework.evidence.PublishableCopy;
import org.moothall.core.casework.evidence.StoredFile;
import org.moothall.core.casework.referral.Handover;
import org.moothall.core.casework.referral.Referral;
import org.moothall.core.casework.referral.ReferralResponse;
import org.moothall.core.deadline.Fact;
import org.moothall.core.finding.Finding;
import org.moothall.core.identifier.organisation.OrganisationId;
import org.moothall.core.organisation.Organisation;
import org.moothall.core.person.Authority;
import org.moothall.core.person.Channel;
import org.moothall.core.person.Contact;
import org.moothall.core.person.Household;
import org.moothall.core.person.HouseholdMember;
import org.moothall.core.person.PartialDate;
import org.moothall.core.person.Person;
import org.moothall.core.person.PersonName;
import org.moothall.core.person.Relationship;
import org.moothall.core.person.RelationshipKind;
import org.moothall.core.person.Representative;
import org.moothall.core.place.Place;
import org.moothall.core.place.Wgs84Point;
import org.moothall.core.provenance.Provenance;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The findings of a case")
class CaseFindingsTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-06-01T12:00:00+01:00");
    private static final OffsetDateTime BEFORE = NOON.minusDays(1);
    private static final Organisation COUNCIL = Organisation.named("Example Council")
            .id(OrganisationId.of("gss", "E07000041"))
            .build();
    private static final Organisation COUNCIL_BY_ITS_ID =
            COUNCIL.toBuilder().name("The Council").build();
    private static final Organisation CLINIC =
            Organisation.named("Example Clinic").build();
    private static final Intake INTAKE = Intake.by(Channel.WEB, NOON).build();
    private static final Original PHOTO = Original.of(StoredFile.of("image/jpeg", "0a".repeat(32), "store/1"))
            .id("e1")
            .suppliedBy("alys")
            .about("alys")
            .build();
    private static final PublishableCopy COPY =
            PHOTO.copiedWithoutMetadata(StoredFile.of("image/jpeg", "0c".repeat(32), "public/1"), "Bo Officer", NOON);
    private static final Person ALYS = Person.builder()
            .id("p-alys")
            .representative(
                    Representative.by(Authority.CONSENT).personId("p-bo").build())
            .build();

    private static final Person CY = Person.builder().id("p-cy").build();

    private static final Case SOUND = Case.of(CaseReference.numbered("BB", 1), "blue-badge")
            .intake(INTAKE.toBuilder().onBehalfOf("alys").build())
            .party(Party.in(REPORTER).id("alys").person(ALYS).build())
            .party(Party.in(AGENT)
                    .id("bo")
                    .organisation(COUNCIL)
                    .onBehalfOf("alys")
                    .shownBy("e1")
                    .build())
            .party(Party.in(REPORTER).anonymous().build())
            .relationship(Relationship.between("p-alys", RelationshipKind.PARENT, "p-bo")
                    .build())
            .household(Household.builder()
                    .member(HouseholdMember.since(PartialDate.in(2020), "p-alys"))
                    .build())
            .team("b")
            .basis(LawfulBasis.CONSENT)
            .consent(Consent.of("bo", "to ask the clinic", NOON)
                    .onBehalfOf("alys")
                    .authority(Authority.CONSENT)
                    .shownBy("e1")
                    .build())
            .evidence(PHOTO)
            .evidence(COPY)
            .note(Note.of(NOON, "Bo Officer", "Rang.").id("n1").about("alys").build())
            .note(Note.of(NOON, "Bo Officer", "Wrote.").corrects("n1").build())
            .correspondence(letter().id("m1").build())
            .correspondence(letter().party("alys").inReplyTo("m1").build())
            .decision(Decision.of(Outcome.REFUSED, "Bo Officer", NOON)
                    .id("d1")
                    .reason("too late")
                    .restingOn("e1")
                    .build())
            .decision(Decision.of(Outcome.GRANTED, "Bo Officer", NOON)
                    .replaces("d1")
                    .build())
            .handover(handover(COUNCIL, COUNCIL)
                    .fromTeam("a")
                    .toTeam("b")
                    .acceptedAt(NOON)
                    .build())
            .link(CaseLink.to(CaseLinkKind.FOLLOWS, CaseReference.numbered("BB", 2)))
            .provenance("place", Provenance.stated("form", NOON))
            .closedAt(NOON)
            .build();

    private static Correspondence.Builder letter() {
        return Correspondence.of(Direction.OUT, Channel.LETTER, NOON, "Dear Alys")
                .party("alys");
    }

    private static Handover.Builder handover(Organisation from, Organisation to) {
        return Handover.of(from, to, "the case", NOON);
    }

    private static Referral.Builder referral() {
        return Referral.of(COUNCIL, CLINIC, "a test", NOON);
    }

    @Test
    @DisplayName("are none where all fits")
    void areNone() {
        assertThat(SOUND.findings()).isEmpty();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(pointers(), moments(), gaps(), readers()).flatMap(several -> several);
    }

    private static Stream<Arguments> pointers() {
        String noParty = "is the id of no party in this case; add it, or correct the id [case/unknown-party]";
        String noPerson = "is no person's id in this case; add them as a party, or correct the id, unless it is of"
                + " somebody outside [case/unknown-person]";
        String noEvidence = "is the id of no evidence in this case; add it, or correct the id [case/unknown-evidence]";
        String itself = "is its own; name the other, or leave it out [case/points-at-itself]";
        String sameBody = "is who gives or asks; name the other, or the two teams within one [case/points-at-itself]";
        String noPart = "is about no part that there is; name one as it stands in JSON [case/unknown-part]";
        Party agent = Party.in(AGENT).anonymous().id("c").onBehalfOf("alsy").build();
        Provenance form = Provenance.stated("form", NOON);
        return Stream.of(
                mistake("parties.3.onBehalfOf: " + noParty, of -> of.party(agent)),
                mistake(
                        "parties.3.onBehalfOf: " + itself,
                        of -> of.party(agent.toBuilder().onBehalfOf("c").build())),
                mistake(
                        "parties.3: is called as another in its list; give each a name of its own [case/id-twice]",
                        of -> of.party(
                                agent.toBuilder().id("alys").onBehalfOf("bo").build())),
                mistake(
                        "parties.3.evidence.0: " + noEvidence,
                        of -> of.party(agent.toBuilder()
                                .onBehalfOf("alys")
                                .shownBy("e2")
                                .build())),
                mistake(
                        "parties.3.provenance.0: " + noPart,
                        of -> of.party(agent.toBuilder()
                                .onBehalfOf("alys")
                                .provenance("rôle", form)
                                .build())),
                mistake(
                        "intake.onBehalfOf: is no party's id; add the party for whom it was told, or put their id here"
                                + " [case/unknown-party]",
                        of -> of.intake(
                                INTAKE.toBuilder().onBehalfOf("Alys Sample").build())),
                mistake(
                        "relationships.1.personId: " + noPerson,
                        of -> of.relationship(Relationship.between("bo", RelationshipKind.PARENT, "p-alys")
                                .build())),
                mistake(
                        "relationships.1.relatedId: " + itself,
                        of -> of.relationship(Relationship.between("p-bo", RelationshipKind.PARENT, "p-bo")
                                .build())),
                mistake(
                        "relationships.1.relatedId: " + noPerson,
                        of -> of.relationship(Relationship.between("p-bo", RelationshipKind.PARENT, "alys")
                                .build())),
                mistake(
                        "household.members.0.personId: " + noPerson,
                        of -> of.household(Household.builder()
                                .member(HouseholdMember.since(PartialDate.in(2020), "alys"))
                                .build())),
                mistake(
                        "consents.1.by: " + noParty,
                        of -> of.consent(Consent.of("Alys", "all", NOON).build())),
                mistake(
                        "consents.1.onBehalfOf: " + noParty,
                        of -> of.consent(Consent.of("bo", "all", NOON)
                                .onBehalfOf("Alys")
                                .authority(Authority.CONSENT)
                                .build())),
                mistake(
                        "consents.1.evidence.0: " + noEvidence,
                        of -> of.consent(
                                Consent.of("bo", "all", NOON).shownBy("e9").build())),
                mistake(
                        "evidence.2.about.0: " + noParty,
                        of -> of.evidence(PHOTO.toBuilder()
                                .id("e2")
                                .about(List.of("p-alys"))
                                .build())),
                mistake(
                        "evidence.2.suppliedBy: " + noParty,
                        of -> of.evidence(
                                PHOTO.toBuilder().id("e2").suppliedBy("p-alys").build())),
                mistake(
                        "evidence.1.originalSha256: is the hash of no original in this case; keep the original beside"
                                + " its copy, as long as it may be kept [case/copy-without-original]",
                        of -> of.evidence(List.of(
                                Original.of(StoredFile.of("a/b", "0d".repeat(32), "d"))
                                        .id("e1")
                                        .build(),
                                COPY))),
                mistake(
                        "notes.2.about.0: " + noParty,
                        of -> of.note(Note.of(NOON, "Bo Officer", "Rang.")
                                .about("zzz")
                                .build())),
                mistake(
                        "notes.2.corrects: is the id of no note in this case; add it, or correct the id"
                                + " [case/unknown-note]",
                        of -> of.note(Note.of(NOON, "Bo Officer", "Rang.")
                                .corrects("n9")
                                .build())),
                mistake(
                        "notes.2.corrects: " + itself,
                        of -> of.note(Note.of(NOON, "Bo Officer", "Rang.")
                                .id("n2")
                                .corrects("n2")
                                .build())),
                mistake(
                        "correspondence.2.party: " + noParty,
                        of -> of.correspondence(letter().party("Alys").build())),
                mistake(
                        "correspondence.2.inReplyTo: is the id of no correspondence in this case; add it, or correct"
                                + " the id [case/unknown-correspondence]",
                        of -> of.correspondence(letter().inReplyTo("m9").build())),
                mistake(
                        "correspondence.2.inReplyTo: " + itself,
                        of -> of.correspondence(
                                letter().id("m2").inReplyTo("m2").build())),
                mistake(
                        "decisions.2.replaces: " + itself,
                        of -> of.decision(Decision.of(Outcome.GRANTED, "Bo Officer", NOON)
                                .id("d2")
                                .replaces("d2")
                                .build())),
                mistake(
                        "decisions.2.replaces: is the id of no decision in this case; add it, or correct the id"
                                + " [case/unknown-decision]",
                        of -> of.decision(Decision.of(Outcome.GRANTED, "Bo Officer", NOON)
                                .replaces("d9")
                                .build())),
                mistake(
                        "decisions.2.evidence.0: " + noEvidence,
                        of -> of.decision(Decision.of(Outcome.GRANTED, "Bo Officer", NOON)
                                .restingOn("e9")
                                .build())),
                mistake(
                        "handovers.1.to: " + sameBody,
                        of -> of.handover(handover(COUNCIL, COUNCIL_BY_ITS_ID).build())),
                mistake(
                        "referrals.0.to: " + sameBody,
                        of -> of.referral(referral().to(COUNCIL).build())),
                mistake(
                        "links.1.reference: " + itself,
                        of -> of.link(CaseLink.to(CaseLinkKind.REPEAT_OF, SOUND.reference()))),
                mistake("provenance.1: " + noPart, of -> of.provenance("offficer", form)));
    }

    @Test
    @DisplayName("are also those of its place and of the organisations in it")
    void areThoseOfItsParts() {
        Organisation trust = Organisation.named("Example Trust")
                .id(OrganisationId.of("ods", "!!"))
                .build();
        Case swapped = SOUND.toBuilder()
                .place(Place.builder().point(Wgs84Point.of(-3.5275, 50.7236)).build())
                .party(Party.in(PartyRole.PROFESSIONAL).organisation(trust).build())
                .build();

        assertThat(swapped.findings())
                .extracting(finding -> finding.location().text())
                .containsExactly("place.point", "parties.3.organisation.ids.0.id");
    }

    private static Stream<Arguments> moments() {
        String late = "'; correct whichever is wrong [case/wrong-order]";
        return Stream.of(
                mistake("closedAt: is before 'intake.heardAt" + late, of -> of.closedAt(BEFORE)),
                mistake("closedAt: is before 'openedAt" + late, of -> of.openedAt(NOON.plusDays(1))),
                mistake(
                        "intake.heardAt: is before 'intake.happenedAbout" + late,
                        of -> of.intake(INTAKE.toBuilder()
                                .happenedAbout(PartialDate.in(2031))
                                .build())),
                mistake(
                        "intake.happenedUntil: is before 'intake.happenedAbout" + late,
                        of -> of.intake(INTAKE.toBuilder()
                                .happenedAbout(PartialDate.in(2026, 5))
                                .happenedUntil(PartialDate.in(2026, 4))
                                .build())),
                mistake(
                        "consents.1.withdrawnAt: is before 'givenAt" + late,
                        of -> of.consent(Consent.of("bo", "all", NOON)
                                .withdrawnAt(BEFORE)
                                .build())),
                mistake(
                        "consents.1.until: is before 'givenAt" + late,
                        of -> of.consent(Consent.of("bo", "all", NOON)
                                .until(BEFORE.toLocalDate())
                                .build())),
                mistake(
                        "correspondence.2.receipts.0.at: is before 'at of what was sent" + late,
                        of -> of.correspondence(letter().receipt(Receipt.of(ReceiptState.DELIVERED, BEFORE))
                                .build())),
                mistake(
                        "correspondence.3.at: is before 'at of what it replies to" + late,
                        of -> of.correspondence(letter().id("q").build())
                                .correspondence(Correspondence.of(Direction.OUT, Channel.EMAIL, BEFORE, "It will be.")
                                        .party("bo")
                                        .inReplyTo("q")
                                        .build())),
                mistake(
                        "deadlines.0.facts.0.at: is before 'from" + late,
                        of -> of.deadline(
                                CaseDeadline.of("assess", NOON.toInstant()).with(Fact.done(BEFORE.toInstant())))),
                mistake(
                        "decisions.2.appeal.lastDay: is before 'decidedAt" + late,
                        of -> of.decision(Decision.of(Outcome.GRANTED, "Bo Officer", NOON)
                                .appeal(AppealRight.to("a panel", LocalDate.of(2026, 5, 31)))
                                .build())),
                mistake(
                        "referrals.0.respondedAt: is before 'sentAt" + late,
                        of -> of.referral(referral()
                                .response(ReferralResponse.ACCEPTED)
                                .respondedAt(BEFORE)
                                .build())),
                mistake(
                        "referrals.0.acknowledgedAt: is before 'sentAt" + late,
                        of -> of.referral(referral().acknowledgedAt(BEFORE).build())),
                mistake(
                        "handovers.1.acceptedAt: is before 'offeredAt" + late,
                        of -> of.handover(
                                handover(COUNCIL, CLINIC).acceptedAt(BEFORE).build())),
                mistake(
                        "handovers.1.declinedAt: is before 'offeredAt" + late,
                        of -> of.handover(
                                handover(COUNCIL, CLINIC).declinedAt(BEFORE).build())),
                mistake(
                        "handovers.1.acknowledgedAt: is before 'offeredAt" + late,
                        of -> of.handover(
                                handover(COUNCIL, CLINIC).acknowledgedAt(BEFORE).build())));
    }

    private static Stream<Arguments> gaps() {
        String noConsent = "is consent, and none stands in this case; add the consent, or give the basis that there is"
                + " [case/no-consent]";
        Consent withdrawn = Consent.of("bo", "all", NOON).withdrawnAt(NOON).build();
        return Stream.of(
                mistake(
                        "parties.3: has neither person, organisation nor contact; say who they are, or that they are"
                                + " anonymous [case/nobody-there]",
                        of -> of.party(Party.in(REPORTER).build())),
                mistake(
                        "correspondence.2: went out and says not to whom; give 'party' or 'sentTo' [case/sent-to-nobody]",
                        of -> of.correspondence(letter().party(null).build())),
                mistake(
                        "correspondence.2: went out without a word; keep the text as sent, or the file as attachment"
                                + " [case/sent-nothing]",
                        of -> of.correspondence(letter().text(" ").build())),
                mistake(
                        "decisions.2.reasons: is empty, and the decision is against somebody; tell them why"
                                + " [case/no-reason]",
                        of -> of.decision(Decision.of(Outcome.NO_ACTION, "Bo Officer", NOON)
                                .build())),
                mistake("basis: " + noConsent, of -> of.consents(List.of(withdrawn))),
                mistake(
                        "referrals.0.basis: " + noConsent,
                        of -> of.basis(LawfulBasis.PUBLIC_TASK)
                                .consents(List.of())
                                .referral(referral().basis(LawfulBasis.CONSENT).build())),
                mistake(
                        "handovers.1.basis: " + noConsent,
                        of -> of.basis(LawfulBasis.PUBLIC_TASK)
                                .consents(List.of())
                                .handover(handover(COUNCIL, CLINIC)
                                        .basis(LawfulBasis.CONSENT)
                                        .build())),
                mistake(
                        "team: is neither team of the last handover; give the id of the one that has it"
                                + " [case/team-differs]",
                        of -> of.team("c")));
    }

    private static Stream<Arguments> readers() {
        String shown =
                ": shows a party whom only few may read, and is for more; name the readers of that party and no others"
                        + " [case/shown-to-more]";
        Party few = Party.in(REPORTER)
                .id("few")
                .person(CY)
                .confidential()
                .reader("lead")
                .build();
        Representative cy = Representative.by(Authority.CONSENT)
                .personId("p-cy")
                .name(PersonName.of("Cy Sample"))
                .build();
        return Stream.of(
                mistake(
                        "correspondence.2" + shown,
                        of -> of.party(few).correspondence(letter().party("few").build())),
                mistake(
                        "correspondence.2" + shown,
                        of -> of.party(few)
                                .correspondence(letter().party("few")
                                        .reader("lead")
                                        .reader("clerk")
                                        .build())),
                mistake(
                        "parties.4" + shown,
                        of -> of.party(few).party(Party.in(WITNESS).person(CY).build())),
                mistake(
                        "parties.3" + shown,
                        of -> of.party(few.toBuilder().reader("head").build())
                                .party(Party.in(WITNESS)
                                        .person(CY)
                                        .reader("lead")
                                        .build())),
                mistake(
                        "parties.4.person.representatives.0" + shown,
                        of -> of.party(few)
                                .party(Party.in(WITNESS)
                                        .person(Person.builder()
                                                .representative(cy)
                                                .build())
                                        .build())),
                mistake(
                        "parties.4.person.representatives.0" + shown,
                        of -> of.party(few)
                                .party(Party.in(WITNESS)
                                        .person(Person.builder()
                                                .representative(cy.toBuilder()
                                                        .name(null)
                                                        .contact(Contact.builder()
                                                                .email("cy@example.org")
                                                                .build())
                                                        .build())
                                                .build())
                                        .build())));
    }

    @Test
    @DisplayName("are none where whatever shows somebody in confidence is for their readers")
    void areNoneForReaders() {
        Party few = Party.in(REPORTER)
                .id("few")
                .person(CY)
                .confidential()
                .reader("lead")
                .reader("head")
                .build();
        Correspondence letter = letter().party("few").build();
        Person represented = Person.builder()
                .representative(
                        Representative.by(Authority.CONSENT).personId("p-cy").build())
                .build();
        Case inConfidence = SOUND.toBuilder()
                .party(few)
                .party(Party.in(WITNESS).person(represented).build())
                .party(Party.in(WITNESS)
                        .person(CY)
                        .reader("lead")
                        .reader("head")
                        .build())
                .correspondence(letter.toBuilder().reader("lead").build())
                .build();
        Case altogether = SOUND.toBuilder()
                .party(few)
                .correspondence(letter)
                .reader("lead")
                .build();

        assertThat(inConfidence.findings()).isEmpty();
        assertThat(altogether.findings()).isEmpty();
    }

    @Test
    @DisplayName("are none where clocks differ within a minute")
    void areNoneWithinMinute() {
        Case told = SOUND.toBuilder()
                .openedAt(NOON.plusSeconds(40))
                .correspondence(Correspondence.of(Direction.OUT, Channel.EMAIL, NOON.plusSeconds(59), "Dear Alys")
                        .party("alys")
                        .receipt(Receipt.of(ReceiptState.DELIVERED, NOON))
                        .build())
                .build();

        assertThat(told.findings()).isEmpty();
    }

    @Test
    @DisplayName("take no longer for each part of a large case than for each of a small one")
    void takeNoLonger() {
        int many = 20_000;
        Original[] originals = IntStream.range(0, many)
                .mapToObj(number -> Original.of(StoredFile.of("a/b", "%064x".formatted(number), "store/" + number))
                        .id("photo-" + number)
                        .build())
                .toArray(Original[]::new);
        Case large = SOUND.toBuilder()
                .evidence(Stream.of(
                                Stream.of(PHOTO, COPY),
                                Stream.of(originals),
                                Stream.of(originals)
                                        .map(original -> original.copiedWithoutMetadata(
                                                StoredFile.of("a/b", "f".repeat(64), "public"), "Bo Officer", NOON)))
                        .<Evidence>flatMap(several -> several)
                        .toList())
                .decisions(IntStream.range(0, many)
                        .mapToObj(number -> Decision.of(Outcome.GRANTED, "Bo Officer", NOON)
                                .restingOn("photo-" + number)
                                .build())
                        .toList())
                .build();

        assertTimeout(Duration.ofSeconds(5), () -> assertThat(large.findings()).isEmpty());
    }

    private static Arguments mistake(String finding, UnaryOperator<CaseBuilder> made) {
        return Arguments.of(finding, made);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    @DisplayName("say what does not fit together, where, and what next")
    void say(String finding, UnaryOperator<CaseBuilder> made) {
        Case wrong = made.apply(SOUND.toBuilder()).build();

        assertThat(wrong.findings()).extracting(Finding::text).containsExactly(finding);
    }

    @Test
    @DisplayName("judge nothing by evidence and parts that only a later version knows")
    void judgeNothingOfLaterVersion() {
        String json = """
                {"reference": "BB-22223-9", "service": "a",
                 "evidence": [{"kind": "pigeon-post", "id": "e1", "sha256": "a"}],
                 "decisions": [{"outcome": "granted", "decidedBy": "a", "decidedAt": "2026-06-01T12:00:00Z",
                                "evidence": ["e1"]}],
                 "pigeonLoft": 7,
                 "provenance": {"pigeonLoft": {"source": "a", "asAt": "2026-06-01T12:00:00Z",
                                               "verification": "seen"}}}
                """.replace("BB-22223-9", CaseReference.numbered("BB", 1).value());

        Case read = JsonMapper.shared().readValue(json, Case.class);

        assertThat(read.findings()).isEmpty();
        assertThat(read.toBuilder().build().findings()).isEmpty();
    }

    @Test
    @DisplayName("judge the team by the last handover, or by any of those that are last at one moment")
    void judgeTeamByLastHandover() {
        Handover toB = handover(COUNCIL, COUNCIL)
                .fromTeam("a")
                .toTeam("b")
                .acceptedAt(NOON)
                .build();
        Handover toD = handover(COUNCIL, COUNCIL)
                .fromTeam("c")
                .toTeam("d")
                .acceptedAt(NOON.withOffsetSameInstant(ZoneOffset.UTC))
                .build();
        Handover later = toD.toBuilder().acceptedAt(NOON.plusSeconds(1)).build();

        assertThat(SOUND.toBuilder().handovers(List.of(toB, toD)).build().findings())
                .isEmpty();
        assertThat(SOUND.toBuilder().handovers(List.of(toD, toB)).build().findings())
                .isEmpty();
        assertThat(SOUND.toBuilder().handovers(List.of(later, toB)).build().findings())
                .extracting(Finding::rule)
                .containsExactly("case/team-differs");
    }
}
