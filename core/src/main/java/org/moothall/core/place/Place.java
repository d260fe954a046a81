// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.identifier.place.Usrn;
import org.moothall.core.internal.LaterMembers;

/**
 * Where something is, in as many ways as are known: a pin on a map, an address, a property, a street, or words such as
 * <i>behind the bus shelter</i>. At least one of them is there. More ways may be added to this type; nobody else implements
 * it.
 */
public sealed interface Place permits PlaceRecord {
    /** The point, or null when there is none. */
    @Nullable
    Wgs84Point point();

    /** The address, or null when there is none. */
    @Nullable
    Address address();

    /** The property, or null when it is not known. */
    @Nullable
    Uprn uprn();

    /** The street, or null when it is not known. */
    @Nullable
    Usrn usrn();

    /** Where it is in words, or null when nobody said. */
    @Nullable
    String description();

    /** Begins a place of which nothing is known yet. */
    static Builder builder() {
        return new Builder();
    }

    /** Begins another place that is like this one. */
    default Builder toBuilder() {
        return new Builder().copying(this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator
    private static Place read(
            @JsonProperty("point") @Nullable Wgs84Point point,
            @JsonProperty("address") @Nullable Address address,
            @JsonProperty("uprn") @Nullable Uprn uprn,
            @JsonProperty("usrn") @Nullable Usrn usrn,
            @JsonProperty("description") @Nullable String description,
            @JsonAnySetter @Nullable Map<String, @Nullable Object> laterMembers) {
        return new PlaceRecord(point, address, uprn, usrn, description, LaterMembers.copyOf(laterMembers));
    }

    /** Gathers what is known of a place. Not for use by several threads. */
    final class Builder {
        private @Nullable Wgs84Point point;
        private @Nullable Address address;
        private @Nullable Uprn uprn;
        private @Nullable Usrn usrn;
        private @Nullable String description;

        private Map<String, @Nullable Object> laterMembers = Map.of();

        private Builder() {}

        /** The point. */
        public Builder point(Wgs84Point newPoint) {
            point = newPoint;
            return this;
        }

        /** The address. */
        public Builder address(Address newAddress) {
            address = newAddress;
            return this;
        }

        /** The property. */
        public Builder uprn(Uprn newUprn) {
            uprn = newUprn;
            return this;
        }

        /** The street. */
        public Builder usrn(Usrn newUsrn) {
            usrn = newUsrn;
            return this;
        }

        /** Where it is in words. */
        public Builder description(String newDescription) {
            description = newDescription;
            return this;
        }

        /** The place; an {@link IllegalArgumentException} when nothing is known of it. */
        public Place build() {
            return new PlaceRecord(point, address, uprn, usrn, description, laterMembers);
        }

        private Builder copying(Place place) {
            laterMembers = ((PlaceRecord) place).laterMembers();
            point = place.point();
            address = place.address();
            uprn = place.uprn();
            usrn = place.usrn();
            description = place.description();
            return this;
        }
    }
}
