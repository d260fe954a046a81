// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.referral;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.casework.consent.LawfulBasis;
import org.moothall.core.internal.LaterMembers;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.organisation.Organisation;
import org.moothall.core.provenance.ForeignReference;

/**
 * That a case, or a part of it, passes from one organisation to another, or from one team to another of the same. Until the
 * other has taken it, the first is responsible: nothing falls between two. More may be added to this type; nobody else implements it.
 */
public sealed interface Handover permits HandoverRecord {
    /** Who gives it. */
    Organisation from();

    /** Who is to take it. */
    Organisation to();

    /** What passes: the case, or which part. */
    String what();

    /** When it was offered. */
    OffsetDateTime offeredAt();

    /** Why personal data goes with it, or null when none does. */
    @Nullable
    LawfulBasis basis();

    /** When they took it, or null while they have not. */
    @Nullable
    OffsetDateTime acceptedAt();

    /** When they declined, or null when they did not. */
    @Nullable
    OffsetDateTime declinedAt();

    /** What they call it, or null when they did not say. */
    @Nullable
    ForeignReference theirReference();

    /** When they said that they have the offer, which is not yet to take it; or null while they have not. */
    @Nullable
    OffsetDateTime acknowledgedAt();

    /** Why they declined, or null when they did not or did not say. */
    @Nullable
    String declineReason();

    /** The id of the team that gives it, as {@code Case.team} has it; or null when that does not matter. */
    @Nullable
    String fromTeam();

    /** The id of the team that is to take it, of which {@link #to} may be the same organisation; or null when they see to that. */
    @Nullable
    String toTeam();

    /** Who is responsible: the one that gives it until the other has taken it. */
    default Organisation responsible() {
        return acceptedAt() == null ? from() : to();
    }

    /** The id of the team that is responsible, as {@link #responsible}; empty when nobody said which. */
    default Optional<String> responsibleTeam() {
        return Optional.ofNullable(acceptedAt() == null ? fromTeam() : toTeam());
    }

    /** Begins with who gives what to whom, and when. */
    static Builder of(Organisation from, Organisation to, String what, OffsetDateTime offeredAt) {
        Builder builder = new Builder();
        builder.from = from;
        builder.to = to;
        builder.what = what;
        builder.offeredAt = offeredAt;
        return builder;
    }

    /** Begins another one that is like this. */
    default Builder toBuilder() {
        return new Builder().copying((HandoverRecord) this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Handover read(Builder written) {
        return written.build();
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    final class Builder {
        private @Nullable Organisation from;

        private @Nullable Organisation to;

        private @Nullable String what;

        @AsWritten
        private @Nullable OffsetDateTime offeredAt;

        private @Nullable LawfulBasis basis;

        @AsWritten
        private @Nullable OffsetDateTime acceptedAt;

        @AsWritten
        private @Nullable OffsetDateTime declinedAt;

        private @Nullable ForeignReference theirReference;

        @AsWritten
        private @Nullable OffsetDateTime acknowledgedAt;

        private @Nullable String declineReason;

        private @Nullable String fromTeam;

        private @Nullable String toTeam;

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** Who gives it. */
        public Builder from(Organisation newFrom) {
            from = newFrom;
            return this;
        }

        /** Who is to take it. */
        public Builder to(Organisation newTo) {
            to = newTo;
            return this;
        }

        /** What passes: the case, or which part. */
        public Builder what(String newWhat) {
            what = newWhat;
            return this;
        }

        /** When it was offered. */
        public Builder offeredAt(OffsetDateTime newOfferedAt) {
            offeredAt = newOfferedAt;
            return this;
        }

        /** Why personal data goes with it. */
        public Builder basis(@Nullable LawfulBasis newBasis) {
            basis = newBasis;
            return this;
        }

        /** When they took it. */
        public Builder acceptedAt(@Nullable OffsetDateTime newAcceptedAt) {
            acceptedAt = newAcceptedAt;
            return this;
        }

        /** When they declined. */
        public Builder declinedAt(@Nullable OffsetDateTime newDeclinedAt) {
            declinedAt = newDeclinedAt;
            return this;
        }

        /** What they call it. */
        public Builder theirReference(@Nullable ForeignReference newTheirReference) {
            theirReference = newTheirReference;
            return this;
        }

        /** When they said that they have the offer. */
        public Builder acknowledgedAt(@Nullable OffsetDateTime newAcknowledgedAt) {
            acknowledgedAt = newAcknowledgedAt;
            return this;
        }

        /** Why they declined. */
        public Builder declineReason(@Nullable String newDeclineReason) {
            declineReason = newDeclineReason;
            return this;
        }

        /** The id of the team that gives it. */
        public Builder fromTeam(@Nullable String newFromTeam) {
            fromTeam = newFromTeam;
            return this;
        }

        /** The id of the team that is to take it. */
        public Builder toTeam(@Nullable String newToTeam) {
            toTeam = newToTeam;
            return this;
        }

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Handover build() {
            return new HandoverRecord(
                    Required.part(from, "a handover", "from"),
                    Required.part(to, "a handover", "to"),
                    Required.part(what, "a handover", "what"),
                    Required.part(offeredAt, "a handover", "offeredAt"),
                    basis,
                    acceptedAt,
                    declinedAt,
                    theirReference,
                    acknowledgedAt,
                    declineReason,
                    fromTeam,
                    toTeam,
                    LaterMembers.copyOf(laterMembers));
        }

        private Builder copying(HandoverRecord other) {
            from = other.from();
            to = other.to();
            what = other.what();
            offeredAt = other.offeredAt();
            basis = other.basis();
            acceptedAt = other.acceptedAt();
            declinedAt = other.declinedAt();
            theirReference = other.theirReference();
            acknowledgedAt = other.acknowledgedAt();
            declineReason = other.declineReason();
            fromTeam = other.fromTeam();
            toTeam = other.toTeam();
            laterMembers = new LinkedHashMap<>(other.laterMembers());
            return this;
        }
    }
}
