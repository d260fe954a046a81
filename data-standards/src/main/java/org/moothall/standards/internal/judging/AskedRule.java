// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.judging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.standards.Rule;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.Verdict;
import org.moothall.standards.internal.row.KeySet;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.shape.CompiledShape;

/**
 * A rule while one file is read: what it needs of the shape, and what it remembers of the rows, for a rule itself remembers
 * nothing.
 *
 * @param <T> the Java record
 */
abstract class AskedRule<T> {
    final Rule<T> rule;
    final RuleSummary summary;
    final CompiledShape<T> shape;
    final int[] slots;
    final int[] needed;
    final boolean[] met;

    AskedRule(Rule<T> rule, CompiledShape<T> shape) {
        this.rule = rule;
        this.shape = shape;
        summary = shape.adjusted(rule.summary());
        needed = rule.needs().stream().mapToInt(shape::slot).toArray();
        met = new boolean[needed.length];
        List<String> members = new ArrayList<>(rule.needs());
        members.addAll(rule.reads());
        slots = members.stream().mapToInt(shape::slot).toArray();
    }

    /** The verdict on a row whose needed and read members are sound. */
    abstract Verdict ask(RowBuffer row, @Nullable T value, RowPlace place);

    /** A row that could not be asked. */
    void skip() {}

    /** After the last row; answers why the rule could not be checked after all, or an empty text. */
    String finish(LateFindings late) throws IOException {
        return "";
    }

    /** Whether the row has a value of every member that the rule needs. */
    final boolean isGiven(RowBuffer row) {
        for (int slot : needed) {
            if (!row.token(slot).hasValue()) {
                return false;
            }
        }
        return true;
    }

    /** The rule as a reading with these surroundings asks it. */
    static <T> AskedRule<T> of(Rule<T> rule, CompiledShape<T> shape, RowBuffer row, Surroundings around) {
        if (rule.test() instanceof Rule.Test.OverRecord<T> test) {
            return new OverRecord<>(rule, shape, test.check());
        } else if (rule.test() instanceof Rule.Test.OverMembers<T> test) {
            return new OverMembers<>(rule, shape, test.check(), row);
        } else if (rule.test() instanceof Rule.Test.Unique<T>) {
            return new Unique<>(rule, shape, around.memory());
        } else if (rule.test() instanceof Rule.Test.Reference<T> test) {
            return new OverTables<>(rule, shape, around.other(test.other()), null, row);
        } else if (rule.test() instanceof Rule.Test.Compared<T> test) {
            return new OverTables<>(rule, shape, around.other(test.other()), test.check(), row);
        } else if (rule.test() instanceof Rule.Test.Total<T> test) {
            return new OverTotal<>(rule, shape, test.check());
        } else if (rule.test() instanceof Rule.Test.OverGroup<T> test) {
            return new OverGroup<>(rule, shape, test, around.mayWriteFiles());
        }
        throw new IllegalStateException("no way to ask " + rule.test());
    }

    private static final class OverRecord<T> extends AskedRule<T> {
        private final Rule.Check<? super T> check;

        OverRecord(Rule<T> rule, CompiledShape<T> shape, Rule.Check<? super T> check) {
            super(rule, shape);
            this.check = check;
        }

        @Override
        Verdict ask(RowBuffer row, @Nullable T value, RowPlace place) {
            if (value == null) {
                throw new IllegalStateException("no record was made for rule " + summary.id());
            }
            return check.of(value);
        }
    }

    private static final class OverMembers<T> extends AskedRule<T> {
        private final Rule.MemberCheck check;
        private final SlotValues values;

        OverMembers(Rule<T> rule, CompiledShape<T> shape, Rule.MemberCheck check, RowBuffer row) {
            super(rule, shape);
            this.check = check;
            values = new SlotValues(rule.id(), shape, slots, row);
        }

        @Override
        Verdict ask(RowBuffer row, @Nullable T value, RowPlace place) {
            return check.of(values);
        }
    }

    private static final class Unique<T> extends AskedRule<T> {
        private @Nullable KeySet keys;
        private char[] joined = new char[64];

        Unique(Rule<T> rule, CompiledShape<T> shape, long memory) {
            super(rule, shape);
            keys = new KeySet(memory);
        }

        @Override
        Verdict ask(RowBuffer row, @Nullable T value, RowPlace place) {
            KeySet known = keys;
            if (known == null || !isGiven(row)) {
                return Verdict.passed();
            }
            if (known.isFull()) {
                keys = null;
                return Verdict.passed();
            }
            int first = needed[0];
            long before = needed.length == 1
                    ? known.add(row.characters, row.start(first), row.length(first), place.number())
                    : known.add(joined, 0, join(row), place.number());
            return before < 0
                    ? Verdict.passed()
                    : Verdict.broken(
                            shape.member(first).name(),
                            shape.member(first).got(row, first) + " is there already, in " + place.words(before)
                                    + "; give each its own");
        }

        private int join(RowBuffer row) {
            int length = 0;
            for (int slot : needed) {
                int more = length + row.length(slot) + 1;
                joined = more > joined.length ? java.util.Arrays.copyOf(joined, more * 2) : joined;
                System.arraycopy(row.characters, row.start(slot), joined, length, row.length(slot));
                joined[more - 1] = 0;
                length = more;
            }
            return length;
        }

        @Override
        String finish(LateFindings late) {
            return keys == null ? "there are more keys than this reading can hold" : "";
        }
    }
}
