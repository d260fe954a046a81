// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Event;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;

/**
 * A host: the object that runs the cases of workflows. Every host keeps these promises:
 *
 * <ul>
 *   <li>an input is taken whole or not at all: the state, the journal, the tasks, the timers and the outbox change together;
 *   <li>the inputs of one case are taken one after another;
 *   <li>a request that is repeated under its key gets the answer it got before, and is not carried out again; a {@link #start} is the
 *       same request to every version of its workflow;
 *   <li>a timer fires once, and not before it is due;
 *   <li>effects and notices are tried at least once, in the order of their case, under a key that does not change; one that
 *       keeps failing is parked, holds up only what comes after it in its case, and can be redriven.
 * </ul>
 *
 * <pre>{@code
 * Host host = InMemoryHost.at(InstantSource.system()).run(STREET_LAMP).build();
 * String id = host.start(STREET_LAMP, new Fault("lamp 7"), Request.by(WEB)).orElseThrow().caseId();
 * host.complete(id, VISIT, "lit", Request.by(ELECTRICIAN_3)).orElseThrow();
 * }</pre>
 *
 * <p><b>Errors</b> what cannot be carried out is an {@link Answer.Refused}. An exception of the council's own functions reaches the
 * caller and changes nothing; where there is no caller, because time or another system brought the input, it is parked. A handle
 * whose name belongs to a step of another kind is refused with an {@link IllegalArgumentException}, and so is a form, an event or an answer of another type than the step takes.
 */
public interface Host extends AutoCloseable {
    /**
     * This host inside a transaction of its caller's. What is asked of it there changes together with what else the transaction does,
     * or not at all, and sees its writes; letters leave after the commit. Only the caller commits or rolls back. Closing it closes
     * nothing.
     *
     * <p><b>Errors</b> a transaction that the store of this host cannot join is an {@link IllegalArgumentException} at the first call.
     * {@link #runDue} there is an {@link IllegalStateException}.
     */
    Host in(CallerTransaction transaction);

    /** Opens a case with the form that its workflow starts with. */
    Answer start(Workflow<?> workflow, Object form, Request request);

    /** Does the task that is open in a case; refused when none or more than one of that name is. */
    <F> Answer complete(String caseId, Task<F> task, F form, Request request);

    /** Does one task out of several of its name. */
    <F> Answer completeItem(WorkItem item, Task<F> task, F form, Request request);

    /**
     * Takes a task for whoever asks, who has to be a candidate; nobody else may do it then. What may be done with a task in which state
     * is {@link org.moothall.workflow.engine.TaskState#TABLE}.
     */
    Answer claim(WorkItem item, Request request);

    /** Gives up a task that whoever asks holds, or that they may assign; it is free again. */
    Answer release(WorkItem item, Request request);

    /** Gives a task to a candidate. For who has one of the roles by which it is assigned. */
    Answer assign(WorkItem item, Actor to, Request request);

    /** Gives a task that whoever asks holds to another candidate, from whom it may come back. */
    Answer delegate(WorkItem item, Actor to, Request request);

    /** Gives a delegated task back to who delegated it. */
    Answer handBack(WorkItem item, Request request);

    /** Tells a case what happened; refused when it waits for that in several places. */
    <V> Answer tell(String caseId, Event<V> event, V value, Request request);

    /** Tells a case what happened in one of the places in which it waits for it. */
    <V> Answer tellWaiting(CaseSnapshot.Waiting waiting, Event<V> event, V value, Request request);

    /** Hands in the answer of an effect that no handler gave; refused when several of that name are open. */
    <R> Answer answer(String caseId, Effect<?, R> effect, R result, Request request);

    /** Hands in the answer of one effect out of several of its name. */
    <R> Answer answerItem(OutboxItem item, Effect<?, R> effect, R result, Request request);

    /** What was answered to the request with this key; empty when it has not been made, or was refused. */
    Optional<Answer.Accepted> answered(String key);

    /**
     * What a repetition of the request with this key gets, whatever it asks: the answer that was given when the content is the
     * same, a refusal when it is other content; empty when none was carried out under the key.
     */
    Optional<Answer> repeated(String key, Object content);

    /** A case, as it is now; one that this build cannot read is marked as {@link CaseSnapshot#unreadable}. */
    <C> Optional<CaseSnapshot<C>> find(Workflow<C> workflow, String caseId);

    /**
     * All cases of a workflow, in the order of their numbers, of every version that this host runs. One that this build cannot
     * read hides no other: it is among them, marked as {@link CaseSnapshot#unreadable}. For thousands of cases say {@link #streamCases}.
     */
    <C> List<CaseSnapshot<C>> cases(Workflow<C> workflow);

    /**
     * The same cases one after another, for as many as there are. They are read in pages while the stream is consumed, so memory
     * stays flat, and between two pages no connection and no lock is held. Each case is as it is when its page is read; a case that
     * begins meanwhile may be there or not. The stream needs no closing.
     */
    <C> Stream<CaseSnapshot<C>> streamCases(Workflow<C> workflow);

    /**
     * What waits for people of a role: what is due first comes first, what has no date last. Of a role with a scope it is what waits
     * for that scope, and what waits for the role whatever the scope. Tasks of workflow versions that this
     * host does not run are there too, so that no task is out of sight; {@link #runs} tells them.
     *
     * <p><b>Errors</b> a role that no workflow of this host names, and for which nothing waits, is an {@link IllegalArgumentException}
     * with the roles that there are: it may be misspelt.
     */
    List<WorkItem> worklist(Role role);

    /**
     * What somebody can do: first what they hold, or who they stand in for holds; then what is free for one of their roles, in each of
     * their scopes. Both in the order of worklists, each task once.
     *
     * <p><b>Errors</b> as of {@link #worklist}, when none of the roles is one.
     */
    List<WorkItem> worklistFor(Actor actor);

    /**
     * A page of what somebody can do, in the same order.
     *
     * @param after the last item of the page before; null for the first page
     * @param size how many at most
     */
    List<WorkItem> worklistPageFor(Actor actor, @Nullable WorkItem after, int size);

    /**
     * Whether this host runs the workflow version of a task, so that it can be completed here; another host's is refused with
     * MH-W029. A page that shows only what can be done here says {@code worklist(role).stream().filter(host::runs)}.
     */
    boolean runs(WorkItem item);

    /**
     * A page of what waits for people of a role, in the same order.
     *
     * @param after the last item of the page before; null for the first page
     * @param size how many at most
     */
    List<WorkItem> worklistPage(Role role, @Nullable WorkItem after, int size);

    /** What a case asked of the world outside, oldest first. */
    List<OutboxItem> outbox(String caseId);

    /** Everything that failed too often and waits for a person, over all cases, in the order of the cases. */
    List<OutboxItem> parked();

    /**
     * A page of what is parked, in the same order.
     *
     * @param after the last item of the page before; null for the first page
     * @param size how many at most
     */
    List<OutboxItem> parkedPage(@Nullable OutboxItem after, int size);

    /** Every delivery that has failed and will be tried again, over all cases, in the order of the cases. */
    List<Failing> failing();

    /**
     * A page of what fails, in the same order.
     *
     * @param after the last one of the page before; null for the first page
     * @param size how many at most
     */
    List<Failing> failingPage(@Nullable Failing after, int size);

    /** How many fail, and how many are parked: for a health check. */
    Troubles troubles();

    /**
     * Tries a parked item again, and what waits behind it. The journal of its case says who wanted that. Refused when the item is not
     * parked any more.
     */
    Answer redrive(OutboxItem item, Request request);

    /** The earliest moment at which {@link #runDue} has something to do; empty when nothing is planned. */
    Optional<Instant> nextDue();

    /**
     * Fires the timers and makes the deliveries that are due now, one unit after the other. Whatever a function or a handler throws is
     * the failure of its unit: counted, logged by its class, parked or tried again later; the next unit is done all the same.
     *
     * <p>It is for no transaction of a caller's: inside one it is an {@link IllegalStateException}.
     *
     * <p>A thread that is interrupted stops after the unit under way and stays interrupted. That delivery has failed if its handler
     * threw; all others are as they were.
     *
     * <p><b>Errors</b> what the store fails at is left as it was for the next time, the other units are done, and the first failure is
     * thrown at the end. When the store fails three times in a row, or cannot be asked what is due, the run ends there.
     */
    default void runDue() {
        runDueWhile(() -> true);
    }

    /**
     * {@link #runDue}, as long as it may go on: it is asked before each unit. For whoever has to stop a service where something is
     * always due.
     */
    void runDueWhile(BooleanSupplier mayGoOn);

    /**
     * Lets nobody in any more, waits up to 30 seconds for what is under way, and lets go of what the host holds; what it keeps stays
     * kept. See {@link #closeWithin}.
     */
    @Override
    void close();

    /**
     * Lets nobody in any more, waits for what is under way, and lets go of what the host holds. Whatever is asked of the host from then
     * on is an {@link IllegalStateException}. A run of {@link #runDue} stops after the unit it is at. What has not come to its end
     * within the limit is cut off: a delivery that is cut off is made again by the next host. Closing twice is closing once.
     *
     * <p><b>Errors</b> a host cannot be closed inside one of its own handlers: an {@link IllegalStateException}.
     *
     * @return whether everything had come to its end within the limit
     */
    boolean closeWithin(Duration limit);
}
