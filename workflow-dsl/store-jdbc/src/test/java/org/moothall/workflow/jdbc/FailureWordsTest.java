// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.moothall.workflow.jdbc.Stage.CLEAR;
import static org.moothall.workflow.jdbc.Stage.CREW;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Arrays;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.jdbc.Stage.Job;
import org.moothall.workflow.jdbc.Stage.Report;
import org.moothall.workflow.runtime.HostBuilder;
import org.moothall.workflow.store.StoreException;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

@DisplayName("When the database fails, its failure is told by its first cause, in our words and without values:")
class FailureWordsTest {
    private static final String PERSONAL = "Jane Example";
    private static final Report REPORT = new Report(PERSONAL);
    private static final Request CITIZEN = Stage.CITIZEN.withKey("web:" + PERSONAL);
    private static final String LASTS = "; nothing that was answered before is lost";
    private static final String MAY_BE_LOST = "; something that was answered before may be lost";
    private static final String PASSES = LASTS + ", try again";

    private static final Workflow<Job> CLEARING = Stage.workflow("clearing")
            .start(Report.class, Job::of)
            .byAnybody()
            .task(CLEAR, Job::heard)
            .end("done");

    @TempDir
    Path dir;

    private static StoreException failure(ThrowingCallable doing) {
        StoreException failure = catchThrowableOfType(StoreException.class, doing);
        assertThat(failure).isNotNull().hasNoCause().hasNoSuppressedExceptions();
        assertThat(failure.getMessage()).doesNotContain("Jane", "mattress");
        assertThat(failure.getMessage().contains("try again"))
                .as(failure.getMessage())
                .isEqualTo(failure.isPassing());
        return failure;
    }

    @Nested
    @DisplayName("on PostgreSQL")
    class OnPostgres {
        private final DataSource source = Databases.withTables();

        private void execute(String sql) throws SQLException {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        private Host host() {
            return JdbcHost.onPostgres(source, InstantSource.system())
                    .run(CLEARING)
                    .build();
        }

        private StoreException raised(String state) throws SQLException {
            execute(
                    "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION USING MESSAGE ="
                            + " 'no more for ' || NEW.data, DETAIL = NEW.data, ERRCODE = '" + state + "'; END $$");
            execute("CREATE TRIGGER refuse BEFORE INSERT ON moothall_case FOR EACH ROW EXECUTE FUNCTION refuse()");
            try (Host host = host()) {
                return failure(() -> host.start(CLEARING, REPORT, CITIZEN));
            }
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "08006 | it cannot be reached",
                    "53200 | it is short of memory or connections",
                    "53300 | it is short of memory or connections",
                    "55P03 | others hold what is needed",
                    "57P01 | it stopped the statement: it restarts, or a time limit was reached",
                    "57014 | it stopped the statement: it restarts, or a time limit was reached",
                    "40001 | others were in the way",
                    "40P01 | others were in the way",
                })
        @DisplayName("what may pass by itself, with the advice to try again")
        void whatMayPass(String state, String words) throws SQLException {
            assertThat(raised(state))
                    .hasMessage("the database failed while writing: " + words + " (SQL state " + state + ")" + PASSES);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "22021 | its encoding cannot hold one of the characters; use a database with encoding UTF8",
                    "22P05 | its encoding cannot hold one of the characters; use a database with encoding UTF8",
                    "22023 | it cannot hold one of the values",
                    "23514 | one of its constraints refuses a row",
                    "25006 | it may only be read: this is a standby, or it is set to read only; use the one that may be written",
                    "42501 | this user lacks a right; grant SELECT, INSERT, UPDATE and DELETE on the tables, USAGE on the sequence",
                    "53100 | its disk is full; make room on it",
                    "54000 | a value is too large for it, or a change has too many rows",
                    "P0001 | one of its own triggers or functions refuses; its own log says why",
                })
        @DisplayName("what lasts until somebody has mended it, with what to do")
        void whatLasts(String state, String words) throws SQLException {
            assertThat(raised(state))
                    .hasMessage("the database failed while writing: " + words + " (SQL state " + state + ")" + LASTS);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "42P01 | its tables are not as they were when the host was built; see what was changed",
                    "57P04 | the database was dropped",
                    "58030 | its disk or its operating system failed; its own log says how",
                    "XX001 | it is damaged or has a fault; its own log says how",
                    "ZZ999 | for a reason that this library has no words for",
                })
        @DisplayName("what may have taken answers with it")
        void whatMayHaveLost(String state, String words) throws SQLException {
            assertThat(raised(state))
                    .hasMessage(
                            "the database failed while writing: " + words + " (SQL state " + state + ")" + MAY_BE_LOST);
        }

        @Test
        @DisplayName("a constraint of the council's own, whose failing row the driver quotes")
        void aFailingRow() throws SQLException {
            execute("ALTER TABLE moothall_case ADD CHECK (data NOT LIKE '%Jane%')");
            try (Host host = host()) {
                assertThat(failure(() -> host.start(CLEARING, REPORT, CITIZEN)))
                        .hasMessage("the database failed while writing: one of its constraints refuses a row"
                                + " (SQL state 23514)" + LASTS);
            }
        }

        @Test
        @DisplayName("a database that may only be read")
        void onlyRead() throws SQLException {
            try (HikariDataSource standby = SharedSource.pool(source, "default_transaction_read_only=on")) {
                assertThat(failure(() -> JdbcHost.onPostgres(standby, InstantSource.system())
                                .run(CLEARING)
                                .build()))
                        .hasMessageContaining("it may only be read: this is a standby, or it is set to read only;"
                                + " use the one that may be written (SQL state 25006)");
            }
        }

        @Test
        @DisplayName("a table that went")
        void aTableThatWent() throws SQLException {
            try (Host host = host()) {
                execute("DROP TABLE moothall_task");
                assertThat(failure(() -> host.worklist(CREW)))
                        .hasMessage(
                                "the database failed while reading: its tables are not as they were when the host was built;"
                                        + " see what was changed (SQL state 42P01)" + MAY_BE_LOST);
            }
        }

        @Test
        @DisplayName("a database that cannot hold every text, at start-up")
        void anotherEncoding() throws SQLException {
            String name = "latin" + System.nanoTime();
            execute("CREATE DATABASE " + name + " ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
            PGSimpleDataSource latin = new PGSimpleDataSource();
            try (Connection connection = source.getConnection()) {
                latin.setUrl(connection.getMetaData().getURL());
                latin.setUser(connection.getMetaData().getUserName());
            }
            latin.setDatabaseName(name);

            assertThat(failure(() ->
                            JdbcHost.onPostgres(latin, InstantSource.system()).build()))
                    .hasMessage("this PostgreSQL keeps text as LATIN1, which cannot hold every name and value;"
                            + " use a database with encoding UTF8");
        }

        @Test
        @DisplayName("no connection: with the pool's or the driver's own words, for no row has been touched")
        void noConnection() {
            DataSource exhausted = SharedSource.failing(new SQLTransientConnectionException(
                    "pool-1 - Connection is not available, timed out after 30000ms"));
            DataSource locked = SharedSource.failing(new SQLException("FATAL: no such user", "28000"));

            assertThat(failure(() -> JdbcHost.onPostgres(exhausted, InstantSource.system())
                            .build()))
                    .hasMessage("no connection to the database: for a reason that this library has no words for:"
                            + " pool-1 - Connection is not available, timed out after 30000ms" + PASSES);
            assertThat(failure(() ->
                            JdbcHost.onPostgres(locked, InstantSource.system()).build()))
                    .hasMessage(
                            "no connection to the database: it does not let this user in; see to the user and the password"
                                    + " (SQL state 28000): FATAL: no such user" + LASTS);
        }
    }

    @Nested
    @DisplayName("on SQLite")
    class OnSqlite {
        private Path file;

        @BeforeEach
        void nameTheFile() {
            file = dir.resolve("cases.db");
        }

        private StoreException on(SqliteDatabase.Connections connections) {
            return failure(() -> {
                try (Host host = HostBuilder.on(new JdbcStore(new SqliteDatabase(connections)), InstantSource.system())
                        .run(CLEARING)
                        .build()) {
                    for (int i = 0; i < 10_000; i++) {
                        host.start(CLEARING, new Report(PERSONAL.repeat(500)), Stage.CITIZEN);
                    }
                }
            });
        }

        private void made() {
            JdbcHost.inFile(file, InstantSource.system()).run(CLEARING).build().close();
        }

        @Test
        @DisplayName("a full disk, and not that a transaction is over that SQLite has rolled back")
        void aFullDisk() {
            assertThat(on(() -> {
                        Connection open = JdbcHost.connect(file);
                        try (Statement statement = open.createStatement()) {
                            statement.execute("PRAGMA max_page_count = 60");
                        }
                        return open;
                    }))
                    .hasMessage(
                            "the database failed while writing: the disk is full, or the file has reached its limit; make room"
                                    + " (SQLITE_FULL)" + LASTS);
        }

        @Test
        @DisplayName("a file that may only be read")
        void aReadOnlyFile() {
            made();
            SQLiteConfig reading = new SQLiteConfig();
            reading.setReadOnly(true);

            assertThat(on(() -> DriverManager.getConnection("jdbc:sqlite:" + file, reading.toProperties())))
                    .hasMessage(
                            "the database failed while writing: the file or its folder may not be written; give this process the"
                                    + " right to write both: SQLite keeps its log beside the file (SQLITE_READONLY)"
                                    + LASTS);
        }

        @Test
        @DisplayName("a file that is none of SQLite's")
        void noSqliteFile() throws IOException {
            Files.writeString(file, "Dear Jane Example, ".repeat(500));

            assertThat(failure(
                            () -> JdbcHost.inFile(file, InstantSource.system()).build()))
                    .hasMessage("the database failed while reading: the file is no SQLite database; name another"
                            + " (SQLITE_NOTADB)" + MAY_BE_LOST);
        }

        @Test
        @DisplayName("a damaged file")
        void aDamagedFile() throws IOException {
            made();
            byte[] whole = Files.readAllBytes(file);
            Arrays.fill(whole, 4096, whole.length, (byte) 'J');
            Files.write(file, whole, StandardOpenOption.TRUNCATE_EXISTING);

            assertThat(failure(() -> JdbcHost.inFile(file, InstantSource.system())
                            .run(CLEARING)
                            .build()))
                    .hasMessageContaining("the file is damaged; put back a copy, or repair it with sqlite3's .recover"
                            + " (SQLITE_CORRUPT)" + MAY_BE_LOST);
        }

        @Test
        @DisplayName("a trigger of the council's own, which quotes the row")
        void aTrigger() throws SQLException {
            made();
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "CREATE TRIGGER no BEFORE INSERT ON moothall_case BEGIN SELECT RAISE(ABORT, 'not Jane'); END");
            }

            assertThat(on(() -> JdbcHost.connect(file)))
                    .hasMessage("the database failed while writing: one of its constraints or triggers refuses a row"
                            + " (SQLITE_CONSTRAINT)" + LASTS);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"SQLITE_BUSY", "SQLITE_BUSY_SNAPSHOT", "SQLITE_LOCKED", "SQLITE_NOMEM", "SQLITE_PROTOCOL"})
        @DisplayName("what may pass by itself")
        void whatMayPass(SQLiteErrorCode code) {
            assertThat(on(() -> failing(code)).isPassing()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "SQLITE_IOERR_WRITE",
                    "SQLITE_IOERR_SHORT_READ",
                    "SQLITE_CANTOPEN",
                    "SQLITE_READONLY_DBMOVED",
                    "SQLITE_TOOBIG",
                    "SQLITE_ERROR",
                    "SQLITE_PERM",
                    "SQLITE_MISMATCH",
                    "SQLITE_CORRUPT_INDEX"
                })
        @DisplayName("what lasts")
        void whatLasts(SQLiteErrorCode code) {
            assertThat(on(() -> failing(code)).isPassing()).isFalse();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "SQLITE_IOERR_WRITE",
                    "SQLITE_IOERR_SHORT_READ",
                    "SQLITE_CORRUPT_INDEX",
                    "SQLITE_NOTADB",
                    "SQLITE_ERROR"
                })
        @DisplayName("what may have taken answers with it")
        void whatMayHaveLost(SQLiteErrorCode code) {
            assertThat(on(() -> failing(code)).getMessage()).endsWith(MAY_BE_LOST);
        }

        private Connection failing(SQLiteErrorCode code) throws SQLException {
            Connection open = JdbcHost.connect(file);
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                        if (method.getName().equals("prepareStatement")
                                && given[0].toString().contains("INTO moothall_case")) {
                            throw new SQLiteException("not for " + PERSONAL, code);
                        }
                        try {
                            return method.invoke(open, given);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    });
        }
    }
}
