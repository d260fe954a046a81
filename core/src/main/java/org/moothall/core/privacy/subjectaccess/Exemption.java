// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.subjectaccess;

import org.moothall.core.internal.OpenCode;
import org.moothall.core.internal.Required;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * The law by which something need not be given. These are the usual ones of a council; others are made in the same way. Whether one
 * applies is for a person to judge.
 *
 * <p><b>Shape</b> a code of up to 40 lower case letters, digits and hyphens, and the law in words.
 * <p><b>Errors</b> the constructor throws on another code, and on a blank law.
 * <p><b>Source</b> the Data Protection Act 2018, schedules 2 to 4.
 *
 * @param code for programs, for example {@code rights-of-others}
 * @param law where it stands, for the person to read
 */
public record Exemption(
        @Privacy(PrivacyCategory.REFERENCE) String code,
        @Privacy(PrivacyCategory.REFERENCE) String law) {
    /** Preventing or detecting crime, prosecuting offenders, assessing or collecting tax. */
    public static final Exemption CRIME_AND_TAXATION = schedule2("crime-and-taxation", 2);
    /** It would disclose what is about another person who has not agreed. */
    public static final Exemption RIGHTS_OF_OTHERS = schedule2("rights-of-others", 16);
    /** Legal professional privilege. */
    public static final Exemption LEGAL_PRIVILEGE = schedule2("legal-privilege", 19);
    /** Forecasts and plans of management. */
    public static final Exemption MANAGEMENT_FORECASTS = schedule2("management-forecasts", 22);
    /** Intentions in negotiations with the person. */
    public static final Exemption NEGOTIATIONS = schedule2("negotiations", 23);
    /** References given in confidence. */
    public static final Exemption CONFIDENTIAL_REFERENCES = schedule2("confidential-references", 24);
    /** Health data that would be likely to cause serious harm. */
    public static final Exemption HEALTH_SERIOUS_HARM = of("health-serious-harm", 3, 5);
    /** Social work data that would be likely to harm the work by causing serious harm. */
    public static final Exemption SOCIAL_WORK_SERIOUS_HARM = of("social-work-serious-harm", 3, 11);
    /** Education data that would be likely to cause serious harm. */
    public static final Exemption EDUCATION_SERIOUS_HARM = of("education-serious-harm", 3, 19);
    /** Child abuse data, where it is not in the child's interests. */
    public static final Exemption CHILD_ABUSE = of("child-abuse", 3, 21);
    /** Adoption records and reports. */
    public static final Exemption ADOPTION = of("adoption", 4, 3);

    /** Refuses what is no code, and a blank law. */
    public Exemption {
        OpenCode.check(Required.part(code, "an exemption", "code"), "an exemption's code");
        Required.text(law, "an exemption", "law");
    }

    private static Exemption schedule2(String code, int paragraph) {
        return of(code, 2, paragraph);
    }

    private static Exemption of(String code, int schedule, int paragraph) {
        return new Exemption(code, "Data Protection Act 2018, schedule " + schedule + ", paragraph " + paragraph);
    }
}
