// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.caution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A kind of caution. The codes are open: one that is not among the constants is kept.
 *
 * @param code its stable code; in JSON it is this string
 */
public record CautionKind(
        @Privacy(PrivacyCategory.REFERENCE) @JsonValue String code) {
    /** Violence or threats against staff. */
    public static final CautionKind VIOLENCE = new CautionKind("violence");

    /** Not to be visited alone. */
    public static final CautionKind VISIT_IN_PAIRS = new CautionKind("visit-in-pairs");

    /** A dangerous animal. */
    public static final CautionKind DOG = new CautionKind("dog");

    /** Something there is dangerous: needles on the stairs, a floor that gives way. */
    public static final CautionKind HAZARD = new CautionKind("hazard");

    /** Others are a danger to them. */
    public static final CautionKind RISK_FROM_OTHERS = new CautionKind("risk-from-others");

    /** They are a danger to themselves. */
    public static final CautionKind RISK_TO_SELF = new CautionKind("risk-to-self");

    /** Refuses what is no code. */
    public CautionKind {
        OpenCode.check(code, "a caution's code");
    }

    /** What a code stands for, known or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CautionKind of(String code) {
        return new CautionKind(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
