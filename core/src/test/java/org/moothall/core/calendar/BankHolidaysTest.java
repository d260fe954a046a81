// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.finding.Checked;
import org.moothall.core.finding.Finding;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The bank holidays that ship")
class BankHolidaysTest {
    private static final Path PUBLISHED = Path.of("../../shared/data/calendar/bank-holidays.json");
    private static final LocalDate PUBLISHED_FROM = LocalDate.of(2019, 1, 1);

    @ParameterizedTest
    @EnumSource(Division.class)
    @DisplayName("are those that GOV.UK publishes, each with its title and note, where its file is at hand")
    void areThosePublished(Division division) {
        List<BankHoliday> published = published(division);

        assertThat(BankHolidays.shipped(division).all())
                .filteredOn(holiday -> !holiday.date().isBefore(PUBLISHED_FROM))
                .containsExactlyElementsOf(published);
    }

    @ParameterizedTest
    @EnumSource(Division.class)
    @DisplayName("give the working-day sums of the published ones, from each new year to each day of it")
    void giveTheSameSums(Division division) {
        List<LocalDate> holidays =
                published(division).stream().map(BankHoliday::date).toList();
        WorkingCalendar calendar = WorkingCalendar.from(BankHolidays.shipped(division));
        long sum = 0;
        for (LocalDate day = PUBLISHED_FROM; day.getYear() < 2029; day = day.plusDays(1)) {
            sum = day.getDayOfYear() == 1 ? 0 : sum;
            assertThat(calendar.workingDaysBetween(day.withDayOfYear(1), day)).isEqualTo(sum);
            sum += day.getDayOfWeek().getValue() < 6 && !holidays.contains(day) ? 1 : 0;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLAND_AND_WALES, 140, 2012-06-04, Spring bank holiday",
        "ENGLAND_AND_WALES, 140, 2012-06-05, Queen’s Diamond Jubilee",
        "ENGLAND_AND_WALES, 140, 2015-12-28, Boxing Day (substitute day)",
        "ENGLAND_AND_WALES, 140, 2020-05-08, Early May bank holiday (VE day)",
        "ENGLAND_AND_WALES, 140, 2022-12-27, Christmas Day (substitute day)",
        "SCOTLAND, 158, 2012-01-03, New Year’s Day (substitute day)",
        "SCOTLAND, 158, 2016-01-04, 2nd January (substitute day)",
        "SCOTLAND, 158, 2014-12-01, St Andrew’s Day (substitute day)",
        "SCOTLAND, 158, 2026-06-15, World Cup bank holiday",
        "NORTHERN_IRELAND, 174, 2012-03-19, St Patrick’s Day (substitute day)",
        "NORTHERN_IRELAND, 174, 2015-07-13, Battle of the Boyne (Orangemen’s Day) (substitute day)"
    })
    @DisplayName("reach from 2012 to 2028, and a substitute day keeps its title and its note")
    void reachFrom2012To2028(Division division, int count, LocalDate day, String words) {
        BankHolidays shipped = BankHolidays.shipped(division);

        assertThat(shipped.firstDay()).isEqualTo("2012-01-01");
        assertThat(shipped.lastDay()).isEqualTo("2028-12-31");
        assertThat(shipped.asAt()).isEqualTo("2025-11-24");
        assertThat(shipped.all())
                .hasSize(count)
                .isSortedAccordingTo((a, b) -> a.date().compareTo(b.date()));
        assertThat(WorkingCalendar.from(shipped).holiday(day).map(BankHoliday::words))
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-01-01 New Year’s Day | bank holidays, row 4: wanted a date, a title and perhaps a note with tabs between, and got 1 of them [holidays/unreadable]
        1 January{tab}New Year’s Day | bank holidays, row 4: "1 January" is not a date such as 2026-12-25; correct it [holidays/no-date]
        as-at | bank holidays, row 4: wanted a line 'as-at' with 1 value after it [holidays/unreadable]
        covers{tab}2026-01-01 | bank holidays, row 4: wanted a line 'covers' with 2 values after it [holidays/unreadable]
        2026-02-30{tab}Leap Day | bank holidays, row 4: "2026-02-30" is not a date such as 2026-12-25; correct it [holidays/no-date]
        covers{tab}2026-01-01{tab}2025-12-31 | bank holidays, row 4: covers no day: its last day is before its first [holidays/unreadable]
        """)
    @DisplayName("in newer data of one's own say what is wrong with a line")
    void sayWhatIsWrongWithALine(String line, String message) {
        String text = "division\there\nas-at\t2026-02-01\ncovers\t2026-01-01\t2026-12-31\n";

        assertThat(BankHolidays.parse(text + "# none\n").orElseThrow().all()).isEmpty();
        assertThat(lines(BankHolidays.parse(text + line.replace("{tab}", "\t"))))
                .containsExactly(message);
    }

    @Test
    @DisplayName("in newer data of one's own stand once each")
    void standOnceEach() {
        String text = "division\there\nas-at\t2026-02-01\ncovers\t2026-01-01\t2026-12-31\n";

        assertThat(lines(BankHolidays.parse(text + "2026-07-06\tFair\n2026-07-06\tMarket\n")))
                .containsExactly("bank holidays, row 5: 2026-07-06 stands twice; leave one of them [holidays/twice]");
    }

    @ParameterizedTest
    @EnumSource(Division.class)
    @DisplayName("are of a division that JSON calls by its name, never by its number")
    void areOfADivision(Division division) {
        JsonMapper mapper = JsonMapper.shared();

        assertThat(mapper.readValue("\"" + division.name() + "\"", Division.class))
                .isEqualTo(division);
        assertThatThrownBy(() -> mapper.readValue(String.valueOf(division.ordinal()), Division.class))
                .isInstanceOf(DatabindException.class);
    }

    @Nested
    @DisplayName("in GOV.UK's own JSON")
    class AsJson {
        private static final LocalDate FETCHED = LocalDate.of(2026, 9, 1);

        private static String event(String date, String title) {
            return "{\"title\":\"" + title + "\",\"date\":\"" + date + "\",\"notes\":\"\",\"bunting\":true}";
        }

        private static String year(int year) {
            return IntStream.rangeClosed(1, 8)
                    .mapToObj(month -> event(year + "-0" + month + "-01", "Day"))
                    .collect(Collectors.joining(",\n"));
        }

        private static String json(String events) {
            return "{\"england-and-wales\":{\"division\":\"england-and-wales\",\n\"events\":[\n" + events
                    + "]},\n\"wales\":{\"events\":[]}}";
        }

        private Checked<BankHolidays> read(String json) {
            return BankHolidays.parse(json, Division.ENGLAND_AND_WALES, FETCHED);
        }

        @Test
        @DisplayName("are read, whole years of them, and an unknown division beside them is left aside")
        void areRead() {
            BankHolidays read =
                    read("\uFEFF" + json(year(2027) + "," + year(2028))).orElseThrow();

            assertThat(read.id()).isEqualTo("england-and-wales");
            assertThat(read.asAt()).isEqualTo(FETCHED);
            assertThat(read.firstDay()).isEqualTo("2027-01-01");
            assertThat(read.lastDay()).isEqualTo("2028-12-31");
            assertThat(read.all()).hasSize(16).contains(BankHoliday.of(LocalDate.of(2028, 3, 1), "Day"));
        }

        @Test
        @DisplayName("bring a day that is proclaimed late, with its title as it is escaped, and its note")
        void bringADay() {
            String late =
                    "{\"title\":\"King\\u2019s \\\"day\\\"\",\"date\":\"2027-10-04\",\"notes\":\"Substitute day\"}";

            WorkingCalendar calendar =
                    WorkingCalendar.from(read(json(year(2027) + "," + late)).orElseThrow());

            assertThat(calendar.reason(LocalDate.of(2027, 10, 4))).contains("King’s \"day\" (substitute day)");
        }

        @Test
        @DisplayName("cover no year of which only a part is published, and say so")
        void coverNoPartOfAYear() {
            Checked<BankHolidays> read = read(json(year(2027) + "," + event("2028-01-03", "New Year’s Day")));

            assertThat(read.orElseThrow().lastDay()).isEqualTo("2027-12-31");
            assertThat(read.orElseThrow().all())
                    .hasSize(8)
                    .allMatch(holiday -> holiday.date().getYear() == 2027);
            assertThat(((Checked.Sound<BankHolidays>) read).remarks())
                    .extracting(Finding::text)
                    .containsExactly(
                            "bank holidays, line 1, /england-and-wales/events: 2028 has 1 bank holidays, fewer than"
                                    + " the 8 of any whole year; it is not covered [holidays/incomplete-year]");
        }

        @Test
        @DisplayName("cover the latest whole years in a row, and none before a gap")
        void coverTheLatestYearsInARow() {
            BankHolidays read = read(json(
                            String.join(",", year(2025), event("2026-01-01", "Day"), year(2027), year(2028))))
                    .orElseThrow();

            assertThat(read.firstDay()).isEqualTo("2027-01-01");
            assertThat(read.lastDay()).isEqualTo("2028-12-31");
            assertThat(read.all()).hasSize(16);
        }

        @Test
        @DisplayName("of which no year is whole cover nothing, and are refused")
        void ofWhichNoYearIsWhole() {
            assertThat(lines(read(json(event("2027-01-01", "Day")))))
                    .containsExactly(
                            "bank holidays, line 1, /england-and-wales/events: 2027 has 1 bank holidays, fewer than"
                                    + " the 8 of any whole year; it is not covered [holidays/incomplete-year]",
                            "bank holidays, line 1: no year has 8 bank holidays or more, so none is covered"
                                    + " [holidays/incomplete-year]");
        }

        @Test
        @DisplayName("have no note where it is null, and no title where it is a number")
        void haveNoNoteWhereItIsNull() {
            String late = "{\"title\":\"Late\",\"date\":\"2027-10-04\",\"notes\":null}";

            assertThat(read(json(year(2027) + "," + late)).orElseThrow().all())
                    .contains(BankHoliday.of(LocalDate.of(2027, 10, 4), "Late"));
            assertThat(lines(read(json(late.replace("\"Late\"", "7")))))
                    .containsExactly("bank holidays, line 3, /england-and-wales/events/0: wanted a title, as in"
                            + " \"title\": \"Boxing Day\" [holidays/no-title]");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1e+2", "-1.5E-3", "0", " [ ] ", " { } ", "null", "DEEP"})
        @DisplayName("may stand beside any other JSON, written with spaces and up to 32 levels deep")
        void mayStandBesideAnyOtherJson(String other) {
            String beside = other.replace("DEEP", "[".repeat(31) + "]".repeat(31));

            assertThat(read("{ \"other\" : " + beside + " , \"england-and-wales\" : { \"events\" : [ " + year(2027)
                                    + " ] } } ")
                            .orElseThrow()
                            .all())
                    .hasSize(8);
        }

        @Test
        @DisplayName("are not looked for below 32 levels")
        void areNotLookedForTooDeep() {
            assertThat(lines(read("[".repeat(33) + "]".repeat(33))))
                    .containsExactly("bank holidays, line 1: more than 32 levels; fetch the file again"
                            + " [holidays/unreadable]");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
            '{"a' | line 1: the text breaks off; fetch the file again [holidays/unreadable]
            '{"a\\' | line 1: an escape that JSON does not have; fetch the file again [holidays/unreadable]
            '{"a" 1}' | line 1: wanted :; fetch the file again [holidays/unreadable]
            { | line 1: wanted the name of a member in quotes; fetch the file again [holidays/unreadable]
            '{"england-and-wales":{"events":[' | line 1: the text breaks off; fetch the file again [holidays/unreadable]
            '{"a":1}{' | line 1: something stands after the end of the JSON; fetch the file again [holidays/unreadable]
            '{"a":01}' | line 1: this is no JSON; fetch the file again [holidays/unreadable]
            '{"a":1,"a":2}' | line 1: a member stands twice; fetch the file again [holidays/unreadable]
            '[]' | line 1: there is no division england-and-wales; a file of GOV.UK's has england-and-wales, scotland, northern-ireland [holidays/no-division]
            '{"scotland":{"events":[]}}' | line 1: there is no division england-and-wales; a file of GOV.UK's has england-and-wales, scotland, northern-ireland [holidays/no-division]
            '{"england-and-wales":{}}' | line 1, /england-and-wales/events: wanted a list of events [holidays/unreadable]
            '{"england-and-wales":{"events":[]}}' | line 1: there are no events, so no year is covered [holidays/unreadable]
            '{"england-and-wales":{"events":[7]}}' | line 1, /england-and-wales/events/0: wanted a date, as in "date": "2026-12-25" [holidays/no-date]
            """)
        @DisplayName("say what is wrong with the JSON, and on which line")
        void sayWhatIsWrong(String json, String line) {
            assertThat(lines(read(json))).first().isEqualTo("bank holidays, " + line);
        }

        @Test
        @DisplayName("tell every faulty event, each on its line")
        void tellEveryFaultyEvent() {
            assertThat(lines(read(json(event("25/12/2027", "Christmas Day") + ",\n" + event("2027-12-27", " ") + ",\n"
                            + year(2027) + ",\n" + event("2027-01-01", "Day")))))
                    .containsExactly(
                            "bank holidays, line 3, /england-and-wales/events/0: wanted a date, as in \"date\":"
                                    + " \"2026-12-25\" [holidays/no-date]",
                            "bank holidays, line 4, /england-and-wales/events/1: wanted a title, as in \"title\":"
                                    + " \"Boxing Day\" [holidays/no-title]",
                            "bank holidays, line 13, /england-and-wales/events/10: 2027-01-01 stands twice; leave one"
                                    + " of them [holidays/twice]");
        }

        @Test
        @DisplayName("need to be told whose they are and when they were fetched; our own lines say it themselves")
        void needToBeTold() {
            String lines = "division\tscotland\nas-at\t2026-02-01\ncovers\t2026-01-01\t2026-12-31\n";

            assertThat(lines(BankHolidays.parse(json(year(2027)))))
                    .containsExactly(
                            "bank holidays: this is JSON, as GOV.UK publishes; say which division is wanted, and"
                                    + " when it was fetched [holidays/unreadable]");
            assertThat(BankHolidays.parse(lines, Division.SCOTLAND, FETCHED)
                            .orElseThrow()
                            .asAt())
                    .isEqualTo("2026-02-01");
            assertThat(lines(read(lines)))
                    .containsExactly("bank holidays: these are of another division than england-and-wales; give its own"
                            + " [holidays/no-division]");
        }

        @ParameterizedTest
        @EnumSource(Division.class)
        @DisplayName("are those that ship, from 2019 on, where the published file is at hand")
        void areThoseThatShip(Division division) throws IOException {
            assumeTrue(Files.exists(PUBLISHED), "the published file is not here");

            BankHolidays read = BankHolidays.parse(Files.readString(PUBLISHED), division, FETCHED)
                    .orElseThrow();

            assertThat(read.firstDay()).isEqualTo("2019-01-01");
            assertThat(read.lastDay()).isEqualTo("2028-12-31");
            assertThat(read.all())
                    .containsExactlyElementsOf(BankHolidays.shipped(division).all().stream()
                            .filter(holiday -> !holiday.date().isBefore(PUBLISHED_FROM))
                            .toList());
        }
    }

    private static List<String> lines(Checked<BankHolidays> read) {
        return read.fold(
                holidays -> List.of(),
                findings -> findings.stream().map(Finding::text).toList());
    }

    private static List<BankHoliday> published(Division division) {
        assumeTrue(Files.exists(PUBLISHED), "the published file is not here");
        JsonNode events = JsonMapper.shared()
                .readTree(PUBLISHED.toFile())
                .get(division.id())
                .get("events");
        return events.valueStream()
                .map(event -> new BankHoliday(
                        LocalDate.parse(event.get("date").asString()),
                        event.get("title").asString(),
                        event.get("notes").asString()))
                .toList();
    }
}
