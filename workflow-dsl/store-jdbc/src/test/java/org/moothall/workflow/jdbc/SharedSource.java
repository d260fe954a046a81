// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Data sources for one schema of the tests' PostgreSQL that differ in what their sessions begin with. */
final class SharedSource {
    private SharedSource() {}

    /** A pool of its own, whose sessions begin with a setting: as a role or a database may have it. */
    static HikariDataSource pool(DataSource source, String setting) throws SQLException {
        PGSimpleDataSource sessions = new PGSimpleDataSource();
        try (Connection connection = source.getConnection()) {
            sessions.setUrl(connection.getMetaData().getURL());
            sessions.setUser(connection.getMetaData().getUserName());
            sessions.setOptions("-c search_path=" + connection.getSchema() + " -c " + setting);
        }
        HikariConfig config = new HikariConfig();
        config.setDataSource(sessions);
        config.setMaximumPoolSize(8);
        return new HikariDataSource(config);
    }

    /** One that never has a connection. */
    static DataSource failing(SQLException failure) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw failure;
                });
    }
}
