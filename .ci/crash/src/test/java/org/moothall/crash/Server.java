// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.moothall.workflow.jdbc.JdbcTables;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of its own that may be killed, and is begun again on what it has kept. */
final class Server implements AutoCloseable {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final int LONG_ENOUGH = 60;
    /**
     * What embeds it turns these off, and then what was answered is lost when it is killed. Nothing has to be forced to the disk: the
     * machine stays.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "max_connections", "100",
            "shared_buffers", "16MB",
            "min_wal_size", "32MB",
            "max_wal_size", "48MB");

    private final EmbeddedPostgres first;
    private final Path data;
    private final Path binaries;
    private final List<String> prefix;

    private Server(EmbeddedPostgres first, Path data) throws IOException {
        this.first = first;
        this.data = data;
        Path program = Path.of("/proc", Long.toString(pid()), "exe").toRealPath();
        this.binaries = program.getParent();
        this.prefix = isSuperuser() ? List.of("unshare", "-U") : List.of();
    }

    /** Begins one whose data are in a folder. */
    static Server in(Path data) {
        try {
            EmbeddedPostgres.Builder builder =
                    EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(true);
            SETTINGS.forEach(builder::setServerConfig);
            EmbeddedPostgres postgres = builder.start();
            return new Server(postgres, data);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isSuperuser() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** A new database with the tables, and settings of its own: {@code name = value}. */
    Place database(String... settings) throws SQLException {
        String name = "cases" + DATABASES.incrementAndGet();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            for (String setting : settings) {
                statement.execute("ALTER DATABASE " + name + " SET " + setting);
            }
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address(name));
        JdbcTables.createIn(source);
        return new Place(address(name));
    }

    private String address(String database) {
        return "jdbc:postgresql://localhost:" + first.getPort() + "/" + database
                + "?user=postgres&connectTimeout=5&socketTimeout=30";
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(address("postgres"));
    }

    /** What its first process is called. */
    private long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    }

    /** SIGKILL for its first process, and for all of them at once if that is said. */
    void kill(boolean all) {
        try {
            ProcessHandle postmaster = ProcessHandle.of(pid()).orElseThrow();
            List<ProcessHandle> others = postmaster.children().toList();
            postmaster.destroyForcibly();
            if (all) {
                others.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The processes that serve clients of a place. */
    List<Long> backends(Place place) throws SQLException {
        String database = place.address().replaceAll(".*/(\\w+)\\?.*", "$1");
        List<Long> found = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pid FROM pg_stat_activity WHERE datname = '" + database
                        + "' AND backend_type = 'client backend' ORDER BY pid")) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    /** Ends the connections of some of its processes, as an administrator would. */
    void terminate(List<Long> backends) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (long backend : backends) {
                statement.execute("SELECT pg_terminate_backend(" + backend + ")");
            }
        }
    }

    /** Begins it again if it is not there, and waits until it answers. */
    void beThere() {
        for (int tried = 0; tried < LONG_ENOUGH; tried++) {
            if (answers()) {
                return;
            }
            Signals.run(command("-w", "-t", "20", "-o", "-p " + first.getPort() + settings(), "start"));
            Client.pause(300);
        }
        throw new IllegalStateException("PostgreSQL was killed and cannot be begun again");
    }

    /** As it was begun first. */
    private static String settings() {
        return SETTINGS.entrySet().stream()
                .map(each -> " -c " + each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining());
    }

    private List<String> command(String... words) {
        List<String> command = new ArrayList<>(prefix);
        command.add(binaries.resolve("pg_ctl").toString());
        command.addAll(List.of("-D", data.toString(), "-l", data.resolve("log").toString()));
        command.addAll(List.of(words));
        return command;
    }

    private boolean answers() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
        } catch (SQLException away) {
            return false;
        }
    }

    @Override
    public void close() {
        Signals.run(command("-m", "immediate", "-w", "stop"));
        try {
            first.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
