// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.moothall.workflow.jdbc.JdbcAudit;
import org.moothall.workflow.jdbc.JdbcHost;
import org.moothall.workflow.jdbc.JdbcTables;
import org.moothall.workflow.jdbc.PostgresStore;
import org.moothall.workflow.runtime.HostBuilder;

/** The databases that a fault sweep tells its chapters on. */
final class FaultPlaces {
    private static final String EMPTY =
            "DELETE FROM moothall_case; DELETE FROM moothall_journal; DELETE FROM moothall_outbox;"
                    + " DELETE FROM moothall_task; DELETE FROM moothall_timer; DELETE FROM moothall_shape;"
                    + " UPDATE moothall_about SET value = '0', seal = decode('ab15d32dbd9bf364d5bedfdcd5f23901', 'hex')"
                    + " WHERE name = 'now'";

    private FaultPlaces() {}

    /** One file after another. */
    static FaultSweep.Place inFolder(Path folder) {
        return new InFolder(folder);
    }

    /** A PostgreSQL that is emptied each time; with the pool's own commits or with the store's. */
    static FaultSweep.Place on(HikariDataSource pool) {
        JdbcTables.createIn(pool);
        return new OnPostgres(pool);
    }

    private static final class InFolder implements FaultSweep.Place {
        private final Path folder;
        private Path file;
        private int made;

        InFolder(Path folder) {
            this.folder = folder;
            this.file = folder;
        }

        @Override
        public Keeping empty(Faults faults) {
            clear();
            file = folder.resolve("cases-" + ++made + ".db");
            FaultyDriver.fail("jdbc:sqlite:" + file, faults);
            return time -> JdbcHost.inFile(file, time);
        }

        private void clear() {
            try {
                for (String ending : new String[] {"", "-wal", "-shm"}) {
                    Path old = Path.of(file + ending);
                    if (Files.isRegularFile(old)) {
                        Files.delete(old);
                    }
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public Kept kept() {
            FaultyDriver.spare("jdbc:sqlite:" + file);
            return Kept.in(file);
        }

        @Override
        public JdbcAudit audit() {
            return JdbcAudit.ofFile(file);
        }
    }

    private static final class OnPostgres implements FaultSweep.Place {
        private final HikariDataSource pool;

        OnPostgres(HikariDataSource pool) {
            this.pool = pool;
        }

        @Override
        public Keeping empty(Faults faults) {
            kept().change(EMPTY);
            return time -> HostBuilder.on(
                    PostgresStore.on(faults.in(pool)).named("fly-tipping").build(), time);
        }

        @Override
        public Kept kept() {
            return Kept.on(pool);
        }

        @Override
        public JdbcAudit audit() {
            return JdbcAudit.of(pool);
        }
    }
}
