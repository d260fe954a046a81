// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Data sources for one schema of the tests' PostgreSQL that differ in what their sessions begin with. */
final class SharedSource {
    private SharedSource() {}

    /** A pool of its own, whose sessions begin with a setting: as a role or a database may have it. */
    static HikariDataSource pool(DataSource source, String setting) throws SQLException {
        return pool(source, setting, true);
    }

    /** The same, with auto-commit on or off. */
    static HikariDataSource pool(DataSource source, String setting, boolean autoCommit) throws SQLException {
        PGSimpleDataSource sessions = new PGSimpleDataSource();
        try (Connection connection = source.getConnection()) {
            sessions.setUrl(connection.getMetaData().getURL());
            sessions.setUser(connection.getMetaData().getUserName());
            sessions.setOptions("-c search_path=" + connection.getSchema() + " -c " + setting);
        }
        HikariConfig config = new HikariConfig();
        config.setDataSource(sessions);
        config.setMaximumPoolSize(8);
        config.setAutoCommit(autoCommit);
        return new HikariDataSource(config);
    }

    /** One that never has a connection. */
    static DataSource failing(SQLException failure) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw failure;
                });
    }

    /** One that sometimes gives another connection. */
    static DataSource sometimes(DataSource source, Supplier<@Nullable Connection> other) {
        return proxy(DataSource.class, (method, arguments) -> {
            Connection given = method.getName().equals("getConnection") ? other.get() : null;
            return given == null ? method.invoke(source, arguments) : given;
        });
    }

    /** A connection that counts how often it is given back, and stays open. */
    static Connection unclosable(Connection connection, AtomicInteger closed) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("close")) {
                return closed.incrementAndGet() < 0;
            }
            return method.invoke(connection, arguments);
        });
    }

    private interface Call {
        @Nullable
        Object with(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                SharedSource.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        Object answer = call.with(method, arguments);
                        return method.getReturnType() == void.class ? null : answer;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }
}
