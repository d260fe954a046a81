// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.Connection;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.host.CallerTransaction;

/**
 * A transaction on a JDBC connection, for {@link org.moothall.workflow.host.Host#in}: one for each transaction.
 *
 * <pre>{@code
 * connection.setAutoCommit(false);
 * JdbcTransaction transaction = JdbcTransaction.on(connection);
 * insertPhoto(connection, photo);
 * host.in(transaction).start(POTHOLE, report, web);
 * connection.commit();
 * transaction.committed();
 * }</pre>
 */
public final class JdbcTransaction implements CallerTransaction {
    private final Connection connection;
    private final Queue<Runnable> afterCommit = new ArrayDeque<>();

    private JdbcTransaction(Connection connection) {
        this.connection = connection;
    }

    /** The transaction that a connection is in, or begins with its next statement: auto-commit is off. */
    public static JdbcTransaction on(Connection connection) {
        return new JdbcTransaction(connection);
    }

    Connection connection() {
        return connection;
    }

    @Override
    public synchronized void afterCommit(Runnable work) {
        afterCommit.add(work);
    }

    /**
     * Tells that the transaction has been committed, so that its letters leave now. Where nobody says so they leave with the next
     * {@link org.moothall.workflow.host.Host#runDue}. After a rollback say nothing.
     */
    public void committed() {
        for (Runnable work = next(); work != null; work = next()) {
            work.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        return afterCommit.poll();
    }
}
