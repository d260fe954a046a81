// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.organisation;

import java.util.List;
import java.util.Map;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.education.SchoolUrn;
import org.moothall.core.identifier.education.Ukprn;
import org.moothall.core.identifier.health.OdsCode;
import org.moothall.core.internal.Required;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * The id of an organisation in a register, for example {@code GB-COH} and {@code 01234567}.
 *
 * <p><b>Errors</b> the constructor throws when either part is blank. The parts are kept as they are given; {@link #findings} tells
 * when the id is none that the register gives.
 * <p><b>Source</b> the open-source list org-id.guide; that GB-NHS, GB-EDU and GB-UKPRN are the registers below is from general
 * knowledge.
 *
 * @param scheme the register, preferably by its org-id.guide code
 * @param id its id there
 */
public record OrganisationId(
        @Privacy(PrivacyCategory.REFERENCE) String scheme,
        @Privacy(PrivacyCategory.REFERENCE) String id) implements NeverGrows {
    private static final Map<String, Scheme<?>> REGISTERS = Map.ofEntries(
            Map.entry("GB-COH", CompanyNumber.SCHEME),
            Map.entry("company-number", CompanyNumber.SCHEME),
            Map.entry("GB-CHC", CharityNumber.SCHEME),
            Map.entry("GB-SC", CharityNumber.SCHEME),
            Map.entry("GB-NIC", CharityNumber.SCHEME),
            Map.entry("charity-number", CharityNumber.SCHEME),
            Map.entry("GB-NHS", OdsCode.SCHEME),
            Map.entry("ods", OdsCode.SCHEME),
            Map.entry("ods-code", OdsCode.SCHEME),
            Map.entry("GB-EDU", SchoolUrn.SCHEME),
            Map.entry("school-urn", SchoolUrn.SCHEME),
            Map.entry("GB-UKPRN", Ukprn.SCHEME),
            Map.entry("ukprn", Ukprn.SCHEME));

    /** Refuses blank parts. */
    public OrganisationId {
        Required.text(scheme, "an organisation's id", "scheme");
        Required.text(id, "an organisation's id", "id");
    }

    /** The id that a register gave. */
    public static OrganisationId of(String scheme, String id) {
        return new OrganisationId(scheme, id);
    }

    /** That the id is none that the register gives, if so; of a register whose rule is not known here nothing is said. */
    public List<Finding> findings() {
        Scheme<?> known = REGISTERS.get(scheme);
        return known == null
                ? List.of()
                : known.parse(id)
                        .fold(
                                right -> List.of(),
                                fault -> List.of(Finding.error(
                                        "core/organisation-id",
                                        new Location.Component("id"),
                                        "this " + known.title() + " " + fault.text()
                                                + "; look it up in the register")));
    }
}
