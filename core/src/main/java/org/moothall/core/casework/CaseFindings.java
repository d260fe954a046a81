// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.organisation.Organisation;
import org.moothall.core.place.Place;

/** What does not fit together in a case. Nothing of the case is quoted: an id may be a name. */
final class CaseFindings {
    private final List<Finding> found = new ArrayList<>();

    private CaseFindings() {}

    static List<Finding> of(Case record) {
        CaseFindings findings = new CaseFindings();
        new CasePointers(record, findings).check();
        new CaseMoments(record, findings).check();
        new CaseGaps(record, findings).check();
        new CaseReaders(record, findings).check();
        findings.ofParts(record);
        return List.copyOf(findings.found);
    }

    /** What its parts find in themselves without being told what day it is. */
    private void ofParts(Case record) {
        Place place = record.place();
        if (place != null) {
            place.findings().forEach(finding -> found.add(finding.within("place")));
        }
        each("parties", record.parties(), (path, party) -> {
            Organisation organisation = party.organisation();
            if (organisation != null) {
                organisation.findings().forEach(finding -> found.add(finding.within(path + ".organisation")));
            }
        });
    }

    void error(String rule, String path, String message) {
        found.add(Finding.error("case/" + rule, new Location.Component(path), message));
    }

    void warning(String rule, String path, String message) {
        found.add(Finding.warning("case/" + rule, new Location.Component(path), message));
    }

    /** Looks at each of several parts, with its path. */
    static <T> void each(String list, List<T> parts, BiConsumer<String, ? super T> look) {
        for (int index = 0; index < parts.size(); index++) {
            look.accept(list + "." + index, parts.get(index));
        }
    }
}
