// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.decision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * An outcome of a decision. The codes are open: one that is not among the constants is kept.
 *
 * @param code its stable code; in JSON it is this string
 */
public record Outcome(
        @Privacy(PrivacyCategory.REFERENCE) @JsonValue String code) {
    /** What was asked for. */
    public static final Outcome GRANTED = new Outcome("granted");

    /** A part of what was asked for. */
    public static final Outcome GRANTED_IN_PART = new Outcome("granted-in-part");

    /** Not what was asked for. */
    public static final Outcome REFUSED = new Outcome("refused");

    /** A complaint is right. */
    public static final Outcome UPHELD = new Outcome("upheld");

    /** A complaint is right in part. */
    public static final Outcome UPHELD_IN_PART = new Outcome("upheld-in-part");

    /** A complaint is not right. */
    public static final Outcome NOT_UPHELD = new Outcome("not-upheld");

    /** Nothing needs to be done. */
    public static final Outcome NO_ACTION = new Outcome("no-action");

    /** A notice or a penalty. */
    public static final Outcome ENFORCED = new Outcome("enforced");

    /** They asked for it no more. */
    public static final Outcome WITHDRAWN = new Outcome("withdrawn");

    /** Another body decides it. */
    public static final Outcome NOT_OURS = new Outcome("not-ours");

    private static final Set<Outcome> AGAINST_SOMEBODY =
            Set.of(GRANTED_IN_PART, REFUSED, UPHELD_IN_PART, NOT_UPHELD, NO_ACTION, ENFORCED);

    /** Refuses what is no code. */
    public Outcome {
        OpenCode.check(code, "an outcome's code");
    }

    /** What a code stands for, known or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Outcome of(String code) {
        return new Outcome(code);
    }

    /** Whether it goes against somebody, who must be told why; of a code that is not among the constants, no. */
    public boolean needsReasons() {
        return AGAINST_SOMEBODY.contains(this);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
