// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks.services;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/** A service of a directory with all that is within it, and what each member must be: for Hibernate Validator and for Moothall. */
@SuppressWarnings("MultipleNullnessAnnotations") // a record may hold no value where the standard demands one
public record Service(
        @Privacy(PrivacyCategory.REFERENCE) @NotNull @Pattern(regexp = Service.UUID) @Nullable
        String id,

        @Privacy(PrivacyCategory.REFERENCE) @NotBlank @Size(max = 200) @Nullable
        String name,

        @Privacy(PrivacyCategory.REFERENCE) @Size(max = 200) @Nullable
        String alternateName,

        @Privacy(PrivacyCategory.REFERENCE) @Size(max = 4000) @Nullable
        String description,

        @Privacy(PrivacyCategory.REFERENCE) @Size(max = 500) @Pattern(regexp = Service.URL) @Nullable
        String url,

        @Privacy(PrivacyCategory.LINKED) @Size(max = 254) @Pattern(regexp = Service.EMAIL) @Nullable
        String email,

        @Privacy(PrivacyCategory.REFERENCE)
        @NotNull
        @Pattern(regexp = "active|inactive|defunct|temporarily closed")
        @Nullable
        String status,

        @Privacy(PrivacyCategory.REFERENCE) @Size(max = 2000) @Nullable
        String applicationProcess,

        @Privacy(PrivacyCategory.REFERENCE) @Size(max = 2000) @Nullable
        String eligibilityDescription,

        @Privacy(PrivacyCategory.REFERENCE) @Min(0) @Max(130) @Nullable
        Integer minimumAge,

        @Privacy(PrivacyCategory.REFERENCE) @Min(0) @Max(130) @Nullable
        Integer maximumAge,

        @Privacy(PrivacyCategory.REFERENCE) @Nullable LocalDate assuredDate,

        @Privacy(PrivacyCategory.REFERENCE) @Valid @NotNull @Nullable
        Organization organization,

        @Privacy(PrivacyCategory.REFERENCE) @Valid @NotEmpty @Size(max = 20)
        List<Location> locations,

        @Privacy(PrivacyCategory.REFERENCE) @Valid @Size(max = 20)
        List<Contact> contacts,

        @Privacy(PrivacyCategory.REFERENCE) @Valid @Size(max = 20)
        List<CostOption> costOptions,

        @Privacy(PrivacyCategory.REFERENCE) @Valid @Size(max = 50)
        List<Attribute> attributes) {
    static final String UUID = "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}";
    static final String URL = "https?://[A-Za-z0-9.\\-]+(/\\S*)?";
    static final String EMAIL = "[A-Za-z0-9._+\\-]+@[A-Za-z0-9\\-]+(\\.[A-Za-z0-9\\-]+)+";
    static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
    static final String DAYS = "(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*";
    static final String POSTCODE = "[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}";
    static final String PLACES = "physical|postal|virtual";

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Copies the lists. */
    public Service {
        locations = copy(locations);
        contacts = copy(contacts);
        costOptions = copy(costOptions);
        attributes = copy(attributes);
    }

    /** Who runs it. */
    public record Organization(
            @Privacy(PrivacyCategory.REFERENCE) @NotNull @Pattern(regexp = Service.UUID) @Nullable
            String id,

            @Privacy(PrivacyCategory.REFERENCE) @NotBlank @Size(max = 200) @Nullable
            String name,

            @Privacy(PrivacyCategory.REFERENCE) @Size(max = 2000) @Nullable
            String description,

            @Privacy(PrivacyCategory.REFERENCE) @Size(max = 500) @Pattern(regexp = Service.URL) @Nullable
            String website,

            @Privacy(PrivacyCategory.REFERENCE) @Pattern(regexp = "council|charity|company|other") @Nullable
            String legalStatus) {}

    /** Where it is. */
    public record Location(
            @Privacy(PrivacyCategory.REFERENCE) @NotNull @Pattern(regexp = Service.UUID) @Nullable
            String id,

            @Privacy(PrivacyCategory.REFERENCE) @NotNull @Pattern(regexp = Service.PLACES) @Nullable
            String locationType,

            @Privacy(PrivacyCategory.REFERENCE) @Size(max = 200) @Nullable
            String name,

            @Privacy(PrivacyCategory.REFERENCE) @DecimalMin("-90") @DecimalMax("90") @Nullable
            BigDecimal latitude,

            @Privacy(PrivacyCategory.REFERENCE) @DecimalMin("-180") @DecimalMax("180") @Nullable
            BigDecimal longitude,

            @Privacy(PrivacyCategory.REFERENCE) @Valid @NotEmpty @Size(max = 5)
            List<Address> addresses,

            @Privacy(PrivacyCategory.REFERENCE) @Valid @Size(max = 14)
            List<Schedule> schedules) {
        /** Copies the lists. */
        public Location {
            addresses = copy(addresses);
            schedules = copy(schedules);
        }
    }

    /** Its address. */
    public record Address(
            @Privacy(PrivacyCategory.REFERENCE) @NotNull @Pattern(regexp = Service.UUID) @Nullable
            String id,

            @Privacy(PrivacyCategory.REFERENCE) @NotBlank @Size(max = 200) @Nullable
            String address1,

            @Privacy(PrivacyCategory.REFERENCE) @Size(max = 100) @Nullable
            String city,

            @Privacy(PrivacyCategory.REFERENCE) @NotNull @Pattern(regexp = Service.POSTCODE) @Nullable
            String postalCode,

            @Privacy(PrivacyCategory.REFERENCE) @NotNull @Pattern(regexp = Service.PLACES) @Nullable
            String addressType,

            @Privacy(PrivacyCategory.REFERENCE) @Pattern(regexp = "[1-9][0-9]{0,11}") @Nullable
            String uprn) {}

    /** When it is open. */
    public record Schedule(
            @Privacy(PrivacyCategory.REFERENCE) @NotNull @Pattern(regexp = Service.UUID) @Nullable
            String id,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable LocalDate validFrom,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable LocalDate validTo,

            @Privacy(PrivacyCategory.REFERENCE) @NotNull @Pattern(regexp = "WEEKLY|MONTHLY") @Nullable
            String freq,

            @Privacy(PrivacyCategory.REFERENCE) @Pattern(regexp = Service.DAYS) @Nullable
            String byday,

            @Privacy(PrivacyCategory.REFERENCE) @Pattern(regexp = Service.TIME) @Nullable
            String opensAt,

            @Privacy(PrivacyCategory.REFERENCE) @Pattern(regexp = Service.TIME) @Nullable
            String closesAt) {}

    /** Whom to ask. */
    public record Contact(
            @Privacy(PrivacyCategory.REFERENCE) @NotNull @Pattern(regexp = Service.UUID) @Nullable
            String id,

            @Privacy(PrivacyCategory.PERSONAL) @NotBlank @Size(max = 200) @Nullable
            String name,

            @Privacy(PrivacyCategory.PERSONAL) @Size(max = 254) @Pattern(regexp = Service.EMAIL) @Nullable
            String email,

            @Privacy(PrivacyCategory.PERSONAL) @Pattern(regexp = "[+]?[0-9 ()]{7,20}") @Nullable
            String telephone) {}

    /** What it costs. */
    public record CostOption(
            @Privacy(PrivacyCategory.REFERENCE) @NotNull @Pattern(regexp = Service.UUID) @Nullable
            String id,

            @Privacy(PrivacyCategory.REFERENCE) @NotNull @PositiveOrZero @Nullable
            BigDecimal amount,

            @Privacy(PrivacyCategory.REFERENCE) @Pattern(regexp = "GBP") @Nullable
            String currency,

            @Privacy(PrivacyCategory.REFERENCE) @Size(max = 200) @Nullable
            String option) {}

    /** What it is about. */
    public record Attribute(
            @Privacy(PrivacyCategory.REFERENCE) @NotNull @Pattern(regexp = Service.UUID) @Nullable
            String id,

            @Privacy(PrivacyCategory.REFERENCE) @Size(max = 200) @Nullable
            String value,

            @Privacy(PrivacyCategory.REFERENCE) @Valid @NotNull @Nullable
            Term taxonomyTerm) {}

    /** A term of a taxonomy. */
    public record Term(
            @Privacy(PrivacyCategory.REFERENCE) @NotNull @Pattern(regexp = Service.UUID) @Nullable
            String id,

            @Privacy(PrivacyCategory.REFERENCE) @NotBlank @Size(max = 50) @Nullable
            String code,

            @Privacy(PrivacyCategory.REFERENCE) @Size(max = 200) @Nullable
            String name) {}
}
