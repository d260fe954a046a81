// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
            2026-01-01 New Year’s Day | bank holidays, line 4: wanted a date, a title and perhaps a note with tabs between, and got 1 of them
            1 January{tab}New Year’s Day | bank holidays: "1 January" is not a date such as 2026-12-25; correct it
            as-at | bank holidays need a line 'as-at' with 1 value after it
            covers{tab}2026-01-01 | bank holidays need a line 'covers' with 2 values after it
            """)
    @DisplayName("in newer data of one's own say what is wrong with a line")
    void sayWhatIsWrongWithALine(String line, String message) {
        String text = "division\there\nas-at\t2026-02-01\ncovers\t2026-01-01\t2026-12-31\n";

        assertThat(BankHolidays.parse(text + "# none\n").all()).isEmpty();
        assertThatThrownBy(() -> BankHolidays.parse(text + line.replace("{tab}", "\t")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
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
