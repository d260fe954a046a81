// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A type of evidence. The codes are open: one that is not among the constants is kept.
 *
 * @param code its stable code; in JSON it is this string
 */
public record EvidenceType(
        @Privacy(PrivacyCategory.REFERENCE) @JsonValue String code) {
    /** A photograph of what happened, or of a place. */
    public static final EvidenceType PHOTOGRAPH = new EvidenceType("photograph");

    /** A photograph of a person, as for a badge or a pass. */
    public static final EvidenceType PORTRAIT = new EvidenceType("portrait");

    /** Moving pictures. */
    public static final EvidenceType VIDEO = new EvidenceType("video");

    /** A recording of sound. */
    public static final EvidenceType SOUND = new EvidenceType("sound");

    /** Who somebody is. */
    public static final EvidenceType PROOF_OF_IDENTITY = new EvidenceType("proof-of-identity");

    /** Where somebody lives. */
    public static final EvidenceType PROOF_OF_ADDRESS = new EvidenceType("proof-of-address");

    /** When and to whom somebody was born. */
    public static final EvidenceType BIRTH_CERTIFICATE = new EvidenceType("birth-certificate");

    /** What somebody has to live on. */
    public static final EvidenceType PROOF_OF_INCOME = new EvidenceType("proof-of-income");

    /** What a doctor or a hospital says. */
    public static final EvidenceType MEDICAL = new EvidenceType("medical");

    /** That somebody may act for somebody else. */
    public static final EvidenceType AUTHORITY_TO_ACT = new EvidenceType("authority-to-act");

    /** What somebody says that they saw. */
    public static final EvidenceType STATEMENT = new EvidenceType("statement");

    /** Refuses what is no code. */
    public EvidenceType {
        OpenCode.check(code, "a type of evidence");
    }

    /** What a code stands for, known or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EvidenceType of(String code) {
        return new EvidenceType(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
