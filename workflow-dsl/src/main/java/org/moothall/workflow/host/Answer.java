// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

import java.util.Optional;
import java.util.function.Function;
import org.moothall.workflow.engine.Refusal;

/**
 * The answer of a host to a request: {@link Accepted} with the case, or {@link Refused} with a reason. For example
 * {@code answer.text(Answer.Accepted::caseId, refusal -> refusal.message(Locale.ENGLISH))}.
 */
public sealed interface Answer {
    /** Answers with the function for the case at hand. */
    <R> R fold(Function<? super Accepted, ? extends R> accepted, Function<? super Refusal, ? extends R> refused);

    /** The same for text: {@code println}, {@code append} and {@code assertThat} take it as it stands, which they cannot of {@link #fold}. */
    default String text(Function<? super Accepted, String> accepted, Function<? super Refusal, String> refused) {
        return fold(accepted, refused);
    }

    /** What was carried out; empty when it was refused. */
    default Optional<Accepted> optional() {
        return fold(Optional::of, refusal -> Optional.empty());
    }

    /**
     * What was carried out, for callers to whom a refusal would be a mistake in their own code. <b>Errors</b> a refusal is an
     * {@link IllegalStateException} in its own words, in English, and those of its findings, which quote nothing that was given.
     */
    default Accepted orElseThrow() {
        return fold(accepted -> accepted, refusal -> {
            throw new IllegalStateException(refusal.toString());
        });
    }

    /**
     * The request was carried out, now or when it was first made.
     *
     * @param caseId the case
     * @param revision how many inputs the case has taken
     */
    record Accepted(String caseId, long revision) implements Answer {
        @Override
        public <R> R fold(
                Function<? super Accepted, ? extends R> accepted, Function<? super Refusal, ? extends R> refused) {
            return accepted.apply(this);
        }
    }

    /** The request was not carried out, and nothing has changed. */
    record Refused(Refusal refusal) implements Answer {
        @Override
        public <R> R fold(
                Function<? super Accepted, ? extends R> accepted, Function<? super Refusal, ? extends R> refused) {
            return refused.apply(refusal);
        }
    }
}
