// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A kind of link between two cases: this one is a <i>duplicate of</i> that. The codes are open: one that is not among the constants is kept.
 *
 * @param code its stable code; in JSON it is this string
 */
public record CaseLinkKind(
        @Privacy(PrivacyCategory.REFERENCE) @JsonValue String code) {
    /** About the same thing at the same time. */
    public static final CaseLinkKind DUPLICATE_OF = new CaseLinkKind("duplicate-of");

    /** About the same thing again. */
    public static final CaseLinkKind REPEAT_OF = new CaseLinkKind("repeat-of");

    /** A part of a larger one. */
    public static final CaseLinkKind PART_OF = new CaseLinkKind("part-of");

    /** It came out of that one. */
    public static final CaseLinkKind FOLLOWS = new CaseLinkKind("follows");

    /** It asks for another decision in that one. */
    public static final CaseLinkKind APPEAL_AGAINST = new CaseLinkKind("appeal-against");

    /** It helps to know of that one. */
    public static final CaseLinkKind RELATED_TO = new CaseLinkKind("related-to");

    /** Refuses what is no code. */
    public CaseLinkKind {
        OpenCode.check(code, "a case link's kind");
    }

    /** What a code stands for, known or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CaseLinkKind of(String code) {
        return new CaseLinkKind(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
