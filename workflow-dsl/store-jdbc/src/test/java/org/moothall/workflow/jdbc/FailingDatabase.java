// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Connections whose statements fail from a chosen one on, so many of them: before they are carried out, or after. */
final class FailingDatabase {
    private final AtomicInteger until = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicInteger failures = new AtomicInteger();
    private final String state;
    private final boolean isCarriedOut;

    /** With the SQL state of the failure; null as SQLite's driver gives it. */
    FailingDatabase(String state, boolean isCarriedOut) {
        this.state = state;
        this.isCarriedOut = isCarriedOut;
    }

    /** From now on so many statements are good, and so many after them fail. */
    void failAfter(int good, int bad) {
        until.set(good);
        failures.set(bad);
    }

    /** Whether it has failed as often as it should. */
    boolean hasFailed() {
        return failures.get() == 0;
    }

    void mend() {
        until.set(Integer.MAX_VALUE);
        failures.set(0);
    }

    DataSource over(DataSource source) {
        return proxy(DataSource.class, source, answer -> answer instanceof Connection open ? over(open) : answer);
    }

    Connection over(Connection open) {
        return proxy(
                Connection.class,
                open,
                answer -> answer instanceof PreparedStatement statement ? over(statement) : answer);
    }

    private PreparedStatement over(PreparedStatement statement) {
        return proxy(PreparedStatement.class, statement, answer -> answer);
    }

    private interface Over {
        Object wrap(Object answer);
    }

    private <T> T proxy(Class<T> type, T real, Over over) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    boolean fails = type == PreparedStatement.class && isNext(method);
                    if (fails && !isCarriedOut) {
                        throw failure();
                    }
                    Object answer;
                    try {
                        answer = method.invoke(real, given);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                    if (fails) {
                        throw failure();
                    }
                    return over.wrap(answer);
                }));
    }

    private boolean isNext(Method method) {
        return method.getName().startsWith("execute")
                && until.get() != Integer.MAX_VALUE
                && until.getAndDecrement() <= 0
                && failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private SQLException failure() {
        return new SQLException("for this test", state, 13);
    }
}
