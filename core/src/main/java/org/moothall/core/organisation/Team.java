// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.organisation;

import static org.moothall.core.privacy.PrivacyCategory.REFERENCE;
import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.organisation.OrganisationId;
import org.moothall.core.internal.Required;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.json.Several;
import org.moothall.core.person.ContactPoint;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.text.Given;

/**
 * Those in an organisation who do a service's work together.
 *
 * <p><b>Grows</b> a later version may have more components: {@link #of} and {@link #toBuilder} make one, and nobody else calls
 * the constructor.
 *
 * @param id the application's own id for it
 * @param name its name
 * @param organisation the organisation it is in, or null when in our own
 * @param services the services whose cases it has, by their stable names
 * @param contactPoints how to reach it
 * @param laterMembers what a later version wrote in its JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Team(
        @Privacy(REFERENCE) @Given String id,
        @Privacy(REFERENCE) @Given String name,
        @Privacy(REFERENCE) @Nullable OrganisationId organisation,
        @Privacy(REFERENCE) @Several List<String> services,
        @Privacy(REFERENCE) @Several List<@Valid ContactPoint> contactPoints,
        @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter LaterMembers laterMembers) {
    /** For {@link Builder#build} alone. A blank text is none; lists are copied. */
    public Team {
        services = Required.texts(services, "a team", "services");
        contactPoints = List.copyOf(contactPoints);
        Required.text(id, "a team", "id");
        Required.text(name, "a team", "name");
    }

    /** Begins a team with its id and its name. */
    public static Builder of(String id, String name) {
        return new Builder().id(id).name(name);
    }

    /** Begins another one that is like this. */
    public Builder toBuilder() {
        Builder like =
                of(id, name).organisation(organisation).services(services).contactPoints(contactPoints);
        like.laterMembers.putAll(laterMembers);
        return like;
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Team read(Builder written) {
        return written.build();
    }

    @Override
    public String toString() {
        return Masks.describe("Team", this);
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable String id;

        /** The application's own id for it. */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        private @Nullable String name;

        /** Its name. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        private @Nullable OrganisationId organisation;

        /** The organisation it is in. */
        public Builder organisation(@Nullable OrganisationId organisation) {
            this.organisation = organisation;
            return this;
        }

        @Several
        private List<String> services = new ArrayList<>();

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

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Team build() {
            return new Team(
                    Required.part(id, "a team", "id"),
                    Required.part(name, "a team", "name"),
                    organisation,
                    services,
                    contactPoints,
                    LaterMembers.of(laterMembers));
        }
    }
}
