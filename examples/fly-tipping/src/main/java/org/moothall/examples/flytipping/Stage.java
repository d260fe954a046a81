// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import org.moothall.standards.open311.RequestStatus;

/** How far an incident has come, as whoever reported it is told; each is one status of Open311. */
public enum Stage {
    /** Something is still to be done. */
    OPEN("open", RequestStatus.IN_PROGRESS, "is on our list"),
    /** The waste is gone. */
    CLEARED("cleared", RequestStatus.FIXED, "has been cleared"),
    /** Somebody looked, and there was nothing. */
    NOTHING_FOUND("nothing found", RequestStatus.NO_FURTHER_ACTION, "was gone when we came to look"),
    /** It is another body's to clear. */
    PASSED_ON(
            "passed on",
            RequestStatus.NOT_COUNCILS_RESPONSIBILITY,
            "is on land of another body, and we have told them"),
    /** It is on private land, and the occupier has been advised. */
    ADVISED(
            "advice given",
            RequestStatus.CLOSED,
            "is on private land, and we have advised the occupier how to clear it");

    private final String outcome;
    private final RequestStatus status;
    private final String news;

    Stage(String outcome, RequestStatus status, String news) {
        this.outcome = outcome;
        this.status = status;
        this.news = news;
    }

    /** The end of the workflow that this stage leads to. */
    public String outcome() {
        return outcome;
    }

    /** What an Open311 client is told. */
    public RequestStatus status() {
        return status;
    }

    String news() {
        return news;
    }
}
