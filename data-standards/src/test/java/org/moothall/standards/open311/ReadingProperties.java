// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.standards.CheckReport;
import org.moothall.standards.Checker;
import org.moothall.standards.Format;
import org.moothall.standards.Row;
import org.moothall.standards.Source;

@Label("Reading")
class ReadingProperties {
    private static final List<String> NAMES = List.of(
            "service_request_id",
            "token",
            "status",
            "service_name",
            "service_code",
            "description",
            "requested_datetime",
            "updated_datetime",
            "expected_datetime",
            "address",
            "address_id",
            "zipcode",
            "lat",
            "long",
            "media_url",
            "email",
            "attribute[land_type]",
            "notes");

    private static Arbitrary<String> values(String name) {
        return switch (name) {
            case "status" -> Arbitraries.of("", "open", "closed", "opn", "in_progress", "OPEN");
            case "requested_datetime", "updated_datetime", "expected_datetime" ->
                Arbitraries.of(
                        "",
                        "2026-06-02T07:41:00+01:00",
                        "2026-06-02T06:41:00Z",
                        "2026-06-02T06:41:00.5Z",
                        "2026-06-02T06:41:00",
                        "2026-06-31T06:41:00Z",
                        "soon");
            case "lat", "long" -> Arbitraries.of("", "0", "0.0", "52.9512", "-1.1467", "91", "-181", "1e3");
            case "media_url" ->
                Arbitraries.of("", "https://example.org/1.jpg", "https://example.org/1 https://example.org/2", "x.jpg");
            default -> Arbitraries.strings().ofMaxLength(12);
        };
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        return Combinators.combine(NAMES.stream().map(ReadingProperties::values).toList())
                .as(cells -> cells)
                // a row of one cell may be a remark below a table, which JSON has not
                .filter(cells -> cells.stream().filter(cell -> !cell.isEmpty()).count() > 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    /** What a reading led to, with locations that do not depend on the format. */
    private record Outcome(List<List<String>> findings, List<Map<String, String>> cells, List<Object> records) {}

    private static Outcome read(String profile, String file, String text) {
        List<List<String>> findings = new ArrayList<>();
        List<Map<String, String>> cells = new ArrayList<>();
        List<Object> records = new ArrayList<>();
        Checker.of(Open311.STANDARD).profile(profile).read(Source.ofText(file, text), ServiceRequest.class, row -> {
            findings.add(said(row));
            cells.add(new LinkedHashMap<>(row.cells()));
            records.add(row.checked().fold(sound -> sound, faulty -> "faulty"));
        });
        return new Outcome(findings, cells, records);
    }

    private static List<String> said(Row<ServiceRequest> row) {
        List<Finding> findings = row.checked() instanceof org.moothall.core.finding.Checked.Sound<ServiceRequest> sound
                ? sound.remarks()
                : row.checked().fold(sound -> List.of(), faulty -> faulty);
        return findings.stream()
                .map(finding -> finding.rule() + " " + member(finding.location()) + " "
                        // a table numbers its rows, and JSON its lines
                        + finding.message().replaceFirst("already, in (row|line) \\d+", "already"))
                .toList();
    }

    private static String member(Location location) {
        if (location instanceof Location.Cell cell) {
            return cell.column();
        }
        String pointer = ((Location.Pointer) location).pointer();
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    @Property(tries = 300)
    @Label("the same rows as a table and as JSON leads to the same findings, cells and records")
    void theSameRows(@ForAll("rows") List<List<String>> rows) {
        for (String profile : List.of("open311-georeport-v2", Open311.FIXMYSTREET)) {
            assertThat(read(profile, "r.json", json(rows))).isEqualTo(read(profile, "r.csv", csv(rows)));
        }
    }

    private static String csv(List<List<String>> rows) {
        var text = new StringBuilder(String.join(",", NAMES)).append("\n");
        rows.forEach(row -> text.append(String.join(
                        ",",
                        row.stream()
                                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                                .toList()))
                .append("\n"));
        return text.toString();
    }

    private static String json(List<List<String>> rows) {
        return rows.stream().map(ReadingProperties::object).toList().toString();
    }

    private static String object(List<String> row) {
        List<String> members = new ArrayList<>();
        for (int index = 0; index < NAMES.size(); index++) {
            members.add("\"" + NAMES.get(index) + "\": " + value(NAMES.get(index), row.get(index)));
        }
        return "{" + String.join(", ", members) + "}";
    }

    private static String value(String name, String cell) {
        if (name.equals("lat") || name.equals("long")) {
            return cell.isEmpty() ? "null" : cell;
        }
        var text = new StringBuilder("\"");
        cell.chars().forEach(character -> text.append("\\u%04x".formatted(character)));
        return text.append('"').toString();
    }

    @Property(tries = 500)
    @Label("any bytes at all throws nothing and counts what it read")
    void anyBytes(@ForAll byte[] bytes, @ForAll Format format) {
        judge(bytes, format);
    }

    @Property(tries = 1_000)
    @Label("text of the right characters in the wrong order throws nothing")
    void anyText(@ForAll("pieces") List<String> pieces, @ForAll Format format) {
        judge(String.join("", pieces).getBytes(java.nio.charset.StandardCharsets.UTF_8), format);
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "[",
                        "]",
                        "{",
                        "}",
                        "\"",
                        ",",
                        ":",
                        "\n",
                        " ",
                        "\\",
                        "\"status\"",
                        "\"open\"",
                        "status",
                        "open",
                        "lat",
                        "\"lat\"",
                        "1",
                        "-",
                        "null",
                        "true",
                        "\"attributes\":{",
                        "\"service_requests\":[",
                        ";",
                        "[{\"status\":\"open\"",
                        "\"agency_responsible\":{\"recipient\":[",
                        "\u0000",
                        "\uFEFF",
                        "é")
                .list()
                .ofMaxSize(30);
    }

    private static void judge(byte[] bytes, Format format) {
        long[] rows = {0};

        CheckReport report = Checker.of(Open311.STANDARD)
                .profile(Open311.FIXMYSTREET)
                .read(
                        Source.of("any", new ByteArrayInputStream(bytes)).as(format),
                        ServiceRequest.class,
                        row -> rows[0]++);

        assertThat(report.read()).isEqualTo(rows[0]);
        assertThat(report.sha256()).hasSize(64);
        if (report.read() == 0) {
            assertThat(report.conforms()).isFalse();
        }
    }
}
