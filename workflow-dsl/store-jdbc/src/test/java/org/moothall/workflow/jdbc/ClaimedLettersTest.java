// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.workflow.jdbc.Stage.CITIZEN;
import static org.moothall.workflow.jdbc.Stage.NOTE;
import static org.moothall.workflow.jdbc.Stage.TELL;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.jdbc.Stage.Job;
import org.moothall.workflow.jdbc.Stage.Report;
import org.moothall.workflow.runtime.Dispatch;
import org.moothall.workflow.runtime.HostBuilder;

@DisplayName("A letter that is claimed with the change that posts it")
class ClaimedLettersTest {
    private static final Workflow<Job> LETTER = Stage.workflow("letter")
            .start(Report.class, Job::of)
            .byAnybody()
            .send(TELL, Job::text)
            .end("done");

    private static final Workflow<Job> HEARING = Stage.workflow("hearing")
            .alongside(Stage.HEARD, Job::heard, beside -> beside.send(NOTE, Job::text))
            .start(Report.class, Job::of)
            .byAnybody()
            .send(TELL, Job::text)
            .task(Stage.CLEAR, Job::heard)
            .end("done");

    private final SimulatedTime time = Stage.monday();
    private final DataSource database = Databases.withTables();

    private HostBuilder host() {
        return JdbcHost.onPostgres(database, time);
    }

    private List<String> leases() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT step FROM moothall_timer WHERE lease_until IS NOT NULL")) {
            List<String> steps = new ArrayList<>();
            while (found.next()) {
                steps.add(found.getString(1));
            }
            return steps;
        }
    }

    @Test
    @DisplayName("is delivered with what was posted, and its claim ends with the delivery")
    void isDelivered() throws SQLException {
        List<String> texts = new ArrayList<>();
        List<List<String>> leased = new ArrayList<>();
        try (Host host = host().run(LETTER)
                .dispatch(Dispatch.inline())
                .delivering(TELL, (text, delivery) -> {
                    texts.add(text);
                    leased.add(leases());
                })
                .build()) {
            String id = Stage.start(host, LETTER);

            assertThat(texts).containsExactly("a mattress");
            assertThat(leased).containsExactly(List.of("tell"));
            assertThat(leases()).isEmpty();
            assertThat(host.outbox(id)).singleElement().satisfies(item -> {
                assertThat(item.status()).isEqualTo(Status.DELIVERED);
                assertThat(item.attempts()).isEqualTo(1);
            });
            assertThat(JdbcAudit.of(database).findings()).isEmpty();
        }
    }

    @Test
    @DisplayName("is not claimed where a letter of the case that was posted before still waits, and comes after it")
    void comesAfterOthers() {
        List<String> delivered = new ArrayList<>();
        boolean[] isMended = {false};
        try (Host host = host().run(HEARING)
                .dispatch(Dispatch.inline())
                .delivering(TELL, (text, delivery) -> {
                    if (!isMended[0]) {
                        throw new IllegalStateException("not today");
                    }
                    delivered.add("tell");
                })
                .delivering(NOTE, (text, delivery) -> delivered.add("note"))
                .build()) {
            String id = Stage.start(host, HEARING);
            host.tell(id, Stage.HEARD, "psst", CITIZEN).orElseThrow();
            assertThat(delivered).isEmpty();
            isMended[0] = true;

            time.pass(Duration.ofMinutes(3), host);

            assertThat(delivered).containsExactly("tell", "note");
            assertThat(JdbcAudit.of(database).findings()).isEmpty();
        }
    }

    @Test
    @DisplayName("lets out at its end what another process has put off behind it meanwhile")
    void letsOutWhatIsBehindIt() throws SQLException {
        List<String> delivered = new ArrayList<>();
        try (Host other = host().run(HEARING)
                        .dispatch(Dispatch.inline())
                        .delivering(TELL, (text, delivery) -> delivered.add("tell by the other"))
                        .delivering(NOTE, (text, delivery) -> delivered.add("note"))
                        .build();
                Host host = host().run(HEARING)
                        .dispatch(Dispatch.inline())
                        .delivering(TELL, (text, delivery) -> {
                            other.tell(delivery.caseId(), Stage.HEARD, "psst", CITIZEN)
                                    .orElseThrow();
                            delivered.add("tell");
                        })
                        .delivering(NOTE, (text, delivery) -> delivered.add("note"))
                        .build()) {
            Stage.start(host, HEARING);

            assertThat(delivered).containsExactly("tell", "note");
            assertThat(JdbcAudit.of(database).findings()).isEmpty();
        }
    }

    @Test
    @Timeout(60)
    @DisplayName("and has not left when its host is closed is given up, so that another host delivers it at once")
    void isGivenUpAtTheEnd() throws InterruptedException, SQLException {
        CountDownLatch isHeld = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        Host first = host().run(LETTER)
                .dispatch(Dispatch.onThreads(1))
                .delivering(TELL, (text, delivery) -> {
                    isHeld.countDown();
                    mayGoOn.await(30, TimeUnit.SECONDS);
                })
                .build();
        String held = Stage.start(first, LETTER);
        isHeld.await();
        String queued = Stage.start(first, LETTER);
        assertThat(leases()).hasSize(2);
        Thread closing = new Thread(first::close);
        closing.start();
        mayGoOn.countDown();
        closing.join();
        List<String> delivered = new ArrayList<>();

        try (Host second = host().run(LETTER)
                .dispatch(Dispatch.inline())
                .delivering(TELL, (text, delivery) -> delivered.add(delivery.caseId()))
                .build()) {
            second.runDue();

            assertThat(second.outbox(held).get(0).status()).isEqualTo(Status.DELIVERED);
            assertThat(second.outbox(queued).get(0).status()).isEqualTo(Status.DELIVERED);
        }
    }

    @Test
    @DisplayName("by a handler is given up when the run that would deliver it is broken off")
    void isGivenUpWhenTheRunIsBrokenOff() throws SQLException {
        FailingDatabase failing = new FailingDatabase("08006", false);
        Host[] self = new Host[1];
        try (Host host = JdbcHost.onPostgres(failing.over(database), time)
                .run(LETTER)
                .run(HEARING)
                .dispatch(Dispatch.inline())
                .delivering(TELL, (text, delivery) -> {
                    if (self[0] != null) {
                        Host nested = self[0];
                        self[0] = null;
                        Stage.start(nested, LETTER);
                        failing.failAfter(1, 1);
                        throw new IllegalStateException("not today");
                    }
                })
                .build()) {
            self[0] = host;

            Stage.start(host, HEARING);

            assertThat(failing.hasFailed()).isTrue();
            assertThat(leases()).isEmpty();
        }
    }
}
