// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.open311;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as the standard names its members, in the standard's order. A null is written as one. */
final class Open311Members {
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    private Open311Members() {}

    static Map<String, @Nullable Object> of(ServiceRequest request) {
        return new Open311Members()
                .ifAny("service_request_id", request.serviceRequestId())
                .ifAny("token", request.token())
                .ifAny("status", request.status())
                .ifAny("status_notes", request.statusNotes())
                .always("service_name", request.serviceName())
                .ifAny("service_code", request.serviceCode())
                .ifAny("description", request.description())
                .ifAny("agency_responsible", request.agencyResponsible())
                .ifAny("service_notice", request.serviceNotice())
                .ifAny("requested_datetime", time(request.requestedDatetime()))
                .always("updated_datetime", time(request.updatedDatetime()))
                .ifAny("expected_datetime", time(request.expectedDatetime()))
                .always("address", request.address())
                .always("address_id", request.addressId())
                .always("zipcode", request.zipcode())
                .always("lat", request.latitude())
                .always("long", request.longitude())
                .always("media_url", links(request.mediaUrl()))
                .ifAny("first_name", request.firstName())
                .ifAny("last_name", request.lastName())
                .ifAny("email", request.email())
                .ifAny("phone", request.phone())
                .ifAny("attributes", request.attributes().isEmpty() ? null : request.attributes())
                .members;
    }

    static Map<String, @Nullable Object> of(ServiceRequestUpdate update) {
        return new Open311Members()
                .ifAny("update_id", update.updateId())
                .ifAny("service_request_id", update.serviceRequestId())
                .ifAny("status", update.status())
                .ifAny("updated_datetime", time(update.updatedDatetime()))
                .ifAny("description", update.description())
                .ifAny("media_url", links(update.mediaUrl()))
                .ifAny("external_status_code", update.externalStatusCode())
                .ifAny("customer_reference", update.customerReference())
                .ifAny("fixmystreet_id", update.fixmystreetId())
                .members;
    }

    private Open311Members ifAny(String name, @Nullable Object value) {
        return value == null ? this : always(name, value);
    }

    private Open311Members always(String name, @Nullable Object value) {
        members.put(name, value);
        return this;
    }

    private static @Nullable String time(@Nullable OffsetDateTime time) {
        return time == null ? null : TO_THE_SECOND.format(time);
    }

    /** One link is a text, as the standard has it. */
    private static @Nullable Object links(List<String> links) {
        return links.size() > 1 ? links : links.stream().findFirst().orElse(null);
    }
}
