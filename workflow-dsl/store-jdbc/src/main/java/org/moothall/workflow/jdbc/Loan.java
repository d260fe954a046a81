// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.host.CallerTransaction;
import org.moothall.workflow.jdbc.Lending.Opening;

/**
 * The one connection of a SQLite file in the hands of a thread of the application's. Its transactions are begun and ended here with
 * SQLite's own statements, so that the host's changes can be part of them; whatever else is asked goes to the driver's connection.
 */
final class Loan implements CallerTransaction {
    private final Opening opening;
    private final Runnable returned;
    private final Connection real;
    private final Connection lent;
    private final Thread owner = Thread.currentThread();
    private final List<Runnable> ofTransaction = new ArrayList<>();
    private final List<Runnable> committed = new ArrayList<>();
    private boolean isInTransaction;
    private boolean isReadOnly;
    private boolean isBroken;
    private boolean isClosed;
    private int savepoints;

    /** A savepoint of the application's. */
    private record Mark(int number, @Nullable String name) implements Savepoint {
        String sql() {
            return "lent_" + number;
        }

        @Override
        public int getSavepointId() throws SQLException {
            if (name != null) {
                throw new SQLException("this savepoint has a name");
            }
            return number;
        }

        @Override
        public String getSavepointName() throws SQLException {
            if (name == null) {
                throw new SQLException("this savepoint has a number and no name");
            }
            return name;
        }
    }

    Loan(Opening opening, Runnable returned) throws SQLException {
        this.opening = opening;
        this.returned = returned;
        this.real = opening.connected();
        this.lent = (Connection) Proxy.newProxyInstance(
                Loan.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, given) -> asked(proxy, method, given == null ? new Object[0] : given));
    }

    Connection connection() {
        return lent;
    }

    /** Whether a connection is this one, or a wrapper around it. */
    boolean isOf(Connection connection) {
        try {
            return connection == lent || connection.unwrap(Connection.class) == lent || connection.equals(lent);
        } catch (SQLException another) {
            return false;
        }
    }

    boolean isInTransaction() {
        return isInTransaction;
    }

    boolean isReadOnly() {
        return isReadOnly;
    }

    /** SQLite has given up the transaction, or nobody knows whether it has. */
    void broken() {
        isBroken = true;
    }

    @Override
    public void afterCommit(Runnable work) {
        ofTransaction.add(work);
    }

    private @Nullable Object asked(Object proxy, Method method, @Nullable Object[] given) throws Throwable {
        String name = method.getName();
        if (method.getDeclaringClass() == Object.class) {
            return switch (name) {
                case "equals" -> proxy == given[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "the one connection of a SQLite file, lent to " + owner.getName();
            };
        } else if (Thread.currentThread() != owner) {
            throw new SQLException("this connection was borrowed by another thread, and only that one may use it");
        }
        return switch (name) {
            case "isClosed" -> isClosed;
            case "close", "abort" -> done(this::close);
            default -> open(name, method, given);
        };
    }

    /** Something that is done and answers nothing. */
    private interface Step {
        void run() throws SQLException;
    }

    private static @Nullable Object done(Step step) throws SQLException {
        step.run();
        return null;
    }

    private @Nullable Object open(String name, Method method, @Nullable Object[] given) throws Throwable {
        if (isClosed) {
            throw new SQLException("this connection was given back; borrow it again");
        }
        return switch (name) {
            case "getAutoCommit" -> !isInTransaction;
            case "setAutoCommit" -> done(() -> setAutoCommit(Boolean.TRUE.equals(given[0])));
            case "commit" -> done(this::commit);
            case "rollback" -> done(() -> rollback(given.length == 0 ? null : given[0]));
            case "setSavepoint" -> mark(given.length == 0 ? null : String.valueOf(given[0]));
            case "releaseSavepoint" -> done(() -> execute("RELEASE " + marked(given[0])));
            case "isReadOnly" -> isReadOnly;
            case "setReadOnly" -> done(() -> isReadOnly = Boolean.TRUE.equals(given[0]));
            case "getTransactionIsolation" -> Connection.TRANSACTION_SERIALIZABLE;
            // SQLite has no weaker one
            case "setTransactionIsolation" -> done(() -> {});
            default -> driver(method, given);
        };
    }

    private @Nullable Object driver(Method method, @Nullable Object[] given) throws Throwable {
        unbroken();
        try {
            return method.invoke(real, given);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private void unbroken() throws SQLException {
        if (isBroken) {
            throw new SQLException(
                    "SQLite has given up this transaction after a failure, and nothing of it is kept; roll it"
                            + " back and begin it again");
        }
    }

    private void setAutoCommit(boolean autoCommit) throws SQLException {
        if (autoCommit && isInTransaction) {
            end();
            isInTransaction = false;
        } else if (!autoCommit && !isInTransaction) {
            execute(isReadOnly ? "BEGIN" : "BEGIN IMMEDIATE");
            isInTransaction = true;
        }
    }

    /** The next one begins with its first statement, so it waits for nobody now: what went before it is over. */
    private void beginAgain() throws SQLException {
        execute("BEGIN");
    }

    private void commit() throws SQLException {
        inTransaction();
        end();
        beginAgain();
    }

    private void inTransaction() throws SQLException {
        if (!isInTransaction) {
            throw new SQLException("this connection commits each statement by itself; say setAutoCommit(false) before");
        }
    }

    private void end() throws SQLException {
        unbroken();
        execute("COMMIT");
        opening.committed();
        committed.addAll(ofTransaction);
        ofTransaction.clear();
    }

    private void rollback(@Nullable Object to) throws SQLException {
        inTransaction();
        if (to != null) {
            unbroken();
            execute("ROLLBACK TO " + marked(to));
            return;
        }
        undo();
        beginAgain();
    }

    /** Of a transaction that SQLite has given up itself nothing is left to roll back. */
    private void undo() throws SQLException {
        ofTransaction.clear();
        try {
            execute("ROLLBACK");
        } catch (SQLException failure) {
            if (!isBroken) {
                throw failure;
            }
        }
        isBroken = false;
    }

    private Mark mark(@Nullable String name) throws SQLException {
        inTransaction();
        unbroken();
        savepoints++;
        Mark mark = new Mark(savepoints, name);
        execute("SAVEPOINT " + mark.sql());
        return mark;
    }

    private static String marked(@Nullable Object savepoint) throws SQLException {
        if (savepoint instanceof Mark mark) {
            return mark.sql();
        }
        throw new SQLException("this savepoint is of another connection");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = real.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Gives the connection back, rolls back what was not committed, and only then lets letters leave. */
    private void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        try {
            if (isInTransaction) {
                undo();
            }
        } catch (SQLException unknownState) {
            opening.broken();
        } finally {
            isInTransaction = false;
            returned.run();
        }
        committed.forEach(Runnable::run);
    }
}
