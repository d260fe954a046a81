// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.moothall.core.finding.Finding;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.runtime.Dispatch;
import org.moothall.workflow.runtime.HostBuilder;

@DisplayName("Two hosts on one PostgreSQL, two threads each, that ask the same and work the same worklist,")
class SharedWorkTest {
    record Fault(String lamp) {}

    record Lamp(String lamp, String booking, int visits) {
        Lamp booked(String reference) {
            return new Lamp(lamp, reference, visits);
        }

        Lamp visited(String by) {
            return new Lamp(lamp, booking, visits + 1);
        }
    }

    private static final int LAMPS = 80;
    private static final Actor WEB = Actor.of("web");
    private static final Role ELECTRICIAN = Role.named("electrician");
    private static final Effect<String, String> BOOK =
            Effect.of("book", String.class, String.class).byAnybody();
    private static final Task<String> VISIT = Task.of("visit", String.class).candidates(ELECTRICIAN);
    private static final Task<String> CHECK = VISIT.as("check");
    private static final Notice<String> TELL = Notice.of("tell", String.class);
    private static final Workflow<Lamp> LAMP = Workflow.of("lamp", Lamp.class)
            .version(1)
            .keepFor(Period.ofMonths(6), lamp -> new Lamp("", "", 0))
            .start(Fault.class, fault -> new Lamp(fault.lamp(), "", 0))
            .byAnybody()
            .call(BOOK, Lamp::lamp, Lamp::booked)
            .task(VISIT, Lamp::visited)
            .task(CHECK, Lamp::visited)
            .send(TELL, lamp -> lamp.lamp() + " is lit")
            .end("lit");

    private final DataSource database = Databases.withTables();
    private final Map<String, Integer> received = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> answered = new ConcurrentHashMap<>();

    private Host host(String name) {
        return HostBuilder.on(PostgresStore.on(database).named(name).build(), InstantSource.system())
                .run(LAMP)
                .dispatch(Dispatch.inline())
                .answering(BOOK, (lamp, delivery) -> receive(delivery.key()))
                .delivering(TELL, (text, delivery) -> receive(delivery.key()))
                .build();
    }

    private String receive(String key) {
        received.merge(key, 1, Integer::sum);
        return key;
    }

    /** Reports every lamp, as the others do, and after each takes what stands first in the worklist. */
    private Callable<Boolean> work(Host host, String name) {
        return () -> {
            for (int lamp = 0; lamp < LAMPS; lamp++) {
                String key = "lamp " + lamp;
                String caseId = host.start(LAMP, new Fault(key), Request.by(WEB).withKey(key))
                        .orElseThrow()
                        .caseId();
                answered.computeIfAbsent(key, any -> ConcurrentHashMap.newKeySet())
                        .add(caseId);
                visit(host, host.worklistPage(ELECTRICIAN, null, 1), name);
            }
            for (List<WorkItem> left = host.worklist(ELECTRICIAN); !left.isEmpty(); left = host.worklist(ELECTRICIAN)) {
                visit(host, left, name);
            }
            return true;
        };
    }

    /** Somebody else may have done it by now; then that is refused. */
    private static void visit(Host host, List<WorkItem> items, String name) {
        for (WorkItem item : items) {
            Task<String> task = item.task().equals(VISIT.name()) ? VISIT : CHECK;
            host.completeItem(item, task, name, Request.by(Actor.of(name, ELECTRICIAN)));
        }
        host.runDue();
    }

    @Test
    @Timeout(60)
    @DisplayName("lose and double nothing")
    void loseNothing() throws Exception {
        try (Host north = host("north");
                Host south = host("south")) {
            together(List.of(work(north, "ada"), work(north, "ben"), work(south, "cai"), work(south, "dot")));
            north.runDue();

            assertThat(north.cases(LAMP))
                    .hasSize(LAMPS)
                    .allMatch(lamp -> lamp.data().visits() == 2 && !lamp.isOpen());
        }

        assertThat(answered)
                .hasSize(LAMPS)
                .allSatisfy((key, cases) -> assertThat(cases).hasSize(1));
        Set<String> cases = new HashSet<>();
        answered.values().forEach(cases::addAll);
        assertThat(cases).hasSize(LAMPS);
        assertThat(received)
                .hasSize(2 * LAMPS)
                .allSatisfy((key, times) -> assertThat(times).isEqualTo(1));
        assertThat(figures()).isEqualTo(List.of(4L * LAMPS, 2L * LAMPS, 1L * LAMPS));
        assertThat(JdbcAudit.of(database).findings().stream().map(Finding::text))
                .isEmpty();
    }

    /** How many inputs were taken, how many things were delivered at the first attempt, and what is left to do: to erase each. */
    private List<Long> figures() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT (SELECT count(*) FROM moothall_journal),"
                        + " (SELECT count(*) FROM moothall_outbox WHERE status = 'DELIVERED' AND attempts = 1),"
                        + " (SELECT count(*) FROM moothall_timer WHERE ordinal > 0)"
                        + " + (SELECT count(*) FROM moothall_task)")) {
            assertThat(found.next()).isTrue();
            return List.of(found.getLong(1), found.getLong(2), found.getLong(3));
        }
    }

    private static void together(List<Callable<Boolean>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
