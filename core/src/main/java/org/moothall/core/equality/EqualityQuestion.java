// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.equality;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * One of the questions of the harmonised equality standard. The codes are open: one that is not among the constants is kept.
 *
 * <p><b>Source</b> the Government Statistical Service's harmonised questions, as GOV.UK's pattern <i>Equality information</i> asks them.
 *
 * @param code its stable code; in JSON it is this string
 */
public record EqualityQuestion(
        @Privacy(PrivacyCategory.REFERENCE) @JsonValue String code) {
    /** The ethnic group: the first of two steps. */
    public static final EqualityQuestion ETHNIC_GROUP = new EqualityQuestion("ethnic-group");

    /** The ethnicity within the group: the second step. */
    public static final EqualityQuestion ETHNIC_DETAIL = new EqualityQuestion("ethnic-detail");

    /** Religion or belief. */
    public static final EqualityQuestion RELIGION = new EqualityQuestion("religion");

    /** Sexual orientation. */
    public static final EqualityQuestion SEXUAL_ORIENTATION = new EqualityQuestion("sexual-orientation");

    /** Sex. */
    public static final EqualityQuestion SEX = new EqualityQuestion("sex");

    /** Whether gender is the same as the sex registered at birth. */
    public static final EqualityQuestion GENDER_SAME_AS_SEX_AT_BIRTH =
            new EqualityQuestion("gender-same-as-sex-at-birth");

    /** Legal marital or civil partnership status. */
    public static final EqualityQuestion MARITAL_STATUS = new EqualityQuestion("marital-status");

    /** Whether they have a condition that lasts 12 months or more. */
    public static final EqualityQuestion LONG_TERM_CONDITION = new EqualityQuestion("long-term-condition");

    /** How far that condition reduces what they can do from day to day. */
    public static final EqualityQuestion CONDITION_IMPACT = new EqualityQuestion("condition-impact");

    /** In what ways that condition affects them. It takes several answers; its options are under review, and not known here. */
    public static final EqualityQuestion IMPAIRMENT = new EqualityQuestion("impairment");

    private static final Set<EqualityQuestion> WITH_ONE_ANSWER = Set.of(
            ETHNIC_GROUP,
            ETHNIC_DETAIL,
            RELIGION,
            SEXUAL_ORIENTATION,
            SEX,
            GENDER_SAME_AS_SEX_AT_BIRTH,
            MARITAL_STATUS,
            LONG_TERM_CONDITION,
            CONDITION_IMPACT);

    /** Refuses what is no code. */
    public EqualityQuestion {
        OpenCode.check(code, "an equality question's code");
    }

    /** What a code stands for, known or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EqualityQuestion of(String code) {
        return new EqualityQuestion(code);
    }

    /** Whether it may have several answers: one that is not known here may. */
    public boolean takesSeveral() {
        return !WITH_ONE_ANSWER.contains(this);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
