// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * Why personal data may be used. The codes are open: one that is not among the constants is kept.
 *
 * <p><b>Source</b> UK GDPR article 6(1), (a) to (f).
 *
 * @param code its stable code; in JSON it is this string
 */
public record LawfulBasis(
        @Privacy(PrivacyCategory.REFERENCE) @JsonValue String code) {
    /** They agreed: article 6(1)(a). */
    public static final LawfulBasis CONSENT = new LawfulBasis("consent");

    /** A contract with them: article 6(1)(b). */
    public static final LawfulBasis CONTRACT = new LawfulBasis("contract");

    /** A law demands it: article 6(1)(c). */
    public static final LawfulBasis LEGAL_OBLIGATION = new LawfulBasis("legal-obligation");

    /** To save a life: article 6(1)(d). */
    public static final LawfulBasis VITAL_INTERESTS = new LawfulBasis("vital-interests");

    /** A task in the public interest: article 6(1)(e). */
    public static final LawfulBasis PUBLIC_TASK = new LawfulBasis("public-task");

    /** Legitimate interests; not for a public authority's tasks: article 6(1)(f). */
    public static final LawfulBasis LEGITIMATE_INTERESTS = new LawfulBasis("legitimate-interests");

    /** Refuses what is no code. */
    public LawfulBasis {
        OpenCode.check(code, "a lawful basis");
    }

    /** What a code stands for, known or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LawfulBasis of(String code) {
        return new LawfulBasis(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
