// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Severity;
import org.moothall.core.identifier.constraint.ValidPncId;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Given;
import org.moothall.standards.Checker;
import org.moothall.standards.Difference;
import org.moothall.standards.Member;
import org.moothall.standards.OfOneTable;
import org.moothall.standards.Profile;
import org.moothall.standards.RecordType;
import org.moothall.standards.Rule;
import org.moothall.standards.Source;
import org.moothall.standards.Verdict;

@DisplayName("The compiled shape")
class ShapeCompilerTest {
    record Bin(
            @Privacy(PrivacyCategory.REFERENCE) @NotBlank @Size(min = 2, max = 4)
            String code,

            @Privacy(PrivacyCategory.REFERENCE) @Min(1) @DecimalMin("1")
            Double litres) {}

    record Patterned(
            @Privacy(PrivacyCategory.REFERENCE) @Pattern(regexp = "[a-z]+")
            String code) {}

    record Elements(@Privacy(PrivacyCategory.REFERENCE) List<@NotBlank String> links) {}

    record Unclassified(String code) {}

    record Grouped(
            @Privacy(PrivacyCategory.REFERENCE) @NotBlank(groups = Bin.class)
            String code) {}

    record Repeated(
            @Privacy(PrivacyCategory.REFERENCE) @Size(min = 1) @Size(max = 3)
            String code) {}

    record Proud(@Privacy(PrivacyCategory.REFERENCE) String code) {
        Proud {
            code.strip();
        }
    }

    private static final RecordType<Bin> BIN =
            RecordType.of("bin", Bin.class, Member.text("code"), Member.decimal("litres"));

    private static void refuses(RecordType<?> type, String message) {
        assertThatThrownBy(() -> Checker.of(new OfOneTable(type)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(message);
    }

    record Titled(
            @Privacy(PrivacyCategory.REFERENCE) @Size(max = 3) @Given
            String bodyName,

            @ValidPncId @Privacy(PrivacyCategory.CRIMINAL) String pncId) {}

    @Test
    @DisplayName("makes rule ids of names with blanks and capitals that have neither")
    void makesRuleIds() {
        var type = RecordType.of("t", Titled.class, Member.text("Body Name"), Member.text("pncId (£)"));

        var report = Checker.of(new OfOneTable(type))
                .check(Source.ofText("t.csv", "Body Name,pncId (£)\n\u00A0,02/73319Z\n"), Titled.class);

        assertThat(report.findings())
                .extracting(Finding::rule)
                .containsExactly("x/body-name-required", "x/pnc-id-identifier");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code,litres\n07700900123,wide,x\n",
                "code,litres\n07700900123\n",
                "code;litres\n07700900123;wide;x\n",
                "code,litres\n07700900123;12\n",
                "code,litres\n\"07700900123\"\n",
            })
    @DisplayName("quotes no cell of a row that has more or fewer cells than the header")
    void quotesNoCellThatHasMoved(String csv) {
        var nosy = Rule.error(Bin.class, "x/nosy")
                .says("w")
                .source("s")
                .reads("code")
                .checks(bin -> Verdict.broken("code", bin.code() + " is wrong"));

        var report =
                Checker.of(new OfOneTable(BIN.withRules(List.of(nosy)))).check(Source.ofText("b.csv", csv), Bin.class);

        assertThat(report.toString() + report.findings())
                .doesNotContain("07700900123")
                .doesNotContain("\"wide\"");
        assertThat(report.findings()).extracting(Finding::rule).isNotEmpty().doesNotContain("x/nosy");
    }

    @Test
    @DisplayName("judges by the record's constraints, on the standard's names")
    void judgesByTheRecordsConstraints() {
        var report = Checker.of(new OfOneTable(BIN))
                .check(Source.ofText("b.csv", "code,litres\nB,0.5\nBLACK,240\n,240\nBL,wide\nBL,240\n"), Bin.class);

        assertThat(report.findings())
                .extracting(Finding::text)
                .containsExactly(
                        "b.csv, row 2, column code: is 1 character long; the shortest allowed is 2; complete it"
                                + " [x/code-length]",
                        "b.csv, row 3, column code: is 5 characters long; the longest allowed is 4; shorten it"
                                + " [x/code-length]",
                        "b.csv, row 2, column litres: \"0.5\" is below 1; correct it at the source"
                                + " [x/litres-range]",
                        "b.csv, row 4, column code: is empty; every bin must have one [x/code-required]",
                        "b.csv, row 5, column litres: \"wide\" is not a number; write digits like 12.5"
                                + " [x/litres-number]");
    }

    @Nested
    @DisplayName("refuses, rather than skips,")
    class Refuses {
        @Test
        @DisplayName("validation groups")
        void groups() {
            refuses(
                    RecordType.of("g", Grouped.class, Member.text("code")),
                    "Grouped of standard x: the compiled shape knows no validation groups, and a constraint on"
                            + " component code has one");
        }

        @Test
        @DisplayName("a component without a privacy category")
        void noPrivacy() {
            refuses(
                    RecordType.of("u", Unclassified.class, Member.text("code")),
                    "Unclassified of standard x: component code has no @Privacy");
        }

        @Test
        @DisplayName("members that do not match the record")
        void otherMembers() {
            refuses(
                    RecordType.of("bin", Bin.class, Member.text("code")),
                    "Bin of standard x: it has 2 components and 1 members are declared");
            refuses(
                    RecordType.of("bin", Bin.class, Member.decimal("code"), Member.decimal("litres")),
                    "Bin of standard x: component code is a String and member code needs a Double or a BigDecimal");
        }

        @Test
        @DisplayName("rules and profiles that name what is not there")
        void strayNames() {
            var stray = Rule.error(Bin.class, "x/stray")
                    .says("w")
                    .source("s")
                    .needs("colour")
                    .checks(bin -> Verdict.passed());
            refuses(
                    BIN.withRules(List.of(stray)),
                    "Bin of standard x: rule x/stray looks at member colour, which is not declared");
            assertThatThrownBy(() -> Checker.of(
                            new OfOneTable(BIN),
                            Profile.of("p", "P", "s", new Difference.SetsSeverity("x/none", Severity.ADVICE))))
                    .hasMessage("profile p changes rule x/none, which the standard does not have");
            assertThatThrownBy(() -> Checker.of(
                            new OfOneTable(BIN), Profile.of("p", "P", "s", new Difference.RequiresValue("colour"))))
                    .hasMessage("profile p changes member colour, which the standard does not have");
            assertThatThrownBy(() -> Checker.of(
                            new OfOneTable(BIN),
                            Profile.of("p", "P", "s", new Difference.In("bag", new Difference.RequiresValue("code")))))
                    .hasMessage("profile p changes record type bag, which the standard does not have");
            assertThatThrownBy(() -> Checker.of(
                            new OfOneTable(BIN),
                            Profile.of(
                                    "p", "P", "s", new Difference.In("bin", new Difference.RequiresValue("colour")))))
                    .hasMessage("profile p changes member colour, which the standard does not have");
        }

        @Test
        @DisplayName("a rule whose id is not a prefix, a slash and words with hyphens")
        void oddRuleIds() {
            for (String id :
                    List.of("", "x", "x/", "/id", "x/Two Words", "x/ID", "x/a--b", "x/a/b", "x/\u001B[31m", "x/a_b")) {
                var odd = Rule.error(Bin.class, id)
                        .says("w")
                        .source("s")
                        .needs("code")
                        .checks(bin -> Verdict.passed());

                refuses(
                        BIN.withRules(List.of(odd)),
                        "Bin of standard x: rule id \"" + id
                                + "\" is not a prefix, a slash and words, of lower case letters"
                                + " and digits with single hyphens between, as in open311/status-known");
            }
        }

        @Test
        @DisplayName("a fault at a member that there is not, when a rule finds one")
        void faultAtNoMember() {
            var lost = Rule.error(Bin.class, "x/lost")
                    .says("w")
                    .source("s")
                    .needs("code")
                    .checks(bin -> Verdict.broken("colour", "is not green"));
            var checker = Checker.of(new OfOneTable(BIN.withRules(List.of(lost))));

            assertThatThrownBy(() -> checker.check(Source.ofText("b.csv", "code,litres\nBL,240\n"), Bin.class))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "rule x/lost finds a fault at member colour, which is not declared; name one that the rule"
                                    + " needs or reads");
        }

        @Test
        @DisplayName("a record that does not take null, when it meets one")
        void aProudRecord() {
            var checker = Checker.of(new OfOneTable(RecordType.of("p", Proud.class, Member.text("code"))));

            assertThatThrownBy(() -> checker.read(Source.ofText("p.json", "[{}]"), Proud.class, row -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageEndingWith("Proud must accept null for every component but lists and maps");
        }
    }

    @Test
    @DisplayName("reports a rule that could not decide as neither passed nor failed")
    void couldNotBeChecked() {
        var undecided = Rule.warning(Bin.class, "x/known")
                .says("the code is in the depot's list")
                .source("ours")
                .needs("code")
                .checks(bin -> Verdict.notChecked("no depot list was given"));

        var report = Checker.of(new OfOneTable(BIN.withRules(List.of(undecided))))
                .check(Source.ofText("b.csv", "code\nBL\nBK\n"), Bin.class);

        assertThat(report.conforms()).isTrue();
        assertThat(report.notChecked()).singleElement().satisfies(gap -> {
            assertThat(gap.rule().id()).isEqualTo("x/known");
            assertThat(gap.rows()).isEqualTo(2);
            assertThat(gap.why()).isEqualTo("no depot list was given");
        });
    }
}
