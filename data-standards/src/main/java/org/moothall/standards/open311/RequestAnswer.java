// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.open311;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.place.Wgs84Point;

/**
 * A service request being put together by the endpoint that answers with it: {@link ServiceRequest#answer} begins, {@link #build}
 * ends. It has the members of GET, so none of the reporter. Not for use by several threads.
 */
public final class RequestAnswer {
    private final String serviceRequestId;
    private final RequestStatus status;
    private final String serviceCode;
    private final OffsetDateTime requested;
    private @Nullable String statusNotes;
    private @Nullable String serviceName;
    private @Nullable String description;
    private @Nullable String agencyResponsible;
    private @Nullable String serviceNotice;
    private @Nullable OffsetDateTime updated;
    private @Nullable OffsetDateTime expected;
    private @Nullable String address;
    private @Nullable String addressId;
    private @Nullable String zipcode;
    private @Nullable Wgs84Point point;
    private List<String> mediaUrl = List.of();

    RequestAnswer(String serviceRequestId, RequestStatus status, String serviceCode, OffsetDateTime requested) {
        this.serviceRequestId = serviceRequestId;
        this.status = status;
        this.serviceCode = serviceCode;
        this.requested = requested;
    }

    /** Why it has its status, in words. */
    public RequestAnswer statusNotes(String words) {
        statusNotes = words;
        return this;
    }

    /** What people call the service. */
    public RequestAnswer serviceName(String name) {
        serviceName = name;
        return this;
    }

    /** What was reported, in words that anybody may read; at most 4,000 characters. */
    public RequestAnswer description(String words) {
        description = words;
        return this;
    }

    /** Who deals with it. */
    public RequestAnswer agencyResponsible(String agency) {
        agencyResponsible = agency;
        return this;
    }

    /** What people are told of the service. */
    public RequestAnswer serviceNotice(String words) {
        serviceNotice = words;
        return this;
    }

    /** When it last changed; of a closed request, when it was closed. */
    public RequestAnswer updated(OffsetDateTime time) {
        updated = time;
        return this;
    }

    /** By when it is promised. */
    public RequestAnswer expected(OffsetDateTime time) {
        expected = time;
        return this;
    }

    /** The place in words, most specific part first. */
    public RequestAnswer address(String words) {
        address = words;
        return this;
    }

    /** The place's number: in the UK a UPRN or a street's. */
    public RequestAnswer addressId(String id) {
        addressId = id;
        return this;
    }

    /** The postcode. */
    public RequestAnswer zipcode(String postcode) {
        zipcode = postcode;
        return this;
    }

    /** Where it is. */
    public RequestAnswer point(Wgs84Point where) {
        point = where;
        return this;
    }

    /** Links to photographs; at most one in the standard as written. */
    public RequestAnswer mediaUrl(List<String> links) {
        mediaUrl = List.copyOf(links);
        return this;
    }

    /** The request. */
    public ServiceRequest build() {
        return new ServiceRequest(
                serviceRequestId,
                null,
                status.code(),
                statusNotes,
                serviceName,
                serviceCode,
                description,
                agencyResponsible,
                serviceNotice,
                requested,
                updated,
                expected,
                address,
                addressId,
                zipcode,
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude(),
                mediaUrl,
                null,
                null,
                null,
                null,
                Map.of());
    }

    /** Without what was put in: it may lead to a person. */
    @Override
    public String toString() {
        return "RequestAnswer[" + status.code() + ", " + serviceCode + "]";
    }
}
