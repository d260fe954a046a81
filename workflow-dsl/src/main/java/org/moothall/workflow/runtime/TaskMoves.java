// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.text.Name;
import org.moothall.workflow.engine.CaseInput;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.engine.Interpreter;
import org.moothall.workflow.engine.Refusal.Reason;
import org.moothall.workflow.engine.State;
import org.moothall.workflow.engine.TaskMove;
import org.moothall.workflow.engine.TaskState.Act;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.store.Lookup;
import org.moothall.workflow.store.StoredCase;

/** What people do with open tasks, short of doing them. */
final class TaskMoves {
    private final Requests requests;
    private final Programs programs;
    private final InstantSource time;

    TaskMoves(Requests requests, Programs programs, InstantSource time) {
        this.requests = requests;
        this.programs = programs;
        this.time = time;
    }

    /** One of them, as its caller made it. */
    private record Asked(Act act, WorkItem item, @Nullable Actor to, Request request) {
        Actor by() {
            return request.by();
        }

        /** The request, as the journal keeps it and a repetition is compared with. */
        String words() {
            return org.moothall.workflow.runtime.Asked.words(act.word(), item.caseId(), item.task(), item.ordinal());
        }

        /** What the request brings, kept as forms are: the name of whoever gets the task; empty for nobody. */
        String given() {
            return to == null ? "" : to.name();
        }

        /** Whoever would hold the task; null for an act that gives it to nobody. */
        @Nullable
        Actor next() {
            return act == Act.CLAIM ? by() : to;
        }
    }

    Answer claim(WorkItem item, Request request) {
        return asked(new Asked(Act.CLAIM, item, null, request));
    }

    Answer release(WorkItem item, Request request) {
        return asked(new Asked(Act.RELEASE, item, null, request));
    }

    Answer assign(WorkItem item, Actor to, Request request) {
        return asked(new Asked(Act.ASSIGN, item, to, request));
    }

    Answer delegate(WorkItem item, Actor to, Request request) {
        return asked(new Asked(Act.DELEGATE, item, to, request));
    }

    Answer handBack(WorkItem item, Request request) {
        return asked(new Asked(Act.HAND_BACK, item, null, request));
    }

    private Answer asked(Asked asked) {
        String caseId = asked.item().caseId();
        if (!Name.isOne(caseId)) {
            return Attempt.refused(Reason.NO_ID_OF_A_CASE, Map.of()).answer();
        }
        return requests.once(caseId, asked.words(), asked.given(), asked.request(), found -> attempt(asked, found));
    }

    private Attempt attempt(Asked asked, Lookup found) {
        StoredCase subject = found.subject();
        if (subject == null) {
            return Attempt.noCase(asked.item().caseId());
        } else if (subject.state() == null) {
            return Attempt.notRunHere(subject);
        } else if (subject.unreadable() != null) {
            return Attempt.unreadable(subject.id(), subject.unreadable());
        }
        return move(asked, subject, subject.state());
    }

    private Attempt move(Asked asked, StoredCase subject, State<Object> state) {
        Interpreter<Object> interpreter = programs.of(subject);
        WorkItem item = asked.item();
        Wait wait = state.waits().stream()
                .filter(each -> each.ordinal() == item.ordinal() && each.step().equals(item.task()))
                .findFirst()
                .orElse(null);
        boolean isAssigner = false;
        if (wait != null && interpreter.node(wait.step()).orElse(null) instanceof Node.Perform task) {
            isAssigner = Permission.isAny(wait.assigners(task), asked.by());
            Attempt refused = refused(asked, isAssigner, wait, task, subject);
            if (refused != null) {
                return refused;
            }
        }
        CaseInput input = new CaseInput(
                item.task(),
                item.ordinal(),
                asked.given(),
                asked.by().name(),
                asked.by().actingFor(),
                subject.orLater(time.instant()));
        List<String> to = asked.to() == null ? List.of() : asked.to().persons();
        return Attempt.of(
                interpreter.move(state, new TaskMove(asked.act(), input, isAssigner, to)),
                subject,
                interpreter,
                input,
                asked.request().key(),
                asked.words(),
                planned -> {});
    }

    private static @Nullable Attempt refused(
            Asked asked, boolean isAssigner, Wait wait, Node.Perform task, StoredCase subject) {
        if (asked.act() == Act.ASSIGN && !isAssigner) {
            List<String> assigners = wait.assigners(task);
            return Attempt.refused(
                    Reason.NOT_THEIRS_TO_ASSIGN,
                    Map.of(
                            "step", task.task(),
                            "case", subject.id(),
                            "roles", assigners.isEmpty() ? List.of("nobody") : assigners,
                            "actor", asked.by().name()));
        }
        Actor next = asked.next();
        return next == null || Permission.isAny(wait.candidates(task), next)
                ? null
                : Permission.refused(task.task(), wait.candidates(task), subject, next);
    }
}
