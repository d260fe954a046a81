// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.provenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * The degree of verification of a fact. The codes are open: one that is not among the constants is kept.
 *
 * @param code its stable code; in JSON it is this string
 */
public record Verification(
        @Privacy(PrivacyCategory.REFERENCE) @JsonValue String code) {
    /** Somebody said so; nobody checked. */
    public static final Verification STATED = new Verification("stated");

    /** Somebody saw evidence, such as a document. */
    public static final Verification SEEN = new Verification("seen");

    /** It agrees with another system that was asked. */
    public static final Verification MATCHED = new Verification("matched");

    /** Whoever is the authority for it confirmed it. */
    public static final Verification CONFIRMED = new Verification("confirmed");

    /** Somebody says that it is wrong. */
    public static final Verification DISPUTED = new Verification("disputed");

    /** It was checked, and is wrong. */
    public static final Verification DISPROVED = new Verification("disproved");

    /** Refuses what is no code. */
    public Verification {
        OpenCode.check(code, "a verification's code");
    }

    /** What a code stands for, known or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Verification of(String code) {
        return new Verification(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
