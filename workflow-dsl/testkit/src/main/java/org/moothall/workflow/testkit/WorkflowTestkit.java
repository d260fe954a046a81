// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.EffectHandler;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.NoticeHandler;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.memory.InMemoryHost;
import org.moothall.workflow.runtime.Dispatch;
import org.moothall.workflow.runtime.HostBuilder;

/**
 * A test kit for one workflow: in memory and in simulated time, from Monday 1 June 2026 at nine in London; {@link #on} and {@link #at}
 * change both.
 *
 * <pre>{@code
 * var testkit = WorkflowTestkit.of(FLY_TIPPING).answering(BOOK_VEHICLE, (job, delivery) -> new Booking("today"));
 * var incident = testkit.start(new Report("a mattress"));
 * testkit.pass(Duration.ofHours(24));
 * assertThat(incident).hasBeenThrough(TRIAGE).isWaitingFor(INSPECT);
 * }</pre>
 *
 * <p>Every case, form and letter is written as JSON and read again. The host refuses an unreadable value; a value read back as something
 * else fails the test.
 *
 * <p>An effect without a handler waits for {@link CaseUnderTest#answer}. A notice without a handler stays in the outbox, where assertions
 * see the letter.
 *
 * @param <C> the case
 */
public final class WorkflowTestkit<C> implements AutoCloseable {
    static final Actor TEST = Actor.of("test");

    private final Workflow<C> workflow;
    private final List<Consumer<HostBuilder>> settings = new ArrayList<>();
    private Function<InstantSource, HostBuilder> hosts = InMemoryHost::at;
    private SimulatedTime time = SimulatedTime.startingAt(london("2026-06-01T09:00"));
    private @Nullable Host host;

    private WorkflowTestkit(Workflow<C> workflow) {
        this.workflow = workflow;
    }

    /** A test kit for one workflow. */
    public static <C> WorkflowTestkit<C> of(Workflow<C> workflow) {
        return new WorkflowTestkit<>(workflow);
    }

    /**
     * On which host it runs; say so before the first case. The function is asked again after each {@link #close}, so one that
     * always names the same store lets cases outlive their host.
     *
     * @param begins begins a host that takes its time from what it is given, for example {@code InMemoryHost::at}
     */
    public WorkflowTestkit<C> on(Function<InstantSource, HostBuilder> begins) {
        notRunning();
        hosts = begins;
        return this;
    }

    /**
     * Begins at another moment; say so before the first case.
     *
     * @param local a London date and time, for example {@code 2026-12-24T16:30}
     */
    public WorkflowTestkit<C> at(String local) {
        notRunning();
        time = SimulatedTime.startingAt(london(local));
        return this;
    }

    /** Who answers an effect; say so before the first case. */
    public <Q, R> WorkflowTestkit<C> answering(Effect<Q, R> effect, EffectHandler<? super Q, ? extends R> handler) {
        return setting(builder -> builder.answering(effect, handler));
    }

    /** Who delivers a notice; say so before the first case. */
    public <Q> WorkflowTestkit<C> delivering(Notice<Q> notice, NoticeHandler<? super Q> handler) {
        return setting(builder -> builder.delivering(notice, handler));
    }

    /** Runs another workflow on the same host; say so before the first case. {@link #start(Workflow, Object)} opens cases of it. */
    public WorkflowTestkit<C> with(Workflow<?> other) {
        return setting(builder -> builder.run(other));
    }

    /** Notes what its cases come to; several test kits may note it in one place. Say so before the first case. */
    public WorkflowTestkit<C> covering(Coverage coverage) {
        return setting(builder -> builder.inspecting(change -> {
            JsonProof.check(change);
            coverage.note(change);
        }));
    }

    private WorkflowTestkit<C> setting(Consumer<HostBuilder> setting) {
        notRunning();
        settings.add(setting);
        return this;
    }

    private void notRunning() {
        if (host != null) {
            throw new IllegalStateException("this test kit is running already; say so before the first case");
        }
    }

    /** Opens a case, as somebody who may. <b>Errors</b> a form that is refused fails the test, with every finding. */
    public CaseUnderTest<C> start(Object form) {
        return new CaseUnderTest<>(this, workflow, accepted(tryToStart(form)).caseId());
    }

    /** Opens a case of one of the workflows that this test kit runs, as somebody who may. */
    public <O> CaseUnderTest<O> start(Workflow<O> other, Object form) {
        Request request = Request.by(Candidates.sender(other.shape().startedBy()));
        return new CaseUnderTest<>(
                this, other, accepted(host().start(other, form, request)).caseId());
    }

    /** Opens a case, as somebody who may, or tells why not. */
    public Answer tryToStart(Object form) {
        return tryToStartAs(form, Candidates.sender(workflow.shape().startedBy()));
    }

    /** Opens a case as somebody in particular, or tells why not. */
    public Answer tryToStartAs(Object form, Actor by) {
        return host().start(workflow, form, Request.by(by));
    }

    /** A case that is in the store already. <b>Errors</b> one that is not there fails the test. */
    public CaseUnderTest<C> find(String caseId) {
        return find(workflow, caseId);
    }

    /** A case of one of the workflows that this test kit runs. <b>Errors</b> one that is not there fails the test. */
    public <O> CaseUnderTest<O> find(Workflow<O> other, String caseId) {
        if (host().find(other, caseId).isEmpty()) {
            throw new AssertionError("there is no case " + caseId + " of " + other);
        }
        return new CaseUnderTest<>(this, other, caseId);
    }

    /** Lets time pass; everything that comes due happens on the way, in order. */
    public void pass(Duration duration) {
        time.pass(duration, host());
    }

    /** Lets time pass until a London date and time. */
    public void passTo(String local) {
        time.runTo(london(local), host());
    }

    /** What time it is. */
    public Instant now() {
        return time.instant();
    }

    /** The host under it, for what this test kit has no word for. */
    public Host host() {
        if (host == null) {
            HostBuilder builder =
                    hosts.apply(time).run(workflow).dispatch(Dispatch.inline()).inspecting(JsonProof::check);
            settings.forEach(setting -> setting.accept(builder));
            host = builder.build();
        }
        return host;
    }

    /** Closes the host and begins another, with the same settings, in time that goes on: as if the process had ended between. */
    public WorkflowTestkit<C> restart() {
        close();
        host();
        return this;
    }

    /** Closes the host, if it runs. Settings may then be added; whatever is asked next begins another host. */
    @Override
    public void close() {
        if (host != null) {
            host.close();
            host = null;
        }
    }

    static Answer.Accepted accepted(Answer answer) {
        return answer.fold(accepted -> accepted, refusal -> {
            StringBuilder words = new StringBuilder(refusal.message(Locale.ENGLISH));
            refusal.findings().forEach(finding -> words.append("\n  ").append(finding.text()));
            throw new AssertionError(words.toString());
        });
    }

    private static Instant london(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.LONDON).toInstant();
    }
}
