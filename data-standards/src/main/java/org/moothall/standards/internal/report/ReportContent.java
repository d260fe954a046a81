// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.report;

import java.util.List;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Severity;
import org.moothall.standards.About;
import org.moothall.standards.RuleSummary;

/** The content of a report, as the writers take it, with all that it pins. */
public record ReportContent(
        About standard,
        String profile,
        String source,
        String sha256,
        Pins pins,
        long read,
        long sound,
        List<Group> groups,
        List<Gap> gaps) {
    /**
     * What a verdict depends on besides file, standard and profile.
     *
     * @param asAt the as-at date, or empty where there is none
     * @param codeLists the lists that were asked, by id and version
     * @param given the other tables that were given, by name and SHA-256
     */
    public record Pins(String asAt, List<Pin> codeLists, List<Pin> given) {
        /** Copies the lists. */
        public Pins {
            codeLists = List.copyOf(codeLists);
            given = List.copyOf(given);
        }
    }

    /** One thing, and which state of it. */
    public record Pin(String name, String state) {}

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
