// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.core.identifier.registry.Schemes;

@DisplayName("moothall identify")
class IdentifyCommandTest {
    private static final Path SHARED = Path.of("../../../shared/identifiers/examples.tsv");

    @TempDir
    Path directory;

    @Test
    @DisplayName("says of each line what it is: verdict, canonical form, code")
    void saysOfEachLineWhatItIs() {
        var run = Run.reading("ex11aa\r\n\n EX1 1AC\nnowhere at all", "identify", "postcode");

        assertThat(run.output()).isEqualTo("""
                        valid\tEX1 1AA\t
                        invalid\t\tBLANK
                        invalid\t\tUNKNOWN_COMPONENT
                        invalid\t\tWRONG_LENGTH
                        """);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errors()).isEmpty();
    }

    @Test
    @DisplayName("ends with 0 when every value is valid, and when there is none")
    void endsWith0() throws IOException {
        Path file = Files.writeString(directory.resolve("values.txt"), "1\n000042\n");

        assertThat(Run.of("identify", "uprn", file.toString())).isEqualTo(new Run(0, "valid\t1\t\nvalid\t42\t\n", ""));
        assertThat(Run.reading("", "identify", "uprn", "-")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    @DisplayName("reads a PNC id's year of two digits when it is told what year it is")
    void readsShortYear() {
        String input = "02/73319Z\n2002/0073319Z\n24/12C\n";

        assertThat(Run.reading(input, "identify", "--year=2026", "pnc-id").output())
                .isEqualTo("valid\t2002/0073319Z\t\nvalid\t2002/0073319Z\t\nvalid\t2024/0000012C\t\n");
        assertThat(Run.reading(input, "identify", "pnc-id", "--year", "2023").output())
                .contains("valid\t1924/0000012C\t\n");
        assertThat(Run.reading(input, "identify", "pnc-id").output())
                .isEqualTo("invalid\t\tUNKNOWN_COMPONENT\nvalid\t2002/0073319Z\t\ninvalid\t\tUNKNOWN_COMPONENT\n");
        assertThat(Run.reading("02\\u002F73319Z\n", "identify", "pnc-id", "--year=2026", "--escaped")
                        .output())
                .isEqualTo("valid\t2002/0073319Z\t\n");
        assertThat(Run.reading("", "identify", "pnc-id", "--year=26").errors())
                .isEqualTo("moothall: --year \"26\" is no year of four digits; give one such as 2026\n");
    }

    @Test
    @DisplayName("reads escapes when it is told to, and what is none as it stands")
    void readsEscapes() {
        String input = "EX1\\u00A01AA\n\\u0415X1 1AA\n<null>\n<empty>\nEX1 1AA\\u12\nEX1 1AA\\\\\n";

        assertThat(Run.reading(input, "identify", "postcode", "--escaped").output())
                .isEqualTo("""
                        valid\tEX1 1AA\t
                        invalid\t\tILLEGAL_CHARACTER
                        invalid\t\tBLANK
                        invalid\t\tBLANK
                        invalid\t\tWRONG_LENGTH
                        invalid\t\tWRONG_FORMAT
                        """);
        assertThat(Run.reading("EX1\\u00A01AA\n", "identify", "postcode").code())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("refuses a line without end, and bytes that are no text, without a word of them")
    void refusesHostileLines() {
        InputStream hostile = new java.io.SequenceInputStream(
                new java.io.ByteArrayInputStream("1".repeat(5_000_000).getBytes(StandardCharsets.UTF_8)),
                new java.io.ByteArrayInputStream(new byte[] {'\n', '1', (byte) 0xFF, '\n', '1', 0, '\n'}));

        assertThat(Run.reading(hostile, "identify", "uprn"))
                .isEqualTo(new Run(
                        1, "invalid\t\tTOO_LONG\ninvalid\t\tILLEGAL_CHARACTER\ninvalid\t\tILLEGAL_CHARACTER\n", ""));
    }

    @Test
    @DisplayName("names the schemes")
    void namesTheSchemes() {
        assertThat(Run.of("identify", "--list").output().lines())
                .hasSameSizeAs(Schemes.all())
                .contains("nhs-number           special category  NHS number");
    }

    @Test
    @DisplayName("says what there is when a scheme is not known, or none is given, or a file is not there")
    void saysWhatThereIs() {
        assertThat(Run.of("identify", "post-code"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "moothall: there is no scheme \"post-code\"; the nearest is postcode;"
                                + " 'moothall identify --list' names them all\n"));
        assertThat(Run.of("identify"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "moothall: say what the values are to be, as in: moothall identify postcode FILE;"
                                + " 'moothall identify --list' names the schemes\n"));
        assertThat(Run.of("identify", "uprn", "missing.txt"))
                .isEqualTo(new Run(
                        3,
                        "",
                        "moothall: missing.txt cannot be read: there is no such file; look at its name and path\n"));
    }

    @Test
    @DisplayName("agrees with every shared example, where they are at hand")
    void agreesWithSharedExamples() throws IOException {
        assumeTrue(Files.exists(SHARED), "no shared examples here");
        List<String[]> rows = Files.readAllLines(SHARED).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("scheme\t"))
                .map(line -> line.split("\t", -1))
                .filter(row -> !Set.of("postcode-suggest", "nhs-region").contains(row[0]))
                .toList();

        assertThat(rows).hasSizeGreaterThan(100).allSatisfy(row -> {
            String verdict =
                    Run.reading(row[1] + "\n", "identify", row[0], "--escaped").output();
            assertThat(verdict).startsWith(row[2] + "\t" + row[3] + "\t");
        });
    }
}
