// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.moothall.core.codelist.Code;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.finding.Finding;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.standards.Member.DayForm;

@Label("What is found")
class LawsProperties {
    private static final LocalDate AS_AT = LocalDate.of(2026, 6, 1);
    private static final List<String> COLUMNS = List.of("number", "payee", "paid", "amount", "count", "unit", "grant");

    record Payment(
            @Privacy(PrivacyCategory.REFERENCE) @NotNull @Pattern(regexp = "[A-Z][0-9]{1,3}") @Nullable
            String number,

            @Privacy(PrivacyCategory.PERSONAL) @NotBlank @Size(max = 5) @Nullable
            String payee,

            @Privacy(PrivacyCategory.REFERENCE) @NotNull @PastOrPresent @Nullable
            LocalDate paid,

            @Privacy(PrivacyCategory.REFERENCE) @DecimalMin("500") @Digits(integer = 4, fraction = 2) @Nullable
            BigDecimal amount,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable Integer count,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String unit,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable Boolean grant) {
        /** The values as a table has them. */
        List<String> cells() {
            List<String> cells = new ArrayList<>();
            for (Object value : new @Nullable Object[] {number, payee, paid, amount, count, unit, grant}) {
                cells.add(value == null ? "" : String.valueOf(value));
            }
            return cells;
        }
    }

    private static final CodeList UNITS = CodeList.of("unit", "1")
            .code(Code.of("parks", "Parks"))
            .code(Code.of("waste", "Waste").withValidTo(LocalDate.of(2025, 3, 31)))
            .build();

    private static final Rule<Payment> ONCE = Rule.error(Payment.class, "x/number-once")
            .says("a number is there once")
            .source("us")
            .needs("number")
            .unique();

    private static final Rule<Payment> LARGE = Rule.warning(Payment.class, "x/large-grants")
            .says("a grant is below 1000")
            .source("us")
            .needs("grant")
            .reads("amount")
            .checks(payment -> Verdict.passedIf(
                    !Boolean.TRUE.equals(payment.grant())
                            || payment.amount() == null
                            || payment.amount().compareTo(new BigDecimal(1000)) < 0,
                    "amount",
                    "is much for a grant"));

    private static final Rule<Payment> COUNTED = Rule.error(Payment.class, "x/counted")
            .says("a payment of parks has a count")
            .source("us")
            .needs("unit")
            .reads("count")
            .checksMembers(row -> Verdict.passedIf(
                    !row.is("unit", "parks") || (row.has("count") && !row.is("count", "7")),
                    "count",
                    "is missing or 7"));

    private static final Rule<Payment> GROWING = Rule.error(Payment.class, "x/growing")
            .says("a payee is paid more each day")
            .source("us")
            .needs("payee", "paid", "amount")
            .checksGroups("payee", "paid", (rows, faults) -> {
                BigDecimal before = BigDecimal.ZERO;
                long day = Long.MIN_VALUE;
                BigDecimal most = BigDecimal.ZERO;
                for (RowValues row : rows) {
                    before = row.day("paid") > day ? most : before;
                    day = row.day("paid");
                    if (row.decimal("amount").compareTo(before) < 0) {
                        faults.add("amount", "is less than before");
                    }
                    most = most.max(row.decimal("amount"));
                }
            });

    private static final List<Rule<Payment>> RULES = List.of(ONCE, LARGE, COUNTED, GROWING);

    private static Checker checker(List<Rule<Payment>> rules) {
        return Checker.of(new OfOneTable(RecordType.of(
                                "payment",
                                Payment.class,
                                Member.text("number"),
                                Member.text("payee"),
                                Member.day("paid", DayForm.ISO),
                                Member.decimal("amount"),
                                Member.wholeNumber("count"),
                                Member.coded("unit", UNITS),
                                Member.yesOrNo("grant", List.of("true"), List.of("false")))
                        .withRules(rules)))
                .asAt(AS_AT);
    }

    private static final Checker CHECKER = checker(RULES);

    private static CheckReport check(Checker checker, String name, String content) {
        return checker.check(Source.ofText(name, content), Payment.class);
    }

    private static String csv(List<String> header, List<List<String>> rows) {
        return String.join(",", header) + ",last\n"
                + rows.stream()
                        .map(row ->
                                row.stream().map(cell -> "\"" + cell + "\"").collect(Collectors.joining(",")) + ",x\n")
                        .collect(Collectors.joining());
    }

    /** Rules, members and messages, without where the rows are. */
    private static List<String> said(Collection<Finding> findings) {
        return findings.stream()
                .filter(finding ->
                        !finding.rule().equals("x/member-known")) // the column that keeps rows from being empty
                .map(finding -> finding.rule() + " " + Places.member(finding) + " "
                        + finding.message().replaceAll("in (row|line) [0-9]+", "elsewhere"))
                .sorted()
                .toList();
    }

    private static List<String> gaps(CheckReport report) {
        return report.notChecked().stream()
                .map(gap -> gap.rule().id() + ": " + gap.why() + " " + gap.rows())
                .sorted()
                .toList();
    }

    @Property(tries = 300)
    @Label("does not depend on the order of rows, nor on that of columns")
    void order(@ForAll("tables") List<List<String>> rows, @ForAll Random random) {
        var before = check(CHECKER, "p.csv", csv(COLUMNS, rows));

        List<List<String>> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, COLUMNS.size()).boxed().toList());
        Collections.shuffle(places, random);
        var after = check(
                CHECKER,
                "p.csv",
                csv(
                        places.stream().map(COLUMNS::get).toList(),
                        shuffled.stream()
                                .map(row -> places.stream().map(row::get).toList())
                                .toList()));

        assertThat(said(after.findings())).isEqualTo(said(before.findings()));
        assertThat(gaps(after)).isEqualTo(gaps(before));
        boolean isAnyTwice = before.findings().stream()
                .anyMatch(finding -> finding.rule().equals(ONCE.id())); // the later of two is faulty
        assertThat(isAnyTwice || after.sound() == before.sound()).isTrue();
    }

    @Property(tries = 300)
    @Label("is the same of a table, of JSON in any order of members, of an object a line, and of Java objects")
    void formats(@ForAll("payments") List<Payment> payments, @ForAll Random random) {
        List<String> objects =
                payments.stream().map(payment -> object(payment, random)).toList();
        String table = csv(COLUMNS, payments.stream().map(Payment::cells).toList());

        for (Checker checker : List.of(checker(List.of(LARGE, COUNTED)), checker(List.of()))) {
            Judge<Payment> judge = checker.judge(Payment.class);
            List<Finding> ofObjects = new ArrayList<>();
            payments.forEach(payment -> ofObjects.addAll(judge.findings(payment)));
            List<String> expected = said(ofObjects);

            assertThat(said(check(checker, "p.csv", table).findings())).isEqualTo(expected);
            assertThat(said(check(checker, "p.json", "[" + String.join(", ", objects) + "]")
                            .findings()))
                    .isEqualTo(expected);
            assertThat(said(check(checker, "p.ndjson", String.join("\n", objects))
                            .findings()))
                    .isEqualTo(expected);
        }
    }

    private static String object(Payment payment, Random random) {
        List<String> members = new ArrayList<>();
        List<String> cells = payment.cells();
        for (int index = 0; index < cells.size(); index++) {
            boolean isText = index < 3 || index == 5;
            String cell = cells.get(index);
            members.add("\"" + COLUMNS.get(index) + "\": "
                    + (isText ? "\"" + cell + "\"" : cell.isEmpty() ? "null" : cell));
        }
        Collections.shuffle(members, random);
        return String.join(", ", members).transform(all -> "{" + all + "}");
    }

    @Property(tries = 100)
    @Label("under rules by period is what the rules in force find")
    void periods(@ForAll("tables") List<List<String>> rows, @ForAll("bounds") List<List<LocalDate>> bounds) {
        List<Rule<Payment>> dated = new ArrayList<>();
        for (int index = 0; index < RULES.size(); index++) {
            Rule<Payment> rule = RULES.get(index);
            dated.add(new Rule<>(
                    rule.type(),
                    rule.id(),
                    rule.severity(),
                    rule.words(),
                    rule.source(),
                    rule.needs(),
                    rule.reads(),
                    bounds.get(index).get(0),
                    bounds.get(index).get(1),
                    rule.test()));
        }
        Predicate<Rule<Payment>> isInForce = rule -> rule.isInForceOn(AS_AT);
        List<String> inForce = dated.stream().filter(isInForce).map(Rule::id).toList();
        String table = csv(COLUMNS, rows);

        var byPeriod = check(checker(dated), "p.csv", table);
        var plain = check(
                checker(RULES.stream()
                        .filter(rule -> inForce.contains(rule.id()))
                        .toList()),
                "p.csv",
                table);

        assertThat(byPeriod.findings()).isEqualTo(plain.findings());
        assertThat(gaps(byPeriod)).isEqualTo(gaps(plain));
    }

    @Property(tries = 100)
    @Label("is the same report, byte by byte, each time")
    void bytes(@ForAll("tables") List<List<String>> rows) throws IOException {
        String table = csv(COLUMNS, rows);

        assertThat(json(check(checker(RULES), "p.csv", table))).isEqualTo(json(check(CHECKER, "p.csv", table)));
    }

    private static String json(CheckReport report) throws IOException {
        var bytes = new ByteArrayOutputStream();
        report.writeJson(bytes);
        return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return Combinators.combine(List.of(
                        Arbitraries.of("A1", "A2", "B12", "b1", "", "A1234"),
                        Arbitraries.of("Sam", "Kim", "", " ", "Sam Example"),
                        Arbitraries.of("2026-05-01", "2026-05-02", "2026-07-01", "01/05/2026", "soon", ""),
                        Arbitraries.of("500", "500.00", "999.99", "1000", "499", "\u00a3600", "x", ""),
                        Arbitraries.of("1", "2", "1.5", ""),
                        Arbitraries.of("parks", "waste", "streets", ""),
                        Arbitraries.of("true", "FALSE", "perhaps", "")))
                .as(cells -> cells)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7);
    }

    @Provide
    Arbitrary<List<Payment>> payments() {
        return Combinators.combine(
                        Arbitraries.of("A1", "A2", "b1", "").injectNull(0.2),
                        Arbitraries.of("Sam", "", " ", "Sam Example", "#REF!", "1E+05", "\u00e9va", "5")
                                .injectNull(0.2),
                        Arbitraries.of(AS_AT, AS_AT.plusDays(1), LocalDate.of(1999, 12, 31))
                                .injectNull(0.2),
                        Arbitraries.of("500", "500.00", "499.999", "12345", "-0.01", "1000", "0.001")
                                .map(BigDecimal::new)
                                .injectNull(0.2),
                        Arbitraries.of(0, 7, -3, 123_456_789).injectNull(0.2),
                        Arbitraries.of("parks", "waste", "streets").injectNull(0.2),
                        Arbitraries.of(true, false).injectNull(0.2))
                .as(Payment::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<List<LocalDate>>> bounds() {
        Arbitrary<LocalDate> day =
                Arbitraries.of(AS_AT.minusDays(1), AS_AT, AS_AT.plusDays(1)).injectNull(0.4);
        return Combinators.combine(day, day)
                .as((from, until) -> java.util.Arrays.asList(from, until))
                .list()
                .ofSize(RULES.size());
    }
}
