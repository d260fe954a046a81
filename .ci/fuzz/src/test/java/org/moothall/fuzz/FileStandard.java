// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.codelist.Code;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.identifier.constraint.ValidUprn;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.standards.About;
import org.moothall.standards.Member;
import org.moothall.standards.Member.DayForm;
import org.moothall.standards.RecordType;
import org.moothall.standards.Rule;
import org.moothall.standards.Standard;
import org.moothall.standards.Verdict;

/** A standard of every kind of member, and rules of every shape. */
record FileStandard() implements Standard {
    static final FileStandard STANDARD = new FileStandard();

    record Item(
            @Privacy(PrivacyCategory.REFERENCE) @NotNull @Size(max = 20) @Pattern(regexp = "[A-Z0-9]*") @Nullable
            String id,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable String code,

            @Privacy(PrivacyCategory.REFERENCE) @Size(max = 3)
            List<String> codes,

            @Privacy(PrivacyCategory.REFERENCE) @PastOrPresent @Nullable
            LocalDate day,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable LocalDate start,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable YearMonth month,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable LocalTime time,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable OffsetDateTime at,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable BigDecimal cost,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable Integer count,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable Boolean yes,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String mail,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String telephone,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String page,

            @Privacy(PrivacyCategory.REFERENCE) @ValidUprn @Nullable
            String uprn,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable String home,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable Part within,
            @Privacy(PrivacyCategory.REFERENCE) List<Part> list,
            @Privacy(PrivacyCategory.REFERENCE) Map<String, String> answers,
            @Privacy(PrivacyCategory.REFERENCE) List<String> links,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable Double lat) {}

    record Part(
            @Privacy(PrivacyCategory.REFERENCE) @NotNull @Nullable
            String name) {}

    record Home(
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String code,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable LocalDate opened) {}

    private static final CodeList CODES = CodeList.of("codes", "1")
            .code(Code.of("a", "A"))
            .code(Code.of("b", "B"))
            .code(Code.of("old", "Old").withValidTo(LocalDate.of(2020, 1, 1)))
            .successor("old", "a")
            .build();

    private static Rule.Draft<Item> rule(String id, String... needs) {
        return Rule.error(Item.class, id).says("it holds").source("ours").needs(needs);
    }

    private static final List<Rule<Item>> RULES = List.of(
            rule("fuzz/id-once", "id").unique(),
            rule("fuzz/pair-once", "id", "code").unique(),
            rule("fuzz/home-known", "home").refersTo(Home.class, "code"),
            rule("fuzz/home-open", "home", "day")
                    .compares(
                            "",
                            Home.class,
                            "code",
                            List.of("opened"),
                            (item, home) -> Verdict.passedIf(
                                    !home.has("opened") || !item.has("day") || home.day("opened") <= item.day("day"),
                                    "day",
                                    "is too early")),
            rule("fuzz/total", "cost")
                    .checksTotal((sum, rows) -> Verdict.passedIf(sum.signum() >= 0, "cost", "is less than nothing")),
            rule("fuzz/in-order", "code", "day").checksGroups("code", "day", (rows, faults) -> {
                long before = Long.MIN_VALUE;
                for (var row : rows) {
                    if (row.day("day") == before) {
                        faults.add("day", "is there twice");
                    }
                    before = row.day("day");
                }
            }),
            rule("fuzz/cheap", "cost")
                    .checksMembers(row -> Verdict.passedIf(
                            !row.has("cost") || row.decimal("cost").scale() < 3, "cost", "is too exact")),
            rule("fuzz/whole", "id")
                    .reads("list", "answers")
                    .checks(item ->
                            Verdict.passedIf(item.list().size() + item.answers().size() < 9, "list", "is too much")));

    private static final RecordType<Part> PART = RecordType.of("part", Part.class, Member.text("name"));

    private static final RecordType<Item> ITEM = RecordType.of(
                    "item",
                    Item.class,
                    Member.text("id").alsoNamed("number"),
                    Member.coded("code", CODES).validOn("day"),
                    Member.severalCoded("codes", CODES, ";"),
                    Member.day("day", DayForm.ISO),
                    Member.day("start", DayForm.DAY_FIRST),
                    Member.month("month"),
                    Member.timeOfDay("time"),
                    Member.dateTime("at"),
                    Member.decimal("cost"),
                    Member.wholeNumber("count"),
                    Member.yesOrNo("yes", List.of("yes"), List.of("no")),
                    Member.email("mail"),
                    Member.telephone("telephone"),
                    Member.uri("page"),
                    Member.text("uprn"),
                    Member.text("home"),
                    Member.nested("within", PART),
                    Member.nestedList("list", PART),
                    Member.answers("answers", "answer"),
                    Member.links("links"),
                    Member.decimal("lat"))
            .withRules(RULES)
            .withWrappers("items");

    @Override
    public About about() {
        return new About(
                "fuzz", "fuzz", "1", "Fuzz", "us", "none", About.Status.DRAFT, "ours", LocalDate.of(2026, 1, 1));
    }

    @Override
    public List<RecordType<?>> recordTypes() {
        return List.of(
                ITEM,
                RecordType.of("home", Home.class, Member.text("code"), Member.day("opened", DayForm.ISO))
                        .withWrappers("homes"));
    }
}
