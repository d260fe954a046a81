// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.store;

/** What is under a store failed, or is not as it has to be. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With words that say what is wrong and what to do, and nothing that is personal. */
    public StoreException(String message) {
        super(message);
    }

    /** With what caused it; its own message must not be personal. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
