// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.host.CallerTransaction;

/** The transactions that a store shares with the callers of its host. */
public interface SharedTransactions {
    /** Of a store that shares none. */
    SharedTransactions NONE = new SharedTransactions() {
        @Override
        public <T> T within(@Nullable CallerTransaction handed, Supplier<T> work) {
            if (handed != null) {
                throw new IllegalArgumentException(
                        "the store of this host has no transaction to share; ask the host itself");
            }
            return work.get();
        }

        @Override
        public @Nullable CallerTransaction current() {
            return null;
        }
    };

    /**
     * Does what a caller asks of the host. All that the store reads and writes meanwhile on this thread belongs to the caller's
     * transaction, if there is one.
     *
     * <p><b>Errors</b> a transaction that the store cannot join is an {@link IllegalArgumentException}; one that the database has ended,
     * because others were in the way, is the exception that the caller's transactions have for it, a {@link StoreException} for want of
     * another.
     *
     * @param handed the transaction that was handed in; null for the one, if any, that the caller's thread is known to be in
     */
    <T> T within(@Nullable CallerTransaction handed, Supplier<T> work);

    /** The transaction that this thread's work is within; null for none, and the store commits each change. */
    @Nullable
    CallerTransaction current();
}
