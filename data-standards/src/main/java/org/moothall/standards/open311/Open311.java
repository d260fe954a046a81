// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.open311;

import java.time.LocalDate;
import java.util.List;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.finding.Severity;
import org.moothall.standards.About;
import org.moothall.standards.Difference;
import org.moothall.standards.Member;
import org.moothall.standards.Profile;
import org.moothall.standards.RecordType;
import org.moothall.standards.Standard;

/**
 * Open311 GeoReport v2, and mySociety's dialect of it as the profile {@code fixmystreet}. So far its requests, and
 * mySociety's updates of them, as they are answered (GET); {@link Open311Format} writes both. Services, definitions and discovery
 * are still to come.
 *
 * <p><b>Source</b> open311/open311.github.io d65f0b9, open311/schema-validation 47e06a4, mysociety/open311-adapter 4d3a40d,
 * mysociety/fixmystreet 84d7c80; read 2026-11-21.
 */
public final class Open311 implements Standard {
    /** The standard. */
    public static final Open311 STANDARD = new Open311();

    /** The id of the profile for FixMyStreet and what talks to it. */
    public static final String FIXMYSTREET = "fixmystreet";

    /** The standard's two statuses. */
    public static final CodeList STATUS = Open311Codes.STATUS;

    /** The statuses of mySociety's dialect. */
    public static final CodeList EXTENDED_STATUS = Open311Codes.EXTENDED_STATUS;

    /** The statuses of an update: those of mySociety's dialect, one that changes nothing, and one that opens again. */
    public static final CodeList UPDATE_STATUS = Open311Codes.UPDATE_STATUS;

    /** A request for service. */
    public static final RecordType<ServiceRequest> REQUEST = RecordType.of(
                    "request",
                    ServiceRequest.class,
                    Member.text("service_request_id"),
                    Member.text("token"),
                    Member.coded("status", STATUS),
                    Member.text("status_notes"),
                    Member.text("service_name"),
                    Member.text("service_code"),
                    Member.text("description"),
                    Member.text("agency_responsible"),
                    Member.text("service_notice"),
                    Member.dateTime("requested_datetime"),
                    Member.dateTime("updated_datetime"),
                    Member.dateTime("expected_datetime"),
                    Member.text("address").alsoNamed("address_string"),
                    Member.text("address_id"),
                    Member.text("zipcode").alsoNamed("postcode"),
                    Member.decimal("lat").alsoNamed("latitude"),
                    Member.decimal("long").alsoNamed("longitude", "lng", "lon"),
                    Member.links("media_url"),
                    Member.text("first_name"),
                    Member.text("last_name"),
                    Member.text("email"),
                    Member.text("phone"),
                    Member.answers("attributes", "attribute").alsoNamed("extended_attributes"))
            .withRules(Open311Rules.ALL)
            .withWrappers("service_requests", "requests");

    /** A change to a request; mySociety's extension. */
    public static final RecordType<ServiceRequestUpdate> UPDATE = RecordType.of(
                    "request_update",
                    ServiceRequestUpdate.class,
                    Member.text("update_id").alsoNamed("update_id_ext"),
                    Member.text("service_request_id"),
                    Member.coded("status", UPDATE_STATUS),
                    Member.dateTime("updated_datetime"),
                    Member.text("description"),
                    Member.links("media_url"),
                    Member.text("external_status_code"),
                    Member.text("customer_reference"),
                    Member.text("fixmystreet_id"))
            .withWrappers("service_requests_updates")
            .withRules(UpdateRules.ALL);

    /** A service that can be asked for. */
    public static final RecordType<Service> SERVICE = ServiceTypes.SERVICE;

    /** The questions of a service. */
    public static final RecordType<ServiceDefinition> DEFINITION = ServiceTypes.DEFINITION;

    private static final Profile DIALECT = Profile.of(
            FIXMYSTREET,
            "FixMyStreet's dialect of GeoReport v2",
            "mysociety/open311-adapter 4d3a40d, Endpoint/Schema.pm; mysociety/fixmystreet 84d7c80",
            new Difference.In("request", new Difference.RequiresMember("service_name")),
            new Difference.In("request", new Difference.RequiresMember("updated_datetime")),
            new Difference.RequiresMember("address"),
            new Difference.RequiresMember("address_id"),
            new Difference.RequiresMember("zipcode"),
            new Difference.RequiresMember("lat"),
            new Difference.RequiresMember("long"),
            new Difference.In("request", new Difference.RequiresMember("media_url")),
            new Difference.In("request", new Difference.RequiresValue("service_request_id")),
            new Difference.In("request_update", new Difference.AllowsNoValue("service_request_id")),
            new Difference.In("request_update", new Difference.AllowsNoValue("description")),
            new Difference.In("request", new Difference.UsesCodes("status", EXTENDED_STATUS)),
            new Difference.AllowsSeveral("media_url"),
            new Difference.AllowsObject("agency_responsible", "recipient"),
            new Difference.AllowsWrapper("service_requests"),
            new Difference.AllowsWrapper("requests"),
            new Difference.AllowsWrapper("service_requests_updates"),
            new Difference.In(
                    "request",
                    new Difference.KnowsMembers(List.of(
                            "title",
                            "detail",
                            "interface_used",
                            "requestor_name",
                            "agency_sent_datetime",
                            "comment_count"))),
            new Difference.In("request_update", new Difference.KnowsMembers(List.of("extras"))),
            new Difference.In("service", new Difference.RequiresMember("description")),
            new Difference.In("service", new Difference.KnowsMembers(List.of("groups"))),
            new Difference.In("question", new Difference.KnowsMembers(List.of("automated"))),
            new Difference.DropsRule("open311/lat-long-swapped"),
            new Difference.AddsRule(Open311Rules.IN_THE_UK),
            new Difference.AddsRule(UpdateRules.NAMES_REQUEST),
            new Difference.AddsRule(UpdateRules.NUMBERED),
            new Difference.SetsSeverity("open311/requested-datetime-fraction", Severity.ERROR),
            new Difference.SetsSeverity("open311/updated-datetime-fraction", Severity.ERROR),
            new Difference.SetsSeverity("open311/expected-datetime-fraction", Severity.ERROR));

    /** For {@link java.util.ServiceLoader}; {@link #STANDARD} is the same. */
    public Open311() {}

    @Override
    public About about() {
        return new About(
                "open311-georeport-v2",
                "open311",
                "2.0",
                "Open311 GeoReport v2",
                "Open311",
                "CC-BY-3.0",
                About.Status.FROZEN,
                "open311/open311.github.io d65f0b9, GeoReport/v2",
                LocalDate.of(2026, 11, 21));
    }

    @Override
    public List<RecordType<?>> recordTypes() {
        return List.of(REQUEST, UPDATE, SERVICE, DEFINITION);
    }

    @Override
    public List<CodeList> codeLists() {
        return List.of(STATUS, EXTENDED_STATUS, UPDATE_STATUS, ServiceTypes.TYPE, ServiceTypes.DATATYPE);
    }

    @Override
    public List<Profile> profiles() {
        return List.of(DIALECT);
    }
}
