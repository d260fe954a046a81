// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.consent;

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
import org.moothall.core.person.Authority;
import org.moothall.core.person.Channel;

/**
 * That somebody agreed to a use of what is known about them, or of whom they act for, or took that back. More may be added to this type; nobody else implements it.
 */
public sealed interface Consent permits ConsentRecord {
    /** The id of the party who agreed. */
    String by();

    /** To what: one purpose, in the words they were asked in. */
    String purpose();

    /** When. */
    OffsetDateTime givenAt();

    /** By which channel, or null when that was not written down. */
    @Nullable
    Channel how();

    /** Who wrote it down, or null when they did themselves. */
    @Nullable
    String recordedBy();

    /** Which version of the words they were asked in, or null when there are no versions. */
    @Nullable
    String wordingVersion();

    /** The organisations that may be told. */
    List<String> sharedWith();

    /** When they took it back, or null while they have not. */
    @Nullable
    OffsetDateTime withdrawnAt();

    /** The last day for which it was given, or null when for as long as it is needed. */
    @Nullable
    LocalDate until();

    /** The id of the party for whom it was given, or null when for oneself. */
    @Nullable
    String onBehalfOf();

    /** By what right somebody else gave it, as for a child or who lacks the capacity; or null when for oneself. */
    @Nullable
    Authority authority();

    /** The ids of the evidence that shows it, as a signed form does. */
    List<String> evidence();

    /** Whether it holds at a moment: it was given, not taken back, and has not run out. */
    default boolean holdsAt(OffsetDateTime moment) {
        OffsetDateTime withdrawn = withdrawnAt();
        LocalDate last = until();
        return !moment.isBefore(givenAt())
                && (withdrawn == null || moment.isBefore(withdrawn))
                && (last == null || !moment.toLocalDate().isAfter(last));
    }

    /** Begins with who agreed to what, and when. */
    static Builder of(String by, String purpose, OffsetDateTime givenAt) {
        Builder builder = new Builder();
        builder.by = by;
        builder.purpose = purpose;
        builder.givenAt = givenAt;
        return builder;
    }

    /** Begins another one that is like this. */
    default Builder toBuilder() {
        return new Builder().copying((ConsentRecord) this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Consent read(Builder written) {
        return written.build();
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    final class Builder {
        private @Nullable String by;

        private @Nullable String purpose;

        @AsWritten
        private @Nullable OffsetDateTime givenAt;

        private @Nullable Channel how;

        private @Nullable String recordedBy;

        private @Nullable String wordingVersion;

        @Several
        private List<String> sharedWith = new ArrayList<>();

        @AsWritten
        private @Nullable OffsetDateTime withdrawnAt;

        @AsWritten
        private @Nullable LocalDate until;

        private @Nullable String onBehalfOf;

        private @Nullable Authority authority;

        @Several
        private List<String> evidence = new ArrayList<>();

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The id of the party who agreed. */
        public Builder by(String newBy) {
            by = newBy;
            return this;
        }

        /** To what: one purpose, in the words they were asked in. */
        public Builder purpose(String newPurpose) {
            purpose = newPurpose;
            return this;
        }

        /** When. */
        public Builder givenAt(OffsetDateTime newGivenAt) {
            givenAt = newGivenAt;
            return this;
        }

        /** By which channel. */
        public Builder how(@Nullable Channel newHow) {
            how = newHow;
            return this;
        }

        /** Who wrote it down. */
        public Builder recordedBy(@Nullable String newRecordedBy) {
            recordedBy = newRecordedBy;
            return this;
        }

        /** Which version of the words they were asked in. */
        public Builder wordingVersion(@Nullable String newWordingVersion) {
            wordingVersion = newWordingVersion;
            return this;
        }

        /** An organisation that may be told. */
        public Builder sharedWith(String added) {
            sharedWith.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder sharedWith(List<String> all) {
            sharedWith = new ArrayList<>(all);
            return this;
        }

        /** When they took it back. */
        public Builder withdrawnAt(@Nullable OffsetDateTime newWithdrawnAt) {
            withdrawnAt = newWithdrawnAt;
            return this;
        }

        /** The last day for which it was given. */
        public Builder until(@Nullable LocalDate newUntil) {
            until = newUntil;
            return this;
        }

        /** The id of the party for whom it was given. */
        public Builder onBehalfOf(@Nullable String newOnBehalfOf) {
            onBehalfOf = newOnBehalfOf;
            return this;
        }

        /** By what right somebody else gave it. */
        public Builder authority(@Nullable Authority newAuthority) {
            authority = newAuthority;
            return this;
        }

        /** The id of evidence that shows it. */
        public Builder shownBy(String added) {
            evidence.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder evidence(List<String> all) {
            evidence = new ArrayList<>(all);
            return this;
        }

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Consent build() {
            return new ConsentRecord(
                    Required.part(by, "a consent", "by"),
                    Required.part(purpose, "a consent", "purpose"),
                    Required.part(givenAt, "a consent", "givenAt"),
                    how,
                    recordedBy,
                    wordingVersion,
                    sharedWith,
                    withdrawnAt,
                    until,
                    onBehalfOf,
                    authority,
                    evidence,
                    LaterMembers.copyOf(laterMembers));
        }

        private Builder copying(ConsentRecord other) {
            by = other.by();
            purpose = other.purpose();
            givenAt = other.givenAt();
            how = other.how();
            recordedBy = other.recordedBy();
            wordingVersion = other.wordingVersion();
            sharedWith = new ArrayList<>(other.sharedWith());
            withdrawnAt = other.withdrawnAt();
            until = other.until();
            onBehalfOf = other.onBehalfOf();
            authority = other.authority();
            evidence = new ArrayList<>(other.evidence());
            laterMembers = new LinkedHashMap<>(other.laterMembers());
            return this;
        }
    }
}
