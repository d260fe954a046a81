// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.ValidationMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.jdbc.Scene.Rows;
import org.moothall.workflow.jdbc.Scene.Way;
import org.moothall.workflow.runtime.HostBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The transactions on PostgreSQL, each in a schema of its own. */
final class PostgresScenes {
    private final String url;
    private final String user;
    private final String schema;

    /** The row as an entity, which is written when the transaction is about to commit. */
    @Entity
    @Table(name = "photo")
    static class Photo {
        @Id
        String name = "";

        @Column
        String album = "";

        protected Photo() {}

        Photo(String name, String album) {
            this.name = name;
            this.album = album;
        }
    }

    PostgresScenes(String url, String user, String schema) {
        this.url = url;
        this.user = user;
        this.schema = schema;
    }

    /** The ways, by their names on the page. */
    Map<String, Way> ways() {
        return Map.ofEntries(
                Map.entry("no transaction", this::none),
                Map.entry("a plain JDBC connection, handed in", this::handedIn),
                Map.entry("a pool with auto-commit off, not declared", this::notDeclared),
                Map.entry("a pool with auto-commit off, declared, its connection handed in", this::declared),
                Map.entry("Spring's @Transactional", scene -> spring(scene, with(DEFAULT, false))),
                Map.entry("Spring's NESTED", this::nested),
                Map.entry("Spring's REQUIRES_NEW", this::requiresNew),
                Map.entry(
                        "Spring's SUPPORTS without a transaction",
                        scene -> spring(scene, with(TransactionDefinition.PROPAGATION_SUPPORTS, false))),
                Map.entry("Spring's read-only", this::readOnly),
                Map.entry("TransactionAwareDataSourceProxy, of which nobody told", this::proxyUntold),
                Map.entry("TransactionAwareDataSourceProxy, joined", this::proxyJoined),
                Map.entry("JpaTransactionManager with unflushed entities", this::jpa),
                Map.entry("a transaction on another data source", this::elsewhere));
    }

    private static final int DEFAULT = TransactionDefinition.PROPAGATION_REQUIRED;

    HikariDataSource pool(boolean autoCommit) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setSchema(schema);
        pool.setAutoCommit(autoCommit);
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(0);
        return pool;
    }

    private DataSource pool(Scene scene) {
        return scene.closing(pool(true));
    }

    static HostBuilder on(PostgresStore store) {
        return HostBuilder.on(store.build(), InstantSource.system());
    }

    private static Host joined(Scene scene, DataSource pool) {
        return scene.host(() -> on(PostgresStore.on(pool).joining(new SpringTransactions(pool))));
    }

    /** By Spring, in the transaction that there is, or each by itself. */
    static Rows byTemplate(DataSource source) {
        return album -> new JdbcTemplate(source).update(Photos.INSERT, "row", album);
    }

    static TransactionDefinition with(int propagation, boolean isReadOnly) {
        TransactionTemplate definition = new TransactionTemplate();
        definition.setPropagationBehavior(propagation);
        definition.setReadOnly(isReadOnly);
        return definition;
    }

    static TransactionTemplate in(PlatformTransactionManager manager, TransactionDefinition definition) {
        return new TransactionTemplate(manager, definition);
    }

    private void none(Scene scene) {
        DataSource pool = pool(scene);
        scene.work(scene.host(() -> on(PostgresStore.on(pool))), byTemplate(pool));
    }

    private void handedIn(Scene scene) throws SQLException {
        DataSource pool = pool(scene);
        handedIn(scene, pool, PostgresStore.on(pool));
    }

    private void declared(Scene scene) throws SQLException {
        DataSource pool = scene.closing(pool(false));
        handedIn(scene, pool, PostgresStore.on(pool).withoutAutoCommit());
    }

    private static void handedIn(Scene scene, DataSource pool, PostgresStore store) throws SQLException {
        Host host = scene.host(() -> on(store));
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            JdbcTransaction transaction = JdbcTransaction.on(connection);
            try {
                scene.work(host.in(transaction), album -> Photos.insert(connection, "row", album));
                connection.commit();
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
            transaction.committed();
        }
    }

    private void notDeclared(Scene scene) {
        DataSource pool = scene.closing(pool(false));
        scene.work(scene.host(() -> on(PostgresStore.on(pool))), byTemplate(pool));
    }

    private void spring(Scene scene, TransactionDefinition definition) {
        DataSource pool = pool(scene);
        Host host = joined(scene, pool);
        in(new DataSourceTransactionManager(pool), definition)
                .executeWithoutResult(status -> scene.work(host, byTemplate(pool)));
    }

    /** What the nested one fails at is caught, and the outer one commits. */
    private void nested(Scene scene) {
        DataSource pool = pool(scene);
        nested(scene, joined(scene, pool), pool);
    }

    static void nested(Scene scene, Host host, DataSource source) {
        var manager = new DataSourceTransactionManager(source);
        in(manager, with(DEFAULT, false)).executeWithoutResult(status -> {
            try {
                in(manager, with(TransactionDefinition.PROPAGATION_NESTED, false))
                        .executeWithoutResult(inner -> scene.work(host, byTemplate(source)));
            } catch (Scene.Thrown undone) {
                // the outer transaction goes on
            }
        });
    }

    private void requiresNew(Scene scene) {
        DataSource pool = pool(scene);
        Host host = joined(scene, pool);
        var manager = new DataSourceTransactionManager(pool);
        in(manager, with(DEFAULT, false))
                .executeWithoutResult(status -> in(manager, with(TransactionDefinition.PROPAGATION_REQUIRES_NEW, false))
                        .executeWithoutResult(inner -> scene.work(host, byTemplate(pool))));
    }

    private void readOnly(Scene scene) {
        DataSource pool = pool(scene);
        Host host = joined(scene, pool);
        in(new DataSourceTransactionManager(pool), with(DEFAULT, true)).executeWithoutResult(status -> scene.ask(host));
    }

    private void proxyUntold(Scene scene) {
        DataSource pool = pool(scene);
        DataSource proxy = new TransactionAwareDataSourceProxy(pool);
        Host host = scene.host(() -> on(PostgresStore.on(proxy)));
        in(new DataSourceTransactionManager(pool), with(DEFAULT, false))
                .executeWithoutResult(status -> scene.work(host, byTemplate(proxy)));
    }

    private void proxyJoined(Scene scene) {
        DataSource pool = pool(scene);
        DataSource proxy = new TransactionAwareDataSourceProxy(pool);
        Host host = scene.host(() -> on(PostgresStore.on(proxy).joining(new SpringTransactions(pool))));
        in(new DataSourceTransactionManager(pool), with(DEFAULT, false))
                .executeWithoutResult(status -> scene.work(host, byTemplate(proxy)));
    }

    private void jpa(Scene scene) {
        DataSource pool = pool(scene);
        Host host = joined(scene, pool);
        EntityManagerFactory entities = scene.closing(new HibernatePersistenceConfiguration("photos")
                .managedClass(Photo.class)
                .property("jakarta.persistence.nonJtaDataSource", pool)
                .validationMode(ValidationMode.NONE)
                .createEntityManagerFactory());
        JpaTransactionManager manager = new JpaTransactionManager(entities);
        manager.setDataSource(pool);
        manager.setJpaDialect(new HibernateJpaDialect());
        in(manager, with(DEFAULT, false))
                .executeWithoutResult(status -> scene.work(
                        host,
                        album -> Objects.requireNonNull(
                                        EntityManagerFactoryUtils.getTransactionalEntityManager(entities))
                                .persist(new Photo("row", album))));
    }

    private void elsewhere(Scene scene) {
        DataSource other = pool(scene);
        Host host = joined(scene, pool(scene));
        in(new DataSourceTransactionManager(other), with(DEFAULT, false))
                .executeWithoutResult(status -> scene.work(host, byTemplate(other)));
    }
}
