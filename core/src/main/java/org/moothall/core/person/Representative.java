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
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.provenance.Provenance;
import org.moothall.core.text.Unseen;

/**
 * A person or organisation that acts for somebody: the authority and the dates.
 *
 * <p><b>Grows</b> a later version may have more components: {@link #by} and {@link #toBuilder} make one, and nobody else calls
 * the constructor.
 *
 * @param authority by what right they act
 * @param name what they are called, or null when only their organisation is known
 * @param personId their own {@link Person#id}, or null when there is no record of them
 * @param organisation the organisation they act from, or null when there is none
 * @param scope in what they act, or null when in everything
 * @param during from when until when, or null when nobody said
 * @param contact how they may be reached, or null when nobody knows
 * @param provenance where that comes from and how far the authority was verified, or null when it was not written down
 * @param laterMembers what a later version wrote in its JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Representative(
        @Privacy(PERSONAL) Authority authority,
        @Privacy(PERSONAL) @Nullable PersonName name,
        @Privacy(LINKED) @Nullable String personId,
        @Privacy(LINKED) @Nullable String organisation,
        @Privacy(PERSONAL) @Nullable String scope,
        @Privacy(PERSONAL) @Nullable Span during,
        @Privacy(PERSONAL) @Valid @Nullable Contact contact,
        @Privacy(LINKED) @Nullable Provenance provenance,
        @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter LaterMembers laterMembers) {
    /** For {@link Builder#build} alone. A blank text is none; lists are copied. */
    public Representative {
        personId = Unseen.orNull(personId);
        organisation = Unseen.orNull(organisation);
        scope = Unseen.orNull(scope);
    }

    /** Whether they surely may act on a day; false when it is not known from when. */
    public boolean surelyActsOn(LocalDate day) {
        Span during = during();
        return during != null && during.from() != null && during.surelyIncludes(day);
    }

    /** Begins with by what right they act. */
    public static Builder by(Authority authority) {
        return new Builder().authority(authority);
    }

    /** Begins another one that is like this. */
    public Builder toBuilder() {
        Builder like = by(authority)
                .name(name)
                .personId(personId)
                .organisation(organisation)
                .scope(scope)
                .during(during)
                .contact(contact)
                .provenance(provenance);
        like.laterMembers.putAll(laterMembers);
        return like;
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Representative read(Builder written) {
        return written.build();
    }

    @Override
    public String toString() {
        return Masks.describe("Representative", this);
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable Authority authority;

        /** By what right they act. */
        public Builder authority(Authority authority) {
            this.authority = authority;
            return this;
        }

        private @Nullable PersonName name;

        /** What they are called. */
        public Builder name(@Nullable PersonName name) {
            this.name = name;
            return this;
        }

        private @Nullable String personId;

        /** Their own {@link Person#id}. */
        public Builder personId(@Nullable String personId) {
            this.personId = personId;
            return this;
        }

        private @Nullable String organisation;

        /** The organisation they act from. */
        public Builder organisation(@Nullable String organisation) {
            this.organisation = organisation;
            return this;
        }

        private @Nullable String scope;

        /** In what they act. */
        public Builder scope(@Nullable String scope) {
            this.scope = scope;
            return this;
        }

        private @Nullable Span during;

        /** From when until when. */
        public Builder during(@Nullable Span during) {
            this.during = during;
            return this;
        }

        private @Nullable Contact contact;

        /** How they may be reached. */
        public Builder contact(@Nullable Contact contact) {
            this.contact = contact;
            return this;
        }

        private @Nullable Provenance provenance;

        /** Where that comes from and how far the authority was verified. */
        public Builder provenance(@Nullable Provenance provenance) {
            this.provenance = provenance;
            return this;
        }

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Representative build() {
            return new Representative(
                    Required.part(authority, "a representative", "authority"),
                    name,
                    personId,
                    organisation,
                    scope,
                    during,
                    contact,
                    provenance,
                    LaterMembers.of(laterMembers));
        }
    }
}
