// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.codelist.Code;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.codelist.Crosswalk;
import org.moothall.core.finding.Finding;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.standards.Member.DayForm;

@DisplayName("A code")
class CodesTest {
    record Stay(
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String placement,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable LocalDate start,
            @Privacy(PrivacyCategory.REFERENCE) List<String> reasons) {}

    private static final CodeList PLACEMENT = CodeList.of("placement", "2025-26")
            .code(Code.of("H5", "Hostel").withValidTo(LocalDate.of(2023, 3, 31)))
            .code(Code.of("K1", "Secure unit"))
            .code(Code.of("P2", "Supported").withValidFrom(LocalDate.of(2023, 4, 1)))
            .successor("H5", "P2")
            .build();

    private static final Crosswalk FORM = new Crosswalk(
            "Mossbrook",
            "type of home",
            "placement",
            List.of(new Crosswalk.Entry("A secure home", List.of("K1"), Crosswalk.Relation.EXACT, "")));

    private static final Member PLACED = Member.coded("placement", PLACEMENT);

    private static Checker checker(Member placement) {
        return Checker.of(new OfOneTable(RecordType.of(
                "stay",
                Stay.class,
                placement,
                Member.day("start", DayForm.ISO),
                Member.severalCoded("reasons", PLACEMENT, "+"))));
    }

    private static List<String> found(Checker checker, String csv) {
        return checker.check(Source.ofText("s.csv", csv), Stay.class).findings().stream()
                .map(Finding::text)
                .toList();
    }

    @Test
    @DisplayName("that is not valid on the as-at date is an error, which names its successor")
    void asAtDate() {
        String csv = "placement\nH5\n";

        assertThat(found(checker(PLACED).asAt(LocalDate.of(2023, 3, 31)), csv)).isEmpty();
        assertThat(found(checker(PLACED).asAt(LocalDate.of(2023, 4, 1)), csv))
                .containsExactly("s.csv, row 2, column placement: \"H5\" is valid to 2023-03-31, and not on the as-at"
                        + " date 2023-04-01; its successor is \"P2\" [x/placement-valid]");
        assertThat(checker(PLACED)
                        .check(Source.ofText("s.csv", csv), Stay.class)
                        .notChecked())
                .extracting(gap -> gap.rule().id() + ": " + gap.why())
                .containsExactly("x/placement-valid: no as-at date was given");
    }

    @Test
    @DisplayName("can be asked on the row's own day, whatever the as-at date")
    void ownDay() {
        var checker = checker(PLACED.validOn("start")).asAt(LocalDate.of(2026, 1, 1));

        assertThat(found(checker, "placement,start\nH5,2022-05-01\nP2,2022-05-01\nH5,\n"))
                .containsExactly(
                        "s.csv, row 3, column placement: \"P2\" is valid from 2023-04-01, and not on its start;"
                                + " use a code that is [x/placement-valid]");
        assertThat(checker.check(Source.ofText("s.csv", "placement,start\nH5,\n"), Stay.class)
                        .notChecked())
                .extracting(gap -> gap.rule().id() + ": " + gap.why())
                .contains("x/placement-valid: start is missing or no day");
        assertThatThrownBy(() -> checker(PLACED.validOn("reasons")))
                .hasMessageContaining(
                        "codes of member placement must be valid on member reasons, which is no day and no date-time of it");
    }

    @Test
    @DisplayName("among several is asked as one alone is")
    void several() {
        assertThat(found(checker(PLACED).asAt(LocalDate.of(2024, 1, 1)), "reasons\nK1+H5+X\n"))
                .containsExactly(
                        "s.csv, row 2, column reasons: \"H5\" is valid to 2023-03-31, and not on the as-at date"
                                + " 2024-01-01; its successor is \"P2\" [x/reasons-valid]",
                        "s.csv, row 2, column reasons: \"X\" is not in code list placement; its entries are \"H5\", \"K1\","
                                + " \"P2\" [x/reasons-known]");
    }

    @Test
    @DisplayName("in other words that a crosswalk knows is an error that names the code meant")
    void crosswalk() {
        assertThat(found(checker(PLACED.knowing(FORM)), "placement\na secure home\n"))
                .containsExactly(
                        "s.csv, row 2, column placement: \"a secure home\" is not in code list placement; as type"
                                + " of home of Mossbrook it is \"K1\" [x/placement-known]");
    }

    @Test
    @DisplayName("is judged by a list whose version the report pins, so that the same input gives the same bytes")
    void pinned() throws IOException {
        var checker = checker(PLACED).asAt(LocalDate.of(2024, 1, 1));
        var source = Source.ofText("s.csv", "placement\nH5\n");

        assertThat(checker.check(source, Stay.class).text())
                .contains("against x 1, as written, as at 2024-01-01\n")
                .containsPattern("\nMoothall [0-9].*; code lists placement 2025-26\n");
        assertThat(json(checker, source))
                .isEqualTo(json(checker, source))
                .contains("\"asAt\":\"2024-01-01\"", "\"codeLists\":[{\"id\":\"placement\",\"version\":\"2025-26\"}]")
                .containsPattern("\"moothall\":\"[0-9]");
    }

    private static String json(Checker checker, Source source) throws IOException {
        var json = new ByteArrayOutputStream();
        checker.check(source, Stay.class).writeJson(json);
        return json.toString(StandardCharsets.UTF_8);
    }
}
