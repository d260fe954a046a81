// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.casework.consent.Consent;
import org.moothall.core.casework.consent.LawfulBasis;
import org.moothall.core.casework.consent.SpecialCategoryCondition;
import org.moothall.core.casework.correspondence.Correspondence;
import org.moothall.core.casework.decision.Decision;
import org.moothall.core.casework.evidence.Evidence;
import org.moothall.core.casework.referral.Handover;
import org.moothall.core.casework.referral.Referral;
import org.moothall.core.internal.LaterMembers;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Several;
import org.moothall.core.person.Household;
import org.moothall.core.person.Relationship;
import org.moothall.core.place.Place;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.provenance.Provenance;

/** Gathers the parts of a {@link Case}; a part that may be missing is taken out again by null. Not for use by several threads. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class CaseBuilder {
    private static final String EARLIER_CONDITION = "specialCategoryCondition";

    private @Nullable CaseReference reference;

    private @Nullable String service;

    private @Nullable Intake intake;

    private @Nullable Place place;

    @Several
    private List<Party> parties = new ArrayList<>();

    @Several
    private List<Relationship> relationships = new ArrayList<>();

    private @Nullable Household household;

    private @Nullable String team;

    private @Nullable String officer;

    private @Nullable LawfulBasis basis;

    @Several
    private List<Consent> consents = new ArrayList<>();

    @Several
    private List<Evidence> evidence = new ArrayList<>();

    @Several
    private List<Note> notes = new ArrayList<>();

    @Several
    private List<Correspondence> correspondence = new ArrayList<>();

    @Several
    private List<Decision> decisions = new ArrayList<>();

    @Several
    private List<Referral> referrals = new ArrayList<>();

    @Several
    private List<Handover> handovers = new ArrayList<>();

    @Several
    private List<ForeignReference> foreignReferences = new ArrayList<>();

    @AsWritten
    private @Nullable OffsetDateTime closedAt;

    @Several
    private Map<String, Provenance> provenance = new LinkedHashMap<>();

    @AsWritten
    private @Nullable OffsetDateTime openedAt;

    private @Nullable CaseStatus status;

    private @Nullable ClosingReason closingReason;

    @Several
    private List<CaseLink> links = new ArrayList<>();

    @Several
    private List<String> readers = new ArrayList<>();

    @Several
    private List<CaseDeadline> deadlines = new ArrayList<>();

    @JsonAnySetter
    private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

    CaseBuilder() {}

    /** Its reference. */
    public CaseBuilder reference(CaseReference newReference) {
        reference = newReference;
        return this;
    }

    /** The service, by a stable name, for example {@code blue-badge}. */
    public CaseBuilder service(String newService) {
        service = newService;
        return this;
    }

    /** How it came in. */
    public CaseBuilder intake(@Nullable Intake newIntake) {
        intake = newIntake;
        return this;
    }

    /** Where it is. */
    public CaseBuilder place(@Nullable Place newPlace) {
        place = newPlace;
        return this;
    }

    /** Somebody who takes part. */
    public CaseBuilder party(Party added) {
        parties.add(added);
        return this;
    }

    /** These, in place of those there were. */
    public CaseBuilder parties(List<Party> all) {
        parties = new ArrayList<>(all);
        return this;
    }

    /** What one person is to another. */
    public CaseBuilder relationship(Relationship added) {
        relationships.add(added);
        return this;
    }

    /** These, in place of those there were. */
    public CaseBuilder relationships(List<Relationship> all) {
        relationships = new ArrayList<>(all);
        return this;
    }

    /** The household it is about. */
    public CaseBuilder household(@Nullable Household newHousehold) {
        household = newHousehold;
        return this;
    }

    /** The id of the team that has it. */
    public CaseBuilder team(@Nullable String newTeam) {
        team = newTeam;
        return this;
    }

    /** The id of the officer who has it. */
    public CaseBuilder officer(@Nullable String newOfficer) {
        officer = newOfficer;
        return this;
    }

    /** Why personal data is used. */
    public CaseBuilder basis(@Nullable LawfulBasis newBasis) {
        basis = newBasis;
        return this;
    }

    /** Something that was agreed to. */
    public CaseBuilder consent(Consent added) {
        consents.add(added);
        return this;
    }

    /** These, in place of those there were. */
    public CaseBuilder consents(List<Consent> all) {
        consents = new ArrayList<>(all);
        return this;
    }

    /** Something that shows it. */
    public CaseBuilder evidence(Evidence added) {
        evidence.add(added);
        return this;
    }

    /** These, in place of those there were. */
    public CaseBuilder evidence(List<Evidence> all) {
        evidence = new ArrayList<>(all);
        return this;
    }

    /** What an officer wrote down. */
    public CaseBuilder note(Note added) {
        notes.add(added);
        return this;
    }

    /** These, in place of those there were. */
    public CaseBuilder notes(List<Note> all) {
        notes = new ArrayList<>(all);
        return this;
    }

    /** Something that was written. */
    public CaseBuilder correspondence(Correspondence added) {
        correspondence.add(added);
        return this;
    }

    /** These, in place of those there were. */
    public CaseBuilder correspondence(List<Correspondence> all) {
        correspondence = new ArrayList<>(all);
        return this;
    }

    /** Something that was decided. */
    public CaseBuilder decision(Decision added) {
        decisions.add(added);
        return this;
    }

    /** These, in place of those there were. */
    public CaseBuilder decisions(List<Decision> all) {
        decisions = new ArrayList<>(all);
        return this;
    }

    /** That others were asked to help. */
    public CaseBuilder referral(Referral added) {
        referrals.add(added);
        return this;
    }

    /** These, in place of those there were. */
    public CaseBuilder referrals(List<Referral> all) {
        referrals = new ArrayList<>(all);
        return this;
    }

    /** That it passed to others. */
    public CaseBuilder handover(Handover added) {
        handovers.add(added);
        return this;
    }

    /** These, in place of those there were. */
    public CaseBuilder handovers(List<Handover> all) {
        handovers = new ArrayList<>(all);
        return this;
    }

    /** What another system calls it. */
    public CaseBuilder foreignReference(ForeignReference added) {
        foreignReferences.add(added);
        return this;
    }

    /** These, in place of those there were. */
    public CaseBuilder foreignReferences(List<ForeignReference> all) {
        foreignReferences = new ArrayList<>(all);
        return this;
    }

    /** When it was closed. */
    public CaseBuilder closedAt(@Nullable OffsetDateTime newClosedAt) {
        closedAt = newClosedAt;
        return this;
    }

    /** Where a part comes from, for example {@code place}. */
    public CaseBuilder provenance(String part, Provenance added) {
        provenance.put(part, added);
        return this;
    }

    /** When it was opened. */
    public CaseBuilder openedAt(@Nullable OffsetDateTime newOpenedAt) {
        openedAt = newOpenedAt;
        return this;
    }

    /** How far it is while it is open. */
    public CaseBuilder status(@Nullable CaseStatus newStatus) {
        status = newStatus;
        return this;
    }

    /** Why it was closed. */
    public CaseBuilder closingReason(@Nullable ClosingReason newClosingReason) {
        closingReason = newClosingReason;
        return this;
    }

    /** What it has to do with another case. */
    public CaseBuilder link(CaseLink added) {
        links.add(added);
        return this;
    }

    /** These, in place of those there were. */
    public CaseBuilder links(List<CaseLink> all) {
        links = new ArrayList<>(all);
        return this;
    }

    /** A role that may read it; as soon as one is named, no other may. */
    public CaseBuilder reader(String added) {
        readers.add(added);
        return this;
    }

    /** These, in place of those there were. */
    public CaseBuilder readers(List<String> all) {
        readers = new ArrayList<>(all);
        return this;
    }

    /** By when something has to be done. */
    public CaseBuilder deadline(CaseDeadline added) {
        deadlines.add(added);
        return this;
    }

    /** These, in place of those there were. */
    public CaseBuilder deadlines(List<CaseDeadline> all) {
        deadlines = new ArrayList<>(all);
        return this;
    }

    /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
    public Case build() {
        return new CaseRecord(
                Required.part(reference, "a case", "reference"),
                Required.part(service, "a case", "service"),
                intake,
                place,
                parties,
                relationships,
                household,
                team,
                officer,
                basis,
                consents,
                evidence,
                notes,
                correspondence,
                decisions,
                referrals,
                handovers,
                foreignReferences,
                closedAt,
                provenance,
                openedAt,
                status,
                closingReason,
                links,
                readers,
                deadlines,
                LaterMembers.copyOf(laterMembers));
    }

    /** Takes into the basis the condition that earlier versions wrote beside it; where that finds no place, it is kept as it is. */
    CaseBuilder withEarlierMembers() {
        Object condition = laterMembers.get(EARLIER_CONDITION);
        if (condition instanceof String code && basis != null && basis.condition() == null) {
            basis = basis.withCondition(SpecialCategoryCondition.of(code));
            laterMembers.remove(EARLIER_CONDITION);
        }
        return this;
    }

    CaseBuilder copying(CaseRecord other) {
        reference = other.reference();
        service = other.service();
        intake = other.intake();
        place = other.place();
        parties = new ArrayList<>(other.parties());
        relationships = new ArrayList<>(other.relationships());
        household = other.household();
        team = other.team();
        officer = other.officer();
        basis = other.basis();
        consents = new ArrayList<>(other.consents());
        evidence = new ArrayList<>(other.evidence());
        notes = new ArrayList<>(other.notes());
        correspondence = new ArrayList<>(other.correspondence());
        decisions = new ArrayList<>(other.decisions());
        referrals = new ArrayList<>(other.referrals());
        handovers = new ArrayList<>(other.handovers());
        foreignReferences = new ArrayList<>(other.foreignReferences());
        closedAt = other.closedAt();
        provenance = new LinkedHashMap<>(other.provenance());
        openedAt = other.openedAt();
        status = other.status();
        closingReason = other.closingReason();
        links = new ArrayList<>(other.links());
        readers = new ArrayList<>(other.readers());
        deadlines = new ArrayList<>(other.deadlines());
        laterMembers = new LinkedHashMap<>(other.laterMembers());
        return this;
    }
}
