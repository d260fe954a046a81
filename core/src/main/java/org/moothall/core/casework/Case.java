// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.LaterMembers;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Several;
import org.moothall.core.person.Household;
import org.moothall.core.person.Relationship;
import org.moothall.core.place.Place;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.provenance.Provenance;

/**
 * A case: what somebody asked of a service, and all that came of it. A report is not a case: several people may report what is one,
 * and each is a party. More may be added to this type; nobody else implements it.
 */
public sealed interface Case permits CaseRecord {
    /** Its reference. */
    CaseReference reference();

    /** The service, by a stable name, for example {@code blue-badge}. */
    String service();

    /** How it came in, or null when it was opened by ourselves. */
    @Nullable
    Intake intake();

    /** Where it is, or null when it is about no place. */
    @Nullable
    Place place();

    /** Who takes part, and who did. */
    List<Party> parties();

    /** What the people in it are to each other. */
    List<Relationship> relationships();

    /** The household it is about, or null when it is about none. */
    @Nullable
    Household household();

    /** The id of the team that has it, or null while none has. */
    @Nullable
    String team();

    /** The id of the officer who has it, or null while none has. */
    @Nullable
    String officer();

    /** Why personal data is used, or null while nobody has said. */
    @Nullable
    LawfulBasis basis();

    /** What was agreed to. */
    List<Consent> consents();

    /** What shows it. */
    List<Evidence> evidence();

    /** What officers wrote down. */
    List<Note> notes();

    /** What was written, in and out. */
    List<Correspondence> correspondence();

    /** What was decided. */
    List<Decision> decisions();

    /** Whom others were asked to help. */
    List<Referral> referrals();

    /** To whom it passed. */
    List<Handover> handovers();

    /** What other systems call it. */
    List<ForeignReference> foreignReferences();

    /** When it was closed, or null while it is open. */
    @Nullable
    OffsetDateTime closedAt();

    /** Where parts of it come from, by the part's name. */
    Map<String, Provenance> provenance();

    /** When it was opened, or null when that was as it came in. */
    @Nullable
    OffsetDateTime openedAt();

    /** How far it is while it is open, or null when nobody said. */
    @Nullable
    CaseStatus status();

    /** Why it was closed, or null while it is open and when nobody said. */
    @Nullable
    ClosingReason closingReason();

    /** What it has to do with other cases. */
    List<CaseLink> links();

    /** Why special category data is used, or null when none is or nobody has said. */
    @Nullable
    SpecialCategoryCondition specialCategoryCondition();

    /** Those who take part in a role, and whose part is not over. */
    default List<Party> parties(PartyRole role) {
        return parties().stream()
                .filter(party -> party.role().equals(role) && party.endedAt() == null)
                .toList();
    }

    /** The party that the case calls so; empty when it has none. */
    default Optional<Party> party(String id) {
        return parties().stream().filter(party -> id.equals(party.id())).findFirst();
    }

    /** The notes that no later one corrects. */
    default List<Note> currentNotes() {
        Set<String> corrected =
                notes().stream().map(Note::corrects).filter(Objects::nonNull).collect(Collectors.toSet());
        return notes().stream().filter(note -> !corrected.contains(note.id())).toList();
    }

    /** The decisions that no later one replaces, as on appeal. */
    default List<Decision> currentDecisions() {
        Set<String> replaced = decisions().stream()
                .map(Decision::replaces)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return decisions().stream()
                .filter(decision -> !replaced.contains(decision.id()))
                .toList();
    }

    /** The copies of evidence that may be shown outside the case; never an original. */
    default List<PublishableCopy> publishableEvidence() {
        return evidence().stream()
                .flatMap(one -> one.<Stream<PublishableCopy>>fold(
                        original -> Stream.empty(), Stream::of, other -> Stream.empty()))
                .toList();
    }

    /** Begins a case of a service. */
    static Builder of(CaseReference reference, String service) {
        Builder builder = new Builder();
        builder.reference = reference;
        builder.service = service;
        return builder;
    }

    /** Begins another one that is like this. */
    default Builder toBuilder() {
        return new Builder().copying((CaseRecord) this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Case read(Builder written) {
        return written.build();
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    final class Builder {
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

        private @Nullable SpecialCategoryCondition specialCategoryCondition;

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** Its reference. */
        public Builder reference(CaseReference newReference) {
            reference = newReference;
            return this;
        }

        /** The service, by a stable name, for example {@code blue-badge}. */
        public Builder service(String newService) {
            service = newService;
            return this;
        }

        /** How it came in. */
        public Builder intake(@Nullable Intake newIntake) {
            intake = newIntake;
            return this;
        }

        /** Where it is. */
        public Builder place(@Nullable Place newPlace) {
            place = newPlace;
            return this;
        }

        /** Somebody who takes part. */
        public Builder party(Party added) {
            parties.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder parties(List<Party> all) {
            parties = new ArrayList<>(all);
            return this;
        }

        /** What one person is to another. */
        public Builder relationship(Relationship added) {
            relationships.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder relationships(List<Relationship> all) {
            relationships = new ArrayList<>(all);
            return this;
        }

        /** The household it is about. */
        public Builder household(@Nullable Household newHousehold) {
            household = newHousehold;
            return this;
        }

        /** The id of the team that has it. */
        public Builder team(@Nullable String newTeam) {
            team = newTeam;
            return this;
        }

        /** The id of the officer who has it. */
        public Builder officer(@Nullable String newOfficer) {
            officer = newOfficer;
            return this;
        }

        /** Why personal data is used. */
        public Builder basis(@Nullable LawfulBasis newBasis) {
            basis = newBasis;
            return this;
        }

        /** Something that was agreed to. */
        public Builder consent(Consent added) {
            consents.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder consents(List<Consent> all) {
            consents = new ArrayList<>(all);
            return this;
        }

        /** Something that shows it. */
        public Builder evidence(Evidence added) {
            evidence.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder evidence(List<Evidence> all) {
            evidence = new ArrayList<>(all);
            return this;
        }

        /** What an officer wrote down. */
        public Builder note(Note added) {
            notes.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder notes(List<Note> all) {
            notes = new ArrayList<>(all);
            return this;
        }

        /** Something that was written. */
        public Builder correspondence(Correspondence added) {
            correspondence.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder correspondence(List<Correspondence> all) {
            correspondence = new ArrayList<>(all);
            return this;
        }

        /** Something that was decided. */
        public Builder decision(Decision added) {
            decisions.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder decisions(List<Decision> all) {
            decisions = new ArrayList<>(all);
            return this;
        }

        /** That others were asked to help. */
        public Builder referral(Referral added) {
            referrals.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder referrals(List<Referral> all) {
            referrals = new ArrayList<>(all);
            return this;
        }

        /** That it passed to others. */
        public Builder handover(Handover added) {
            handovers.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder handovers(List<Handover> all) {
            handovers = new ArrayList<>(all);
            return this;
        }

        /** What another system calls it. */
        public Builder foreignReference(ForeignReference added) {
            foreignReferences.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder foreignReferences(List<ForeignReference> all) {
            foreignReferences = new ArrayList<>(all);
            return this;
        }

        /** When it was closed. */
        public Builder closedAt(@Nullable OffsetDateTime newClosedAt) {
            closedAt = newClosedAt;
            return this;
        }

        /** Where a part comes from, for example {@code place}. */
        public Builder provenance(String part, Provenance added) {
            provenance.put(part, added);
            return this;
        }

        /** When it was opened. */
        public Builder openedAt(@Nullable OffsetDateTime newOpenedAt) {
            openedAt = newOpenedAt;
            return this;
        }

        /** How far it is while it is open. */
        public Builder status(@Nullable CaseStatus newStatus) {
            status = newStatus;
            return this;
        }

        /** Why it was closed. */
        public Builder closingReason(@Nullable ClosingReason newClosingReason) {
            closingReason = newClosingReason;
            return this;
        }

        /** What it has to do with another case. */
        public Builder link(CaseLink added) {
            links.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder links(List<CaseLink> all) {
            links = new ArrayList<>(all);
            return this;
        }

        /** Why special category data is used. */
        public Builder specialCategoryCondition(@Nullable SpecialCategoryCondition newSpecialCategoryCondition) {
            specialCategoryCondition = newSpecialCategoryCondition;
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
                    specialCategoryCondition,
                    LaterMembers.copyOf(laterMembers));
        }

        private Builder copying(CaseRecord other) {
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
            specialCategoryCondition = other.specialCategoryCondition();
            laterMembers = new LinkedHashMap<>(other.laterMembers());
            return this;
        }
    }
}
