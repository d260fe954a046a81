// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A condition for the use of special category data, besides the lawful basis. The codes are open: one that is not among the constants is kept.
 *
 * <p><b>Source</b> UK GDPR article 9(2), (a) to (j), from general knowledge; which part of schedule 1 of the Data Protection Act 2018 applies, it does not say.
 *
 * @param code its stable code; in JSON it is this string
 */
public record SpecialCategoryCondition(
        @Privacy(PrivacyCategory.REFERENCE) @JsonValue String code) {
    /** They agreed, expressly: article 9(2)(a). */
    public static final SpecialCategoryCondition EXPLICIT_CONSENT = new SpecialCategoryCondition("explicit-consent");

    /** Employment, social security and social protection law: article 9(2)(b). */
    public static final SpecialCategoryCondition EMPLOYMENT_AND_SOCIAL_PROTECTION =
            new SpecialCategoryCondition("employment-and-social-protection");

    /** To save a life, of who cannot agree: article 9(2)(c). */
    public static final SpecialCategoryCondition VITAL_INTERESTS = new SpecialCategoryCondition("vital-interests");

    /** A not-for-profit body's members: article 9(2)(d). */
    public static final SpecialCategoryCondition NOT_FOR_PROFIT = new SpecialCategoryCondition("not-for-profit");

    /** They made it public: article 9(2)(e). */
    public static final SpecialCategoryCondition MADE_PUBLIC = new SpecialCategoryCondition("made-public");

    /** Legal claims and courts: article 9(2)(f). */
    public static final SpecialCategoryCondition LEGAL_CLAIMS = new SpecialCategoryCondition("legal-claims");

    /** A substantial public interest, with a basis in law: article 9(2)(g). */
    public static final SpecialCategoryCondition SUBSTANTIAL_PUBLIC_INTEREST =
            new SpecialCategoryCondition("substantial-public-interest");

    /** Health or social care: article 9(2)(h). */
    public static final SpecialCategoryCondition HEALTH_OR_SOCIAL_CARE =
            new SpecialCategoryCondition("health-or-social-care");

    /** Public health: article 9(2)(i). */
    public static final SpecialCategoryCondition PUBLIC_HEALTH = new SpecialCategoryCondition("public-health");

    /** Archives, research and statistics: article 9(2)(j). */
    public static final SpecialCategoryCondition ARCHIVING_AND_RESEARCH =
            new SpecialCategoryCondition("archiving-and-research");

    /** Refuses what is no code. */
    public SpecialCategoryCondition {
        OpenCode.check(code, "a special category condition");
    }

    /** What a code stands for, known or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SpecialCategoryCondition of(String code) {
        return new SpecialCategoryCondition(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
