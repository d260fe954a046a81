// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.LaterMembers;
import org.moothall.core.internal.Required;
import org.moothall.core.provenance.Provenance;

/**
 * What one person is to another, and when: <i>Alys is a parent of Bo since 2015</i>. More may be added to this type; nobody else implements it.
 */
public sealed interface Relationship permits RelationshipRecord {
    /** The one who is. */
    String personId();

    /** What they are. */
    RelationshipKind kind();

    /** The one to whom. */
    String relatedId();

    /** From when until when, or null when nobody said. */
    @Nullable
    Span during();

    /** Where that comes from and how far it was verified, or null when it was not written down. */
    @Nullable
    Provenance provenance();

    /** Begins with who is what to whom. */
    static Builder between(String personId, RelationshipKind kind, String relatedId) {
        Builder builder = new Builder();
        builder.personId = personId;
        builder.kind = kind;
        builder.relatedId = relatedId;
        return builder;
    }

    /** Begins another one that is like this. */
    default Builder toBuilder() {
        return new Builder().copying((RelationshipRecord) this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Relationship read(Builder written) {
        return written.build();
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    final class Builder {
        private @Nullable String personId;

        private @Nullable RelationshipKind kind;

        private @Nullable String relatedId;

        private @Nullable Span during;

        private @Nullable Provenance provenance;

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The {@link Person#id} of the one who is. */
        public Builder personId(String newPersonId) {
            personId = newPersonId;
            return this;
        }

        /** What they are. */
        public Builder kind(RelationshipKind newKind) {
            kind = newKind;
            return this;
        }

        /** The {@link Person#id} of the one to whom. */
        public Builder relatedId(String newRelatedId) {
            relatedId = newRelatedId;
            return this;
        }

        /** From when until when. */
        public Builder during(@Nullable Span newDuring) {
            during = newDuring;
            return this;
        }

        /** Where that comes from and how far it was verified. */
        public Builder provenance(@Nullable Provenance newProvenance) {
            provenance = newProvenance;
            return this;
        }

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Relationship build() {
            return new RelationshipRecord(
                    Required.part(personId, "a relationship", "personId"),
                    Required.part(kind, "a relationship", "kind"),
                    Required.part(relatedId, "a relationship", "relatedId"),
                    during,
                    provenance,
                    LaterMembers.copyOf(laterMembers));
        }

        private Builder copying(RelationshipRecord other) {
            personId = other.personId();
            kind = other.kind();
            relatedId = other.relatedId();
            during = other.during();
            provenance = other.provenance();
            laterMembers = new LinkedHashMap<>(other.laterMembers());
            return this;
        }
    }
}
