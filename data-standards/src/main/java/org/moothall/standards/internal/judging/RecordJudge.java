// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.judging;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Severity;
import org.moothall.standards.Rule;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.Verdict;
import org.moothall.standards.internal.row.Days;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.shape.CompiledShape;
import org.moothall.standards.internal.shape.MemberShape;
import org.moothall.standards.internal.shape.RecordShape;

/**
 * The judge of one kind of record: every member by itself, then the rules over the record.
 *
 * @param <T> the Java record
 */
public final class RecordJudge<T> {
    private static final String UNDATED = "no as-at date was given";

    private final CompiledShape<T> shape;
    private final JudgeContext reading;
    private final RowBuffer row;
    private final boolean builds;
    private final List<AskedRule<T>> rules = new ArrayList<>();
    private final List<RuleSummary> undated = new ArrayList<>();
    private final List<RuleSummary> lonely = new ArrayList<>();
    private final int[] spelt;
    private final int longest;
    private final @Nullable RecordJudge<?>[] within;
    private @Nullable RowPlace place;

    /** A judge, which makes Java records where rules ask for them, and always if it is told to. */
    public RecordJudge(CompiledShape<T> shape, JudgeContext reading, boolean buildsAlways) {
        this.shape = shape;
        this.reading = reading;
        row = shape.newRow(reading.asAt());
        within = new @Nullable RecordJudge<?>[shape.size()];
        longest = reading.limits().fieldCharacters();
        shape.rules().forEach(this::take);
        spelt = rules.stream()
                .filter(asked -> !(asked.rule.test() instanceof Rule.Test.OverRecord<T>))
                .flatMapToInt(asked -> Arrays.stream(asked.slots))
                .distinct()
                .toArray();
        boolean anyOverRecords = rules.stream().anyMatch(asked -> asked.rule.test() instanceof Rule.Test.OverRecord<T>);
        builds = buildsAlways || anyOverRecords || shape.needsProvider();
        for (int slot = 0; slot < within.length; slot++) {
            if (shape.member(slot) instanceof RecordShape record) {
                within[slot] = new RecordJudge<>(record.inner(), reading, builds);
            }
        }
    }

    /** A rule that is not in force is not asked; whether it is could not be checked without a day. */
    private void take(Rule<T> rule) {
        boolean hasPeriod = rule.from() != null || rule.until() != null;
        if (hasPeriod && reading.asAt() == Days.NONE) {
            undated.add(shape.adjusted(rule.summary()));
        } else if (hasPeriod && !rule.isInForceOn(LocalDate.ofEpochDay(reading.asAt()))) {
            return;
        } else if (!reading.hasOthers() && comparesRecords(rule.test())) {
            lonely.add(shape.adjusted(rule.summary()));
        } else {
            rules.add(AskedRule.of(rule, shape, row, reading.around()));
        }
    }

    private static boolean comparesRecords(Rule.Test<?> test) {
        return test instanceof Rule.Test.Unique<?>
                || test instanceof Rule.Test.OverGroup<?>
                || test instanceof Rule.Test.Total<?>;
    }

    /** The judge of the records within, at a slot. */
    public RecordJudge<?> within(int slot) {
        return Objects.requireNonNull(within[slot]);
    }

    private final MemberShape.Findings members = new MemberShape.Findings() {
        @Override
        public void add(RuleSummary rule, int slot, String message) {
            if (shape.adjusted(rule).severity() == Severity.ERROR) {
                row.markFaulty(slot);
            }
            reading.inRow(rule, here().member(shape.member(slot).name()), message);
        }

        @Override
        public void addWhole(RuleSummary rule, String message) {
            reading.inRow(rule, here().whole(), message);
        }

        @Override
        public void columnMissing(RuleSummary rule, int slot) {
            if (shape.adjusted(rule).severity() == Severity.ERROR) {
                row.markFaulty(slot);
                reading.lacks(rule, here().member(shape.member(slot).name()));
            }
        }

        @Override
        public void notChecked(RuleSummary rule, String why) {
            reading.notChecked(rule, why);
        }
    };

    /** The buffer that a reader fills before {@link #judge}. */
    public RowBuffer row() {
        return row;
    }

    /** The shape of its records. */
    public CompiledShape<T> shape() {
        return shape;
    }

    /** Judges what is in the buffer, and answers the Java record where somebody wants it. */
    public @Nullable T judge(RowPlace newPlace) {
        place = newPlace;
        shape.check(row, longest, members);
        T value = builds ? shape.build(row) : null;
        askRules(value);
        return value;
    }

    /** Judges the Java record that the buffer holds. Rules see it as a file of it would be read: without what is faulty. */
    public void judge(RowPlace newPlace, T given) {
        place = newPlace;
        shape.check(row, longest, members);
        for (int slot : spelt) {
            row.spell(slot);
        }
        askRules(row.anyFaulty() ? shape.build(row) : given);
    }

    /** The rules that are asked of no record, and why. */
    public Map<RuleSummary, String> unasked() {
        Map<RuleSummary, String> unasked = new LinkedHashMap<>();
        undated.forEach(rule -> unasked.put(rule, UNDATED));
        lonely.forEach(rule -> unasked.put(rule, "one " + shape.record() + " alone is compared with no other"));
        return unasked;
    }

    private void askRules(@Nullable T value) {
        if (value != null && shape.needsProvider()) {
            shape.judgeByProvider(value, row, members);
        }
        for (int index = 0; index < rules.size(); index++) {
            ask(rules.get(index), value);
        }
    }

    private void ask(AskedRule<T> asked, @Nullable T value) {
        for (int index = 0; index < asked.needed.length; index++) {
            asked.met[index] |= shape.isGiven(row, asked.needed[index]);
        }
        if (row.hasMoved()) {
            asked.skip();
            reading.notChecked(asked.summary, "the cells of the " + shape.record() + " are not under their columns");
            return;
        }
        for (int slot : asked.slots) {
            if (row.isFaulty(slot)) {
                asked.skip();
                reading.notChecked(asked.summary, shape.member(slot).name() + " is faulty");
                return;
            }
        }
        if (asked instanceof OverGroup<T> overGroup) {
            overGroup.at(reading.ordinal());
        }
        Verdict answer = asked.ask(row, value, here());
        if (answer instanceof Verdict.Broken broken) {
            for (var fault : broken.faults()) {
                reading.inRow(asked.summary, here().member(declared(fault, asked.summary)), fault.message());
            }
        } else if (answer instanceof Verdict.NotChecked notChecked) {
            reading.notChecked(asked.summary, notChecked.why());
        }
    }

    /** A fault at a member that there is not would lead nobody anywhere: that is a mistake in the rule. */
    private String declared(Verdict.Fault fault, RuleSummary summary) {
        if (shape.slot(fault.member()) < 0) {
            throw new IllegalStateException("rule " + summary.id() + " finds a fault at member " + fault.member()
                    + ", which is not declared; name one that the rule needs or reads");
        }
        return fault.member();
    }

    /** The rules could not be checked on a record that could not be read. */
    void abandon(String why) {
        for (var rule : rules) {
            rule.skip();
            reading.notChecked(rule.summary, why);
        }
    }

    /** After the last record: rules over groups are asked, and a rule without its members could not be checked. */
    void finish(Tally tally, LateFindings late) throws IOException {
        undated.forEach(rule -> tally.notCheckedAtAll(rule, UNDATED));
        for (var asked : rules) {
            String whyNot = asked.finish(late);
            if (!whyNot.isEmpty()) {
                tally.notCheckedAtAll(asked.summary, whyNot);
                continue;
            }
            for (int index = 0; index < asked.needed.length; index++) {
                if (!asked.met[index] && !tally.broke(asked.summary.id())) {
                    String member = shape.member(asked.needed[index]).name();
                    tally.notCheckedAtAll(asked.summary, "no " + shape.record() + " here has " + member);
                    break;
                }
            }
        }
        for (var inner : within) {
            if (inner != null) {
                inner.finish(tally, late);
            }
        }
    }

    private RowPlace here() {
        if (place == null) {
            throw new IllegalStateException("no row has begun");
        }
        return place;
    }
}
