// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.moothall.workflow.jdbc.Stage.CITIZEN;
import static org.moothall.workflow.jdbc.Stage.HEARD;
import static org.moothall.workflow.jdbc.Stage.REPORT;
import static org.moothall.workflow.jdbc.Stage.TELL;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.jdbc.Stage.Job;
import org.moothall.workflow.jdbc.Stage.Report;
import org.moothall.workflow.runtime.HostBuilder;
import org.moothall.workflow.store.StoreException;

/** A council that inserts a row of its own and begins a case that sends a letter, in whatever transaction; and what is left of it. */
final class Scene implements AutoCloseable {
    static final Workflow<Job> JOB = Stage.workflow("job")
            .start(Report.class, Job::of)
            .byAnybody()
            .send(TELL, Job::text)
            .await(HEARD, Job::heard)
            .end("done");

    private final Moment moment;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final CountDownLatch between = new CountDownLatch(1);
    /** Whether each letter came when its case could be seen by everybody. */
    private final List<Boolean> told = new CopyOnWriteArrayList<>();

    /** Where it goes wrong. */
    enum Moment {
        COMMIT,
        THROW_BEFORE,
        THROW_AFTER,
        FAILING_COMMIT,
        KILL_9_BETWEEN;

        static Moment of(String words) {
            return valueOf(words.toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_"));
        }
    }

    /** What goes wrong in the council's own code. */
    static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Inserts a row of the council's, in the album that is named. */
    interface Rows {
        void insert(String album) throws Exception;
    }

    Scene(Moment moment) {
        this.moment = moment;
    }

    <T extends AutoCloseable> T closing(T opened) {
        open.add(0, opened);
        return opened;
    }

    Host host(Supplier<HostBuilder> builder) {
        List<Host> itself = new CopyOnWriteArrayList<>();
        Host host = closing(builder.get()
                .run(JOB)
                .delivering(
                        TELL,
                        (text, delivery) -> told.add(
                                itself.get(0).find(JOB, delivery.caseId()).isPresent()))
                .build());
        itself.add(host);
        return host;
    }

    /** What the council does inside. */
    void work(Host host, Rows rows) {
        try {
            rows.insert(moment == Moment.FAILING_COMMIT ? "no album" : "row");
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        ask(host);
    }

    /** The same where nothing may be written. */
    void ask(Host host) {
        if (moment == Moment.THROW_BEFORE) {
            throw new Thrown();
        }
        host.start(JOB, REPORT, CITIZEN).orElseThrow();
        if (moment == Moment.THROW_AFTER) {
            throw new Thrown();
        } else if (moment == Moment.KILL_9_BETWEEN) {
            between.countDown();
            awaitTheKill();
        }
    }

    private static void awaitTheKill() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    CountDownLatch between() {
        return between;
    }

    /** Does it; true when it was refused in our words. */
    boolean isRefused(Way way) throws Exception {
        try {
            way.run(this);
            return false;
        } catch (Exception failure) {
            if (isAmong(
                    failure,
                    cause -> cause instanceof StoreException
                            || String.valueOf(cause.getMessage()).contains("this thread has"))) {
                return true;
            } else if (isAmong(failure, this::isExpected)) {
                return false;
            }
            throw failure;
        } finally {
            between.countDown();
        }
    }

    private boolean isExpected(Throwable failure) {
        return moment == Moment.FAILING_COMMIT ? failure instanceof SQLException : failure instanceof Thrown;
    }

    private static boolean isAmong(Throwable failure, Predicate<Throwable> wanted) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(wanted);
    }

    /** A kind of transaction. */
    interface Way {
        void run(Scene scene) throws Exception;
    }

    boolean allToldAfterTheCommit() {
        return !told.contains(false);
    }

    @Override
    public void close() {
        for (AutoCloseable each : open) {
            try {
                each.close();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    /** What is left when everything due has been done: of the council's rows, cases and letters, in that order. */
    static List<Integer> left(DataSource rows, DataSource tables, HostBuilder next) throws SQLException {
        try (Host host = next.run(JOB).delivering(TELL, (text, delivery) -> {}).build()) {
            while (!host.cases(JOB).stream()
                    .allMatch(each ->
                            host.outbox(each.id()).stream().allMatch(item -> item.status() == Status.DELIVERED))) {
                host.runDue();
            }
            return List.of(
                    Photos.count(rows, "photo WHERE name = 'row'"),
                    host.cases(JOB).size(),
                    letters(tables));
        }
    }

    private static int letters(DataSource tables) throws SQLException {
        try (Connection connection = tables.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT count(*) FROM moothall_outbox WHERE status = 'DELIVERED'")) {
            return found.next() ? found.getInt(1) : -1;
        }
    }
}
