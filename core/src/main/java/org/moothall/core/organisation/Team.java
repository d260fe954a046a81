// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.organisation;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.organisation.OrganisationId;
import org.moothall.core.internal.LaterMembers;
import org.moothall.core.internal.Required;
import org.moothall.core.json.Several;
import org.moothall.core.person.ContactPoint;

/**
 * Those in an organisation who do a service's work together. More may be added to this type; nobody else implements it.
 */
public sealed interface Team permits TeamRecord {
    /** The application's own id for it. */
    String id();

    /** Its name. */
    String name();

    /** The organisation it is in, or null when in our own. */
    @Nullable
    OrganisationId organisation();

    /** The services whose cases it has, by their stable names. */
    List<String> services();

    /** How to reach it. */
    List<ContactPoint> contactPoints();

    /** Begins a team with its id and its name. */
    static Builder of(String id, String name) {
        Builder builder = new Builder();
        builder.id = id;
        builder.name = name;
        return builder;
    }

    /** Begins another one that is like this. */
    default Builder toBuilder() {
        return new Builder().copying((TeamRecord) this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Team read(Builder written) {
        return written.build();
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    final class Builder {
        private @Nullable String id;

        private @Nullable String name;

        private @Nullable OrganisationId organisation;

        @Several
        private List<String> services = new ArrayList<>();

        @Several
        private List<ContactPoint> contactPoints = new ArrayList<>();

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The application's own id for it. */
        public Builder id(String newId) {
            id = newId;
            return this;
        }

        /** Its name. */
        public Builder name(String newName) {
            name = newName;
            return this;
        }

        /** The organisation it is in. */
        public Builder organisation(@Nullable OrganisationId newOrganisation) {
            organisation = newOrganisation;
            return this;
        }

        /** A service whose cases it has. */
        public Builder service(String added) {
            services.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder services(List<String> all) {
            services = new ArrayList<>(all);
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

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Team build() {
            return new TeamRecord(
                    Required.part(id, "a team", "id"),
                    Required.part(name, "a team", "name"),
                    organisation,
                    services,
                    contactPoints,
                    LaterMembers.copyOf(laterMembers));
        }

        private Builder copying(TeamRecord other) {
            id = other.id();
            name = other.name();
            organisation = other.organisation();
            services = new ArrayList<>(other.services());
            contactPoints = new ArrayList<>(other.contactPoints());
            laterMembers = new LinkedHashMap<>(other.laterMembers());
            return this;
        }
    }
}
