// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Event;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.memory.InMemoryHost;
import org.moothall.workflow.runtime.Dispatch;
import org.moothall.workflow.runtime.HostBuilder;

/** Words and stores that the tests beside it share. */
final class Stage {
    record Report(String text) {}

    record Job(String text, int heard) {
        static Job of(Report report) {
            return new Job(report.text(), 0);
        }

        Job heard(Object anything) {
            return new Job(text, heard + 1);
        }
    }

    static final Role CREW = Role.named("crew");
    static final Task<String> CLEAR = Task.of("clear", String.class).candidates(CREW);
    static final Notice<String> TELL = Notice.of("tell", String.class);
    static final Notice<String> NOTE = Notice.of("note", String.class);
    static final Effect<String, String> BOOK =
            Effect.of("book", String.class, String.class).byAnybody();
    static final Event<String> HEARD = Event.of("heard", String.class).byAnybody();
    static final Event<String> OFF = Event.of("off", String.class).byAnybody();
    static final Request CITIZEN = Request.by(Actor.of("web"));
    static final Request WORKER = Request.by(Actor.of("kay", CREW));
    static final Report REPORT = new Report("a mattress");

    enum Kind {
        MEMORY,
        SQLITE,
        POSTGRES
    }

    /** One store that several hosts may be built on, one after another or side by side. */
    static final class Ground {
        final Kind kind;
        final Path file;
        final @Nullable DataSource source;

        Ground(Kind kind, Path dir) {
            this.kind = kind;
            this.file = dir.resolve("cases.db");
            this.source = kind == Kind.POSTGRES ? Databases.withTables() : null;
        }

        /** A host that delivers before it answers. */
        HostBuilder host(InstantSource time) {
            return begun(time).dispatch(Dispatch.inline());
        }

        /** A host as a council begins it. */
        HostBuilder begun(InstantSource time) {
            return switch (kind) {
                case MEMORY -> InMemoryHost.at(time);
                case SQLITE -> JdbcHost.inFile(file, time);
                case POSTGRES -> JdbcHost.onPostgres(Objects.requireNonNull(source), time);
            };
        }
    }

    static SimulatedTime monday() {
        return SimulatedTime.startingAt(Instant.parse("2026-06-01T08:00:00Z"));
    }

    static Workflow.Declaring<Job> workflow(String name) {
        return Workflow.of(name, Job.class).version(1).keepFor(Period.ofMonths(6), job -> new Job("", 0));
    }

    static String start(Host host, Workflow<?> workflow) {
        return host.start(workflow, REPORT, CITIZEN).orElseThrow().caseId();
    }

    private Stage() {}
}
