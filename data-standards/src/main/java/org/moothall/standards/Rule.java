// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Severity;

/**
 * A rule of a standard, in one of five shapes: over the members of a row, over a record, over a group of rows, over a table
 * (uniqueness), and between tables (a reference). Rules over rows and records stream; the others keep the members that they
 * need, and no more.
 *
 * @param <T> the Java record of the rows that it looks at
 * @param type the Java record of the rows that it looks at
 * @param id stable for ever: the standard's prefix, a slash, words with hyphens
 * @param severity how much breaking it matters, unless a profile says otherwise
 * @param words what must hold, as a sentence without a full stop
 * @param source where it comes from: document, section, or that it is our own
 * @param needs members without which it has nothing to look at: where a file has none of one of them, the report says that
 *     the rule could not be checked
 * @param reads members that it looks at as well, present or not. A record in which a needed or read member is faulty could
 *     not be checked either
 * @param from the first day on which it is in force, or null when it always was
 * @param until the last day on which it is in force, or null while it is
 * @param test what it looks at, and its function
 */
public record Rule<T>(
        Class<T> type,
        String id,
        Severity severity,
        String words,
        String source,
        List<String> needs,
        List<String> reads,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Test<T> test) {
    /** Copies the lists. */
    public Rule {
        needs = List.copyOf(needs);
        reads = List.copyOf(reads);
    }

    /** What a rule looks at. */
    public sealed interface Test<T> {
        /** A record: the members of one row as their Java types. */
        record OverRecord<T>(Check<? super T> check) implements Test<T> {}

        /** The members of one row where they lie, without a record being made. */
        record OverMembers<T>(MemberCheck check) implements Test<T> {}

        /** All rows that have the same key, in the order of a member. */
        record OverGroup<T>(String key, String order, GroupCheck check) implements Test<T> {}

        /** A table, in which no two rows have the same values of these members. */
        record Unique<T>(List<String> key) implements Test<T> {
            /** Copies the names. */
            public Unique {
                key = List.copyOf(key);
            }
        }

        /** Two tables: the value of a member is the value of a member of some row of the other table. */
        record Reference<T>(Look other) implements Test<T> {}

        /** Two tables: a row beside the row of the same key in the other. */
        record Compared<T>(Look other, PairCheck check) implements Test<T> {}

        /** A table: the sum of a member over all its rows. */
        record Total<T>(TotalCheck check) implements Test<T> {}
    }

    /**
     * A look into another table.
     *
     * @param input the name of an input besides the data set, such as {@code last year}; empty for a table of the data set itself
     * @param table the Java record of its rows
     * @param key the member that is looked for
     * @param reads the members of the row found that are looked at
     */
    public record Look(String input, Class<?> table, String key, List<String> reads) {
        /** Copies the list. */
        public Look {
            reads = List.copyOf(reads);
        }
    }

    /** Decides about one record. It must be a pure function. */
    @FunctionalInterface
    public interface Check<T> {
        /** The answer for this record. */
        Verdict of(T value);
    }

    /** Decides about the members of one row. It must be a pure function. */
    @FunctionalInterface
    public interface MemberCheck {
        /** The answer for this row, whose values are to be had during the call only. */
        Verdict of(RowValues row);
    }

    /** Decides about a row and the row of another table that has its key. It must be a pure function. */
    @FunctionalInterface
    public interface PairCheck {
        /** The answer for this row, whose values, and those of the other, are to be had during the call only. */
        Verdict of(RowValues row, RowValues other);
    }

    /** Decides about the sum of a member over a table. It must be a pure function. */
    @FunctionalInterface
    public interface TotalCheck {
        /** The answer for this sum of so many rows that have the member. A fault is one of the whole file. */
        Verdict of(BigDecimal sum, long rows);
    }

    /** Decides about a group of rows. What it remembers from one row to the next lives within the call. */
    @FunctionalInterface
    public interface GroupCheck {
        /** Looks at each row in turn, and reports faults of the row that was taken last. */
        void of(Iterable<RowValues> rows, Faults faults);
    }

    /** Takes what a rule over a group finds. */
    @FunctionalInterface
    public interface Faults {
        /** A fault at a member of the row that was taken last. A personal value is never quoted. */
        void add(String member, String message);
    }

    /** Begins a rule: {@code Rule.error(Row.class, "x/id").says("…").source("…").needs("…").checks(row -> …)}. */
    public static <T> Draft<T> error(Class<T> type, String id) {
        return draft(type, id, Severity.ERROR);
    }

    /** Begins a rule whose breach is a warning. */
    public static <T> Draft<T> warning(Class<T> type, String id) {
        return draft(type, id, Severity.WARNING);
    }

    /** Begins a rule whose breach is advice. */
    public static <T> Draft<T> advice(Class<T> type, String id) {
        return draft(type, id, Severity.ADVICE);
    }

    private static <T> Draft<T> draft(Class<T> type, String id, Severity severity) {
        return new Draft<>(type, id, severity, "", "", List.of(), List.of(), null, null);
    }

    /** What a report says about it. */
    public RuleSummary summary() {
        return new RuleSummary(id, severity, words, source);
    }

    /** Whether it is in force on a day. */
    public boolean isInForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** This rule, if it looks at records of the wanted type. */
    @SuppressWarnings("unchecked") // the classes are the same, so the type arguments are
    public <R> Optional<Rule<R>> over(Class<R> wanted) {
        return type == wanted ? Optional.of((Rule<R>) this) : Optional.empty();
    }

    /** A rule being written. Immutable: each method answers a new draft. */
    public record Draft<T>(
            Class<T> type,
            String id,
            Severity severity,
            String words,
            String source,
            List<String> needs,
            List<String> reads,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        /** What must hold, as a sentence without a full stop. */
        public Draft<T> says(String newWords) {
            return new Draft<>(type, id, severity, newWords, source, needs, reads, from, until);
        }

        /** Where it comes from. */
        public Draft<T> source(String newSource) {
            return new Draft<>(type, id, severity, words, newSource, needs, reads, from, until);
        }

        /** The members without which it has nothing to look at. */
        public Draft<T> needs(String... members) {
            return new Draft<>(type, id, severity, words, source, List.of(members), reads, from, until);
        }

        /** The members that it looks at as well, present or not. */
        public Draft<T> reads(String... members) {
            return new Draft<>(type, id, severity, words, source, needs, List.of(members), from, until);
        }

        /** The first day on which it is in force. A period's rules are the last period's, with some that begin and some that end. */
        public Draft<T> from(LocalDate firstDay) {
            return new Draft<>(type, id, severity, words, source, needs, reads, firstDay, until);
        }

        /** The last day on which it is in force. */
        public Draft<T> until(LocalDate lastDay) {
            return new Draft<>(type, id, severity, words, source, needs, reads, from, lastDay);
        }

        /**
         * The rule over a record, with its function.
         *
         * @throws IllegalStateException when words, source or members are missing
         */
        public Rule<T> checks(Check<? super T> check) {
            return rule(new Test.OverRecord<>(check));
        }

        /**
         * The rule over the members of a row, with its function. It sees the members that it needs or reads, and makes no record.
         *
         * @throws IllegalStateException when words, source or members are missing
         */
        public Rule<T> checksMembers(MemberCheck check) {
            return rule(new Test.OverMembers<>(check));
        }

        /**
         * The rule over all rows of a key, in the order of a member: of days and numbers by their size, of texts by their
         * letters, and what is equal in the order of the file. Both members have to be among those that it needs.
         *
         * @throws IllegalStateException when words, source or members are missing
         */
        public Rule<T> checksGroups(String key, String order, GroupCheck check) {
            return rule(new Test.OverGroup<>(key, order, check));
        }

        /**
         * The rule that no two rows have the same values of the members that it needs. Rows without a value of one of them are
         * not compared.
         *
         * @throws IllegalStateException when words, source or members are missing
         */
        public Rule<T> unique() {
            return rule(new Test.Unique<>(needs));
        }

        /**
         * The rule that the value of the member that it needs is the value of a member in another table, which is given to the
         * checker: {@code Checker.given}. Where it is not given, the rule could not be checked.
         *
         * @throws IllegalStateException when words, source or members are missing
         */
        public Rule<T> refersTo(Class<?> table, String key) {
            return refersTo("", table, key);
        }

        /**
         * The same, where the other table is an input of its own name, such as a register or last year's return.
         *
         * @throws IllegalStateException when words, source or members are missing
         */
        public Rule<T> refersTo(String input, Class<?> table, String key) {
            return rule(new Test.Reference<>(new Look(input, table, key, List.of())));
        }

        /**
         * The rule over a row and the row of another table whose key is the value of the first member that it needs; a row without one
         * is not asked.
         *
         * @param input the name of the input, or empty for a table of the data set
         * @param read the members of the other row that it looks at
         * @throws IllegalStateException when words, source or members are missing
         */
        public Rule<T> compares(String input, Class<?> table, String key, List<String> read, PairCheck check) {
            return rule(new Test.Compared<>(new Look(input, table, key, read), check));
        }

        /**
         * The rule over the sum of the first member that it needs. Where it is faulty on a row, the rule could not be checked.
         *
         * @throws IllegalStateException when words, source or members are missing
         */
        public Rule<T> checksTotal(TotalCheck check) {
            return rule(new Test.Total<>(check));
        }

        private Rule<T> rule(Test<T> test) {
            if (words.isEmpty() || source.isEmpty() || (needs.isEmpty() && reads.isEmpty())) {
                throw new IllegalStateException("rule " + id + " needs words, a source and the members it looks at");
            }
            boolean takesFirst = test instanceof Test.Reference<T>
                    || test instanceof Test.Compared<T>
                    || test instanceof Test.Total<T>;
            if (takesFirst && needs.isEmpty()) {
                throw new IllegalStateException("rule " + id + " must need the member that it looks up or adds");
            }
            return new Rule<>(type, id, severity, words, source, needs, reads, from, until, test);
        }
    }
}
