// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A role in a case. The codes are open: one that is not among the constants is kept.
 *
 * @param code its stable code; in JSON it is this string
 */
public record PartyRole(
        @Privacy(PrivacyCategory.REFERENCE) @JsonValue String code) {
    /** Whoever told of it. */
    public static final PartyRole REPORTER = new PartyRole("reporter");

    /** Whoever applies. */
    public static final PartyRole APPLICANT = new PartyRole("applicant");

    /** Whom it is about. */
    public static final PartyRole SUBJECT = new PartyRole("subject");

    /** Whoever acts for an applicant. */
    public static final PartyRole AGENT = new PartyRole("agent");

    /** Whoever speaks for somebody. */
    public static final PartyRole ADVOCATE = new PartyRole("advocate");

    /** Whoever interprets. */
    public static final PartyRole INTERPRETER = new PartyRole("interpreter");

    /** A councillor who asks for a resident. */
    public static final PartyRole COUNCILLOR = new PartyRole("councillor");

    /** A parent of whom it is about. */
    public static final PartyRole PARENT = new PartyRole("parent");

    /** A carer. */
    public static final PartyRole CARER = new PartyRole("carer");

    /** A professional of another organisation. */
    public static final PartyRole PROFESSIONAL = new PartyRole("professional");

    /** Whoever objects. */
    public static final PartyRole OBJECTOR = new PartyRole("objector");

    /** Whoever owns the land. */
    public static final PartyRole LANDOWNER = new PartyRole("landowner");

    /** Whoever lets the home. */
    public static final PartyRole LANDLORD = new PartyRole("landlord");

    /** Whoever saw it. */
    public static final PartyRole WITNESS = new PartyRole("witness");

    /** Whoever is said to have done it. */
    public static final PartyRole ALLEGED_OFFENDER = new PartyRole("alleged-offender");

    /** Refuses what is no code. */
    public PartyRole {
        OpenCode.check(code, "a party's role");
    }

    /** What a code stands for, known or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PartyRole of(String code) {
        return new PartyRole(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
