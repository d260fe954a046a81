// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.workflow.jdbc.Stage.CITIZEN;
import static org.moothall.workflow.jdbc.Stage.CLEAR;
import static org.moothall.workflow.jdbc.Stage.CREW;
import static org.moothall.workflow.jdbc.Stage.HEARD;
import static org.moothall.workflow.jdbc.Stage.REPORT;
import static org.moothall.workflow.jdbc.Stage.WORKER;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.jdbc.Stage.Job;
import org.moothall.workflow.jdbc.Stage.Report;

@DisplayName("A case that a process has just kept")
class LastCasesTest {
    private static final Task<String> PAY = Task.of("pay", String.class).candidates(CREW);

    private static final Workflow<Job> TWO_TASKS = Stage.workflow("two-tasks")
            .alongside(HEARD, Job::heard, beside -> beside)
            .start(Report.class, Job::of)
            .byAnybody()
            .task(CLEAR, Job::heard)
            .task(PAY, Job::heard)
            .end("done");

    private final SimulatedTime time = Stage.monday();
    private final DataSource database = Databases.withTables();
    private final AtomicInteger reads = new AtomicInteger();
    private final Host here =
            JdbcHost.onPostgres(counting(database), time).run(TWO_TASKS).build();
    private final Host elsewhere =
            JdbcHost.onPostgres(database, time).run(TWO_TASKS).build();

    @AfterEach
    void close() {
        here.close();
        elsewhere.close();
    }

    /** Counts the reads of cases. */
    private DataSource counting(DataSource source) {
        return proxy(
                DataSource.class,
                source,
                (name, given, answer) -> answer instanceof Connection open
                        ? proxy(Connection.class, open, (called, texts, statement) -> {
                            if (called.equals("prepareStatement")
                                    && String.valueOf(texts[0]).startsWith("SELECT c.id")) {
                                reads.incrementAndGet();
                            }
                            return statement;
                        })
                        : answer);
    }

    private interface Listening {
        Object hears(String name, Object[] given, Object answer);
    }

    private static <T> T proxy(Class<T> type, T real, Listening listening) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    try {
                        return listening.hears(method.getName(), given, method.invoke(real, given));
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }

    @Test
    @DisplayName("is not read again for what follows at once")
    void isNotReadAgain() {
        String id = Stage.start(here, TWO_TASKS);
        here.complete(id, CLEAR, "cleared", WORKER.withKey("c")).orElseThrow();
        here.complete(id, PAY, "paid", WORKER.withKey("p")).orElseThrow();

        assertThat(reads).hasValue(0);
        assertThat(elsewhere.find(TWO_TASKS, id).orElseThrow().data()).isEqualTo(new Job("a mattress", 2));
        assertThat(JdbcAudit.of(database).findings()).isEmpty();
    }

    @Test
    @DisplayName("is read again when another process has gone on with it: what is open now can be done")
    void anotherWentOn() {
        String id = Stage.start(here, TWO_TASKS);
        elsewhere.complete(id, CLEAR, "cleared", WORKER).orElseThrow();

        assertThat(here.complete(id, PAY, "paid", WORKER)).isEqualTo(new Answer.Accepted(id, 3));
    }

    @Test
    @DisplayName("is read again when another process has gone on with it: what is done cannot be done again")
    void anotherHasDoneIt() {
        String id = Stage.start(here, TWO_TASKS);
        elsewhere.complete(id, CLEAR, "cleared", WORKER).orElseThrow();

        Answer again = here.complete(id, CLEAR, "cleared", WORKER);

        assertThat(again).isInstanceOf(Answer.Refused.class);
        assertThat(reads).hasPositiveValue();
        assertThat(elsewhere.find(TWO_TASKS, id).orElseThrow().data().heard()).isEqualTo(1);
    }

    @Test
    @DisplayName("answers a request that was made before under its key as it was answered then")
    void theSameKey() {
        String id = Stage.start(here, TWO_TASKS);
        Answer first = elsewhere.tell(id, HEARD, "psst", CITIZEN.withKey("k"));
        elsewhere.tell(id, HEARD, "again", CITIZEN).orElseThrow();

        assertThat(here.tell(id, HEARD, "psst", CITIZEN.withKey("k"))).isEqualTo(first);
        assertThat(here.find(TWO_TASKS, id).orElseThrow().data().heard()).isEqualTo(2);
    }

    @Test
    @DisplayName("in a transaction that is rolled back is not remembered")
    void rolledBack() throws Exception {
        String id = Stage.start(here, TWO_TASKS);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Host joined = here.in(JdbcTransaction.on(connection));
            joined.complete(id, CLEAR, "cleared", WORKER).orElseThrow();
            connection.rollback();
        }

        assertThat(here.complete(id, PAY, "paid", WORKER)).isInstanceOf(Answer.Refused.class);
        assertThat(here.complete(id, CLEAR, "cleared", WORKER)).isEqualTo(new Answer.Accepted(id, 2));
    }

    @Test
    @DisplayName("and that is erased is not remembered")
    void erased() {
        String id = here.start(TWO_TASKS, REPORT, CITIZEN).orElseThrow().caseId();
        here.complete(id, CLEAR, "cleared", WORKER).orElseThrow();
        here.complete(id, PAY, "paid", WORKER).orElseThrow();

        time.pass(Duration.ofDays(200), here);

        assertThat(here.find(TWO_TASKS, id).orElseThrow().data()).isEqualTo(new Job("", 0));
        assertThat(here.tell(id, HEARD, "psst", CITIZEN)).isInstanceOf(Answer.Refused.class);
    }
}
