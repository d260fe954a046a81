// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;
import static org.moothall.core.privacy.PrivacyCategory.REFERENCE;
import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.casework.consent.Consent;
import org.moothall.core.casework.consent.LawfulBasis;
import org.moothall.core.casework.correspondence.Correspondence;
import org.moothall.core.casework.decision.Decision;
import org.moothall.core.casework.evidence.Evidence;
import org.moothall.core.casework.evidence.PublishableCopy;
import org.moothall.core.casework.referral.Handover;
import org.moothall.core.casework.referral.Referral;
import org.moothall.core.finding.Finding;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.json.Several;
import org.moothall.core.person.Household;
import org.moothall.core.person.Relationship;
import org.moothall.core.place.Place;
import org.moothall.core.privacy.FewReaders;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.provenance.Provenance;
import org.moothall.core.text.Given;
import org.moothall.core.text.Unseen;

/**
 * A case: one request to a service, with everything that came of the request. A report is not a case: several people may report one matter,
 * and each is a party.
 *
 * <pre>{@code
 * Case.of(CaseReference.numbered("BB", 1), "blue-badge")
 *         .party(Party.in(PartyRole.APPLICANT).id("child").person(cai).build())
 *         .build();
 * }</pre>
 *
 * <p><b>Ids</b> whatever says {@code party}, {@code about}, {@code suppliedBy} or {@code onBehalfOf}, and a consent's {@code
 * by}, has a {@link Party#id}, which the case gives; the {@code by} of a note or a letter is an officer. What the {@code
 * person} package made, a relationship and a member of the household, has a {@link org.moothall.core.person.Person#id}, which
 * the application gives, for it is true outside the case too.
 *
 * <p><b>Errors</b> a part that is impossible alone cannot be built. What does not fit together builds, for people tell what
 * they know and in any order; {@link #findings} says it.
 *
 * <p><b>Privacy</b> which service somebody needs can say much about them.
 *
 * <p><b>Grows</b> a later version may have more components: {@link #of} and {@link #toBuilder} make one, and nobody else calls
 * the constructor.
 *
 * @param reference its reference, by which people name it without naming anybody
 * @param service the service, by a stable name, for example {@code blue-badge}
 * @param intake how it came in, or null when it was opened by ourselves
 * @param place where it is, or null when it is about no place
 * @param parties who takes part, and who did
 * @param relationships what the people in it are to each other
 * @param household the household it is about, or null when it is about none
 * @param team the id of the team that has it, or null while none has
 * @param officer the id of the officer who has it, or null while none has
 * @param basis why personal data is used, or null while nobody has said
 * @param consents what was agreed to
 * @param evidence what shows it
 * @param notes what officers wrote down
 * @param correspondence what was written, in and out
 * @param decisions what was decided
 * @param referrals whom others were asked to help
 * @param handovers to whom it passed
 * @param foreignReferences what other systems call it
 * @param closedAt when it was closed, or null while it is open
 * @param provenance where parts of it come from, by the part's name
 * @param openedAt when it was opened, or null when that was as it came in
 * @param status how far it is while it is open, or null when nobody said
 * @param closingReason why it was closed, or null while it is open and when nobody said
 * @param links what it has to do with other cases
 * @param readers the roles that alone may read it; often none are named
 * @param deadlines by when something has to be done, and what happened to that
 * @param laterMembers what a later version wrote in its JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Case(
        @Privacy(REFERENCE) CaseReference reference,
        @Privacy(LINKED) @Given String service,

        @Privacy(value = LINKED, aboutOthers = true) @Valid @Nullable
        Intake intake,

        @Privacy(LINKED) @Valid @Nullable Place place,

        @Privacy(value = PERSONAL, aboutOthers = true) @Several
        List<@Valid Party> parties,

        @Privacy(value = PERSONAL, aboutOthers = true) @Several
        List<@Valid Relationship> relationships,

        @Privacy(PERSONAL) @Valid @Nullable Household household,
        @Privacy(LINKED) @Nullable String team,

        @Privacy(value = PERSONAL, aboutOthers = true) @Nullable
        String officer,

        @Privacy(LINKED) @Valid @Nullable LawfulBasis basis,

        @Privacy(value = PERSONAL, aboutOthers = true) @Several
        List<@Valid Consent> consents,

        @Privacy(LINKED) @Several List<@Valid Evidence> evidence,

        @Privacy(value = SPECIAL_CATEGORY, aboutOthers = true) @Several
        List<@Valid Note> notes,

        @Privacy(value = SPECIAL_CATEGORY, aboutOthers = true) @Several
        List<@Valid Correspondence> correspondence,

        @Privacy(PERSONAL) @Several List<@Valid Decision> decisions,

        @Privacy(value = PERSONAL, aboutOthers = true) @Several
        List<@Valid Referral> referrals,

        @Privacy(PERSONAL) @Several List<@Valid Handover> handovers,
        @Privacy(LINKED) @Several List<ForeignReference> foreignReferences,
        @Privacy(LINKED) @AsWritten @Nullable OffsetDateTime closedAt,
        @Privacy(value = LINKED, ofParts = true) @Several Map<String, Provenance> provenance,
        @Privacy(LINKED) @AsWritten @Nullable OffsetDateTime openedAt,
        @Privacy(LINKED) @Nullable CaseStatus status,
        @Privacy(LINKED) @Nullable ClosingReason closingReason,
        @Privacy(LINKED) @Several List<CaseLink> links,
        @Privacy(LINKED) @Several List<String> readers,
        @Privacy(LINKED) @Several List<@Valid CaseDeadline> deadlines,
        @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter LaterMembers laterMembers)
        implements FewReaders {
    /** For {@link CaseBuilder#build} alone. A blank text is none; lists are copied. */
    public Case {
        team = Unseen.orNull(team);
        officer = Unseen.orNull(officer);
        deadlines = List.copyOf(deadlines);
        readers = Required.texts(readers, "a case", "readers");
        links = List.copyOf(links);
        parties = List.copyOf(parties);
        relationships = List.copyOf(relationships);
        consents = List.copyOf(consents);
        evidence = List.copyOf(evidence);
        notes = List.copyOf(notes);
        correspondence = List.copyOf(correspondence);
        decisions = List.copyOf(decisions);
        referrals = List.copyOf(referrals);
        handovers = List.copyOf(handovers);
        foreignReferences = List.copyOf(foreignReferences);
        provenance = Required.keyed(provenance, "a case", "provenance");
        if (closedAt == null && closingReason != null) {
            throw new IllegalArgumentException("a case that is open has no 'closingReason'; this one has");
        }
        Required.text(service, "a case", "service");
    }

    /** Whether only its readers may read it: as soon as it names any; without, it is for whoever the policy lets. */
    @Override
    public boolean narrows() {
        return !readers().isEmpty();
    }

    /** Those who take part in a role, and whose part is not over. */
    public List<Party> parties(PartyRole role) {
        return parties().stream()
                .filter(party -> party.role().equals(role) && party.endedAt() == null)
                .toList();
    }

    /** The party that the case calls so; empty when it has none. */
    public Optional<Party> party(String id) {
        return parties().stream().filter(party -> id.equals(party.id())).findFirst();
    }

    /** The notes that no later one corrects. */
    public List<Note> currentNotes() {
        Set<String> corrected =
                notes().stream().map(Note::corrects).filter(Objects::nonNull).collect(Collectors.toSet());
        return notes().stream().filter(note -> !corrected.contains(note.id())).toList();
    }

    /** The decisions that no later one replaces, as on appeal. */
    public List<Decision> currentDecisions() {
        Set<String> replaced = decisions().stream()
                .map(Decision::replaces)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return decisions().stream()
                .filter(decision -> !replaced.contains(decision.id()))
                .toList();
    }

    /** The copies of evidence that may be shown outside the case; never an original. */
    public List<PublishableCopy> publishableEvidence() {
        return evidence().stream()
                .flatMap(one -> one.<Stream<PublishableCopy>>fold(
                        original -> Stream.empty(), Stream::of, other -> Stream.empty()))
                .toList();
    }

    /**
     * What does not fit together in it: an id that is nobody's, an answer before the question, a refusal without a reason, a letter
     * that more may read than whom it is from; and what its place and its organisations find in themselves. Persons are asked on
     * their own, by {@code findings(today)}. Moments that differ within a minute are not judged, and days are those of the United
     * Kingdom, in whatever zone a moment is written. An error cannot be right; a warning is worth a look. No finding quotes the
     * case.
     *
     * <p><b>Rules</b> {@code case/id-twice}, {@code unknown-party}, {@code unknown-person}, {@code unknown-evidence},
     * {@code unknown-note}, {@code unknown-correspondence}, {@code unknown-decision}, {@code unknown-part},
     * {@code points-at-itself}, {@code copy-without-original}, {@code wrong-order}, {@code nobody-there}, {@code sent-to-nobody},
     * {@code sent-nothing}, {@code no-reason}, {@code no-consent}, {@code team-differs}, {@code shown-to-more}.
     */
    public List<Finding> findings() {
        return CaseFindings.of(this);
    }

    /** Begins a case of a service. */
    public static CaseBuilder of(CaseReference reference, String service) {
        return new CaseBuilder().reference(reference).service(service);
    }

    /** Begins another one that is like this. */
    public CaseBuilder toBuilder() {
        CaseBuilder like = of(reference, service)
                .intake(intake)
                .place(place)
                .parties(parties)
                .relationships(relationships)
                .household(household)
                .team(team)
                .officer(officer)
                .basis(basis)
                .consents(consents)
                .evidence(evidence)
                .notes(notes)
                .correspondence(correspondence)
                .decisions(decisions)
                .referrals(referrals)
                .handovers(handovers)
                .foreignReferences(foreignReferences)
                .closedAt(closedAt)
                .openedAt(openedAt)
                .status(status)
                .closingReason(closingReason)
                .links(links)
                .readers(readers)
                .deadlines(deadlines);
        provenance.forEach(like::provenance);
        like.laterMembers.putAll(laterMembers);
        return like;
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Case read(CaseBuilder written) {
        return written.build();
    }

    @Override
    public String toString() {
        return Masks.describe("Case", this);
    }
}
