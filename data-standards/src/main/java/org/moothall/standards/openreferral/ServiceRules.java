// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.openreferral;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.standards.Rule;
import org.moothall.standards.Verdict;
import org.moothall.standards.openreferral.ListedService.Organization;
import org.moothall.standards.openreferral.ListedService.Schedule;
import org.moothall.standards.openreferral.ServicePlace.Location;

/** What the schema does not check, and is worth checking. */
final class ServiceRules {
    private static final String OURS = "Moothall's reading of HSDS-UK 3.0";

    private ServiceRules() {}

    private static final Rule<ListedService> IDS = Rule.error(ListedService.class, "oruk/service-id-once")
            .says("an id of a service is there once")
            .source("HSDS 3.0: ids are unique per entity")
            .needs("id")
            .unique();

    private static final Rule<ListedService> AGES = Rule.error(ListedService.class, "oruk/ages-in-order")
            .says("minimum_age is not above maximum_age")
            .source(OURS)
            .needs("minimum_age", "maximum_age")
            .checks(service -> Verdict.passedIf(
                    service.minimumAge() == null
                            || service.maximumAge() == null
                            || service.minimumAge().compareTo(service.maximumAge()) <= 0,
                    "minimum_age",
                    "is above maximum_age; correct one of them"));

    private static final Rule<ListedService> SAME_ORGANIZATION = Rule.error(
                    ListedService.class, "oruk/same-organization")
            .says("organization_id is the id of organization")
            .source(OURS)
            .needs("organization_id", "organization")
            .checks(service -> Verdict.passedIf(
                    service.organizationId() == null
                            || idOf(service.organization()) == null
                            || service.organizationId().equals(idOf(service.organization())),
                    "organization_id",
                    "is not the id of organization; correct one of them"));

    private static @Nullable String idOf(@Nullable Organization organization) {
        return organization == null ? null : organization.id();
    }

    private static final Rule<Schedule> PERIOD = Rule.error(Schedule.class, "oruk/schedule-in-order")
            .says("valid_from is not after valid_to")
            .source(OURS)
            .needs("valid_from", "valid_to")
            .checksMembers(row -> Verdict.passedIf(
                    !row.has("valid_from") || !row.has("valid_to") || row.day("valid_from") <= row.day("valid_to"),
                    "valid_from",
                    "is after valid_to; correct one of them"));

    private static final Rule<Schedule> REPEATED = Rule.warning(Schedule.class, "oruk/schedule-repeats")
            .says("a schedule with byday or bymonthday has a freq")
            .source("RFC 5545")
            .reads("freq", "byday", "bymonthday")
            .checksMembers(row -> Verdict.passedIf(
                    row.has("freq") || (!row.has("byday") && !row.has("bymonthday")),
                    "freq",
                    "is missing while byday or bymonthday is there; give it"));

    private static final Rule<Location> FOUND = Rule.warning(Location.class, "oruk/physical-location-found")
            .says("a physical location has an address, or latitude and longitude")
            .source(OURS)
            .needs("location_type")
            .reads("addresses", "latitude", "longitude")
            .checks(location -> Verdict.passedIf(
                    !"physical".equals(location.locationType())
                            || !location.addresses().isEmpty()
                            || (location.latitude() != null && location.longitude() != null),
                    "location_type",
                    "is physical, and there is neither an address nor a point; give one"));

    static final List<Rule<ListedService>> OF_SERVICES = List.of(IDS, AGES, SAME_ORGANIZATION);
    static final List<Rule<Schedule>> OF_SCHEDULES = List.of(PERIOD, REPEATED);
    static final List<Rule<Location>> OF_LOCATIONS = List.of(FOUND);
}
