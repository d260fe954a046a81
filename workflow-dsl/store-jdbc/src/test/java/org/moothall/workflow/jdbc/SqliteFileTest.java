// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.jdbc.Stage.CITIZEN;
import static org.moothall.workflow.jdbc.Stage.CLEAR;
import static org.moothall.workflow.jdbc.Stage.REPORT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.jdbc.Stage.Job;
import org.moothall.workflow.jdbc.Stage.Report;
import org.moothall.workflow.store.StoreException;

@DisplayName("A SQLite file")
class SqliteFileTest {
    static final Workflow<Job> CLEARING = Stage.workflow("clearing")
            .start(Report.class, Job::of)
            .byAnybody()
            .task(CLEAR, Job::heard)
            .end("done");

    @TempDir
    Path dir;

    private Path file;

    @BeforeEach
    void nameTheFile() throws IOException {
        Files.createDirectory(dir.resolve("cases"));
        file = dir.toRealPath().resolve("cases/cases.db");
    }

    private static Host host(Path file) {
        return JdbcHost.inFile(file, InstantSource.system()).run(CLEARING).build();
    }

    private String refused() {
        return "another host has " + file + " open; a file has one host at a time, close that one or use PostgreSQL";
    }

    @Nested
    @DisplayName("has one host at a time,")
    class OneHost {
        /** Every name by which the file may be had. */
        private Path[] names() throws IOException {
            Path hard = Files.createLink(dir.resolve("hard.db"), file);
            return new Path[] {
                file,
                Files.createSymbolicLink(dir.resolve("soft.db"), file),
                Files.createSymbolicLink(dir.resolve("folder"), file.getParent())
                        .resolve("cases.db"),
                dir.resolve("cases/../cases/./cases.db"),
                Path.of("").toAbsolutePath().relativize(file),
                hard
            };
        }

        @Test
        @DisplayName("by whatever name a second one has it, in this process and in another, with its .lock or without")
        void byWhateverName() throws Exception {
            try (Host host = host(file)) {
                Path[] names = names();
                Files.delete(file.resolveSibling("cases.db.lock"));

                for (Path name : names) {
                    assertThatThrownBy(() -> host(name))
                            .as(name.toString())
                            .isInstanceOf(StoreException.class)
                            .hasMessageEndingWith("a file has one host at a time, close that one or use PostgreSQL");
                }
                refusesOthers(names);
                Stage.start(host, CLEARING);
            }
        }

        private void refusesOthers(Path... names) throws IOException {
            try (OtherProcess other = OtherProcess.on(names)) {
                for (Path name : names) {
                    String real = name.toRealPath().toString();
                    assertThat(other.next())
                            .as(name.toString())
                            .isEqualTo(refused().replace(file.toString(), real));
                }
            }
        }

        @Test
        @DisplayName("also when others in its process have read it, and when a failure made it connect anew")
        void afterReadingAndFailing() throws Exception {
            try (Host host = host(file)) {
                Path hard = Files.createLink(dir.resolve("hard.db"), file);
                Stage.start(host, CLEARING);
                assertThat(JdbcAudit.ofFile(file).findings()).isEmpty();
                execute("CREATE TRIGGER no BEFORE INSERT ON moothall_case BEGIN SELECT RAISE(ABORT, 'no'); END");
                assertThatThrownBy(() -> Stage.start(host, CLEARING)).isInstanceOf(StoreException.class);
                execute("DROP TRIGGER no");
                Stage.start(host, CLEARING);

                refusesOthers(hard);
            }
        }

        @Test
        @DisplayName("and is free again when that is closed, or its process was killed")
        void freeAgain() throws Exception {
            host(file).close();
            try (OtherProcess other = OtherProcess.on(file)) {
                assertThat(other.next()).isEqualTo("taken");
                assertThatThrownBy(() -> host(file))
                        .isInstanceOf(StoreException.class)
                        .hasMessage(refused());
                Path hard = Files.createLink(dir.resolve("hard.db"), file);
                assertThatThrownBy(() -> host(hard)).isInstanceOf(StoreException.class);
                Files.delete(hard);
            }
            try (Host host = host(file)) {
                Stage.start(host, CLEARING);
            }
        }

        @Test
        @DisplayName("and scripts may read it meanwhile")
        void scriptsMayRead() throws Exception {
            try (Host host = host(file)) {
                Stage.start(host, CLEARING);

                assertThat(JdbcAudit.ofFile(file).cases()).isEqualTo(1);
                execute("SELECT count(*) FROM moothall_case");
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Nested
    @DisplayName("is for the eyes of its owner:")
    class Rights {
        private Map<String, String> rights() throws IOException {
            Map<String, String> rights = new TreeMap<>();
            try (Stream<Path> files = Files.list(file.getParent())) {
                for (Path each : files.toList()) {
                    rights.put(
                            each.getFileName().toString(),
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(each)));
                }
            }
            return rights;
        }

        @Test
        @DisplayName("a new one, its log, the index of its log and its lock, even where new files are everybody's")
        void aNewOne() throws Exception {
            try (OtherProcess other = OtherProcess.on(file)) {
                assertThat(other.next()).isEqualTo("taken");

                assertThat(rights())
                        .isEqualTo(Map.of(
                                "cases.db", "rw-------",
                                "cases.db-shm", "rw-------",
                                "cases.db-wal", "rw-------",
                                "cases.db.lock", "rw-------"));
            }
        }

        @Test
        @DisplayName("one that was there keeps the rights that somebody gave it")
        void oneThatWasThere() throws Exception {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----")));
            try (Host host = host(file)) {
                Stage.start(host, CLEARING);

                assertThat(rights()).containsEntry("cases.db", "rw-r-----").containsEntry("cases.db.lock", "rw-------");
            }
        }
    }

    @Nested
    @DisplayName("that is no longer the one that was opened is neither read nor written:")
    class Gone {
        private void isRefused(Host host, Path what) {
            isRefusedSaying(
                    host,
                    what
                            + " is no longer the file that this host opened: it was deleted, moved or replaced. Nothing is read"
                            + " from it or kept in it; put back what was there, then build another host");
        }

        private void isRefusedSaying(Host host, String words) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> host.start(CLEARING, REPORT, CITIZEN))
                        .isInstanceOf(StoreException.class)
                        .hasMessage(words);
                assertThatThrownBy(() -> host.cases(CLEARING))
                        .isInstanceOf(StoreException.class)
                        .hasMessage(words);
                assertThatThrownBy(host::runDue)
                        .isInstanceOf(StoreException.class)
                        .hasMessage(words);
            }
        }

        @Test
        @DisplayName("one that was deleted")
        void deleted() throws IOException {
            try (Host host = host(file)) {
                Stage.start(host, CLEARING);
                Files.delete(file);

                isRefused(host, file);
            }
        }

        @Test
        @DisplayName("one whose folder was moved, until it is moved back")
        void moved() throws IOException {
            try (Host host = host(file)) {
                String id = Stage.start(host, CLEARING);
                Path elsewhere = dir.resolve("elsewhere");
                Files.move(file.getParent(), elsewhere);
                isRefused(host, file);
                Files.move(elsewhere, file.getParent());

                assertThat(host.find(CLEARING, id)).isPresent();
                Stage.start(host, CLEARING);
            }
            try (Host host = host(file)) {
                assertThat(host.cases(CLEARING)).hasSize(2);
            }
        }

        @Test
        @DisplayName("one that another host's has taken the place of, which loses nothing when the first is closed")
        void replaced() throws IOException {
            Host first = host(file);
            Stage.start(first, CLEARING);
            for (String each : List.of("cases.db", "cases.db-wal", "cases.db-shm", "cases.db.lock")) {
                Files.move(file.resolveSibling(each), dir.resolve(each));
            }
            try (OtherProcess other = OtherProcess.on(file)) {
                assertThat(other.next()).isEqualTo("taken");
                isRefused(first, file);
                first.close();
                assertThat(Files.exists(file.resolveSibling("cases.db-wal")))
                        .as("the log of the other")
                        .isTrue();
            }
            try (Host host = host(file)) {
                assertThat(host.cases(CLEARING)).isEmpty();
            }
            try (Host host = host(dir.resolve("cases.db"))) {
                assertThat(host.cases(CLEARING)).as("what was answered").hasSize(1);
            }
        }

        @Test
        @DisplayName("one whose link leads elsewhere by now")
        void linkedElsewhere() throws IOException {
            Path link = Files.createSymbolicLink(dir.resolve("link.db"), file.getParent());
            Path named = link.resolve("cases.db");
            try (Host host = host(named)) {
                Stage.start(host, CLEARING);
                Files.delete(link);
                Files.createDirectory(dir.resolve("other"));
                Files.copy(file, dir.resolve("other/cases.db"), StandardCopyOption.REPLACE_EXISTING);
                Files.createSymbolicLink(link, dir.resolve("other"));

                isRefused(host, named);
            }
        }

        private Path log() {
            return file.resolveSibling("cases.db-wal");
        }

        private String anotherLog() {
            return log()
                    + ", SQLite's log, is no longer the one that this host opened: it was deleted, moved or replaced. Answers that"
                    + " had not been written back into the file are lost unless that log is put back. Nothing is read or kept; put"
                    + " the log back, or end this process, put back a copy of the file and start again";
        }

        private String cutShort(Path what) {
            return what
                    + " was cut short by another program, and with it answers that this host gave may be lost. Nothing is read"
                    + " or kept; end this process, put back a copy of the file and start again";
        }

        /** By the host that has it open, by others and by audits of the process, also when that host was closed. */
        private void everybodyRefuses(Host host, String words) {
            audited(words);
            isRefusedSaying(host, words);
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> host(file))
                        .isInstanceOf(StoreException.class)
                        .hasMessage(words);
                audited(words);
                host.close();
            }
        }

        private void audited(String words) {
            assertThatThrownBy(() -> JdbcAudit.ofFile(file))
                    .isInstanceOf(StoreException.class)
                    .hasMessage(words);
        }

        @Test
        @DisplayName("one whose log was deleted, with what had only been written there")
        void withoutItsLog() throws IOException {
            Host host = host(file);
            Stage.start(host, CLEARING);
            Files.delete(log());

            everybodyRefuses(host, anotherLog());
        }

        @Test
        @DisplayName("one whose log was replaced by a copy of it")
        void withACopyOfItsLog() throws IOException {
            Host host = host(file);
            Stage.start(host, CLEARING);
            Path copy = Files.copy(log(), dir.resolve("copy"));
            Files.move(copy, log(), StandardCopyOption.REPLACE_EXISTING);

            everybodyRefuses(host, anotherLog());
        }

        @Test
        @DisplayName("one that was replaced by a copy of it, on which another host may work")
        void replacedByACopy() throws IOException {
            Host first = host(file);
            Stage.start(first, CLEARING);
            Path copy = Files.copy(file, dir.resolve("copy"));
            Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);

            isRefused(first, file);
            first.close();
        }

        @ParameterizedTest
        @DisplayName("one whose log was cut short, wholly or by its last byte")
        @ValueSource(booleans = {true, false})
        void withAShorterLog(boolean wholly) throws IOException {
            Host host = host(file);
            Stage.start(host, CLEARING);
            cut(log(), wholly ? 0 : Files.size(log()) - 1);

            everybodyRefuses(host, cutShort(log()));
        }

        @Test
        @DisplayName("one whose log was cut short after an erasure had cut it")
        void withAShorterLogAfterAnErasure() throws IOException {
            SimulatedTime time = Stage.monday();
            Host host = JdbcHost.inFile(file, time).run(CLEARING).build();
            String id = Stage.start(host, CLEARING);
            host.complete(id, CLEAR, "cleared", Stage.WORKER).orElseThrow();
            time.pass(Duration.ofDays(200), host);
            assertThat(Files.size(log())).isZero();
            Stage.start(host, CLEARING);
            cut(log(), 0);

            everybodyRefuses(host, cutShort(log()));
        }

        @Test
        @DisplayName("one that was cut short")
        void cutShort() throws Exception {
            Host host = host(file);
            Stage.start(host, CLEARING);
            execute("PRAGMA wal_checkpoint(TRUNCATE)");
            Stage.start(host, CLEARING);
            cut(file, 4096);

            everybodyRefuses(host, cutShort(file));
        }

        private void cut(Path what, long length) throws IOException {
            // in another process: to close a file drops what SQLite has locked of it in this one
            assertThat(new ProcessBuilder("truncate", "-s", String.valueOf(length), what.toString())
                            .start()
                            .onExit()
                            .join()
                            .exitValue())
                    .isZero();
        }

        @Test
        @DisplayName("and one that another program has SQLite write back, cut and clean up goes on")
        void cutBySqlite() throws Exception {
            try (Host host = host(file)) {
                Stage.start(host, CLEARING);
                execute("CREATE TABLE much AS SELECT randomblob(500000) AS b");
                execute("PRAGMA wal_checkpoint(TRUNCATE)");
                Stage.start(host, CLEARING);
                long before = Files.size(file);
                execute("DROP TABLE much");
                execute("VACUUM");
                execute("PRAGMA wal_checkpoint(TRUNCATE)");
                Stage.start(host, CLEARING);

                assertThat(Files.size(file)).isLessThan(before);
                assertThat(host.cases(CLEARING)).hasSize(3);
                assertThat(JdbcAudit.ofFile(file).findings()).isEmpty();
            }
            try (Host host = host(file)) {
                assertThat(host.cases(CLEARING)).hasSize(3);
            }
        }
    }

    @Test
    @DisplayName("in a folder that is not there, or may not be written, is refused and says what to do")
    void aFolderThatIsNotThere() {
        for (String folder : List.of("nowhere", "/proc")) {
            assertThatThrownBy(() -> host(dir.resolve(folder).resolve("cases.db")))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("cannot write ")
                    .hasMessageEndingWith(
                            "; name a file in a folder that is there, and give this process the right to write both")
                    .hasMessageNotContaining("try again");
        }
    }
}
