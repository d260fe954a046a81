// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * The meaning of an address to a person. The codes are open: one that is not among the constants is kept.
 *
 * @param code its stable code; in JSON it is this string
 */
public record AddressKind(
        @Privacy(PrivacyCategory.REFERENCE) @JsonValue String code) {
    /** They live there. */
    public static final AddressKind HOME = new AddressKind("home");

    /** They live there for a time, as in a hostel. */
    public static final AddressKind TEMPORARY = new AddressKind("temporary");

    /** They do not live there, and letters are kept for them. */
    public static final AddressKind CARE_OF = new AddressKind("care-of");

    /** They live nowhere for long; an address that stands beside this one is where letters are kept, if anywhere. */
    public static final AddressKind NO_FIXED_ADDRESS = new AddressKind("no-fixed-address");

    /** Refuses what is no code. */
    public AddressKind {
        OpenCode.check(code, "an address's kind");
    }

    /** What a code stands for, known or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AddressKind of(String code) {
        return new AddressKind(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
