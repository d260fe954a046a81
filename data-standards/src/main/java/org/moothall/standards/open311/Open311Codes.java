// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.open311;

import java.util.Arrays;
import java.util.List;
import org.moothall.core.codelist.Code;
import org.moothall.core.codelist.CodeList;

/** The code lists of requests and their updates. */
final class Open311Codes {
    private Open311Codes() {}

    static final CodeList STATUS = begun(
                    "status",
                    "2",
                    "Status of a request",
                    "Open311",
                    "CC-BY-3.0",
                    "GeoReport v2, GET service requests",
                    List.of(RequestStatus.OPEN, RequestStatus.CLOSED))
            .build();

    static final CodeList EXTENDED_STATUS = begun(
                    "extended-status",
                    "2026-06-25",
                    "Status of a request in FixMyStreet's dialect",
                    "mySociety",
                    "AGPL-3.0-only",
                    "mysociety/open311-adapter 4d3a40d",
                    Arrays.asList(RequestStatus.values()))
            .build();

    static final CodeList UPDATE_STATUS = begun(
                    "update-status",
                    "2026-06-25",
                    "Status of an update in FixMyStreet's dialect",
                    "mySociety",
                    "AGPL-3.0-only",
                    "mysociety/open311-adapter 4d3a40d",
                    Arrays.asList(RequestStatus.values()))
            .code(Code.of("unchanged", "Unchanged"))
            .code(Code.of("reopen", "Reopen"))
            .build();

    private static CodeList.Builder begun(
            String id,
            String version,
            String title,
            String steward,
            String licence,
            String source,
            List<RequestStatus> statuses) {
        var list = CodeList.of(id, version)
                .title(title)
                .steward(steward)
                .licence(licence)
                .source(source);
        statuses.forEach(status -> list.code(Code.of(status.code(), status.label())));
        return list;
    }
}
