// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.LaterMembers;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Flag;
import org.moothall.core.json.Several;
import org.moothall.core.organisation.Organisation;
import org.moothall.core.person.Authority;
import org.moothall.core.person.Channel;
import org.moothall.core.person.Contact;
import org.moothall.core.person.ContactCheck;
import org.moothall.core.person.Person;
import org.moothall.core.privacy.FewReaders;
import org.moothall.core.provenance.Provenance;

/**
 * Somebody who takes part in a case, as what, and until when. Each has a contact of their own, for what is safe at home may not
 * be safe in this case; and an end of their own, for a reporter is done when the case is not. More may be added to this type; nobody else implements it.
 */
public sealed interface Party extends FewReaders permits PartyRecord {
    /** What they are in the case. */
    PartyRole role();

    /** What the case calls them, so that others can be for them; or null. */
    @Nullable
    String id();

    /** The person, or null when it is an organisation or nobody knows. */
    @Nullable
    Person person();

    /** The organisation, or null when they are there for themselves. */
    @Nullable
    Organisation organisation();

    /** How to reach them in this case; or null when as the person is reached. */
    @Nullable
    Contact contact();

    /** The {@link #id} of the party for whom they are there, or null when for themselves. */
    @Nullable
    String onBehalfOf();

    /** When their part began, or null when with the case. */
    @Nullable
    OffsetDateTime since();

    /** When their part ended, or null while it goes on. */
    @Nullable
    OffsetDateTime endedAt();

    /** How their part ended: told, withdrew, moved; or null. */
    @Nullable
    String ending();

    /** Whether they asked not to be named: only {@link #readers} are told who they are. */
    boolean confidential();

    /** Where parts of it come from, by the part's name. */
    Map<String, Provenance> provenance();

    /** The roles that alone may read it; often none are named. */
    @Override
    List<String> readers();

    /** Whether only its readers may read it: once any is named, and from the start when they asked not to be named: then, until there is one, it is for nobody. */
    @Override
    default boolean narrows() {
        return confidential() || !readers().isEmpty();
    }

    /** By what right they are there for somebody else, or null when nobody said or they are not. */
    @Nullable
    Authority authority();

    /** The ids of the evidence that shows by what right they are there for somebody else. */
    List<String> evidence();

    /** Whether they would not say who they are. */
    boolean anonymous();

    /**
     * Whether they may be contacted about this case by a channel at a moment; to be asked before any message. What is used is of their
     * contact in this case; where there is none, of the person's, and where there is none either, of the organisation. What restricts
     * the person's contact holds in this case too.
     *
     * @param channel the channel that is to be used
     * @param moment when it would reach them
     */
    default ContactCheck check(Channel channel, Instant moment) {
        if (endedAt() != null) {
            return new ContactCheck.Refused(ContactCheck.Reason.PART_IS_OVER);
        }
        Person person = person();
        return person == null
                ? contactToUse().check(channel, moment)
                : person.checkWith(contactToUse(), channel, moment);
    }

    private Contact contactToUse() {
        Contact own = contact();
        if (own != null) {
            return own;
        }
        Person person = person();
        Contact ofPerson = person == null ? null : person.contact();
        if (ofPerson != null) {
            return ofPerson;
        }
        Organisation organisation = organisation();
        return organisation == null ? Contact.builder().build() : organisation.contact();
    }

    /** Begins with what somebody is in the case. */
    static Builder in(PartyRole role) {
        Builder builder = new Builder();
        builder.role = role;
        return builder;
    }

    /** Begins another one that is like this. */
    default Builder toBuilder() {
        return new Builder().copying((PartyRecord) this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Party read(Builder written) {
        return written.build();
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    final class Builder {
        private @Nullable PartyRole role;

        private @Nullable String id;

        private @Nullable Person person;

        private @Nullable Organisation organisation;

        private @Nullable Contact contact;

        private @Nullable String onBehalfOf;

        @AsWritten
        private @Nullable OffsetDateTime since;

        @AsWritten
        private @Nullable OffsetDateTime endedAt;

        private @Nullable String ending;

        @JsonSetter(nulls = Nulls.FAIL)
        private @Nullable Flag confidential;

        @Several
        private Map<String, Provenance> provenance = new LinkedHashMap<>();

        @Several
        private List<String> readers = new ArrayList<>();

        private @Nullable Authority authority;

        @Several
        private List<String> evidence = new ArrayList<>();

        @JsonSetter(nulls = Nulls.FAIL)
        private @Nullable Flag anonymous;

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** What they are in the case. */
        public Builder role(PartyRole newRole) {
            role = newRole;
            return this;
        }

        /** What the case calls them, so that others can be for them. */
        public Builder id(@Nullable String newId) {
            id = newId;
            return this;
        }

        /** The person. */
        public Builder person(@Nullable Person newPerson) {
            person = newPerson;
            return this;
        }

        /** The organisation. */
        public Builder organisation(@Nullable Organisation newOrganisation) {
            organisation = newOrganisation;
            return this;
        }

        /** How to reach them in this case. */
        public Builder contact(@Nullable Contact newContact) {
            contact = newContact;
            return this;
        }

        /** The id of the party for whom they are there. */
        public Builder onBehalfOf(@Nullable String newOnBehalfOf) {
            onBehalfOf = newOnBehalfOf;
            return this;
        }

        /** When their part began. */
        public Builder since(@Nullable OffsetDateTime newSince) {
            since = newSince;
            return this;
        }

        /** When their part ended. */
        public Builder endedAt(@Nullable OffsetDateTime newEndedAt) {
            endedAt = newEndedAt;
            return this;
        }

        /** How their part ended. */
        public Builder ending(@Nullable String newEnding) {
            ending = newEnding;
            return this;
        }

        /** They asked not to be named; name the readers who must know all the same. */
        public Builder confidential() {
            confidential = Flag.of(true);
            return this;
        }

        /** They did not, or no longer do. */
        public Builder notConfidential() {
            confidential = Flag.of(false);
            return this;
        }

        /** Where a part comes from, for example {@code onBehalfOf}. */
        public Builder provenance(String part, Provenance added) {
            provenance.put(part, added);
            return this;
        }

        /** A role that may read it; as soon as one is named, no other may. */
        public Builder reader(String added) {
            readers.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder readers(List<String> all) {
            readers = new ArrayList<>(all);
            return this;
        }

        /** By what right they are there for somebody else. */
        public Builder authority(@Nullable Authority newAuthority) {
            authority = newAuthority;
            return this;
        }

        /** The id of evidence that shows by what right they are there for somebody else. */
        public Builder shownBy(String added) {
            evidence.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder evidence(List<String> all) {
            evidence = new ArrayList<>(all);
            return this;
        }

        /** They would not say who they are. */
        public Builder anonymous() {
            anonymous = Flag.of(true);
            return this;
        }

        /** They said. */
        public Builder notAnonymous() {
            anonymous = Flag.of(false);
            return this;
        }

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Party build() {
            return new PartyRecord(
                    Required.part(role, "a party", "role"),
                    id,
                    person,
                    organisation,
                    contact,
                    onBehalfOf,
                    since,
                    endedAt,
                    ending,
                    Flag.isTrue(confidential),
                    provenance,
                    readers,
                    authority,
                    evidence,
                    Flag.isTrue(anonymous),
                    LaterMembers.copyOf(laterMembers));
        }

        private Builder copying(PartyRecord other) {
            role = other.role();
            id = other.id();
            person = other.person();
            organisation = other.organisation();
            contact = other.contact();
            onBehalfOf = other.onBehalfOf();
            since = other.since();
            endedAt = other.endedAt();
            ending = other.ending();
            confidential = Flag.of(other.confidential());
            provenance = new LinkedHashMap<>(other.provenance());
            readers = new ArrayList<>(other.readers());
            authority = other.authority();
            evidence = new ArrayList<>(other.evidence());
            anonymous = Flag.of(other.anonymous());
            laterMembers = new LinkedHashMap<>(other.laterMembers());
            return this;
        }
    }
}
