// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Finding;
import org.moothall.workflow.engine.CaseInput;
import org.moothall.workflow.engine.Interpreter;
import org.moothall.workflow.engine.Refusal;
import org.moothall.workflow.engine.Refusal.Reason;
import org.moothall.workflow.engine.TurnResult;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.CaseSnapshot.Unreadable;
import org.moothall.workflow.host.UnreadableCaseException;
import org.moothall.workflow.store.StoredAnswer;
import org.moothall.workflow.store.StoredCase;
import org.moothall.workflow.store.WriteResult;
import org.moothall.workflow.store.WriteSet;

/** The result of an attempt at a request, before anything is kept. */
sealed interface Attempt {
    /** What the request is answered, once the change, if there is one, has been kept. */
    Answer answer();

    /** Nothing changes: it is refused, or was carried out before. */
    record Settled(Answer answer) implements Attempt {}

    /**
     * A change that is to be kept.
     *
     * @param revision how many inputs the case has then taken
     * @param isDueNow whether it leaves something that is to be done at once
     * @param result what the store said; null before it was asked
     */
    record Made(
            WriteSet change,
            long revision,
            boolean isDueNow,
            @Nullable WriteResult result) implements Attempt {
        /** A change that the store has not been asked to keep. */
        Made(WriteSet change, long revision, boolean isDueNow) {
            this(change, revision, isDueNow, null);
        }

        /** The letter that was claimed with the change; null when none was. */
        @Nullable
        ClaimedLetter claimed() {
            return result == WriteResult.CLAIMED ? ClaimedLetter.of(change) : null;
        }

        /** Whether it is known that a look for what is due in the case finds nothing. */
        boolean isNothingMore() {
            return result == WriteResult.NOTHING_MORE;
        }

        @Override
        public Answer answer() {
            return new Answer.Accepted(change.caseId(), revision);
        }
    }

    static Attempt refused(Refusal refusal) {
        return new Settled(new Answer.Refused(refusal));
    }

    static Attempt refused(Reason reason, Map<String, Object> values) {
        return refused(Refusal.because(reason, values));
    }

    /** What was handed in has an error. */
    static Attempt faulty(List<Finding> findings) {
        return refused(Refusal.of(findings));
    }

    static Attempt noCase(String caseId) {
        return refused(Reason.NO_CASE, Map.of("case", caseId));
    }

    static Attempt unreadable(String caseId, Unreadable why) {
        return refused(UnreadableCaseException.refusal(caseId, why));
    }

    static Attempt notRunHere(StoredCase subject) {
        return refused(
                Reason.NOT_RUN_HERE,
                Map.of("case", subject.id(), "workflow", subject.workflow(), "version", subject.version()));
    }

    /** What a request gets whose key was used before. */
    static Attempt repeated(StoredAnswer before, String asked, Object content) {
        if (!before.asked().equals(asked)) {
            return refused(Reason.KEY_OF_ANOTHER_REQUEST, Map.of());
        } else if (!before.sameContent().test(content)) {
            return refused(Reason.KEY_OF_OTHER_CONTENT, Map.of());
        }
        return new Settled(before.answer());
    }

    /** What an input led to in a case that was open before. */
    static Attempt of(
            TurnResult<Object> outcome,
            StoredCase subject,
            Interpreter<Object> interpreter,
            CaseInput input,
            String key,
            String asked,
            Consumer<PlannedRows> more) {
        if (outcome instanceof TurnResult.Refused<Object> no) {
            Map<String, Object> values = new LinkedHashMap<>(no.values());
            values.put("case", subject.id());
            return refused(no.reason(), values);
        }
        TurnResult.Accepted<Object> accepted = (TurnResult.Accepted<Object>) outcome;
        PlannedRows planned = new PlannedRows(input.at()).follow(accepted.outputs(), interpreter);
        more.accept(planned);
        long revision = subject.revision() + 1;
        WriteSet.Turn turn =
                new WriteSet.Turn(0, revision, subject, accepted.state(), accepted.journal(), input, key, asked);
        return new Made(new WriteSet(subject.id(), input.at(), turn, planned.rows()), revision, planned.isDueNow());
    }
}
