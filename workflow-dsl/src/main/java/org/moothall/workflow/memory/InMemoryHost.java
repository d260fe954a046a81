// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.memory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import org.moothall.workflow.engine.Interpreter;
import org.moothall.workflow.engine.Outcome;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.CaseView;
import org.moothall.workflow.host.EffectHandler;
import org.moothall.workflow.host.FormCheck;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.NoticeHandler;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.host.RecordedShapes;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Step;

/**
 * A host that keeps everything in memory: for tests, for simulations, for a first try. What it holds is gone with the process.
 *
 * <p>It starts no thread. What is due now is done at the end of every request, and whenever the application calls
 * {@link #runDue}. Safe for use by several threads; one at a time gets in.
 */
public final class InMemoryHost implements Host {
    private final InstantSource time;
    private final FormCheck forms;
    private final LongFunction<String> caseIds;
    private final Map<String, Interpreter<Object>> interpreters = new HashMap<>();
    private final Map<String, MemoryCase> cases = new LinkedHashMap<>();
    private final Worklists worklists = new Worklists();
    private final Answered answered = new Answered();
    private final Execution execution;

    private InMemoryHost(Builder builder) {
        this.time = builder.time;
        this.forms = builder.forms == null ? FormCheck.standard() : builder.forms;
        this.caseIds = builder.caseIds;
        this.execution = new Execution(time, Map.copyOf(builder.deliverers), worklists, answered);
        for (Workflow<?> workflow : builder.workflows) {
            builder.recorded.admit(workflow);
            interpreters.put(workflow.toString(), new Interpreter<>(workflow.shape(), workflow.behaviour()));
        }
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
                "start " + workflow,
                form,
                () -> checked(form, () -> open(workflow, interpreter, form, request)));
    }

    private Answer open(Workflow<?> workflow, Interpreter<Object> interpreter, Object form, Request request) {
        String id = caseIds.apply(cases.size() + 1L);
        if (cases.containsKey(id)) {
            throw new IllegalStateException("there is a case " + id + " already");
        }
        Outcome<Object> opened = interpreter.start(form, request.by().name(), time.instant());
        MemoryCase subject = new MemoryCase(id, erased(workflow), interpreter);
        cases.put(id, subject);
        return execution.settle(subject, opened);
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
        return onCase(caseId, "complete", task, ordinal, form, request, subject -> {
            expect(subject, task, Node.Perform.class, "task");
            WorkItem item = worklists.find(caseId, only(subject, task, ordinal));
            if (item != null && !mayDo(request.by(), item)) {
                return refused(
                        "MH-W026",
                        "'" + task + "' of case " + caseId + " is for " + String.join(" or ", item.candidates()) + "; "
                                + request.by().name() + " is not");
            }
            return checked(
                    form,
                    () -> execution.input(
                            subject, task.name(), ordinal, form, request.by().name()));
        });
    }

    @Override
    public <V> Answer tell(String caseId, Event<V> event, V value, Request request) {
        return tell(caseId, event, 0, value, request);
    }

    @Override
    public <V> Answer tellWaiting(CaseView.Waiting waiting, Event<V> event, V value, Request request) {
        return tell(waiting.caseId(), event, waiting.ordinal(), value, request);
    }

    private Answer tell(String caseId, Event<?> event, long ordinal, Object value, Request request) {
        return onCase(caseId, "tell", event, ordinal, value, request, subject -> {
            expect(subject, event, Node.Await.class, "event");
            return checked(
                    value,
                    () -> execution.input(
                            subject, event.name(), ordinal, value, request.by().name()));
        });
    }

    @Override
    public <R> Answer answer(String caseId, Effect<?, R> effect, R result, Request request) {
        return answer(caseId, effect, 0, result, request);
    }

    @Override
    public <R> Answer answerItem(OutboxItem item, Effect<?, R> effect, R result, Request request) {
        return answer(item.caseId(), effect, item.ordinal(), result, request);
    }

    private Answer answer(String caseId, Effect<?, ?> effect, long ordinal, Object result, Request request) {
        return onCase(caseId, "answer", effect, ordinal, result, request, subject -> {
            expect(subject, effect, Node.Call.class, "effect");
            long asked = only(subject, effect, ordinal);
            Answer answer = execution.input(
                    subject, effect.name(), ordinal, result, request.by().name());
            if (answer instanceof Answer.Accepted) {
                subject.outbox.mark(asked, Status.DELIVERED, time.instant());
            }
            return answer;
        });
    }

    private Answer onCase(
            String caseId,
            String verb,
            Step step,
            long ordinal,
            Object content,
            Request request,
            Function<MemoryCase, Answer> work) {
        return once(request, verb + " " + caseId + " " + step.name() + " " + ordinal, content, () -> {
            MemoryCase subject = cases.get(caseId);
            return subject == null ? refused("MH-W020", "there is no case " + caseId) : work.apply(subject);
        });
    }

    private synchronized Answer once(Request request, String asked, Object content, Supplier<Answer> work) {
        Answer answer = answered.once(request, asked, content, work);
        runDue();
        return answer;
    }

    private Answer checked(Object form, Supplier<Answer> work) {
        return forms.refusal(form).<Answer>map(Answer.Refused::new).orElseGet(work);
    }

    private static void expect(MemoryCase subject, Step step, Class<? extends Node> kind, String word) {
        subject.interpreter
                .node(step.name())
                .filter(node -> !kind.isInstance(node))
                .ifPresent(other -> {
                    throw new IllegalArgumentException("'" + step.name() + "' is no " + word + " of workflow '"
                            + subject.workflow.name() + "' version " + subject.workflow.version());
                });
    }

    /** The ordinal of the only wait that can be meant; 0 when there is none or there are several. */
    private static long only(MemoryCase subject, Step step, long ordinal) {
        List<Wait> open = subject.state().waits().stream()
                .filter(wait -> wait.step().equals(step.name()) && (ordinal == 0 || wait.ordinal() == ordinal))
                .toList();
        return open.size() == 1 ? open.get(0).ordinal() : 0;
    }

    private static boolean mayDo(Actor actor, WorkItem item) {
        return actor.roles().stream().anyMatch(role -> item.candidates().contains(role.name()));
    }

    private static Answer refused(String code, String message) {
        return new Answer.Refused(Refusal.because(code, message + " [" + code + "]"));
    }

    // ---- what happens by itself

    @Override
    public synchronized Optional<Instant> nextDue() {
        return Optional.ofNullable(execution.nextDue());
    }

    @Override
    public synchronized void runDue() {
        execution.runDue();
    }

    @Override
    public synchronized void redrive(OutboxItem item) {
        execution.redrive(theCase(item.caseId()), item.ordinal());
        runDue();
    }

    // ---- questions

    @Override
    public synchronized Optional<Answer.Accepted> answered(String key) {
        return answered.find(key);
    }

    @Override
    public synchronized Optional<Answer> repeated(String key, Object content) {
        return answered.repeated(key, content);
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
        private final List<Workflow<?>> workflows = new ArrayList<>();
        private final Map<String, Deliverer> deliverers = new HashMap<>();
        private RecordedShapes recorded = RecordedShapes.of(List.of());
        private LongFunction<String> caseIds = number -> "case-" + number;
        private @Nullable FormCheck forms;

        private Builder(InstantSource time) {
            this.time = time;
        }

        /** The shapes that cases began in earlier. */
        public Builder recorded(RecordedShapes shapes) {
            this.recorded = shapes;
            return this;
        }

        /** Runs a workflow. Hand in every version that has open cases. */
        public Builder run(Workflow<?> workflow) {
            workflows.add(workflow);
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

        /** Who answers an effect. One handler for each name: a second is an {@link IllegalArgumentException}. */
        public <Q, R> Builder answering(Effect<Q, R> effect, EffectHandler<? super Q, ? extends R> handler) {
            return handling(effect, (content, delivery) -> {
                R answer = handler.ask(effect.request().cast(content), delivery);
                if (answer == null) {
                    throw new IllegalStateException("the handler of '" + effect + "' gave no answer");
                }
                return answer;
            });
        }

        /** Who delivers a notice. One handler for each name: a second is an {@link IllegalArgumentException}. */
        public <Q> Builder delivering(Notice<Q> notice, NoticeHandler<? super Q> handler) {
            return handling(notice, (content, delivery) -> {
                handler.deliver(notice.content().cast(content), delivery);
                return null;
            });
        }

        private Builder handling(Step step, Deliverer deliverer) {
            if (deliverers.putIfAbsent(step.name(), deliverer) != null) {
                throw new IllegalArgumentException("'" + step.name() + "' has a handler already");
            }
            return this;
        }

        /** The host. <b>Errors</b> a workflow that changed under its old version number is refused. */
        public InMemoryHost build() {
            return new InMemoryHost(this);
        }
    }
}
