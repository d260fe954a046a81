// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.judging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Checked;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.finding.Severity;
import org.moothall.standards.Limits;
import org.moothall.standards.Row;
import org.moothall.standards.Rule;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.Verdict;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.shape.CompiledShape;
import org.moothall.standards.internal.shape.ReadingRule;

/**
 * One file while it is read: judges each row by the shape, then by the rules, counts, and hands it on.
 *
 * @param <T> the Java record
 */
public final class FileReading<T> implements RowSink {
    /** More findings than this on one row tell nothing new. */
    private static final int FINDINGS_A_ROW = 100;

    private final CompiledShape<T> shape;
    private final Limits limits;
    private final Tally tally;
    private final @Nullable Consumer<? super Row<T>> rows;
    private final Runnable afterRow;
    private final RowBuffer row;
    private final boolean[] met;
    private final List<RuleSummary> ruleSummaries;
    private final int[][] ruleSlots;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable RowPlace place;

    /** A reading that begins; a null consumer wants no rows, only the report. */
    public FileReading(
            CompiledShape<T> shape,
            Limits limits,
            Tally tally,
            @Nullable Consumer<? super Row<T>> rows,
            Runnable afterRow) {
        this.shape = shape;
        this.limits = limits;
        this.tally = tally;
        this.rows = rows;
        this.afterRow = afterRow;
        row = shape.newRow();
        met = new boolean[shape.size()];
        ruleSummaries =
                shape.rules().stream().map(Rule::summary).map(shape::adjusted).toList();
        ruleSlots = shape.rules().stream().map(this::slots).toArray(int[][]::new);
    }

    private int[] slots(Rule<T> rule) {
        List<String> members = new ArrayList<>(rule.needs());
        members.addAll(rule.reads());
        return members.stream().mapToInt(shape::slot).toArray();
    }

    /** The buffer that the front end fills between {@link #begin} and {@link #end}. */
    public RowBuffer row() {
        return row;
    }

    public CompiledShape<T> shape() {
        return shape;
    }

    public Limits limits() {
        return limits;
    }

    @Override
    public void begin(RowPlace newPlace) {
        place = newPlace;
        findings.clear();
    }

    @Override
    public void inRow(RuleSummary rule, Location location, String message) {
        RuleSummary adjusted = shape.adjusted(rule);
        var finding = new Finding(adjusted.id(), adjusted.severity(), location, message);
        tally.add(adjusted, finding);
        if (findings.size() < FINDINGS_A_ROW || (adjusted.severity() == Severity.ERROR && !anyError())) {
            findings.add(finding);
        }
    }

    @Override
    public void inFile(RuleSummary rule, Location location, String message) {
        RuleSummary adjusted = shape.adjusted(rule);
        tally.add(adjusted, new Finding(adjusted.id(), adjusted.severity(), location, message));
    }

    @Override
    public void end() {
        shape.check(row, limits.fieldCharacters(), this::inMember);
        T value = shape.build(row);
        for (int slot = 0; slot < met.length; slot++) {
            met[slot] |= row.token(slot).hasValue();
        }
        if (shape.answers() != null && !row.answers.isEmpty()) {
            met[shape.slot(shape.answers().name())] = true;
        }
        for (int index = 0; index < ruleSlots.length; index++) {
            ask(index, value);
        }
        hand(Checked.of(value, findings));
    }

    @Override
    public void abandon() {
        for (var rule : ruleSummaries) {
            tally.notChecked(rule, "the " + shape.record() + " could not be read", 1);
        }
        hand(new Checked.Faulty<>(findings));
    }

    private void inMember(RuleSummary rule, int slot, String message) {
        if (shape.adjusted(rule).severity() == Severity.ERROR) {
            row.markFaulty(slot);
        }
        inRow(rule, here().member(shape.member(slot).name()), message);
    }

    private void ask(int index, T value) {
        RuleSummary summary = ruleSummaries.get(index);
        if (row.hasMoved()) {
            tally.notChecked(summary, "the cells of the " + shape.record() + " are not under their columns", 1);
            return;
        }
        int faulty = firstFaulty(ruleSlots[index]);
        if (faulty >= 0) {
            tally.notChecked(summary, shape.member(faulty).name() + " is faulty", 1);
            return;
        }
        Verdict answer = shape.rules().get(index).check().of(value);
        if (answer instanceof Verdict.Broken broken) {
            broken.faults().forEach(fault -> inRow(summary, here().member(declared(fault, summary)), fault.message()));
        } else if (answer instanceof Verdict.NotChecked notChecked) {
            tally.notChecked(summary, notChecked.why(), 1);
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

    private int firstFaulty(int[] slots) {
        return Arrays.stream(slots).filter(row::isFaulty).findFirst().orElse(-1);
    }

    private void hand(Checked<T> checked) {
        tally.count(!anyError());
        if (rows != null) {
            rows.accept(new Row<>(tally.read(), here().whole(), checked, shape.cells(row)));
        }
        place = null;
        afterRow.run();
    }

    private boolean anyError() {
        return findings.stream().anyMatch(Finding::isError);
    }

    private RowPlace here() {
        if (place == null) {
            throw new IllegalStateException("no row has begun");
        }
        return place;
    }

    /** After the last row: a file without rows is a fault, and a rule without its members could not be checked. */
    public void finish(Location file) {
        if (tally.read() == 0) {
            inFile(
                    ReadingRule.NOTHING.summary(),
                    file,
                    "holds no " + shape.record() + " to check; a check of nothing proves nothing");
            return;
        }
        for (int index = 0; index < ruleSummaries.size(); index++) {
            RuleSummary summary = ruleSummaries.get(index);
            shape.rules().get(index).needs().stream()
                    .filter(member -> !met[shape.slot(member)] && !tally.broke(summary.id()))
                    .findFirst()
                    .ifPresent(
                            member -> tally.notCheckedAtAll(summary, "no " + shape.record() + " here has " + member));
        }
    }
}
