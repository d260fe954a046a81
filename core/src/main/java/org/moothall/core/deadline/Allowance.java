// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

/**
 * An event that the law allows to move, stop or lift a deadline. What is not allowed does not move a date, and is said to have been left out. The kinds
 * differ in what they do, and are never merged.
 */
public sealed interface Allowance {
    /** When it applies, in words. */
    String ground();

    /** What it is and when it applies, in words. */
    String words();

    /** Whether the day on which a suspension ends counts again. */
    enum LastDay {
        /** It counts: suspending and resuming on one day changes nothing. */
        COUNTS,
        /** It is left out too. */
        LEFT_OUT
    }

    /** The deadline may stand still, and runs on from where it was. */
    record Suspension(String ground, LastDay lastDay) implements Allowance {
        @Override
        public String words() {
            return "suspended: " + ground;
        }
    }

    /** A new period may begin, and the old one is forgotten, with its suspensions; what it was extended by stands. */
    record Restart(String ground) implements Allowance {
        @Override
        public String words() {
            return "begun again: " + ground;
        }
    }

    /** Both sides may agree on a later date, unless an appeal was lodged. */
    record Agreement(String ground) implements Allowance {
        @Override
        public String words() {
            return "extended by agreement: " + ground;
        }
    }

    /** It may be made longer by a notice that is given within its own length, by at most so many of its units in all. */
    record Notice(String ground, int further) implements Allowance {
        @Override
        public String words() {
            return "extended by notice, by " + further + " at most: " + ground;
        }
    }

    /** It may be put off by notices, each given before the date in force is over, but to no later than this length from the start. */
    record Longstop(String ground, int length, Unit unit) implements Allowance {
        @Override
        public String words() {
            return "put off by notice, to " + unit.words(length) + " at most: " + ground;
        }
    }

    /** The duty may be lifted; the date stays where it is. */
    record Excuse(String ground) implements Allowance {
        @Override
        public String words() {
            return "excused: " + ground;
        }
    }

    /** It may lose its date, by word given within its own length, and last as long as is needed. */
    record OpenEnd(String ground) implements Allowance {
        @Override
        public String words() {
            return "without a date: " + ground;
        }
    }
}
