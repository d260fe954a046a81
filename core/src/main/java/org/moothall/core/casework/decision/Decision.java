// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.decision;

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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.json.Moment;
import org.moothall.core.json.Several;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.text.Given;
import org.moothall.core.text.Unseen;

/**
 * A decision: outcome, reasons, legal power, decider, time, and rights of appeal.
 *
 * <p><b>Grows</b> a later version may have more components: {@link #of} and {@link #toBuilder} make one, and nobody else calls
 * the constructor.
 *
 * @param outcome what was decided
 * @param decidedBy who decided: an officer, a panel, or the rule that did
 * @param decidedAt when
 * @param id what the case calls it, so that a later one can replace it; or null
 * @param reasons why, in the words that they are told
 * @param legalPowers the law by which
 * @param conditions what it depends on
 * @param validFrom the first day on which it holds, or null when at once
 * @param validUntil the last day on which it holds, or null when for good
 * @param appeal how it can be appealed against, or null when it cannot
 * @param replaces the id of the decision that it replaces, as on appeal; or null
 * @param evidence the ids of the evidence that it rests on
 * @param laterMembers what a later version wrote in its JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Decision(
        @Privacy(PERSONAL) Outcome outcome,

        @Privacy(value = PERSONAL, aboutOthers = true) @Given
        String decidedBy,

        @Privacy(LINKED) @AsWritten OffsetDateTime decidedAt,
        @Privacy(LINKED) @Nullable String id,
        @Privacy(SPECIAL_CATEGORY) @Several List<String> reasons,
        @Privacy(REFERENCE) @Several List<@Valid LegalPower> legalPowers,
        @Privacy(PERSONAL) @Several List<String> conditions,
        @Privacy(LINKED) @AsWritten @Nullable LocalDate validFrom,
        @Privacy(LINKED) @AsWritten @Nullable LocalDate validUntil,
        @Privacy(LINKED) @Valid @Nullable AppealRight appeal,
        @Privacy(LINKED) @Nullable String replaces,
        @Privacy(LINKED) @Several List<String> evidence,
        @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter LaterMembers laterMembers) {
    /** For {@link Builder#build} alone. A blank text is none; lists are copied. */
    public Decision {
        id = Unseen.orNull(id);
        replaces = Unseen.orNull(replaces);
        evidence = Required.texts(evidence, "a decision", "evidence");
        reasons = Required.texts(reasons, "a decision", "reasons");
        legalPowers = List.copyOf(legalPowers);
        conditions = Required.texts(conditions, "a decision", "conditions");
        Required.text(decidedBy, "a decision", "decidedBy");
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException(
                    "a decision holds for a day at least; 'validUntil' is before 'validFrom'");
        }
    }

    /** Begins with what was decided, by whom, and when. */
    public static Builder of(Outcome outcome, String decidedBy, OffsetDateTime decidedAt) {
        return new Builder().outcome(outcome).decidedBy(decidedBy).decidedAt(decidedAt);
    }

    /** Begins another one that is like this. */
    public Builder toBuilder() {
        Builder like = of(outcome, decidedBy, decidedAt)
                .id(id)
                .reasons(reasons)
                .legalPowers(legalPowers)
                .conditions(conditions)
                .validFrom(validFrom)
                .validUntil(validUntil)
                .appeal(appeal)
                .replaces(replaces)
                .evidence(evidence);
        like.laterMembers.putAll(laterMembers);
        return like;
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Decision read(Builder written) {
        return written.build();
    }

    @Override
    public String toString() {
        return Masks.describe("Decision", this);
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable Outcome outcome;

        /** What was decided. */
        public Builder outcome(Outcome outcome) {
            this.outcome = outcome;
            return this;
        }

        private @Nullable String decidedBy;

        /** Who decided: an officer, a panel, or the rule that did. */
        public Builder decidedBy(String decidedBy) {
            this.decidedBy = decidedBy;
            return this;
        }

        private @Nullable Moment decidedAt;

        /** When. */
        public Builder decidedAt(OffsetDateTime decidedAt) {
            this.decidedAt = Moment.of(decidedAt);
            return this;
        }

        private @Nullable String id;

        /** What the case calls it, so that a later one can replace it. */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        @Several
        private List<String> reasons = new ArrayList<>();

        /** A reason, in the words that they are told. */
        public Builder reason(String added) {
            reasons.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder reasons(List<String> all) {
            reasons = new ArrayList<>(all);
            return this;
        }

        @Several
        private List<LegalPower> legalPowers = new ArrayList<>();

        /** A law by which. */
        public Builder legalPower(LegalPower added) {
            legalPowers.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder legalPowers(List<LegalPower> all) {
            legalPowers = new ArrayList<>(all);
            return this;
        }

        @Several
        private List<String> conditions = new ArrayList<>();

        /** Something it depends on. */
        public Builder condition(String added) {
            conditions.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder conditions(List<String> all) {
            conditions = new ArrayList<>(all);
            return this;
        }

        @AsWritten
        private @Nullable LocalDate validFrom;

        /** The first day on which it holds. */
        public Builder validFrom(@Nullable LocalDate validFrom) {
            this.validFrom = validFrom;
            return this;
        }

        @AsWritten
        private @Nullable LocalDate validUntil;

        /** The last day on which it holds. */
        public Builder validUntil(@Nullable LocalDate validUntil) {
            this.validUntil = validUntil;
            return this;
        }

        private @Nullable AppealRight appeal;

        /** How it can be appealed against. */
        public Builder appeal(@Nullable AppealRight appeal) {
            this.appeal = appeal;
            return this;
        }

        private @Nullable String replaces;

        /** The id of the decision that it replaces, as on appeal. */
        public Builder replaces(@Nullable String replaces) {
            this.replaces = replaces;
            return this;
        }

        @Several
        private List<String> evidence = new ArrayList<>();

        /** The id of evidence that it rests on. */
        public Builder restingOn(String added) {
            evidence.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder evidence(List<String> all) {
            evidence = new ArrayList<>(all);
            return this;
        }

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Decision build() {
            return new Decision(
                    Required.part(outcome, "a decision", "outcome"),
                    Required.part(decidedBy, "a decision", "decidedBy"),
                    Required.part(Moment.asOffsetDateTime(decidedAt), "a decision", "decidedAt"),
                    id,
                    reasons,
                    legalPowers,
                    conditions,
                    validFrom,
                    validUntil,
                    appeal,
                    replaces,
                    evidence,
                    LaterMembers.of(laterMembers));
        }
    }
}
