// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.LaterMembers;

/**
 * A person a service deals with: what they are called, which language they prefer, how they may be reached. Each part may be
 * missing, for people report things without a name. More may be added to this type; nobody else implements it.
 */
public sealed interface Person permits PersonRecord {
    /** The name, or null when they gave none. */
    @Nullable
    PersonName name();

    /** The language they prefer, as a BCP 47 tag such as {@code cy}; or null when they did not say. */
    @Nullable
    String preferredLanguage();

    /** How they may be reached, or null when they cannot. */
    @Nullable
    Contact contact();

    /** Whether they may be contacted at all; false when nothing is known about that. */
    default boolean mayBeContacted() {
        Contact contact = contact();
        return contact != null && contact.mayBeContacted();
    }

    /** Begins a person of whom nothing is known yet. */
    static Builder builder() {
        return new Builder();
    }

    /** Begins another person who is like this one. */
    default Builder toBuilder() {
        return new Builder().copying(this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator
    private static Person read(
            @JsonProperty("name") @Nullable PersonName name,
            @JsonProperty("preferredLanguage") @Nullable String preferredLanguage,
            @JsonProperty("contact") @Nullable Contact contact,
            @JsonAnySetter @Nullable Map<String, @Nullable Object> laterMembers) {
        return new PersonRecord(name, preferredLanguage, contact, LaterMembers.copyOf(laterMembers));
    }

    /** Gathers what is known of a person. Not for use by several threads. */
    final class Builder {
        private @Nullable PersonName name;
        private @Nullable String preferredLanguage;
        private @Nullable Contact contact;

        private Map<String, @Nullable Object> laterMembers = Map.of();

        private Builder() {}

        /** The name. */
        public Builder name(PersonName newName) {
            name = newName;
            return this;
        }

        /** The language they prefer, as a BCP 47 tag: {@code cy}. */
        public Builder preferredLanguage(String newLanguage) {
            preferredLanguage = newLanguage;
            return this;
        }

        /** How they may be reached. */
        public Builder contact(Contact newContact) {
            contact = newContact;
            return this;
        }

        /** The person. */
        public Person build() {
            return new PersonRecord(name, preferredLanguage, contact, laterMembers);
        }

        private Builder copying(Person person) {
            laterMembers = ((PersonRecord) person).laterMembers();
            name = person.name();
            preferredLanguage = person.preferredLanguage();
            contact = person.contact();
            return this;
        }
    }
}
