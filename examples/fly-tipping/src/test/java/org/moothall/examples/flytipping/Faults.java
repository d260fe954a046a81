// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Counts the points at which a database can fail, which are before and after each statement and each commit, and fails at one of
 * them. After a commit means that it was carried out, and whoever asked for it is told that it failed.
 */
final class Faults {
    private static final Set<String> AT_ANY_TIME = Set.of("close", "isClosed", "toString", "hashCode", "equals");
    private static final int NOWHERE = 0;

    private final int failsAt;
    private final boolean staysAway;
    private int statements;
    private int commits;
    private int passed;
    private boolean isOver;
    private boolean hasFailed;

    private Faults(int failsAt, boolean staysAway) {
        this.failsAt = failsAt;
        this.staysAway = staysAway;
    }

    static Faults nowhere() {
        return new Faults(NOWHERE, false);
    }

    /** From one point on, counted from 1, until another process begins: whoever used it can do nothing more. */
    static Faults from(int point) {
        return new Faults(point, true);
    }

    /** At one point only: whoever used it can tidy up, and may go on as far as it likes. */
    static Faults onceAt(int point) {
        return new Faults(point, false);
    }

    int statements() {
        return statements;
    }

    int commits() {
        return commits;
    }

    /** How many points were passed. */
    int points() {
        return passed;
    }

    /** Whether it has failed for the process that is running. */
    boolean isOver() {
        return isOver;
    }

    boolean hasFailed() {
        return hasFailed;
    }

    /** Another process begins. */
    void begin() {
        isOver = false;
    }

    /** The same database, with the faults. */
    DataSource in(DataSource source) {
        return proxy(DataSource.class, source);
    }

    /** The same connection, with the faults. */
    Connection in(Connection connection) throws SQLException {
        check();
        return proxy(Connection.class, connection);
    }

    private <T> T proxy(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                Faults.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getName().equals("unwrap")
                        ? invoke(method, real, arguments)
                        : wrapped(call(method, real, arguments))));
    }

    private Object wrapped(Object answer) {
        if (answer instanceof PreparedStatement statement) {
            return proxy(PreparedStatement.class, statement);
        } else if (answer instanceof Statement statement) {
            return proxy(Statement.class, statement);
        }
        return answer instanceof Connection connection ? proxy(Connection.class, connection) : answer;
    }

    private Object call(Method method, Object real, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (AT_ANY_TIME.contains(name)) {
            return invoke(method, real, arguments);
        }
        check();
        boolean isStatement = name.startsWith("execute");
        boolean isCommit = name.equals("commit");
        if (!isStatement && !isCommit) {
            return invoke(method, real, arguments);
        }
        statements += isStatement ? 1 : 0;
        commits += isCommit ? 1 : 0;
        pass();
        Object answer = invoke(method, real, arguments);
        pass();
        return answer;
    }

    private static Object invoke(Method method, Object real, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private void pass() throws SQLException {
        passed++;
        if (passed == failsAt) {
            isOver = true;
            hasFailed = true;
            throw away();
        }
    }

    private void check() throws SQLException {
        if (isOver && staysAway) {
            throw away();
        }
    }

    private static SQLException away() {
        return new SQLException("the database is away", "08006");
    }
}
