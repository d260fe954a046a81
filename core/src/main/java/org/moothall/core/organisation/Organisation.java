// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.organisation;

import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.REFERENCE;
import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Finding;
import org.moothall.core.identifier.organisation.OrganisationId;
import org.moothall.core.internal.Required;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.json.Several;
import org.moothall.core.person.Channel;
import org.moothall.core.person.Contact;
import org.moothall.core.person.ContactCheck;
import org.moothall.core.person.ContactPoint;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.text.Given;
import org.moothall.core.text.Unseen;

/**
 * An organisation: a council, a supplier, a charity or another body, with numbers in registers.
 *
 * <p><b>Privacy</b> what an {@link Organisation} is made of.
 *
 * <p><b>Grows</b> a later version may have more components: {@link #named} and {@link #toBuilder} make one, and nobody else
 * calls the constructor.
 *
 * @param name its name
 * @param ids what registers call it, in the order they were given; often none
 * @param kind what it is, or null when nobody said
 * @param partOf the organisation it is a part of, or null when of none
 * @param contactPoints how to reach it; a small body's may be somebody's home
 * @param foreignReferences what other systems call it, and which is master of what
 * @param laterMembers what a later version wrote in its JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Organisation(
        @Privacy(REFERENCE) @Given String name,
        @Privacy(REFERENCE) @Several List<OrganisationId> ids,
        @Privacy(REFERENCE) @Nullable OrganisationKind kind,
        @Privacy(REFERENCE) @Nullable OrganisationId partOf,
        @Privacy(LINKED) @Several List<@Valid ContactPoint> contactPoints,
        @Privacy(LINKED) @Several List<ForeignReference> foreignReferences,
        @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter LaterMembers laterMembers) {
    /** For {@link Builder#build} alone. A blank text is none; lists are copied. */
    public Organisation {
        foreignReferences = List.copyOf(foreignReferences);
        ids = List.copyOf(ids);
        contactPoints = List.copyOf(contactPoints);
        if (Unseen.isBlank(name)) {
            throw new IllegalArgumentException("an organisation's name cannot be blank");
        }
    }

    /** What one register calls it; empty when that is not known. */
    public Optional<OrganisationId> idIn(String scheme) {
        return ids().stream().filter(id -> id.scheme().equals(scheme)).findFirst();
    }

    /** Ids that are none by the rule of their register, where that is known. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int index = 0; index < ids().size(); index++) {
            String path = "ids." + index;
            ids().get(index).findings().forEach(finding -> findings.add(finding.within(path)));
        }
        OrganisationId whole = partOf();
        if (whole != null) {
            whole.findings().forEach(finding -> findings.add(finding.within("partOf")));
        }
        return List.copyOf(findings);
    }

    /** Its {@link #contactPoints} as a contact, which nothing restricts. */
    public Contact contact() {
        return Contact.builder().others(contactPoints()).build();
    }

    /** Whether it may be reached by a channel at a moment: by the first of its {@link #contactPoints} for it that is known to be safe. */
    public ContactCheck check(Channel channel, Instant moment) {
        return contact().check(channel, moment);
    }

    /** Begins an organisation with its name. */
    public static Builder named(String name) {
        return new Builder().name(name);
    }

    /** Begins another one that is like this. */
    public Builder toBuilder() {
        Builder like = named(name)
                .ids(ids)
                .kind(kind)
                .partOf(partOf)
                .contactPoints(contactPoints)
                .foreignReferences(foreignReferences);
        like.laterMembers.putAll(laterMembers);
        return like;
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Organisation read(Builder written) {
        return written.build();
    }

    @Override
    public String toString() {
        return Masks.describe("Organisation", this);
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable String name;

        /** Its name. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        @Several
        private List<OrganisationId> ids = new ArrayList<>();

        /** One more id that a register gave. */
        public Builder id(OrganisationId added) {
            ids.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder ids(List<OrganisationId> all) {
            ids = new ArrayList<>(all);
            return this;
        }

        private @Nullable OrganisationKind kind;

        /** What it is. */
        public Builder kind(@Nullable OrganisationKind kind) {
            this.kind = kind;
            return this;
        }

        private @Nullable OrganisationId partOf;

        /** The organisation it is a part of. */
        public Builder partOf(@Nullable OrganisationId partOf) {
            this.partOf = partOf;
            return this;
        }

        @Several
        private List<ContactPoint> contactPoints = new ArrayList<>();

        /** A way to reach it. */
        public Builder contactPoint(ContactPoint added) {
            contactPoints.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder contactPoints(List<ContactPoint> all) {
            contactPoints = new ArrayList<>(all);
            return this;
        }

        @Several
        private List<ForeignReference> foreignReferences = new ArrayList<>();

        /** What another system calls it. */
        public Builder foreignReference(ForeignReference added) {
            foreignReferences.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder foreignReferences(List<ForeignReference> all) {
            foreignReferences = new ArrayList<>(all);
            return this;
        }

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Organisation build() {
            return new Organisation(
                    Required.part(name, "an organisation", "name"),
                    ids,
                    kind,
                    partOf,
                    contactPoints,
                    foreignReferences,
                    LaterMembers.of(laterMembers));
        }
    }
}
