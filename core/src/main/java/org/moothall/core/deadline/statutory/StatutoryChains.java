// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline.statutory;

import static org.moothall.core.deadline.statutory.StatutoryDeadlines.EHC_DECIDE_ASSESS;
import static org.moothall.core.deadline.statutory.StatutoryDeadlines.EHC_FINAL;
import static org.moothall.core.deadline.statutory.StatutoryDeadlines.EHC_NO_PLAN;
import static org.moothall.core.deadline.statutory.StatutoryDeadlines.HAZARD_INVESTIGATE;
import static org.moothall.core.deadline.statutory.StatutoryDeadlines.HAZARD_PREVENT;
import static org.moothall.core.deadline.statutory.StatutoryDeadlines.HAZARD_SAFETY;
import static org.moothall.core.deadline.statutory.StatutoryDeadlines.HAZARD_SUMMARY;
import static org.moothall.core.deadline.statutory.StatutoryDeadlines.LGSCO_COMPLAINT_ACK;
import static org.moothall.core.deadline.statutory.StatutoryDeadlines.LGSCO_COMPLAINT_STAGE1;

import org.moothall.core.deadline.DeadlineChain;

/** Statutory clocks that hang together. The names in a chain are the ids of its clocks. */
public final class StatutoryChains {
    /** A significant hazard: investigated from awareness; summary, safety works and prevention from the end of that. */
    public static final DeadlineChain HAZARD = DeadlineChain.starting(
                    HAZARD_INVESTIGATE.id(), HAZARD_INVESTIGATE.rule())
            .then(HAZARD_INVESTIGATE.id(), HAZARD_SUMMARY.id(), HAZARD_SUMMARY.rule())
            .then(HAZARD_INVESTIGATE.id(), HAZARD_SAFETY.id(), HAZARD_SAFETY.rule())
            .then(HAZARD_INVESTIGATE.id(), HAZARD_PREVENT.id(), HAZARD_PREVENT.rule());

    /** Education, health and care: 6, 16 and 20 weeks, all from one request. */
    public static final DeadlineChain EHC = DeadlineChain.starting(EHC_DECIDE_ASSESS.id(), EHC_DECIDE_ASSESS.rule())
            .and(EHC_NO_PLAN.id(), EHC_NO_PLAN.rule())
            .and(EHC_FINAL.id(), EHC_FINAL.rule());

    /** A complaint to a council: acknowledged, and answered from then. */
    public static final DeadlineChain LGSCO_COMPLAINT = DeadlineChain.starting(
                    LGSCO_COMPLAINT_ACK.id(), LGSCO_COMPLAINT_ACK.rule())
            .then(LGSCO_COMPLAINT_ACK.id(), LGSCO_COMPLAINT_STAGE1.id(), LGSCO_COMPLAINT_STAGE1.rule());

    private StatutoryChains() {}
}
