// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.open311;

import java.util.Optional;

/**
 * The statuses that requests and updates have in the UK: the two of GeoReport v2, and those that mySociety added, each with
 * the state that it becomes in FixMyStreet and its class. Data may hold others, so look one up with {@link #find}.
 *
 * <p><b>Source</b> mysociety/open311-adapter 4d3a40d and mysociety/fixmystreet 84d7c80, read 2026-11-21.
 */
public enum RequestStatus {
    /** Reported. */
    OPEN("open", "Open", "confirmed", StatusClass.OPEN),
    /** Being looked into. */
    INVESTIGATING("investigating", "Investigating", "investigating", StatusClass.OPEN),
    /** Being worked on. */
    IN_PROGRESS("in_progress", "In progress", "in progress", StatusClass.OPEN),
    /** Work is planned. */
    PLANNED("planned", "Planned", "planned", StatusClass.OPEN),
    /** Work has a date. */
    ACTION_SCHEDULED("action_scheduled", "Action scheduled", "action scheduled", StatusClass.OPEN),
    /** Waiting for a person to sort it; the name of its FixMyStreet state was not verified. */
    FOR_TRIAGE("for_triage", "For triage", "for triage", StatusClass.OPEN),
    /** Put right. */
    FIXED("fixed", "Fixed", "fixed - council", StatusClass.FIXED),
    /** Resolved. FixMyStreet takes it as fixed, unless the council uses the extended statuses: then as closed. */
    CLOSED("closed", "Closed", "fixed - council", StatusClass.FIXED),
    /** Nothing more will be done. */
    NO_FURTHER_ACTION("no_further_action", "No further action", "unable to fix", StatusClass.CLOSED),
    /** Somebody else's. */
    NOT_COUNCILS_RESPONSIBILITY(
            "not_councils_responsibility", "Not the council's responsibility", "not responsible", StatusClass.CLOSED),
    /** Reported already. */
    DUPLICATE("duplicate", "Duplicate", "duplicate", StatusClass.CLOSED),
    /** Passed on within the council. */
    INTERNAL_REFERRAL("internal_referral", "Internal referral", "internal referral", StatusClass.CLOSED),
    /** Withdrawn. */
    CANCELLED("cancelled", "Cancelled", "cancelled", StatusClass.CLOSED);

    /** Whether something is still to be expected. */
    public enum StatusClass {
        /** Something is still to be expected. */
        OPEN,
        /** It was put right. */
        FIXED,
        /** It ended otherwise. */
        CLOSED
    }

    private final String code;
    private final String label;
    private final String fixMyStreetState;
    private final StatusClass statusClass;

    RequestStatus(String code, String label, String fixMyStreetState, StatusClass statusClass) {
        this.code = code;
        this.label = label;
        this.fixMyStreetState = fixMyStreetState;
        this.statusClass = statusClass;
    }

    /** The status of a code, to the letter: lower case, as it is read from a council. */
    public static Optional<RequestStatus> find(String code) {
        for (var status : values()) {
            if (status.code.equals(code)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /** What data holds, for example {@code in_progress}. */
    public String code() {
        return code;
    }

    /** What a person reads. */
    public String label() {
        return label;
    }

    /** The state that it becomes in FixMyStreet. */
    public String fixMyStreetState() {
        return fixMyStreetState;
    }

    /** Its class. */
    public StatusClass statusClass() {
        return statusClass;
    }

    /** What a client of the standard as written sees: {@link #OPEN} or {@link #CLOSED}. */
    public RequestStatus asWritten() {
        return statusClass == StatusClass.OPEN ? OPEN : CLOSED;
    }
}
