// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline.statutory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.core.calendar.WorkingCalendar.SCOTLAND;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A statutory deadline")
class StatutoryDeadlinesTest {
    private static final Path CLOCKS = Path.of("../../shared/standards/statutory-clocks/clocks.csv");

    private static final Map<String, String> UNITS =
            Map.of("calendar", "month", "weeks", "week", "months", "month", "hours", "hour", "days", "day");

    @ParameterizedTest(name = "{0} from {1}")
    @CsvFileSource(resources = "/deadlines/worked-examples.csv", numLinesToSkip = 2)
    @DisplayName("falls on its worked date")
    void fallsOnItsWorkedDate(String id, String from, String due) {
        assertThat(WorkedExamples.due(StatutoryDeadlines.byId(id).orElseThrow(), from))
                .hasToString(due);
    }

    @Test
    @DisplayName("has a worked example, a legal basis, a source and a date of its own")
    void hasEverything() {
        assertThat(StatutoryDeadlines.all()).hasSize(46).allSatisfy(deadline -> {
            assertThat(WorkedExamples.all()).containsKey(deadline.id());
            assertThat(deadline.law()).isNotBlank();
            assertThat(deadline.source()).isNotBlank();
            assertThat(deadline.dayOne()).isNotBlank();
            assertThat(deadline.asAt()).isEqualTo("2026-11-22");
        });
        assertThat(StatutoryDeadlines.all())
                .extracting(StatutoryDeadline::id)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(WorkedExamples.all().keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-13, 2026-04-15",
        "2026-06-05, 2026-07-06",
        "2026-07-06, 2026-08-05",
        "2025-12-19, 2026-01-22",
        "2022-05-27, 2022-06-28"
    })
    @DisplayName("for freedom of information leaves out the holidays of every nation")
    void foi(LocalDate received, LocalDate due) {
        assertThat(StatutoryDeadlines.FOI_RESPONSE.rule().due(received).day()).contains(due);
    }

    @Test
    @DisplayName("counts a day on which only the council is closed, and takes the calendar of another nation")
    void leavesClosuresAside() {
        Map<LocalDate, String> closed = Map.of(LocalDate.parse("2026-06-02"), "staff day");
        LocalDate monday = LocalDate.parse("2026-06-01");
        StatutoryDeadline deadline = StatutoryDeadlines.COMPLAINT_ACK;

        assertThat(deadline.in(ENGLAND_AND_WALES.withClosures(closed))).isEqualTo(deadline);
        assertThat(deadline.in(ENGLAND_AND_WALES.withClosures(closed))
                        .rule()
                        .due(monday)
                        .words())
                .isEqualTo("Mon 8 June 2026");
        assertThat(StatutoryDeadlines.SAR_RESPONSE
                        .in(SCOTLAND)
                        .rule()
                        .due(LocalDate.parse("2026-07-03"))
                        .words())
                .isEqualTo("Tue 4 August 2026");
        assertThat(StatutoryDeadlines.PLANNING_MINOR.in(SCOTLAND)).isEqualTo(StatutoryDeadlines.PLANNING_MINOR);
    }

    @Test
    @DisplayName("is there for each clock that was collected, of the collected length, where the list is at hand")
    void isThereForEachClock() throws IOException {
        assumeTrue(Files.exists(CLOCKS), "the list of clocks is not here");
        List<String> lines = Files.readAllLines(CLOCKS);
        Pattern row =
                Pattern.compile("([a-z0-9-]+),(?:\"[^\"]*\"|[^,]*),(?:\"[^\"]*\"|[^,]*),(\\d+)( to \\d+)?,([a-z]+).*");

        assertThat(lines.subList(1, lines.size())).hasSize(41).allSatisfy(line -> {
            Matcher cells = row.matcher(line);
            assertThat(cells.matches()).isTrue();
            var rule = StatutoryDeadlines.byId(cells.group(1)).orElseThrow().rule();
            assertThat(rule.words()).startsWith(cells.group(2) + " ");
            assertThat(rule.words()).contains(UNITS.getOrDefault(cells.group(4), cells.group(4)));
        });
    }

    @Test
    @DisplayName("says it where it was not verified in law or by its regulator, and allows only what was collected")
    void saysWhatWasCollected() throws IOException {
        assumeTrue(Files.exists(CLOCKS), "the list of clocks is not here");
        Pattern doubts = Pattern.compile(
                "partly|secondary|unverified|not confirmed|one source|as made only|general knowledge|quoted|council pages?,");

        assertThat(Files.readAllLines(CLOCKS))
                .filteredOn(line -> !line.startsWith("id,"))
                .allSatisfy(line -> {
                    String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
                    StatutoryDeadline deadline =
                            StatutoryDeadlines.byId(cells[0]).orElseThrow();
                    if (doubts.matcher(line).find() || cells[11].equals("no")) {
                        assertThat(deadline.verified()).isNotEqualTo(Verified.YES);
                    }
                    if (cells[8].equals("n/a")) {
                        assertThat(deadline.allowances()).isEmpty();
                    }
                    assertThat(deadline.dayOne().contains("the source does not say"))
                            .isEqualTo(cells[6].startsWith("not ") || cells[0].equals("homeless-threatened"));
                });
    }

    @Test
    @DisplayName("has its row on the page of deadlines, which has no other")
    void hasItsRow() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("DEADLINES.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(StatutoryDeadlines.all().stream()
                        .map(WorkedExamples::row)
                        .toList());
    }
}
