// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import com.fasterxml.jackson.annotation.JsonCreator;
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
import org.moothall.core.person.Household;
import org.moothall.core.person.Relationship;
import org.moothall.core.place.Place;
import org.moothall.core.privacy.FewReaders;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.provenance.Provenance;

/**
 * A case: what somebody asked of a service, and all that came of it. A report is not a case: several people may report what is one,
 * and each is a party. More may be added to this type; nobody else implements it.
 *
 * <p><b>Ids</b> whatever says {@code party}, {@code about}, {@code suppliedBy} or {@code onBehalfOf}, and a consent's {@code by},
 * has a {@link Party#id}, which the case gives; the {@code by} of a note or a letter is an officer. What the {@code person} package made, a relationship and a member of the household, has a
 * {@link org.moothall.core.person.Person#id}, which the application gives, for it is true outside the case too.
 *
 * <p><b>Errors</b> a part that is impossible alone cannot be built. What does not fit together builds, for people tell what they
 * know and in any order; {@link #findings} says it.
 */
public sealed interface Case extends FewReaders permits CaseRecord {
    /** Its reference, by which people name it without naming anybody. */
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

    /** The roles that alone may read it; often none are named. */
    @Override
    List<String> readers();

    /** Whether only its readers may read it: as soon as it names any; without, it is for whoever the policy lets. */
    @Override
    default boolean narrows() {
        return !readers().isEmpty();
    }

    /** By when something has to be done, and what happened to that. */
    List<CaseDeadline> deadlines();

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

    /**
     * What does not fit together in it: an id that is nobody's, an answer before the question, a refusal without a reason, a letter
     * that more may read than whom it is from; and what its place and its organisations find in themselves. Persons are asked on
     * their own, by {@code findings(today)}. Moments that differ within a minute are not judged. An error
     * cannot be right; a warning is worth a look. No finding quotes the case.
     *
     * <p><b>Rules</b> {@code case/id-twice}, {@code unknown-party}, {@code unknown-person}, {@code unknown-evidence},
     * {@code unknown-note}, {@code unknown-correspondence}, {@code unknown-decision}, {@code unknown-part},
     * {@code points-at-itself}, {@code copy-without-original}, {@code wrong-order}, {@code nobody-there}, {@code sent-to-nobody},
     * {@code sent-nothing}, {@code no-reason}, {@code no-consent}, {@code team-differs}, {@code shown-to-more}.
     */
    default List<Finding> findings() {
        return CaseFindings.of((CaseRecord) this);
    }

    /** Begins a case of a service. */
    static CaseBuilder of(CaseReference reference, String service) {
        return new CaseBuilder().reference(reference).service(service);
    }

    /** Begins another one that is like this. */
    default CaseBuilder toBuilder() {
        return new CaseBuilder().copying((CaseRecord) this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Case read(CaseBuilder written) {
        return written.withEarlierMembers().build();
    }
}
