// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.consent;

import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;
import static org.moothall.core.privacy.PrivacyCategory.REFERENCE;
import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.json.Moment;
import org.moothall.core.json.Several;
import org.moothall.core.person.Authority;
import org.moothall.core.person.Channel;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.text.Given;
import org.moothall.core.text.Unseen;

/**
 * A consent to a use of personal data, given for oneself or for somebody else, or taken back.
 *
 * <p><b>Grows</b> a later version may have more components: {@link #of} and {@link #toBuilder} make one, and nobody else calls
 * the constructor.
 *
 * @param by the id of the party who agreed
 * @param purpose to what: one purpose, in the words they were asked in
 * @param givenAt when
 * @param how by which channel, or null when that was not written down
 * @param recordedBy who wrote it down, or null when they did themselves
 * @param wordingVersion which version of the words they were asked in, or null when there are no versions
 * @param sharedWith the organisations that may be told
 * @param withdrawnAt when they took it back, or null while they have not
 * @param until the last day for which it was given, or null when for as long as it is needed
 * @param onBehalfOf the id of the party for whom it was given, or null when for oneself
 * @param authority by what right somebody else gave it, as for a child or who lacks the capacity; or null when for oneself
 * @param evidence the ids of the evidence that shows it, as a signed form does
 * @param laterMembers what a later version wrote in its JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Consent(
        @Privacy(PERSONAL) @Given String by,
        @Privacy(PERSONAL) @Given String purpose,
        @Privacy(LINKED) @AsWritten OffsetDateTime givenAt,
        @Privacy(LINKED) @Nullable Channel how,

        @Privacy(value = PERSONAL, aboutOthers = true) @Nullable
        String recordedBy,

        @Privacy(REFERENCE) @Nullable String wordingVersion,
        @Privacy(PERSONAL) @Several List<String> sharedWith,
        @Privacy(LINKED) @AsWritten @Nullable OffsetDateTime withdrawnAt,
        @Privacy(LINKED) @AsWritten @Nullable LocalDate until,
        @Privacy(PERSONAL) @Nullable String onBehalfOf,
        @Privacy(LINKED) @Nullable Authority authority,
        @Privacy(LINKED) @Several List<String> evidence,
        @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter LaterMembers laterMembers) {
    /** For {@link Builder#build} alone. A blank text is none; lists are copied. */
    public Consent {
        recordedBy = Unseen.orNull(recordedBy);
        wordingVersion = Unseen.orNull(wordingVersion);
        onBehalfOf = Unseen.orNull(onBehalfOf);
        evidence = Required.texts(evidence, "a consent", "evidence");
        sharedWith = Required.texts(sharedWith, "a consent", "sharedWith");
        if (onBehalfOf != null && authority == null) {
            throw new IllegalArgumentException(
                    "who agrees for somebody else does so by some 'authority'; this one names none");
        }
        Required.text(by, "a consent", "by");
        Required.text(purpose, "a consent", "purpose");
    }

    /** Whether it holds at a moment: it was given, not taken back, and its last day is not over in the United Kingdom. */
    public boolean holdsAt(OffsetDateTime moment) {
        OffsetDateTime withdrawn = withdrawnAt();
        LocalDate last = until();
        return !moment.isBefore(givenAt())
                && (withdrawn == null || moment.isBefore(withdrawn))
                && (last == null || !WorkingCalendar.dayOf(moment.toInstant()).isAfter(last));
    }

    /** Begins with who agreed to what, and when. */
    public static Builder of(String by, String purpose, OffsetDateTime givenAt) {
        return new Builder().by(by).purpose(purpose).givenAt(givenAt);
    }

    /** Begins another one that is like this. */
    public Builder toBuilder() {
        Builder like = of(by, purpose, givenAt)
                .how(how)
                .recordedBy(recordedBy)
                .wordingVersion(wordingVersion)
                .sharedWith(sharedWith)
                .withdrawnAt(withdrawnAt)
                .until(until)
                .onBehalfOf(onBehalfOf)
                .authority(authority)
                .evidence(evidence);
        like.laterMembers.putAll(laterMembers);
        return like;
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Consent read(Builder written) {
        return written.build();
    }

    @Override
    public String toString() {
        return Masks.describe("Consent", this);
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable String by;

        /** The id of the party who agreed. */
        public Builder by(String by) {
            this.by = by;
            return this;
        }

        private @Nullable String purpose;

        /** To what: one purpose, in the words they were asked in. */
        public Builder purpose(String purpose) {
            this.purpose = purpose;
            return this;
        }

        private @Nullable Moment givenAt;

        /** When. */
        public Builder givenAt(OffsetDateTime givenAt) {
            this.givenAt = Moment.of(givenAt);
            return this;
        }

        private @Nullable Channel how;

        /** By which channel. */
        public Builder how(@Nullable Channel how) {
            this.how = how;
            return this;
        }

        private @Nullable String recordedBy;

        /** Who wrote it down. */
        public Builder recordedBy(@Nullable String recordedBy) {
            this.recordedBy = recordedBy;
            return this;
        }

        private @Nullable String wordingVersion;

        /** Which version of the words they were asked in. */
        public Builder wordingVersion(@Nullable String wordingVersion) {
            this.wordingVersion = wordingVersion;
            return this;
        }

        @Several
        private List<String> sharedWith = new ArrayList<>();

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

        private @Nullable Moment withdrawnAt;

        /** When they took it back. */
        public Builder withdrawnAt(@Nullable OffsetDateTime withdrawnAt) {
            this.withdrawnAt = Moment.of(withdrawnAt);
            return this;
        }

        @AsWritten
        private @Nullable LocalDate until;

        /** The last day for which it was given. */
        public Builder until(@Nullable LocalDate until) {
            this.until = until;
            return this;
        }

        private @Nullable String onBehalfOf;

        /** The id of the party for whom it was given. */
        public Builder onBehalfOf(@Nullable String onBehalfOf) {
            this.onBehalfOf = onBehalfOf;
            return this;
        }

        private @Nullable Authority authority;

        /** By what right somebody else gave it. */
        public Builder authority(@Nullable Authority authority) {
            this.authority = authority;
            return this;
        }

        @Several
        private List<String> evidence = new ArrayList<>();

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

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Consent build() {
            return new Consent(
                    Required.part(by, "a consent", "by"),
                    Required.part(purpose, "a consent", "purpose"),
                    Required.part(Moment.asOffsetDateTime(givenAt), "a consent", "givenAt"),
                    how,
                    recordedBy,
                    wordingVersion,
                    sharedWith,
                    Moment.asOffsetDateTime(withdrawnAt),
                    until,
                    onBehalfOf,
                    authority,
                    evidence,
                    LaterMembers.of(laterMembers));
        }
    }
}
