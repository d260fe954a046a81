// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.core.finding.Checked;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.standards.open311.Open311;
import org.moothall.standards.open311.ServiceRequest;

@DisplayName("A checker")
class CheckerTest {
    private static final String HEADER = "token,status,service_code,requested_datetime,address\n";
    private static final String SOUND = "MSB-1,open,FLYTIP,2026-06-02T07:41:00+01:00,Café Lane\n";

    private static CheckReport check(String name, byte[] content) {
        return Checker.of(Open311.STANDARD)
                .check(Source.of(name, new ByteArrayInputStream(content)), ServiceRequest.class);
    }

    private static List<String> found(CheckReport report) {
        return report.findings().stream().map(Finding::text).toList();
    }

    @Nested
    @DisplayName("hands on")
    class Rows {
        private final List<Row<ServiceRequest>> rows = new ArrayList<>();

        @Test
        @DisplayName("each row with its place, its typed record and the cells that were read")
        void eachRowWithItsPlace() {
            String json = """
                    [{"status": "open", "service_request_id": "MSB-1", "service_code": "FLYTIP", "zebra": {"a": [1, 2]},
                      "requested_datetime": "2026-06-02T07:41:00+01:00", "lat": 52.9512, "long": -1.1467, "phone": null,
                      "attributes": {"type_of_waste": ["Tyres", "Asbestos"], "land_type": "Footpath"}, "apple": true}]
                    """;

            Checker.of(Open311.STANDARD).read(Source.ofText("r.json", json), ServiceRequest.class, rows::add);

            assertThat(rows).hasSize(1);
            var row = rows.get(0);
            assertThat(row.number()).isEqualTo(1);
            assertThat(row.location()).isEqualTo(new Location.Pointer("r.json", "/0", 1));
            assertThat(row.cells().toString())
                    .isEqualTo("{service_request_id=MSB-1, status=open, service_code=FLYTIP,"
                            + " requested_datetime=2026-06-02T07:41:00+01:00, lat=52.9512, long=-1.1467,"
                            + " attribute[land_type]=Footpath, attribute[type_of_waste]=Tyres; Asbestos,"
                            + " apple=true, zebra={\"a\": [1, 2]}}");
            ServiceRequest request = row.checked().fold(sound -> sound, faulty -> null);
            assertThat(request.requestedDatetime()).isEqualTo(OffsetDateTime.parse("2026-06-02T07:41:00+01:00"));
            assertThat(request.requestedDatetime().getOffset()).hasToString("+01:00");
            assertThat(request.latitude()).isEqualTo(52.9512);
            assertThat(request.phone()).isNull();
            assertThat(request.mediaUrl()).isEmpty();
            assertThat(request.attributes())
                    .isEqualTo(Map.of("land_type", "Footpath", "type_of_waste", "Tyres; Asbestos"));
        }

        @Test
        @DisplayName("several links, recipients and a table's rows in the same form as JSON's")
        void severalLinks() {
            String json = """
                    {"service_requests": [{"service_request_id": "4412", "agency_responsible": {"recipient": ["A", "B"]},
                      "media_url": ["https://example.org/1", "https://example.org/2"]}]}
                    """;
            String csv =
                    "service_request_id,agency_responsible,media_url\n4412,A; B,https://example.org/1 https://example.org/2\n";
            var checker = Checker.of(Open311.STANDARD).profile(Open311.FIXMYSTREET);

            checker.read(Source.ofText("r.json", json), ServiceRequest.class, rows::add);
            checker.read(Source.ofText("r.csv", csv), ServiceRequest.class, rows::add);

            assertThat(rows.get(0).cells()).isEqualTo(rows.get(1).cells());
            assertThat(rows.get(0).cells())
                    .containsEntry("agency_responsible", "A; B")
                    .containsEntry("media_url", "https://example.org/1 https://example.org/2");
        }

        @Test
        @DisplayName("a faulty row with every fault, and the next one all the same")
        void aFaultyRow() {
            String csv = HEADER + "MSB-1,opn,,yesterday,Mill Lane\n" + SOUND;

            var report =
                    Checker.of(Open311.STANDARD).read(Source.ofText("r.csv", csv), ServiceRequest.class, rows::add);

            assertThat(rows.get(0).checked().<List<Finding>>fold(sound -> List.of(), faulty -> faulty))
                    .hasSize(3);
            assertThat(rows.get(1).checked()).isInstanceOf(Checked.Sound.class);
            assertThat(report.read()).isEqualTo(2);
            assertThat(report.sound()).isEqualTo(1);
            assertThat(report.faulty()).isEqualTo(1);
        }

        @Test
        @DisplayName("nothing personal where a row or a request is written into a log")
        void nothingPersonal() {
            String csv = HEADER.replace("address", "address,first_name,attribute[description_of_alleged_offender]")
                    + "MSB-1,open,FLYTIP,2026-06-02T07:41:00Z,Mill Lane,Anna,a tall man\n";

            Checker.of(Open311.STANDARD).read(Source.ofText("r.csv", csv), ServiceRequest.class, rows::add);

            assertThat(rows.get(0)).hasToString("Row[r.csv, row 2, sound]");
            String request = rows.get(0).checked().fold(ServiceRequest::toString, Object::toString);
            assertThat(request).contains("FLYTIP").doesNotContain("Anna", "Mill Lane", "tall man", "MSB-1");
        }

        @Test
        @DisplayName("what the consumer throws")
        void whatTheConsumerThrows() {
            var checker = Checker.of(Open311.STANDARD);

            assertThatThrownBy(() -> checker.read(Source.ofText("r.csv", HEADER + SOUND), ServiceRequest.class, row -> {
                        throw new IllegalStateException("full");
                    }))
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessage("full");
        }
    }

    @Nested
    @DisplayName("understands")
    class Encodings {
        @Test
        @DisplayName("UTF-8 with a byte order mark, with advice")
        void aByteOrderMark() {
            assertThat(found(check("r.csv", ("\uFEFF" + HEADER + SOUND).getBytes(StandardCharsets.UTF_8))))
                    .containsExactly("r.csv: begins with a byte order mark; it can be left out [text/byte-order-mark]");
        }

        @Test
        @DisplayName("Windows-1252 in a table, with a warning, and reads its letters right")
        void windows1252() {
            var rows = new ArrayList<Row<ServiceRequest>>();
            byte[] content = (HEADER + SOUND).getBytes(Charset.forName("windows-1252"));

            var report = Checker.of(Open311.STANDARD)
                    .read(Source.of("r.csv", new ByteArrayInputStream(content)), ServiceRequest.class, rows::add);

            assertThat(found(report))
                    .containsExactly("r.csv: is not UTF-8: 1 byte, the first on line 2, read as Windows-1252;"
                            + " save it as UTF-8 [text/not-utf-8]");
            assertThat(report.conforms()).isTrue();
            assertThat(rows.get(0).cells()).containsEntry("address", "Café Lane");
        }

        @Test
        @DisplayName("Windows-1252 in JSON, which must be UTF-8")
        void windows1252InJson() {
            byte[] content = """
                    [{"service_request_id": "MSB-1", "status": "open", "service_code": "FLYTIP",
                      "requested_datetime": "2026-06-02T07:41:00Z", "address": "Café Lane"}]
                    """.getBytes(StandardCharsets.ISO_8859_1);

            assertThat(found(check("r.json", content)))
                    .containsExactly("r.json: is not UTF-8: 1 byte, the first on line 2, read as Windows-1252;"
                            + " save it as UTF-8 [json/not-utf-8]");
        }

        @Test
        @DisplayName("UTF-16 of either order, with or without its mark, as an error")
        void utf16() {
            for (Charset charset :
                    List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                assertThat(found(check("r.csv", (HEADER + SOUND).getBytes(charset))))
                        .as(charset.name())
                        .containsExactly("r.csv: is UTF-16; save it as UTF-8 [text/utf-16]");
            }
        }

        @Test
        @DisplayName("that a spreadsheet is not text")
        void aSpreadsheet() {
            assertThat(found(check("r.csv", new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0})))
                    .containsExactly(
                            "r.csv: is not text but a spreadsheet, an archive or a PDF; save it as CSV UTF-8 and check"
                                    + " that [text/not-text]");
        }

        @Test
        @DisplayName("that XML cannot be read yet, whatever it is called")
        void xml() {
            byte[] xml = "<?xml version=\"1.0\"?>\n<service_requests/>".getBytes(StandardCharsets.UTF_8);

            assertThat(found(check("r.xml", xml)))
                    .containsExactly(
                            "r.xml: is XML or a page, which cannot be read yet; ask for the same requests as JSON"
                                    + " [text/xml]");
        }
    }

    @Nested
    @DisplayName("keeps within its limits")
    class WithinLimits {
        private final Checker checker = Checker.of(Open311.STANDARD).limits(new Limits(100, 400, 8, 6, 2, 1));

        @Test
        @DisplayName("a value that is too long, and goes on")
        void aLongValue() {
            String csv = HEADER + "MSB-1,open,FLYTIP,2026-06-02T07:41:00Z," + "a".repeat(101) + "\n" + SOUND;

            var report = checker.check(Source.ofText("r.csv", csv), ServiceRequest.class);

            assertThat(found(report))
                    .containsExactly("r.csv, row 2, column address: is 101 characters long; this reading takes 100"
                            + " [text/value-too-long]");
            assertThat(report.read()).isEqualTo(2);
        }

        @Test
        @DisplayName("an element that is too long, and goes on")
        void aLongElement() {
            String json = "[{\"address\": \"" + "a".repeat(1000) + "\"}, {\"status\": \"opn\"}]";

            var report = checker.check(Source.ofText("r.json", json), ServiceRequest.class);

            assertThat(found(report))
                    .contains(
                            "r.json, line 1, /0: is longer than the 400 characters that this reading takes; it was"
                                    + " skipped [json/element-too-long]",
                            "r.json, line 1, /1/status: \"opn\" is not in code list status; the nearest entry is"
                                    + " \"open\" [open311/status-known]");
        }

        @Test
        @DisplayName("a row that is too long, and goes on")
        void aLongRow() {
            String csv = HEADER + "x".repeat(90) + (",".concat("x".repeat(90))).repeat(4) + "\n" + SOUND;

            assertThat(found(checker.check(Source.ofText("r.csv", csv), ServiceRequest.class)))
                    .containsExactly("r.csv, row 2: is longer than the 400 characters that this reading takes; it was"
                            + " skipped [csv/row-too-long]");
        }

        @Test
        @Timeout(20)
        @DisplayName("time, however often a member is there")
        void manyDuplicates() {
            String json = "[{" + "\"a\": 1, ".repeat(100_000) + "\"b\": 1}, {"
                    + IntStream.range(0, 50_000)
                            .mapToObj(index -> "\"n" + index + "\": 1")
                            .collect(Collectors.joining(", "))
                    + "}]";

            var report = Checker.of(Open311.STANDARD).check(Source.ofText("r.json", json), ServiceRequest.class);

            assertThat(report.groups())
                    .extracting(group -> group.rule().id() + " " + group.count())
                    .contains("json/duplicate-member 99999");
        }

        @Test
        @DisplayName("too many columns")
        void tooManyColumns() {
            assertThat(found(checker.check(
                            Source.ofText("r.csv", HEADER.strip() + ",a,b\n" + SOUND), ServiceRequest.class)))
                    .contains("r.csv, row 1: has 7 columns and this reading takes 6; it was not read"
                            + " [csv/too-many-columns]");
        }

        @Test
        @DisplayName("findings of one rule, of which it keeps the first and counts the rest")
        void manyFindings() {
            String csv = HEADER + "MSB-1,opn,FLYTIP,2026-06-02T07:41:00Z,Mill Lane\n".repeat(50);

            var report = checker.check(Source.ofText("r.csv", csv), ServiceRequest.class);

            assertThat(report.groups()).hasSize(1);
            assertThat(report.groups().get(0).count()).isEqualTo(50);
            assertThat(report.groups().get(0).findings()).hasSize(2);
            assertThat(report.text()).contains("  50 of 50 rows, so look for one cause; first row 2, column status: ");
        }

        @Test
        @DisplayName("sentences to a person, by telling once what is the same in several rows")
        void sameInSeveralRows() {
            String sound = "MSB-1,open,FLYTIP,2026-06-02T07:41:00Z,Mill Lane\n";
            String csv = HEADER + (sound + sound + sound.replace("FLYTIP", "")).repeat(3);

            assertThat(Checker.of(Open311.STANDARD)
                            .check(Source.ofText("r.csv", csv), ServiceRequest.class)
                            .text())
                    .contains("]\n  rows 4, 7, 10; column service_code: is empty; every request must have one\n\n");
        }

        @Test
        @DisplayName("sentences, whatever a value holds that is wrong on all rows")
        void wrongOnAllRows() {
            String csv = HEADER + "MSB-1,$1\\,FLYTIP,2026-06-02T07:41:00Z,Mill Lane\n".repeat(9);

            assertThat(Checker.of(Open311.STANDARD)
                            .check(Source.ofText("r.csv", csv), ServiceRequest.class)
                            .text())
                    .contains("9 of 9 rows, so look for one cause; first row 2, column status: \"$1\\\" is not in");
        }

        @Test
        @DisplayName("a quote that never closes, and reads the lines that it would have swallowed")
        void anEndlessQuote() {
            String csv = HEADER + "MSB-1,open,FLYTIP,2026-06-02T07:41:00Z,\"Mill Lane\n" + SOUND.repeat(10_000);

            var report = checker.check(Source.ofText("r.csv", csv), ServiceRequest.class);

            assertThat(found(report))
                    .containsExactly(
                            "r.csv, row 2: has a quote that does not close, or text after one that does; this row"
                                    + " was not read, and reading goes on with the next line [csv/syntax]");
            assertThat(report.sound()).isEqualTo(10_000);
        }

        @Test
        @Timeout(60)
        @DisplayName("time, however many quotes never close")
        void manyEndlessQuotes() {
            String csv = HEADER + "a,\"".concat("b\n".repeat(2_000)).repeat(20);

            var report = Checker.of(Open311.STANDARD).check(Source.ofText("r.csv", csv), ServiceRequest.class);

            assertThat(report.read()).isEqualTo(40_000);
        }

        @Test
        @DisplayName("a cell that never ends, though every quote in the table is right")
        void anEndlessCell() {
            String csv =
                    HEADER + SOUND + "MSB-2,open,FLYTIP,2026-06-02T07:41:00Z," + "\0".repeat(100_000) + "\n" + SOUND;

            var report = checker.check(Source.ofText("r.csv", csv), ServiceRequest.class);

            assertThat(report.read()).isEqualTo(3);
            assertThat(report.sound()).isEqualTo(2);
            assertThat(found(report))
                    .containsExactly("r.csv, row 3: is longer than the 400 characters that this reading takes; it was"
                            + " skipped [csv/row-too-long]");
        }

        @Test
        @DisplayName("a full disk or a reader that goes away as what they are, failures of the output")
        void failuresOfTheOutput() {
            var report = checker.check(Source.ofText("r.csv", HEADER + SOUND), ServiceRequest.class);
            var full = new OutputStream() {
                @Override
                public void write(int one) throws IOException {
                    throw new IOException("No space left on device");
                }
            };

            assertThatThrownBy(() -> report.writeJson(full))
                    .isExactlyInstanceOf(IOException.class)
                    .hasMessage("No space left on device");
        }

        @Test
        @DisplayName("memory, however long a table is")
        void memory() {
            var progress = new ArrayList<Long>();
            byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
            byte[] row = "MSB-1,opn,FLYTIP,2026-06-02T07:41:00Z,Mill Lane\n".getBytes(StandardCharsets.UTF_8);
            Runtime runtime = Runtime.getRuntime();
            long[] most = {0};
            runtime.gc();
            long before = runtime.totalMemory() - runtime.freeMemory();

            var report = Checker.of(Open311.STANDARD)
                    .onProgress((rows, bytes) -> progress.add(rows))
                    .read(Source.of("r.csv", new Repeated(header, row, 200_000)), ServiceRequest.class, read -> {
                        if (read.number() % 50_000 == 0) {
                            runtime.gc();
                            most[0] = Math.max(most[0], runtime.totalMemory() - runtime.freeMemory() - before);
                        }
                    });

            assertThat(report.read()).isEqualTo(200_000);
            assertThat(report.faulty()).isEqualTo(200_000);
            assertThat(report.findings()).hasSize(20);
            assertThat(progress).hasSize(201).startsWith(1_000L, 2_000L).endsWith(200_000L);
            assertThat(most[0]).as("bytes held").isLessThan(8_000_000);
        }
    }

    /** A table that is never in memory as a whole. */
    private static final class Repeated extends InputStream {
        private final byte[] row;
        private byte[] current;
        private int position;
        private int left;

        Repeated(byte[] header, byte[] row, int rows) {
            this.current = header;
            this.row = row;
            this.left = rows;
        }

        @Override
        public int read() {
            if (position == current.length) {
                if (left-- == 0) {
                    left = 0;
                    return -1;
                }
                current = row;
                position = 0;
            }
            return current[position++];
        }
    }

    @Nested
    @DisplayName("reports")
    class Reports {
        private static final String CSV = HEADER
                + "MSB-1,opn,FLYTIP,2026-06-02T07:41:00Z,Mill Lane\n"
                + "MSB-2,closed,FLYTIP,yesterday,Mill Lane\n"
                + SOUND;

        @Test
        @DisplayName("to a person")
        void toAPerson() {
            var report = Checker.of(Open311.STANDARD).check(Source.ofText("requests.csv", CSV), ServiceRequest.class);

            assertThat(report.text()).isEqualTo(resource("/report.txt"));
            assertThat(report).hasToString("CheckReport[requests.csv, does not conform]");
        }

        @Test
        @DisplayName("to a program, in a format that stays")
        void toAProgram() throws IOException {
            var json = new ByteArrayOutputStream();

            Checker.of(Open311.STANDARD)
                    .check(Source.ofText("requests.csv", CSV), ServiceRequest.class)
                    .writeJson(json);

            assertThat(json.toString(StandardCharsets.UTF_8) + "\n").isEqualTo(resource("/report.json"));
        }

        @Test
        @DisplayName("the hash of the whole file, even where it stopped reading")
        void theHashOfTheWholeFile() {
            String csv = "no header\n" + "a row\n".repeat(10_000);

            assertThat(Checker.of(Open311.STANDARD)
                            .check(Source.ofText("r.csv", csv), ServiceRequest.class)
                            .sha256())
                    .isEqualTo("e6e64894871e0ab4c644492b7efffa5969c91ad390ed83f0ddffcce4efab321b");
        }

        private static String resource(String name) {
            try (var stream = CheckerTest.class.getResourceAsStream(name)) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    @Nested
    @DisplayName("takes")
    class Sources {
        @Test
        @DisplayName("a file, by its extension or by what it begins with")
        void aFile(@TempDir Path folder) throws IOException {
            Path file = Files.writeString(folder.resolve("export.txt"), "\n [{\"status\": \"open\"}]");

            var report = Checker.of(Open311.STANDARD).check(Source.of(file), ServiceRequest.class);

            assertThat(report.source()).isEqualTo("export.txt");
            assertThat(report.read()).isEqualTo(1);
        }

        @Test
        @DisplayName("a stream without closing it")
        void aStream() {
            boolean[] closed = {false};
            var stream = new ByteArrayInputStream((HEADER + SOUND).getBytes(StandardCharsets.UTF_8)) {
                @Override
                public void close() {
                    closed[0] = true;
                }
            };

            Checker.of(Open311.STANDARD).check(Source.of("r.csv", stream), ServiceRequest.class);

            assertThat(closed[0]).isFalse();
        }

        @Test
        @DisplayName("the word of whoever names the format")
        void theFormat() {
            assertThat(found(Checker.of(Open311.STANDARD)
                            .check(Source.ofText("r.csv", HEADER + SOUND).as(Format.JSON), ServiceRequest.class)))
                    .contains("r.csv: is not a JSON list; it must begin with [ [json/not-a-list]");
        }

        @Test
        @DisplayName("no file that is not there, which is the caller's mistake")
        void noFile() {
            var checker = Checker.of(Open311.STANDARD);

            assertThatThrownBy(() -> checker.check(Source.of(Path.of("nowhere.csv")), ServiceRequest.class))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("cannot read nowhere.csv");
        }

        @Test
        @DisplayName("no profile and no record type that the standard does not have")
        void noUnknownProfile() {
            var checker = Checker.of(Open311.STANDARD);

            assertThatThrownBy(() -> checker.profile("fixmystret"))
                    .hasMessage("standard open311-georeport-v2 has no profile fixmystret; it has"
                            + " open311-georeport-v2, fixmystreet");
            assertThatThrownBy(() -> checker.check(Source.ofText("r.csv", ""), Limits.class))
                    .hasMessage("standard open311-georeport-v2 has no record type of Limits");
        }
    }
}
