// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks.services;

import java.time.LocalDate;
import java.util.List;
import org.moothall.core.codelist.CodeList;
import org.moothall.standards.About;
import org.moothall.standards.Member;
import org.moothall.standards.Profile;
import org.moothall.standards.RecordType;
import org.moothall.standards.Standard;

/** The standard of services, in code. */
public final class Services implements Standard {
    private static final RecordType<Service.Term> TERM = RecordType.ofComponents("term", Service.Term.class);

    private static final RecordType<Service.Attribute> ATTRIBUTE =
            RecordType.ofComponents("attribute", Service.Attribute.class, Member.nested("taxonomy_term", TERM));

    private static final RecordType<Service.CostOption> COST_OPTION =
            RecordType.ofComponents("cost_option", Service.CostOption.class);

    private static final RecordType<Service.Contact> CONTACT =
            RecordType.ofComponents("contact", Service.Contact.class);

    private static final RecordType<Service.Schedule> SCHEDULE =
            RecordType.ofComponents("schedule", Service.Schedule.class);

    private static final RecordType<Service.Address> ADDRESS =
            RecordType.ofComponents("address", Service.Address.class);

    private static final RecordType<Service.Location> LOCATION = RecordType.ofComponents(
            "location",
            Service.Location.class,
            Member.nestedList("addresses", ADDRESS),
            Member.nestedList("schedules", SCHEDULE));

    private static final RecordType<Service.Organization> ORGANIZATION =
            RecordType.ofComponents("organization", Service.Organization.class);

    private static final RecordType<Service> SERVICE = RecordType.ofComponents(
            "service",
            Service.class,
            Member.nested("organization", ORGANIZATION),
            Member.nestedList("locations", LOCATION),
            Member.nestedList("contacts", CONTACT),
            Member.nestedList("cost_options", COST_OPTION),
            Member.nestedList("attributes", ATTRIBUTE));

    @Override
    public About about() {
        return new About(
                "services",
                "services",
                "1",
                "Services",
                "us",
                "none",
                About.Status.DRAFT,
                "us",
                LocalDate.of(2026, 12, 1));
    }

    @Override
    public List<RecordType<?>> recordTypes() {
        return List.of(SERVICE);
    }

    @Override
    public List<CodeList> codeLists() {
        return List.of();
    }

    @Override
    public List<Profile> profiles() {
        return List.of();
    }
}
