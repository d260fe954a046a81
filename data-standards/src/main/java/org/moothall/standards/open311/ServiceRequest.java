// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.open311;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Given;

/**
 * One request for service as it was read: a fly-tip, a pothole. A row, not a value: it holds what the file holds, and the
 * standard's rules judge it. Times keep the offset they were written with.
 *
 * <p><b>Source</b> GeoReport v2, GET service request; the four components of the reporter are parameters of POST and of
 * mySociety's dialect.
 *
 * @param serviceRequestId {@code service_request_id}: the council's id; null while only a token exists
 * @param token what stands for the id until there is one
 * @param status a code: {@code open} or {@code closed}, or one of mySociety's
 * @param statusNotes why it has that status, in words
 * @param serviceName what people call the service
 * @param serviceCode which service, unique within the jurisdiction
 * @param description the citizen's words, at most 4,000 characters
 * @param agencyResponsible who deals with it
 * @param serviceNotice what the citizen is told on reporting
 * @param requestedDatetime when it was reported
 * @param updatedDatetime when it last changed; of a closed request, when it was closed
 * @param expectedDatetime by when it is promised
 * @param address the place in words, most specific part first
 * @param addressId the place's number: in the UK a UPRN or a street's
 * @param zipcode the postcode
 * @param latitude {@code lat}: WGS 84, degrees
 * @param longitude {@code long}: WGS 84, degrees
 * @param mediaUrl links to photographs; at most one in the standard as written
 * @param firstName of who reported it
 * @param lastName of who reported it
 * @param email of who reported it
 * @param phone of who reported it
 * @param attributes answers to the service's own questions, by question code. They may be allegations
 *     ({@code description_of_alleged_offender}), so all of them count as such
 */
@SuppressWarnings("MultipleNullnessAnnotations") // a row may hold no value where the standard demands one
public record ServiceRequest(
        @Privacy(PrivacyCategory.LINKED) @Nullable String serviceRequestId,
        @Privacy(PrivacyCategory.LINKED) @Nullable String token,

        @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable String status,

        @Privacy(PrivacyCategory.LINKED) @Nullable String statusNotes,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String serviceName,

        @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable String serviceCode,

        @Privacy(PrivacyCategory.PERSONAL) @Size(max = 4000) @Nullable
        String description,

        @Privacy(PrivacyCategory.REFERENCE) @Nullable String agencyResponsible,
        @Privacy(PrivacyCategory.LINKED) @Nullable String serviceNotice,

        @Privacy(PrivacyCategory.REFERENCE) @NotNull @Nullable
        OffsetDateTime requestedDatetime,

        @Privacy(PrivacyCategory.REFERENCE) @Nullable OffsetDateTime updatedDatetime,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable OffsetDateTime expectedDatetime,
        @Privacy(PrivacyCategory.LINKED) @Nullable String address,
        @Privacy(PrivacyCategory.LINKED) @Nullable String addressId,
        @Privacy(PrivacyCategory.LINKED) @Nullable String zipcode,

        @Privacy(PrivacyCategory.LINKED)
        @DecimalMin(value = "-90", message = "must be at least {value}")
        @DecimalMax(value = "90", message = "must be at most {value}")
        @Nullable
        Double latitude,

        @Privacy(PrivacyCategory.LINKED)
        @DecimalMin(value = "-180", message = "must be at least {value}")
        @DecimalMax(value = "180", message = "must be at most {value}")
        @Nullable
        Double longitude,

        @Privacy(PrivacyCategory.PERSONAL) List<String> mediaUrl,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable String firstName,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable String lastName,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable String email,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable String phone,
        @Privacy(PrivacyCategory.CRIMINAL) Map<String, String> attributes) {
    /** Copies the links, and the answers in their order. */
    public ServiceRequest {
        mediaUrl = List.copyOf(mediaUrl);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /**
     * Begins a request as an endpoint answers with it, with what the standard requires. Nothing of the reporter can be added: an
     * answer may be read by anybody.
     */
    public static RequestAnswer answer(
            String serviceRequestId, RequestStatus status, String serviceCode, OffsetDateTime requestedDatetime) {
        return new RequestAnswer(serviceRequestId, status, serviceCode, requestedDatetime);
    }

    /** Status, service and times; nothing that leads to a person. */
    @Override
    public String toString() {
        return Masks.describe("ServiceRequest", this);
    }
}
