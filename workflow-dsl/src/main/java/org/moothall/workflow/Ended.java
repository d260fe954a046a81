// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

/** A branch after which nothing follows: it ended the case or went back to a step. */
public final class Ended implements Branch {
    final Written written;
    final Tally<?> tally;

    Ended(Written written, Tally<?> tally) {
        this.written = written;
        this.tally = tally;
    }
}
