// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.time.Instant;
import java.util.Locale;

/**
 * One line of a case's journal: names, words and times, no personal values.
 *
 * @param what what happened
 * @param step to which step
 * @param ordinal to which one of that name; 0 where there is only one
 * @param detail more words: the row of a table, the option that was chosen; often empty
 * @param by who did it
 * @param at when
 */
public record Entry(What what, String step, long ordinal, String detail, String by, Instant at) {
    /** What a journal line is about. */
    public enum What {
        /** The case began. */
        STARTED,
        /** A decision table decided. */
        DECIDED,
        /** A way was chosen. */
        CHOSEN,
        /** The case was changed by a step that does only that. */
        NOTED,
        /** A task, event or effect began to be waited for. */
        OPENED,
        /** A task was done, an event came, an effect answered. */
        DONE,
        /** Somebody took a task for themselves. */
        CLAIMED,
        /** A task is held by nobody any more. */
        RELEASED,
        /** A task was given to somebody. */
        ASSIGNED,
        /** Who held a task gave it to somebody else. */
        DELEGATED,
        /** A task went back to who had delegated it. */
        HANDED_BACK,
        /** A step was no longer wanted. */
        CANCELLED,
        /** Somebody was told. */
        SENT,
        /** An event came that no step waited for. */
        HAPPENED,
        /** A stage began. */
        REACHED,
        /** A stage went on after its last step. */
        PASSED,
        /** All branches had finished. */
        JOINED,
        /** An earlier step was gone back to. */
        WENT_BACK,
        /** A deadline warned. */
        WARNED,
        /** A deadline was missed. */
        MISSED,
        /** A deadline was met. */
        MET,
        /** A deadline runs anew: what met it no longer holds, or a step began it again. */
        RESTARTED,
        /** What a deadline is counted from has happened. */
        BEGAN,
        /** What a deadline was counted from is gone, and it waits again. */
        SET_BACK,
        /** The date of a deadline is another now. */
        MOVED,
        /** A fact that the rule of a deadline does not allow moved nothing. */
        NOT_COUNTED,
        /** The date of a deadline is over, and the duty had been lifted. */
        EXCUSED,
        /** A deadline began to stand still. */
        PAUSED,
        /** A deadline ran again. */
        RESUMED,
        /** The case ended. */
        ENDED,
        /** The case was opened again. */
        REOPENED,
        /** What was personal in the case was erased. */
        ERASED,
        /** Somebody had what was parked tried again. */
        REDRIVEN
    }

    /** The detail of something that is tried again: after how many attempts, for example {@code after 6 attempts}. */
    public static String after(int attempts) {
        return "after " + attempts + (attempts == 1 ? " attempt" : " attempts");
    }

    /** The line as a person reads it, without its time. */
    public String text() {
        return what.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (step.isEmpty() ? "" : " " + step)
                + (ordinal == 0 ? "" : "#" + ordinal)
                + (detail.isEmpty() ? "" : ": " + detail)
                + (by.isEmpty() ? "" : " (" + by + ")");
    }
}
