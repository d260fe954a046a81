// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * The standing of an address in a gazetteer: the one to use, or not. The codes are open: one that is not among the constants is kept.
 *
 * <p><b>Source</b> the logical status of BS 7666, as AddressBase numbers it.
 *
 * @param code its stable code; in JSON it is this string
 */
public record LogicalStatus(
        @Privacy(PrivacyCategory.REFERENCE) @JsonValue String code) {
    /** The one to use. */
    public static final LogicalStatus APPROVED = new LogicalStatus("1");

    /** Another that people use. */
    public static final LogicalStatus ALTERNATIVE = new LogicalStatus("3");

    /** Not yet built or named. */
    public static final LogicalStatus PROVISIONAL = new LogicalStatus("6");

    /** One that is used no more. */
    public static final LogicalStatus HISTORICAL = new LogicalStatus("8");

    /** Refuses what is no code. */
    public LogicalStatus {
        OpenCode.check(code, "a logical status");
    }

    /** What a code stands for, known or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LogicalStatus of(String code) {
        return new LogicalStatus(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
