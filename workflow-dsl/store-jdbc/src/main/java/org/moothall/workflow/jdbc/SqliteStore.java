// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.Store;

/**
 * A store in a SQLite file, for {@link org.moothall.workflow.runtime.HostBuilder#on}, whose one connection the application's own code
 * may borrow for tables of its own in the same file.
 *
 * <pre>{@code
 * SqliteStore file = SqliteStore.in(Path.of("cases.db"));
 * Host host = HostBuilder.on(file.build(), InstantSource.system()).run(POTHOLE).build();
 * try (Connection connection = file.dataSource().getConnection()) {
 *     connection.setAutoCommit(false);
 *     insertPhoto(connection, photo);
 *     host.start(POTHOLE, report, web);
 *     connection.commit();
 * }
 * }</pre>
 */
public final class SqliteStore {
    private final Path file;
    private final SqliteDatabase database;

    private SqliteStore(Path file, @Nullable AmbientTransactions ambient) {
        this.file = file;
        this.database = new SqliteDatabase(new OwnFile(file), ambient);
    }

    /** A store in a file, which is made when it is not there. */
    public static SqliteStore in(Path file) {
        return new SqliteStore(file, null);
    }

    /**
     * The same with word of the transactions that surround the calls of the host, so that those on another database are refused. Take
     * the data source from this one.
     */
    public SqliteStore joining(AmbientTransactions transactions) {
        return new SqliteStore(file, transactions);
    }

    /**
     * The one connection of the file, lent to one thread at a time, to be used and closed on that thread. What the host is asked on the
     * thread meanwhile belongs to the connection's transaction: kept with it or not at all. Everybody else waits until the connection
     * is closed, up to half a minute, so nothing slow belongs between. Letters leave when it is closed after the commit; closing it
     * without rolls back.
     *
     * <p><b>Errors</b> a second connection of the same thread would wait for itself, and is refused at once with a
     * {@link java.sql.SQLException}.
     */
    public DataSource dataSource() {
        return database.lending();
    }

    /** The store. */
    public Store build() {
        return new JdbcStore(database);
    }
}
