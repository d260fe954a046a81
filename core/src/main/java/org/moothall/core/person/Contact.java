// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.LaterMembers;

/**
 * How a person may be reached, and whether it is safe to. A letter, a call or a text can tell someone in the same home what
 * they must not know; so nobody is contacted unless it is known to be safe.
 *
 * <p>E-mail addresses and telephone numbers are text here, as they were given. More may be added to this type; nobody else
 * implements it.
 */
public sealed interface Contact permits ContactRecord {
    /** The e-mail address, or null when there is none. */
    @Nullable
    String email();

    /** The telephone number, or null when there is none. */
    @Nullable
    String telephone();

    /** The channel they prefer, or null when they did not say. */
    @Nullable
    Channel preferred();

    /** Whether it is known that using these is safe for them. Not said, and not known, is false. */
    boolean safe();

    /** Whether they may be contacted at all: it is known to be safe, and there is an address or a number. */
    default boolean mayBeContacted() {
        return safe() && (email() != null || telephone() != null);
    }

    /** Whether they may be contacted by a channel: it is known to be safe, and there is what the channel needs. */
    default boolean mayBeContactedBy(Channel channel) {
        if (channel.equals(Channel.EMAIL)) {
            return safe() && email() != null;
        }
        boolean needsNumber = channel.equals(Channel.TELEPHONE) || channel.equals(Channel.TEXT_MESSAGE);
        return safe() && needsNumber && telephone() != null;
    }

    /** Begins a contact that is not known to be safe. */
    static Builder builder() {
        return new Builder();
    }

    /** Begins another contact that is like this one. */
    default Builder toBuilder() {
        return new Builder().copying(this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator
    private static Contact read(
            @JsonProperty("email") @Nullable String email,
            @JsonProperty("telephone") @Nullable String telephone,
            @JsonProperty("preferred") @Nullable Channel preferred,
            @JsonProperty("safe") @Nullable Boolean safe,
            @JsonAnySetter @Nullable Map<String, @Nullable Object> laterMembers) {
        return new ContactRecord(
                email, telephone, preferred, Boolean.TRUE.equals(safe), LaterMembers.copyOf(laterMembers));
    }

    /** Gathers how a person may be reached. Not for use by several threads. */
    final class Builder {
        private @Nullable String email;
        private @Nullable String telephone;
        private @Nullable Channel preferred;
        private boolean safe;

        private Map<String, @Nullable Object> laterMembers = Map.of();

        private Builder() {}

        /** The e-mail address. */
        public Builder email(String newEmail) {
            email = newEmail;
            return this;
        }

        /** The telephone number. */
        public Builder telephone(String newTelephone) {
            telephone = newTelephone;
            return this;
        }

        /** The channel they prefer. */
        public Builder preferred(Channel newPreferred) {
            preferred = newPreferred;
            return this;
        }

        /** It is known that using these is safe for them. */
        public Builder knownToBeSafe() {
            safe = true;
            return this;
        }

        /** It is no longer known, or was never true. */
        public Builder notKnownToBeSafe() {
            safe = false;
            return this;
        }

        /** The contact. */
        public Contact build() {
            return new ContactRecord(email, telephone, preferred, safe, laterMembers);
        }

        private Builder copying(Contact contact) {
            laterMembers = ((ContactRecord) contact).laterMembers();
            email = contact.email();
            telephone = contact.telephone();
            preferred = contact.preferred();
            safe = contact.safe();
            return this;
        }
    }
}
