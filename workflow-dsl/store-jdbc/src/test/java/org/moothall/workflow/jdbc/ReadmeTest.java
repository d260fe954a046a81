// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.Period;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.runtime.HostBuilder;
import org.moothall.workflow.store.StoreException;

@DisplayName("The README")
class ReadmeTest {
    @TempDir
    Path folder;

    // region readme
    record Fault(String lamp) {}

    record Lamp(String lamp, String state) {
        Lamp visited(String found) {
            return new Lamp(lamp, found);
        }
    }

    static final Role ELECTRICIAN = Role.named("electrician");
    static final Task<String> VISIT = Task.of("visit", String.class).candidates(ELECTRICIAN);
    static final Workflow<Lamp> STREET_LAMP = Workflow.of("street-lamp", Lamp.class)
            .version(1)
            .keepFor(Period.ofMonths(6), lamp -> new Lamp("", lamp.state()))
            .start(Fault.class, fault -> new Lamp(fault.lamp(), "dark"))
            .byAnybody()
            .task(VISIT, Lamp::visited)
            .end("done");

    static HostBuilder inOneFile(Path file) {
        return JdbcHost.inFile(file, InstantSource.system());
    }

    static HostBuilder onPostgres(DataSource pool) {
        return JdbcHost.onPostgres(pool, InstantSource.system());
    }

    /** The same, wherever the cases are kept. */
    static String serve(HostBuilder builder) {
        try (Host host = builder.run(STREET_LAMP).build()) {
            Request web = Request.by(Actor.of("web")).withKey("web:1");
            String id = host.start(STREET_LAMP, new Fault("lamp 7"), web)
                    .orElseThrow()
                    .caseId();
            Request sparks = Request.by(Actor.of("sparks", ELECTRICIAN)).withKey("visit:" + id);
            host.complete(id, VISIT, "lit", sparks).orElseThrow();
            return id + ": "
                    + host.find(STREET_LAMP, id).orElseThrow().outcome().orElse("open");
        }
    }
    // endregion

    // region transaction
    static String report(Host host, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        JdbcTransaction transaction = JdbcTransaction.on(connection);
        insertPhoto(connection);
        String id = host.in(transaction)
                .start(STREET_LAMP, new Fault("lamp 7"), Request.by(Actor.of("web")))
                .orElseThrow()
                .caseId();
        connection.commit();
        transaction.committed();
        return id;
    }
    // end of transaction

    private static void insertPhoto(Connection connection) throws SQLException {
        Photos.insert(connection, "lamp 7");
    }

    @Test
    @DisplayName("and the page on transactions shows code that runs: a case and a row of the council's own")
    void showsATransactionThatRuns() throws IOException, SQLException {
        String source = Files.readString(Path.of("src/test/java/org/moothall/workflow/jdbc/ReadmeTest.java"));
        String region = source.substring(
                        source.indexOf("// region transaction\n") + "// region transaction\n".length(),
                        source.indexOf("    // end of transaction"))
                .stripTrailing()
                .stripIndent();
        DataSource pool = Databases.withTables();
        Photos.createIn(pool);

        assertThat(Files.readString(Path.of("TRANSACTIONS.md"))).contains("```java\n" + region + "\n```");
        try (Host host = onPostgres(pool).run(STREET_LAMP).build();
                Connection connection = pool.getConnection()) {
            assertThat(report(host, connection)).isEqualTo("case-1");
            connection.setAutoCommit(true);
        }
        assertThat(Photos.count(pool)).isEqualTo(1);
    }

    @Test
    @DisplayName("shows code that runs, in a file and on PostgreSQL, and again on what it left behind")
    void showsCodeThatRuns() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String source = Files.readString(Path.of("src/test/java/org/moothall/workflow/jdbc/ReadmeTest.java"));
        String region = source.substring(
                        source.indexOf("// region readme\n") + "// region readme\n".length(),
                        source.indexOf("    // endregion"))
                .stripTrailing()
                .stripIndent();
        DataSource pool = Databases.withTables();
        Path file = folder.resolve("lamps.db");

        assertThat(readme).contains("```java\n" + region + "\n```");
        assertThat(serve(inOneFile(file))).isEqualTo("case-1: done");
        assertThat(serve(inOneFile(file))).as("the keys are known").isEqualTo("case-1: done");
        assertThat(serve(onPostgres(pool))).isEqualTo("case-1: done");
        assertThat(JdbcAudit.ofFile(file).findings()).isEmpty();
        assertThat(JdbcAudit.of(pool).findings()).isEmpty();
    }

    @Test
    @DisplayName("says what is told on a PostgreSQL without the tables")
    void saysWhatIsMissing() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String told = "";
        try (Host host = onPostgres(Databases.empty()).run(STREET_LAMP).build()) {
            assertThat(host).as("it was built without tables").isNull();
        } catch (StoreException missing) {
            told = missing.getMessage();
        }

        assertThat(told)
                .startsWith("this PostgreSQL is not as it has to be: table moothall_about is missing; ")
                .endsWith(
                        "; run org/moothall/workflow/jdbc/postgresql.sql from the jar, or call JdbcTables.createIn once");
        assertThat(readme).contains("table moothall_about is missing; ");
    }
}
