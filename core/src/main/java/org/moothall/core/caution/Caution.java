// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.caution;

import static org.moothall.core.privacy.PrivacyCategory.CRIMINAL;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;
import static org.moothall.core.privacy.PrivacyCategory.REFERENCE;
import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotEmpty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.json.Several;
import org.moothall.core.privacy.FewReaders;
import org.moothall.core.privacy.KeptWhole;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.text.Given;

/**
 * A warning about a person or a place, for named readers only, with an owner and a review date.
 *
 * <p><b>Privacy</b> it says that somebody may have done wrong, so it is as private as that.
 *
 * <p><b>Grows</b> a later version may have more components: {@link #of} and {@link #toBuilder} make one, and nobody else calls
 * the constructor.
 *
 * @param kind what it warns of
 * @param reason why it was given: what happened, not what somebody is like
 * @param owner who answers for it
 * @param reviewOn the day on which it must be reviewed
 * @param since when it was given, or null when that was not written down
 * @param readers the roles that may read it; nobody else may, and nobody at all when none was named
 * @param laterMembers what a later version wrote in its JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Caution(
        @Privacy(CRIMINAL) CautionKind kind,
        @Privacy(CRIMINAL) @Given String reason,

        @Privacy(value = PERSONAL, aboutOthers = true) @Given
        String owner,

        @Privacy(CRIMINAL) @AsWritten LocalDate reviewOn,
        @Privacy(CRIMINAL) @AsWritten @Nullable LocalDate since,
        @Privacy(REFERENCE) @Several @NotEmpty List<String> readers,
        @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter LaterMembers laterMembers)
        implements FewReaders, KeptWhole {
    /** For {@link Builder#build} alone. A blank text is none; lists are copied. */
    public Caution {
        readers = Required.texts(readers, "a caution", "readers");
        Required.text(reason, "a caution", "reason");
        Required.text(owner, "a caution", "owner");
    }

    /** Whether it must be reviewed by a day. Until somebody has, it still warns. */
    public boolean isToBeReviewed(LocalDate day) {
        return !day.isBefore(reviewOn());
    }

    /** Begins with all that a caution must have; who may read it comes next. */
    public static Builder of(CautionKind kind, String reason, String owner, LocalDate reviewOn) {
        return new Builder().kind(kind).reason(reason).owner(owner).reviewOn(reviewOn);
    }

    /** Begins another one that is like this. */
    public Builder toBuilder() {
        Builder like = of(kind, reason, owner, reviewOn).since(since).readers(readers);
        like.laterMembers.putAll(laterMembers);
        return like;
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Caution read(Builder written) {
        return written.build();
    }

    @Override
    public String toString() {
        return Masks.describe("Caution", this);
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable CautionKind kind;

        /** What it warns of. */
        public Builder kind(CautionKind kind) {
            this.kind = kind;
            return this;
        }

        private @Nullable String reason;

        /** Why it was given: what happened, not what somebody is like. */
        public Builder reason(String reason) {
            this.reason = reason;
            return this;
        }

        private @Nullable String owner;

        /** Who answers for it. */
        public Builder owner(String owner) {
            this.owner = owner;
            return this;
        }

        @AsWritten
        private @Nullable LocalDate reviewOn;

        /** The day on which it must be reviewed. */
        public Builder reviewOn(LocalDate reviewOn) {
            this.reviewOn = reviewOn;
            return this;
        }

        @AsWritten
        private @Nullable LocalDate since;

        /** When it was given. */
        public Builder since(@Nullable LocalDate since) {
            this.since = since;
            return this;
        }

        @Several
        private List<String> readers = new ArrayList<>();

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

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Caution build() {
            return new Caution(
                    Required.part(kind, "a caution", "kind"),
                    Required.part(reason, "a caution", "reason"),
                    Required.part(owner, "a caution", "owner"),
                    Required.part(reviewOn, "a caution", "reviewOn"),
                    since,
                    readers,
                    LaterMembers.of(laterMembers));
        }
    }
}
