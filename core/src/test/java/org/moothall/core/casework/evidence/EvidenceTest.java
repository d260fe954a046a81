// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.casework.Case;
import org.moothall.core.casework.CaseReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Evidence")
class EvidenceTest {
    private static final String HASH = "0a".repeat(32);
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-06-01T12:00:00+01:00");
    private static final StoredFile TAKEN =
            StoredFile.of("image/jpeg", HASH, "store/2026/alys.jpg").withSize(120_000);
    private static final StoredFile COPIED = StoredFile.of("image/jpeg", "0c".repeat(32), "public/1.jpg");

    @Test
    @DisplayName("keeps the original with its custody, and shows a copy only")
    void keepsOriginal() {
        Original original = Original.of(TAKEN).build().with(new CustodyStep(NOON, "Bo Officer", "took it"));
        PublishableCopy copy = original.copiedWithoutMetadata(COPIED, "Cai Officer", NOON);
        Case fly = Case.of(CaseReference.numbered("FT", 7), "fly-tipping")
                .evidence(original)
                .evidence(copy)
                .build();

        assertThat(original.custody()).hasSize(1);
        assertThat(copy.originalSha256()).isEqualTo(HASH);
        assertThat(fly.publishableEvidence()).containsExactly(copy);
        assertThat(original)
                .hasToString("Original[kind=original, file=***, custody=***, id=***, type=***, title=***,"
                        + " suppliedBy=***, about=***, takenAt=***, laterMembers=***]");
        assertThat(copy)
                .hasToString("PublishableCopy[kind=publishable-copy, file=***, originalSha256=***, clearedBy=***,"
                        + " clearedAt=***, laterMembers=***]");
        assertThat(TAKEN).hasToString("StoredFile[mediaType=image/jpeg, size=120000, sha256=***, keptAt=***]");
    }

    @Test
    @DisplayName("says what it is, what it shows, who gave it, of whom it tells, and when it was taken")
    void saysWhatItIs() {
        Original certificate = Original.of(TAKEN)
                .id("e1")
                .type(EvidenceType.BIRTH_CERTIFICATE)
                .title("birth certificate, the long one")
                .suppliedBy("mother")
                .about("child")
                .takenAt(NOON)
                .build();

        String json = JsonMapper.shared().writeValueAsString(certificate);

        assertThat(JsonMapper.shared().readValue(json, Evidence.class)).isEqualTo(certificate);
        assertThat(certificate
                        .with(new CustodyStep(NOON, "Bo Officer", "took it"))
                        .title())
                .isEqualTo("birth certificate, the long one");
        assertThat(certificate.toString()).doesNotContain("birth", "mother", "child", "2026");
    }

    @Test
    @DisplayName("is not published as it was taken")
    void isNotPublishedAsTaken() {
        assertThatThrownBy(() -> Original.of(TAKEN).build().copiedWithoutMetadata(TAKEN, "Cai Officer", NOON))
                .hasMessage(
                        "a publishable copy without metadata differs from its original; these two are the same file");
    }

    @Test
    @DisplayName("is not published from where the original is kept")
    void isNotPublishedFromOriginalsPlace() {
        StoredFile inItsPlace = StoredFile.of("image/jpeg", "0c".repeat(32), TAKEN.keptAt());

        assertThatThrownBy(() -> Original.of(TAKEN).build().copiedWithoutMetadata(inItsPlace, "Cai Officer", NOON))
                .hasMessage("a publishable copy is kept in a place of its own; this one is kept where its original is");
    }

    @Test
    @DisplayName("that an earlier version had cleared to be shown is an original all the same")
    void thatEarlierVersionCleared() {
        String json = "{\"mediaType\":\"image/jpeg\",\"sha256\":\"" + HASH + "\",\"keptAt\":\"a\",\"mayBeShown\":true}";

        Evidence evidence = JsonMapper.shared().readValue(json, Evidence.class);

        assertThat(evidence).isInstanceOf(Original.class);
        assertThat(JsonMapper.shared().writeValueAsString(evidence)).contains("\"mayBeShown\":true");
    }

    @Test
    @DisplayName("has a file of a known shape")
    void hasFile() {
        assertThatThrownBy(() -> StoredFile.of("jpeg", HASH, "store"))
                .hasMessage("evidence needs a media type like image/jpeg and where it is kept");
        assertThatThrownBy(() -> StoredFile.of("image/jpeg", HASH.toUpperCase(Locale.ROOT), "store"))
                .hasMessage("a SHA-256 has 64 lower case hexadecimal digits; this one has not");
        assertThatThrownBy(() -> TAKEN.withSize(-1)).hasMessage("a file has no fewer than 0 bytes; this one has");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|evidence needs 'mediaType' as a text; this one has not",
                "{\"kind\":7}|evidence needs 'kind' as a text; this one has not",
                "{FILE,\"size\":\"7\"}|evidence needs 'size' as a whole number of bytes; this one has not",
                "{FILE,\"custody\":7}|evidence needs 'custody' as a list; this one has not",
                "{FILE,\"custody\":[{}]}|evidence needs 'custody' as a list of steps with at, by and what; this one has not",
                "{FILE,\"about\":\"Alys\"}|evidence needs 'about' as a list; this one has not",
                "{FILE,\"title\":7}|evidence needs 'title' as a text; this one has not",
                "{FILE,\"type\":\"A photo\"}|a type of evidence has 1 to 40 lower case letters, digits and hyphens; this one has not",
                "{FILE,\"takenAt\":\"noon\"}|evidence needs 'takenAt' as a date-time with its offset; this one has not",
                "{FILE,\"kind\":\"publishable-copy\",\"originalSha256\":\"b\",\"clearedBy\":\"Bo\",\"clearedAt\":\"Alys\"}"
                        + "|evidence needs 'clearedAt' as a date-time with its offset; this one has not"
            })
    @DisplayName("in JSON is refused when a part is not what it must be, without a word of it")
    void isRefused(String json, String message) {
        String file = "\"mediaType\":\"image/jpeg\",\"sha256\":\"" + HASH + "\",\"keptAt\":\"a\"";

        assertThatThrownBy(() -> JsonMapper.shared().readValue(json.replace("FILE", file), Evidence.class))
                .isInstanceOf(DatabindException.class)
                .rootCause()
                .hasMessage(message);
    }
}
