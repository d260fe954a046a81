// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.openreferral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.finding.Finding;
import org.moothall.standards.CheckReport;
import org.moothall.standards.Checker;
import org.moothall.standards.Source;

@DisplayName("Open Referral UK")
class OpenReferralUkTest {
    private static final String SERVICE = """
            {"id": "7a0f6a0e-2f5b-4c59-9a53-1d5b6f0a7c11", "name": "Mossbrook bulky waste advice line", "status": "active",
             "minimum_age": 0, "maximum_age": 120, "last_modified": "2026-05-04T09:30:00Z",
             "organization": {"id": "0b5d5a52-8f2f-4d77-8f0f-6d4b2d0c9a01", "name": "Mossbrook Council", "description": "Unitary",
               "organization_identifiers": [{"id": "5f1c9e44-0c43-4e7a-9d3c-1f5a4f0de222", "identifier_type": "local authority code",
                 "identifier_scheme": "GB-LAE", "identifier": "MSB"}]},
             "schedules": [{"id": "c0a8f7de-54b1-4a55-8a5b-1de3b9a5a333", "freq": "WEEKLY", "byday": "MO,TU", "opens_at": "09:00",
               "closes_at": "17:00", "valid_from": "2026-01-01"}],
             "service_at_locations": [{"id": "2d9f2f3a-2f0e-4e0e-9a4f-3b7d0b6ce444", "location": {
               "id": "9e4b1f7c-6b0e-4c2e-8a0d-1c2d3e4f5555", "location_type": "physical", "latitude": 52.95, "longitude": -1.15,
               "addresses": [{"id": "6f1d2c3b-4a5e-4f60-8b7c-9d0e1f2a6666", "address_1": "1 Depot Road", "city": "Mossbrook",
                 "state_province": "Nottinghamshire", "postal_code": "NG1 1AA", "country": "GB", "address_type": "physical"}]}}]}
            """;

    private static CheckReport check(String name, String json) {
        return Checker.of(OpenReferralUk.STANDARD).check(Source.ofText(name, json), ListedService.class);
    }

    private static List<String> found(String name, String json) {
        return check(name, json).findings().stream().map(Finding::text).toList();
    }

    @Test
    @DisplayName("reads a service with all that is within it, as one object, in a list, and a line each")
    void sound() {
        String line = SERVICE.replace("\n", " ");
        List<ListedService> services = new ArrayList<>();

        assertThat(found("s.json", SERVICE)).isEmpty();
        assertThat(found("s.json", "[" + SERVICE + "]")).isEmpty();
        assertThat(found("s.ndjson", line + "\n" + line.replace("7a0f6a0e", "7a0f6a0f") + "\n"))
                .isEmpty();
        Checker.of(OpenReferralUk.STANDARD)
                .read(
                        Source.ofText("s.json", SERVICE),
                        ListedService.class,
                        row -> row.checked().optional().ifPresent(services::add));

        assertThat(services).singleElement().satisfies(service -> {
            assertThat(service.serviceAtLocations()
                            .get(0)
                            .location()
                            .addresses()
                            .get(0)
                            .city())
                    .isEqualTo("Mossbrook");
            assertThat(service).asString().doesNotContain("Depot Road");
        });
    }

    @Test
    @DisplayName("is a page under its profile, and an envelope that is not allowed as written")
    void page() {
        String page = "{\"total_items\": 1, \"contents\": [" + SERVICE + "]}";

        assertThat(found("p.json", page))
                .containsExactly(
                        "p.json, line 1, /contents: the list is wrapped in an object; the standard wants the bare list"
                                + " [json/wrapped]");
        assertThat(Checker.of(OpenReferralUk.STANDARD)
                        .profile("page")
                        .check(Source.ofText("p.json", page), ListedService.class)
                        .findings())
                .isEmpty();
    }

    @Test
    @DisplayName("finds each fault at its path and line")
    void faulty() {
        String faulty = SERVICE.replace("\"active\"", "\"actve\"")
                .replace("\"minimum_age\": 0", "\"minimum_age\": 130")
                .replace("\"09:00\"", "\"9 am\"")
                .replace("\"city\": \"Mossbrook\",", "")
                .replace("\"latitude\": 52.95", "\"latitude\": 433000")
                .replace("5f1c9e44-0c43-4e7a-9d3c-1f5a4f0de222", "five");

        assertThat(found("s.json", "[" + faulty + "]"))
                .containsExactly(
                        "s.json, line 4, /0/organization/organization_identifiers/0/id: \"five\" is no UUID; correct it at the"
                                + " source [oruk/in-organization-identifier-id-pattern]",
                        "s.json, line 6, /0/schedules/0/opens_at: \"9 am\" is not a time of day; write it like 09:30"
                                + " [oruk/in-schedule-opens-at-time]",
                        "s.json, line 10, /0/service_at_locations/0/location/addresses/0/city: is missing; every address must have"
                                + " one [oruk/in-address-city-required]",
                        "s.json, line 9, /0/service_at_locations/0/location/latitude: the value is no degrees but metres, probably"
                                + " of the National Grid; convert it to degrees of WGS84 [text/national-grid]",
                        "s.json, line 1, /0/status: \"actve\" is not in code list service-status; the nearest entry is \"active\""
                                + " [oruk/status-known]",
                        "s.json, line 2, /0/minimum_age: is above maximum_age; correct one of them [oruk/ages-in-order]");
    }

    @Test
    @DisplayName("has each id once")
    void ids() {
        assertThat(found("s.json", "[" + SERVICE + ", " + SERVICE + "]"))
                .containsExactly(
                        "s.json, line 12, /1/id: \"7a0f6a0e-2f5b-4c59-9a53-1d5b6f0a7c11\" is there already, in line 1; give"
                                + " each its own [oruk/service-id-once]");
    }
}
