// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.moothall.core.finding.Finding;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.report.ReportContent;

/** Counts everything and keeps a little of it, so that memory stays flat however faulty a file is. */
public final class Tally {
    private static final int REASONS = 10;

    /** The findings of one rule so far. */
    private static final class Group {
        private final RuleSummary rule;
        private final List<Finding> kept = new ArrayList<>();
        private long count;

        Group(RuleSummary rule) {
            this.rule = rule;
        }
    }

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

    public void add(RuleSummary rule, Finding finding) {
        Group group = groups.computeIfAbsent(rule.id(), id -> new Group(rule));
        group.count++;
        if (group.kept.size() < keep) {
            group.kept.add(finding);
        }
    }

    public void notChecked(RuleSummary rule, String why, long rows) {
        Map<String, Long> reasons = gaps.computeIfAbsent(rule.id(), id -> new Gaps(rule)).reasons;
        reasons.merge(reasons.size() >= REASONS && !reasons.containsKey(why) ? "other reasons" : why, rows, Long::sum);
    }

    /** The rule could not be checked on any row, which says more than what was said of single ones. */
    public void notCheckedAtAll(RuleSummary rule, String why) {
        var whole = new Gaps(rule);
        whole.reasons.put(why, read);
        gaps.remove(rule.id());
        gaps.put(rule.id(), whole);
    }

    public void count(boolean isSound) {
        read++;
        sound += isSound ? 1 : 0;
    }

    /** A row that was counted as sound is not, as was found later. */
    void uncount() {
        sound--;
    }

    public boolean broke(String rule) {
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
    public List<ReportContent.Group> groups() {
        return groups.values().stream()
                .map(group -> new ReportContent.Group(group.rule, group.count, List.copyOf(group.kept)))
                .sorted(Comparator.comparing(group -> group.rule().severity()))
                .toList();
    }

    /** What could not be checked, by rule, in the order in which they were met. */
    public List<ReportContent.Gap> gaps() {
        List<ReportContent.Gap> all = new ArrayList<>();
        for (var one : gaps.values()) {
            one.reasons.forEach((why, rows) -> all.add(new ReportContent.Gap(one.rule, rows, why)));
        }
        return all;
    }
}
