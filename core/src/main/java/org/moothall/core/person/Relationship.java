// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;
import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.provenance.Provenance;

/**
 * A relationship between two people, with dates: <i>Alys is a parent of Bo since 2015</i>.
 *
 * <p><b>Grows</b> a later version may have more components: {@link #between} and {@link #toBuilder} make one, and nobody else
 * calls the constructor.
 *
 * @param personId the one who is
 * @param kind what they are
 * @param relatedId the one to whom
 * @param during from when until when, or null when nobody said
 * @param provenance where that comes from and how far it was verified, or null when it was not written down
 * @param laterMembers what a later version wrote in its JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Relationship(
        @Privacy(LINKED) String personId,
        @Privacy(PERSONAL) RelationshipKind kind,
        @Privacy(value = LINKED, aboutOthers = true) String relatedId,
        @Privacy(PERSONAL) @Nullable Span during,
        @Privacy(LINKED) @Nullable Provenance provenance,
        @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter LaterMembers laterMembers) {
    /** For {@link Builder#build} alone. A blank text is none; lists are copied. */
    public Relationship {
        Required.text(personId, "a relationship", "personId");
        Required.text(relatedId, "a relationship", "relatedId");
    }

    /** Begins with who is what to whom. */
    public static Builder between(String personId, RelationshipKind kind, String relatedId) {
        return new Builder().personId(personId).kind(kind).relatedId(relatedId);
    }

    /** Begins another one that is like this. */
    public Builder toBuilder() {
        Builder like = between(personId, kind, relatedId).during(during).provenance(provenance);
        like.laterMembers.putAll(laterMembers);
        return like;
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Relationship read(Builder written) {
        return written.build();
    }

    @Override
    public String toString() {
        return Masks.describe("Relationship", this);
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable String personId;

        /** The {@link Person#id} of the one who is. */
        public Builder personId(String personId) {
            this.personId = personId;
            return this;
        }

        private @Nullable RelationshipKind kind;

        /** What they are. */
        public Builder kind(RelationshipKind kind) {
            this.kind = kind;
            return this;
        }

        private @Nullable String relatedId;

        /** The {@link Person#id} of the one to whom. */
        public Builder relatedId(String relatedId) {
            this.relatedId = relatedId;
            return this;
        }

        private @Nullable Span during;

        /** From when until when. */
        public Builder during(@Nullable Span during) {
            this.during = during;
            return this;
        }

        private @Nullable Provenance provenance;

        /** Where that comes from and how far it was verified. */
        public Builder provenance(@Nullable Provenance provenance) {
            this.provenance = provenance;
            return this;
        }

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Relationship build() {
            return new Relationship(
                    Required.part(personId, "a relationship", "personId"),
                    Required.part(kind, "a relationship", "kind"),
                    Required.part(relatedId, "a relationship", "relatedId"),
                    during,
                    provenance,
                    LaterMembers.of(laterMembers));
        }
    }
}
