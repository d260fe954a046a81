// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.openreferral;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Given;

/**
 * The places of a service as they were read: locations with their addresses.
 *
 * <p><b>Source</b> HSDS-UK 3.0 (OpenReferralUK/uk-profile ecdfabf).
 */
@SuppressWarnings("MultipleNullnessAnnotations") // a row may hold no value where the standard demands one
public final class ServicePlace {
    private ServicePlace() {}

    /** An address of a place, with the standard's members. */
    public record Address(
            @Privacy(PrivacyCategory.REFERENCE) @Given @Uuid @Nullable
            String id,

            @Privacy(PrivacyCategory.REFERENCE) @Uuid @Nullable
            String locationId,

            @Privacy(PrivacyCategory.PERSONAL) @Nullable String attention,

            @Privacy(PrivacyCategory.LINKED) @Given @Nullable
            String address1,

            @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable
            String city,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable String region,

            @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable
            String stateProvince,

            @Privacy(PrivacyCategory.LINKED) @Given @Nullable
            String postalCode,

            @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable
            String country,

            @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable
            String addressType,

            @Privacy(PrivacyCategory.REFERENCE) List<ListedService.Attribute> attributes) {
        /** Copies the lists. */
        public Address {
            attributes = List.copyOf(attributes);
        }

        /** Nothing that leads to a person. */
        @Override
        public String toString() {
            return Masks.describe("Address", this);
        }
    }

    /** How people get in; the members of {@code accessibility}. */
    public record Accessibility(
            @Privacy(PrivacyCategory.REFERENCE) @Given @Uuid @Nullable
            String id,

            @Privacy(PrivacyCategory.REFERENCE) @Uuid @Nullable
            String locationId,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable String description,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String details,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String url,
            @Privacy(PrivacyCategory.REFERENCE) List<ListedService.Attribute> attributes,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String accessibility) {
        /** Copies the lists. */
        public Accessibility {
            attributes = List.copyOf(attributes);
        }

        /** Nothing that leads to a person. */
        @Override
        public String toString() {
            return Masks.describe("Accessibility", this);
        }
    }

    /** A place; the members of {@code location}. */
    public record Location(
            @Privacy(PrivacyCategory.REFERENCE) @Given @Uuid @Nullable
            String id,

            @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable
            String locationType,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable String name,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String description,

            @Privacy(PrivacyCategory.LINKED) @DecimalMin("-90") @DecimalMax("90") @Nullable
            Double latitude,

            @Privacy(PrivacyCategory.LINKED) @DecimalMin("-180") @DecimalMax("180") @Nullable
            Double longitude,

            @Privacy(PrivacyCategory.LINKED) @Nullable String externalIdentifier,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String externalIdentifierType,
            @Privacy(PrivacyCategory.REFERENCE) List<Address> addresses,
            @Privacy(PrivacyCategory.REFERENCE) List<Accessibility> accessibility,
            @Privacy(PrivacyCategory.REFERENCE) List<ListedService.Attribute> attributes) {
        /** Copies the lists. */
        public Location {
            addresses = List.copyOf(addresses);
            accessibility = List.copyOf(accessibility);
            attributes = List.copyOf(attributes);
        }

        /** Nothing that leads to a person. */
        @Override
        public String toString() {
            return Masks.describe("Location", this);
        }
    }

    /** The service at one of its places; the members of {@code service_at_location}. */
    public record AtLocation(
            @Privacy(PrivacyCategory.REFERENCE) @Given @Uuid @Nullable
            String id,

            @Privacy(PrivacyCategory.REFERENCE) @Uuid @Nullable
            String serviceId,

            @Privacy(PrivacyCategory.REFERENCE) @Uuid @Nullable
            String locationId,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable Location location) {}
}
