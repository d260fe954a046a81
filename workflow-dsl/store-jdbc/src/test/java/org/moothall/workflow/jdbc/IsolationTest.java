// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.workflow.jdbc.Stage.CLEAR;
import static org.moothall.workflow.jdbc.Stage.HEARD;
import static org.moothall.workflow.jdbc.Stage.NOTE;
import static org.moothall.workflow.jdbc.Stage.OFF;
import static org.moothall.workflow.jdbc.Stage.REPORT;
import static org.moothall.workflow.jdbc.Stage.TELL;
import static org.moothall.workflow.jdbc.Stage.WORKER;

import com.zaxxer.hikari.HikariDataSource;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Delivery;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.jdbc.Stage.Job;
import org.moothall.workflow.jdbc.Stage.Report;
import org.moothall.workflow.runtime.Dispatch;

@DisplayName("Whatever isolation a PostgreSQL has by default,")
class IsolationTest {
    private static final int THREADS = 10;
    private static final int ROUNDS = 6;

    private static final Workflow<Job> TELLING = Stage.workflow("telling")
            .alongside(HEARD, Job::heard, beside -> beside.send(NOTE, Job::text))
            .anytime(OFF, Job::heard, off -> off.end("off"))
            .start(Report.class, Job::of)
            .byAnybody()
            .send(TELL, Job::text)
            .task(CLEAR, Job::heard)
            .end("done");

    private final DataSource source = Databases.withTables();
    private final List<String> delivered = Collections.synchronizedList(new ArrayList<>());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default_transaction_isolation=serializable",
                "default_transaction_isolation=repeatable\\ read",
                "default_transaction_isolation=read\\ committed"
            })
    @DisplayName("ten threads at once lose nothing, get no failure, and nothing is delivered twice")
    void tenThreads(String setting) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (HikariDataSource pool = SharedSource.pool(source, setting);
                Host host = host(pool)) {
            String shared = Stage.start(host, TELLING);
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                all.add(threads.submit(() -> work(host, shared, number)));
            }
            for (Future<?> each : all) {
                each.get(300, TimeUnit.SECONDS);
            }
            int told = THREADS * ROUNDS;

            assertThat(host.find(TELLING, shared).orElseThrow().data().heard()).isEqualTo(told);
            assertThat(host.cases(TELLING)).hasSize(1 + told);
            assertThat(host.cases(TELLING).stream().filter(each -> !each.isOpen()))
                    .hasSize(told);
            assertThat(delivered).doesNotHaveDuplicates().hasSize(1 + 3 * told);
            assertThat(host.outbox(shared)).extracting(OutboxItem::status).containsOnly(OutboxItem.Status.DELIVERED);
            assertThat(JdbcAudit.of(pool).findings()).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    private Host host(DataSource pool) {
        return JdbcHost.onPostgres(pool, InstantSource.system())
                .run(TELLING)
                .dispatch(Dispatch.inline())
                .delivering(TELL, (text, delivery) -> delivered(delivery))
                .delivering(NOTE, (text, delivery) -> delivered(delivery))
                .build();
    }

    private void delivered(Delivery delivery) {
        delivered.add(delivery.key());
    }

    private static void work(Host host, String shared, int thread) {
        for (int round = 0; round < ROUNDS; round++) {
            String key = thread + ":" + round;
            String id = host.start(TELLING, REPORT, WORKER.withKey("start " + key))
                    .orElseThrow()
                    .caseId();
            host.tell(id, HEARD, "one", WORKER).orElseThrow();
            host.tell(shared, HEARD, "all", WORKER.withKey("tell " + key)).orElseThrow();
            host.complete(id, CLEAR, "done", WORKER.withKey("complete " + key)).orElseThrow();
            host.runDue();
        }
    }
}
