// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.Locale;
import java.util.Map;
import org.moothall.workflow.engine.Refusal.Reason;

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

    private final transient Refusal refusal;

    private TooMuchException(Refusal refusal) {
        super(refusal.message(Locale.ENGLISH));
        this.refusal = refusal;
    }

    /** The limit, and what to do, for where nothing is thrown. */
    public Refusal refusal() {
        return refusal;
    }

    static TooMuchException opened() {
        return new TooMuchException(Refusal.because(Reason.OPENS_TOO_MUCH, Map.of("most", OPENED_AT_ONCE)));
    }

    static TooMuchException open(int open) {
        return new TooMuchException(Refusal.because(Reason.LEAVES_TOO_MUCH_OPEN, Map.of("most", OPEN, "open", open)));
    }
}
