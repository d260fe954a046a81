// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.open311;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.core.place.Wgs84Point;
import org.moothall.standards.Rule;
import org.moothall.standards.Verdict;

/** What compares members of a request. */
final class Open311Rules {
    private static final String SOURCE = "GeoReport v2, GET service requests";
    private static final String OURS = "Moothall's reading of GeoReport v2";

    private Open311Rules() {}

    private static final Rule<ServiceRequest> IDENTIFIED = Rule.error(
                    ServiceRequest.class, "open311/service-request-id-or-token")
            .says("a request has its service_request_id, or a token while there is none")
            .source(SOURCE)
            .reads("service_request_id", "token")
            .checks(request -> Verdict.passedIf(
                    request.serviceRequestId() != null || request.token() != null,
                    "service_request_id",
                    "is missing, and there is no token in its place; give one of them"));

    private static final Rule<ServiceRequest> UPDATED = Rule.error(
                    ServiceRequest.class, "open311/updated-not-before-requested")
            .says("updated_datetime is not before requested_datetime")
            .source(SOURCE)
            .needs("requested_datetime", "updated_datetime")
            .checks(request -> inOrder(
                    request.requestedDatetime(),
                    request.updatedDatetime(),
                    "updated_datetime",
                    "a change cannot come first"));

    private static final Rule<ServiceRequest> EXPECTED = Rule.warning(
                    ServiceRequest.class, "open311/expected-not-before-requested")
            .says("expected_datetime is not before requested_datetime")
            .source(SOURCE)
            .needs("requested_datetime", "expected_datetime")
            .checks(request -> inOrder(
                    request.requestedDatetime(),
                    request.expectedDatetime(),
                    "expected_datetime",
                    "a promise cannot come first"));

    private static Verdict inOrder(
            @Nullable OffsetDateTime requested, @Nullable OffsetDateTime later, String member, String why) {
        return Verdict.passedIf(
                requested == null || later == null || !later.isBefore(requested),
                member,
                written(later) + " is before requested_datetime " + written(requested) + "; " + why
                        + ", so correct one of them");
    }

    /** With its seconds, which {@code toString} leaves out when they are zero. */
    private static String written(@Nullable OffsetDateTime time) {
        return time == null ? "" : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    private static final Rule<ServiceRequest> CLOSED = Rule.error(ServiceRequest.class, "open311/closed-has-updated")
            .says("a closed request says when, in updated_datetime")
            .source(SOURCE)
            .needs("status")
            .reads("updated_datetime")
            .checks(request -> Verdict.passedIf(
                    !RequestStatus.CLOSED.code().equals(request.status()) || request.updatedDatetime() != null,
                    "updated_datetime",
                    "is missing from a closed request; give the time at which it was closed"));

    private static final Rule<ServiceRequest> PAIR = Rule.error(ServiceRequest.class, "open311/lat-with-long")
            .says("lat and long come together")
            .source(SOURCE)
            .reads("lat", "long")
            .checks(request -> Verdict.passedIf(
                    (request.latitude() == null) == (request.longitude() == null),
                    request.latitude() == null ? "lat" : "long",
                    "is missing while the other half of the point is there; give both or neither"));

    private static final Rule<ServiceRequest> PLACED = Rule.warning(ServiceRequest.class, "open311/location-present")
            .says("a request has a place: lat and long, address or address_id")
            .source("GeoReport v2, POST service request, where it is an error")
            .reads("lat", "long", "address", "address_id")
            .checks(request -> Verdict.passedIf(
                    (request.latitude() != null && request.longitude() != null)
                            || request.address() != null
                            || request.addressId() != null,
                    "lat",
                    "there is no whole point, no address and no address_id; without a place nobody can go there"));

    private static final Rule<ServiceRequest> NOWHERE = Rule.warning(ServiceRequest.class, "open311/no-location-marker")
            .says("lat and long are a place, not the marker (0, 0)")
            .source(OURS)
            .needs("lat", "long")
            .checks(request -> Verdict.passedIf(
                    !isNowhere(request), "lat", "is 0, and so is long, which marks no location; leave both empty"));

    private static boolean isNowhere(ServiceRequest request) {
        Double latitude = request.latitude();
        Double longitude = request.longitude();
        return latitude != null && longitude != null && latitude == 0 && longitude == 0;
    }

    private static final Rule<ServiceRequest> SWAPPED = Rule.warning(ServiceRequest.class, "open311/lat-long-swapped")
            .says("lat and long are not swapped")
            .source(OURS)
            .needs("lat", "long")
            .checks(request -> Verdict.passedIf(
                    request.latitude() == null
                            || request.longitude() == null
                            || isNowhere(request)
                            || !wouldBeInTheUnitedKingdom(request.latitude(), request.longitude()),
                    "lat",
                    "the point would be in the United Kingdom the other way round; swap lat and long"));

    private static final Rule<ServiceRequest> ONCE = Rule.warning(
                    ServiceRequest.class, "open311/service-request-id-once")
            .says("a service_request_id is there once")
            .source(SOURCE)
            .needs("service_request_id")
            .unique();

    private static final Rule<ServiceRequest> LISTED = Rule.error(ServiceRequest.class, "open311/service-code-listed")
            .says("a service_code is that of a service")
            .source(SOURCE)
            .needs("service_code")
            .refersTo(Service.class, "service_code");

    /** In the order in which a report lists them. */
    static final List<Rule<ServiceRequest>> ALL =
            List.of(IDENTIFIED, UPDATED, CLOSED, EXPECTED, PAIR, PLACED, NOWHERE, SWAPPED, ONCE, LISTED);

    /** Of the profile: the box around the United Kingdom, wide enough for all its islands. */
    static final Rule<ServiceRequest> IN_THE_UK = Rule.error(ServiceRequest.class, "open311/in-the-uk")
            .says("lat and long are in the United Kingdom: lat 49.8 to 60.95, long -8.7 to 1.8")
            .source(OURS)
            .needs("lat", "long")
            .checks(Open311Rules::inTheUnitedKingdom);

    private static Verdict inTheUnitedKingdom(ServiceRequest request) {
        Double latitude = request.latitude();
        Double longitude = request.longitude();
        if (latitude == null || longitude == null || isNowhere(request) || isInTheUnitedKingdom(latitude, longitude)) {
            return Verdict.passed();
        }
        return Verdict.broken(
                "lat",
                wouldBeInTheUnitedKingdom(latitude, longitude)
                        ? "the point is not in the United Kingdom, and would be the other way round; swap lat and long"
                        : "the point is not in the United Kingdom; correct lat and long at the source");
    }

    /** Whether the point is in the United Kingdom when its halves are swapped. */
    private static boolean wouldBeInTheUnitedKingdom(double latitude, double longitude) {
        return isInTheUnitedKingdom(/* latitude= */ longitude, /* longitude= */ latitude);
    }

    private static boolean isInTheUnitedKingdom(double latitude, double longitude) {
        return Math.abs(latitude) <= 90
                && Math.abs(longitude) <= 180
                && Wgs84Point.of(latitude, longitude).inUnitedKingdom();
    }
}
