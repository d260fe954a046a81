// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("moothall calendar")
class CalendarCommandTest {
    @Test
    @DisplayName("names the bank holidays, and counts the working days with both ends")
    void namesTheBankHolidays() {
        assertThat(Run.of("calendar", "all-uk", "2025-12-24", "2026-01-02")).isEqualTo(new Run(0, """
            2025-12-25  Christmas Day
            2025-12-26  Boxing Day
            2026-01-01  New Year’s Day
            2026-01-02  2nd January, scotland only
            4 bank holidays and 4 working days from 2025-12-24 to 2026-01-02, both counted; calendar all-uk, \
            as at 2025-11-24
            """, ""));
    }

    @Test
    @DisplayName("reads newer bank holidays from GOV.UK's own JSON, for one division and for all")
    void readsNewerHolidays(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bank-holidays.json");
        Files.writeString(file, json(2030));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2029-11-03T10:00:00Z")));

        assertThat(Run.of("calendar", "scotland", "2030-01-01", "2030-02-28", "--holidays", file.toString()))
                .isEqualTo(new Run(0, """
                    2030-01-01  scotland 1
                    2030-02-01  scotland 2
                    2 bank holidays and 41 working days from 2030-01-01 to 2030-02-28, both counted; calendar scotland, \
                    as at 2029-11-03
                    """, ""));
        assertThat(Run.of("calendar", "all-uk", "2030-01-01", "2030-01-31", "--holidays", file.toString())
                        .output())
                .contains("as at 2029-11-03");
        assertThat(Run.of("deadline", "foi-response", "--from", "2030-01-07", "--holidays", file.toString())
                        .output())
                .contains("Tue 5 February 2030");
    }

    @Test
    @DisplayName("says what is wrong with a file of holidays, where, once for all divisions")
    void saysWhatIsWrongWithTheFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("bank-holidays.json"), "<html>");
        Path half = Files.writeString(folder.resolve("half.json"), "{\n\"scotland\": {");

        assertThat(Run.of("calendar", "scotland", "2030-01-01", "2030-02-28", "--holidays", half.toString()))
                .isEqualTo(new Run(
                        1,
                        "",
                        "moothall: bank holidays, line 2: wanted the name of a member in quotes; fetch the file again"
                                + " [holidays/unreadable]\n"));
        assertThat(Run.of("deadline", "foi-response", "--from", "2030-01-07", "--holidays", file.toString())
                        .code())
                .isEqualTo(1);
    }

    private static String json(int year) {
        return Stream.of("england-and-wales", "scotland", "northern-ireland")
                .map(division -> "\"" + division + "\":{\"events\":["
                        + IntStream.rangeClosed(1, 8)
                                .mapToObj(month -> "{\"title\":\"" + division + " " + month + "\",\"date\":\"" + year
                                        + "-0" + month + "-01\"}")
                                .collect(Collectors.joining(","))
                        + "]}")
                .collect(Collectors.joining(",", "{", "}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        wales 2026-01-01 2026-02-01 | 2 | there is no division "wales"; known are england-and-wales, scotland, northern-ireland, all-uk
        scotland 2026-02-01 2026-01-01 | 2 | TO 2026-01-01 is before FROM 2026-02-01; give the earlier day first
        scotland 2026-02-01 soon | 2 | TO "soon" is not a date such as 2026-03-13
        scotland 2026-01-01 9999-12-31 | 3 | calendar scotland, as at 2025-11-24, covers 2012-01-01 to 2028-12-31 and was asked about 9999-12-31; use a newer calendar
        """)
    @DisplayName("says what is wrong with what was typed, and never guesses past its last day")
    void saysWhatIsWrong(String line, int code, String sentence) {
        assertThat(Run.of(("calendar " + line).split(" ")))
                .isEqualTo(new Run(code, "", "moothall: " + sentence + "\n"));
    }
}
