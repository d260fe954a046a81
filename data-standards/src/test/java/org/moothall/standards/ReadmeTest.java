// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.standards.open311.Open311;
import org.moothall.standards.open311.ServiceRequest;

@DisplayName("The README")
class ReadmeTest {
    private static String shown(Path file) {
        // region readme
        var answers = new ArrayList<String>();
        CheckReport report = Checker.of(Open311.STANDARD).read(Source.of(file), ServiceRequest.class, row -> {
            String answer = row.checked()
                    .fold(
                            request -> "taken: " + request.serviceCode(),
                            faults -> "sent back, faults: " + faults.size());
            answers.add(row.location().text() + " " + answer);
        });
        String text = report.text() + "\n" + String.join("\n", answers);
        // endregion
        return text;
    }

    private static String judged(ServiceRequest request) {
        // region judge
        Judge<ServiceRequest> judge = Checker.of(Open311.STANDARD).judge(ServiceRequest.class);
        String answer = judge.check(request)
                .text(
                        sound -> "taken: " + sound.serviceCode(),
                        faults -> faults.get(0).text());
        // endregion
        return answer;
    }

    private static ServiceRequest request(String status) {
        var time = OffsetDateTime.parse("2026-06-02T08:00:00+01:00");
        return new ServiceRequest(
                "R-1", null, status, null, null, "FLYTIP", null, null, null, time, null, null, null, null, null, null,
                null, List.of(), null, null, null, null, Map.of());
    }

    private static String region(String name) throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/moothall/standards/ReadmeTest.java"));
        int start = source.indexOf("// region " + name + "\n");
        return "```java\n"
                + source.substring(source.indexOf('\n', start) + 1, source.indexOf("        // endregion", start))
                        .stripTrailing()
                        .stripIndent()
                + "\n```";
    }

    @Test
    @DisplayName("shows code for an object that runs")
    void judgesAnObject() {
        assertThat(judged(request("opn"))).startsWith("status: \"opn\" is not in code list status");
        assertThat(judged(request("open"))).isEqualTo("taken: FLYTIP");
    }

    @Test
    @DisplayName("shows code that runs, and what it prints")
    void showsCodeThatRuns() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(readme).contains(region("readme")).contains(region("judge"));
        assertThat(readme).contains("```\n" + shown(Path.of("src/test/resources/readme/requests.csv")) + "\n```");
    }

    @Test
    @DisplayName("shows a whole standard that works")
    void showsAStandard() throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/moothall/standards/SkipLicences.java"));
        String whole = source.substring(source.indexOf("import jakarta")).stripTrailing();
        String csv = "Licence no.,Holder,From,Until,Size,Fee\n"
                + "SK0001,Tern Valley Skips Ltd,01/06/2026,14/06/2026,mini,52.50\n"
                + "SK0001,Tern Valley Skips Ltd,15/06/2026,01/06/2026,maxi,52.505\n";

        var report = Checker.of(new SkipLicences()).check(Source.ofText("l.csv", csv), SkipLicences.Licence.class);

        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + whole + "\n```");
        assertThat(report.findings())
                .extracting(finding -> finding.rule())
                .containsExactlyInAnyOrder(
                        "skips/number-once",
                        "skips/in-order",
                        "skips/size-known",
                        "skips/fee-digits",
                        "skips/member-named");
    }
}
