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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.casework.consent.LawfulBasis;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.json.Moment;
import org.moothall.core.json.Several;
import org.moothall.core.organisation.Organisation;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.text.Given;
import org.moothall.core.text.Unseen;

/**
 * A referral: one organisation asks another to help somebody. It holds the request and the response. The case stays with whoever
 * refers; a {@link Handover} is what passes it on.
 *
 * <p><b>Grows</b> a later version may have more components: {@link #of} and {@link #toBuilder} make one, and nobody else calls
 * the constructor.
 *
 * @param from who asks
 * @param to who is asked
 * @param need what is needed
 * @param sentAt when it was sent
 * @param basis why personal data may be told, or null when none was
 * @param shared the parts that were told, by name
 * @param theirReference what they call it, or null when they did not say
 * @param response what they answered, or null while they have not
 * @param respondedAt when they answered, or null while they have not
 * @param acknowledgedAt when they said that they have it, or null while they have not
 * @param responseReason why they answered so, or null when they did not say
 * @param fromTeam the id of the team that asks, as {@code Case.team} has it; or null when that does not matter
 * @param toTeam the id of the team that is asked, of which {@link #to()} may be the same organisation; or null when they see to
 *     that
 * @param laterMembers what a later version wrote in its JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Referral(
        @Privacy(REFERENCE) @Valid Organisation from,
        @Privacy(REFERENCE) @Valid Organisation to,
        @Privacy(SPECIAL_CATEGORY) @Given String need,
        @Privacy(LINKED) @AsWritten OffsetDateTime sentAt,
        @Privacy(REFERENCE) @Valid @Nullable LawfulBasis basis,
        @Privacy(PERSONAL) @Several List<String> shared,
        @Privacy(LINKED) @Valid @Nullable ForeignReference theirReference,
        @Privacy(LINKED) @Nullable ReferralResponse response,
        @Privacy(LINKED) @AsWritten @Nullable OffsetDateTime respondedAt,
        @Privacy(LINKED) @AsWritten @Nullable OffsetDateTime acknowledgedAt,
        @Privacy(SPECIAL_CATEGORY) @Nullable String responseReason,
        @Privacy(REFERENCE) @Nullable String fromTeam,
        @Privacy(REFERENCE) @Nullable String toTeam,
        @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter LaterMembers laterMembers) {
    /** For {@link Builder#build} alone. A blank text is none; lists are copied. */
    public Referral {
        responseReason = Unseen.orNull(responseReason);
        fromTeam = Unseen.orNull(fromTeam);
        toTeam = Unseen.orNull(toTeam);
        shared = Required.texts(shared, "a referral", "shared");
        Required.text(need, "a referral", "need");
        if (response == null && responseReason != null) {
            throw new IllegalArgumentException(
                    "a reason is given for an answer; there is a 'responseReason' and no 'response'");
        }
        if ((response == null) != (respondedAt == null)) {
            throw new IllegalArgumentException(
                    "an answer to a referral has both 'response' and 'respondedAt', or neither");
        }
    }

    /** Whether they have yet to answer. */
    public boolean awaitsAnswer() {
        return response() == null;
    }

    /** Begins with who asks whom for what, and when. */
    public static Builder of(Organisation from, Organisation to, String need, OffsetDateTime sentAt) {
        return new Builder().from(from).to(to).need(need).sentAt(sentAt);
    }

    /** Begins another one that is like this. */
    public Builder toBuilder() {
        Builder like = of(from, to, need, sentAt)
                .basis(basis)
                .shared(shared)
                .theirReference(theirReference)
                .response(response)
                .respondedAt(respondedAt)
                .acknowledgedAt(acknowledgedAt)
                .responseReason(responseReason)
                .fromTeam(fromTeam)
                .toTeam(toTeam);
        like.laterMembers.putAll(laterMembers);
        return like;
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Referral read(Builder written) {
        return written.build();
    }

    @Override
    public String toString() {
        return Masks.describe("Referral", this);
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable Organisation from;

        /** Who asks. */
        public Builder from(Organisation from) {
            this.from = from;
            return this;
        }

        private @Nullable Organisation to;

        /** Who is asked. */
        public Builder to(Organisation to) {
            this.to = to;
            return this;
        }

        private @Nullable String need;

        /** What is needed. */
        public Builder need(String need) {
            this.need = need;
            return this;
        }

        private @Nullable Moment sentAt;

        /** When it was sent. */
        public Builder sentAt(OffsetDateTime sentAt) {
            this.sentAt = Moment.of(sentAt);
            return this;
        }

        private @Nullable LawfulBasis basis;

        /** Why personal data may be told. */
        public Builder basis(@Nullable LawfulBasis basis) {
            this.basis = basis;
            return this;
        }

        @Several
        private List<String> shared = new ArrayList<>();

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

        private @Nullable ForeignReference theirReference;

        /** What they call it. */
        public Builder theirReference(@Nullable ForeignReference theirReference) {
            this.theirReference = theirReference;
            return this;
        }

        private @Nullable ReferralResponse response;

        /** What they answered. */
        public Builder response(@Nullable ReferralResponse response) {
            this.response = response;
            return this;
        }

        private @Nullable Moment respondedAt;

        /** When they answered. */
        public Builder respondedAt(@Nullable OffsetDateTime respondedAt) {
            this.respondedAt = Moment.of(respondedAt);
            return this;
        }

        private @Nullable Moment acknowledgedAt;

        /** When they said that they have it. */
        public Builder acknowledgedAt(@Nullable OffsetDateTime acknowledgedAt) {
            this.acknowledgedAt = Moment.of(acknowledgedAt);
            return this;
        }

        private @Nullable String responseReason;

        /** Why they answered so. */
        public Builder responseReason(@Nullable String responseReason) {
            this.responseReason = responseReason;
            return this;
        }

        private @Nullable String fromTeam;

        /** The id of the team that asks. */
        public Builder fromTeam(@Nullable String fromTeam) {
            this.fromTeam = fromTeam;
            return this;
        }

        private @Nullable String toTeam;

        /** The id of the team that is asked. */
        public Builder toTeam(@Nullable String toTeam) {
            this.toTeam = toTeam;
            return this;
        }

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Referral build() {
            return new Referral(
                    Required.part(from, "a referral", "from"),
                    Required.part(to, "a referral", "to"),
                    Required.part(need, "a referral", "need"),
                    Required.part(Moment.asOffsetDateTime(sentAt), "a referral", "sentAt"),
                    basis,
                    shared,
                    theirReference,
                    response,
                    Moment.asOffsetDateTime(respondedAt),
                    Moment.asOffsetDateTime(acknowledgedAt),
                    responseReason,
                    fromTeam,
                    toTeam,
                    LaterMembers.of(laterMembers));
        }
    }
}
