// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.open311;

import java.util.List;
import org.moothall.standards.Rule;
import org.moothall.standards.Verdict;

/** What compares members of an update, and updates with each other. */
final class UpdateRules {
    private static final String FIXMYSTREET = "mysociety/fixmystreet 02f2b18, UpdatesBase.pm";

    private UpdateRules() {}

    private static final Rule<ServiceRequestUpdate> ONCE = Rule.error(
                    ServiceRequestUpdate.class, "open311/update-id-once")
            .says("an update_id is there once")
            .source("mySociety's extension of GeoReport v2, GET service request updates")
            .needs("update_id")
            .unique();

    /** In the order in which a report lists them. */
    static final List<Rule<ServiceRequestUpdate>> ALL = List.of(ONCE);

    /** Of the profile: FixMyStreet skips an update that names no report. */
    static final Rule<ServiceRequestUpdate> NAMES_REQUEST = Rule.error(
                    ServiceRequestUpdate.class, "open311/update-names-request")
            .says("an update has a service_request_id or a fixmystreet_id")
            .source(FIXMYSTREET)
            .reads("service_request_id", "fixmystreet_id")
            .checks(update -> Verdict.passedIf(
                    update.serviceRequestId() != null || update.fixmystreetId() != null,
                    "service_request_id",
                    "is missing, and so is fixmystreet_id; FixMyStreet skips such an update, so give one of them"));

    /** Of the profile: FixMyStreet skips an update whose number of a report is none. */
    static final Rule<ServiceRequestUpdate> NUMBERED = Rule.error(
                    ServiceRequestUpdate.class, "open311/fixmystreet-id-number")
            .says("a fixmystreet_id is a whole number")
            .source(FIXMYSTREET)
            .needs("fixmystreet_id")
            .checks(update -> Verdict.passedIf(
                    update.fixmystreetId() == null
                            || update.fixmystreetId().chars().allMatch(letter -> letter >= '0' && letter <= '9'),
                    "fixmystreet_id",
                    "is not a whole number; FixMyStreet skips such an update, so send the number of its report"));
}
