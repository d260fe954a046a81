// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.moothall.core.text.Name;
import org.moothall.workflow.engine.CaseInput;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.engine.Refusal.Reason;
import org.moothall.workflow.engine.State;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.store.Store;
import org.moothall.workflow.store.StoredCase;
import org.moothall.workflow.store.WriteSet;
import org.moothall.workflow.store.WriteSet.Plan;

/** Has what is parked tried again. The case stands where it stood; its journal says who wanted that. */
final class Redriving {
    private final Store store;
    private final Requests requests;
    private final UnattendedInputs handing;
    private final InstantSource time;

    Redriving(Store store, Requests requests, UnattendedInputs handing, InstantSource time) {
        this.store = store;
        this.requests = requests;
        this.handing = handing;
        this.time = time;
    }

    Answer redrive(OutboxItem item, Request request) {
        if (!Name.isOne(item.caseId())) {
            return Attempt.refused(Reason.NO_ID_OF_A_CASE, Map.of()).answer();
        }
        String key = item.delivery().key();
        String asked = Asked.words("redrive", item.caseId(), item.step(), item.ordinal());
        AtomicReference<@Nullable OutboxItem> timer = new AtomicReference<>();
        Answer answer = requests.once(item.caseId(), asked, key, request, found -> {
            StoredCase subject = found.subject();
            if (subject == null) {
                return Attempt.noCase(item.caseId());
            }
            State<Object> state = subject.state();
            if (state == null) {
                return Attempt.notRunHere(subject);
            } else if (subject.unreadable() != null) {
                return Attempt.unreadable(subject.id(), subject.unreadable());
            }
            Optional<OutboxItem> parked = parked(item);
            timer.set(parked.filter(each -> each.content() == null).orElse(null));
            return parked.map(each -> tryAgain(subject, state, each, asked, request))
                    .orElseGet(() ->
                            Attempt.refused(Reason.NOT_PARKED, Map.of("step", item.step(), "case", item.caseId())));
        });
        if (answer instanceof Answer.Accepted) {
            Optional.ofNullable(timer.get()).or(() -> untried(item)).ifPresent(parked -> {
                handing.fireAgain(parked);
                requests.doWhatIsDue(item.caseId(), null);
            });
        }
        return answer;
    }

    /**
     * A timer that a request before wanted to be tried again, and that was not: it has no attempt more than whoever asks has seen. The
     * process ended, or its database was away, between the line in the journal and the timer.
     */
    private Optional<OutboxItem> untried(OutboxItem item) {
        StoredCase subject = store.find(item.caseId(), "").subject();
        boolean isRunHere = subject != null && subject.state() != null && subject.unreadable() == null;
        return isRunHere
                ? parked(item).filter(each -> each.content() == null && each.attempts() == item.attempts())
                : Optional.empty();
    }

    private Optional<OutboxItem> parked(OutboxItem item) {
        return store.undelivered(item.caseId()).stream()
                .filter(each -> each.ordinal() == item.ordinal() && each.status() == Status.PARKED)
                .findFirst();
    }

    private Attempt tryAgain(StoredCase subject, State<Object> state, OutboxItem item, String asked, Request request) {
        String by = request.by().name();
        CaseInput input =
                new CaseInput(item.step(), item.ordinal(), item.delivery().key(), by, subject.orLater(time.instant()));
        Entry entry = new Entry(
                Entry.What.REDRIVEN, item.step(), item.ordinal(), Entry.after(item.attempts()), by, input.at());
        PlannedRows planned = new PlannedRows(input.at());
        if (item.content() != null) {
            planned.mark(item.step(), item.ordinal(), Status.WAITING, 0, "").plan(Plan.now(input.at()));
        }
        long revision = subject.revision() + 1;
        WriteSet.Turn turn =
                new WriteSet.Turn(0, revision, subject, state, List.of(entry), input, request.key(), asked);
        WriteSet change = new WriteSet(subject.id(), input.at(), turn, planned.rows());
        return new Attempt.Made(change, revision, planned.isDueNow());
    }
}
