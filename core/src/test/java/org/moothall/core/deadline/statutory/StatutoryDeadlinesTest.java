// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline.statutory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.moothall.core.calendar.WorkingCalendar.ALL_UK;
import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.core.calendar.WorkingCalendar.SCOTLAND;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Allowance;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Fact;
import org.moothall.core.deadline.Reckoning;

@DisplayName("A statutory deadline")
class StatutoryDeadlinesTest {
    private static final Path CLOCKS = Path.of("../../shared/standards/statutory-clocks/clocks.csv");

    /** What was read in the law itself after the list was made, or in the words that it shares with such law. */
    private static final List<String> BEGINNING_WITH_THE_DAY =
            List.of("homeless-prevention", "homeless-relief", "ehc-draft-comment");

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
        assertThat(StatutoryDeadlines.all()).hasSize(48).allSatisfy(deadline -> {
            assertThat(WorkedExamples.all()).containsKey(deadline.id());
            assertThat(deadline.law()).isNotBlank();
            assertThat(deadline.source()).isNotBlank();
            assertThat(deadline.dayOne()).isNotBlank();
            assertThat(deadline.asAt()).isEqualTo("2026-11-30");
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

    @ParameterizedTest
    @CsvSource({
        "homeless-relief, 2026-01-05, 2026-03-01",
        "homeless-prevention, 2026-01-05, 2026-03-01",
        "ehc-draft-comment, 2026-06-01, 2026-06-15",
        "section-59-landowner-notice, 2026-06-01, 2026-06-21",
        "planning-wales, 2026-06-01, 2026-07-26",
        "section-33za-penalty, 2026-06-01, 2026-06-15",
        "homeless-threatened, 2026-06-01, 2026-07-27"
    })
    @DisplayName("begins with the day itself where the law says so, and with the next where it says \"following\" or"
            + " nothing")
    void beginsWhereTheLawSays(String id, LocalDate from, LocalDate last) {
        assertThat(StatutoryDeadlines.byId(id).orElseThrow().rule().due(from).day())
                .contains(last);
    }

    @Test
    @DisplayName("says of its length, day one, roll and pauses separately how far each was verified")
    void saysOfEachPart() {
        assertThat(StatutoryDeadlines.HOMELESS_RELIEF.verified().words())
                .isEqualTo("length yes, day one yes, roll no, pause yes");
        assertThat(StatutoryDeadlines.HOMELESS_PREVENTION.verified().words())
                .isEqualTo("length yes, day one partly, roll no, pause yes");
        assertThat(StatutoryDeadlines.SAR_RESPONSE.verified().words())
                .isEqualTo("length secondary sources, day one secondary sources, roll secondary sources, pause partly");
        assertThat(StatutoryDeadlines.FOI_RESPONSE_SCOTLAND.verified().words())
                .isEqualTo("length no, day one no, roll not needed, pause no");
        assertThat(StatutoryDeadlines.FOI_RESPONSE_SCHOOL.verified().words())
                .isEqualTo("length no, day one no, roll not needed, pause no");
        assertThat(StatutoryDeadlines.all())
                .filteredOn(deadline -> deadline.verified().isComplete())
                .extracting(StatutoryDeadline::id)
                .containsExactly("eir-response");
    }

    @Test
    @DisplayName("marks as our reading each day one that no source states, and no other")
    void marksOurReading() {
        assertThat(StatutoryDeadlines.all())
                .allSatisfy(deadline -> assertThat(deadline.dayOne().contains(", in our reading: "))
                        .isEqualTo(deadline.verified().dayOne() == Verified.How.NO));
    }

    @Test
    @DisplayName("of a council's complaint takes 20 more working days at stage 2, and 12 weeks are the most in all")
    void takesTwentyMore() {
        DeadlineRule stage2 = StatutoryDeadlines.LGSCO_COMPLAINT_STAGE2.rule();
        Instant from = WorkingCalendar.startOf(LocalDate.parse("2026-09-01"));
        Instant later = WorkingCalendar.startOf(LocalDate.parse("2026-12-01"));

        Reckoning longest = stage2.reckon(from, List.of(new Fact.Extended(from, 20)), later);
        Reckoning tooLong = stage2.reckon(from, List.of(new Fact.Extended(from, 21)), later);

        assertThat(longest.due().words()).isEqualTo("Tue 27 October 2026");
        assertThat(tooLong.due().words()).isEqualTo("Tue 29 September 2026");
        assertThat(tooLong.notCounted())
                .containsExactly("The extension of Tue 1 September 2026 is not counted: it may be extended to"
                        + " Tue 27 October 2026 at most.");
        assertThat(Stream.of(StatutoryDeadlines.LGSCO_COMPLAINT_STAGE1, StatutoryDeadlines.LGSCO_COMPLAINT_STAGE2)
                        .map(StatutoryDeadline::rule)
                        .mapToInt(rule -> rule.length() + further(rule))
                        .sum())
                .isEqualTo(12 * 5);
    }

    private static int further(DeadlineRule rule) {
        return rule.allowances().stream()
                .filter(Allowance.Notice.class::isInstance)
                .map(Allowance.Notice.class::cast)
                .mapToInt(Allowance.Notice::further)
                .sum();
    }

    @Test
    @DisplayName("of a request to a Scottish authority counts by Scotland's calendar alone")
    void countsByScotland() {
        DeadlineRule rule = StatutoryDeadlines.FOI_RESPONSE_SCOTLAND.rule();

        assertThat(rule.due(LocalDate.parse("2026-03-13")).words()).isEqualTo("Mon 13 April 2026");
        assertThat(rule.due(LocalDate.parse("2025-12-19")).words()).isEqualTo("Thu 22 January 2026");
    }

    @Nested
    @DisplayName("of a request to a school")
    class OfASchool {
        private final LocalDate received = LocalDate.parse("2026-06-29");

        @Test
        @DisplayName("counts school days, which stand still in the holidays")
        void countsSchoolDays() {
            DeadlineRule rule = inHolidays("2026-07-22", "2026-09-01");

            assertThat(rule.due(received).words()).isEqualTo("Tue 8 September 2026");
            assertThat(rule.words()).isEqualTo("20 school days or 60 working days, whichever ends first");
        }

        @Test
        @DisplayName("ends with 60 working days when the school is closed for longer")
        void endsWith60WorkingDays() {
            Instant start = WorkingCalendar.startOf(received);

            Reckoning reckoning = inHolidays("2026-07-01", "2026-10-08").reckon(start, List.of(), start);

            assertThat(reckoning.due().words()).isEqualTo("Thu 24 September 2026");
            assertThat(reckoning.steps())
                    .containsExactly(
                            "It runs from Mon 29 June 2026; day one is Tue 30 June 2026, the next day.",
                            "Working days are those of calendar all-uk, as at 2025-11-24. School days are those on"
                                    + " which the school is not closed.",
                            "Left out besides weekends: Wed 1 July 2026 to Fri 10 July 2026 (holidays); Mon 13 July"
                                    + " 2026 (Battle of the Boyne (Orangemen’s Day) (substitute day), northern-ireland"
                                    + " only); Tue 14 July 2026 to Fri 31 July 2026 (holidays); Mon 3 August 2026 (Summer"
                                    + " bank holiday, scotland only); Tue 4 August 2026 to Fri 28 August 2026 (holidays);"
                                    + " Mon 31 August 2026 (Summer bank holiday, england-and-wales and northern-ireland"
                                    + " only); Tue 1 September 2026 to Wed 23 September 2026 (holidays).",
                            "Thu 24 September 2026 is working day number 60, which comes before school day number 20"
                                    + " is over.",
                            "20 school days or 60 working days, whichever ends first, end on Thu 24 September 2026.");
        }

        @Test
        @DisplayName("counts each working day while no holidays of the school are known")
        void countsEachWorkingDay() {
            assertThat(StatutoryDeadlines.FOI_RESPONSE_SCHOOL
                            .rule()
                            .due(received)
                            .words())
                    .isEqualTo("Tue 28 July 2026");
        }

        private DeadlineRule inHolidays(String first, String last) {
            Map<LocalDate, String> closed = LocalDate.parse(first)
                    .datesUntil(LocalDate.parse(last).plusDays(1))
                    .collect(Collectors.toMap(Function.identity(), day -> "holidays"));
            return StatutoryDeadlines.FOI_RESPONSE_SCHOOL
                    .in(ALL_UK.withClosures(closed))
                    .rule();
        }
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
                "partly|secondary|unverified|not confirmed|one source|as made only|general knowledge|quoted|council"
                        + " pages?,");

        assertThat(Files.readAllLines(CLOCKS))
                .filteredOn(line -> !line.startsWith("id,"))
                .allSatisfy(line -> {
                    String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
                    StatutoryDeadline deadline =
                            StatutoryDeadlines.byId(cells[0]).orElseThrow();
                    if (doubts.matcher(line).find() || cells[11].equals("no")) {
                        assertThat(deadline.verified().isComplete()).isFalse();
                    }
                    if (cells[8].equals("n/a")) {
                        assertThat(deadline.allowances()).isEmpty();
                    }
                    boolean wasNotStated = cells[6].startsWith("not ") || cells[0].equals("homeless-threatened");
                    assertThat(deadline.dayOne().contains("the source does not say"))
                            .isEqualTo(wasNotStated && !BEGINNING_WITH_THE_DAY.contains(cells[0]));
                });
    }

    @Test
    @DisplayName("has its section on the page of deadlines, which has no other, and its link in the contents")
    void hasItsSection() throws IOException {
        String page = Files.readString(Path.of("DEADLINES.md"));

        assertThat(page.lines().filter(line -> line.startsWith("### ")))
                .containsExactlyElementsOf(StatutoryDeadlines.all().stream()
                        .map(deadline -> "### `" + deadline.id() + "`")
                        .toList());
        assertThat(StatutoryDeadlines.all())
                .allSatisfy(deadline -> assertThat(page)
                        .contains("\n" + WorkedExamples.section(deadline))
                        .contains("[`" + deadline.id() + "`](#" + deadline.id() + ")"));
    }
}
