// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.openreferral;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Given;

/**
 * One service of a directory as it was read, with all that is within it. A row, not a value: it holds what the document holds, and the
 * standard's rules judge it. Components have the standard's names in camel case.
 *
 * <p><b>Source</b> HSDS-UK 3.0, {@code service} (OpenReferralUK/uk-profile ecdfabf).
 */
@SuppressWarnings("MultipleNullnessAnnotations") // a row may hold no value where the standard demands one
public record ListedService(
        @Privacy(PrivacyCategory.REFERENCE) @Given @Uuid @Nullable
        String id,

        @Privacy(PrivacyCategory.REFERENCE) @Uuid @Nullable String organizationId,

        @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable String name,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String description,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String url,
        @Privacy(PrivacyCategory.LINKED) @Nullable String email,
        @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable String status,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String fees,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String accreditations,

        @Privacy(PrivacyCategory.REFERENCE) @DecimalMin("0") @DecimalMax("130") @Nullable
        BigDecimal minimumAge,

        @Privacy(PrivacyCategory.REFERENCE) @DecimalMin("0") @DecimalMax("130") @Nullable
        BigDecimal maximumAge,

        @Privacy(PrivacyCategory.REFERENCE) @Nullable LocalDate assuredDate,
        @Privacy(PrivacyCategory.LINKED) @Nullable String assurerEmail,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String alert,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable OffsetDateTime lastModified,
        @Privacy(PrivacyCategory.REFERENCE) List<Schedule> schedules,
        @Privacy(PrivacyCategory.REFERENCE) List<ServiceArea> serviceAreas,
        @Privacy(PrivacyCategory.REFERENCE) List<ServicePlace.AtLocation> serviceAtLocations,
        @Privacy(PrivacyCategory.REFERENCE) List<Language> languages,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable Organization organization,
        @Privacy(PrivacyCategory.REFERENCE) List<Funding> funding,
        @Privacy(PrivacyCategory.REFERENCE) List<CostOption> costOptions,
        @Privacy(PrivacyCategory.REFERENCE) List<Contact> contacts,
        @Privacy(PrivacyCategory.REFERENCE) List<Attribute> attributes) {
    /** Copies the lists. */
    public ListedService {
        schedules = List.copyOf(schedules);
        serviceAreas = List.copyOf(serviceAreas);
        serviceAtLocations = List.copyOf(serviceAtLocations);
        languages = List.copyOf(languages);
        funding = List.copyOf(funding);
        costOptions = List.copyOf(costOptions);
        contacts = List.copyOf(contacts);
        attributes = List.copyOf(attributes);
    }

    /** Nothing that leads to a person. */
    @Override
    public String toString() {
        return Masks.describe("ListedService", this);
    }

    /** A term of a taxonomy; the members of {@code taxonomy_term}. */
    public record TaxonomyTerm(
            @Privacy(PrivacyCategory.REFERENCE) @Given @Uuid @Nullable
            String id,

            @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable
            String name,

            @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable
            String description,

            @Privacy(PrivacyCategory.REFERENCE) @Uuid @Nullable
            String parentId,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable String taxonomy,

            @Privacy(PrivacyCategory.REFERENCE) @Uuid @Nullable
            String taxonomyId,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable String termUri,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String term) {}

    /** A term applied to a record; the members of {@code attribute}. */
    public record Attribute(
            @Privacy(PrivacyCategory.REFERENCE) @Given @Uuid @Nullable
            String id,

            @Privacy(PrivacyCategory.REFERENCE) @Uuid @Nullable
            String linkId,

            @Privacy(PrivacyCategory.REFERENCE) @Uuid @Nullable
            String taxonomyTermId,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable String linkType,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable TaxonomyTerm taxonomyTerm) {}

    /** A number of an organisation in a register; the members of {@code organization_identifier}. */
    public record OrganizationIdentifier(
            @Privacy(PrivacyCategory.REFERENCE) @Given @Uuid @Nullable
            String id,

            @Privacy(PrivacyCategory.REFERENCE) @Uuid @Nullable
            String organizationId,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable String identifierScheme,

            @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable
            String identifierType,

            @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable
            String identifier,

            @Privacy(PrivacyCategory.REFERENCE) List<Attribute> attributes) {
        /** Copies the lists. */
        public OrganizationIdentifier {
            attributes = List.copyOf(attributes);
        }

        /** Nothing that leads to a person. */
        @Override
        public String toString() {
            return Masks.describe("OrganizationIdentifier", this);
        }
    }

    /** Who runs the service; the members of {@code organization}. */
    public record Organization(
            @Privacy(PrivacyCategory.REFERENCE) @Given @Uuid @Nullable
            String id,

            @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable
            String name,

            @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable
            String description,

            @Privacy(PrivacyCategory.LINKED) @Nullable String email,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String website,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String logo,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String uri,

            @Privacy(PrivacyCategory.REFERENCE) @Uuid @Nullable
            String parentOrganizationId,

            @Privacy(PrivacyCategory.REFERENCE) List<OrganizationIdentifier> organizationIdentifiers,
            @Privacy(PrivacyCategory.REFERENCE) List<Attribute> attributes) {
        /** Copies the lists. */
        public Organization {
            organizationIdentifiers = List.copyOf(organizationIdentifiers);
            attributes = List.copyOf(attributes);
        }

        /** Nothing that leads to a person. */
        @Override
        public String toString() {
            return Masks.describe("Organization", this);
        }
    }

    /** When the service is open; the members of {@code schedule}. */
    public record Schedule(
            @Privacy(PrivacyCategory.REFERENCE) @Given @Uuid @Nullable
            String id,

            @Privacy(PrivacyCategory.REFERENCE) @Uuid @Nullable
            String serviceId,

            @Privacy(PrivacyCategory.REFERENCE) @Uuid @Nullable
            String serviceAtLocationId,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable LocalDate validFrom,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable LocalDate validTo,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable LocalDate dtstart,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String freq,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable BigDecimal interval,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String byday,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String bymonthday,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String description,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable LocalTime opensAt,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable LocalTime closesAt,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String scheduleLink,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String attendingType,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String notes) {}

    /** Where people may live who use the service; the members of {@code service_area}. */
    public record ServiceArea(
            @Privacy(PrivacyCategory.REFERENCE) @Given @Uuid @Nullable
            String id,

            @Privacy(PrivacyCategory.REFERENCE) @Uuid @Nullable
            String serviceId,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable String name,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String extent,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String extentType,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String uri,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String serviceArea) {}

    /** A language of the service; the members of {@code language}. */
    public record Language(
            @Privacy(PrivacyCategory.REFERENCE) @Given @Uuid @Nullable
            String id,

            @Privacy(PrivacyCategory.REFERENCE) @Uuid @Nullable
            String serviceId,

            @Privacy(PrivacyCategory.REFERENCE) @Uuid @Nullable
            String phoneId) {}

    /** Who pays for the service; the members of {@code funding}. */
    public record Funding(
            @Privacy(PrivacyCategory.REFERENCE) @Given @Uuid @Nullable
            String id,

            @Privacy(PrivacyCategory.REFERENCE) @Uuid @Nullable
            String serviceId,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable String source) {}

    /** What the service costs; the members of {@code cost_option}. */
    public record CostOption(
            @Privacy(PrivacyCategory.REFERENCE) @Given @Uuid @Nullable
            String id,

            @Privacy(PrivacyCategory.REFERENCE) @Uuid @Nullable
            String serviceId,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable LocalDate validFrom,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable LocalDate validTo,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String option,

            @Privacy(PrivacyCategory.REFERENCE) @PositiveOrZero @Nullable
            BigDecimal amount,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable String amountDescription) {}

    /** Whom to ask; the members of {@code contact}. */
    public record Contact(
            @Privacy(PrivacyCategory.REFERENCE) @Given @Uuid @Nullable
            String id,

            @Privacy(PrivacyCategory.REFERENCE) @Uuid @Nullable
            String serviceId,

            @Privacy(PrivacyCategory.PERSONAL) @Nullable String name,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String title,
            @Privacy(PrivacyCategory.REFERENCE) List<Attribute> attributes) {
        /** Copies the lists. */
        public Contact {
            attributes = List.copyOf(attributes);
        }

        /** Nothing that leads to a person. */
        @Override
        public String toString() {
            return Masks.describe("Contact", this);
        }
    }
}
