// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.jdbc.Stage.CITIZEN;
import static org.moothall.workflow.jdbc.Stage.HEARD;
import static org.moothall.workflow.jdbc.Stage.NOTE;
import static org.moothall.workflow.jdbc.Stage.REPORT;
import static org.moothall.workflow.jdbc.Stage.TELL;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.jdbc.Stage.Job;
import org.moothall.workflow.jdbc.Stage.Report;
import org.moothall.workflow.runtime.Dispatch;
import org.moothall.workflow.runtime.HostBuilder;
import org.moothall.workflow.store.Store;
import org.moothall.workflow.store.StoreException;

@DisplayName("When the database fails while something is due,")
class FaultsTest {
    private static final Instant MONDAY = Instant.parse("2026-06-01T08:00:00Z");
    private static final Workflow<Job> NOISY = Stage.workflow("noisy")
            .alongside(HEARD, Job::heard, beside -> beside.send(NOTE, Job::text))
            .start(Report.class, Job::of)
            .byAnybody()
            .send(TELL, Job::text)
            .race(first -> first.on(Stage.OFF, Job::heard, off -> off)
                    .after(Deadline.of("hour").hours(1), late -> late.send(NOTE, Job::text)))
            .end("done");

    private static final DataSource DATABASE = Databases.withTables();

    @TempDir
    Path dir;

    private final List<String> told = new ArrayList<>();
    private Instant now = MONDAY;
    private boolean isDown = true;

    /** A database that fails before a statement or after it. */
    private enum Kind {
        FULL_DISK,
        LOST_BEFORE,
        LOST_AFTER;

        FailingDatabase failing() {
            return new FailingDatabase(this == FULL_DISK ? null : "08006", this == LOST_AFTER);
        }

        Store store(FailingDatabase failing, Path file) {
            return this == FULL_DISK
                    ? new JdbcStore(new SqliteDatabase(() -> failing.over(JdbcHost.connect(file))))
                    : PostgresStore.on(failing.over(DATABASE)).build();
        }
    }

    @AfterEach
    void leavesNothing() {
        Databases.clear(DATABASE);
    }

    private Host host(Store store) {
        return HostBuilder.on(store, () -> now)
                .run(NOISY)
                .dispatch(Dispatch.inline())
                .delivering(NOTE, (text, delivery) -> told.add(delivery.key()))
                .delivering(TELL, (text, delivery) -> {
                    if (isDown) {
                        throw new IllegalStateException("down");
                    }
                    told.add(delivery.key());
                })
                .build();
    }

    /** Three cases whose letter has failed, with another letter behind it, and whose timer is due. */
    private void prepare(Host host) {
        now = MONDAY;
        isDown = true;
        told.clear();
        for (int i = 0; i < 3; i++) {
            String id = Stage.start(host, NOISY);
            host.tell(id, HEARD, "again", CITIZEN).orElseThrow();
        }
        isDown = false;
        now = MONDAY.plus(Duration.ofHours(2));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("at whichever statement, all of it is done once the database answers, by the same host, and at once")
    void allOfItIsDone(Kind kind) {
        int good = 0;
        for (boolean failed = true; failed; good++) {
            FailingDatabase failing = kind.failing();
            Path file = dir.resolve(kind.name().toLowerCase(Locale.ROOT) + good + ".db");
            try (Host host = host(kind.store(failing, file))) {
                prepare(host);
                failing.failAfter(good, 1);
                runDue(host);
                failed = failing.hasFailed();
                failing.mend();

                if (told.size() < 9) {
                    assertThat(host.nextDue())
                            .as("after %s statements", good)
                            .hasValueSatisfying(due -> assertThat(due).isBeforeOrEqualTo(now));
                }
                runDue(host);
                assertThat(told)
                        .as("after %s statements", good)
                        .contains("case-1/tell/1", "case-2/tell/1", "case-3/tell/1")
                        .hasSizeBetween(9, 10);
                assertThat(host.troubles().failing()).isZero();
                assertThat(host.nextDue())
                        .hasValueSatisfying(due -> assertThat(due).isAfter(now));
            }
            Databases.clear(DATABASE);
        }
        assertThat(good).isGreaterThan(20);
    }

    private static void runDue(Host host) {
        try {
            host.runDue();
        } catch (StoreException failed) {
            assertThat(failed).hasMessageContaining("the database failed");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("the other units are done, and the failure is thrown at the end")
    void theOtherUnitsAreDone(Kind kind) {
        FailingDatabase failing = kind.failing();
        try (Host host = host(kind.store(failing, dir.resolve("cases.db")))) {
            prepare(host);
            host.runDue();
            told.clear();
            host.tell("case-1", HEARD, "again", CITIZEN);
            prepareOneMore(host);
            failing.failAfter(2, 1);

            assertThatThrownBy(host::runDue).isInstanceOf(StoreException.class);

            assertThat(told).isNotEmpty();
        }
    }

    private void prepareOneMore(Host host) {
        isDown = true;
        for (int i = 0; i < 3; i++) {
            Stage.start(host, NOISY);
        }
        isDown = false;
        now = now.plus(Duration.ofMinutes(2));
    }

    @Test
    @DisplayName("and goes on failing, the run ends after three units, and nothing is lost")
    void theRunEnds() throws SQLException {
        FailingDatabase failing = new FailingDatabase("08006", false);
        try (Host host = host(PostgresStore.on(failing.over(DATABASE)).build())) {
            prepare(host);
            failing.failAfter(0, Integer.MAX_VALUE);

            assertThatThrownBy(host::runDue)
                    .isInstanceOf(StoreException.class)
                    .hasMessage(
                            "the database failed while reading: it cannot be reached (SQL state 08006); nothing that was"
                                    + " answered before is lost, try again");
            failing.mend();
            host.runDue();

            assertThat(told).hasSize(9);
        }
    }

    @Test
    @DisplayName("a request fails or its case is kept, never both, at whichever statement it is")
    void aRequestIsAnswered() {
        FailingDatabase failing = new FailingDatabase(null, false);
        try (Host host = host(
                new JdbcStore(new SqliteDatabase(() -> failing.over(JdbcHost.connect(dir.resolve("cases.db"))))))) {
            isDown = false;
            int refused = 0;
            for (int good = 0; good < 15; good++) {
                int before = host.cases(NOISY).size();
                failing.failAfter(good, 1);
                boolean isAnswered = isAnswered(host);
                failing.mend();
                assertThat(host.cases(NOISY)).hasSize(isAnswered ? before + 1 : before);
                refused += isAnswered ? 0 : 1;
                host.runDue();
            }
            assertThat(refused).isBetween(1, 14);
            assertThat(told).hasSizeBetween(15 - refused, 30);
            assertThat(host.troubles().failing()).isZero();
        }
    }

    private static boolean isAnswered(Host host) {
        try {
            host.start(NOISY, REPORT, CITIZEN).orElseThrow();
            return true;
        } catch (StoreException failed) {
            return false;
        }
    }
}
