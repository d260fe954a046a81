// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.finding.Finding;
import org.moothall.core.form.FormValidator;
import org.moothall.core.privacy.Role;
import org.moothall.core.text.Name;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Event;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.engine.CaseInput;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.engine.Interpreter;
import org.moothall.workflow.engine.Refusal.Reason;
import org.moothall.workflow.engine.State;
import org.moothall.workflow.engine.TurnResult;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.CallerTransaction;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.Failing;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.Troubles;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.json.NotKeptException;
import org.moothall.workflow.model.Behaviour;
import org.moothall.workflow.store.Store;
import org.moothall.workflow.store.StoredAnswer;
import org.moothall.workflow.store.StoredCase;
import org.moothall.workflow.store.WriteSet;
import org.moothall.workflow.store.WriteSet.Plan;

/** What a host does behind its gate: it decides requests with the interpreter and keeps what they led to in a store. */
final class EmbeddedHost {
    private final Store store;
    private final Programs programs;
    private final WorklistPages worklists;
    private final InstantSource time;
    private final FormValidator forms;
    private final LongFunction<String> caseIds;
    private final Codec codec;
    private final Calendars calendars;
    private final DueWork dueWork;
    private final Requests requests;
    private final Redriving redriving;
    private final Dispatcher dispatcher;
    private final Gate gate;
    private final TaskMoves moves;

    EmbeddedHost(Store store, Codec codec, Programs programs, InstantSource time, HostBuilder builder, Gate gate) {
        this.store = store;
        this.programs = programs;
        this.worklists = new WorklistPages(store, programs.all());
        this.time = time;
        this.forms = builder.forms();
        this.caseIds = builder.caseIds();
        this.gate = gate;
        this.codec = codec;
        Commits commits = new Commits(store, builder.inspector(), codec);
        UnattendedInputs handing = new UnattendedInputs(commits, codec, programs, time);
        Deliveries deliveries = new Deliveries(store, handing, time, builder.deliverers());
        this.calendars = new Calendars(store, handing);
        calendars.compare(programs.all());
        this.dueWork = new DueWork(store, commits, handing, deliveries, calendars, time, gate::isOpen);
        this.dispatcher = new Dispatcher(builder, dueWork, gate, store);
        this.requests = new Requests(commits, dispatcher, handing, store.transactions());
        this.moves = new TaskMoves(requests, programs, time);
        this.redriving = new Redriving(store, requests, handing, time);
    }

    // ---- requests

    Answer start(Workflow<?> workflow, Object form, Request request) {
        Interpreter<Object> interpreter = programs.of(workflow);
        if (!workflow.startForm().isInstance(form)) {
            throw Asked.wrong("workflow '" + workflow.name() + "' starts ", "with ", workflow.startForm(), form);
        }
        String asked = Asked.words("start", workflow.name());
        return requests.once(
                "",
                asked,
                form,
                request,
                found -> Permission.toStart(workflow, request)
                        .or(() -> faults(form, request))
                        .orElseGet(() -> open(workflow, interpreter, asked, form, request)));
    }

    private Attempt open(
            Workflow<?> workflow, Interpreter<Object> interpreter, String asked, Object form, Request request) {
        Instant now = time.instant();
        CaseInput came = input(workflow.name(), 0, form, request.by(), now);
        CaseInput input;
        try {
            input = codec.kept(came, Optional.of(workflow.startForm()));
        } catch (NotKeptException cannot) {
            return Attempt.faulty(cannot.findings(request.language()));
        }
        TurnResult.Accepted<Object> opened = interpreter.start(came);
        long number = store.nextNumber();
        String id = Name.id("the id of a case", caseIds.apply(number));
        WriteSet.Turn turn =
                new WriteSet.Turn(number, 1, null, opened.state(), opened.journal(), input, request.key(), asked);
        PlannedRows planned = new PlannedRows(now).follow(opened.outputs(), interpreter);
        return new Attempt.Made(new WriteSet(id, now, turn, planned.rows()), 1, planned.isDueNow());
    }

    <F> Answer complete(String caseId, Task<F> task, F form, Request request) {
        return complete(caseId, task, 0, form, request);
    }

    <F> Answer completeItem(WorkItem item, Task<F> task, F form, Request request) {
        return complete(item.caseId(), task, item.ordinal(), form, request);
    }

    /** What is done with open tasks, short of doing them. */
    TaskMoves moves() {
        return moves;
    }

    private Answer complete(String caseId, Task<?> task, long ordinal, Object form, Request request) {
        return onCase(Asked.complete(caseId, task, ordinal, form), request, () -> faults(form, request));
    }

    <V> Answer tell(String caseId, Event<V> event, V value, Request request) {
        return tell(caseId, event, 0, value, request);
    }

    <V> Answer tellWaiting(CaseSnapshot.Waiting waiting, Event<V> event, V value, Request request) {
        return tell(waiting.caseId(), event, waiting.ordinal(), value, request);
    }

    private Answer tell(String caseId, Event<?> event, long ordinal, Object value, Request request) {
        return onCase(Asked.tell(caseId, event, ordinal, value), request, () -> faults(value, request));
    }

    <R> Answer answer(String caseId, Effect<?, R> effect, R result, Request request) {
        return answer(caseId, effect, 0, result, request);
    }

    <R> Answer answerItem(OutboxItem item, Effect<?, R> effect, R result, Request request) {
        return answer(item.caseId(), effect, item.ordinal(), result, request);
    }

    private Answer answer(String caseId, Effect<?, ?> effect, long ordinal, Object result, Request request) {
        return onCase(Asked.answer(caseId, effect, ordinal, result), request, Optional::empty);
    }

    /** What is wrong with what came in, once it is known that the case would take it. */
    private interface Check {
        Optional<Attempt> faults();
    }

    /** The refusal of a form that has an error, in the language of its request. */
    private Optional<Attempt> faults(Object form, Request request) {
        List<Finding> findings = forms.findings(form, request.language());
        if (findings == null) {
            throw new IllegalStateException("the validator of forms gave nothing for a "
                    + form.getClass().getSimpleName());
        }
        return findings.stream().anyMatch(Finding::isError) ? Optional.of(Attempt.faulty(findings)) : Optional.empty();
    }

    private Answer onCase(Asked asked, Request request, Check check) {
        if (!Name.isOne(asked.caseId())) {
            return Attempt.refused(Reason.NO_ID_OF_A_CASE, Map.of()).answer();
        }
        return requests.once(asked.caseId(), asked.words(), asked.content(), request, found -> {
            StoredCase subject = found.subject();
            if (subject == null) {
                return Attempt.noCase(asked.caseId());
            } else if (subject.state() == null) {
                return Attempt.notRunHere(subject);
            } else if (subject.unreadable() != null) {
                return Attempt.unreadable(subject.id(), subject.unreadable());
            }
            return take(asked, subject, subject.state(), request, check);
        });
    }

    private Attempt take(Asked asked, StoredCase subject, State<Object> state, Request request, Check check) {
        Interpreter<Object> interpreter = programs.of(subject);
        asked.expectedBy(interpreter, subject);
        String step = asked.step();
        List<Wait> meant = meant(state, asked);
        Optional<Attempt> refused = Permission.toHandIn(interpreter.node(step), meant, subject, request)
                .or(check::faults);
        if (refused.isPresent()) {
            return refused.get();
        }
        CaseInput came = input(step, asked.ordinal(), asked.content(), request.by(), subject.orLater(time.instant()));
        CaseInput input;
        try {
            input = codec.kept(came, interpreter.takes(step));
        } catch (NotKeptException cannot) {
            return Attempt.faulty(cannot.findings(request.language()));
        }
        TurnResult<Object> outcome = interpreter.step(state, came);
        return Attempt.of(outcome, subject, interpreter, input, request.key(), asked.words(), planned -> {
            if (asked.verb() == Asked.Verb.ANSWER) {
                planned.mark(step, meant.get(0).ordinal(), Status.DELIVERED, 1, "")
                        .plan(Plan.now(input.at()));
            }
        });
    }

    private static CaseInput input(String step, long ordinal, Object value, Actor by, Instant at) {
        return new CaseInput(step, ordinal, value, by.name(), by.actingFor(), at);
    }

    private static List<Wait> meant(State<Object> state, Asked asked) {
        return state.waits().stream()
                .filter(wait ->
                        wait.step().equals(asked.step()) && (asked.ordinal() == 0 || wait.ordinal() == asked.ordinal()))
                .toList();
    }

    // ---- what happens by itself

    Optional<Instant> nextDue() {
        return dueWork.isUnderWay() || calendars.haveChanged() ? Optional.of(time.instant()) : store.nextDue();
    }

    void runDueWhile(BooleanSupplier mayGoOn) {
        dueWork.run(mayGoOn);
    }

    Answer redrive(OutboxItem item, Request request) {
        return redriving.redrive(item, request);
    }

    // ---- questions

    Optional<Answer.Accepted> answered(String key) {
        return given(key).map(StoredAnswer::answer);
    }

    Optional<Answer> repeated(String key, Object content) {
        return given(key)
                .map(before -> Attempt.repeated(before, before.asked(), content).answer());
    }

    private Optional<StoredAnswer> given(String key) {
        return Name.isOne(key) ? Optional.ofNullable(store.find("", key).answer()) : Optional.empty();
    }

    private @Nullable StoredCase kept(String caseId) {
        return Name.isOne(caseId) ? store.find(caseId, "").subject() : null;
    }

    <C> Optional<CaseSnapshot<C>> find(Workflow<C> workflow, String caseId) {
        return Optional.ofNullable(kept(caseId))
                .filter(found -> found.workflow().equals(workflow.name()) && found.state() != null)
                .map(this::view);
    }

    <C> List<CaseSnapshot<C>> cases(Workflow<C> workflow) {
        return streamCases(workflow).toList();
    }

    /** Reads later, as one more question of whoever asks now: through the gate, and in the same transaction. */
    private <T> T later(@Nullable CallerTransaction within, Supplier<T> read) {
        return gate.in(() -> store.transactions().within(within, read));
    }

    <C> Stream<CaseSnapshot<C>> streamCases(Workflow<C> workflow) {
        CallerTransaction within = store.transactions().current();
        CasePages.Pages pages =
                (version, after, limit) -> later(within, () -> store.cases(workflow.name(), version, after, limit));
        return CasePages.stream(pages, programs.versions(workflow.name())).map(this::view);
    }

    @SuppressWarnings("unchecked") // the case was opened by this workflow, whose start gives a C
    private <C> CaseSnapshot<C> view(StoredCase found) {
        List<Deadline> declared = programs.workflow(found).behaviour().promises().stream()
                .map(Behaviour.Promising::deadline)
                .toList();
        State<C> state = (State<C>) Objects.requireNonNull(found.state());
        CallerTransaction within = store.transactions().current();
        return new CaseSnapshot<>(
                found.id(),
                state,
                found.unreadable(),
                () -> later(within, () -> store.journal(found.id(), found.revision())),
                declared,
                programs.of(found).stages(),
                time.instant(),
                (snapshot, actor) -> Permission.possible(
                        snapshot, state, programs.workflow(found), programs.of(found), actor, time.instant()));
    }

    boolean runs(WorkItem item) {
        return programs.versions(item.workflow()).contains(item.version());
    }

    List<WorkItem> worklist(Role role) {
        return worklists.page(role, null, Integer.MAX_VALUE);
    }

    List<WorkItem> worklistPage(Role role, @Nullable WorkItem after, int size) {
        return worklists.page(role, from(after, WorkItem::caseId), page(size));
    }

    List<WorkItem> worklistFor(Actor actor) {
        return worklists.pageFor(actor, null, Integer.MAX_VALUE);
    }

    List<WorkItem> worklistPageFor(Actor actor, @Nullable WorkItem after, int size) {
        return worklists.pageFor(actor, from(after, WorkItem::caseId), page(size));
    }

    List<OutboxItem> outbox(String caseId) {
        List<OutboxItem> items = Name.isOne(caseId) ? store.outbox(caseId) : List.of();
        if (items.isEmpty()) {
            known(caseId);
        }
        return items;
    }

    List<OutboxItem> parked() {
        return store.parked(null, Integer.MAX_VALUE);
    }

    List<OutboxItem> parkedPage(@Nullable OutboxItem after, int size) {
        return store.parked(from(after, OutboxItem::caseId), page(size));
    }

    List<Failing> failing() {
        return store.failing(null, Integer.MAX_VALUE);
    }

    List<Failing> failingPage(@Nullable Failing after, int size) {
        return store.failing(after == null ? null : from(after.item(), OutboxItem::caseId), page(size));
    }

    Troubles troubles() {
        return store.troubles();
    }

    /** The last item of the page before, once it is known that it can be of a case. */
    private static <T> @Nullable T from(@Nullable T after, Function<T, String> caseId) {
        if (after != null) {
            Name.id("the case of the last item", caseId.apply(after));
        }
        return after;
    }

    private static int page(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a page of " + size + " is none; ask for at least one");
        }
        return size;
    }

    private StoredCase known(String caseId) {
        StoredCase subject = kept(caseId);
        if (subject == null) {
            throw new IllegalArgumentException("there is no case " + (Name.isOne(caseId) ? caseId : "of this id"));
        }
        return subject;
    }

    void close() {
        dispatcher.close();
        store.close();
    }
}
