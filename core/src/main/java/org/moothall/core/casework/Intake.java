// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.LaterMembers;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.person.Channel;
import org.moothall.core.person.PartialDate;

/**
 * How a case came in. When it happened and when we heard of it are two things: the first is what it is about, from the
 * second statutory clocks run. More may be added to this type; nobody else implements it.
 */
public sealed interface Intake permits IntakeRecord {
    /** How it came. */
    Channel channel();

    /** When we first heard of it. */
    OffsetDateTime heardAt();

    /** When it happened, or null when nobody knows to the minute. */
    @Nullable
    OffsetDateTime happenedAt();

    /** Who wrote it down for the person who told, or null when that person did. */
    @Nullable
    String takenBy();

    /** The id of the party for whom it was told, or words until there is a case with one; null when for oneself. */
    @Nullable
    String onBehalfOf();

    /** When it happened as far as is known, or null when nobody asked or it is known to the minute. */
    @Nullable
    PartialDate happenedAbout();

    /** What they said or wrote, in their own words; or null when none were kept. */
    @Nullable
    String words();

    /** When it last happened, as far as is known, where it lasted or came again; or null when it was once or goes on. */
    @Nullable
    PartialDate happenedUntil();

    /** How it came again, in words: <i>most weekends, 23:00 to 03:00</i>; or null when it did not or nobody said. */
    @Nullable
    String pattern();

    /** Begins with how it came, and when. */
    static Builder by(Channel channel, OffsetDateTime heardAt) {
        Builder builder = new Builder();
        builder.channel = channel;
        builder.heardAt = heardAt;
        return builder;
    }

    /** Begins another one that is like this. */
    default Builder toBuilder() {
        return new Builder().copying((IntakeRecord) this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Intake read(Builder written) {
        return written.build();
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    final class Builder {
        private @Nullable Channel channel;

        @AsWritten
        private @Nullable OffsetDateTime heardAt;

        @AsWritten
        private @Nullable OffsetDateTime happenedAt;

        private @Nullable String takenBy;

        private @Nullable String onBehalfOf;

        private @Nullable PartialDate happenedAbout;

        private @Nullable String words;

        private @Nullable PartialDate happenedUntil;

        private @Nullable String pattern;

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** How it came. */
        public Builder channel(Channel newChannel) {
            channel = newChannel;
            return this;
        }

        /** When we first heard of it. */
        public Builder heardAt(OffsetDateTime newHeardAt) {
            heardAt = newHeardAt;
            return this;
        }

        /** When it happened. */
        public Builder happenedAt(@Nullable OffsetDateTime newHappenedAt) {
            happenedAt = newHappenedAt;
            return this;
        }

        /** Who wrote it down. */
        public Builder takenBy(@Nullable String newTakenBy) {
            takenBy = newTakenBy;
            return this;
        }

        /** The id of the party for whom it was told. */
        public Builder onBehalfOf(@Nullable String newOnBehalfOf) {
            onBehalfOf = newOnBehalfOf;
            return this;
        }

        /** When it happened, as far as is known. */
        public Builder happenedAbout(@Nullable PartialDate newHappenedAbout) {
            happenedAbout = newHappenedAbout;
            return this;
        }

        /** What they said or wrote, in their own words. */
        public Builder words(@Nullable String newWords) {
            words = newWords;
            return this;
        }

        /** When it last happened, as far as is known. */
        public Builder happenedUntil(@Nullable PartialDate newHappenedUntil) {
            happenedUntil = newHappenedUntil;
            return this;
        }

        /** How it came again, in words. */
        public Builder pattern(@Nullable String newPattern) {
            pattern = newPattern;
            return this;
        }

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Intake build() {
            return new IntakeRecord(
                    Required.part(channel, "an intake", "channel"),
                    Required.part(heardAt, "an intake", "heardAt"),
                    happenedAt,
                    takenBy,
                    onBehalfOf,
                    happenedAbout,
                    words,
                    happenedUntil,
                    pattern,
                    LaterMembers.copyOf(laterMembers));
        }

        private Builder copying(IntakeRecord other) {
            channel = other.channel();
            heardAt = other.heardAt();
            happenedAt = other.happenedAt();
            takenBy = other.takenBy();
            onBehalfOf = other.onBehalfOf();
            happenedAbout = other.happenedAbout();
            words = other.words();
            happenedUntil = other.happenedUntil();
            pattern = other.pattern();
            laterMembers = new LinkedHashMap<>(other.laterMembers());
            return this;
        }
    }
}
