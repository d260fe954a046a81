// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.report;

import java.util.List;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Severity;
import org.moothall.standards.About;
import org.moothall.standards.RuleSummary;

/** The content of a report, as the writers take it. The as-at date is empty where there is none. */
public record ReportContent(
        About standard,
        String profile,
        String source,
        String sha256,
        String asAt,
        long read,
        long sound,
        List<Group> groups,
        List<Gap> gaps) {
    /** The findings of one rule: how many, and the first of them. */
    public record Group(RuleSummary rule, long count, List<Finding> kept) {}

    /** A rule that could not be checked on so many rows, for one reason. */
    public record Gap(RuleSummary rule, long rows, String why) {}

    /** Copies the lists. */
    public ReportContent {
        groups = List.copyOf(groups);
        gaps = List.copyOf(gaps);
    }

    /** How many findings of a severity there were, kept or not. */
    public long count(Severity severity) {
        return groups.stream()
                .filter(group -> group.rule().severity() == severity)
                .mapToLong(Group::count)
                .sum();
    }

    /** Whether there is no error. */
    public boolean conforms() {
        return count(Severity.ERROR) == 0;
    }

    /** How many rows have an error. */
    public long faulty() {
        return read - sound;
    }
}
