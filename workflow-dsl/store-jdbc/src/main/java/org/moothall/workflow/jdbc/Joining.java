// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.host.CallerTransaction;
import org.moothall.workflow.store.SharedTransactions;
import org.moothall.workflow.store.StoreException;

/** The callers' transactions on a PostgreSQL: which of them each thread's work is within. */
final class Joining implements SharedTransactions {
    private final @Nullable AmbientTransactions ambient;
    private final CallerTransaction surrounding;

    @SuppressWarnings("ThreadLocalUsage") // each host has its own
    private final ThreadLocal<@Nullable Joined> joined = new ThreadLocal<>();

    /**
     * A transaction that was joined.
     *
     * @param connection its connection; null when it has none to this database
     * @param transaction as the host above knows it
     */
    record Joined(@Nullable Connection connection, CallerTransaction transaction) {}

    Joining(@Nullable AmbientTransactions ambient) {
        this.ambient = ambient;
        this.surrounding = work -> {
            if (ambient != null) {
                ambient.afterCommit(work);
            }
        };
    }

    @Override
    public <T> T within(@Nullable CallerTransaction handed, Supplier<T> work) {
        Joined before = joined.get();
        Joined now = handed == null || handed == surrounding ? surrounding(before) : handed(handed);
        joined.set(now);
        try {
            return work.get();
        } catch (StoreException failure) {
            throw told(failure, now);
        } finally {
            if (before == null) {
                joined.remove();
            } else {
                joined.set(before);
            }
        }
    }

    /** What is asked from inside a transaction that was handed in stays in it. */
    private @Nullable Joined surrounding(@Nullable Joined before) {
        if (before != null && before.transaction() != surrounding) {
            return before;
        }
        return ambient != null && ambient.isActive() ? new Joined(ambient.connection(), surrounding) : null;
    }

    private static Joined handed(CallerTransaction transaction) {
        if (!(transaction instanceof JdbcTransaction jdbc)) {
            throw new IllegalArgumentException("PostgreSQL joins a JdbcTransaction; make one with JdbcTransaction.on");
        }
        Connection connection = jdbc.connection();
        try {
            if (connection.isClosed()) {
                throw new IllegalArgumentException("this transaction is over: its connection was closed");
            } else if (connection.getAutoCommit()) {
                throw new IllegalArgumentException("this connection commits each statement by itself, so there is no"
                        + " transaction to join; say setAutoCommit(false) before");
            }
        } catch (SQLException failure) {
            throw Failures.failed("looking at its connection", failure);
        }
        return new Joined(connection, jdbc);
    }

    private RuntimeException told(StoreException failure, @Nullable Joined now) {
        boolean isSurrounding = now != null && now.transaction() == surrounding;
        return ambient != null && isSurrounding && failure.getCause() instanceof SQLTransactionRollbackException
                ? ambient.translated(failure)
                : failure;
    }

    @Override
    public @Nullable CallerTransaction current() {
        Joined now = joined.get();
        return now == null ? null : now.transaction();
    }

    /** The connection of the transaction to read in; null for one of the host's own. */
    @Nullable
    Connection toRead() {
        Joined now = joined.get();
        return now == null ? null : now.connection();
    }

    /**
     * The connection of the transaction to write in; null for one of the host's own.
     *
     * <p><b>Errors</b> a transaction that cannot take the change is a {@link StoreException}, and nothing has been done in it.
     */
    @Nullable
    Connection toWrite() {
        Joined now = joined.get();
        if (now == null) {
            return null;
        }
        Connection connection = now.connection();
        if (connection == null) {
            throw new StoreException("this thread is in a transaction that is not on the database of this host, and the"
                    + " change would not be part of it; suspend it first, or begin one on the data source of the host");
        } else if (isReadOnly(connection)) {
            throw new StoreException("this transaction may only read; begin one that may write");
        }
        return connection;
    }

    private static boolean isReadOnly(Connection connection) {
        try {
            return connection.isReadOnly();
        } catch (SQLException failure) {
            throw Failures.failed("looking at its connection", failure);
        }
    }
}
