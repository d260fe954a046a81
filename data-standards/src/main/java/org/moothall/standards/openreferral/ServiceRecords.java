// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.openreferral;

import org.moothall.standards.Member;
import org.moothall.standards.Member.DayForm;
import org.moothall.standards.RecordType;

/** The record types of a service and what is within it, innermost first. */
final class ServiceRecords {
    private ServiceRecords() {}

    private static final RecordType<ListedService.TaxonomyTerm> TAXONOMY_TERM = RecordType.of(
            "taxonomy_term",
            ListedService.TaxonomyTerm.class,
            Member.text("id"),
            Member.text("name"),
            Member.text("description"),
            Member.text("parent_id"),
            Member.text("taxonomy"),
            Member.text("taxonomy_id"),
            Member.uri("term_uri"),
            Member.text("term"));

    private static final RecordType<ListedService.Attribute> ATTRIBUTE = RecordType.of(
            "attribute",
            ListedService.Attribute.class,
            Member.text("id"),
            Member.text("link_id"),
            Member.text("taxonomy_term_id"),
            Member.text("link_type"),
            Member.nested("taxonomy_term", TAXONOMY_TERM));

    private static final RecordType<ListedService.OrganizationIdentifier> ORGANIZATION_IDENTIFIER = RecordType.of(
            "organization_identifier",
            ListedService.OrganizationIdentifier.class,
            Member.text("id"),
            Member.text("organization_id"),
            Member.text("identifier_scheme"),
            Member.text("identifier_type"),
            Member.text("identifier"),
            Member.nestedList("attributes", ATTRIBUTE));

    private static final RecordType<ListedService.Organization> ORGANIZATION = RecordType.of(
            "organization",
            ListedService.Organization.class,
            Member.text("id"),
            Member.text("name"),
            Member.text("description"),
            Member.email("email"),
            Member.uri("website"),
            Member.text("logo"),
            Member.uri("uri"),
            Member.text("parent_organization_id"),
            Member.nestedList("organization_identifiers", ORGANIZATION_IDENTIFIER),
            Member.nestedList("attributes", ATTRIBUTE));

    private static final RecordType<ListedService.Schedule> SCHEDULE = RecordType.of(
                    "schedule",
                    ListedService.Schedule.class,
                    Member.text("id"),
                    Member.text("service_id"),
                    Member.text("service_at_location_id"),
                    Member.day("valid_from", DayForm.ISO),
                    Member.day("valid_to", DayForm.ISO),
                    Member.day("dtstart", DayForm.ISO),
                    Member.coded("freq", OpenReferralUk.FREQUENCY),
                    Member.decimal("interval"),
                    Member.text("byday"),
                    Member.text("bymonthday"),
                    Member.text("description"),
                    Member.timeOfDay("opens_at"),
                    Member.timeOfDay("closes_at"),
                    Member.uri("schedule_link"),
                    Member.text("attending_type"),
                    Member.text("notes"))
            .withRules(ServiceRules.OF_SCHEDULES);

    private static final RecordType<ListedService.ServiceArea> SERVICE_AREA = RecordType.of(
            "service_area",
            ListedService.ServiceArea.class,
            Member.text("id"),
            Member.text("service_id"),
            Member.text("name"),
            Member.text("extent"),
            Member.text("extent_type"),
            Member.text("uri"),
            Member.text("service_area"));

    private static final RecordType<ListedService.Language> LANGUAGE = RecordType.of(
            "language",
            ListedService.Language.class,
            Member.text("id"),
            Member.text("service_id"),
            Member.text("phone_id"));

    private static final RecordType<ListedService.Funding> FUNDING = RecordType.of(
            "funding",
            ListedService.Funding.class,
            Member.text("id"),
            Member.text("service_id"),
            Member.text("source"));

    private static final RecordType<ListedService.CostOption> COST_OPTION = RecordType.of(
            "cost_option",
            ListedService.CostOption.class,
            Member.text("id"),
            Member.text("service_id"),
            Member.day("valid_from", DayForm.ISO),
            Member.day("valid_to", DayForm.ISO),
            Member.text("option"),
            Member.decimal("amount"),
            Member.text("amount_description"));

    private static final RecordType<ListedService.Contact> CONTACT = RecordType.of(
            "contact",
            ListedService.Contact.class,
            Member.text("id"),
            Member.text("service_id"),
            Member.text("name"),
            Member.text("title"),
            Member.nestedList("attributes", ATTRIBUTE));

    private static final RecordType<ServicePlace.Address> ADDRESS = RecordType.of(
            "address",
            ServicePlace.Address.class,
            Member.text("id"),
            Member.text("location_id"),
            Member.text("attention"),
            Member.text("address_1"),
            Member.text("city"),
            Member.text("region"),
            Member.text("state_province"),
            Member.text("postal_code"),
            Member.text("country"),
            Member.coded("address_type", OpenReferralUk.PLACE_TYPE),
            Member.nestedList("attributes", ATTRIBUTE));

    private static final RecordType<ServicePlace.Accessibility> ACCESSIBILITY = RecordType.of(
            "accessibility",
            ServicePlace.Accessibility.class,
            Member.text("id"),
            Member.text("location_id"),
            Member.text("description"),
            Member.text("details"),
            Member.uri("url"),
            Member.nestedList("attributes", ATTRIBUTE),
            Member.text("accessibility"));

    private static final RecordType<ServicePlace.Location> LOCATION = RecordType.of(
                    "location",
                    ServicePlace.Location.class,
                    Member.text("id"),
                    Member.coded("location_type", OpenReferralUk.PLACE_TYPE),
                    Member.text("name"),
                    Member.text("description"),
                    Member.decimal("latitude"),
                    Member.decimal("longitude"),
                    Member.text("external_identifier"),
                    Member.text("external_identifier_type"),
                    Member.nestedList("addresses", ADDRESS),
                    Member.nestedList("accessibility", ACCESSIBILITY),
                    Member.nestedList("attributes", ATTRIBUTE))
            .withRules(ServiceRules.OF_LOCATIONS);

    private static final RecordType<ServicePlace.AtLocation> AT_LOCATION = RecordType.of(
            "service_at_location",
            ServicePlace.AtLocation.class,
            Member.text("id"),
            Member.text("service_id"),
            Member.text("location_id"),
            Member.nested("location", LOCATION));

    static final RecordType<ListedService> SERVICE = RecordType.of(
                    "service",
                    ListedService.class,
                    Member.text("id"),
                    Member.text("organization_id"),
                    Member.text("name"),
                    Member.text("description"),
                    Member.uri("url"),
                    Member.email("email"),
                    Member.coded("status", OpenReferralUk.STATUS),
                    Member.text("fees"),
                    Member.text("accreditations"),
                    Member.decimal("minimum_age"),
                    Member.decimal("maximum_age"),
                    Member.day("assured_date", DayForm.ISO),
                    Member.email("assurer_email"),
                    Member.text("alert"),
                    Member.dateTime("last_modified"),
                    Member.nestedList("schedules", SCHEDULE),
                    Member.nestedList("service_areas", SERVICE_AREA),
                    Member.nestedList("service_at_locations", AT_LOCATION),
                    Member.nestedList("languages", LANGUAGE),
                    Member.nested("organization", ORGANIZATION),
                    Member.nestedList("funding", FUNDING),
                    Member.nestedList("cost_options", COST_OPTION),
                    Member.nestedList("contacts", CONTACT),
                    Member.nestedList("attributes", ATTRIBUTE))
            .withRules(ServiceRules.OF_SERVICES)
            .withWrappers("contents");
}
