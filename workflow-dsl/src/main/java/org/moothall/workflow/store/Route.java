// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.store;

import org.moothall.workflow.engine.State;

/**
 * A kind of due work: the timers of one program, or the outbox items of one of its steps.
 *
 * @param program the workflow and version, for example {@code fly-tipping/1}
 * @param step the effect or notice; empty for timers
 */
public record Route(String program, String step) {
    /** The items of a step, in the program of a case. */
    public static Route of(State<?> state, String step) {
        return new Route(Catalogue.program(state.workflow(), state.version()), step);
    }

    /** The timers of a program. */
    public static Route timers(String program) {
        return new Route(program, "");
    }
}
