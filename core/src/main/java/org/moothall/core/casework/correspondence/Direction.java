// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.correspondence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * The direction of a letter or message. The codes are open: one that is not among the constants is kept.
 *
 * @param code its stable code; in JSON it is this string
 */
public record Direction(
        @Privacy(PrivacyCategory.REFERENCE) @JsonValue String code) {
    /** To us. */
    public static final Direction IN = new Direction("in");

    /** By us. */
    public static final Direction OUT = new Direction("out");

    /** Among ourselves. */
    public static final Direction INTERNAL = new Direction("internal");

    /** Refuses what is no code. */
    public Direction {
        OpenCode.check(code, "a direction's code");
    }

    /** What a code stands for, known or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Direction of(String code) {
        return new Direction(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
