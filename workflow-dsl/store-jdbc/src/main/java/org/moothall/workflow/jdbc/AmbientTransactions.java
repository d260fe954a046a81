// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.Connection;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.StoreException;

/**
 * The transactions that an application's framework begins and ends around calls of a host, for {@link PostgresStore#joining}. With
 * Spring it is a few lines over {@code TransactionSynchronizationManager}. It is asked on the caller's thread.
 */
public interface AmbientTransactions {
    /** Whether this thread is in a transaction, on whatever database. */
    boolean isActive();

    /** The transaction's connection to the host's database; null when it has none, and then the host writes nothing. */
    @Nullable
    Connection connection();

    /** Has work done once the transaction has been committed, and never when it is rolled back. The work throws nothing. */
    void afterCommit(Runnable work);

    /**
     * What the caller gets when the database has ended the transaction, because others were in the way: the failure itself unless the
     * framework has an exception of its own for that.
     *
     * @param failure its cause is a {@link java.sql.SQLTransactionRollbackException} with SQL state 40001 or 40P01, in our words
     */
    default RuntimeException translated(StoreException failure) {
        return failure;
    }
}
