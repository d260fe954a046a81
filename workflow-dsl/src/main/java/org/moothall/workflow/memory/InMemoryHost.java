// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.memory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Refusal;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Event;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Role;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.engine.Input;
import org.moothall.workflow.engine.Interpreter;
import org.moothall.workflow.engine.Outcome;
import org.moothall.workflow.engine.Output;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.CaseView;
import org.moothall.workflow.host.Delivery;
import org.moothall.workflow.host.EffectHandler;
import org.moothall.workflow.host.FormCheck;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.NoticeHandler;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.host.RecordedShapes;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.WorkItem;

/**
 * A host that keeps everything in memory: for tests, for simulations, for a first try. What it holds is gone with the process.
 *
 * <p>It starts no thread. What is due now is done at the end of every request, and whenever the application calls
 * {@link #runDue}. Safe for use by several threads; one at a time gets in.
 */
public final class InMemoryHost implements Host {
    private static final Actor SYSTEM = Actor.of("system");

    private final InstantSource time;
    private final FormCheck forms;
    private final LongFunction<String> caseIds;
    private final Map<String, Interpreter<Object>> interpreters;
    private final Map<String, Deliverer> deliverers;
    private final Map<String, MemoryCase> cases = new LinkedHashMap<>();
    private final Map<String, Stored> stored = new HashMap<>();
    private final Worklists worklists = new Worklists();
    private final Timers timers = new Timers();
    private boolean running;

    /** An answer that was given, and to what; the content is null once the case has been erased. */
    private record Stored(@Nullable Object content, Answer.Accepted answer) {}

    /** Delivers one item of an outbox; gives the answer of an effect, null for a notice. */
    @FunctionalInterface
    private interface Deliverer {
        @Nullable
        Object deliver(Object content, Delivery delivery) throws Exception;
    }

    private InMemoryHost(Builder builder) {
        this.time = builder.time;
        this.forms = builder.forms;
        this.caseIds = builder.caseIds;
        this.interpreters = Map.copyOf(builder.interpreters);
        this.deliverers = Map.copyOf(builder.deliverers);
    }

    /** Begins a host that takes its time from somewhere. */
    public static Builder builder(InstantSource time) {
        return new Builder(time);
    }

    // ---- requests

    @Override
    public Answer start(Workflow<?> workflow, Object form, Request request) {
        Interpreter<Object> interpreter = interpreter(workflow);
        if (!workflow.startForm().isInstance(form)) {
            throw new IllegalArgumentException("workflow '" + workflow.name() + "' starts with a "
                    + workflow.startForm().getSimpleName() + ", not with a "
                    + form.getClass().getSimpleName());
        }
        return once(
                request,
                form,
                () -> checked(form, () -> {
                    String id = caseIds.apply(cases.size() + 1L);
                    MemoryCase opened = new MemoryCase(id, erased(workflow), interpreter);
                    Outcome<Object> outcome =
                            interpreter.start(form, request.by().name(), time.instant());
                    cases.put(id, opened);
                    return settle(opened, outcome);
                }));
    }

    @Override
    public <F> Answer complete(String caseId, Task<F> task, F form, Request request) {
        return complete(caseId, task, 0, form, request);
    }

    @Override
    public <F> Answer completeItem(WorkItem item, Task<F> task, F form, Request request) {
        return complete(item.caseId(), task, item.ordinal(), form, request);
    }

    private Answer complete(String caseId, Task<?> task, long ordinal, Object form, Request request) {
        return once(request, form, () -> {
            List<Wait> open = open(caseId, task.name(), ordinal);
            if (open.size() > 1) {
                return refused(
                        "MH-W028",
                        "case " + caseId + " has " + open.size() + " open tasks '" + task
                                + "'; say which one, by its work item");
            }
            WorkItem item =
                    open.isEmpty() ? null : worklists.find(caseId, open.get(0).ordinal());
            if (item != null && !mayDo(request.by(), item)) {
                return refused(
                        "MH-W026",
                        "'" + task + "' of case " + caseId + " is for " + String.join(" or ", item.candidates()) + "; "
                                + request.by().name() + " is not");
            }
            long which = item == null ? ordinal : item.ordinal();
            return checked(form, () -> input(caseId, task.name(), which, form, request));
        });
    }

    @Override
    public <V> Answer tell(String caseId, Event<V> event, V value, Request request) {
        return once(request, value, () -> checked(value, () -> input(caseId, event.name(), 0, value, request)));
    }

    @Override
    public <R> Answer answer(String caseId, Effect<?, R> effect, R result, Request request) {
        return once(request, result, () -> {
            List<Wait> open = open(caseId, effect.name(), 0);
            Answer answer = input(caseId, effect.name(), 0, result, request);
            if (answer instanceof Answer.Accepted) {
                theCase(caseId).outbox.mark(open.get(0).ordinal(), Status.DELIVERED, time.instant());
            }
            return answer;
        });
    }

    /** Carries a request out, unless its key shows that it already was. */
    private synchronized Answer once(Request request, Object content, Supplier<Answer> work) {
        Stored before = request.key().isEmpty() ? null : stored.get(request.key());
        if (before != null) {
            return before.content() == null || before.content().equals(content)
                    ? before.answer()
                    : refused("MH-W027", "the key of this request was used before, with other content");
        }
        Answer answer = work.get();
        if (answer instanceof Answer.Accepted accepted && !request.key().isEmpty()) {
            stored.put(request.key(), new Stored(content, accepted));
        }
        runDue();
        return answer;
    }

    private Answer checked(Object form, Supplier<Answer> work) {
        return forms.refusal(form).<Answer>map(Answer.Refused::new).orElseGet(work);
    }

    private Answer input(String caseId, String step, long ordinal, Object value, Request request) {
        MemoryCase found = cases.get(caseId);
        if (found == null) {
            return refused("MH-W020", "there is no case " + caseId);
        }
        Input input = new Input(step, ordinal, value, request.by().name(), time.instant());
        return settle(found, found.interpreter.step(found.state(), input));
    }

    private List<Wait> open(String caseId, String step, long ordinal) {
        MemoryCase found = cases.get(caseId);
        return found == null
                ? List.of()
                : found.state().waits().stream()
                        .filter(wait -> wait.step().equals(step) && (ordinal == 0 || wait.ordinal() == ordinal))
                        .toList();
    }

    private static boolean mayDo(Actor actor, WorkItem item) {
        return actor.roles().stream().anyMatch(role -> item.candidates().contains(role.name()));
    }

    private static Answer refused(String code, String message) {
        return new Answer.Refused(Refusal.because(code, message + " [" + code + "]"));
    }

    // ---- what an accepted input brings

    private Answer settle(MemoryCase subject, Outcome<Object> outcome) {
        if (outcome instanceof Outcome.Refused<Object> no) {
            Refusal refusal = no.refusal();
            return new Answer.Refused(
                    new Refusal(refusal.code(), "case " + subject.id + " " + refusal.message(), refusal.findings()));
        }
        Outcome.Accepted<Object> accepted = (Outcome.Accepted<Object>) outcome;
        subject.accept(accepted.state(), accepted.journal());
        accepted.outputs().forEach(output -> apply(subject, output));
        return new Answer.Accepted(subject.id, subject.revision());
    }

    private void apply(MemoryCase subject, Output output) {
        Instant now = time.instant();
        if (output instanceof Output.Opened opened) {
            worklists.add(
                    new WorkItem(subject.id, opened.task(), opened.ordinal(), opened.candidates(), now, opened.due()));
        } else if (output instanceof Output.Closed closed) {
            worklists.remove(subject.id, closed.ordinal());
            subject.outbox.withdraw(closed.ordinal(), now);
            timers.clear(timerKey(subject, closed.ordinal()));
        } else if (output instanceof Output.Called called) {
            subject.outbox.add(subject.id, called.effect(), called.ordinal(), called.request(), now);
            deliverAt(subject, now);
        } else if (output instanceof Output.Sent sent) {
            subject.outbox.add(subject.id, sent.notice(), sent.ordinal(), sent.request(), now);
            deliverAt(subject, now);
        } else if (output instanceof Output.TimerSet set) {
            timers.set(timerKey(subject, set.ordinal()), set.due(), () -> fire(subject, set.name(), set.ordinal()));
        } else if (output instanceof Output.TimerCleared cleared) {
            timers.clear(timerKey(subject, cleared.ordinal()));
        } else if (output instanceof Output.Erased) {
            subject.outbox.erase();
            stored.replaceAll((key, before) ->
                    before.answer().caseId().equals(subject.id) ? new Stored(null, before.answer()) : before);
        }
    }

    private static String timerKey(MemoryCase subject, long ordinal) {
        return subject.id + "/timer/" + ordinal;
    }

    // ---- what happens by itself

    @Override
    public synchronized Optional<Instant> nextDue() {
        return Optional.ofNullable(timers.nextDue());
    }

    @Override
    public synchronized void runDue() {
        if (running) {
            return; // a handler that makes a request of its own: the loop below will come to it
        }
        running = true;
        try {
            for (Timers.Timer due = timers.take(time.instant()); due != null; due = timers.take(time.instant())) {
                due.work().run();
            }
        } finally {
            running = false;
        }
    }

    private void fire(MemoryCase subject, String name, long ordinal) {
        try {
            settle(subject, subject.interpreter.step(subject.state(), Input.timer(name, ordinal, time.instant())));
        } catch (RuntimeException failure) {
            OutboxItem timer = new OutboxItem(subject.id, name, ordinal, null, Status.WAITING, 0, time.instant(), "");
            subject.outbox.park(timer, failure, time.instant());
        }
    }

    private void deliverAt(MemoryCase subject, Instant moment) {
        timers.set(subject.id + "/outbox", moment, () -> deliver(subject));
    }

    private void deliver(MemoryCase subject) {
        for (OutboxItem item : subject.outbox.waiting()) {
            Deliverer deliverer = deliverers.get(item.step());
            if (deliverer != null && !delivered(subject, item, deliverer)) {
                return;
            }
        }
    }

    /** Whether an item was delivered, or need not be any more; if not, nothing after it is tried. */
    private boolean delivered(MemoryCase subject, OutboxItem item, Deliverer deliverer) {
        OutboxItem current = Objects.requireNonNull(subject.outbox.find(item.ordinal()));
        if (current.status() != Status.WAITING || current.content() == null) {
            return true;
        }
        Object answer;
        try {
            answer = deliverer.deliver(current.content(), current.delivery());
        } catch (Exception failure) {
            Instant again = subject.outbox.failed(current, failure, time.instant());
            if (again != null) {
                deliverAt(subject, again);
            }
            return false;
        }
        return answer == null ? delivered(subject, current) : answered(subject, current, answer);
    }

    private boolean delivered(MemoryCase subject, OutboxItem item) {
        subject.outbox.mark(item.ordinal(), Status.DELIVERED, time.instant());
        return true;
    }

    private boolean answered(MemoryCase subject, OutboxItem item, Object answer) {
        try {
            input(subject.id, item.step(), item.ordinal(), answer, Request.by(SYSTEM));
            return delivered(subject, item);
        } catch (RuntimeException failure) {
            subject.outbox.park(item, failure, time.instant());
            return false;
        }
    }

    // ---- questions

    @Override
    public synchronized Optional<Answer.Accepted> answered(String key) {
        return Optional.ofNullable(stored.get(key)).map(Stored::answer);
    }

    @Override
    @SuppressWarnings("unchecked") // the case was opened by this workflow, whose start gives a C
    public synchronized <C> Optional<CaseView<C>> find(Workflow<C> workflow, String caseId) {
        return Optional.ofNullable(cases.get(caseId))
                .filter(found -> found.workflow.name().equals(workflow.name()))
                .map(found -> (CaseView<C>) found.view(time.instant()));
    }

    @Override
    public synchronized <C> List<CaseView<C>> cases(Workflow<C> workflow) {
        return cases.keySet().stream()
                .flatMap(id -> find(workflow, id).stream())
                .toList();
    }

    @Override
    public synchronized List<WorkItem> worklist(Role role) {
        return worklists.list(role.name());
    }

    @Override
    public synchronized List<OutboxItem> outbox(String caseId) {
        return theCase(caseId).outbox.all();
    }

    @Override
    public synchronized List<OutboxItem> parked() {
        return cases.values().stream()
                .flatMap(each -> each.outbox.all().stream())
                .filter(item -> item.status() == Status.PARKED)
                .toList();
    }

    @Override
    public synchronized void redrive(OutboxItem item) {
        MemoryCase subject = theCase(item.caseId());
        subject.outbox.mark(item.ordinal(), Status.WAITING, time.instant());
        if (item.content() == null) {
            subject.outbox.mark(item.ordinal(), Status.DELIVERED, time.instant());
            fire(subject, item.step(), item.ordinal());
        }
        deliverAt(subject, time.instant());
        runDue();
    }

    private MemoryCase theCase(String caseId) {
        MemoryCase found = cases.get(caseId);
        if (found == null) {
            throw new IllegalArgumentException("there is no case " + caseId);
        }
        return found;
    }

    private Interpreter<Object> interpreter(Workflow<?> workflow) {
        Interpreter<Object> interpreter = interpreters.get(workflow.toString());
        if (interpreter == null) {
            throw new IllegalArgumentException(
                    workflow + " was not handed to this host; say .run(…) when you build it");
        }
        return interpreter;
    }

    @SuppressWarnings("unchecked") // the host never looks into a case
    private static Workflow<Object> erased(Workflow<?> workflow) {
        return (Workflow<Object>) workflow;
    }

    /** A host that is being put together. */
    public static final class Builder {
        private final InstantSource time;
        private final Map<String, Interpreter<Object>> interpreters = new HashMap<>();
        private final Map<String, Deliverer> deliverers = new HashMap<>();
        private RecordedShapes recorded = RecordedShapes.of(List.of());
        private LongFunction<String> caseIds = number -> "case-" + number;
        private FormCheck forms = FormCheck.standard();

        private Builder(InstantSource time) {
            this.time = time;
        }

        /** The shapes that cases began in earlier; say so before {@link #run}. */
        public Builder recorded(RecordedShapes shapes) {
            this.recorded = shapes;
            return this;
        }

        /** Runs a workflow. Hand in every version that has open cases. */
        public Builder run(Workflow<?> workflow) {
            recorded.admit(workflow);
            interpreters.put(workflow.toString(), new Interpreter<>(workflow.shape(), workflow.behaviour()));
            return this;
        }

        /** How cases are called; they are counted from 1. */
        public Builder caseIds(LongFunction<String> naming) {
            this.caseIds = naming;
            return this;
        }

        /** Checks forms with the application's own validator. */
        public Builder checkingForms(FormCheck check) {
            this.forms = check;
            return this;
        }

        /** Who answers an effect. */
        public <Q, R> Builder answering(Effect<Q, R> effect, EffectHandler<? super Q, ? extends R> handler) {
            deliverers.put(
                    effect.name(),
                    (content, delivery) -> handler.ask(effect.request().cast(content), delivery));
            return this;
        }

        /** Who delivers a notice. */
        public <Q> Builder delivering(Notice<Q> notice, NoticeHandler<? super Q> handler) {
            deliverers.put(notice.name(), (content, delivery) -> {
                handler.deliver(notice.content().cast(content), delivery);
                return null;
            });
            return this;
        }

        /** The host. */
        public InMemoryHost build() {
            return new InMemoryHost(this);
        }
    }
}
