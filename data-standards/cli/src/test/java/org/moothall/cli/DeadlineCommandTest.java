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
            Source: ICO, guidance on section 10; foiwiki LTT47; last compared 2026-11-30
            Verified: length yes, day one yes, roll not needed, pause partly
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
        sar-response --from 2026-04-01 --pause 2026-04-21..2026-04-22 | Tue 5 May 2026
        homeless-relief --from 2026-01-05 | Sun 1 March 2026
        foi-response --from 2026-03-13 --restart 2026-06-05 | Mon 6 July 2026
        sar-response --from 2026-01-31 --extend 2@2026-02-20 | Thu 30 April 2026
        sar-response --from 2026-01-31 --extend 2@2026-02-20 --withdraw 2026-02-25 | Mon 2 March 2026
        planning-minor --from 2026-06-01 --agree 2026-08-31@2026-07-20 | Mon 31 August 2026
        planning-minor --from 2026-06-01 --agree 2026-08-31@2026-07-20 --appeal 2026-07-21 | Mon 31 August 2026
        foi-response --from 2026-09-01 --open-ended 2026-09-21 | no date: it lasts as long as is needed since Mon 21 September 2026, and ends by a notice or an event
        lgsco-complaint-stage2 --from 2026-09-01 --extend 20@2026-09-28 | Tue 27 October 2026
        foi-response-scotland --from 2026-03-13 | Mon 13 April 2026
        foi-response-school --from 2026-06-29 --closed 2026-07-22..2026-09-01 | Tue 8 September 2026
        foi-response-school --from 2026-06-29 --closed 2026-06-30 | Wed 29 July 2026
        sar-response --from 2026-07-03 --calendar scotland | Tue 4 August 2026
        """)
    @DisplayName("takes every fact, moments and events")
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
        sar-response --from 2026-04-01 --done 2026-04-30 | As of 2026-04-30: met; 28 days elapsed, 0 days paused
        sar-response --from 2026-04-01 --done 2026-06-30 | As of 2026-06-30: missed; 89 days elapsed, 0 days paused
        ehc-final --from 2026-06-01 --excuse 2026-09-01 --done 2026-12-01 | As of 2026-12-01: excused; 182 days elapsed, 0 days paused
        homeless-relief --from 2026-01-05 --end 2026-02-01 | As of 2026-02-01: ended; 27 days elapsed, 0 days paused
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
        sar-response --from 2026-01-31 --extend 2@2026-03-03 | The extension of Tue 3 March 2026 is not counted: it had to be told by Mon 2 March 2026.
        planning-minor --from 2026-06-01 --agree 2026-08-31@2026-07-20 --appeal 2026-07-01 | The agreement of Mon 20 July 2026 is not counted: an appeal was lodged on Wed 1 July 2026.
        planning-minor --from 2026-06-01 --excuse 2026-07-01 | The excuse of Wed 1 July 2026 is not counted: this deadline cannot be excused.
        planning-minor --from 2026-06-01 --restart 2026-07-01 | The restart of Wed 1 July 2026 is not counted: this deadline cannot begin again.
        lgsco-complaint-stage2 --from 2026-09-01 --extend 21 | The extension of Tue 1 September 2026 is not counted: it may be extended to Tue 27 October 2026 at most.
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
        foi --from 2026-03-13 | 2 | there is no clock "foi"; the nearest is foi-response or foi-response-scotland or foi-response-school; 'moothall deadline --list' names them all
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
        foi-response --from 2026-03-13 --restart 2026-03-12 | 2 | --restart 2026-03-12 is before --from 2026-03-13, when nothing runs; give a later one
        foi-response --from 2026-03-13 --done soon | 2 | --done "soon" is not a date such as 2026-03-13
        sar-response --from 2026-03-13 --extend 2@ | 2 | --extend "" is not a date such as 2026-03-13
        sar-response --from 2026-03-13 --extend 2@2026-03-01 | 2 | --extend 2026-03-01 is before --from 2026-03-13, when nothing runs; give a later one
        planning-minor --from 2026-06-01 --agree 8 | 2 | --agree "8" is not a date such as 2026-03-13
        sar-response --from 2026-03-13 --withdraw 2026-03-20 | 2 | --withdraw 2026-03-20 withdraws nothing: no extension was told by then; give it with --extend or --agree
        foi-response --from 2026-03-13 --closed 2026-03-20 | 2 | this clock runs on while an office is closed; leave out --closed
        foi-response-school --from 2026-03-13 --closed 2026-03-20..2026-03-19 | 2 | --closed "2026-03-20..2026-03-19" is not a day, or the first and the last with two dots between, such as 2026-07-22..2026-09-01
        planning-minor --from 2026-06-01 --calendar scotland | 2 | this clock counts days of any kind, by no calendar; leave out --calendar
        foi-response --from 2026-03-13 --calendar wales | 2 | there is no division "wales"; known are england-and-wales, scotland, northern-ireland, all-uk
        foi-response --from 2026-03-13 --holidays - | 2 | --holidays needs a file, whose date is that of the holidays; give its name
        foi-response --from 2026-03-13 --holidays none.json | 3 | none.json cannot be read: there is no such file; look at its name and path
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
    @DisplayName("tells of one clock what may happen to it, and which option says so")
    void tellsOfOneClock() {
        assertThat(Run.of("deadline", "sar-response", "--list")).isEqualTo(new Run(0, """
            sar-response: Subject access request, 1 month (england-and-wales)
              --from       the day of receipt, or the day on which proof of identity arrives
              day one      the corresponding date of the next month, or its last day
              --extend     extended by notice, by 2 at most: complex or numerous, told within the first month
              --pause      suspended: a needed clarification, from the day of asking to the day on which it arrives
              --restart    begun again: proof of identity arrives
            Law: UK GDPR, article 12(3); Data Protection Act 2018, section 54(3), (3C)(b) as amended in 2025, from 5 February 2026
            Source: legislation.gov.uk for section 54; University of Edinburgh; Ashfords; dsartracker; last compared 2026-11-30
            Verified: length secondary sources, day one secondary sources, roll secondary sources, pause partly
            Note: which days a clarification leaves out is as section 54 has it; article 12A of the UK GDPR, which says \
            the same for most requests, was not read; the calendar is the local nation's
            """, ""));
    }

    @Test
    @DisplayName("has an option for each kind of fact, and says so in its help")
    void hasAnOptionForEachKind() {
        assertThat(Run.of("help", "deadline").output())
                .contains(
                        "--pause",
                        "--restart",
                        "--agree",
                        "--extend",
                        "--withdraw",
                        "--appeal",
                        "--excuse",
                        "--open-ended")
                .contains("--end", "--done", "--closed", "--calendar", "--holidays")
                .contains("moothall deadline planning-minor --from 2026-06-01 --agree 2026-08-31@2026-07-20");
    }

    @Test
    @DisplayName("names every clock, and how far each was verified")
    void namesEveryClock() {
        assertThat(Run.of("deadline", "--list").output().lines())
                .hasSameSizeAs(StatutoryDeadlines.all())
                .contains("eir-response                 Environmental information request, 20 working days (all-uk);"
                        + " verified: length yes, day one yes, roll not needed, pause yes")
                .contains("foi-response-scotland        Freedom of information request to a Scottish authority,"
                        + " 20 working days (scotland); verified: length no, day one no, roll not needed, pause no");
        assertThat(Run.of("deadline").errors())
                .isEqualTo("moothall: say which clock, as in: moothall deadline foi-response --from 2026-03-13;"
                        + " 'moothall deadline --list' names them\n");
    }
}
