// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;

/** Where findings are, by the name of the member alone, however a table, JSON and Java objects say it. */
public final class Places {
    private Places() {}

    /** The member that a finding is at; empty for the whole record. */
    public static String member(Finding finding) {
        Location location = finding.location();
        if (location instanceof Location.Cell cell) {
            return cell.column();
        } else if (location instanceof Location.Component component) {
            return component.path();
        }
        String pointer = ((Location.Pointer) location).pointer();
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** The members at which there are errors. */
    public static Set<String> faulted(Collection<Finding> findings) {
        return errors(findings).stream().map(Places::member).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The errors. */
    public static List<Finding> errors(Collection<Finding> findings) {
        return findings.stream().filter(Finding::isError).toList();
    }
}
