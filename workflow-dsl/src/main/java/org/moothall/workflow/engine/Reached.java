// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

/** The point that a sequence reached in one go. */
sealed interface Reached {
    /** It ran out. */
    Reached FINISHED = new Finished();

    /** It waits. */
    record Standing(Frame frame) implements Reached {}

    /** It ran out of steps. */
    record Finished() implements Reached {}

    /** It goes on at a step of a scope further out. */
    record Jumping(Op to) implements Reached {}

    /** It ended the case. */
    record Over(String outcome) implements Reached {}
}
