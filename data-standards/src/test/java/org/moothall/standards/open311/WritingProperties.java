// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.moothall.core.text.Unseen;
import org.moothall.standards.CheckReport;
import org.moothall.standards.Checker;
import org.moothall.standards.Source;
import org.w3c.dom.Node;

@Label("What is written")
class WritingProperties {
    private static final Checker DIALECT = Checker.of(Open311.STANDARD).profile(Open311.FIXMYSTREET);

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    @Label("of sound requests conforms to FixMyStreet's dialect, and is read as the same requests")
    void soundRequests(@ForAll("requests") List<ServiceRequest> requests) throws IOException {
        var target = new ByteArrayOutputStream();
        Open311Format.JSON.writeRequests(requests, target);

        assertIsReadAs(requests, ServiceRequest.class, target.toByteArray());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    @Label("of sound updates conforms to FixMyStreet's dialect, and is read as the same updates")
    void soundUpdates(@ForAll("updates") List<ServiceRequestUpdate> updates) throws IOException {
        var target = new ByteArrayOutputStream();
        Open311Format.JSON.writeUpdates(updates, target);

        assertIsReadAs(updates, ServiceRequestUpdate.class, target.toByteArray());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    @Label("as XML is well formed, and holds of updates what the JSON holds")
    void xmlHoldsTheSame(@ForAll("updates") List<ServiceRequestUpdate> updates) throws Exception {
        var json = new ByteArrayOutputStream();
        Open311Format.JSON.writeUpdates(updates, json);
        List<Map<String, String>> wanted = new ArrayList<>();
        DIALECT.read(
                Source.of("written.json", new ByteArrayInputStream(json.toByteArray())),
                ServiceRequestUpdate.class,
                row -> wanted.add(withoutWhatXmlCannotHold(row.cells())));

        var xml = new ByteArrayOutputStream();
        Open311Format.XML.writeUpdates(updates, xml);

        assertThat(cells(xml.toByteArray())).isEqualTo(wanted);
    }

    private static Map<String, String> withoutWhatXmlCannotHold(Map<String, String> cells) {
        Map<String, String> held = new LinkedHashMap<>(cells);
        held.replaceAll((name, text) -> text.replaceAll("[\\x01-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD"));
        return held;
    }

    /** What an XML parser finds in each record; several elements of one name are joined, as the texts of a JSON list are. */
    private static List<Map<String, String>> cells(byte[] xml) throws Exception {
        List<Map<String, String>> records = new ArrayList<>();
        var root = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
        for (Node record = root.getFirstChild(); record != null; record = record.getNextSibling()) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (Node member = record.getFirstChild(); member != null; member = member.getNextSibling()) {
                cells.merge(member.getNodeName(), member.getTextContent(), (first, next) -> first + " " + next);
            }
            records.add(cells);
        }
        return records;
    }

    private static <T> void assertIsReadAs(List<T> records, Class<T> type, byte[] written) {
        List<Object> read = new ArrayList<>();
        CheckReport report = DIALECT.read(
                Source.of("written.json", new ByteArrayInputStream(written)),
                type,
                row -> read.add(row.checked().fold(sound -> sound, faults -> faults)));

        assertThat(read).isEqualTo(records);
        assertThat(report.conforms()).isTrue();
    }

    @Provide
    Arbitrary<List<ServiceRequest>> requests() {
        return Combinators.combine(
                        texts().list().ofSize(10),
                        optionalTexts().list().ofSize(8),
                        times().list()
                                .ofSize(3)
                                .map(times -> times.stream().sorted().toList()),
                        Arbitraries.doubles().between(49.8, 60.95),
                        Arbitraries.doubles().between(-8.7, 1.8),
                        links(),
                        Arbitraries.maps(texts(), texts()).ofMaxSize(3),
                        Arbitraries.of(RequestStatus.class))
                .as(WritingProperties::request)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static ServiceRequest request(
            List<String> texts,
            List<String> optional,
            List<OffsetDateTime> times,
            double latitude,
            double longitude,
            List<String> links,
            Map<String, String> attributes,
            RequestStatus status) {
        return new ServiceRequest(
                texts.get(0),
                optional.get(0),
                status.code(),
                optional.get(1),
                texts.get(2),
                texts.get(3),
                optional.get(2),
                optional.get(3),
                optional.get(4),
                times.get(0),
                times.get(1),
                times.get(2),
                texts.get(4),
                texts.get(5),
                texts.get(6),
                latitude,
                longitude,
                links,
                optional.get(5),
                optional.get(6),
                optional.get(7),
                texts.get(7),
                attributes);
    }

    @Provide
    Arbitrary<List<ServiceRequestUpdate>> updates() {
        return Combinators.combine(
                        texts().list().ofSize(3),
                        optionalTexts().list().ofSize(2),
                        Arbitraries.integers()
                                .between(1, 9_999)
                                .map(String::valueOf)
                                .injectNull(0.3),
                        Arbitraries.of(Open311.UPDATE_STATUS.codes()),
                        times(),
                        links())
                .as((texts, optional, number, status, time, links) -> new ServiceRequestUpdate(
                        texts.get(0),
                        texts.get(1),
                        status.code(),
                        time,
                        texts.get(2),
                        links,
                        optional.get(0),
                        optional.get(1),
                        number))
                .list()
                .uniqueElements(ServiceRequestUpdate::updateId)
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /** Neither blank, nor with a NUL, nor with half of a character: a checker would not call that sound. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(text -> !Unseen.isBlank(text) && text.indexOf('\0') < 0)
                .filter(text -> text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE));
    }

    private static Arbitrary<String> optionalTexts() {
        return texts().injectNull(0.3);
    }

    private static Arbitrary<List<String>> links() {
        return Arbitraries.integers()
                .between(1, 99)
                .map(number -> "https://example.org/" + number + ".jpg")
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<OffsetDateTime> times() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 4_000_000_000L),
                        Arbitraries.integers().between(-14 * 60, 14 * 60))
                .as((second, minutes) ->
                        Instant.ofEpochSecond(second).atOffset(ZoneOffset.ofTotalSeconds(minutes * 60)));
    }
}
