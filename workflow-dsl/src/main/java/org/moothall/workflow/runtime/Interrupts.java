// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import org.jspecify.annotations.Nullable;

/** Interrupts of a thread that is at work: what has been done is written down first, and the thread stops after that. */
final class Interrupts {
    private Interrupts() {}

    /** Does something with the interrupt put aside, which pools of connections would stumble over, and gives it back. */
    static void aside(@Nullable Throwable failure, Runnable writing) {
        boolean isInterrupted = Thread.interrupted() || failure instanceof InterruptedException;
        try {
            writing.run();
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
