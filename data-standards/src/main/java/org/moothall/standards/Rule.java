// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.util.List;
import java.util.Optional;
import org.moothall.core.finding.Severity;

/**
 * A rule over one record. It sees a record at a time, so files of any length stream.
 *
 * @param <T> the Java record it looks at
 * @param type the Java record it looks at
 * @param id stable for ever: the standard's prefix, a slash, words with hyphens
 * @param severity how much breaking it matters, unless a profile says otherwise
 * @param words what must hold, as a sentence without a full stop
 * @param source where it comes from: document, section, or that it is our own
 * @param needs members without which it has nothing to look at: where a file has none of one of them, the report says that
 *     the rule could not be checked
 * @param reads members that it looks at as well, present or not. A record in which a needed or read member is faulty could
 *     not be checked either
 * @param check the function
 */
public record Rule<T>(
        Class<T> type,
        String id,
        Severity severity,
        String words,
        String source,
        List<String> needs,
        List<String> reads,
        Check<? super T> check) {
    /** Copies the lists. */
    public Rule {
        needs = List.copyOf(needs);
        reads = List.copyOf(reads);
    }

    /** Decides about one record. It must be a pure function. */
    @FunctionalInterface
    public interface Check<T> {
        /** The answer for this record. */
        Verdict of(T value);
    }

    /** Begins a rule: {@code Rule.error(Row.class, "x/id").says("…").source("…").needs("…").checks(row -> …)}. */
    public static <T> Draft<T> error(Class<T> type, String id) {
        return new Draft<>(type, id, Severity.ERROR, "", "", List.of(), List.of());
    }

    /** Begins a rule whose breach is a warning. */
    public static <T> Draft<T> warning(Class<T> type, String id) {
        return new Draft<>(type, id, Severity.WARNING, "", "", List.of(), List.of());
    }

    /** Begins a rule whose breach is advice. */
    public static <T> Draft<T> advice(Class<T> type, String id) {
        return new Draft<>(type, id, Severity.ADVICE, "", "", List.of(), List.of());
    }

    /** What a report says about it. */
    public RuleSummary summary() {
        return new RuleSummary(id, severity, words, source);
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
            List<String> reads) {
        /** What must hold, as a sentence without a full stop. */
        public Draft<T> says(String newWords) {
            return new Draft<>(type, id, severity, newWords, source, needs, reads);
        }

        /** Where it comes from. */
        public Draft<T> source(String newSource) {
            return new Draft<>(type, id, severity, words, newSource, needs, reads);
        }

        /** The members without which it has nothing to look at. */
        public Draft<T> needs(String... members) {
            return new Draft<>(type, id, severity, words, source, List.of(members), reads);
        }

        /** The members that it looks at as well, present or not. */
        public Draft<T> reads(String... members) {
            return new Draft<>(type, id, severity, words, source, needs, List.of(members));
        }

        /**
         * The rule, with its function.
         *
         * @throws IllegalStateException when words, source or members are missing
         */
        public Rule<T> checks(Check<? super T> check) {
            if (words.isEmpty() || source.isEmpty() || (needs.isEmpty() && reads.isEmpty())) {
                throw new IllegalStateException("rule " + id + " needs words, a source and the members it looks at");
            }
            return new Rule<>(type, id, severity, words, source, needs, reads, check);
        }
    }
}
