// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

/**
 * A database transaction of a host's caller, handed in by {@link Host#in}: the caller began it, and the caller alone commits it or rolls
 * it back. The module of a store makes such a transaction from what its database has, a JDBC connection for example.
 */
public interface CallerTransaction {
    /** Has work done once the transaction has been committed, and never when it is rolled back. The work throws nothing. */
    void afterCommit(Runnable work);
}
