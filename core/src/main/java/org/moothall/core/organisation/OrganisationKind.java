// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A kind of organisation. The codes are open: one that is not among the constants is kept.
 *
 * @param code its stable code; in JSON it is this string
 */
public record OrganisationKind(
        @Privacy(PrivacyCategory.REFERENCE) @JsonValue String code) {
    /** A council. */
    public static final OrganisationKind COUNCIL = new OrganisationKind("council");

    /** A body of the health service. */
    public static final OrganisationKind NHS = new OrganisationKind("nhs");

    /** A police force. */
    public static final OrganisationKind POLICE = new OrganisationKind("police");

    /** A fire and rescue service. */
    public static final OrganisationKind FIRE = new OrganisationKind("fire");

    /** A school. */
    public static final OrganisationKind SCHOOL = new OrganisationKind("school");

    /** A registered provider of housing. */
    public static final OrganisationKind HOUSING = new OrganisationKind("housing");

    /** A charity. */
    public static final OrganisationKind CHARITY = new OrganisationKind("charity");

    /** A company. */
    public static final OrganisationKind COMPANY = new OrganisationKind("company");

    /** A government department or agency. */
    public static final OrganisationKind GOVERNMENT = new OrganisationKind("government");

    /** A parish, town or community council. */
    public static final OrganisationKind PARISH = new OrganisationKind("parish");

    /** Refuses what is no code. */
    public OrganisationKind {
        OpenCode.check(code, "an organisation's kind");
    }

    /** What a code stands for, known or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OrganisationKind of(String code) {
        return new OrganisationKind(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
