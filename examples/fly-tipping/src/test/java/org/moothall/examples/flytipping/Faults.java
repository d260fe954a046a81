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
 * them. It stays away until it is back: to whoever used it that is the end of the process.
 */
final class Faults {
    private static final Set<String> AT_ANY_TIME = Set.of("close", "isClosed", "toString", "hashCode", "equals");
    private static final int NOWHERE = 0;

    private final int failsAt;
    private int statements;
    private int commits;
    private int passed;
    private boolean isAway;
    private boolean hasFailed;

    private Faults(int failsAt) {
        this.failsAt = failsAt;
    }

    static Faults nowhere() {
        return new Faults(NOWHERE);
    }

    /** At one point, counted from 1. */
    static Faults at(int point) {
        return new Faults(point);
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

    boolean isAway() {
        return isAway;
    }

    boolean hasFailed() {
        return hasFailed;
    }

    void back() {
        isAway = false;
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
                (proxy, method, arguments) -> wrapped(call(method, real, arguments))));
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
            isAway = true;
            hasFailed = true;
        }
        check();
    }

    private void check() throws SQLException {
        if (isAway) {
            throw new SQLException("the database is away", "08006");
        }
    }
}
