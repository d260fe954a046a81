// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline.statutory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The statutory clocks of this library, each with legal basis, source and degree of verification. DEADLINES.md lists all clocks.
 *
 * <pre>{@code StatutoryDeadlines.FOI_RESPONSE.rule().due(LocalDate.parse("2026-03-13")).words()    // Wed 15 April 2026}</pre>
 */
public final class StatutoryDeadlines {
    /** Freedom of information request. */
    public static final StatutoryDeadline FOI_RESPONSE = InformationDeadlines.FOI_RESPONSE;

    /** Freedom of information request to a Scottish authority. */
    public static final StatutoryDeadline FOI_RESPONSE_SCOTLAND = InformationDeadlines.FOI_RESPONSE_SCOTLAND;

    /** Freedom of information request to a school; its holidays are the closures of the calendar that it is {@code in}. */
    public static final StatutoryDeadline FOI_RESPONSE_SCHOOL = InformationDeadlines.FOI_RESPONSE_SCHOOL;

    /** Environmental information request. */
    public static final StatutoryDeadline EIR_RESPONSE = InformationDeadlines.EIR_RESPONSE;

    /** Subject access request. */
    public static final StatutoryDeadline SAR_RESPONSE = InformationDeadlines.SAR_RESPONSE;

    /** Planning application, not major. */
    public static final StatutoryDeadline PLANNING_MINOR = PlanningDeadlines.PLANNING_MINOR;

    /** Planning application, major. */
    public static final StatutoryDeadline PLANNING_MAJOR = PlanningDeadlines.PLANNING_MAJOR;

    /** Planning application with an environmental statement. */
    public static final StatutoryDeadline PLANNING_EIA = PlanningDeadlines.PLANNING_EIA;

    /** Public infrastructure development. */
    public static final StatutoryDeadline PLANNING_INFRASTRUCTURE = PlanningDeadlines.PLANNING_INFRASTRUCTURE;

    /** Technical details consent, major. */
    public static final StatutoryDeadline PLANNING_TDC_MAJOR = PlanningDeadlines.PLANNING_TDC_MAJOR;

    /** Technical details consent, not major. */
    public static final StatutoryDeadline PLANNING_TDC_MINOR = PlanningDeadlines.PLANNING_TDC_MINOR;

    /** Non-validated application, late article 12 notice. */
    public static final StatutoryDeadline PLANNING_NONVALIDATED = PlanningDeadlines.PLANNING_NONVALIDATED;

    /** Planning application. */
    public static final StatutoryDeadline PLANNING_WALES = PlanningDeadlines.PLANNING_WALES;

    /** Threatened with homelessness. */
    public static final StatutoryDeadline HOMELESS_THREATENED = HomelessnessDeadlines.HOMELESS_THREATENED;

    /** Prevention duty. */
    public static final StatutoryDeadline HOMELESS_PREVENTION = HomelessnessDeadlines.HOMELESS_PREVENTION;

    /** Relief duty. */
    public static final StatutoryDeadline HOMELESS_RELIEF = HomelessnessDeadlines.HOMELESS_RELIEF;

    /** EHC: decision whether to assess. */
    public static final StatutoryDeadline EHC_DECIDE_ASSESS = EducationDeadlines.EHC_DECIDE_ASSESS;

    /** EHC: advice from bodies. */
    public static final StatutoryDeadline EHC_ADVICE = EducationDeadlines.EHC_ADVICE;

    /** EHC: decision not to issue a plan. */
    public static final StatutoryDeadline EHC_NO_PLAN = EducationDeadlines.EHC_NO_PLAN;

    /** EHC: final plan issued. */
    public static final StatutoryDeadline EHC_FINAL = EducationDeadlines.EHC_FINAL;

    /** EHC: time for parents to comment on the draft. */
    public static final StatutoryDeadline EHC_DRAFT_COMMENT = EducationDeadlines.EHC_DRAFT_COMMENT;

    /** Children: decision on a referral. */
    public static final StatutoryDeadline CP_REFERRAL = ChildrenDeadlines.CP_REFERRAL;

    /** Children: assessment complete. */
    public static final StatutoryDeadline CP_ASSESSMENT = ChildrenDeadlines.CP_ASSESSMENT;

    /** Children: initial child protection conference. */
    public static final StatutoryDeadline CP_ICPC = ChildrenDeadlines.CP_ICPC;

    /** Children: first core group. */
    public static final StatutoryDeadline CP_CORE_GROUP = ChildrenDeadlines.CP_CORE_GROUP;

    /** Children: first review conference. */
    public static final StatutoryDeadline CP_REVIEW_FIRST = ChildrenDeadlines.CP_REVIEW_FIRST;

    /** Children: later review conferences. */
    public static final StatutoryDeadline CP_REVIEW_NEXT = ChildrenDeadlines.CP_REVIEW_NEXT;

    /** Children: assessment. */
    public static final StatutoryDeadline CP_ASSESSMENT_WALES = ChildrenDeadlines.CP_ASSESSMENT_WALES;

    /** CIN census: how long before the year a referral without further action may be. */
    public static final StatutoryDeadline CIN_PLAN_REFERRAL_WINDOW = ChildrenDeadlines.CIN_PLAN_REFERRAL_WINDOW;

    /** Temporary event notice, standard. */
    public static final StatutoryDeadline TEN_STANDARD = LicensingDeadlines.TEN_STANDARD;

    /** Temporary event notice, late. */
    public static final StatutoryDeadline TEN_LATE = LicensingDeadlines.TEN_LATE;

    /** Temporary event notice: acknowledgement. */
    public static final StatutoryDeadline TEN_ACK = LicensingDeadlines.TEN_ACK;

    /** Temporary event notice: objection of the police or environmental health. */
    public static final StatutoryDeadline TEN_OBJECTION = LicensingDeadlines.TEN_OBJECTION;

    /** Temporary event notice: hearing after an objection. */
    public static final StatutoryDeadline TEN_HEARING = LicensingDeadlines.TEN_HEARING;

    /** Temporary event notice: decision. */
    public static final StatutoryDeadline TEN_DECISION = LicensingDeadlines.TEN_DECISION;

    /** Social housing hazard, emergency: investigated and made safe. */
    public static final StatutoryDeadline HAZARD_EMERGENCY = HazardDeadlines.HAZARD_EMERGENCY;

    /** Social housing hazard, significant: investigated. */
    public static final StatutoryDeadline HAZARD_INVESTIGATE = HazardDeadlines.HAZARD_INVESTIGATE;

    /** Social housing hazard: written summary to the tenant. */
    public static final StatutoryDeadline HAZARD_SUMMARY = HazardDeadlines.HAZARD_SUMMARY;

    /** Social housing hazard: safety works. */
    public static final StatutoryDeadline HAZARD_SAFETY = HazardDeadlines.HAZARD_SAFETY;

    /** Social housing hazard: preventative works begun. */
    public static final StatutoryDeadline HAZARD_PREVENT = HazardDeadlines.HAZARD_PREVENT;

    /** Housing complaint acknowledged, at each stage. */
    public static final StatutoryDeadline COMPLAINT_ACK = ComplaintDeadlines.COMPLAINT_ACK;

    /** Housing complaint, stage 1 response. */
    public static final StatutoryDeadline COMPLAINT_STAGE1 = ComplaintDeadlines.COMPLAINT_STAGE1;

    /** Housing complaint, stage 2 response. */
    public static final StatutoryDeadline COMPLAINT_STAGE2 = ComplaintDeadlines.COMPLAINT_STAGE2;

    /** Council complaint acknowledged. */
    public static final StatutoryDeadline LGSCO_COMPLAINT_ACK = ComplaintDeadlines.LGSCO_COMPLAINT_ACK;

    /** Council complaint, stage 1 response. */
    public static final StatutoryDeadline LGSCO_COMPLAINT_STAGE1 = ComplaintDeadlines.LGSCO_COMPLAINT_STAGE1;

    /** Council complaint, stage 2 response. */
    public static final StatutoryDeadline LGSCO_COMPLAINT_STAGE2 = ComplaintDeadlines.LGSCO_COMPLAINT_STAGE2;

    /** Notice to a landowner to remove waste. */
    public static final StatutoryDeadline SECTION_59_LANDOWNER_NOTICE =
            EnvironmentDeadlines.SECTION_59_LANDOWNER_NOTICE;

    /** Fixed penalty for fly-tipping: no proceedings while it can be paid. */
    public static final StatutoryDeadline SECTION_33ZA_PENALTY = EnvironmentDeadlines.SECTION_33ZA_PENALTY;

    private static final List<StatutoryDeadline> ALL = Stream.of(
                    InformationDeadlines.ALL,
                    PlanningDeadlines.ALL,
                    HomelessnessDeadlines.ALL,
                    EducationDeadlines.ALL,
                    ChildrenDeadlines.ALL,
                    LicensingDeadlines.ALL,
                    HazardDeadlines.ALL,
                    ComplaintDeadlines.ALL,
                    EnvironmentDeadlines.ALL)
            .flatMap(List::stream)
            .toList();

    private StatutoryDeadlines() {}

    /** All of them, by subject. */
    public static List<StatutoryDeadline> all() {
        return ALL;
    }

    /** The one of a stable name, such as {@code foi-response}; empty when there is none. */
    public static Optional<StatutoryDeadline> byId(String id) {
        return ALL.stream().filter(deadline -> deadline.id().equals(id)).findFirst();
    }
}
