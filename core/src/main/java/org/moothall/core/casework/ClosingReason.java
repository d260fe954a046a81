// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A reason for closing a case. The codes are open: one that is not among the constants is kept.
 *
 * @param code its stable code; in JSON it is this string
 */
public record ClosingReason(
        @Privacy(PrivacyCategory.REFERENCE) @JsonValue String code) {
    /** What was asked for is done. */
    public static final ClosingReason RESOLVED = new ClosingReason("resolved");

    /** It was decided that nothing is to be done. */
    public static final ClosingReason REFUSED = new ClosingReason("refused");

    /** Somebody looked, and there was nothing. */
    public static final ClosingReason NOTHING_FOUND = new ClosingReason("nothing-found");

    /** They asked for it no more. */
    public static final ClosingReason WITHDRAWN = new ClosingReason("withdrawn");

    /** Another case is about the same. */
    public static final ClosingReason DUPLICATE = new ClosingReason("duplicate");

    /** Another body does it. */
    public static final ClosingReason NOT_OURS = new ClosingReason("not-ours");

    /** They did not answer what had to be known. */
    public static final ClosingReason NO_ANSWER = new ClosingReason("no-answer");

    /** They moved away. */
    public static final ClosingReason MOVED = new ClosingReason("moved");

    /** The person it was about has died. */
    public static final ClosingReason DIED = new ClosingReason("died");

    /** There should have been none. */
    public static final ClosingReason OPENED_IN_ERROR = new ClosingReason("opened-in-error");

    /** Refuses what is no code. */
    public ClosingReason {
        OpenCode.check(code, "a closing reason");
    }

    /** What a code stands for, known or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ClosingReason of(String code) {
        return new ClosingReason(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
