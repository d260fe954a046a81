// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * The use of a name, now or in the past. The codes are open: one that is not among the constants is kept.
 *
 * @param code its stable code; in JSON it is this string
 */
public record NameUse(
        @Privacy(PrivacyCategory.REFERENCE) @JsonValue String code) {
    /** The name on the birth certificate. */
    public static final NameUse BIRTH = new NameUse("birth");

    /** One that is used no more. */
    public static final NameUse FORMER = new NameUse("former");

    /** The same name in Welsh. */
    public static final NameUse WELSH = new NameUse("welsh");
    /** One taken by marriage or civil partnership. */
    public static final NameUse MARRIED = new NameUse("married");

    /** One used beside the main one. */
    public static final NameUse ALIAS = new NameUse("alias");

    /** One used at work. */
    public static final NameUse PROFESSIONAL = new NameUse("professional");

    /** The same name in another script or spelling. */
    public static final NameUse TRANSLITERATED = new NameUse("transliterated");

    /** Refuses what is no code. */
    public NameUse {
        OpenCode.check(code, "a name's use");
    }

    /** What a code stands for, known or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NameUse of(String code) {
        return new NameUse(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
