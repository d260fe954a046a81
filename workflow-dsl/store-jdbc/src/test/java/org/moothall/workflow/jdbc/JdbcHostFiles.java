// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import javax.sql.DataSource;

/** Reads of a SQLite file beside its host. */
final class JdbcHostFiles {
    private JdbcHostFiles() {}

    /** Connections that may only read, each of its own. */
    static DataSource reading(Path file) {
        return (DataSource) Proxy.newProxyInstance(
                JdbcHostFiles.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> JdbcHost.connectToRead(file));
    }
}
