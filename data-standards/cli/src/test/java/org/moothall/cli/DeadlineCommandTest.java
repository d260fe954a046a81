// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.deadline.statutory.StatutoryDeadlines;

@DisplayName("moothall deadline")
class DeadlineCommandTest {
    @Test
    @DisplayName("tells the date, how it was reached, how it stands and by what law")
    void tellsTheDate() {
        Run run = Run.of(
                "deadline",
                "foi-response",
                "--from",
                "2026-03-13",
                "--pause",
                "2026-03-19..2026-03-20",
                "--as-of",
                "2026-03-30");

        assertThat(run).isEqualTo(new Run(0, """
                        foi-response: Freedom of information request, 20 working days (all-uk)
                        Fri 17 April 2026
                          It runs from Fri 13 March 2026; day one is Mon 16 March 2026, the next working day.
                          Working days are those of calendar all-uk, as at 2025-11-24.
                          Left out besides weekends: Tue 17 March 2026 (St Patrick’s Day, northern-ireland only); \
                        Fri 3 April 2026 (Good Friday); Mon 6 April 2026 (Easter Monday, england-and-wales and \
                        northern-ireland only).
                          While it was suspended, 2 working days are left out.
                          It was suspended on Thu 19 March 2026 and resumed on Fri 20 March 2026.
                          20 working days end on Fri 17 April 2026.
                        As of 2026-03-30: running; 7 working days elapsed, 2 working days paused
                        Law: Freedom of Information Act 2000, section 10(1), (2), (3), (6)
                        Source: ICO, guidance on section 10; foiwiki LTT47; verified: partly; last compared 2026-11-22
                        Note: that a clarification begins a new period was checked in part
                        """, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sar-response --from 2026-01-31 | Mon 2 March 2026
            sar-response --from 2026-01-31 --extend 2 | Thu 30 April 2026
            sar-response --from 2026-01-31 --pause 2026-02-02.. | no date: it has been suspended since Mon 2 February 2026; not before Mon 2 March 2026, however soon it goes on
            planning-minor --from 2026-06-01 --extend 2026-08-31 | Mon 31 August 2026
            hazard-prevent --from 2026-06-01 --extend 2026-08-24 | Mon 24 August 2026
            hazard-emergency --from 2026-05-01T17:30 | Sat 2 May 2026, 17:30
            ten-standard --from 2026-05-09 | Thu 23 April 2026
            """)
    @DisplayName("takes pauses, extensions, moments and events")
    void takesPausesAndExtensions(String line, String date) {
        Run run = Run.of(("deadline " + line).split(" "));

        assertThat(run.code()).isZero();
        assertThat(run.output().lines().skip(1).findFirst()).contains(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hazard-emergency --from 2026-05-01T17:30 --as-of 2026-05-02T10:00 | As of 2026-05-02T10:00: running; 16 hours 30 minutes elapsed, 0 hours paused
            sar-response --from 2026-01-31 --pause 2026-02-02.. --as-of 2026-02-20 | As of 2026-02-20: suspended; 1 day elapsed, 18 days paused
            sar-response --from 2026-06-03 | '  1 month ends on Fri 3 July 2026.'
            ten-standard --from 2026-05-09 | '  The event is on Sat 9 May 2026, which does not count; counted back by calendar england-and-wales, clear working day number 10 is Fri 24 April 2026.'
            cp-icpc --from 2026-03-21 | '  It runs from Sat 21 March 2026; day one is Mon 23 March 2026, the next working day.'
            section-33za-penalty --from 2026-06-01 | '  That day has to be over: Tue 16 June 2026 is the first after it.'
            """)
    @DisplayName("says it as a person would")
    void saysItAsAPersonWould(String line, String sentence) {
        assertThat(Run.of(("deadline " + line).split(" ")).output().lines()).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            foi-response --from 2026-03-13 --pause 2026-03-01..2026-03-05 | The suspension of Sun 1 March 2026 is not counted: it was over before the time began.
            foi-response --from 2026-03-13 --pause 2026-05-19..2026-05-20 | The suspension of Tue 19 May 2026 is not counted: the time had run out on Wed 15 April 2026.
            planning-minor --from 2026-03-13 --extend 3 | The extension of Fri 13 March 2026 is not counted: this deadline is extended to an agreed date, not by notice.
            """)
    @DisplayName("says what changes nothing, and why")
    void saysWhatChangesNothing(String line, String sentence) {
        Run run = Run.of(("deadline " + line).split(" "));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.output()).contains("Not counted\n  " + sentence + "\n");
    }

    @Test
    @DisplayName("ends with 1 when the clock does not allow what was given, and says so")
    void endsWith1() {
        Run run = Run.of("deadline", "planning-minor", "--from", "2026-06-01", "--pause", "2026-06-03..2026-06-10");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.output()).contains("""
                        Mon 27 July 2026
                        """).contains("""
                        Not counted
                          The suspension of Wed 3 June 2026 is not counted: this deadline cannot be suspended.
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            foi --from 2026-03-13 | 2 | there is no clock "foi"; the nearest is foi-response; 'moothall deadline --list' names them all
            foi-response | 2 | say what it runs from, as in: --from 2026-03-13
            foi-response --from 13/03/2026 | 2 | --from "13/03/2026" is not a date such as 2026-03-13
            foi-response --from 2026-02-30 | 2 | --from "2026-02-30" is not a date such as 2026-03-13
            foi-response --from 2026-03-13Tnoon | 2 | --from "2026-03-13Tnoon" is not a moment such as 2026-03-13T09:30
            hazard-emergency --from 2026-05-01 | 2 | this clock runs in hours, so --from needs a time too, as in: --from 2026-05-01T09:30
            foi-response --from 2026-03-13 --pause 2026-03-19 | 2 | --pause "2026-03-19" is not two dates with two dots between, such as 2026-03-19..2026-03-20
            foi-response --from 2026-03-13 --pause 2026-03-19..2026-03-18 | 2 | --pause 2026-03-19..2026-03-18 ends before it begins; give the earlier date first
            sar-response --from 2026-03-13 --extend 0 | 2 | --extend "0" is no number from 1 to 9999; say how many of its units more, or until which day, such as 2026-08-31
            sar-response --from 2026-03-13 --extend soon | 2 | --extend "soon" is not a date such as 2026-03-13
            sar-response --from 2026-03-13 --pause ..2026-03-19 | 2 | --pause "..2026-03-19" is not two dates with two dots between, such as 2026-03-19..2026-03-20
            sar-response --from 2026-03-13 --as-of 2026-03-01 | 2 | --as-of 2026-03-01 is before --from 2026-03-13, when nothing runs; give a later one
            hazard-emergency --from 2026-03-29T01:30 | 2 | --from 2026-03-29T01:30 is left out when the clocks go forward; give 2026-03-29T02:30 or an earlier time
            foi-response --from 1999-01-01 | 3 | calendar all-uk, as at 2025-11-24, covers 2012-01-01 to 2028-12-31 and was asked about 1999-01-02; use one that reaches further back
            foi-response --from 2028-12-15 | 3 | calendar all-uk, as at 2025-11-24, covers 2012-01-01 to 2028-12-31 and was asked about 2029-01-01; use a newer calendar
            """)
    @DisplayName("says what is wrong with what was typed, and never guesses past its calendar")
    void saysWhatIsWrong(String line, int code, String sentence) {
        assertThat(Run.of(("deadline " + line).split(" ")))
                .isEqualTo(new Run(code, "", "moothall: " + sentence + "\n"));
    }

    @Test
    @DisplayName("names every clock, and how far each was verified")
    void namesEveryClock() {
        assertThat(Run.of("deadline", "--list").output().lines())
                .hasSameSizeAs(StatutoryDeadlines.all())
                .contains("eir-response                 yes                Environmental information request,"
                        + " 20 working days (all-uk)");
        assertThat(Run.of("deadline").errors())
                .isEqualTo("moothall: say which clock, as in: moothall deadline foi-response --from 2026-03-13;"
                        + " 'moothall deadline --list' names them\n");
    }
}
