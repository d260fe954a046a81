// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.referral;

import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;
import static org.moothall.core.privacy.PrivacyCategory.REFERENCE;
import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.casework.consent.LawfulBasis;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.json.Moment;
import org.moothall.core.organisation.Organisation;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.text.Given;
import org.moothall.core.text.Unseen;

/**
 * A handover of a case, or of a part, from one organisation to another, or from one team to another of the same. Until the
 * other has taken it, the first is responsible: nothing falls between two.
 *
 * <p><b>Grows</b> a later version may have more components: {@link #of} and {@link #toBuilder} make one, and nobody else calls
 * the constructor.
 *
 * @param from who gives it
 * @param to who is to take it
 * @param what what passes: the case, or which part
 * @param offeredAt when it was offered
 * @param basis why personal data goes with it, or null when none does
 * @param acceptedAt when they took it, or null while they have not
 * @param declinedAt when they declined, or null when they did not
 * @param theirReference what they call it, or null when they did not say
 * @param acknowledgedAt when they said that they have the offer, which is not yet to take it; or null while they have not
 * @param declineReason why they declined, or null when they did not or did not say
 * @param fromTeam the id of the team that gives it, as {@code Case.team} has it; or null when that does not matter
 * @param toTeam the id of the team that is to take it, of which {@link #to()} may be the same organisation; or null when they
 *     see to that
 * @param laterMembers what a later version wrote in its JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Handover(
        @Privacy(REFERENCE) @Valid Organisation from,
        @Privacy(REFERENCE) @Valid Organisation to,
        @Privacy(PERSONAL) @Given String what,
        @Privacy(LINKED) @AsWritten OffsetDateTime offeredAt,
        @Privacy(REFERENCE) @Valid @Nullable LawfulBasis basis,
        @Privacy(LINKED) @AsWritten @Nullable OffsetDateTime acceptedAt,
        @Privacy(LINKED) @AsWritten @Nullable OffsetDateTime declinedAt,
        @Privacy(LINKED) @Valid @Nullable ForeignReference theirReference,
        @Privacy(LINKED) @AsWritten @Nullable OffsetDateTime acknowledgedAt,
        @Privacy(SPECIAL_CATEGORY) @Nullable String declineReason,
        @Privacy(REFERENCE) @Nullable String fromTeam,
        @Privacy(REFERENCE) @Nullable String toTeam,
        @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter LaterMembers laterMembers) {
    /** For {@link Builder#build} alone. A blank text is none; lists are copied. */
    public Handover {
        declineReason = Unseen.orNull(declineReason);
        fromTeam = Unseen.orNull(fromTeam);
        toTeam = Unseen.orNull(toTeam);
        Required.text(what, "a handover", "what");
        if (declinedAt == null && declineReason != null) {
            throw new IllegalArgumentException("a handover that was not declined has no 'declineReason'; this one has");
        }
        if (acceptedAt != null && declinedAt != null) {
            throw new IllegalArgumentException("a handover is accepted or declined; this one has both moments");
        }
    }

    /** Who is responsible: the one that gives it until the other has taken it. */
    public Organisation responsible() {
        return acceptedAt() == null ? from() : to();
    }

    /** The id of the team that is responsible, as {@link #responsible}; empty when nobody said which. */
    public Optional<String> responsibleTeam() {
        return Optional.ofNullable(acceptedAt() == null ? fromTeam() : toTeam());
    }

    /** Begins with who gives what to whom, and when. */
    public static Builder of(Organisation from, Organisation to, String what, OffsetDateTime offeredAt) {
        return new Builder().from(from).to(to).what(what).offeredAt(offeredAt);
    }

    /** Begins another one that is like this. */
    public Builder toBuilder() {
        Builder like = of(from, to, what, offeredAt)
                .basis(basis)
                .acceptedAt(acceptedAt)
                .declinedAt(declinedAt)
                .theirReference(theirReference)
                .acknowledgedAt(acknowledgedAt)
                .declineReason(declineReason)
                .fromTeam(fromTeam)
                .toTeam(toTeam);
        like.laterMembers.putAll(laterMembers);
        return like;
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Handover read(Builder written) {
        return written.build();
    }

    @Override
    public String toString() {
        return Masks.describe("Handover", this);
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable Organisation from;

        /** Who gives it. */
        public Builder from(Organisation from) {
            this.from = from;
            return this;
        }

        private @Nullable Organisation to;

        /** Who is to take it. */
        public Builder to(Organisation to) {
            this.to = to;
            return this;
        }

        private @Nullable String what;

        /** What passes: the case, or which part. */
        public Builder what(String what) {
            this.what = what;
            return this;
        }

        private @Nullable Moment offeredAt;

        /** When it was offered. */
        public Builder offeredAt(OffsetDateTime offeredAt) {
            this.offeredAt = Moment.of(offeredAt);
            return this;
        }

        private @Nullable LawfulBasis basis;

        /** Why personal data goes with it. */
        public Builder basis(@Nullable LawfulBasis basis) {
            this.basis = basis;
            return this;
        }

        private @Nullable Moment acceptedAt;

        /** When they took it. */
        public Builder acceptedAt(@Nullable OffsetDateTime acceptedAt) {
            this.acceptedAt = Moment.of(acceptedAt);
            return this;
        }

        private @Nullable Moment declinedAt;

        /** When they declined. */
        public Builder declinedAt(@Nullable OffsetDateTime declinedAt) {
            this.declinedAt = Moment.of(declinedAt);
            return this;
        }

        private @Nullable ForeignReference theirReference;

        /** What they call it. */
        public Builder theirReference(@Nullable ForeignReference theirReference) {
            this.theirReference = theirReference;
            return this;
        }

        private @Nullable Moment acknowledgedAt;

        /** When they said that they have the offer. */
        public Builder acknowledgedAt(@Nullable OffsetDateTime acknowledgedAt) {
            this.acknowledgedAt = Moment.of(acknowledgedAt);
            return this;
        }

        private @Nullable String declineReason;

        /** Why they declined. */
        public Builder declineReason(@Nullable String declineReason) {
            this.declineReason = declineReason;
            return this;
        }

        private @Nullable String fromTeam;

        /** The id of the team that gives it. */
        public Builder fromTeam(@Nullable String fromTeam) {
            this.fromTeam = fromTeam;
            return this;
        }

        private @Nullable String toTeam;

        /** The id of the team that is to take it. */
        public Builder toTeam(@Nullable String toTeam) {
            this.toTeam = toTeam;
            return this;
        }

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Handover build() {
            return new Handover(
                    Required.part(from, "a handover", "from"),
                    Required.part(to, "a handover", "to"),
                    Required.part(what, "a handover", "what"),
                    Required.part(Moment.asOffsetDateTime(offeredAt), "a handover", "offeredAt"),
                    basis,
                    Moment.asOffsetDateTime(acceptedAt),
                    Moment.asOffsetDateTime(declinedAt),
                    theirReference,
                    Moment.asOffsetDateTime(acknowledgedAt),
                    declineReason,
                    fromTeam,
                    toTeam,
                    LaterMembers.of(laterMembers));
        }
    }
}
