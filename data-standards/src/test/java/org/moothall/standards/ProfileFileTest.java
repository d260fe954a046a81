// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.standards.open311.Open311;
import org.moothall.standards.open311.ServiceRequest;

@DisplayName("A council's own profile, as a file,")
class ProfileFileTest {
    private static final String FILE = """
            change,record,name,value,label,from,to
            id,,mossbrook,,,,
            title,,Mossbrook's contractors,,,,
            version,,2026-11,,,,
            builds on,,fixmystreet,,,,
            requires value,request,address,,,,
            longest,request,description,20,,,
            code,request,status,open,Open,,
            code,request,status,done,Done,2026-04-01,
            drops rule,,open311/closed-has-updated,,,,
            advice,,open311/description-length,,,,
            """;

    private static Profile profile(String file) {
        return Profile.read(Open311.STANDARD, Source.ofText("mossbrook.csv", file));
    }

    private static List<String> found(String csv) {
        var report = Checker.of(Open311.STANDARD, profile(FILE))
                .asAt(LocalDate.of(2026, 3, 31))
                .check(Source.ofText("r.csv", csv), ServiceRequest.class);
        return report.findings().stream()
                .filter(finding -> !finding.text().contains("-present]"))
                .map(finding -> finding.severity() + " " + finding.text())
                .toList();
    }

    @Test
    @DisplayName("drops, adds, tightens, loosens and regrades what it builds on")
    void changes() {
        assertThat(
                        found(
                                "service_request_id,status,service_code,requested_datetime,description\n"
                                        + "1,done,FLYTIP,2026-03-02T07:41:00Z,a long description of it\n2,closed,FLYTIP,2026-03-02T07:41:00Z,\n"))
                .contains(
                        "ERROR r.csv, row 1, column address: there is no such column; add it [open311/address-required]",
                        "ERROR r.csv, row 2, column status: \"done\" is valid from 2026-04-01, and not on the as-at date"
                                + " 2026-03-31; use a code that is [open311/status-valid]",
                        "ERROR r.csv, row 3, column status: \"closed\" is not in code list mossbrook-status; its entries are"
                                + " \"open\", \"done\" [open311/status-known]",
                        "ADVICE r.csv, row 2, column description: is 24 characters long; the longest allowed is 20; shorten it"
                                + " [open311/description-length]")
                .noneMatch(text -> text.contains("closed-has-updated"));
    }

    @Test
    @DisplayName("has a list of its changes in words")
    void words() {
        var profile = profile(FILE);

        assertThat(profile.id()).isEqualTo("mossbrook");
        assertThat(profile.title()).isEqualTo("Mossbrook's contractors");
        assertThat(profile.changes())
                .extracting(Difference::words)
                .contains(
                        "in a request, address must have a value",
                        "in a request, description is at most 20 characters long",
                        "one rule less, open311/closed-has-updated",
                        "in a request, status takes its values from code list mossbrook-status");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "require value,,status | row 3: there is no change \"require value\"; there are requires value, requires member,",
                "longest,,status | row 3: value is empty",
                "drops rule,, | row 3: name is empty"
            })
    @DisplayName("is refused with the row and what can be there")
    void refused(String line, String message) {
        assertThatThrownBy(() -> profile("change,value,name\nid,,mossbrook\n" + line + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("profile mossbrook.csv, " + message);
    }

    @Test
    @DisplayName("changes nothing that the standard does not have")
    void stray() {
        for (String line : List.of("drops rule,open311/status-known", "requires value,mood", "error,open311/mood")) {
            var profile = profile("change,name\nid,mossbrook\n" + line + "\n");

            assertThatThrownBy(() -> Checker.of(Open311.STANDARD, profile))
                    .hasMessageStartingWith("profile mossbrook changes ")
                    .hasMessageEndingWith(", which the standard does not have");
        }
    }
}
