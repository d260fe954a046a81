// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.store;

import org.jspecify.annotations.Nullable;

/**
 * The exception of a store whose database failed, or is not as it has to be. Its message and its causes hold nothing personal, so
 * that it may be logged whole.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    /** One that lasts until a person has mended something, with words that say what. */
    public StoreException(String message) {
        super(message);
        this.passing = false;
    }

    /** One that lasts, with what caused it; its own message must not be personal. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
        this.passing = false;
    }

    private StoreException(String message, @Nullable Throwable cause, boolean passing) {
        super(message, cause);
        this.passing = passing;
    }

    /** One that may pass by itself, so that the same may succeed when it is tried again. */
    public static StoreException passing(String message) {
        return new StoreException(message, null, true);
    }

    /** The same, with what caused it; its own message must not be personal. */
    public static StoreException passing(String message, Throwable cause) {
        return new StoreException(message, cause, true);
    }

    /** Whether it may pass by itself: a lost connection, a lock. Of any other, trying again is no use until somebody has mended it. */
    public boolean isPassing() {
        return passing;
    }
}
