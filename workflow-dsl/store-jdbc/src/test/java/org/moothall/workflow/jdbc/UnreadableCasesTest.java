// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.jdbc.Stage.CITIZEN;
import static org.moothall.workflow.jdbc.Stage.CLEAR;
import static org.moothall.workflow.jdbc.Stage.CREW;
import static org.moothall.workflow.jdbc.Stage.WORKER;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.CaseSnapshot.Unreadable;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.host.Troubles;
import org.moothall.workflow.host.UnreadableCaseException;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.jdbc.Stage.Ground;
import org.moothall.workflow.jdbc.Stage.Kind;
import org.moothall.workflow.jdbc.Stage.Report;
import org.moothall.workflow.runtime.Dispatch;

@DisplayName("A case that this build cannot read")
class UnreadableCasesTest {
    private static final AtomicBoolean IS_GONE = new AtomicBoolean();

    enum Colour {
        RED
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Ending {
        record Cleared(String by) implements Ending {}
    }

    /** A word that a later build does not take any more. */
    record Street(String name) {
        Street {
            if (IS_GONE.get() && name.equals("street 2")) {
                throw new IllegalArgumentException("no such street");
            }
        }
    }

    record Tip(Street street, Colour colour, Ending ending) {}

    private static final Notice<Tip> TELL = Notice.of("tell", Tip.class);
    private static final Workflow<Tip> TIPS = Workflow.of("tips", Tip.class)
            .version(1)
            .keepFor(Period.ofMonths(6), tip -> tip)
            .deadline(Deadline.of("soon").days(3), promise -> promise)
            .start(Report.class, report -> new Tip(new Street(report.text()), Colour.RED, new Ending.Cleared("us")))
            .byAnybody()
            .send(TELL, tip -> tip)
            .task(CLEAR, (tip, text) -> tip)
            .end("done");

    private final SimulatedTime time = Stage.monday();
    private final List<String> told = new ArrayList<>();

    @TempDir
    Path dir;

    private static void startThree(Host host) {
        for (int i = 1; i <= 3; i++) {
            host.start(TIPS, new Report("street " + i), CITIZEN).orElseThrow();
        }
    }

    private Host telling(Ground ground) {
        return ground.host(time)
                .run(TIPS)
                .dispatch(Dispatch.inline())
                .delivering(TELL, (tip, delivery) -> told.add(tip.street().name()))
                .build();
    }

    private static void execute(Ground ground, String sql) throws SQLException {
        try (Connection connection = ground.source == null
                        ? DriverManager.getConnection("jdbc:sqlite:" + ground.file)
                        : ground.source.getConnection();
                Statement statement = connection.createStatement()) {
            int rows = statement.executeUpdate(sql);
            assertThat(sql.startsWith("CREATE") || rows > 0).as(sql).isTrue();
        }
    }

    /** The second of three is marked, and seen wherever it was seen before. */
    private void isMarked(Host host, String why) {
        List<CaseSnapshot<Tip>> cases = host.cases(TIPS);
        assertThat(cases).extracting(CaseSnapshot::id).containsExactly("case-1", "case-2", "case-3");
        assertThat(cases.get(0).data().street().name()).isEqualTo("street 1");
        assertThat(cases.get(2).data().street().name()).isEqualTo("street 3");
        assertThat(cases.get(0).unreadable()).isEmpty();
        assertThat(cases.get(2).unreadable()).isEmpty();
        assertThat(host.streamCases(TIPS).filter(each -> each.unreadable().isPresent()))
                .extracting(CaseSnapshot::id)
                .containsExactly("case-2");

        CaseSnapshot<Tip> found = host.find(TIPS, "case-2").orElseThrow();
        Unreadable unreadable = found.unreadable().orElseThrow();
        assertThat(unreadable.workflow()).isEqualTo("tips");
        assertThat(unreadable.version()).isEqualTo(1);
        assertThat(unreadable.revision()).isEqualTo(1);
        assertThat(unreadable.at()).isEqualTo(time.instant());
        assertThat(unreadable.why()).startsWith(why).doesNotContain("street 2", "MAUVE");
        assertThat(found.journalText()).contains("opened clear");
        assertThat(found.toString()).startsWith("case case-2, which cannot be read here, waiting for ");
        assertThatThrownBy(found::data)
                .isInstanceOf(UnreadableCaseException.class)
                .hasMessage(
                        UnreadableCaseException.refusal("case-2", unreadable).message(Locale.ENGLISH));

        assertThat(host.worklist(CREW)).extracting(WorkItem::caseId).containsExactly("case-1", "case-2", "case-3");
        assertThat(refusal(host))
                .startsWith("case case-2 of workflow 'tips' version 1 is kept and cannot be read here: ");
    }

    private static String refusal(Host host) {
        return host.complete("case-2", CLEAR, "x", WORKER).fold(Object::toString, no -> no.message(Locale.ENGLISH));
    }

    /** The others miss their deadline and are done; its own timer is parked. */
    private static void stopsNoOther(Host host) {
        for (String other : List.of("case-1", "case-3")) {
            assertThat(host.find(TIPS, other).orElseThrow().journalText()).contains("missed soon");
            host.complete(other, CLEAR, "x", WORKER).orElseThrow();
            assertThat(host.find(TIPS, other).orElseThrow().outcome()).contains("done");
        }
        assertThat(host.parked())
                .filteredOn(item -> item.content() == null)
                .singleElement()
                .satisfies(timer -> {
                    assertThat(timer.caseId()).isEqualTo("case-2");
                    assertThat(timer.failure()).isEqualTo(UnreadableCaseException.class.getName());
                    assertThat(host.redrive(timer, WORKER).fold(Object::toString, no -> no.code()))
                            .isEqualTo("MH-W032");
                });
    }

    private static void goesOn(Host host) {
        for (OutboxItem item : host.parked()) {
            host.redrive(item, WORKER).orElseThrow();
        }
        assertThat(host.troubles()).isEqualTo(new Troubles(0, 0));
        assertThat(host.find(TIPS, "case-2").orElseThrow().journalText()).contains("missed soon");
        host.complete("case-2", CLEAR, "x", WORKER).orElseThrow();
        assertThat(host.cases(TIPS))
                .allSatisfy(each -> assertThat(each.outcome()).contains("done"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("is marked, stops no other, and goes on once it can be read again, on every host")
    void onEveryHost(Kind kind) {
        try (Host host = telling(new Ground(kind, dir))) {
            startThree(host);
            IS_GONE.set(true);

            isMarked(host, "this JSON cannot be read as a " + Tip.class.getName() + ", at street");
            time.pass(Duration.ofDays(10), host);
            stopsNoOther(host);

            IS_GONE.set(false);
            goesOn(host);
        } finally {
            IS_GONE.set(false);
        }
    }

    @ParameterizedTest
    @DisplayName("since a constant or a type is gone, or its text was spoilt, is marked and hides and stops no other")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "data     | replace(data, '\"RED\"', '\"MAUVE\"')                | , at colour",
                "data     | replace(data, '\"kind\":\"', '\"kind\":\"Gone')      | , at ending",
                "data     | substr(data, 1, length(data) - 2)                    | ",
                "data     | 'null'                                               | : it is null",
                "data     | '[]'                                                 | ",
                "data     | ''                                                   | ",
                "position | '{\"format\":1,\"main\":{\"waits\":[]}}'             | this",
                "position | 'null'                                               | this",
                "position | ''                                                   | this",
                "position | '{\"format\":2,\"main\":{}}'                         | this state is of format 2"
            })
    void ofWhatever(String column, String spoilt, String why) throws SQLException {
        for (Kind kind : List.of(Kind.SQLITE, Kind.POSTGRES)) {
            keptAndSpoilt(new Ground(kind, dir), column, spoilt, why == null ? "" : why);
        }
    }

    private void keptAndSpoilt(Ground ground, String column, String spoilt, String why) throws SQLException {
        told.clear();
        try (Host host = ground.host(time).run(TIPS).build()) {
            startThree(host);
        }
        String where = " WHERE id = 'case-2'";
        execute(ground, "CREATE TABLE aside AS SELECT data, position FROM moothall_case" + where);
        execute(ground, "UPDATE moothall_case SET " + column + " = " + spoilt + where);
        execute(
                ground,
                "UPDATE moothall_outbox SET content = replace(content, 'RED', 'MAUVE') WHERE case_id = 'case-2'");
        try (Host host = telling(ground)) {
            isMarked(host, column.equals("data") ? "this JSON cannot be read as a " + Tip.class.getName() + why : why);
            host.runDue();
            assertThat(told).containsExactly("street 1", "street 3");
            assertThat(host.failing())
                    .singleElement()
                    .satisfies(failing -> assertThat(failing.item().content())
                            .isEqualTo(new OutboxItem.Unreadable(Tip.class.getName())));
            time.pass(Duration.ofDays(10), host);
            assertThat(host.troubles()).isEqualTo(new Troubles(0, 2));
            assertThat(host.outbox("case-2")).hasSize(2);
            stopsNoOther(host);
        }
        execute(
                ground,
                "UPDATE moothall_case SET data = (SELECT data FROM aside)," + " position = (SELECT position FROM aside)"
                        + where);
        execute(
                ground,
                "UPDATE moothall_outbox SET content = replace(content, 'MAUVE', 'RED') WHERE case_id = 'case-2'");
        try (Host host = telling(ground)) {
            goesOn(host);
            assertThat(told).containsExactly("street 1", "street 3", "street 2");
        }
        assertThat(audit(ground)).isEmpty();
    }

    private static List<?> audit(Ground ground) {
        JdbcAudit audit = ground.source == null ? JdbcAudit.ofFile(ground.file) : JdbcAudit.of(ground.source);
        return audit.findings();
    }
}
