// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.finding;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The result of checking a {@code T}: the sound value, or every finding.
 *
 * <pre>{@code
 * TypedDate.of("31 Feb 1970").check("Date of birth", Locale.ENGLISH)
 *         .text(LocalDate::toString, faults -> faults.get(0).message())    // Date of birth must be a real date
 * }</pre>
 *
 * <p><b>Errors</b> only {@link #orElseThrow} throws.
 */
public sealed interface Checked<T> {
    /** Answers with the function for the case at hand; the compiler sees that no case is forgotten. */
    <R> R fold(Function<? super T, ? extends R> sound, Function<? super List<Finding>, ? extends R> faulty);

    /** The same for text: {@code println}, {@code append} and {@code assertThat} take it as it stands, which they cannot of {@link #fold}. */
    default String text(Function<? super T, String> sound, Function<? super List<Finding>, String> faulty) {
        return fold(sound, faulty);
    }

    /** The value; empty when it is faulty. */
    default Optional<T> optional() {
        return fold(Optional::of, findings -> Optional.empty());
    }

    /** The value; an {@link IllegalArgumentException} with the messages of the errors, and not where they are, when it is faulty. */
    default T orElseThrow() {
        if (this instanceof Sound<T> checked) {
            return checked.value();
        }
        String words = fold(value -> "", Checked::words);
        throw new IllegalArgumentException(words);
    }

    private static String words(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isError)
                .map(finding -> finding.message() + " [" + finding.rule() + "]")
                .collect(Collectors.joining("; "));
    }

    /** The value, and what is worth saying about it although it is sound. */
    record Sound<T>(T value, List<Finding> remarks) implements Checked<T> {
        /** Copies the remarks. */
        public Sound {
            remarks = List.copyOf(remarks);
        }

        @Override
        public <R> R fold(Function<? super T, ? extends R> sound, Function<? super List<Finding>, ? extends R> faulty) {
            return sound.apply(value);
        }
    }

    /** Every fault, at least one of them an error. */
    record Faulty<T>(List<Finding> findings) implements Checked<T> {
        /** Refuses a verdict without a reason. */
        public Faulty {
            findings = List.copyOf(findings);
            if (findings.stream().noneMatch(Finding::isError)) {
                throw new IllegalArgumentException("a faulty value needs at least one finding of severity error");
            }
        }

        @Override
        public <R> R fold(Function<? super T, ? extends R> sound, Function<? super List<Finding>, ? extends R> faulty) {
            return faulty.apply(findings);
        }
    }

    /** Sound, with nothing to remark. */
    static <T> Checked<T> sound(T value) {
        return new Sound<>(value, List.of());
    }

    /** Sound unless one of the findings is an error; the others stay as remarks. */
    static <T> Checked<T> of(T value, List<Finding> findings) {
        return findings.stream().anyMatch(Finding::isError) ? new Faulty<>(findings) : new Sound<>(value, findings);
    }
}
