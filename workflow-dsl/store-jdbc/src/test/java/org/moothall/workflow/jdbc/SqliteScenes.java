// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.moothall.workflow.jdbc.PostgresScenes.byTemplate;
import static org.moothall.workflow.jdbc.PostgresScenes.in;
import static org.moothall.workflow.jdbc.PostgresScenes.with;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Map;
import javax.sql.DataSource;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.jdbc.Scene.Way;
import org.moothall.workflow.runtime.HostBuilder;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionDefinition;

/** The transactions in one SQLite file. */
final class SqliteScenes {
    private static final int DEFAULT = TransactionDefinition.PROPAGATION_REQUIRED;

    private final Path file;

    SqliteScenes(Path file) {
        this.file = file;
    }

    /** The ways, by their names on the page. */
    Map<String, Way> ways() {
        return Map.of(
                "no transaction",
                this::none,
                "a plain JDBC connection, borrowed",
                this::borrowed,
                "Spring's @Transactional",
                scene -> spring(scene, with(DEFAULT, false)),
                "Spring's NESTED",
                this::nested,
                "Spring's REQUIRES_NEW in a transaction",
                this::requiresNew,
                "Spring's SUPPORTS without a transaction",
                scene -> spring(scene, with(TransactionDefinition.PROPAGATION_SUPPORTS, false)),
                "Spring's read-only",
                this::readOnly,
                "TransactionAwareDataSourceProxy",
                this::proxy,
                "a transaction on another data source",
                this::elsewhere);
    }

    /** A council's table in the file, with albums that are checked. */
    private static DataSource tables(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = ON");
            statement.execute(Photos.TABLE.replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS"));
        }
        return source;
    }

    static HostBuilder on(SqliteStore store) {
        return HostBuilder.on(store.build(), InstantSource.system());
    }

    private SqliteStore store() throws SQLException {
        SqliteStore store = SqliteStore.in(file);
        tables(store.dataSource());
        return store;
    }

    private void none(Scene scene) throws SQLException {
        SqliteStore store = store();
        scene.work(scene.host(() -> on(store)), byTemplate(store.dataSource()));
    }

    private void borrowed(Scene scene) throws SQLException {
        SqliteStore store = store();
        Host host = scene.host(() -> on(store));
        try (Connection connection = store.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            scene.work(host, album -> Photos.insert(connection, "row", album));
            connection.commit();
        }
    }

    private void spring(Scene scene, TransactionDefinition definition) throws SQLException {
        SqliteStore store = store();
        Host host = scene.host(() -> on(store));
        in(new DataSourceTransactionManager(store.dataSource()), definition)
                .executeWithoutResult(status -> scene.work(host, byTemplate(store.dataSource())));
    }

    private void nested(Scene scene) throws SQLException {
        SqliteStore store = store();
        PostgresScenes.nested(scene, scene.host(() -> on(store)), store.dataSource());
    }

    private void requiresNew(Scene scene) throws SQLException {
        SqliteStore store = store();
        Host host = scene.host(() -> on(store));
        var manager = new DataSourceTransactionManager(store.dataSource());
        in(manager, with(DEFAULT, false))
                .executeWithoutResult(status -> in(manager, with(TransactionDefinition.PROPAGATION_REQUIRES_NEW, false))
                        .executeWithoutResult(inner -> scene.work(host, byTemplate(store.dataSource()))));
    }

    private void readOnly(Scene scene) throws SQLException {
        SqliteStore store = store();
        Host host = scene.host(() -> on(store));
        in(new DataSourceTransactionManager(store.dataSource()), with(DEFAULT, true))
                .executeWithoutResult(status -> scene.ask(host));
    }

    private void proxy(Scene scene) throws SQLException {
        SqliteStore store = store();
        Host host = scene.host(() -> on(store));
        DataSource proxy = new TransactionAwareDataSourceProxy(store.dataSource());
        in(new DataSourceTransactionManager(store.dataSource()), with(DEFAULT, false))
                .executeWithoutResult(status -> scene.work(host, byTemplate(proxy)));
    }

    private void elsewhere(Scene scene) throws SQLException {
        SqliteStore other = SqliteStore.in(file.resolveSibling("other.db"));
        scene.closing(other.build());
        tables(other.dataSource());
        SqliteStore store = SqliteStore.in(file).joining(new SpringTransactions(other.dataSource()));
        tables(store.dataSource());
        Host host = scene.host(() -> on(store));
        in(new DataSourceTransactionManager(other.dataSource()), with(DEFAULT, false))
                .executeWithoutResult(status -> scene.work(host, byTemplate(other.dataSource())));
    }
}
