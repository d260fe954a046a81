// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A kind of relationship between two people: somebody is a <i>parent</i> of somebody. The codes are open: one that is not among the constants is kept.
 *
 * @param code its stable code; in JSON it is this string
 */
public record RelationshipKind(
        @Privacy(PrivacyCategory.REFERENCE) @JsonValue String code) {
    /** Married. */
    public static final RelationshipKind SPOUSE = new RelationshipKind("spouse");

    /** In a civil partnership. */
    public static final RelationshipKind CIVIL_PARTNER = new RelationshipKind("civil-partner");

    /** Living as a couple. */
    public static final RelationshipKind PARTNER = new RelationshipKind("partner");

    /** A parent. */
    public static final RelationshipKind PARENT = new RelationshipKind("parent");

    /** A step-parent. */
    public static final RelationshipKind STEP_PARENT = new RelationshipKind("step-parent");

    /** A foster carer. */
    public static final RelationshipKind FOSTER_CARER = new RelationshipKind("foster-carer");

    /** A guardian. */
    public static final RelationshipKind GUARDIAN = new RelationshipKind("guardian");

    /** A child. */
    public static final RelationshipKind CHILD = new RelationshipKind("child");

    /** A brother or sister. */
    public static final RelationshipKind SIBLING = new RelationshipKind("sibling");

    /** A grandparent. */
    public static final RelationshipKind GRANDPARENT = new RelationshipKind("grandparent");

    /** An unpaid carer. */
    public static final RelationshipKind CARER = new RelationshipKind("carer");

    /** Another relative. */
    public static final RelationshipKind OTHER_RELATIVE = new RelationshipKind("other-relative");

    /** Sharing a home, and not related. */
    public static final RelationshipKind NOT_RELATED = new RelationshipKind("not-related");

    /** Refuses what is no code. */
    public RelationshipKind {
        OpenCode.check(code, "a relationship's code");
    }

    /** What a code stands for, known or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RelationshipKind of(String code) {
        return new RelationshipKind(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
