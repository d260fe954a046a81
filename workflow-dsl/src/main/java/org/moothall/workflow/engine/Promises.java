// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.moothall.workflow.model.Behaviour;
import org.moothall.workflow.model.Shape;

/** The promises of a workflow, in the order in which they were declared, as the state of a case keeps them. */
final class Promises {
    private final List<Clock> clocks;

    Promises(Program program) {
        List<Clock> all = new ArrayList<>();
        List<Shape.Promise> shapes = program.shape().promises();
        List<Behaviour.Promising> functions = program.behaviour.promises();
        for (int i = 0; i < shapes.size(); i++) {
            all.add(new Clock(shapes.get(i), functions.get(i)));
        }
        clocks = List.copyOf(all);
    }

    /** The first runs of a case. */
    List<Running> start(Turn turn) {
        return clocks.stream().map(clock -> clock.start(null, turn)).toList();
    }

    /** The next runs of a case that is opened again. */
    List<Running> startAgain(List<Running> before, Turn turn) {
        return each(before, (clock, running) -> clock.start(running, turn));
    }

    /** Brings every promise up to date with what the turn made of the case. */
    List<Running> update(List<Running> before, Collection<String> active, Turn turn) {
        return each(before, (clock, running) -> clock.update(running, active, turn));
    }

    /** Meets or stops whatever still runs, because the case ends. */
    List<Running> end(List<Running> before, Turn turn) {
        return each(before, (clock, running) -> clock.end(running, turn));
    }

    private interface Step {
        Running of(Clock clock, Running running);
    }

    private List<Running> each(List<Running> before, Step step) {
        List<Running> after = new ArrayList<>(before.size());
        for (int i = 0; i < before.size(); i++) {
            after.add(step.of(clocks.get(i), before.get(i)));
        }
        return after;
    }

    /** Which of the promises a timer belongs to; -1 for none. */
    int timed(List<Running> running, CaseInput input) {
        for (int i = 0; i < running.size(); i++) {
            Running each = running.get(i);
            if (each.timer() != 0
                    && each.timer() == input.ordinal()
                    && each.deadline().equals(input.step())) {
                return i;
            }
        }
        return -1;
    }

    /** When a promise warns or is missed next; empty where that lies beyond its calendar. */
    Optional<Instant> due(int i, Running running, Instant now) {
        return clocks.get(i).due(running, now);
    }

    /** When the timer of a promise is next wanted. */
    Instant look(int i, Running running, Instant now) {
        return clocks.get(i).look(running, now);
    }

    /** Says when the timer of a promise is wanted as calendars stand today. */
    void dates(int i, Running running, Turn turn) {
        if (running.timer() != 0) {
            turn.outputs.add(new Output.TimerSet(running.deadline(), running.timer(), look(i, running, turn.at())));
        }
    }

    /** A timer has come due; {@code begins} takes the name of what it starts beside the case. */
    Running fire(int i, Running running, Turn turn, List<String> begins) {
        return clocks.get(i).fire(running, turn, begins);
    }
}
