// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.moothall.core.place.Wgs84Point;

@DisplayName("Writing")
class WritingTest {
    private static final ServiceRequest REQUEST = ServiceRequest.answer(
                    "MSB-104223",
                    RequestStatus.ACTION_SCHEDULED,
                    "FLYTIP",
                    OffsetDateTime.parse("2026-06-02T07:41:00.250+01:00"))
            .statusNotes("A caged van is booked.")
            .serviceName("Fly-tipping")
            .updated(OffsetDateTime.parse("2026-06-02T09:05:00Z"))
            .point(Wgs84Point.of(52.9512, -1.1467))
            .build();

    private static final ServiceRequestUpdate UPDATE = ServiceRequestUpdate.of(
            "MSB-104223.1",
            "MSB-104223",
            RequestStatus.IN_PROGRESS,
            OffsetDateTime.parse("2026-06-02T09:05:00+01:00"),
            "Tyres & <drums>: we are dealing with it.");

    private static String requests(Open311Format format, ServiceRequest... requests) throws IOException {
        var target = new ByteArrayOutputStream();
        format.writeRequests(List.of(requests), target);
        return target.toString(StandardCharsets.UTF_8);
    }

    private static String updates(Open311Format format, ServiceRequestUpdate... updates) throws IOException {
        var target = new ByteArrayOutputStream();
        format.writeUpdates(List.of(updates), target);
        return target.toString(StandardCharsets.UTF_8);
    }

    private static ServiceRequestUpdate saying(String description) {
        return ServiceRequestUpdate.of(
                "1", "MSB-1", RequestStatus.FIXED, OffsetDateTime.parse("2026-06-02T09:05:00Z"), description);
    }

    @Nested
    @DisplayName("as JSON")
    class Json {
        @Test
        @DisplayName("gives a bare list, with nulls only where FixMyStreet wants the member")
        void givesABareList() throws IOException {
            assertThat(requests(Open311Format.JSON, REQUEST))
                    .isEqualTo("[{\"service_request_id\":\"MSB-104223\",\"status\":\"action_scheduled\","
                            + "\"status_notes\":\"A caged van is booked.\",\"service_name\":\"Fly-tipping\","
                            + "\"service_code\":\"FLYTIP\",\"requested_datetime\":\"2026-06-02T07:41:00+01:00\","
                            + "\"updated_datetime\":\"2026-06-02T09:05:00Z\",\"address\":null,\"address_id\":null,"
                            + "\"zipcode\":null,\"lat\":52.9512,\"long\":-1.1467,\"media_url\":null}]");
        }

        @Test
        @DisplayName("leaves out of an update what it does not hold")
        void leavesOut() throws IOException {
            assertThat(updates(Open311Format.JSON, UPDATE))
                    .isEqualTo("[{\"update_id\":\"MSB-104223.1\",\"service_request_id\":\"MSB-104223\","
                            + "\"status\":\"in_progress\",\"updated_datetime\":\"2026-06-02T09:05:00+01:00\","
                            + "\"description\":\"Tyres & <drums>: we are dealing with it.\"}]");
        }

        @Test
        @DisplayName("writes half of a character as U+FFFD, and gives an empty list for nothing")
        void writesHalfACharacter() throws IOException {
            assertThat(updates(Open311Format.JSON, saying("a\uD83Db"))).contains("\"a\uFFFDb\"");
            assertThat(updates(Open311Format.JSON)).isEqualTo("[]");
        }
    }

    @Nested
    @DisplayName("as XML")
    class Xml {
        @Test
        @DisplayName("gives service_requests of request, with empty elements only where FixMyStreet wants the member")
        void givesRequests() throws IOException {
            assertThat(requests(Open311Format.XML, REQUEST))
                    .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><service_requests><request>"
                            + "<service_request_id>MSB-104223</service_request_id><status>action_scheduled</status>"
                            + "<status_notes>A caged van is booked.</status_notes>"
                            + "<service_name>Fly-tipping</service_name><service_code>FLYTIP</service_code>"
                            + "<requested_datetime>2026-06-02T07:41:00+01:00</requested_datetime>"
                            + "<updated_datetime>2026-06-02T09:05:00Z</updated_datetime><address/><address_id/>"
                            + "<zipcode/><lat>52.9512</lat><long>-1.1467</long><media_url/>"
                            + "</request></service_requests>");
        }

        @Test
        @DisplayName("gives service_requests_updates of request_update")
        void givesUpdates() throws IOException {
            assertThat(updates(Open311Format.XML, UPDATE))
                    .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><service_requests_updates><request_update>"
                            + "<update_id>MSB-104223.1</update_id><service_request_id>MSB-104223</service_request_id>"
                            + "<status>in_progress</status>"
                            + "<updated_datetime>2026-06-02T09:05:00+01:00</updated_datetime>"
                            + "<description>Tyres &amp; &lt;drums&gt;: we are dealing with it.</description>"
                            + "</request_update></service_requests_updates>");
        }

        @Test
        @DisplayName("writes several links as several elements, and answers as code and value")
        void writesSeveral() throws IOException {
            var read = new ServiceRequest(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of("https://example.org/1.jpg", "https://example.org/2.jpg"),
                    null,
                    null,
                    null,
                    null,
                    Map.of("land type", "Verge"));

            assertThat(requests(Open311Format.XML, read))
                    .contains("<media_url>https://example.org/1.jpg</media_url>"
                            + "<media_url>https://example.org/2.jpg</media_url><attributes><attribute>"
                            + "<code>land type</code><value>Verge</value></attribute></attributes>");
        }

        @Test
        @DisplayName("writes what XML cannot hold as U+FFFD, and a carriage return so that it stays one")
        void writesWhatXmlCannotHold() throws IOException {
            assertThat(updates(Open311Format.XML, saying("a\u0007b\uD83Dc\uFFFEd\r\ne\uD83D\uDE00")))
                    .contains("<description>a\uFFFDb\uFFFDc\uFFFDd&#13;\ne\uD83D\uDE00</description>");
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("leaves the target open, and flushed")
    void leavesTheTargetOpen(Open311Format format) throws IOException {
        var calls = new ArrayList<String>();
        var target = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                calls.add("flush");
            }

            @Override
            public void close() {
                calls.add("close");
            }
        };

        format.writeUpdates(List.of(UPDATE), target);

        assertThat(calls).endsWith("flush").doesNotContain("close");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("tells of a target that fails with the target's own exception")
    void tellsOfATargetThatFails(Open311Format format) {
        var full = new IOException("the disk is full");
        var target = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw full;
            }
        };

        assertThatThrownBy(() -> format.writeUpdates(List.of(UPDATE), target)).isSameAs(full);
    }
}
