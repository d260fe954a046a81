// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.jdbc.Scene.Moment;
import org.moothall.workflow.jdbc.Scene.Way;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;

@DisplayName("The page on transactions")
@Timeout(120)
class TransactionsTest {
    private static final Path PAGE = Path.of("TRANSACTIONS.md");
    /** Schemas whose last test is over, with the council's table. */
    private static final Queue<DataSource> SCHEMAS = new ArrayDeque<>();

    private static final Map<String, DataSource> OF_THE_KILLED = new TreeMap<>();
    private static Set<String> refusedOfTheKilled = Set.of();

    @TempDir
    private static Path killed;

    @TempDir
    Path folder;

    @BeforeAll
    static void kill() throws SQLException, IOException {
        Map<String, String> schemas = new TreeMap<>();
        for (String way : new PostgresScenes("", "", "").ways().keySet()) {
            DataSource source = schema();
            OF_THE_KILLED.put(way, source);
            schemas.put(way, Databases.schemaOf(source));
        }
        DataSource any = OF_THE_KILLED.values().iterator().next();
        refusedOfTheKilled = KilledScenes.kill(url(any), user(any), schemas, killed);
    }

    private static DataSource schema() throws SQLException {
        DataSource used = SCHEMAS.poll();
        if (used != null) {
            return used;
        }
        DataSource made = Databases.withTables();
        Photos.createIn(made);
        return made;
    }

    private static void giveBack(DataSource schema) throws SQLException {
        Databases.clear(schema);
        try (Connection connection = schema.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM photo");
        }
        SCHEMAS.add(schema);
    }

    private static String url(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    private static String user(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getUserName();
        }
    }

    /** Database, way, moment and what the page says, of each cell. */
    static Stream<Arguments> cells() throws IOException {
        List<Arguments> cells = new ArrayList<>();
        String database = "";
        List<String> moments = List.of();
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("On PostgreSQL") || line.startsWith("In one SQLite")) {
                database = line.startsWith("On") ? "PostgreSQL" : "SQLite";
            }
            List<String> row =
                    Arrays.stream(line.split("\\|")).map(String::strip).toList();
            if (line.startsWith("| the host is asked in")) {
                moments = row.subList(2, row.size());
            } else if (row.size() == 7 && !row.get(2).startsWith("-")) {
                for (int i = 0; i < moments.size(); i++) {
                    cells.add(Arguments.of(database, row.get(1), moments.get(i), row.get(2 + i)));
                }
            }
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @MethodSource("cells")
    @DisplayName("says what is kept:")
    void saysWhatIsKept(String database, String way, String moment, String expected) throws Exception {
        boolean isPostgres = database.equals("PostgreSQL");
        assertThat(isPostgres ? onPostgres(way, Moment.of(moment)) : onFile(way, Moment.of(moment)))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("has a row for each kind of transaction that is tried")
    void hasEveryRow() throws IOException {
        List<String> rows = cells().map(cell -> cell.get()[0] + " " + cell.get()[1])
                .distinct()
                .toList();

        Stream<String> ways = Stream.concat(
                new PostgresScenes("", "", "").ways().keySet().stream().map("PostgreSQL "::concat),
                new SqliteScenes(folder).ways().keySet().stream().map("SQLite "::concat));
        assertThat(rows).containsExactlyInAnyOrderElementsOf(ways.toList());
    }

    private String onPostgres(String name, Moment moment) throws Exception {
        if (moment == Moment.KILL_9_BETWEEN) {
            DataSource schema = OF_THE_KILLED.get(name);
            return words(refusedOfTheKilled.contains("PostgreSQL " + name), left(schema));
        }
        DataSource schema = schema();
        Way way = new PostgresScenes(url(schema), user(schema), Databases.schemaOf(schema))
                .ways()
                .get(name);
        boolean isRefused = isRefused(way, moment);
        String words = words(isRefused, left(schema));
        assertThat(JdbcAudit.of(schema).findings()).isEmpty();
        giveBack(schema);
        return words;
    }

    private static List<Integer> left(DataSource schema) throws SQLException {
        return Scene.left(schema, schema, JdbcHost.onPostgres(schema, InstantSource.system()));
    }

    private String onFile(String name, Moment moment) throws Exception {
        if (moment == Moment.KILL_9_BETWEEN) {
            return words(refusedOfTheKilled.contains("SQLite " + name), left(KilledScenes.file(killed, name)));
        }
        Path file = KilledScenes.file(folder, name);
        boolean isRefused = isRefused(new SqliteScenes(file).ways().get(name), moment);
        String words = words(isRefused, left(file));
        assertThat(JdbcAudit.ofFile(file).findings()).isEmpty();
        return words;
    }

    private static List<Integer> left(Path file) throws SQLException {
        SqliteStore store = SqliteStore.in(file);
        DataSource again = JdbcHostFiles.reading(file);
        return Scene.left(again, again, SqliteScenes.on(store));
    }

    private static boolean isRefused(Way way, Moment moment) throws Exception {
        try (Scene scene = new Scene(moment)) {
            boolean isRefused = scene.isRefused(way);
            assertThat(scene.allToldAfterTheCommit()).isTrue();
            return isRefused;
        }
    }

    private static String words(boolean isRefused, List<Integer> left) {
        if (isRefused && left.equals(List.of(0, 0, 0))) {
            return "refused";
        }
        String words = Map.of(List.of(1, 1, 1), "all", List.of(0, 0, 0), "none", List.of(1, 0, 0), "row")
                .getOrDefault(left, "row, case, letter: " + left);
        return isRefused ? "refused, and yet " + words : words;
    }

    @Test
    @DisplayName("means Spring's own exception where the database ends a transaction of Spring's")
    void springsOwnException() throws SQLException {
        DataSource schema = schema();
        try (var pool = SharedSource.pool(schema, "application_name=spring");
                Host host = PostgresScenes.on(PostgresStore.on(pool).joining(new SpringTransactions(pool)))
                        .run(Scene.JOB)
                        .build()) {
            String id = Stage.start(host, Scene.JOB);
            var definition = PostgresScenes.with(TransactionDefinition.PROPAGATION_REQUIRED, false);
            var serializable = PostgresScenes.in(new DataSourceTransactionManager(pool), definition);
            serializable.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);

            assertThatThrownBy(() -> serializable.executeWithoutResult(status -> {
                        assertThat(host.find(Scene.JOB, id)).isPresent();
                        Thread other = new Thread(() -> host.tell(id, Stage.HEARD, "theirs", Stage.CITIZEN));
                        other.start();
                        join(other);
                        host.tell(id, Stage.HEARD, "mine", Stage.CITIZEN);
                    }))
                    .isInstanceOf(ConcurrencyFailureException.class);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(20_000);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
