// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.organisation;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.LaterMembers;

/**
 * A council, a supplier, a charity or another body, and what registers call it. More may be added to this type; nobody else
 * implements it.
 */
public sealed interface Organisation permits OrganisationRecord {
    /** Its name. */
    String name();

    /** What registers call it, in the order they were given; often none. */
    List<OrganisationId> ids();

    /** What one register calls it; empty when that is not known. */
    default Optional<OrganisationId> idIn(String scheme) {
        return ids().stream().filter(id -> id.scheme().equals(scheme)).findFirst();
    }

    /** Begins an organisation with its name. */
    static Builder named(String name) {
        return new Builder(name);
    }

    /** Begins another organisation that is like this one. */
    default Builder toBuilder() {
        Builder builder = new Builder(name());
        builder.ids.addAll(ids());
        builder.laterMembers = ((OrganisationRecord) this).laterMembers();
        return builder;
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator
    private static Organisation read(
            @JsonProperty("name") String name,
            @JsonProperty("ids") @Nullable List<OrganisationId> ids,
            @JsonAnySetter @Nullable Map<String, @Nullable Object> laterMembers) {
        return new OrganisationRecord(name, ids == null ? List.of() : ids, LaterMembers.copyOf(laterMembers));
    }

    /** Gathers what is known of an organisation. Not for use by several threads. */
    final class Builder {
        private final String name;
        private final List<OrganisationId> ids = new ArrayList<>();

        private Map<String, @Nullable Object> laterMembers = Map.of();

        private Builder(String name) {
            this.name = name;
        }

        /** One more id that a register gave. */
        public Builder id(OrganisationId id) {
            ids.add(id);
            return this;
        }

        /** The organisation; an {@link IllegalArgumentException} when its name is blank. */
        public Organisation build() {
            return new OrganisationRecord(name, ids, laterMembers);
        }
    }
}
