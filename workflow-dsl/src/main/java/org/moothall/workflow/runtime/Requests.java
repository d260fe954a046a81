// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.TooMuchException;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.CallerTransaction;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.store.Lookup;
import org.moothall.workflow.store.SharedTransactions;
import org.moothall.workflow.store.StoredAnswer;
import org.moothall.workflow.store.StoredCase;

/** The requests of a host: each is carried out once under its key; the work then due in its case follows its commit. */
final class Requests {
    private final Commits commits;
    private final Dispatcher dispatcher;
    private final SharedTransactions transactions;
    private final UnattendedInputs handing;

    Requests(Commits commits, Dispatcher dispatcher, UnattendedInputs handing, SharedTransactions transactions) {
        this.commits = commits;
        this.dispatcher = dispatcher;
        this.handing = handing;
        this.transactions = transactions;
    }

    /**
     * Makes an attempt, unless the key shows that the request was already carried out. The moments of the case that have passed are
     * taken first, and stay taken whatever becomes of the attempt.
     */
    Answer once(String caseId, String asked, Object content, Request request, Function<Lookup, Attempt> attempt) {
        Moments moments = new Moments();
        Attempt made = commits.until(caseId, request.key(), moments, found -> {
            StoredAnswer before = found.answer();
            return before == null ? claiming(tried(attempt, found)) : Attempt.repeated(before, asked, content);
        });
        if (made instanceof Attempt.Made change && change.isDueNow()) {
            doWhatIsDue(change.change().caseId(), change.claimed());
        } else if (moments.havePassed) {
            doWhatIsDue(caseId, null);
        }
        return made.answer();
    }

    /** The moments of a case that have passed before its request. */
    private final class Moments implements Commits.Before {
        private boolean havePassed;

        @Override
        public boolean happens(Lookup found) {
            boolean passed = found.answer() == null && handing.takePassed(found);
            havePassed |= passed;
            return passed;
        }

        @Override
        public boolean mayHappen(StoredCase recalled) {
            return handing.mayPassToday(recalled);
        }
    }

    /** In a transaction of the caller's nothing is claimed: nobody knows when it is committed. */
    private Attempt claiming(Attempt attempt) {
        return transactions.current() == null ? dispatcher.claiming(attempt) : attempt;
    }

    private static Attempt tried(Function<Lookup, Attempt> attempt, Lookup found) {
        try {
            return attempt.apply(found);
        } catch (TooMuchException limit) {
            return Attempt.refused(limit.refusal());
        }
    }

    /**
     * The request has been carried out; what fails now is left for the next time, and is not the caller's to mend. In a transaction of
     * the caller's nothing is done before that is committed.
     */
    void doWhatIsDue(String caseId, @Nullable ClaimedLetter claimed) {
        CallerTransaction joined = transactions.current();
        if (joined != null) {
            joined.afterCommit(() -> dispatcher.committedByCaller(caseId));
            return;
        }
        try {
            dispatcher.committed(caseId, claimed);
        } catch (Throwable failure) {
            if (commits.isObjection(failure)) {
                throw failure;
            }
            Warnings.left(failure);
        }
    }
}
