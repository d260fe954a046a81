// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.caution;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.LaterMembers;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Several;
import org.moothall.core.privacy.FewReaders;
import org.moothall.core.privacy.KeptWhole;

/**
 * A warning about a person or a place, for the few who need it. It has an owner, and a day on which somebody asks whether it still holds.
 * More may be added to this type; nobody else implements it.
 */
public sealed interface Caution extends FewReaders, KeptWhole permits CautionRecord {
    /** What it warns of. */
    CautionKind kind();

    /** Why it was given: what happened, not what somebody is like. */
    String reason();

    /** Who answers for it. */
    String owner();

    /** The day on which it must be reviewed. */
    LocalDate reviewOn();

    /** When it was given, or null when that was not written down. */
    @Nullable
    LocalDate since();

    /** The roles that may read it; nobody else may, and nobody at all when none was named. */
    @Override
    List<String> readers();

    /** Whether it must be reviewed by a day. Until somebody has, it still warns. */
    default boolean isToBeReviewed(LocalDate day) {
        return !day.isBefore(reviewOn());
    }

    /** Begins with all that a caution must have; who may read it comes next. */
    static Builder of(CautionKind kind, String reason, String owner, LocalDate reviewOn) {
        Builder builder = new Builder();
        builder.kind = kind;
        builder.reason = reason;
        builder.owner = owner;
        builder.reviewOn = reviewOn;
        return builder;
    }

    /** Begins another one that is like this. */
    default Builder toBuilder() {
        return new Builder().copying((CautionRecord) this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Caution read(Builder written) {
        return written.build();
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    final class Builder {
        private @Nullable CautionKind kind;

        private @Nullable String reason;

        private @Nullable String owner;

        @AsWritten
        private @Nullable LocalDate reviewOn;

        @AsWritten
        private @Nullable LocalDate since;

        @Several
        private List<String> readers = new ArrayList<>();

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** What it warns of. */
        public Builder kind(CautionKind newKind) {
            kind = newKind;
            return this;
        }

        /** Why it was given: what happened, not what somebody is like. */
        public Builder reason(String newReason) {
            reason = newReason;
            return this;
        }

        /** Who answers for it. */
        public Builder owner(String newOwner) {
            owner = newOwner;
            return this;
        }

        /** The day on which it must be reviewed. */
        public Builder reviewOn(LocalDate newReviewOn) {
            reviewOn = newReviewOn;
            return this;
        }

        /** When it was given. */
        public Builder since(@Nullable LocalDate newSince) {
            since = newSince;
            return this;
        }

        /** A role that may read it. */
        public Builder reader(String added) {
            readers.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder readers(List<String> all) {
            readers = new ArrayList<>(all);
            return this;
        }

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Caution build() {
            return new CautionRecord(
                    Required.part(kind, "a caution", "kind"),
                    Required.part(reason, "a caution", "reason"),
                    Required.part(owner, "a caution", "owner"),
                    Required.part(reviewOn, "a caution", "reviewOn"),
                    since,
                    readers,
                    LaterMembers.copyOf(laterMembers));
        }

        private Builder copying(CautionRecord other) {
            kind = other.kind();
            reason = other.reason();
            owner = other.owner();
            reviewOn = other.reviewOn();
            since = other.since();
            readers = new ArrayList<>(other.readers());
            laterMembers = new LinkedHashMap<>(other.laterMembers());
            return this;
        }
    }
}
