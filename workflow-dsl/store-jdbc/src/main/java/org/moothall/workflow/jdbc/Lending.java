// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.host.CallerTransaction;
import org.moothall.workflow.store.SharedTransactions;
import org.moothall.workflow.store.StoreException;

/**
 * The one connection of a SQLite file, for one thread at a time: the host's for a statement, or the application's for as long as it is
 * lent.
 */
final class Lending implements DataSource, SharedTransactions {
    private static final long SECONDS = 30;
    private static final CallerTransaction ELSEWHERE = work -> {};

    private final ReentrantLock lock = new ReentrantLock();
    private final Opening connections;
    private final @Nullable AmbientTransactions ambient;
    /** What the thread that holds the lock has borrowed; null when it has borrowed nothing. */
    private @Nullable Loan loan;

    /** The connection itself, under the lock. */
    interface Opening {
        Connection connected() throws SQLException;

        /** Asks whether the file is still there, now that something was committed. */
        void committed() throws SQLException;

        /** Gives the connection up: nobody knows what state it is in. */
        void broken();
    }

    Lending(Opening connections, @Nullable AmbientTransactions ambient) {
        this.connections = connections;
        this.ambient = ambient;
    }

    // ---- for the host

    /** Waits for the connection. */
    void take() {
        if (!isTaken()) {
            throw StoreException.passing(
                    "the connection of this file is lent to somebody who has not given it back for " + SECONDS
                            + " seconds; nothing was changed, try again");
        }
    }

    /** An interrupt does not shorten the wait, and is not lost. */
    private boolean isTaken() {
        boolean isInterrupted = Thread.interrupted();
        long begun = System.nanoTime();
        try {
            while (true) {
                try {
                    long left = TimeUnit.SECONDS.toNanos(SECONDS) - (System.nanoTime() - begun);
                    return lock.tryLock(left, TimeUnit.NANOSECONDS);
                } catch (InterruptedException interrupted) {
                    isInterrupted = true;
                }
            }
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Does what takes the connection and something else besides: the connection first, as whoever has borrowed it does. In another order
     * two would wait for each other.
     */
    <T extends @Nullable Object> T holding(Supplier<T> work) {
        take();
        try {
            return work.get();
        } finally {
            giveBack();
        }
    }

    void giveBack() {
        lock.unlock();
    }

    /** What this thread has borrowed; null for nothing. */
    @Nullable
    Loan loan() {
        return lock.isHeldByCurrentThread() ? loan : null;
    }

    /** The transaction of the application's that this thread is in; null for none. */
    @Nullable
    Loan transaction() {
        Loan own = loan();
        return own == null || !own.isInTransaction() ? null : own;
    }

    /**
     * The transaction to write in; null for one of the host's own.
     *
     * <p><b>Errors</b> a transaction that cannot take the change is a {@link StoreException}, and nothing has been done in it.
     */
    @Nullable
    Loan toWrite() {
        Loan own = transaction();
        if (own == null && current() == ELSEWHERE) {
            throw new StoreException(
                    "this thread is in a transaction that is not on the file of this host, and the change"
                            + " would not be part of it; suspend it first, or begin one on SqliteStore.dataSource()");
        } else if (own != null && own.isReadOnly()) {
            throw new StoreException("this transaction may only read; begin one that may write");
        }
        return own;
    }

    @Override
    public <T> T within(@Nullable CallerTransaction handed, Supplier<T> work) {
        if (handed != null && handed != ELSEWHERE && !(handed instanceof Loan) && !isLent(handed)) {
            throw new IllegalArgumentException(
                    "the host of a SQLite file joins the transaction of the connection that it"
                            + " lends, and of no other; borrow it from SqliteStore.dataSource()");
        }
        return work.get();
    }

    private boolean isLent(CallerTransaction handed) {
        Loan own = transaction();
        return own != null && handed instanceof JdbcTransaction jdbc && own.isOf(jdbc.connection());
    }

    @Override
    public @Nullable CallerTransaction current() {
        Loan own = transaction();
        return own != null ? own : ambient != null && ambient.isActive() ? ELSEWHERE : null;
    }

    // ---- for the application

    @Override
    public Connection getConnection() throws SQLException {
        if (loan() != null) {
            throw new SQLException(
                    "this thread has borrowed the one connection of this SQLite file already, and a second"
                            + " transaction beside the first would wait for itself; do it in the first one, or end that before");
        } else if (!isTaken()) {
            throw new SQLTransientConnectionException(
                    "the one connection of this SQLite file was not given back within " + SECONDS
                            + " seconds; close it as soon as its transaction is over");
        }
        boolean isLent = false;
        try {
            Loan lent = new Loan(connections, this::returned);
            loan = lent;
            isLent = true;
            return lent.connection();
        } catch (StoreException cannot) {
            throw new SQLException(cannot.getMessage());
        } finally {
            if (!isLent) {
                lock.unlock();
            }
        }
    }

    private void returned() {
        loan = null;
        lock.unlock();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw new SQLFeatureNotSupportedException("it has no log of its own");
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("it has no log of its own");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("it waits for " + SECONDS + " seconds");
    }

    @Override
    public int getLoginTimeout() {
        return (int) SECONDS;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("it has no log of its own");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("it wraps no other data source");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
