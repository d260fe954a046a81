// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.organisation;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Finding;
import org.moothall.core.identifier.organisation.OrganisationId;
import org.moothall.core.internal.LaterMembers;
import org.moothall.core.internal.Required;
import org.moothall.core.json.Several;
import org.moothall.core.person.Channel;
import org.moothall.core.person.Contact;
import org.moothall.core.person.ContactCheck;
import org.moothall.core.person.ContactPoint;
import org.moothall.core.provenance.ForeignReference;

/**
 * A council, a supplier, a charity or another body, and what registers call it. More may be added to this type; nobody else
 * implements it.
 */
public sealed interface Organisation permits OrganisationRecord {
    /** Its name. */
    String name();

    /** What registers call it, in the order they were given; often none. */
    List<OrganisationId> ids();

    /** What it is, or null when nobody said. */
    @Nullable
    OrganisationKind kind();

    /** The organisation it is a part of, or null when of none. */
    @Nullable
    OrganisationId partOf();

    /** How to reach it; a small body's may be somebody's home. */
    List<ContactPoint> contactPoints();

    /** What other systems call it, and which is master of what. */
    List<ForeignReference> foreignReferences();

    /** What one register calls it; empty when that is not known. */
    default Optional<OrganisationId> idIn(String scheme) {
        return ids().stream().filter(id -> id.scheme().equals(scheme)).findFirst();
    }

    /** Ids that are none by the rule of their register, where that is known. */
    default List<Finding> findings() {
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
    default Contact contact() {
        return Contact.builder().others(contactPoints()).build();
    }

    /** Whether it may be reached by a channel at a moment: by the first of its {@link #contactPoints} for it that is known to be safe. */
    default ContactCheck check(Channel channel, Instant moment) {
        return contact().check(channel, moment);
    }

    /** Begins an organisation with its name. */
    static Builder named(String name) {
        Builder builder = new Builder();
        builder.name = name;
        return builder;
    }

    /** Begins another one that is like this. */
    default Builder toBuilder() {
        return new Builder().copying((OrganisationRecord) this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Organisation read(Builder written) {
        return written.build();
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    final class Builder {
        private @Nullable String name;

        @Several
        private List<OrganisationId> ids = new ArrayList<>();

        private @Nullable OrganisationKind kind;

        private @Nullable OrganisationId partOf;

        @Several
        private List<ContactPoint> contactPoints = new ArrayList<>();

        @Several
        private List<ForeignReference> foreignReferences = new ArrayList<>();

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** Its name. */
        public Builder name(String newName) {
            name = newName;
            return this;
        }

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

        /** What it is. */
        public Builder kind(@Nullable OrganisationKind newKind) {
            kind = newKind;
            return this;
        }

        /** The organisation it is a part of. */
        public Builder partOf(@Nullable OrganisationId newPartOf) {
            partOf = newPartOf;
            return this;
        }

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

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Organisation build() {
            return new OrganisationRecord(
                    Required.part(name, "an organisation", "name"),
                    ids,
                    kind,
                    partOf,
                    contactPoints,
                    foreignReferences,
                    LaterMembers.copyOf(laterMembers));
        }

        private Builder copying(OrganisationRecord other) {
            name = other.name();
            ids = new ArrayList<>(other.ids());
            kind = other.kind();
            partOf = other.partOf();
            contactPoints = new ArrayList<>(other.contactPoints());
            foreignReferences = new ArrayList<>(other.foreignReferences());
            laterMembers = new LinkedHashMap<>(other.laterMembers());
            return this;
        }
    }
}
