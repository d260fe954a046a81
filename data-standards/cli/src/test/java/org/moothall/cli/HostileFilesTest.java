// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code src/test/hostile-files} sends by the gigabyte, small. */
@DisplayName("A hostile file")
class HostileFilesTest {
    private static final String HEADER = "service_request_id,status,service_code,requested_datetime,address\n";
    private static final String BEGUN = "MSB-2,open,FLYTIP,2026-06-02T07:41:00Z,";
    private static final String SOUND = "MSB-1,open,FLYTIP,2026-06-02T07:41:00Z,Mill Lane\n";
    private static final String MEMBERS =
            "\"service_request_id\":\"MSB-1\",\"status\":\"open\",\"service_code\":\"FLYTIP\","
                    + "\"requested_datetime\":\"2026-06-02T07:41:00Z\",\"address\":";

    record Hostile(String what, byte[] bytes, int code, String told) {
        static Hostile of(String what, String text, int code, String told) {
            return in(StandardCharsets.UTF_8, what, text, code, told);
        }

        static Hostile in(Charset charset, String what, String text, int code, String told) {
            return new Hostile(what, text.getBytes(charset), code, told);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Hostile> hostile() {
        String endless = "row 3, column address: is 300,000 characters long; this reading takes 100,000";
        String unclosed =
                "row 3: has a quote that does not close, or text after one that does; this row was not read, and"
                        + " reading goes on with the next line";
        return Stream.of(
                Hostile.of("an endless cell", HEADER + SOUND + BEGUN + "a".repeat(300_000), 1, endless),
                Hostile.of("an endless quoted cell", HEADER + SOUND + BEGUN + '"' + "a".repeat(300_000), 1, unclosed),
                Hostile.of(
                        "an endless JSON text",
                        "[{" + MEMBERS + '"' + "a".repeat(1_100_000) + "\"},\n{" + MEMBERS + "\"\"}]",
                        1,
                        "line 1, /0: is longer than the 1,000,000 characters that this reading takes; it was skipped"),
                Hostile.of(
                        "JSON of 100,000 levels",
                        "[{" + MEMBERS + "[".repeat(100_000) + "]".repeat(100_000) + "}]",
                        1,
                        "line 1, /0: nests deeper than the 32 levels that this reading takes; it was skipped"),
                Hostile.of(
                        "JSON of 100,000 levels that never close",
                        "[".repeat(100_000),
                        1,
                        "line 1, /0: ends in the middle, on line 1; it was probably cut off on its way, fetch it again"),
                Hostile.of(
                        "JSON that was cut off",
                        "[{" + MEMBERS + "\"Mill Lane\"},\n{" + MEMBERS + "\"Qua",
                        1,
                        "line 2, /1: ends in the middle, on line 2; it was probably cut off on its way, fetch it again"),
                Hostile.of(
                        "a NUL character",
                        HEADER + BEGUN + "Mill\0Lane\n",
                        1,
                        "row 2, column address: holds a NUL character, which databases refuse; remove it"),
                Hostile.of(
                        "nothing but NUL characters",
                        "\0".repeat(300_000),
                        1,
                        "row 1: names no column of a request; the first row must hold names such as service_request_id, token,"
                                + " status"),
                Hostile.in(
                        StandardCharsets.ISO_8859_1,
                        "a Latin-1 letter in UTF-8",
                        HEADER + BEGUN + "Caf\u00c3\u00a9 Row\n" + BEGUN.replace("2,", "3,") + "Caf\u00e9 Row\n",
                        0,
                        "the file: is not UTF-8: 1 byte, the first on line 3, read as Windows-1252; save it as UTF-8"),
                Hostile.in(
                        StandardCharsets.UTF_16,
                        "UTF-16",
                        HEADER + BEGUN + "Mill Lane\n",
                        1,
                        "the file: is UTF-16; save it as UTF-8"),
                Hostile.of(
                        "an empty file",
                        "",
                        1,
                        "the file: holds no request to check; a check of nothing proves nothing"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("is told of in a sentence")
    void hostile(Hostile file) {
        var run = Run.reading(new ByteArrayInputStream(file.bytes()), "check", "open311-georeport-v2", "-");

        assertThat(run.output().lines()).contains("  " + file.told());
        assertThat(run.errors()).isEmpty();
        assertThat(run.code()).isEqualTo(file.code());
    }
}
