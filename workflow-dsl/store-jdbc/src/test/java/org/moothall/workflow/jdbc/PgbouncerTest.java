// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where there is no pgbouncer on the path, as on most developers' machines, these tests are skipped. */
@DisplayName("Behind a pgbouncer in transaction mode, two connections for eight, hosts")
@Timeout(120)
class PgbouncerTest {
    private static final int CASES = 40;

    private DataSource schema;
    private Path folder;
    private Process bouncer;
    private int port;

    @BeforeEach
    void begin() throws Exception {
        assumeTrue(isInstalled(), "there is no pgbouncer here");
        schema = Databases.withTables();
        Photos.createIn(schema);
        String role = "behind" + System.nanoTime();
        try (Connection connection = schema.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + role + " SUPERUSER LOGIN");
            statement.execute("ALTER ROLE " + role + " SET search_path = " + connection.getSchema());
            URI server = URI.create(connection.getMetaData().getURL().substring("jdbc:".length()));
            begin(server, role);
        }
    }

    private static boolean isInstalled() {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "pgbouncer")));
    }

    private void begin(URI server, String role) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        folder = Files.createTempDirectory("pgbouncer");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path settings = Files.writeString(folder.resolve("pgbouncer.ini"), """
                [databases]
                cases = host=127.0.0.1 port=%d dbname=postgres user=%s
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = any
                pool_mode = transaction
                default_pool_size = 2
                ignore_startup_parameters = extra_float_digits
                """.formatted(server.getPort(), role, port));
        List<String> command = new ArrayList<>(List.of("pgbouncer", settings.toString()));
        if (System.getProperty("user.name").equals("root")) {
            // it does not run as root
            command.addAll(1, List.of("-u", "nobody"));
        }
        bouncer = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @AfterEach
    void end() throws IOException {
        if (bouncer != null) {
            bouncer.destroyForcibly().onExit().join();
            Files.deleteIfExists(folder.resolve("pgbouncer.ini"));
            Files.deleteIfExists(folder);
        }
    }

    private HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + port + "/cases?prepareThreshold=0");
        pool.setUsername("anybody");
        pool.setMaximumPoolSize(8);
        pool.setInitializationFailTimeout(20_000);
        return pool;
    }

    @Test
    @DisplayName("work as they do without: requests of their own and in transactions of their callers', and letters")
    void workAsWithout() throws SQLException {
        try (HikariDataSource pool = pool();
                Host one = host(pool);
                Host two = host(pool)) {
            TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
            CompletableFuture.allOf(IntStream.range(0, CASES)
                            .mapToObj(i -> CompletableFuture.runAsync(() -> {
                                Stage.start(i % 2 == 0 ? one : two, Scene.JOB);
                                transaction.executeWithoutResult(status -> {
                                    new JdbcTemplate(pool).update(Photos.INSERT, "photo " + i, "photo " + i);
                                    Stage.start(i % 2 == 0 ? two : one, Scene.JOB);
                                });
                            }))
                            .toArray(CompletableFuture[]::new))
                    .join();
            while (!one.cases(Scene.JOB).stream()
                    .allMatch(each -> one.outbox(each.id()).get(0).status() == Status.DELIVERED)) {
                two.runDue();
            }

            assertThat(one.cases(Scene.JOB)).hasSize(2 * CASES);
        }
        assertThat(Photos.count(schema)).isEqualTo(CASES);
        assertThat(JdbcAudit.of(schema).findings()).isEmpty();
    }

    private static Host host(DataSource pool) {
        return PostgresScenes.on(PostgresStore.on(pool).joining(new SpringTransactions(pool)))
                .run(Scene.JOB)
                .delivering(Stage.TELL, (text, delivery) -> {})
                .build();
    }
}
