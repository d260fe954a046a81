// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.moothall.workflow.jdbc.Database.Outcome;
import org.moothall.workflow.jdbc.Database.Written;
import org.moothall.workflow.store.StoreException;

/**
 * The connections that statements run on: one of the host's own for each, or the one of its caller's transaction. Only what was begun here
 * is committed or rolled back here.
 */
final class PostgresSessions {
    /** Somebody gets through each time, so this many mean that something is wrong. */
    private static final int TRIES = 100;

    private static final long PAUSE_NANOS = 200_000;
    private static final String MARK = "SAVEPOINT moothall; ";
    private static final String KEEP = "; RELEASE SAVEPOINT moothall";
    private static final String UNDO = "ROLLBACK TO SAVEPOINT moothall; RELEASE SAVEPOINT moothall";

    private static final Written NOTHING = new Written(Outcome.NOTHING, "");
    private static final Written DUPLICATE = new Written(Outcome.DUPLICATE, "");

    private final DataSource source;
    private final boolean isToCommit;
    private final Joining joining;
    private volatile boolean isOpen;

    interface Work<T> {
        T with(Connection open) throws SQLException;
    }

    /** Sets the parameters of a statement. */
    interface Binding {
        void set(PreparedStatement statement) throws SQLException;
    }

    /**
     * Sessions on a data source.
     *
     * @param isToCommit whether its connections come with auto-commit off, and are the host's to commit
     */
    PostgresSessions(DataSource source, boolean isToCommit, Joining joining) {
        this.source = source;
        this.isToCommit = isToCommit;
        this.joining = joining;
    }

    Joining joining() {
        return joining;
    }

    /** Reads, in the caller's transaction if there is one. */
    <T> T read(String doing, Work<T> work) {
        Connection callers = joining.toRead();
        if (callers == null) {
            return onOwn(doing, work);
        }
        try {
            return work.with(callers);
        } catch (SQLException failure) {
            throw told(doing, failure);
        }
    }

    private static StoreException told(String doing, SQLException failure) {
        return Failures.isInTheWay(failure) ? Failures.ended(failure.getSQLState()) : Failures.failed(doing, failure);
    }

    /** Carries out a statement that counts what it has changed, and says what a part of it told. */
    Written write(String sql, Binding binding) {
        Connection callers = joining.toWrite();
        return callers == null
                ? onOwn("writing", open -> written(open, sql, binding))
                : writtenIn(callers, sql, binding);
    }

    private static Written written(Connection open, String sql, Binding binding) throws SQLException {
        try (PreparedStatement statement = open.prepareStatement(sql)) {
            binding.set(statement);
            return counted(statement);
        } catch (SQLException failure) {
            if (!Failures.isDuplicate(failure)) {
                throw failure;
            }
            if (!open.getAutoCommit()) {
                open.rollback();
            }
            return DUPLICATE;
        }
    }

    private static Written counted(PreparedStatement statement) throws SQLException {
        boolean isRows = statement.execute();
        while (!isRows) {
            isRows = statement.getMoreResults();
        }
        try (ResultSet found = statement.getResultSet()) {
            if (!found.next() || found.getInt(1) == 0) {
                return NOTHING;
            }
            return new Written(found.getBoolean(2) ? Outcome.TOLD : Outcome.DONE, found.getString(3));
        }
    }

    /** Between a savepoint and its release, all in one round trip: what fails here undoes nothing of the caller's. */
    private static Written writtenIn(Connection callers, String sql, Binding binding) {
        try (PreparedStatement statement = callers.prepareStatement(MARK + sql + KEEP)) {
            binding.set(statement);
            return counted(statement);
        } catch (SQLException failure) {
            if (!Failures.isInTheWay(failure)) {
                undo(callers, failure);
            }
            return outcome(callers, failure);
        }
    }

    private static void undo(Connection callers, SQLException failure) {
        try (Statement statement = callers.createStatement()) {
            statement.execute(UNDO);
        } catch (SQLException afterwards) {
            failure.addSuppressed(afterwards);
        }
    }

    /** Whoever reads one moment alone never gets to see who was quicker, so it has to begin again. */
    private static Written outcome(Connection callers, SQLException failure) {
        try {
            if (!Failures.isDuplicate(failure)) {
                throw told("writing", failure);
            } else if (callers.getTransactionIsolation() > Connection.TRANSACTION_READ_COMMITTED) {
                throw Failures.ended("40001");
            }
            return DUPLICATE;
        } catch (SQLException afterwards) {
            throw told("writing", afterwards);
        }
    }

    /** Does work on a connection of its own; where others are in the way, as they are under SERIALIZABLE, again until it is done. */
    <T> T onOwn(String doing, Work<T> work) {
        for (int tried = 1; ; tried++) {
            try (Connection open = borrowed()) {
                T done = committed(open, work);
                isOpen = true;
                return done;
            } catch (SQLException failure) {
                if (tried == TRIES || !Failures.isInTheWay(failure)) {
                    throw Failures.failed(doing, failure);
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(tried * PAUSE_NANOS));
            }
        }
    }

    private Connection borrowed() throws SQLException {
        Connection open;
        try {
            open = source.getConnection();
        } catch (SQLException failure) {
            throw Failures.unreachable(failure);
        }
        if (!isToCommit && !open.getAutoCommit()) {
            open.close();
            throw new StoreException(
                    isOpen
                            ? "this data source has given a connection with auto-commit off, which it did not before: it"
                                    + " looks like somebody else's transaction, and nothing was done in it; hand it to the"
                                    + " host with Host.in, or tell PostgresStore.joining of such transactions"
                            : "the connections of this data source come with auto-commit off; if nobody else commits them,"
                                    + " say PostgresStore.on(source).withoutAutoCommit(), and if they are transactions of"
                                    + " yours, hand them in with Host.in");
        }
        return open;
    }

    private static <T> T committed(Connection open, Work<T> work) throws SQLException {
        try {
            T done = work.with(open);
            if (!open.getAutoCommit()) {
                open.commit();
            }
            return done;
        } catch (SQLException failure) {
            rollBack(open, failure);
            throw failure;
        }
    }

    /** Not every source gives a connection back clean; what fails on the way is not what is told. */
    private static void rollBack(Connection open, SQLException failure) {
        try {
            if (!open.getAutoCommit()) {
                open.rollback();
            }
        } catch (SQLException afterwards) {
            failure.addSuppressed(afterwards);
        }
    }
}
