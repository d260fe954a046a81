// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("moothall check")
class CheckCommandTest {
    private static final String OPEN311 = "open311-georeport-v2";
    private static final String FAULTY = "src/test/resources/requests.csv";
    private static final String SOUND = "src/test/resources/sound.json";

    @TempDir
    Path directory;

    @Nested
    @DisplayName("ends with")
    class Ends {
        @Test
        @DisplayName("0 when no file has an error")
        void nothingWrong() {
            assertThat(Run.of("check", OPEN311, SOUND).code()).isZero();
        }

        @Test
        @DisplayName("0 when there are warnings and advice only")
        void warningsOnly() {
            var run = Run.reading(
                    "service_request_id;status;service_code;requested_datetime;address;mood\n"
                            + "MSB-1;open;FLYTIP;2026-06-02T07:41:00Z;Mill Lane;good\n",
                    "check",
                    OPEN311,
                    "-");

            assertThat(run.output())
                    .contains("It conforms: 0 errors, 1 warning, 1 advice; 1 row read, 1 sound, 0 faulty");
            assertThat(run.code()).isZero();
        }

        @Test
        @DisplayName("1 when one file has an error, even if another cannot be read")
        void anError() {
            assertThat(Run.of("check", OPEN311, SOUND, FAULTY, "missing.csv").code())
                    .isEqualTo(1);
        }

        @Test
        @DisplayName("3 when no file has an error and one cannot be read")
        void unreadable() {
            assertThat(Run.of("check", OPEN311, SOUND, "missing.csv").code()).isEqualTo(3);
        }
    }

    @Nested
    @DisplayName("says that it cannot be read, of")
    class Unreadables {
        @Test
        @DisplayName("a file that is missing")
        void missing() {
            var run = Run.of("check", OPEN311, "missing.csv");

            assertThat(run)
                    .isEqualTo(
                            new Run(
                                    3,
                                    "",
                                    "moothall: missing.csv cannot be read: there is no such file; look at its name and path\n"));
        }

        @Test
        @DisplayName("a name that is no path, without the characters a terminal obeys")
        void noPath() {
            var run = Run.of("check", OPEN311, "a\0\u001b[2Jb.csv");

            assertThat(run.errors())
                    .isEqualTo(
                            "moothall: a\uFFFD\uFFFD[2Jb.csv cannot be read: that is no path; look at its characters\n");
        }

        @Test
        @DisplayName("standard input that breaks off")
        void breaksOff() {
            var broken = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("Connection reset");
                }
            };

            assertThat(Run.reading(broken, "check", OPEN311, "-"))
                    .isEqualTo(new Run(3, "", "moothall: standard input cannot be read: Connection reset\n"));
        }
    }

    @Nested
    @DisplayName("reports")
    class Reported {
        @Test
        @DisplayName("several files one after the other, then how many fared how")
        void severalFiles() {
            var run = Run.of("check", OPEN311, SOUND, FAULTY, "missing.csv");

            assertThat(run.output())
                    .startsWith(
                            SOUND + " against open311-georeport-v2 2.0, as written, as at 2026-07-01\nIt conforms: ")
                    .contains("\n\n" + "-".repeat(60) + "\n\n" + FAULTY
                            + " against open311-georeport-v2 2.0, as written, as at 2026-07-01\n")
                    .endsWith("\n\n" + "-".repeat(60) + "\n\n"
                            + "3 files: 1 conform, 1 do not, 1 could not be read\n\n"
                            + "Next: correct these where the data comes from, and check again; 'moothall explain"
                            + " open311/status-known' tells more of a rule\n");
        }

        @Test
        @DisplayName("as at today in London, or the day that is given")
        void asOf() {
            assertThat(Run.of("check", OPEN311, SOUND).output()).contains(", as written, as at 2026-07-01\n");
            assertThat(Run.of("check", "--as-of=2025-12-24", OPEN311, SOUND).output())
                    .contains(", as written, as at 2025-12-24\n");
            assertThat(Run.of("check", "--as-of=Christmas", OPEN311, SOUND).errors())
                    .isEqualTo("moothall: --as-of \"Christmas\" is not a date such as 2026-03-13\n");
        }

        @Test
        @DisplayName("by a version that is named")
        void aVersion() {
            assertThat(Run.of("check", OPEN311 + "@2.0/fixmystreet", SOUND).output())
                    .startsWith(SOUND + " against open311-georeport-v2 2.0, profile fixmystreet");
            assertThat(Run.of("check", OPEN311 + "@2.1", SOUND).errors())
                    .startsWith("moothall: standard open311-georeport-v2 has no version \"2.1\"; ");
        }

        @Test
        @DisplayName("each table of a folder, and what is none")
        void aFolder() throws IOException {
            Files.copy(Path.of(FAULTY), directory.resolve("requests.csv"));
            Files.writeString(directory.resolve("updates.csv"), "update_id,status\n1,open\n");
            Files.writeString(directory.resolve("notes.csv"), "who,what\n");

            var run = Run.of("check", OPEN311, directory.toString());

            assertThat(run.output())
                    .contains(
                            "notes.csv against open311-georeport-v2 2.0, as written",
                            "the file: is no table of this standard",
                            "requests.csv against open311-georeport-v2 2.0, as written",
                            "updates.csv against open311-georeport-v2 2.0, as written",
                            "3 files: 0 conform, 3 do not, 0 could not be read");
        }

        @Test
        @DisplayName("under a profile that is a file")
        void underAProfileThatIsAFile() throws IOException {
            String file = Files.writeString(
                            directory.resolve("p.csv"), "change,name\nid,mossbrook\nadvice,open311/status-known\n")
                    .toString();

            assertThat(Run.of("check", "--profile=" + file, OPEN311, FAULTY).output())
                    .contains(
                            ", profile mossbrook, as at 2026-07-01\n", "ADVICE, broken 1 time: status is in code list");
            assertThat(Run.of("check", "--profile=" + file, OPEN311 + "/fixmystreet", FAULTY)
                            .errors())
                    .isEqualTo(
                            "moothall: --profile and open311-georeport-v2/fixmystreet are two profiles; name one in the"
                                    + " file, as in: builds on,fixmystreet\n");
            assertThat(Run.of("check", "--profile=none.csv", OPEN311, FAULTY).errors())
                    .isEqualTo("moothall: --profile none.csv cannot be read; look at its name and path\n");
            assertThat(Run.of("check", "--given=register=none.csv", OPEN311, FAULTY)
                            .code())
                    .isEqualTo(2);
        }

        @Test
        @DisplayName("under a profile")
        void underAProfile() {
            var run = Run.of("check", OPEN311 + "/fixmystreet", SOUND);

            assertThat(run.output())
                    .startsWith(SOUND + " against open311-georeport-v2 2.0, profile fixmystreet, as at 2026-07-01\n");
            assertThat(run.code()).isEqualTo(1);
        }

        @Test
        @DisplayName("as JSON, a line a file")
        void asJson() {
            var run = Run.of("check", "--format=json", OPEN311, SOUND, "missing.csv");

            assertThat(run.output().lines().toList())
                    .hasSize(3)
                    .satisfies(lines -> assertThat(lines.get(0))
                            .startsWith("{\"format\":\"moothall-check-report\",\"formatVersion\":1,\"moothall\":\"")
                            .contains("\"source\":{\"name\":\"" + SOUND + "\",\"sha256\":"))
                    .endsWith(
                            "{\"format\":\"moothall-unreadable\",\"formatVersion\":1,\"source\":{\"name\":\"missing.csv\"},"
                                    + "\"why\":\"there is no such file; look at its name and path\"}",
                            "{\"format\":\"moothall-check-summary\",\"formatVersion\":1,\"files\":2,\"conforming\":1,"
                                    + "\"faulty\":0,\"unreadable\":1}");
            assertThat(run.code()).isEqualTo(3);
        }

        @Test
        @DisplayName("into a file, the same as to standard output")
        void intoAFile() throws IOException {
            Path file = directory.resolve("report.txt");

            var run = Run.of("check", "--output=" + file, OPEN311, FAULTY);

            assertThat(run).isEqualTo(new Run(1, "", ""));
            assertThat(Files.readString(file))
                    .isEqualTo(Run.of("check", OPEN311, FAULTY).output());
        }

        @Test
        @DisplayName("never over the file that it checks")
        void neverOverTheFile() throws IOException {
            Path file = Files.copy(Path.of(SOUND), directory.resolve("sound.json"));

            var run = Run.of("check", "--output=" + file, OPEN311, directory + "/./sound.json");

            assertThat(run)
                    .isEqualTo(new Run(
                            2,
                            "",
                            "moothall: " + file
                                    + " is to be checked and would be overwritten; give --output another file\n"));
            assertThat(file).hasSameTextualContentAs(Path.of(SOUND));
        }

        @Test
        @DisplayName("progress where it is asked for, in bytes, for a row may be as long as the file")
        void progress() {
            var run = Run.reading("x".repeat((16 << 20) + 1), "check", "--progress", OPEN311, "-");

            assertThat(run.errors()).isEqualTo("standard input: 16 MB read\n");
        }
    }

    @Nested
    @DisplayName("of an output that cannot be written")
    class Unwritable {
        private OutputStream failing(String why) {
            return new OutputStream() {
                @Override
                public void write(int one) throws IOException {
                    throw new IOException(why);
                }
            };
        }

        @Test
        @DisplayName("says nothing when nobody reads on, and stops")
        void nobodyReadsOn() {
            for (String format : new String[] {"--format=text", "--format=json"}) {
                var run = Run.writing(
                        failing("Broken pipe"), InputStream.nullInputStream(), "check", format, OPEN311, FAULTY);

                assertThat(run).as(format).isEqualTo(new Run(3, "", ""));
            }
        }

        @Test
        @DisplayName("says why when the disk is full")
        void fullDisk() {
            var run = Run.writing(
                    failing("No space left on device"), InputStream.nullInputStream(), "check", OPEN311, FAULTY);

            assertThat(run)
                    .isEqualTo(new Run(3, "", "moothall: the output cannot be written: No space left on device\n"));
        }
    }
}
