// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.codelist.Code;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.finding.Finding;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.standards.Member.DayForm;

@DisplayName("A member")
class MembersTest {
    private static final CodeList UNITS = CodeList.of("unit", "1")
            .code(Code.of("parks", "Parks"))
            .code(Code.of("trees", "Trees"))
            .code(Code.of("waste", "Waste").withValidTo(LocalDate.of(2025, 3, 31)))
            .build();

    record Payment(
            @Privacy(PrivacyCategory.REFERENCE) @Pattern(regexp = "[A-Z]{2}[0-9]{4}") @Nullable
            String number,

            @Privacy(PrivacyCategory.REFERENCE) @PastOrPresent @Nullable
            LocalDate date,

            @Privacy(PrivacyCategory.REFERENCE) @NotNull @DecimalMin("500") @Digits(integer = 9, fraction = 2) @Nullable
            BigDecimal amount,

            @Privacy(PrivacyCategory.REFERENCE) @Max(130) @Nullable
            Integer lines,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable YearMonth month,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable LocalTime time,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable Boolean grant,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String unit,
            @Privacy(PrivacyCategory.REFERENCE) List<String> units,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String email,
            @Privacy(PrivacyCategory.PERSONAL) @Nullable String phone,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String page) {}

    private static final RecordType<Payment> PAYMENT = RecordType.of(
            "payment",
            Payment.class,
            Member.text("Number"),
            Member.day("Date", DayForm.DAY_FIRST),
            Member.decimal("Amount"),
            Member.wholeNumber("Lines"),
            Member.month("Month"),
            Member.timeOfDay("Time"),
            Member.yesOrNo("Grant", List.of("Yes", "True"), List.of("No", "False")),
            Member.coded("Unit", UNITS),
            Member.severalCoded("Units", UNITS, "|"),
            Member.email("Email"),
            Member.telephone("Phone"),
            Member.uri("Page"));

    private static final Checker CHECKER = Checker.of(new OfOneTable(PAYMENT)).asAt(LocalDate.of(2026, 6, 1));

    private static List<String> found(String member, String... values) {
        String column = member.equals("Amount") ? "Amount" : "Amount," + member;
        var csv = new StringBuilder(column + "\n");
        for (String value : values) {
            csv.append(member.equals("Amount") ? "" : "500.00,").append(value).append('\n');
        }
        return CHECKER.check(Source.ofText("p.csv", csv.toString()), Payment.class).findings().stream()
                .map(finding -> finding.text().replace("p.csv, ", "").replace(", column " + member, ""))
                .toList();
    }

    @Test
    @DisplayName("of a decimal is exact, and what a spreadsheet or a person made of a number is said")
    void decimals() {
        assertThat(found(
                        "Amount",
                        "500",
                        "499.99",
                        "99999999999999999.99",
                        "1.234",
                        "1.2345E+03",
                        "\"£1,840.00\"",
                        "(26.50)",
                        "x"))
                .containsExactly(
                        "row 3: \"499.99\" is below 500; correct it at the source [x/amount-range]",
                        "row 4: has 17 digits before the point and may have 9; correct it at the source [x/amount-digits]",
                        "row 5: has 3 digits after the point and may have 2; correct it at the source [x/amount-digits]",
                        "row 6: \"1.2345E+03\" is a number with a power of ten, as a spreadsheet writes it, which may have lost"
                                + " digits; write 1234.5 [x/amount-spelling]",
                        "row 7: \"£1,840.00\" is a number with a currency sign and thousands set apart; write 1840.00"
                                + " [x/amount-spelling]",
                        "row 8: \"(26.50)\" is a number with brackets for a minus; write -26.50 [x/amount-spelling]",
                        "row 9: \"x\" is not a number; write digits like 12.5 [x/amount-number]");
    }

    @Test
    @DisplayName("of a day has one form, and another form says which day is meant")
    void days() {
        assertThat(found("Date", "14/05/2026", "2026-05-14", "31/02/2026", "02/06/2026", "14-05-2026 00:00"))
                .containsExactly(
                        "row 3: \"2026-05-14\" is 14 May 2026, but not written dd/mm/yyyy; write it so [x/date-spelling]",
                        "row 6: \"14-05-2026 00:00\" is 14 May 2026, but not written dd/mm/yyyy; write it so"
                                + " [x/date-spelling]",
                        "row 4: \"31/02/2026\" is not a day; write it as dd/mm/yyyy [x/date-day]",
                        "row 5: \"02/06/2026\" is not on or before the as-at date 2026-06-01; correct it at the source"
                                + " [x/date-moment]");
    }

    @Test
    @DisplayName("of other kinds says what it must be")
    void otherKinds() {
        assertThat(found("Number", "AB1234", "AB123"))
                .containsExactly("row 3: \"AB123\" does not fit the pattern [A-Z]{2}[0-9]{4}; correct it at the source"
                        + " [x/number-pattern]");
        assertThat(found("Lines", "12", "131", "1.5", "99999999999"))
                .containsExactly(
                        "row 3: \"131\" is above 130; correct it at the source [x/lines-range]",
                        "row 4: \"1.5\" is not a whole number; write digits like 12 [x/lines-whole-number]",
                        "row 5: has 11 digits before the point and may have 9; correct it at the source [x/lines-digits]");
        assertThat(found("Month", "2026-06", "2026-13"))
                .containsExactly("row 3: \"2026-13\" is not a month; write it like 2026-06 [x/month-month]");
        assertThat(found("Time", "09:30", "09:30:59", "24:00"))
                .containsExactly("row 4: \"24:00\" is not a time of day; write it like 09:30 [x/time-time]");
        assertThat(found("Grant", "yes", "FALSE", "maybe"))
                .containsExactly("row 4: \"maybe\" is neither yes nor no; write \"Yes\" or \"No\" [x/grant-yes-or-no]");
        assertThat(found("Email", "clerk@example.org", "clerk@example"))
                .containsExactly("row 3: \"clerk@example\" is not an e-mail address; write it like name@example.org"
                        + " [x/email-email]");
        assertThat(found("Phone", "+44 115 496 0000", "999"))
                .containsExactly("row 3: the value is not a telephone number; write it like 0115 496 0000"
                        + " [x/phone-telephone]");
        assertThat(found("Page", "https://example.org", "example.org"))
                .containsExactly("row 3: \"example.org\" is not an absolute URI; write it like https://example.org/"
                        + " [x/page-uri]");
    }

    @Test
    @DisplayName("of a code list is asked on the as-at date, and could not be checked without one")
    void codes() {
        assertThat(found("Unit", "parks", "waste"))
                .containsExactly(
                        "row 3: \"waste\" is valid to 2025-03-31, and not on the as-at date 2026-06-01; use a code"
                                + " that is [x/unit-valid]");
        assertThat(found("Units", "parks", "parks|roads"))
                .containsExactly(
                        "row 3: \"roads\" is not in code list unit; its entries are \"parks\", \"trees\", \"waste\" [x/units-known]");

        var report = Checker.of(new OfOneTable(PAYMENT))
                .check(Source.ofText("p.csv", "Amount,Unit\n500,waste\n"), Payment.class);

        assertThat(report.conforms()).isTrue();
        assertThat(report.notChecked())
                .extracting(gap -> gap.rule().id() + ": " + gap.why())
                .containsExactly("x/unit-valid: no as-at date was given");
    }

    @Test
    @DisplayName("is read as its own Java type")
    void values() {
        List<Payment> payments = new ArrayList<>();
        String csv = "Number,Date,Amount,Lines,Month,Time,Grant,Unit,Units,Email,Phone,Page\n"
                + "AB1234,14/05/2026,99999999.99,12,2026-06,09:30,No,parks,parks|trees,a@b.uk,0115 496 0000,urn:x\n";

        CHECKER.read(
                Source.ofText("p.csv", csv),
                Payment.class,
                row -> row.checked().optional().ifPresent(payments::add));

        assertThat(payments)
                .containsExactly(new Payment(
                        "AB1234",
                        LocalDate.of(2026, 5, 14),
                        new BigDecimal("99999999.99"),
                        12,
                        YearMonth.of(2026, 6),
                        LocalTime.of(9, 30),
                        false,
                        "parks",
                        List.of("parks", "trees"),
                        "a@b.uk",
                        "0115 496 0000",
                        "urn:x"));
    }

    @Nested
    @DisplayName("that is a record")
    class Records {
        record Street(
                @Privacy(PrivacyCategory.REFERENCE) @NotNull @Nullable
                String name,

                @Privacy(PrivacyCategory.REFERENCE) @Nullable
                Integer number) {}

        record House(
                @Privacy(PrivacyCategory.REFERENCE) @NotNull @Valid @Nullable
                Street street,

                @Privacy(PrivacyCategory.REFERENCE) @Size(max = 2) @Valid
                List<Street> others) {}

        private final RecordType<Street> street =
                RecordType.of("street", Street.class, Member.text("name"), Member.wholeNumber("number"));
        private final RecordType<House> house = RecordType.of(
                "house", House.class, Member.nested("street", street), Member.nestedList("others", street));

        @Test
        @DisplayName("is judged whole, and found by its path and its line")
        void isJudgedWhole() {
            String json = """
                    [{"street": {"name": "Mill Lane", "number": 4}, "others": [{"name": "Oak Road"}]},
                     {"street": {"number": "x"}, "others": [{"name": "A"},
                       {"number": 1.5, "colour": "red"}, 7]},
                     {"street": [], "others": {}}]
                    """;
            List<Row<House>> rows = new ArrayList<>();

            var report = Checker.of(new OfOneTable(house)).read(Source.ofText("h.json", json), House.class, rows::add);

            assertThat(report.findings())
                    .extracting(Finding::text)
                    .containsExactly(
                            "h.json, line 2, /1/street/name: is missing; every street must have one [x/in-street-name-required]",
                            "h.json, line 3, /1/others/1/name: is missing; every street must have one [x/in-street-name-required]",
                            "h.json, line 2, /1/street/number: \"x\" is not a number; write digits like 12 [x/in-street-number-whole-number]",
                            "h.json, line 3, /1/others/1/number: \"1.5\" is not a whole number; write digits like 12"
                                    + " [x/in-street-number-whole-number]",
                            "h.json, line 3, /1/others/2: is not an object; each of the list must be a street between { and }"
                                    + " [x/others-record]",
                            "h.json, line 4, /2/others: is a JSON object or list where a list of records is wanted; write it between"
                                    + " [ and ] [x/others-record]",
                            "h.json, line 2, /1/others: has 3 records; the most allowed is 2 [x/others-count]",
                            "h.json, line 4, /2/street: is empty; every house must have one [x/street-required]",
                            "h.json, line 3, /1/others/1/colour: is not a member of a street; it is kept as it is and not checked"
                                    + " [x/member-known]");
            assertThat(rows.get(0).checked().optional())
                    .contains(new House(new Street("Mill Lane", 4), List.of(new Street("Oak Road", null))));
            assertThat(rows.get(0).cells()).containsEntry("street", "{\"name\": \"Mill Lane\", \"number\": 4}");
            assertThat(report.sound()).isEqualTo(1);
        }

        @Test
        @DisplayName("could not be checked in a table, which cannot hold one")
        void inATable() {
            var loose = RecordType.of(
                    "road", House.class, Member.nested("street", street), Member.nestedList("others", street));

            var report = Checker.of(new OfOneTable(loose))
                    .check(Source.ofText("h.csv", "street,others\nMill Lane,x\n"), House.class);

            assertThat(report.findings()).extracting(Finding::rule).contains("x/street-record", "x/others-record");
        }

        record Endless(
                @Privacy(PrivacyCategory.REFERENCE) @Nullable
                Endless next) {}

        @Test
        @DisplayName("is never within itself")
        void neverWithinItself() {
            var inner = RecordType.of("inner", Endless.class, Member.text("next"));
            var outer = RecordType.of("outer", Endless.class, Member.nested("next", inner));

            assertThatThrownBy(() -> Checker.of(new OfOneTable(outer)))
                    .hasMessageEndingWith("record type inner is within itself, so that it has no end");
        }
    }
}
