// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Frame.Scope;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.engine.Reached.Finished;
import org.moothall.workflow.engine.Reached.Over;
import org.moothall.workflow.engine.Reached.Standing;
import org.moothall.workflow.engine.State.Beside;

/** The main course of a case and what runs beside it, while one input is taken. */
final class OpenPaths {
    private final Program program;
    private final Turn turn;
    private final List<Beside> beside;
    private Scope main;
    private @Nullable String outcome;

    private OpenPaths(Program program, Turn turn, Scope main, List<Beside> beside) {
        this.program = program;
        this.turn = turn;
        this.main = main;
        this.beside = new ArrayList<>(beside);
    }

    /** Before a case has begun. */
    static OpenPaths none(Program program, Turn turn) {
        return new OpenPaths(program, turn, new Scope(null, Map.of()), List.of());
    }

    /** Where a case stands. */
    static OpenPaths of(State<?> state, Program program, Turn turn) {
        return new OpenPaths(program, turn, state.main(), state.beside());
    }

    Scope main() {
        return main;
    }

    List<Beside> beside() {
        return beside;
    }

    /** How the case ended in this turn, or null. */
    @Nullable
    String outcome() {
        return outcome;
    }

    /** The names of everything that is waited for. */
    List<String> active() {
        return waits().stream().map(Wait::step).toList();
    }

    /** The names of what is waited for, and of the stages around it. */
    Collection<String> withStages(List<String> active) {
        if (program.stages.all().isEmpty()) {
            return active;
        }
        Set<String> all = new HashSet<>(active);
        active.forEach(step -> all.addAll(program.stages.around(step)));
        return all;
    }

    private List<Wait> waits() {
        List<Wait> waits = new ArrayList<>();
        State.collect(main, waits);
        beside.forEach(each -> State.collect(each.scope(), waits));
        return waits;
    }

    /** Gives the tasks that are due by a promise the date to which it has moved. */
    void moveDates() {
        if (turn.hasMoved()) {
            waits().forEach(wait -> program.waiting(wait.step()).moveDate(wait, turn));
        }
    }

    /** Starts the main course at a step, in the place of everything that is open. Laps count on. */
    void begin(@Nullable Op first) {
        cancel();
        mainReached(Walk.begin(first, program.mainRegion, main.laps(), turn));
    }

    /** Starts something beside the main course. */
    void beginBeside(String name) {
        Program.Course course = program.course(name);
        besideReached(beside.size(), name, Walk.begin(course.first(), course.region(), Map.of(), turn));
    }

    /** Hands the input to whoever waits for it. */
    void resume() {
        Reached reached = Walk.resume(main, program.mainRegion, program, turn);
        if (reached != null) {
            mainReached(reached);
            return;
        }
        for (int i = 0; reached == null && i < beside.size(); i++) {
            Beside each = beside.get(i);
            Region region = program.course(each.handler()).region();
            reached = Walk.resume(each.scope(), region, program, turn);
            if (reached != null) {
                beside.remove(i);
                besideReached(i, each.handler(), reached);
            }
        }
    }

    /** Starts the steps of parts that are new, wherever a for-each is open, until none is. */
    void grow() {
        while (outcome == null && program.grows() && grown()) {
            // what has begun may itself have brought new parts
        }
    }

    private boolean grown() {
        Reached grown = Walk.grow(main, program.mainRegion, program, turn);
        if (grown != null) {
            mainReached(grown);
            return true;
        }
        for (int i = 0; i < beside.size(); i++) {
            Beside each = beside.get(i);
            Region region = program.course(each.handler()).region();
            grown = Walk.grow(each.scope(), region, program, turn);
            if (grown != null) {
                beside.remove(i);
                besideReached(i, each.handler(), grown);
                return true;
            }
        }
        return false;
    }

    private void mainReached(Reached reached) {
        main = reached instanceof Standing standing ? (Scope) standing.frame() : new Scope(null, turn.left());
        if (reached instanceof Over over) {
            end(over);
        } else if (!(reached instanceof Standing)) {
            String where = reached instanceof Finished ? "ran out of steps" : "went back to a step that is not around";
            throw new IllegalStateException("workflow '" + program.shape().name() + "' " + where);
        }
    }

    private void besideReached(int place, String name, Reached reached) {
        if (reached instanceof Standing standing) {
            beside.add(place, new Beside(name, (Scope) standing.frame()));
        } else if (reached instanceof Over over) {
            end(over);
        }
    }

    private void end(Over over) {
        outcome = over.outcome();
        cancel();
    }

    private void cancel() {
        turn.cancel(main);
        beside.forEach(each -> turn.cancel(each.scope()));
        main = new Scope(null, main.laps());
        beside.clear();
    }
}
