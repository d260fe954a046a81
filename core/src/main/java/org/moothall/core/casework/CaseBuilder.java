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
import org.moothall.core.casework.correspondence.Correspondence;
import org.moothall.core.casework.decision.Decision;
import org.moothall.core.casework.evidence.Evidence;
import org.moothall.core.casework.referral.Handover;
import org.moothall.core.casework.referral.Referral;
import org.moothall.core.internal.Required;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.json.Moment;
import org.moothall.core.json.Several;
import org.moothall.core.person.Household;
import org.moothall.core.person.Relationship;
import org.moothall.core.place.Place;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.provenance.Provenance;

/** Gathers the parts of a {@link Case}; a part that may be missing is taken out again by null. Not for use by several threads. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class CaseBuilder {
    private @Nullable CaseReference reference;

    /** Its reference. */
    public CaseBuilder reference(CaseReference reference) {
        this.reference = reference;
        return this;
    }

    private @Nullable String service;

    /** The service, by a stable name, for example {@code blue-badge}. */
    public CaseBuilder service(String service) {
        this.service = service;
        return this;
    }

    private @Nullable Intake intake;

    /** How it came in. */
    public CaseBuilder intake(@Nullable Intake intake) {
        this.intake = intake;
        return this;
    }

    private @Nullable Place place;

    /** Where it is. */
    public CaseBuilder place(@Nullable Place place) {
        this.place = place;
        return this;
    }

    @Several
    private List<Party> parties = new ArrayList<>();

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

    @Several
    private List<Relationship> relationships = new ArrayList<>();

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

    private @Nullable Household household;

    /** The household it is about. */
    public CaseBuilder household(@Nullable Household household) {
        this.household = household;
        return this;
    }

    private @Nullable String team;

    /** The id of the team that has it. */
    public CaseBuilder team(@Nullable String team) {
        this.team = team;
        return this;
    }

    private @Nullable String officer;

    /** The id of the officer who has it. */
    public CaseBuilder officer(@Nullable String officer) {
        this.officer = officer;
        return this;
    }

    private @Nullable LawfulBasis basis;

    /** Why personal data is used. */
    public CaseBuilder basis(@Nullable LawfulBasis basis) {
        this.basis = basis;
        return this;
    }

    @Several
    private List<Consent> consents = new ArrayList<>();

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

    @Several
    private List<Evidence> evidence = new ArrayList<>();

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

    @Several
    private List<Note> notes = new ArrayList<>();

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

    @Several
    private List<Correspondence> correspondence = new ArrayList<>();

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

    @Several
    private List<Decision> decisions = new ArrayList<>();

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

    @Several
    private List<Referral> referrals = new ArrayList<>();

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

    @Several
    private List<Handover> handovers = new ArrayList<>();

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

    @Several
    private List<ForeignReference> foreignReferences = new ArrayList<>();

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

    private @Nullable Moment closedAt;

    /** When it was closed. */
    public CaseBuilder closedAt(@Nullable OffsetDateTime closedAt) {
        this.closedAt = Moment.of(closedAt);
        return this;
    }

    @Several
    private Map<String, Provenance> provenance = new LinkedHashMap<>();

    /** Where a part comes from, for example {@code place}. */
    public CaseBuilder provenance(String part, Provenance added) {
        provenance.put(part, added);
        return this;
    }

    private @Nullable Moment openedAt;

    /** When it was opened. */
    public CaseBuilder openedAt(@Nullable OffsetDateTime openedAt) {
        this.openedAt = Moment.of(openedAt);
        return this;
    }

    private @Nullable CaseStatus status;

    /** How far it is while it is open. */
    public CaseBuilder status(@Nullable CaseStatus status) {
        this.status = status;
        return this;
    }

    private @Nullable ClosingReason closingReason;

    /** Why it was closed. */
    public CaseBuilder closingReason(@Nullable ClosingReason closingReason) {
        this.closingReason = closingReason;
        return this;
    }

    @Several
    private List<CaseLink> links = new ArrayList<>();

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

    @Several
    private List<String> readers = new ArrayList<>();

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

    @Several
    private List<CaseDeadline> deadlines = new ArrayList<>();

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

    @JsonAnySetter
    Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

    CaseBuilder() {}

    /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
    public Case build() {
        return new Case(
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
                Moment.asOffsetDateTime(closedAt),
                provenance,
                Moment.asOffsetDateTime(openedAt),
                status,
                closingReason,
                links,
                readers,
                deadlines,
                LaterMembers.of(laterMembers));
    }
}
