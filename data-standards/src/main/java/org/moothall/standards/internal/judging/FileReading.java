// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.judging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
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
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.shape.CompiledShape;
import org.moothall.standards.internal.shape.ReadingRule;

/**
 * One file while it is read: has each row judged, counts, and hands it on.
 *
 * @param <T> the Java record
 */
public final class FileReading<T> implements JudgeContext, RowSink, LateFindings {
    /** More findings than this on one row tell nothing new. */
    private static final int FINDINGS_A_ROW = 100;

    private final CompiledShape<T> shape;
    private final Limits limits;
    private final long asAt;
    private final Tally tally;
    private final @Nullable Consumer<? super Row<T>> rows;
    private final Runnable afterRow;
    private final Surroundings around;
    private final BitSet faultyRows = new BitSet();
    private final boolean mayFindLate;
    private final RecordJudge<T> judge;
    private final List<Finding> findings = new ArrayList<>();
    private boolean anyError;
    private boolean isFileFaulty;
    private long errors;
    private @Nullable RowPlace place;
    private @Nullable Location file;
    private @Nullable Consumer<RowBuffer> tap;

    /** A reading that begins, as at a day or none; a null consumer wants no rows, only the report. */
    public FileReading(
            CompiledShape<T> shape,
            Limits limits,
            long asAt,
            Tally tally,
            @Nullable Consumer<? super Row<T>> rows,
            Runnable afterRow,
            Surroundings around) {
        this.around = around;
        this.shape = shape;
        this.limits = limits;
        this.asAt = asAt;
        this.tally = tally;
        this.rows = rows;
        this.afterRow = afterRow;
        judge = new RecordJudge<>(shape, this, rows != null);
        mayFindLate = shape.rules().stream().anyMatch(rule -> rule.test() instanceof Rule.Test.OverGroup<T>);
    }

    /** The buffer that the front end fills between {@link #begin} and {@link #end}. */
    public RowBuffer row() {
        return judge.row();
    }

    /** The shape of the rows. */
    public CompiledShape<T> shape() {
        return shape;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    /** The judge of the rows. */
    public RecordJudge<T> judge() {
        return judge;
    }

    @Override
    public long asAt() {
        return asAt;
    }

    @Override
    public boolean hasOthers() {
        return true;
    }

    /** Whether somebody wants the rows, with all that was read. */
    public boolean handsRowsOn() {
        return rows != null;
    }

    @Override
    public void begin(RowPlace newPlace) {
        place = newPlace;
        anyError = false;
        if (!findings.isEmpty()) {
            findings.clear();
        }
    }

    @Override
    public void inRow(RuleSummary rule, Location location, String message) {
        RuleSummary adjusted = shape.adjusted(rule);
        var finding = new Finding(adjusted.id(), adjusted.severity(), location, message);
        tally.add(adjusted, finding);
        keep(finding);
    }

    /** How many errors were found on rows so far. */
    public long errors() {
        return errors;
    }

    private void keep(Finding finding) {
        errors += finding.isError() ? 1 : 0;
        boolean isFirstError = finding.isError() && !anyError;
        anyError |= finding.isError();
        if (findings.size() < FINDINGS_A_ROW || isFirstError) {
            findings.add(finding);
        }
    }

    /** The row lacks what the whole table lacks: it is faulty, and the report, which said so once, does not count it again. */
    @Override
    public void lacks(RuleSummary rule, Location location) {
        RuleSummary adjusted = shape.adjusted(rule);
        if (rows == null) {
            anyError |= adjusted.severity() == Severity.ERROR;
        } else {
            keep(new Finding(adjusted.id(), adjusted.severity(), location, "there is no such column; add it"));
        }
    }

    @Override
    public void notChecked(RuleSummary rule, String why) {
        tally.notChecked(rule, why, 1);
    }

    @Override
    public void inFile(RuleSummary rule, Location location, String message) {
        RuleSummary adjusted = shape.adjusted(rule);
        isFileFaulty |= adjusted.severity() == Severity.ERROR;
        tally.add(adjusted, new Finding(adjusted.id(), adjusted.severity(), location, message));
    }

    /** Hands every row on as it lies in the buffer, and judges none. */
    public FileReading<T> unjudged(Consumer<RowBuffer> newTap) {
        tap = newTap;
        return this;
    }

    @Override
    public void end() {
        if (tap != null) {
            tap.accept(judge.row());
            tally.count(true);
            return;
        }
        T value = judge.judge(here());
        if (rows == null || value == null) {
            count();
        } else {
            hand(Checked.of(value, findings));
        }
    }

    @Override
    public void abandon() {
        abandon("the " + shape.record() + " could not be read");
    }

    @Override
    public void abandonMoved() {
        abandon("the cells of the " + shape.record() + " are not under their columns");
    }

    private void abandon(String why) {
        if (tap != null) {
            return;
        }
        judge.abandon(why);
        if (rows == null) {
            count();
        } else {
            hand(new Checked.Faulty<>(findings));
        }
    }

    @Override
    public Surroundings around() {
        return around;
    }

    @Override
    public long ordinal() {
        return tally.read() + 1;
    }

    @Override
    public void add(RuleSummary rule, long ordinal, long number, String member, String message) {
        inFile(rule, here().member(number, member), message);
        boolean isError = shape.adjusted(rule).severity() == Severity.ERROR;
        if (isError && ordinal <= Integer.MAX_VALUE && !faultyRows.get((int) ordinal)) {
            faultyRows.set((int) ordinal);
            tally.uncount();
        }
    }

    @Override
    public void addOfFile(RuleSummary rule, String message) {
        inFile(rule, Objects.requireNonNull(file), message);
    }

    private void countRow() {
        if (mayFindLate && anyError && ordinal() <= Integer.MAX_VALUE) {
            faultyRows.set((int) ordinal());
        }
        tally.count(!anyError);
    }

    private void count() {
        countRow();
        afterRow.run();
    }

    private void hand(Checked<T> checked) {
        countRow();
        Objects.requireNonNull(rows).accept(new Row<>(tally.read(), here().whole(), checked, shape.cells(judge.row())));
        afterRow.run();
    }

    private RowPlace here() {
        if (place == null) {
            throw new IllegalStateException("no row has begun");
        }
        return place;
    }

    /** After the last row: a file without rows is a fault, if none was told, and a rule without its members could not be checked. */
    public void finish(Location whole) throws IOException {
        file = whole;
        if (tally.read() > 0) {
            judge.finish(tally, this);
        } else if (!isFileFaulty) {
            inFile(
                    ReadingRule.NOTHING.summary(),
                    whole,
                    "holds no " + shape.record() + " to check; a check of nothing proves nothing");
        }
    }
}
