// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.jdbc.Stage.CITIZEN;
import static org.moothall.workflow.jdbc.Stage.CLEAR;
import static org.moothall.workflow.jdbc.Stage.CREW;
import static org.moothall.workflow.jdbc.Stage.HEARD;
import static org.moothall.workflow.jdbc.Stage.NOTE;
import static org.moothall.workflow.jdbc.Stage.TELL;
import static org.moothall.workflow.jdbc.Stage.WORKER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Each;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.jdbc.Stage.Ground;
import org.moothall.workflow.jdbc.Stage.Job;
import org.moothall.workflow.jdbc.Stage.Kind;
import org.moothall.workflow.jdbc.Stage.Report;
import org.moothall.workflow.runtime.Dispatch;
import org.moothall.workflow.store.StoreException;

@DisplayName("A kept case")
class KeptCasesTest {
    private static final String PERSONAL = "Jane Example 07700 900123";

    private final SimulatedTime time = Stage.monday();

    @TempDir
    Path dir;

    private static Workflow<Job> promising(WorkingCalendar calendar) {
        return Stage.workflow("promising")
                .deadline(
                        Deadline.of("clear-up").workingDays(4).in(calendar),
                        promise -> promise.whenMissed(late -> late.send(NOTE, job -> "late")))
                .start(Report.class, Job::of)
                .byAnybody()
                .await(HEARD, Job::heard)
                .end("done");
    }

    private static WorkingCalendar calendar(Map<LocalDate, String> holidays) {
        return WorkingCalendar.of(
                "here",
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-31"),
                holidays);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"SQLITE", "POSTGRES"})
    @DisplayName("still misses its deadline when a bank holiday was added after it began")
    void aNewBankHoliday(Kind kind) {
        Ground ground = new Ground(kind, dir);
        Workflow<Job> before = promising(calendar(Map.of()));
        Workflow<Job> after = promising(calendar(Map.of(LocalDate.parse("2026-06-03"), "a coronation")));
        String id;
        try (Host host = ground.host(time).run(before).build()) {
            id = Stage.start(host, before);
        }
        try (Host host = ground.host(time).run(after).build()) {
            time.pass(Duration.ofDays(60), host);

            assertThat(host.find(after, id).orElseThrow().journalText()).contains("missed clear-up");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("answers a key that was used for content of another type with a refusal")
    void aKeyForContentOfAnotherType(Kind kind) {
        Workflow<Job> waiting = promising(calendar(Map.of()));
        try (Host host = new Ground(kind, dir).host(time).run(waiting).build()) {
            host.start(waiting, Stage.REPORT, CITIZEN.withKey("k")).orElseThrow();

            Optional<Answer> repeated = host.repeated("k", "a text");

            assertThat(repeated).get().isInstanceOf(Answer.Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("may have a task whose role is named twice")
    void aRoleNamedTwice(Kind kind) {
        Workflow<Job> twice = Stage.workflow("twice")
                .start(Report.class, Job::of)
                .byAnybody()
                .task(CLEAR.candidates(CREW, CREW), Job::heard)
                .end("done");
        try (Host host = new Ground(kind, dir).host(time).run(twice).build()) {
            assertThatCode(() -> Stage.start(host, twice)).doesNotThrowAnyException();
            assertThat(host.worklist(CREW)).hasSize(1);
        }
    }

    record Street(List<House> houses) {
        Street visited(House house) {
            List<House> all = new ArrayList<>(houses);
            all.replaceAll(each -> each.name().equals(house.name()) ? house : each);
            return new Street(all);
        }
    }

    record House(String name, String found) {
        House visited(String what) {
            return new House(name, what);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("goes on whatever text the key of its part is, NUL and emoji too")
    void anyKeyOfAPart(Kind kind) {
        Task<String> visit = Task.of("visit", String.class).candidates(CREW);
        Workflow<Street> street = Workflow.of("street", Street.class)
                .version(1)
                .keepFor(java.time.Period.ofMonths(1), whole -> whole)
                .start(Report.class, report -> new Street(List.of(new House(report.text(), ""))))
                .byAnybody()
                .forEach(
                        Each.of("houses", Street::houses, House::name, Street::visited),
                        house -> house.task(visit, House::visited))
                .end("done");
        try (Host host = new Ground(kind, dir).host(time).run(street).build()) {
            String id = host.start(street, new Report("\0 \uD83D\uDE9A"), CITIZEN)
                    .orElseThrow()
                    .caseId();

            assertThatCode(() -> host.complete(id, visit, "seen", WORKER).orElseThrow())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    @DisplayName("that was erased leaves nothing personal in the bytes of its SQLite file")
    void nothingInTheFile() throws IOException {
        Workflow<Job> erasing = Stage.workflow("erasing")
                .start(Report.class, Job::of)
                .byAnybody()
                .send(TELL, Job::text)
                .task(CLEAR, Job::heard)
                .end("done");
        try (Host host = new Ground(Kind.SQLITE, dir)
                .host(time)
                .run(erasing)
                .dispatch(Dispatch.inline())
                .delivering(TELL, (text, delivery) -> {})
                .build()) {
            String id = host.start(erasing, new Report(PERSONAL.repeat(40)), CITIZEN)
                    .orElseThrow()
                    .caseId();
            host.complete(id, CLEAR, "x", WORKER).orElseThrow();
            time.pass(Duration.ofDays(200), host);
            assertThat(host.find(erasing, id).orElseThrow().data().text()).isEmpty();
        }
        try (Stream<Path> files = Files.list(dir)) {
            assertThat(files.filter(KeptCasesTest::isPersonal)).isEmpty();
        }
    }

    private static boolean isPersonal(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(PERSONAL);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    @DisplayName("is not to be had from a SQLite host that was closed")
    void aClosedHost() {
        Workflow<Job> waiting = promising(calendar(Map.of()));
        Host host = new Ground(Kind.SQLITE, dir).host(time).run(waiting).build();
        host.close();

        assertThatThrownBy(() -> host.cases(waiting)).isInstanceOf(RuntimeException.class);
    }

    @Test
    @DisplayName("is in a SQLite file that a second host does not get while the first has it")
    void oneHostAFile() {
        Workflow<Job> waiting = promising(calendar(Map.of()));
        Ground ground = new Ground(Kind.SQLITE, dir);
        try (Host host = ground.host(time).run(waiting).build()) {
            Stage.start(host, waiting);

            assertThatThrownBy(() -> ground.host(Stage.monday()).run(waiting).build())
                    .isInstanceOf(StoreException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("does not have what came due later done by a request to another case")
    void aRequestDoesOnlyItsOwn(Kind kind) {
        Workflow<Job> waiting = promising(calendar(Map.of()));
        AtomicReference<Instant> now = new AtomicReference<>(time.instant());
        try (Host host = new Ground(kind, dir)
                .host(now::get)
                .run(waiting)
                .run(sending())
                .dispatch(Dispatch.inline())
                .delivering(TELL, (text, delivery) -> {})
                .build()) {
            String first = Stage.start(host, waiting);
            now.set(time.instant().plus(Duration.ofDays(60)));

            Stage.start(host, sending());

            assertThat(host.find(waiting, first).orElseThrow().journalText()).doesNotContain("missed");
        }
    }

    private static Workflow<Job> sending() {
        return Stage.workflow("sending")
                .start(Report.class, Job::of)
                .byAnybody()
                .send(TELL, Job::text)
                .await(HEARD, Job::heard)
                .end("done");
    }

    @Test
    @DisplayName("has its SQLite tables made all or none")
    void allTablesOrNone() throws Exception {
        Ground ground = new Ground(Kind.SQLITE, dir);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ground.file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE moothall_task (a text)");
            assertThatThrownBy(() -> ground.host(time).build()).isInstanceOf(StoreException.class);
            try (ResultSet found = statement.executeQuery("SELECT count(*) FROM sqlite_master WHERE type = 'table'")) {
                assertThat(found.getInt(1)).isEqualTo(1);
            }
        }
    }
}
