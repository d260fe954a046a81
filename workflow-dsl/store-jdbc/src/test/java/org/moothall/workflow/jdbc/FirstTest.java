// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.core.calendar.Deadline;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Role;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.memory.InMemoryHost;
import org.moothall.workflow.store.HostBuilder;

class FirstTest {
    record Fault(String lamp) {}

    record Lamp(String lamp, String state) {
        Lamp visited(String outcome) {
            return new Lamp(lamp, outcome);
        }
    }

    static final Role ELECTRICIAN = Role.of("electrician");
    static final Task<String> VISIT = Task.of("visit", String.class);
    static final Notice<String> TELL = Notice.of("tell", String.class);
    static final Effect<String, String> ASK = Effect.of("ask", String.class, String.class);
    static final Workflow<Lamp> LAMP = Workflow.of("lamp", Lamp.class)
            .version(1)
            .keepFor(Period.ofMonths(6), lamp -> new Lamp("", ""))
            .deadline(Deadline.of("lit").hours(48), promise -> promise.whenMissed(late -> late.send(TELL, l -> "late")))
            .start(Fault.class, fault -> new Lamp(fault.lamp(), "dark"))
            .task(VISIT, Lamp::visited, task -> task.candidates(ELECTRICIAN))
            .call(ASK, l -> "ask", (l, answer) -> l.visited(answer))
            .send(TELL, lamp -> "it is lit")
            .end("lit");

    @TempDir
    Path dir;

    @Test
    void sqlite() {
        assertThat(run(JdbcHost.inFile(dir.resolve("a.db"), time), time)).isEqualTo(memory());
    }

    @Test
    void postgres() {
        assertThat(run(JdbcHost.onPostgres(Databases.withTables(), time), time)).isEqualTo(memory());
    }

    private SimulatedTime time = SimulatedTime.startingAt(Instant.parse("2026-06-01T08:00:00Z"));

    private static String memory() {
        SimulatedTime time = SimulatedTime.startingAt(Instant.parse("2026-06-01T08:00:00Z"));
        return run(InMemoryHost.builder(time), time);
    }

    private static String run(HostBuilder builder, SimulatedTime time) {
        List<String> told = new ArrayList<>();
        try (Host host = builder.run(LAMP)
                .answering(ASK, (q, d) -> {
                    if (told.size() < 3) {
                        told.add("failing");
                        throw new IllegalStateException("x");
                    }
                    return "answer";
                })
                .delivering(TELL, (text, delivery) -> told.add(delivery.key() + text))
                .build()) {
            Actor sparks = Actor.of("sparks", ELECTRICIAN);
            String id = host.start(
                            LAMP,
                            new Fault("lamp 7"),
                            Request.by(Actor.of("web")).withKey("k"))
                    .orThrow()
                    .caseId();
            assertThat(host.worklist(ELECTRICIAN)).hasSize(1);
            time.pass(Duration.ofDays(10), host);
            host.complete(id, VISIT, "lit", Request.by(sparks)).orThrow();
            time.pass(Duration.ofHours(1), host);
            String journal = host.find(LAMP, id).orElseThrow().journalText();
            told.add(host.outbox(id).toString());
            time.pass(Duration.ofDays(300), host);
            return journal + told + host.find(LAMP, id).orElseThrow().data() + host.nextDue() + host.outbox(id);
        }
    }
}
