// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
