// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.open311;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Given;

/**
 * One change to a service request, as a council answers with it: a status, and words for whoever reported it. A row, not a value:
 * it holds what was read, and the standard's rules judge it. Times keep the offset they were written with.
 *
 * <p><b>Source</b> mySociety's extension of GeoReport v2, GET service request updates; what it has for posting only (names, e-mail
 * addresses, wishes of anonymity) is not here.
 *
 * @param updateId {@code update_id}: unique within the endpoint
 * @param serviceRequestId {@code service_request_id}: the council's id of the request
 * @param status a code of {@link Open311#UPDATE_STATUS}, lower case
 * @param updatedDatetime when it changed
 * @param description what whoever reported it is told
 * @param mediaUrl links to photographs; at most one, unless the profile allows several
 * @param externalStatusCode the council's own code for the status
 * @param customerReference what the council calls the request when it writes to people
 * @param fixmystreetId {@code fixmystreet_id}: FixMyStreet's id of the report
 */
@SuppressWarnings("MultipleNullnessAnnotations") // a row may hold no value where the standard demands one
public record ServiceRequestUpdate(
        @Privacy(PrivacyCategory.LINKED) @Given @Nullable String updateId,

        @Privacy(PrivacyCategory.LINKED) @Given @Nullable String serviceRequestId,

        @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable String status,

        @Privacy(PrivacyCategory.REFERENCE) @NotNull @Nullable
        OffsetDateTime updatedDatetime,

        @Privacy(PrivacyCategory.PERSONAL) @Given @Nullable String description,

        @Privacy(PrivacyCategory.PERSONAL) List<String> mediaUrl,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String externalStatusCode,
        @Privacy(PrivacyCategory.LINKED) @Nullable String customerReference,
        @Privacy(PrivacyCategory.LINKED) @Nullable String fixmystreetId) {
    /** Copies the links. */
    public ServiceRequestUpdate {
        mediaUrl = List.copyOf(mediaUrl);
    }

    /** An update of what the extension requires, and nothing else. */
    public static ServiceRequestUpdate of(
            String updateId,
            String serviceRequestId,
            RequestStatus status,
            OffsetDateTime updatedDatetime,
            String description) {
        return new ServiceRequestUpdate(
                updateId, serviceRequestId, status.code(), updatedDatetime, description, List.of(), null, null, null);
    }

    /** Status and time; nothing that leads to a person. */
    @Override
    public String toString() {
        return Masks.describe("ServiceRequestUpdate", this);
    }
}
