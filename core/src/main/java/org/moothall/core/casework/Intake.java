// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;
import static org.moothall.core.privacy.PrivacyCategory.REFERENCE;
import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.json.Moment;
import org.moothall.core.person.Channel;
import org.moothall.core.person.PartialDate;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.text.Unseen;

/**
 * The arrival of a case: channel, times, teller, words. {@link #happenedAt()} is the time of the event; {@link #heardAt()} is the time of
 * the report, and statutory clocks run from the report.
 *
 * <p><b>Privacy</b> what an {@link Intake} is made of.
 *
 * <p><b>Grows</b> a later version may have more components: {@link #by} and {@link #toBuilder} make one, and nobody else calls
 * the constructor.
 *
 * @param channel how it came
 * @param heardAt when we first heard of it
 * @param happenedAt when it happened, or null when nobody knows to the minute
 * @param takenBy who wrote it down for the person who told, or null when that person did
 * @param onBehalfOf the id of the party for whom it was told, or words until there is a case with one; null when for oneself
 * @param happenedAbout when it happened as far as is known, or null when nobody asked or it is known to the minute
 * @param words what they said or wrote, in their own words; or null when none were kept
 * @param happenedUntil when it last happened, as far as is known, where it lasted or came again; or null when it was once or
 *     goes on
 * @param pattern how it came again, in words: <i>most weekends, 23:00 to 03:00</i>; or null when it did not or nobody said
 * @param laterMembers what a later version wrote in its JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Intake(
        @Privacy(REFERENCE) Channel channel,
        @Privacy(REFERENCE) @AsWritten OffsetDateTime heardAt,
        @Privacy(LINKED) @AsWritten @Nullable OffsetDateTime happenedAt,

        @Privacy(value = PERSONAL, aboutOthers = true) @Nullable
        String takenBy,

        @Privacy(value = PERSONAL, aboutOthers = true) @Nullable
        String onBehalfOf,

        @Privacy(LINKED) @Nullable PartialDate happenedAbout,
        @Privacy(SPECIAL_CATEGORY) @Nullable String words,
        @Privacy(LINKED) @Nullable PartialDate happenedUntil,
        @Privacy(PERSONAL) @Nullable String pattern,
        @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter LaterMembers laterMembers) {
    /** For {@link Builder#build} alone. A blank text is none; lists are copied. */
    public Intake {
        takenBy = Unseen.orNull(takenBy);
        onBehalfOf = Unseen.orNull(onBehalfOf);
        words = Unseen.orNull(words);
        pattern = Unseen.orNull(pattern);
        if (happenedAt != null && happenedAt.isAfter(heardAt)) {
            throw new IllegalArgumentException("nothing is heard of before it happens; heardAt is before happenedAt");
        }
    }

    /** Begins with how it came, and when. */
    public static Builder by(Channel channel, OffsetDateTime heardAt) {
        return new Builder().channel(channel).heardAt(heardAt);
    }

    /** Begins another one that is like this. */
    public Builder toBuilder() {
        Builder like = by(channel, heardAt)
                .happenedAt(happenedAt)
                .takenBy(takenBy)
                .onBehalfOf(onBehalfOf)
                .happenedAbout(happenedAbout)
                .words(words)
                .happenedUntil(happenedUntil)
                .pattern(pattern);
        like.laterMembers.putAll(laterMembers);
        return like;
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Intake read(Builder written) {
        return written.build();
    }

    @Override
    public String toString() {
        return Masks.describe("Intake", this);
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable Channel channel;

        /** How it came. */
        public Builder channel(Channel channel) {
            this.channel = channel;
            return this;
        }

        private @Nullable Moment heardAt;

        /** When we first heard of it. */
        public Builder heardAt(OffsetDateTime heardAt) {
            this.heardAt = Moment.of(heardAt);
            return this;
        }

        private @Nullable Moment happenedAt;

        /** When it happened. */
        public Builder happenedAt(@Nullable OffsetDateTime happenedAt) {
            this.happenedAt = Moment.of(happenedAt);
            return this;
        }

        private @Nullable String takenBy;

        /** Who wrote it down. */
        public Builder takenBy(@Nullable String takenBy) {
            this.takenBy = takenBy;
            return this;
        }

        private @Nullable String onBehalfOf;

        /** The id of the party for whom it was told. */
        public Builder onBehalfOf(@Nullable String onBehalfOf) {
            this.onBehalfOf = onBehalfOf;
            return this;
        }

        private @Nullable PartialDate happenedAbout;

        /** When it happened, as far as is known. */
        public Builder happenedAbout(@Nullable PartialDate happenedAbout) {
            this.happenedAbout = happenedAbout;
            return this;
        }

        private @Nullable String words;

        /** What they said or wrote, in their own words. */
        public Builder words(@Nullable String words) {
            this.words = words;
            return this;
        }

        private @Nullable PartialDate happenedUntil;

        /** When it last happened, as far as is known. */
        public Builder happenedUntil(@Nullable PartialDate happenedUntil) {
            this.happenedUntil = happenedUntil;
            return this;
        }

        private @Nullable String pattern;

        /** How it came again, in words. */
        public Builder pattern(@Nullable String pattern) {
            this.pattern = pattern;
            return this;
        }

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Intake build() {
            return new Intake(
                    Required.part(channel, "an intake", "channel"),
                    Required.part(Moment.asOffsetDateTime(heardAt), "an intake", "heardAt"),
                    Moment.asOffsetDateTime(happenedAt),
                    takenBy,
                    onBehalfOf,
                    happenedAbout,
                    words,
                    happenedUntil,
                    pattern,
                    LaterMembers.of(laterMembers));
        }
    }
}
