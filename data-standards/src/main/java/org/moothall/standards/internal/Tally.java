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

    /** A rule that could not be checked on so many rows, for one reason. */
    public record Gap(RuleSummary rule, long rows, String why) {}

    /** The reasons why one rule could not be checked, with the number of rows. */
    private static final class Gaps {
        private final RuleSummary rule;
        private final Map<String, Long> reasons = new LinkedHashMap<>();

        Gaps(RuleSummary rule) {
            this.rule = rule;
        }
    }

    private final int keep;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Gaps> gaps = new LinkedHashMap<>();
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
        Map<String, Long> reasons = gaps.computeIfAbsent(rule.id(), id -> new Gaps(rule)).reasons;
        reasons.merge(reasons.size() >= REASONS && !reasons.containsKey(why) ? "other reasons" : why, rows, Long::sum);
    }

    /** The rule could not be checked on any row, which says more than what was said of single ones. */
    void notCheckedAtAll(RuleSummary rule, String why) {
        var whole = new Gaps(rule);
        whole.reasons.put(why, read);
        gaps.remove(rule.id());
        gaps.put(rule.id(), whole);
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

    /** What could not be checked, by rule, in the order in which they were met. */
    public List<Gap> gaps() {
        List<Gap> all = new ArrayList<>();
        for (var one : gaps.values()) {
            one.reasons.forEach((why, rows) -> all.add(new Gap(one.rule, rows, why)));
        }
        return all;
    }
}
