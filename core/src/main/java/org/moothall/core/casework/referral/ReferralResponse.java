// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * The response of another organisation to a referral. The codes are open: one that is not among the constants is kept.
 *
 * @param code its stable code; in JSON it is this string
 */
public record ReferralResponse(
        @Privacy(PrivacyCategory.REFERENCE) @JsonValue String code) {
    /** They take it on. */
    public static final ReferralResponse ACCEPTED = new ReferralResponse("accepted");

    /** They do not. */
    public static final ReferralResponse DECLINED = new ReferralResponse("declined");

    /** They sent it back, as it was not whole or not for them. */
    public static final ReferralResponse RETURNED = new ReferralResponse("returned");

    /** They passed it on. */
    public static final ReferralResponse REDIRECTED = new ReferralResponse("redirected");

    /** They need to know more. */
    public static final ReferralResponse MORE_ASKED = new ReferralResponse("more-asked");

    /** They have no duty to. */
    public static final ReferralResponse NO_DUTY = new ReferralResponse("no-duty");

    /** Refuses what is no code. */
    public ReferralResponse {
        OpenCode.check(code, "a referral's response");
    }

    /** What a code stands for, known or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ReferralResponse of(String code) {
        return new ReferralResponse(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
