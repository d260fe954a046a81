// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.standards.About;
import org.moothall.standards.Member;
import org.moothall.standards.Profile;
import org.moothall.standards.RecordType;
import org.moothall.standards.Standard;

@DisplayName("moothall check, against a standard of several kinds of record,")
class SeveralRecordsTest {
    /** A bin. */
    public record Bin(@Privacy(PrivacyCategory.REFERENCE) String colour) {}

    /** A round. */
    public record Round(@Privacy(PrivacyCategory.REFERENCE) String weekday) {}

    private record Waste() implements Standard {
        @Override
        public About about() {
            return new About(
                    "waste",
                    "waste",
                    "1",
                    "Waste",
                    "Example Council",
                    "OGL-UK-3.0",
                    About.Status.DRAFT,
                    "example.org",
                    LocalDate.of(2026, 6, 2));
        }

        @Override
        public List<RecordType<?>> recordTypes() {
            return List.of(
                    RecordType.of("bin", Bin.class, Member.text("colour")),
                    RecordType.of("round", Round.class, Member.text("weekday")));
        }

        @Override
        public List<CodeList> codeLists() {
            return List.of();
        }

        @Override
        public List<Profile> profiles() {
            return List.of();
        }
    }

    private static Run run(String... arguments) {
        var output = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        var console = new Console(
                new ByteArrayInputStream("weekday\nTuesday\n".getBytes(StandardCharsets.UTF_8)),
                output,
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                false,
                InstantSource.system());
        int code = new Tool(() -> new Catalogue(List.of(new Waste())), console)
                .run(arguments)
                .code();
        return new Run(code, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("checks the first, unless another is named")
    void checksTheFirst() {
        assertThat(run("check", "waste", "-")).isEqualTo(run("check", "--record=bin", "waste", "-"));
    }

    @Test
    @DisplayName("checks the one that is named")
    void checksTheOneThatIsNamed() {
        var run = run("check", "--record=round", "waste", "-");

        assertThat(run.output())
                .contains("It conforms: 0 errors, 0 warnings, 0 advice; 1 row read, 1 sound, 0 faulty\n");
        assertThat(run.code()).isZero();
        assertThat(run("check", "--record=bin", "waste", "-").code()).isEqualTo(1);
    }
}
