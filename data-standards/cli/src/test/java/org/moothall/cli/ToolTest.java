// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("moothall")
class ToolTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            check                               | missing required parameters: STANDARD[@VERSION][/PROFILE], FILE; 'moothall check --help' tells what may be given
            check open311 a.csv                 | there is no standard "open311"; the nearest is open311-georeport-v2
            check fly-typping a.csv             | there is no standard "fly-typping"; the nearest is fly-tipping
            check pothole a.csv                 | there is no standard "pothole"; known are fly-tipping, local-spending, open-referral-uk and 1 more
            check fly-tipping a.csv             | standard fly-tipping has code lists and no records, so no file can be checked against it; 'moothall standards fly-tipping' shows its codes
            check open311-georeport-v2/fixm a   | standard open311-georeport-v2 has no profile "fixm"; the nearest is fixmystreet
            check fly-tipping/x a.csv           | standard fly-tipping has no profile "x"; leave it out, there is none
            check open311-georeport-v2 - -      | standard input can be read once; give - once
            check --fromat=json a b             | "--fromat" is not known here; the nearest is --format; 'moothall check --help' tells what may be given
            check --format=xml open311-georeport-v2 a | there is no format "xml"; known are text, json
            check --record=servise open311-georeport-v2 a | standard open311-georeport-v2 has no record "servise"; the nearest is service
            check --output=/nowhere/r open311-georeport-v2 a | /nowhere/r cannot be written; give --output a file that is yours, in a directory that is there
            explain status-known                | there is no rule "status-known"; the nearest is oruk/status-known or open311/status-known; 'moothall standards STANDARD' lists the rules of a standard
            standards opne311-georeport-v2      | there is no standard "opne311-georeport-v2"; the nearest is open311-georeport-v2
            help chekc                          | there is no command "chekc"; the nearest is check
            chekc                               | "chekc" is not known here; the nearest is check; 'moothall --help' tells what may be given
            """)
    @DisplayName("ends with 2 and says what is there instead, when what is typed is wrong:")
    void misuse(String typed, String told) {
        assertThat(Run.of(typed.split(" "))).isEqualTo(new Run(2, "", "moothall: " + told + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "standards", "explain", "help"})
    @DisplayName("teaches every command, with an example")
    void teaches(String command) {
        var run = Run.of("help", command);

        assertThat(run.output())
                .startsWith("Usage: moothall " + command + " ")
                .contains("\nExample:\n  moothall " + command);
        assertThat(run)
                .isEqualTo(Run.of(command, "--help"))
                .extracting(Run::code)
                .isEqualTo(0);
    }

    @Test
    @DisplayName("lists its commands and exit codes")
    void listsItsCommands() {
        var run = Run.of("--help");

        assertThat(run.code()).isZero();
        assertThat(run.output())
                .containsSubsequence("\n  check ", "\n  standards ", "\n  explain ", "\n  help ")
                .contains("""

                        Exit codes:
                          0   nothing is wrong; warnings and advice count as nothing
                          1   at least one file has an error, whatever else happened
                          2   the command line is wrong, and nothing was checked
                          3   no error was found, but something could not be read or written
                        """)
                .isEqualTo(Run.of("help").output());
        assertThat(Run.of()).isEqualTo(new Run(2, "", run.output()));
    }

    @Nested
    @DisplayName("standards")
    class Standards {
        @Test
        @DisplayName("lists what there is")
        void lists() {
            assertThat(Run.of("standards")).isEqualTo(new Run(0, """
                    fly-tipping, version 2024-25
                      title      Fly-tipping incidents and actions
                      code lists land_type, waste_type, size, action

                    local-spending, version 2015
                      title      Local government spending over £500
                      records    payment
                      code lists card-transaction

                    open-referral-uk, version 3.0
                      title      Open Referral UK
                      records    service
                      profiles   page
                      code lists service-status, place-type, schedule-frequency

                    open311-georeport-v2, version 2.0
                      title      Open311 GeoReport v2
                      records    request, request_update, service, service_definition
                      profiles   fixmystreet
                      code lists status, extended-status, update-status, service-type, datatype

                    Next: 'moothall standards STANDARD' shows one; 'moothall check STANDARD FILE' checks a file against it
                    """, ""));
        }

        @Test
        @DisplayName("shows the members, changes, rules and codes of one, under a profile")
        void showsOne() {
            var run = Run.of("standards", "open311-georeport-v2/fixmystreet");

            assertThat(run.output())
                    .contains("\n  licence    CC-BY-3.0\n")
                    .contains("\nMembers of a request\n  service_request_id, token, status, ")
                    .contains(
                            "\nProfile fixmystreet, FixMyStreet's dialect of GeoReport v2\n  in a request, service_name must be there")
                    .contains("\nRules of open311-georeport-v2/fixmystreet\n")
                    .contains("\n  error    open311/requested-datetime-fraction: ")
                    .contains("\nCode list status 2\n  open    Open\n  closed  Closed\n");
            assertThat(Run.of("standards", "open311-georeport-v2").output())
                    .contains("\n  warning  open311/requested-datetime-fraction: ");
        }
    }

    @Nested
    @DisplayName("explain")
    class Explain {
        @Test
        @DisplayName("tells of a rule what it asks, and how much it matters to whom")
        void aRule() {
            assertThat(Run.of("explain", "open311/requested-datetime-fraction")).isEqualTo(new Run(0, """
                    open311/requested-datetime-fraction
                      asks      requested_datetime has no fractions of a second
                      source    open311/open311.github.io d65f0b9, GeoReport/v2
                      used by   open311-georeport-v2, as a warning: probably wrong, and the file still conforms
                                open311-georeport-v2/fixmystreet, as an error: a file that breaks it does not conform
                    Next: 'moothall check open311-georeport-v2 FILE' asks it of a file
                    """, ""));
        }

        @Test
        @DisplayName("tells of a rule that a profile adds which members it looks at")
        void aRuleOfAProfile() {
            assertThat(Run.of("explain", "open311/in-the-uk")).isEqualTo(new Run(0, """
                    open311/in-the-uk
                      asks      lat and long are in the United Kingdom: lat 49.8 to 60.95, long -8.7 to 1.8
                      source    Moothall's reading of GeoReport v2
                      looks at  lat, long
                      used by   open311-georeport-v2/fixmystreet, as an error: a file that breaks it does not conform
                    Next: 'moothall check open311-georeport-v2/fixmystreet FILE' asks it of a file
                    """, ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001B[31m", "\u009B31m", "\u202Ecod", "\u2066", "a\nb", "\u0007", "\u2028"})
    @DisplayName("repeats no character that a terminal obeys, wherever it was typed")
    void repeatsNoControls(String typed) {
        List<Run> runs = List.of(
                Run.of(typed),
                Run.of("explain", typed),
                Run.of("identify", typed),
                Run.of("identify", "--year=" + typed, "pnc-id"),
                Run.of("identify", "uprn", "no-such-file" + typed),
                Run.of("standards", typed),
                Run.of("check", typed, "file.csv"),
                Run.of("check", "open311-georeport-v2", "no-such-file" + typed),
                Run.of("check", "--format=" + typed, "open311-georeport-v2", "file.csv"),
                Run.of("check", "--record=" + typed, "open311-georeport-v2", "file.csv"),
                Run.of("check", "--" + typed, "open311-georeport-v2", "file.csv"),
                Run.of("deadline", typed, "--from", "2026-03-13"),
                Run.of("deadline", "foi-response", "--from", typed),
                Run.of("calendar", typed, "2026-01-01", "2026-02-01"),
                Run.of("help", typed));

        assertThat(runs).allSatisfy(run -> {
            String said = run.errors() + run.output();
            assertThat(said.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
            assertThat(run.errors()).doesNotContain(typed);
        });
    }

    @Test
    @DisplayName("tells of a fault of its own where it is, and nothing that was read")
    void aFaultOfItsOwn() {
        var errors = new ByteArrayOutputStream();
        var console = new Console(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                false,
                InstantSource.system());

        var exit = new Tool(ToolTest::broken, console).run("standards");

        assertThat(exit.code()).isEqualTo(3);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .matches(
                        "moothall: a fault of its own, IllegalStateException at org\\.moothall\\.cli\\.ToolTest\\.broken"
                                + "\\(ToolTest\\.java:\\d+\\); please report this line\n");
    }

    private static Catalogue broken() {
        throw new IllegalStateException("Anna Person, 07700 900123");
    }
}
