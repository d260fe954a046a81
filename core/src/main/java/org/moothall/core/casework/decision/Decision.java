// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.decision;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.LaterMembers;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Several;

/**
 * What was decided, why, by which power, by whom and when, and what can be done against it. More may be added to this type; nobody else implements it.
 */
public sealed interface Decision permits DecisionRecord {
    /** What was decided. */
    Outcome outcome();

    /** Who decided: an officer, a panel, or the rule that did. */
    String decidedBy();

    /** When. */
    OffsetDateTime decidedAt();

    /** What the case calls it, so that a later one can replace it; or null. */
    @Nullable
    String id();

    /** Why, in the words that they are told. */
    List<String> reasons();

    /** The law by which. */
    List<LegalPower> legalPowers();

    /** What it depends on. */
    List<String> conditions();

    /** The first day on which it holds, or null when at once. */
    @Nullable
    LocalDate validFrom();

    /** The last day on which it holds, or null when for good. */
    @Nullable
    LocalDate validUntil();

    /** How it can be appealed against, or null when it cannot. */
    @Nullable
    AppealRight appeal();

    /** The id of the decision that it replaces, as on appeal; or null. */
    @Nullable
    String replaces();

    /** The ids of the evidence that it rests on. */
    List<String> evidence();

    /** Begins with what was decided, by whom, and when. */
    static Builder of(Outcome outcome, String decidedBy, OffsetDateTime decidedAt) {
        Builder builder = new Builder();
        builder.outcome = outcome;
        builder.decidedBy = decidedBy;
        builder.decidedAt = decidedAt;
        return builder;
    }

    /** Begins another one that is like this. */
    default Builder toBuilder() {
        return new Builder().copying((DecisionRecord) this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Decision read(Builder written) {
        return written.build();
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    final class Builder {
        private @Nullable Outcome outcome;

        private @Nullable String decidedBy;

        @AsWritten
        private @Nullable OffsetDateTime decidedAt;

        private @Nullable String id;

        @Several
        private List<String> reasons = new ArrayList<>();

        @Several
        private List<LegalPower> legalPowers = new ArrayList<>();

        @Several
        private List<String> conditions = new ArrayList<>();

        @AsWritten
        private @Nullable LocalDate validFrom;

        @AsWritten
        private @Nullable LocalDate validUntil;

        private @Nullable AppealRight appeal;

        private @Nullable String replaces;

        @Several
        private List<String> evidence = new ArrayList<>();

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** What was decided. */
        public Builder outcome(Outcome newOutcome) {
            outcome = newOutcome;
            return this;
        }

        /** Who decided: an officer, a panel, or the rule that did. */
        public Builder decidedBy(String newDecidedBy) {
            decidedBy = newDecidedBy;
            return this;
        }

        /** When. */
        public Builder decidedAt(OffsetDateTime newDecidedAt) {
            decidedAt = newDecidedAt;
            return this;
        }

        /** What the case calls it, so that a later one can replace it. */
        public Builder id(@Nullable String newId) {
            id = newId;
            return this;
        }

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

        /** The first day on which it holds. */
        public Builder validFrom(@Nullable LocalDate newValidFrom) {
            validFrom = newValidFrom;
            return this;
        }

        /** The last day on which it holds. */
        public Builder validUntil(@Nullable LocalDate newValidUntil) {
            validUntil = newValidUntil;
            return this;
        }

        /** How it can be appealed against. */
        public Builder appeal(@Nullable AppealRight newAppeal) {
            appeal = newAppeal;
            return this;
        }

        /** The id of the decision that it replaces, as on appeal. */
        public Builder replaces(@Nullable String newReplaces) {
            replaces = newReplaces;
            return this;
        }

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

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Decision build() {
            return new DecisionRecord(
                    Required.part(outcome, "a decision", "outcome"),
                    Required.part(decidedBy, "a decision", "decidedBy"),
                    Required.part(decidedAt, "a decision", "decidedAt"),
                    id,
                    reasons,
                    legalPowers,
                    conditions,
                    validFrom,
                    validUntil,
                    appeal,
                    replaces,
                    evidence,
                    LaterMembers.copyOf(laterMembers));
        }

        private Builder copying(DecisionRecord other) {
            outcome = other.outcome();
            decidedBy = other.decidedBy();
            decidedAt = other.decidedAt();
            id = other.id();
            reasons = new ArrayList<>(other.reasons());
            legalPowers = new ArrayList<>(other.legalPowers());
            conditions = new ArrayList<>(other.conditions());
            validFrom = other.validFrom();
            validUntil = other.validUntil();
            appeal = other.appeal();
            replaces = other.replaces();
            evidence = new ArrayList<>(other.evidence());
            laterMembers = new LinkedHashMap<>(other.laterMembers());
            return this;
        }
    }
}
