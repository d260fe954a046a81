// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
import org.moothall.core.casework.evidence.StoredFile;
import org.moothall.core.casework.referral.Handover;
import org.moothall.core.casework.referral.Referral;
import org.moothall.core.deadline.Fact;
import org.moothall.core.identifier.organisation.OrganisationId;
import org.moothall.core.organisation.Organisation;
import org.moothall.core.person.Authority;
import org.moothall.core.person.Channel;
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

/**
 * A case as people leave one: some ids are nobody's, some moments are swapped, some parts lack what they need. Every text of it
 * holds {@link #MARK}; no two parts of one list have the same id. One seed makes one case, and another seed the zones in which
 * its moments are written.
 */
final class UntidyCase {
    static final String MARK = "zqx";
    static final CaseReference REFERENCE = CaseReference.numbered("BB", 1);

    private static final OffsetDateTime MIDNIGHT = OffsetDateTime.parse("2026-06-02T00:00:00+01:00");
    private static final int MOST = 3;
    private static final int[] SECONDS = {-60, -20, 0, 20, 59, 60};

    private final Random random;
    private final Random zones;

    private UntidyCase(int seed, int zoneSeed) {
        random = new Random(seed);
        zones = new Random(zoneSeed);
    }

    static Case of(int seed) {
        return of(seed, seed);
    }

    static Case of(int seed, int zoneSeed) {
        return new UntidyCase(seed, zoneSeed).make();
    }

    /** A hash that tells one file from others. */
    static String hash(int number) {
        return "%064x".formatted(number);
    }

    private Case make() {
        CaseBuilder made = Case.of(REFERENCE, MARK)
                .intake(maybe(this::intake))
                .place(maybe(() -> Place.builder()
                        .point(Wgs84Point.of(random.nextBoolean() ? 50.7 : 5, -3.5))
                        .build()))
                .parties(several(this::party))
                .relationships(several(this::relationship))
                .household(maybe(() -> Household.builder()
                        .members(several(number -> HouseholdMember.since(PartialDate.in(2020), person())))
                        .build()))
                .team(maybe(this::id))
                .basis(maybe(this::basis))
                .consents(several(this::consent))
                .evidence(several(this::evidence))
                .notes(several(this::note))
                .correspondence(several(this::letter))
                .decisions(several(this::decision))
                .referrals(several(this::referral))
                .handovers(several(this::handover))
                .links(several(number ->
                        CaseLink.to(CaseLinkKind.FOLLOWS, CaseReference.numbered("BB", random.nextInt(MOST)))))
                .deadlines(several(
                        number -> CaseDeadline.of(MARK, moment().toInstant()).with(Fact.done(moment().toInstant()))))
                .readers(several(number -> role()))
                .openedAt(maybe(this::moment))
                .closedAt(maybe(this::moment));
        return made.provenance(random.nextBoolean() ? "place" : MARK, Provenance.stated(MARK, moment()))
                .build();
    }

    private Intake intake() {
        return Intake.by(Channel.WEB, moment())
                .onBehalfOf(maybe(this::id))
                .happenedAbout(maybe(() -> PartialDate.on(day())))
                .happenedUntil(maybe(() -> PartialDate.on(day())))
                .build();
    }

    private Party party(int number) {
        Party.Builder made = Party.in(PartyRole.REPORTER)
                .id(idOf(number))
                .person(maybe(this::somebody))
                .organisation(maybe(this::organisation))
                .onBehalfOf(maybe(this::id))
                .evidence(several(one -> id()))
                .readers(several(one -> role()))
                .provenance(random.nextBoolean() ? "person" : MARK, Provenance.stated(MARK, moment()));
        return (random.nextBoolean() ? made.anonymous() : made).build();
    }

    private Person somebody() {
        return Person.builder()
                .id(maybe(this::person))
                .representatives(several(number -> Representative.by(Authority.CONSENT)
                        .personId(maybe(this::person))
                        .name(maybe(() -> PersonName.of(MARK)))
                        .build()))
                .build();
    }

    private Relationship relationship(int number) {
        return Relationship.between(person(), RelationshipKind.PARENT, person()).build();
    }

    private Consent consent(int number) {
        return Consent.of(id(), MARK, moment())
                .until(maybe(this::day))
                .withdrawnAt(maybe(this::moment))
                .authority(Authority.CONSENT)
                .onBehalfOf(maybe(this::id))
                .evidence(several(one -> id()))
                .build();
    }

    private Evidence evidence(int number) {
        Original original = Original.of(StoredFile.of("a/b", hash(random.nextInt(MOST)), MARK))
                .id(idOf(number))
                .suppliedBy(maybe(this::id))
                .about(several(one -> id()))
                .build();
        return random.nextBoolean()
                ? original
                : original.copiedWithoutMetadata(StoredFile.of("a/b", hash(100 + number), "public"), MARK, moment());
    }

    private Note note(int number) {
        return Note.of(moment(), MARK, MARK)
                .id(idOf(number))
                .corrects(maybe(this::id))
                .about(several(one -> id()))
                .build();
    }

    private Correspondence letter(int number) {
        return Correspondence.of(
                        random.nextBoolean() ? Direction.OUT : Direction.IN,
                        Channel.LETTER,
                        moment(),
                        random.nextBoolean() ? MARK : " ")
                .id(idOf(number))
                .party(maybe(this::id))
                .inReplyTo(maybe(this::id))
                .receipts(several(one -> Receipt.of(ReceiptState.DELIVERED, moment())))
                .readers(several(one -> role()))
                .build();
    }

    private Decision decision(int number) {
        return Decision.of(random.nextBoolean() ? Outcome.REFUSED : Outcome.GRANTED, MARK, moment())
                .id(idOf(number))
                .replaces(maybe(this::id))
                .reasons(several(one -> MARK))
                .appeal(maybe(() -> AppealRight.to(MARK, day())))
                .evidence(several(one -> id()))
                .build();
    }

    private Referral referral(int number) {
        return Referral.of(organisation(), organisation(), MARK, moment())
                .fromTeam(maybe(this::id))
                .toTeam(maybe(this::id))
                .basis(maybe(this::basis))
                .acknowledgedAt(maybe(this::moment))
                .build();
    }

    private Handover handover(int number) {
        return Handover.of(organisation(), organisation(), MARK, moment())
                .fromTeam(maybe(this::id))
                .toTeam(maybe(this::id))
                .basis(maybe(this::basis))
                .acceptedAt(maybe(this::moment))
                .acknowledgedAt(maybe(this::moment))
                .build();
    }

    private Organisation organisation() {
        return Organisation.named(MARK + random.nextInt(MOST))
                .ids(several(number -> OrganisationId.of(random.nextBoolean() ? "ods" : MARK, MARK + "!" + number)))
                .build();
    }

    private LawfulBasis basis() {
        return random.nextBoolean() ? LawfulBasis.CONSENT : LawfulBasis.PUBLIC_TASK;
    }

    /** An id that a part of a list may have; the highest never does. */
    private String id() {
        return MARK + random.nextInt(MOST + 1);
    }

    private @Nullable String idOf(int number) {
        return random.nextInt(4) == 0 ? null : MARK + number;
    }

    private String person() {
        return MARK + "-p" + random.nextInt(MOST);
    }

    private String role() {
        return MARK + (random.nextBoolean() ? "-lead" : "-head");
    }

    private LocalDate day() {
        return MIDNIGHT.toLocalDate().plusDays(random.nextInt(MOST) - 1);
    }

    private OffsetDateTime moment() {
        ZoneOffset zone = ZoneOffset.ofHours(zones.nextInt(25) - 12);
        return MIDNIGHT.plusDays(random.nextInt(2))
                .plusSeconds(SECONDS[random.nextInt(SECONDS.length)])
                .withOffsetSameInstant(zone);
    }

    private <T> @Nullable T maybe(Supplier<T> made) {
        return random.nextInt(3) == 0 ? null : made.get();
    }

    private <T> List<T> several(IntFunction<T> made) {
        return IntStream.range(0, random.nextInt(MOST + 1)).mapToObj(made).toList();
    }
}
