// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

/**
 * One input would open or send more than a store can keep as one change, or leave more open in a case than can be closed by one. Nothing
 * has changed. The limits are those of every host, whatever its store.
 */
public final class TooMuchException extends RuntimeException {
    /**
     * How many things one input may open and send: tasks (each once for each of its roles), events, effects, timers, notices.
     */
    public static final int OPENED_AT_ONCE = 5_000;

    /** How many things a case may wait for. */
    public static final int OPEN = 10_000;

    private static final long serialVersionUID = 1L;

    private final String words;

    private TooMuchException(String words) {
        super(words);
        this.words = words;
    }

    /** The limit, and what to do, in one sentence. */
    public String words() {
        return words;
    }

    static TooMuchException opened() {
        return new TooMuchException("one input may open and send " + OPENED_AT_ONCE
                + " things at most (a task counts once for each of its roles), and this one would more;"
                + " open the rest with a later input, or in cases of their own");
    }

    static TooMuchException open(int open) {
        return new TooMuchException("a case may wait for " + OPEN + " things at most, and would for " + open
                + "; open the rest when some are done, or in cases of their own");
    }
}
