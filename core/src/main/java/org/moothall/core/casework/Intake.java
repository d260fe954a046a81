// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.LaterMembers;
import org.moothall.core.person.Channel;

/**
 * How a case came in. When it happened and when we heard of it are two things: the first is what it is about, from the
 * second statutory clocks run. More may be added to this type; nobody else implements it.
 */
public sealed interface Intake permits IntakeRecord {
    /** How it came. */
    Channel channel();

    /** When we first heard of it. */
    Instant heardAt();

    /** When it happened, or null when nobody knows. */
    @Nullable
    Instant happenedAt();

    /** Who wrote it down for the person who told, or null when that person did. */
    @Nullable
    String takenBy();

    /** For whom it was told, or null when for oneself. */
    @Nullable
    String onBehalfOf();

    /** Begins with how it came, and when. */
    static Builder by(Channel channel, Instant heardAt) {
        return new Builder(channel, heardAt);
    }

    /** Begins another intake that is like this one. */
    default Builder toBuilder() {
        return new Builder(channel(), heardAt()).copying(this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator
    private static Intake read(
            @JsonProperty("channel") Channel channel,
            @JsonProperty("heardAt") Instant heardAt,
            @JsonProperty("happenedAt") @Nullable Instant happenedAt,
            @JsonProperty("takenBy") @Nullable String takenBy,
            @JsonProperty("onBehalfOf") @Nullable String onBehalfOf,
            @JsonAnySetter @Nullable Map<String, @Nullable Object> laterMembers) {
        return new IntakeRecord(channel, heardAt, happenedAt, takenBy, onBehalfOf, LaterMembers.copyOf(laterMembers));
    }

    /** Gathers how a case came in. Not for use by several threads. */
    final class Builder {
        private final Channel channel;
        private final Instant heardAt;
        private @Nullable Instant happenedAt;
        private @Nullable String takenBy;
        private @Nullable String onBehalfOf;

        private Map<String, @Nullable Object> laterMembers = Map.of();

        private Builder(Channel channel, Instant heardAt) {
            this.channel = channel;
            this.heardAt = heardAt;
        }

        /** When it happened. */
        public Builder happenedAt(Instant moment) {
            happenedAt = moment;
            return this;
        }

        /** Who wrote it down. */
        public Builder takenBy(String officer) {
            takenBy = officer;
            return this;
        }

        /** For whom it was told. */
        public Builder onBehalfOf(String person) {
            onBehalfOf = person;
            return this;
        }

        /** The intake; an {@link IllegalArgumentException} when it happened after it was heard of. */
        public Intake build() {
            return new IntakeRecord(channel, heardAt, happenedAt, takenBy, onBehalfOf, laterMembers);
        }

        private Builder copying(Intake intake) {
            laterMembers = ((IntakeRecord) intake).laterMembers();
            happenedAt = intake.happenedAt();
            takenBy = intake.takenBy();
            onBehalfOf = intake.onBehalfOf();
            return this;
        }
    }
}
