// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

import java.util.function.Function;
import org.moothall.core.finding.Refusal;

/** What a host answers to a request. */
public sealed interface Answer {
    /** Answers with the function for the case at hand. */
    <R> R fold(Function<? super Accepted, ? extends R> accepted, Function<? super Refusal, ? extends R> refused);

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

    /**
     * For callers to whom a refusal would be a mistake in their own code. <b>Errors</b> a refusal is thrown, in its own words and
     * those of its findings, which quote nothing that was given.
     */
    default Accepted orThrow() {
        return fold(accepted -> accepted, refusal -> {
            throw new IllegalStateException(words(refusal));
        });
    }

    private static String words(Refusal refusal) {
        StringBuilder words = new StringBuilder(refusal.message());
        refusal.findings().forEach(finding -> words.append("; ").append(finding.text()));
        return words.toString();
    }
}
