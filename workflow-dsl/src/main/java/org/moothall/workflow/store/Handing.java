// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.moothall.workflow.engine.Input;
import org.moothall.workflow.engine.Interpreter;
import org.moothall.workflow.engine.Outcome;
import org.moothall.workflow.engine.State;

/**
 * Hands in what nobody waits to be answered for: timers, and the answers of handlers. Where a case does not take it, the rows change
 * all the same.
 */
final class Handing {
    private static final String SYSTEM = "system";

    private final Commits commits;
    private final Programs programs;
    private final InstantSource time;

    /** Makes the input that is handed in at a moment. */
    private interface Made {
        Input at(Instant now);
    }

    Handing(Commits commits, Programs programs, InstantSource time) {
        this.commits = commits;
        this.programs = programs;
        this.time = time;
    }

    /** A timer that has come due; one that is due later after all is set again. */
    void timer(String caseId, String name, long ordinal, Consumer<Planned> rows) {
        handIn(caseId, "timer", now -> Input.timer(name, ordinal, now), rows);
    }

    /** What a handler answered. */
    void answer(String caseId, String effect, long ordinal, Object answer, Consumer<Planned> rows) {
        handIn(caseId, "answer", now -> new Input(effect, ordinal, answer, SYSTEM, now), rows);
    }

    private void handIn(String caseId, String verb, Made made, Consumer<Planned> rows) {
        commits.until(caseId, "", found -> {
            StoredCase subject = Objects.requireNonNull(found.subject(), caseId);
            State<Object> state = Objects.requireNonNull(subject.state(), caseId);
            Interpreter<Object> interpreter = programs.of(subject);
            Input input = made.at(subject.orLater(time.instant()));
            Outcome<Object> outcome = interpreter.step(state, input);
            if (outcome instanceof Outcome.Refused<Object>) {
                return rowsOnly(caseId, planned -> refused(planned, interpreter.due(state, input), input, rows));
            }
            String asked = Asked.words(verb, caseId, input.step(), input.ordinal());
            return Attempt.of(outcome, subject, interpreter, input, "", asked, rows);
        });
    }

    private static void refused(Planned planned, Optional<Instant> due, Input input, Consumer<Planned> rows) {
        rows.accept(planned);
        due.ifPresent(moment -> planned.setTimer(input.step(), input.ordinal(), moment));
    }

    /** Changes rows of a case, and nothing else. */
    void rows(String caseId, Consumer<Planned> rows) {
        commits.until("", "", found -> rowsOnly(caseId, rows));
    }

    private Attempt.Made rowsOnly(String caseId, Consumer<Planned> rows) {
        Instant now = time.instant();
        Planned planned = new Planned(now);
        rows.accept(planned);
        return new Attempt.Made(new Change(caseId, now, null, planned.rows()), 0, false);
    }
}
