// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Severity;
import org.moothall.standards.RuleSummary;

/** Counts everything and keeps a little of it, so that memory stays flat however faulty a file is. */
public final class Tally {
    private static final int REASONS = 10;

    /** The findings of one rule so far. */
    public static final class Group {
        private final RuleSummary rule;
        private final List<Finding> kept = new ArrayList<>();
        private long count;

        Group(RuleSummary rule) {
            this.rule = rule;
        }

        /** The rule. */
        public RuleSummary rule() {
            return rule;
        }

        /** How many findings there were. */
        public long count() {
            return count;
        }

        /** The first of them. */
        public List<Finding> kept() {
            return kept;
        }
    }

    /** One rule and one reason why it could not be checked. */
    public record Gap(RuleSummary rule, String why) {}

    private final int keep;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<Gap, Long> gaps = new LinkedHashMap<>();
    private long read;
    private long sound;

    /** A tally that keeps so many findings of a rule. */
    public Tally(int keep) {
        this.keep = keep;
    }

    void add(RuleSummary rule, Finding finding) {
        Group group = groups.computeIfAbsent(rule.id(), id -> new Group(rule));
        group.count++;
        if (group.kept.size() < keep) {
            group.kept.add(finding);
        }
    }

    void notChecked(RuleSummary rule, String why, long rows) {
        var gap = new Gap(rule, why);
        boolean full = gaps.keySet().stream()
                        .filter(other -> other.rule().equals(rule))
                        .count()
                >= REASONS;
        gaps.merge(full && !gaps.containsKey(gap) ? new Gap(rule, "other reasons") : gap, rows, Long::sum);
    }

    /** The rule could not be checked on any row, which says more than what was said of single ones. */
    void notCheckedAtAll(RuleSummary rule, String why) {
        gaps.keySet().removeIf(gap -> gap.rule().equals(rule));
        gaps.put(new Gap(rule, why), read);
    }

    void count(boolean isSound) {
        read++;
        sound += isSound ? 1 : 0;
    }

    boolean broke(String rule) {
        return groups.containsKey(rule);
    }

    /** How many rows were read. */
    public long read() {
        return read;
    }

    /** How many of them have no error. */
    public long sound() {
        return sound;
    }

    /** Findings by rule, errors first, then in the order in which they were met. */
    public List<Group> groups() {
        List<Group> ordered = new ArrayList<>(groups.values());
        ordered.sort((first, second) -> severity(first).compareTo(severity(second)));
        return ordered;
    }

    private static Severity severity(Group group) {
        return group.rule.severity();
    }

    /** What could not be checked, with the number of rows. */
    public Map<Gap, Long> gaps() {
        return gaps;
    }
}
