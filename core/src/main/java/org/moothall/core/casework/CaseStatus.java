// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * The progress of an open case. The codes are open: one that is not among the constants is kept.
 *
 * @param code its stable code; in JSON it is this string
 */
public record CaseStatus(
        @Privacy(PrivacyCategory.REFERENCE) @JsonValue String code) {
    /** It came in, and nobody has begun. */
    public static final CaseStatus RECEIVED = new CaseStatus("received");

    /** Somebody works on it. */
    public static final CaseStatus IN_PROGRESS = new CaseStatus("in-progress");

    /** It waits for somebody outside. */
    public static final CaseStatus WAITING = new CaseStatus("waiting");

    /** It is decided, and what was decided is not done yet. */
    public static final CaseStatus DECIDED = new CaseStatus("decided");

    /** Refuses what is no code. */
    public CaseStatus {
        OpenCode.check(code, "a case's status");
    }

    /** What a code stands for, known or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CaseStatus of(String code) {
        return new CaseStatus(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
