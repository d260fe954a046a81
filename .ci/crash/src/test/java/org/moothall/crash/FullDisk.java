// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A disk that is full now and then: for a while every write fails, and then each in its turn, the first, the second, the third and so
 * on, as long as there is mischief. As on a real one SQLite takes back its transaction by itself, and PostgreSQL says 53100.
 */
final class FullDisk {
    private static final long A_WHILE = 300;
    private static final long EVERY = 2_000;

    private final boolean isSqlite;
    private long next = 1;
    private long since;

    private FullDisk(boolean isSqlite) {
        this.isSqlite = isSqlite;
    }

    /** The same PostgreSQL. */
    static DataSource under(DataSource source) {
        FullDisk disk = new FullDisk(false);
        return proxy(DataSource.class, (method, given) -> {
            Object answer = call(method, source, given);
            return answer instanceof Connection connection ? disk.of(connection) : answer;
        });
    }

    /** The same SQLite file. */
    static FullDisk underFile() {
        return new FullDisk(true);
    }

    Connection of(Connection connection) {
        return proxy(Connection.class, (method, given) -> {
            Object answer = call(method, connection, given);
            if (answer instanceof PreparedStatement statement) {
                return of(statement, PreparedStatement.class, connection, String.valueOf(given[0]));
            }
            return answer instanceof Statement statement ? of(statement, Statement.class, connection, "") : answer;
        });
    }

    private <S extends Statement> S of(S statement, Class<S> type, Connection connection, String prepared) {
        return proxy(type, (method, given) -> {
            if (method.getName().startsWith("execute")) {
                String sql = given == null || given.length == 0 ? prepared : String.valueOf(given[0]);
                write(sql, connection);
            }
            return call(method, statement, given);
        });
    }

    private void write(String sql, Connection connection) throws SQLException {
        if (Mischief.isUnderWay() && writes(sql) && isFull()) {
            if (isSqlite) {
                takeBack(connection);
                throw new SQLiteException("database or disk is full", SQLiteErrorCode.SQLITE_FULL);
            }
            throw new SQLException("could not extend file: No space left on device", "53100");
        }
    }

    private static boolean writes(String sql) {
        String upper = sql.toUpperCase(Locale.ROOT);
        return upper.contains("INSERT ")
                || upper.contains("UPDATE ")
                || upper.contains("DELETE ")
                || upper.equals("COMMIT");
    }

    private synchronized boolean isFull() {
        long now = System.currentTimeMillis();
        if (now % EVERY < A_WHILE) {
            return true;
        }
        since++;
        if (since < next) {
            return false;
        }
        since = 0;
        next = next < 40 ? next + 1 : 1;
        return true;
    }

    private static void takeBack(Connection connection) {
        try (Statement rollback = connection.createStatement()) {
            rollback.execute("ROLLBACK");
        } catch (SQLException nothingToTakeBack) {
            // it was no transaction
        }
    }

    private interface Call {
        @Nullable
        Object with(Method method, @Nullable Object @Nullable [] given) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                FullDisk.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, given) -> call.with(method, given)));
    }

    private static @Nullable Object call(Method method, Object real, @Nullable Object @Nullable [] given)
            throws Throwable {
        try {
            return method.invoke(real, given);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
