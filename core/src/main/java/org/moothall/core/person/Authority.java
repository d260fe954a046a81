// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * The authority by which somebody acts for a person. The codes are open: one that is not among the constants is kept.
 *
 * @param code its stable code; in JSON it is this string
 */
public record Authority(
        @Privacy(PrivacyCategory.REFERENCE) @JsonValue String code) {
    /** Parental responsibility for a child. */
    public static final Authority PARENTAL_RESPONSIBILITY = new Authority("parental-responsibility");

    /** The person asked them to. */
    public static final Authority CONSENT = new Authority("consent");

    /** A power of attorney for property and money. */
    public static final Authority POWER_OF_ATTORNEY_PROPERTY = new Authority("power-of-attorney-property");

    /** A power of attorney for health and welfare. */
    public static final Authority POWER_OF_ATTORNEY_WELFARE = new Authority("power-of-attorney-welfare");

    /** A deputy of the Court of Protection. */
    public static final Authority DEPUTY = new Authority("deputy");

    /** A care order, by which a council shares parental responsibility; {@link Representative#organisation} says which. */
    public static final Authority CARE_ORDER = new Authority("care-order");
    /** Nobody was appointed: a decision in the best interests of somebody who lacks the capacity for it. */
    public static final Authority BEST_INTERESTS = new Authority("best-interests");
    /** A guardian. */
    public static final Authority GUARDIAN = new Authority("guardian");

    /** An appointee for benefits. */
    public static final Authority APPOINTEE = new Authority("appointee");

    /** An advocate who speaks for them. */
    public static final Authority ADVOCATE = new Authority("advocate");

    /** A litigation friend. */
    public static final Authority LITIGATION_FRIEND = new Authority("litigation-friend");

    /** An executor or administrator of their estate. */
    public static final Authority EXECUTOR = new Authority("executor");

    /** A legal representative. */
    public static final Authority SOLICITOR = new Authority("solicitor");

    /** Refuses what is no code. */
    public Authority {
        OpenCode.check(code, "an authority's code");
    }

    /** What a code stands for, known or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Authority of(String code) {
        return new Authority(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
