// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.openreferral;

import org.moothall.standards.Member;
import org.moothall.standards.RecordType;

/** The record types of a service and what is within it, innermost first. */
final class ServiceRecords {
    private ServiceRecords() {}

    private static final RecordType<ListedService.TaxonomyTerm> TAXONOMY_TERM =
            RecordType.ofComponents("taxonomy_term", ListedService.TaxonomyTerm.class, Member.uri("term_uri"));

    private static final RecordType<ListedService.Attribute> ATTRIBUTE = RecordType.ofComponents(
            "attribute", ListedService.Attribute.class, Member.nested("taxonomy_term", TAXONOMY_TERM));

    private static final RecordType<ListedService.OrganizationIdentifier> ORGANIZATION_IDENTIFIER =
            RecordType.ofComponents(
                    "organization_identifier",
                    ListedService.OrganizationIdentifier.class,
                    Member.nestedList("attributes", ATTRIBUTE));

    private static final RecordType<ListedService.Organization> ORGANIZATION = RecordType.ofComponents(
            "organization",
            ListedService.Organization.class,
            Member.email("email"),
            Member.uri("website"),
            Member.uri("uri"),
            Member.nestedList("organization_identifiers", ORGANIZATION_IDENTIFIER),
            Member.nestedList("attributes", ATTRIBUTE));

    private static final RecordType<ListedService.Schedule> SCHEDULE = RecordType.ofComponents(
                    "schedule",
                    ListedService.Schedule.class,
                    Member.coded("freq", OpenReferralUk.FREQUENCY),
                    Member.uri("schedule_link"))
            .withRules(ServiceRules.OF_SCHEDULES);

    private static final RecordType<ListedService.ServiceArea> SERVICE_AREA =
            RecordType.ofComponents("service_area", ListedService.ServiceArea.class);

    private static final RecordType<ListedService.Language> LANGUAGE =
            RecordType.ofComponents("language", ListedService.Language.class);

    private static final RecordType<ListedService.Funding> FUNDING =
            RecordType.ofComponents("funding", ListedService.Funding.class);

    private static final RecordType<ListedService.CostOption> COST_OPTION =
            RecordType.ofComponents("cost_option", ListedService.CostOption.class);

    private static final RecordType<ListedService.Contact> CONTACT =
            RecordType.ofComponents("contact", ListedService.Contact.class, Member.nestedList("attributes", ATTRIBUTE));

    private static final RecordType<ServicePlace.Address> ADDRESS = RecordType.ofComponents(
            "address",
            ServicePlace.Address.class,
            Member.text("address_1"),
            Member.text("address_1"),
            Member.coded("address_type", OpenReferralUk.PLACE_TYPE),
            Member.nestedList("attributes", ATTRIBUTE));

    private static final RecordType<ServicePlace.Accessibility> ACCESSIBILITY = RecordType.ofComponents(
            "accessibility",
            ServicePlace.Accessibility.class,
            Member.uri("url"),
            Member.nestedList("attributes", ATTRIBUTE));

    private static final RecordType<ServicePlace.Location> LOCATION = RecordType.ofComponents(
                    "location",
                    ServicePlace.Location.class,
                    Member.coded("location_type", OpenReferralUk.PLACE_TYPE),
                    Member.nestedList("addresses", ADDRESS),
                    Member.nestedList("accessibility", ACCESSIBILITY),
                    Member.nestedList("attributes", ATTRIBUTE))
            .withRules(ServiceRules.OF_LOCATIONS);

    private static final RecordType<ServicePlace.AtLocation> AT_LOCATION = RecordType.ofComponents(
            "service_at_location", ServicePlace.AtLocation.class, Member.nested("location", LOCATION));

    static final RecordType<ListedService> SERVICE = RecordType.ofComponents(
                    "service",
                    ListedService.class,
                    Member.uri("url"),
                    Member.email("email"),
                    Member.coded("status", OpenReferralUk.STATUS),
                    Member.email("assurer_email"),
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
