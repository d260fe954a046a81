// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.referral;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.casework.consent.LawfulBasis;
import org.moothall.core.internal.LaterMembers;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Several;
import org.moothall.core.organisation.Organisation;
import org.moothall.core.provenance.ForeignReference;

/**
 * That one organisation asked another to help somebody, what it told them, and what they answered. The case stays with whoever
 * refers; a {@link Handover} is what passes it on. More may be added to this type; nobody else implements it.
 */
public sealed interface Referral permits ReferralRecord {
    /** Who asks. */
    Organisation from();

    /** Who is asked. */
    Organisation to();

    /** What is needed. */
    String need();

    /** When it was sent. */
    OffsetDateTime sentAt();

    /** Why personal data may be told, or null when none was. */
    @Nullable
    LawfulBasis basis();

    /** The parts that were told, by name. */
    List<String> shared();

    /** What they call it, or null when they did not say. */
    @Nullable
    ForeignReference theirReference();

    /** What they answered, or null while they have not. */
    @Nullable
    ReferralResponse response();

    /** When they answered, or null while they have not. */
    @Nullable
    OffsetDateTime respondedAt();

    /** When they said that they have it, or null while they have not. */
    @Nullable
    OffsetDateTime acknowledgedAt();

    /** Why they answered so, or null when they did not say. */
    @Nullable
    String responseReason();

    /** The id of the team that asks, as {@code Case.team} has it; or null when that does not matter. */
    @Nullable
    String fromTeam();

    /** The id of the team that is asked, of which {@link #to} may be the same organisation; or null when they see to that. */
    @Nullable
    String toTeam();

    /** Whether they have yet to answer. */
    default boolean awaitsAnswer() {
        return response() == null;
    }

    /** Begins with who asks whom for what, and when. */
    static Builder of(Organisation from, Organisation to, String need, OffsetDateTime sentAt) {
        Builder builder = new Builder();
        builder.from = from;
        builder.to = to;
        builder.need = need;
        builder.sentAt = sentAt;
        return builder;
    }

    /** Begins another one that is like this. */
    default Builder toBuilder() {
        return new Builder().copying((ReferralRecord) this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Referral read(Builder written) {
        return written.build();
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    final class Builder {
        private @Nullable Organisation from;

        private @Nullable Organisation to;

        private @Nullable String need;

        @AsWritten
        private @Nullable OffsetDateTime sentAt;

        private @Nullable LawfulBasis basis;

        @Several
        private List<String> shared = new ArrayList<>();

        private @Nullable ForeignReference theirReference;

        private @Nullable ReferralResponse response;

        @AsWritten
        private @Nullable OffsetDateTime respondedAt;

        @AsWritten
        private @Nullable OffsetDateTime acknowledgedAt;

        private @Nullable String responseReason;

        private @Nullable String fromTeam;

        private @Nullable String toTeam;

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** Who asks. */
        public Builder from(Organisation newFrom) {
            from = newFrom;
            return this;
        }

        /** Who is asked. */
        public Builder to(Organisation newTo) {
            to = newTo;
            return this;
        }

        /** What is needed. */
        public Builder need(String newNeed) {
            need = newNeed;
            return this;
        }

        /** When it was sent. */
        public Builder sentAt(OffsetDateTime newSentAt) {
            sentAt = newSentAt;
            return this;
        }

        /** Why personal data may be told. */
        public Builder basis(@Nullable LawfulBasis newBasis) {
            basis = newBasis;
            return this;
        }

        /** A part that was told, by name. */
        public Builder shared(String added) {
            shared.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder shared(List<String> all) {
            shared = new ArrayList<>(all);
            return this;
        }

        /** What they call it. */
        public Builder theirReference(@Nullable ForeignReference newTheirReference) {
            theirReference = newTheirReference;
            return this;
        }

        /** What they answered. */
        public Builder response(@Nullable ReferralResponse newResponse) {
            response = newResponse;
            return this;
        }

        /** When they answered. */
        public Builder respondedAt(@Nullable OffsetDateTime newRespondedAt) {
            respondedAt = newRespondedAt;
            return this;
        }

        /** When they said that they have it. */
        public Builder acknowledgedAt(@Nullable OffsetDateTime newAcknowledgedAt) {
            acknowledgedAt = newAcknowledgedAt;
            return this;
        }

        /** Why they answered so. */
        public Builder responseReason(@Nullable String newResponseReason) {
            responseReason = newResponseReason;
            return this;
        }

        /** The id of the team that asks. */
        public Builder fromTeam(@Nullable String newFromTeam) {
            fromTeam = newFromTeam;
            return this;
        }

        /** The id of the team that is asked. */
        public Builder toTeam(@Nullable String newToTeam) {
            toTeam = newToTeam;
            return this;
        }

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Referral build() {
            return new ReferralRecord(
                    Required.part(from, "a referral", "from"),
                    Required.part(to, "a referral", "to"),
                    Required.part(need, "a referral", "need"),
                    Required.part(sentAt, "a referral", "sentAt"),
                    basis,
                    shared,
                    theirReference,
                    response,
                    respondedAt,
                    acknowledgedAt,
                    responseReason,
                    fromTeam,
                    toTeam,
                    LaterMembers.copyOf(laterMembers));
        }

        private Builder copying(ReferralRecord other) {
            from = other.from();
            to = other.to();
            need = other.need();
            sentAt = other.sentAt();
            basis = other.basis();
            shared = new ArrayList<>(other.shared());
            theirReference = other.theirReference();
            response = other.response();
            respondedAt = other.respondedAt();
            acknowledgedAt = other.acknowledgedAt();
            responseReason = other.responseReason();
            fromTeam = other.fromTeam();
            toTeam = other.toTeam();
            laterMembers = new LinkedHashMap<>(other.laterMembers());
            return this;
        }
    }
}
