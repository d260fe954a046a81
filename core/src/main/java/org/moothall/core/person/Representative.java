// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.LaterMembers;
import org.moothall.core.internal.Required;
import org.moothall.core.provenance.Provenance;

/**
 * Somebody who acts for a person, by what right, and for how long. More may be added to this type; nobody else implements it.
 */
public sealed interface Representative permits RepresentativeRecord {
    /** By what right they act. */
    Authority authority();

    /** What they are called, or null when only their organisation is known. */
    @Nullable
    PersonName name();

    /** Their own {@link Person#id}, or null when there is no record of them. */
    @Nullable
    String personId();

    /** The organisation they act from, or null when there is none. */
    @Nullable
    String organisation();

    /** In what they act, or null when in everything. */
    @Nullable
    String scope();

    /** From when until when, or null when nobody said. */
    @Nullable
    Span during();

    /** How they may be reached, or null when nobody knows. */
    @Nullable
    Contact contact();

    /** Where that comes from and how far the authority was verified, or null when it was not written down. */
    @Nullable
    Provenance provenance();

    /** Whether they surely may act on a day; false when it is not known from when. */
    default boolean surelyActsOn(LocalDate day) {
        Span during = during();
        return during != null && during.from() != null && during.surelyIncludes(day);
    }

    /** Begins with by what right they act. */
    static Builder by(Authority authority) {
        Builder builder = new Builder();
        builder.authority = authority;
        return builder;
    }

    /** Begins another one that is like this. */
    default Builder toBuilder() {
        return new Builder().copying((RepresentativeRecord) this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Representative read(Builder written) {
        return written.build();
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    final class Builder {
        private @Nullable Authority authority;

        private @Nullable PersonName name;

        private @Nullable String personId;

        private @Nullable String organisation;

        private @Nullable String scope;

        private @Nullable Span during;

        private @Nullable Contact contact;

        private @Nullable Provenance provenance;

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** By what right they act. */
        public Builder authority(Authority newAuthority) {
            authority = newAuthority;
            return this;
        }

        /** What they are called. */
        public Builder name(@Nullable PersonName newName) {
            name = newName;
            return this;
        }

        /** Their own {@link Person#id}. */
        public Builder personId(@Nullable String newPersonId) {
            personId = newPersonId;
            return this;
        }

        /** The organisation they act from. */
        public Builder organisation(@Nullable String newOrganisation) {
            organisation = newOrganisation;
            return this;
        }

        /** In what they act. */
        public Builder scope(@Nullable String newScope) {
            scope = newScope;
            return this;
        }

        /** From when until when. */
        public Builder during(@Nullable Span newDuring) {
            during = newDuring;
            return this;
        }

        /** How they may be reached. */
        public Builder contact(@Nullable Contact newContact) {
            contact = newContact;
            return this;
        }

        /** Where that comes from and how far the authority was verified. */
        public Builder provenance(@Nullable Provenance newProvenance) {
            provenance = newProvenance;
            return this;
        }

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Representative build() {
            return new RepresentativeRecord(
                    Required.part(authority, "a representative", "authority"),
                    name,
                    personId,
                    organisation,
                    scope,
                    during,
                    contact,
                    provenance,
                    LaterMembers.copyOf(laterMembers));
        }

        private Builder copying(RepresentativeRecord other) {
            authority = other.authority();
            name = other.name();
            personId = other.personId();
            organisation = other.organisation();
            scope = other.scope();
            during = other.during();
            contact = other.contact();
            provenance = other.provenance();
            laterMembers = new LinkedHashMap<>(other.laterMembers());
            return this;
        }
    }
}
