// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;
import static org.moothall.core.privacy.PrivacyCategory.REFERENCE;
import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Flag;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.json.Moment;
import org.moothall.core.json.Several;
import org.moothall.core.organisation.Organisation;
import org.moothall.core.person.Authority;
import org.moothall.core.person.Channel;
import org.moothall.core.person.Contact;
import org.moothall.core.person.ContactCheck;
import org.moothall.core.person.Person;
import org.moothall.core.privacy.FewReaders;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.provenance.Provenance;
import org.moothall.core.text.Unseen;

/**
 * A person or organisation with a part in a case: a role, a contact for this case, a beginning and an end. The contact is the party's own,
 * because an address that is safe at home may not be safe in this case.
 *
 * <pre>{@code
 * Party.in(PartyRole.AGENT).id("agent").onBehalfOf("child").contact(work).build()
 * }</pre>
 *
 * <p>Ask {@link #check} before every message.
 *
 * <p><b>Grows</b> a later version may have more components: {@link #in} and {@link #toBuilder} make one, and nobody else calls
 * the constructor.
 *
 * @param role what they are in the case
 * @param id what the case calls them, so that others can be for them; or null
 * @param person the person, or null when it is an organisation or nobody knows
 * @param organisation the organisation, or null when they are there for themselves
 * @param contact how to reach them in this case; or null when as the person is reached
 * @param onBehalfOf the {@link #id()} of the party for whom they are there, or null when for themselves
 * @param since when their part began, or null when with the case
 * @param endedAt when their part ended, or null while it goes on
 * @param ending how their part ended: told, withdrew, moved; or null
 * @param confidential whether they asked not to be named: only {@link #readers()} are told who they are
 * @param provenance where parts of it come from, by the part's name
 * @param readers the roles that alone may read it; often none are named
 * @param authority by what right they are there for somebody else, or null when nobody said or they are not
 * @param evidence the ids of the evidence that shows by what right they are there for somebody else
 * @param anonymous whether they would not say who they are
 * @param laterMembers what a later version wrote in its JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Party(
        @Privacy(LINKED) PartyRole role,
        @Privacy(LINKED) @Nullable String id,
        @Privacy(PERSONAL) @Valid @Nullable Person person,
        @Privacy(LINKED) @Valid @Nullable Organisation organisation,
        @Privacy(PERSONAL) @Valid @Nullable Contact contact,

        @Privacy(value = LINKED, aboutOthers = true) @Nullable
        String onBehalfOf,

        @Privacy(LINKED) @AsWritten @Nullable OffsetDateTime since,
        @Privacy(LINKED) @AsWritten @Nullable OffsetDateTime endedAt,
        @Privacy(PERSONAL) @Nullable String ending,

        @Privacy(LINKED) @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean confidential,

        @Privacy(value = LINKED, ofParts = true) @Several Map<String, Provenance> provenance,
        @Privacy(REFERENCE) @Several List<String> readers,
        @Privacy(LINKED) @Nullable Authority authority,
        @Privacy(LINKED) @Several List<String> evidence,

        @Privacy(LINKED) @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean anonymous,

        @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter LaterMembers laterMembers)
        implements FewReaders {
    /** For {@link Builder#build} alone. A blank text is none; lists are copied. */
    public Party {
        id = Unseen.orNull(id);
        onBehalfOf = Unseen.orNull(onBehalfOf);
        ending = Unseen.orNull(ending);
        evidence = Required.texts(evidence, "a party", "evidence");
        readers = Required.texts(readers, "a party", "readers");
        provenance = Required.keyed(provenance, "a party", "provenance");
        if (since != null && endedAt != null && endedAt.isBefore(since)) {
            throw new IllegalArgumentException("nobody's part ends before it begins; 'endedAt' is before 'since'");
        }
    }

    /** Whether only its readers may read it: once any is named, and from the start when they asked not to be named: then, until there is one, it is for nobody. */
    @Override
    public boolean narrows() {
        return confidential() || !readers().isEmpty();
    }

    /**
     * Whether they may be contacted about this case by a channel at a moment; to be asked before any message. What is used is of their
     * contact in this case; where there is none, of the person's, and where there is none either, of the organisation. What restricts
     * the person's contact holds in this case too.
     *
     * @param channel the channel that is to be used
     * @param moment when it would reach them
     */
    public ContactCheck check(Channel channel, Instant moment) {
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
    public static Builder in(PartyRole role) {
        return new Builder().role(role);
    }

    /** Begins another one that is like this. */
    public Builder toBuilder() {
        Builder like = in(role).id(id)
                .person(person)
                .organisation(organisation)
                .contact(contact)
                .onBehalfOf(onBehalfOf)
                .since(since)
                .endedAt(endedAt)
                .ending(ending)
                .readers(readers)
                .authority(authority)
                .evidence(evidence);
        like.confidential = Flag.of(confidential);
        like.provenance.putAll(provenance);
        like.anonymous = Flag.of(anonymous);
        like.laterMembers.putAll(laterMembers);
        return like;
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Party read(Builder written) {
        return written.build();
    }

    @Override
    public String toString() {
        return Masks.describe("Party", this);
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable PartyRole role;

        /** What they are in the case. */
        public Builder role(PartyRole role) {
            this.role = role;
            return this;
        }

        private @Nullable String id;

        /** What the case calls them, so that others can be for them. */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        private @Nullable Person person;

        /** The person. */
        public Builder person(@Nullable Person person) {
            this.person = person;
            return this;
        }

        private @Nullable Organisation organisation;

        /** The organisation. */
        public Builder organisation(@Nullable Organisation organisation) {
            this.organisation = organisation;
            return this;
        }

        private @Nullable Contact contact;

        /** How to reach them in this case. */
        public Builder contact(@Nullable Contact contact) {
            this.contact = contact;
            return this;
        }

        private @Nullable String onBehalfOf;

        /** The id of the party for whom they are there. */
        public Builder onBehalfOf(@Nullable String onBehalfOf) {
            this.onBehalfOf = onBehalfOf;
            return this;
        }

        private @Nullable Moment since;

        /** When their part began. */
        public Builder since(@Nullable OffsetDateTime since) {
            this.since = Moment.of(since);
            return this;
        }

        private @Nullable Moment endedAt;

        /** When their part ended. */
        public Builder endedAt(@Nullable OffsetDateTime endedAt) {
            this.endedAt = Moment.of(endedAt);
            return this;
        }

        private @Nullable String ending;

        /** How their part ended. */
        public Builder ending(@Nullable String ending) {
            this.ending = ending;
            return this;
        }

        @JsonSetter(nulls = Nulls.FAIL)
        private @Nullable Flag confidential;

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

        @Several
        private Map<String, Provenance> provenance = new LinkedHashMap<>();

        /** Where a part comes from, for example {@code onBehalfOf}. */
        public Builder provenance(String part, Provenance added) {
            provenance.put(part, added);
            return this;
        }

        @Several
        private List<String> readers = new ArrayList<>();

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

        private @Nullable Authority authority;

        /** By what right they are there for somebody else. */
        public Builder authority(@Nullable Authority authority) {
            this.authority = authority;
            return this;
        }

        @Several
        private List<String> evidence = new ArrayList<>();

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

        @JsonSetter(nulls = Nulls.FAIL)
        private @Nullable Flag anonymous;

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

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Party build() {
            return new Party(
                    Required.part(role, "a party", "role"),
                    id,
                    person,
                    organisation,
                    contact,
                    onBehalfOf,
                    Moment.asOffsetDateTime(since),
                    Moment.asOffsetDateTime(endedAt),
                    ending,
                    Flag.isTrue(confidential),
                    provenance,
                    readers,
                    authority,
                    evidence,
                    Flag.isTrue(anonymous),
                    LaterMembers.of(laterMembers));
        }
    }
}
