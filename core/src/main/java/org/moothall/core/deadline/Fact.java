// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What happened to a deadline, and when. The order in which facts are given does not matter. They hold no words, for a reason
 * belongs to the case, where its readers are known.
 */
public sealed interface Fact {
    /** When it happened. */
    Instant at();

    /** It stood still, or does so still. */
    record Suspended(Pause pause) implements Fact {
        @Override
        public Instant at() {
            return pause.from();
        }
    }

    /** A new period began. */
    record Restarted(Instant at) implements Fact {}

    /** Something that gives a later date, and that can be withdrawn. */
    sealed interface Extension extends Fact {}

    /** Both sides agreed on a date. */
    record Agreed(Instant at, LocalDate until) implements Extension {}

    /** A notice was given that it takes so many more of its units than its own length, in all; of several the longest stands. */
    record Extended(Instant at, int further) implements Extension {
        private static final int MOST = 9_999;

        /** Refuses an extension by nothing, and one of which nobody sees the end. */
        public Extended {
            if (further < 1 || further > MOST) {
                throw new IllegalArgumentException("an extension is of 1 to 9999 units, not " + further);
            }
        }
    }

    /** A notice was given that it takes until a date. */
    record ExtendedUntil(Instant at, LocalDate until) implements Extension {}

    /** An extension was withdrawn, and is as if it had never been. */
    record Withdrawn(Instant at, Extension extension) implements Fact {
        /** Refuses to withdraw what was not given yet. */
        public Withdrawn {
            if (at.isBefore(extension.at())) {
                throw new IllegalArgumentException(
                        "an extension of " + extension.at() + " cannot be withdrawn before it, at " + at);
            }
        }
    }

    /** An appeal was lodged: nothing can be agreed any more. */
    record Appealed(Instant at) implements Fact {}

    /** The duty was lifted. */
    record Excused(Instant at) implements Fact {}

    /** It lost its date. */
    record OpenEnded(Instant at) implements Fact {}

    /** The duty ended, by a notice or an event. */
    record Ended(Instant at) implements Fact {}

    /** What the deadline is about was done. */
    record Done(Instant at) implements Fact {}
}
