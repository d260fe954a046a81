// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.codelist.Code;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.finding.Finding;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.standards.Member.DayForm;

@DisplayName("A judge of Java records")
class JudgeTest {
    private static final CodeList KINDS = CodeList.of("kind", "1")
            .code(Code.of("skip", "A skip"))
            .code(Code.of("scaffold", "A scaffold"))
            .build();

    @Constraint(validatedBy = EndsLater.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface InOrder {
        String message() default "ends before it begins; correct one of the days";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static final class EndsLater implements ConstraintValidator<InOrder, Permit> {
        @Override
        public boolean isValid(Permit permit, ConstraintValidatorContext context) {
            return permit.begins() == null
                    || permit.ends() == null
                    || !permit.ends().isBefore(permit.begins());
        }
    }

    record Person(
            @Privacy(PrivacyCategory.PERSONAL) @NotBlank @Size(max = 20) @Nullable
            String name,

            @Privacy(PrivacyCategory.PERSONAL) @Nullable String email) {}

    @InOrder
    record Permit(
            @Privacy(PrivacyCategory.REFERENCE) @NotNull @Pattern(regexp = "[A-Z]{2}[0-9]{4}") @Nullable
            String permitNumber,

            @Privacy(PrivacyCategory.REFERENCE) @Size(max = 3, payload = AsWarning.class) @Nullable
            String ward,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable String kind,

            @Privacy(PrivacyCategory.REFERENCE) @NotNull @DecimalMin("10") @Digits(integer = 3, fraction = 2) @Nullable
            BigDecimal fee,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable Integer days,

            @Privacy(PrivacyCategory.REFERENCE) @PastOrPresent @Nullable
            LocalDate begins,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable LocalDate ends,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable OffsetDateTime asked,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable YearMonth month,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable LocalTime from,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable Boolean lit,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable Double latitude,
            @Privacy(PrivacyCategory.LINKED) @Nullable Uprn uprn,
            @Privacy(PrivacyCategory.REFERENCE) List<String> kinds,
            @Privacy(PrivacyCategory.REFERENCE) List<String> pictures,
            @Privacy(PrivacyCategory.REFERENCE) Map<String, String> answers,

            @Privacy(PrivacyCategory.PERSONAL) @Valid @NotNull @Nullable
            Person holder,

            @Privacy(PrivacyCategory.PERSONAL) @Valid @NotEmpty
            List<Person> others) {
        static Permit sound() {
            return new Permit(
                    "AB1234",
                    "E05",
                    "skip",
                    new BigDecimal("28.50"),
                    14,
                    LocalDate.of(2026, 6, 1),
                    LocalDate.of(2026, 6, 15),
                    OffsetDateTime.of(2026, 5, 30, 9, 30, 0, 0, ZoneOffset.UTC),
                    YearMonth.of(2026, 6),
                    LocalTime.of(8, 0),
                    true,
                    52.95,
                    Uprn.of("100080000001"),
                    List.of("skip", "scaffold"),
                    List.of("https://example.org/1.jpg"),
                    Map.of("colour", "yellow"),
                    new Person("Sam Example", "sam@example.org"),
                    List.of(new Person("Kim Example", null)));
        }
    }

    private static final RecordType<Person> PERSON =
            RecordType.of("person", Person.class, Member.text("full_name"), Member.email("email"));

    private static final Rule<Permit> ONCE = Rule.error(Permit.class, "x/permit-once")
            .says("a permit is there once")
            .source("us")
            .needs("permit-number")
            .unique();

    private static final Rule<Permit> SHORT = Rule.warning(Permit.class, "x/long-permits-cost-more")
            .says("a permit of more than 28 days costs 50 or more")
            .source("us")
            .needs("days", "fee")
            .checks(permit -> Verdict.passedIf(
                    permit.days() == null || permit.days() <= 28 || permit.fee().compareTo(new BigDecimal(50)) >= 0,
                    "fee",
                    "is less than a long permit costs; ask for the difference"));

    private static final Rule<Permit> LIT = Rule.error(Permit.class, "x/scaffolds-are-lit")
            .says("a scaffold is lit")
            .source("us")
            .needs("kind", "lit")
            .checksMembers(
                    row -> Verdict.passedIf(!row.is("kind", "scaffold") || row.is("lit", "true"), "lit", "is not lit"));

    private static final Checker CHECKER = Checker.of(new OfOneTable(RecordType.of(
                            "permit",
                            Permit.class,
                            Member.text("permit-number"),
                            Member.text("ward"),
                            Member.coded("kind", KINDS),
                            Member.decimal("fee"),
                            Member.wholeNumber("days"),
                            Member.day("begins", DayForm.DAY_FIRST),
                            Member.day("ends", DayForm.ISO),
                            Member.dateTime("asked"),
                            Member.month("month"),
                            Member.timeOfDay("from"),
                            Member.yesOrNo("lit", List.of("true"), List.of("false")),
                            Member.decimal("latitude"),
                            Member.identifier("uprn", Uprn.SCHEME),
                            Member.severalCoded("kinds", KINDS, "|"),
                            Member.links("pictures"),
                            Member.answers("answers", "answer"),
                            Member.nested("holder", PERSON),
                            Member.nestedList("others", PERSON))
                    .withRules(List.of(ONCE, SHORT, LIT))))
            .asAt(LocalDate.of(2026, 6, 1));
    private static final Judge<Permit> JUDGE = CHECKER.judge(Permit.class);

    private static List<String> found(Permit permit) {
        return JUDGE.findings(permit).stream().map(Finding::text).toList();
    }

    private static Permit faulty() {
        var sound = Permit.sound();
        return new Permit(
                "AB12345",
                "E05011",
                "scaffold",
                new BigDecimal("1.234"),
                40,
                LocalDate.of(2026, 6, 2),
                LocalDate.of(2026, 6, 1),
                sound.asked(),
                sound.month(),
                sound.from(),
                false,
                sound.latitude(),
                sound.uprn(),
                List.of("skip", "skp"),
                List.of("one.jpg"),
                sound.answers(),
                new Person("", "sam"),
                List.of(new Person("Kim Example", null), new Person("Kim Example of Exampleton", null)));
    }

    @Test
    @DisplayName("finds nothing on a sound one, of members of every kind")
    void sound() {
        assertThat(found(Permit.sound())).isEmpty();
        assertThat(JUDGE.check(Permit.sound()).orElseThrow()).isEqualTo(Permit.sound());
    }

    @Test
    @DisplayName("says what a file is told, at components, in their order, with the payload's severity")
    void faults() {
        assertThat(found(faulty()))
                .containsExactly(
                        "permitNumber: \"AB12345\" does not fit the pattern [A-Z]{2}[0-9]{4}; correct it at the source"
                                + " [x/permit-number-pattern]",
                        "ward: is 6 characters long; the longest allowed is 3; shorten it [x/ward-length]",
                        "fee: has 3 digits after the point and may have 2; correct it at the source [x/fee-digits]",
                        "begins: \"02/06/2026\" is not on or before the as-at date 2026-06-01; correct it at the source"
                                + " [x/begins-moment]",
                        "lit: is not lit [x/scaffolds-are-lit]",
                        "kinds: \"skp\" is not in code list kind; the nearest entry is \"skip\" [x/kinds-known]",
                        "pictures: link 1 is not a whole link; begin it with https:// [x/pictures-link]",
                        "holder.name: is empty; every person must have one [x/in-person-full-name-required]",
                        "holder.email: the value is not an e-mail address; write it like name@example.org"
                                + " [x/in-person-email-email]",
                        "others[1].name: is 25 characters long; the longest allowed is 20; shorten it"
                                + " [x/in-person-full-name-length]");
        assertThat(JUDGE.findings(faulty()).get(1).isError()).isFalse();
    }

    @Test
    @DisplayName("says what the same record is told as JSON")
    void asJson() {
        String json = """
                [{"permit-number": "AB12345", "ward": "E05011", "kind": "scaffold", "fee": 1.234, "days": 40, "begins": "02/06/2026",
                  "ends": "2026-06-01", "asked": "2026-05-30T09:30:00Z", "month": "2026-06", "from": "08:00", "lit": false,
                  "latitude": 52.95, "uprn": "100080000001", "kinds": "skip|skp", "pictures": "one.jpg",
                  "answers": {"colour": "yellow"}, "holder": {"full_name": "", "email": "sam"},
                  "others": [{"full_name": "Kim Example", "email": null},
                    {"full_name": "Kim Example of Exampleton", "email": null}]}]
                """;

        assertThat(JUDGE.findings(faulty()))
                .extracting(Finding::rule, Finding::message)
                .containsExactlyInAnyOrderElementsOf(
                        CHECKER.check(Source.ofText("p.json", json), Permit.class).findings().stream()
                                .map(finding -> org.assertj.core.groups.Tuple.tuple(finding.rule(), finding.message()))
                                .toList());
    }

    @Test
    @DisplayName("asks a validation provider what the shape does not know, of the record as a whole too")
    void byProvider() {
        var sound = Permit.sound();
        var backwards = new Permit(
                sound.permitNumber(),
                null,
                null,
                sound.fee(),
                null,
                LocalDate.of(2026, 5, 2),
                LocalDate.of(2026, 5, 1),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                Map.of(),
                sound.holder(),
                sound.others());

        assertThat(found(backwards))
                .containsExactly("the whole: ends before it begins; correct one of the days [x/permit-constraint]");
    }

    @Test
    @DisplayName("misses what is not there, a list of at least one too")
    void nothing() {
        var empty = new Permit(
                null, null, null, null, null, null, null, null, null, null, null, null, null, List.of(), List.of(),
                Map.of(), null, List.of());

        assertThat(found(empty))
                .containsExactly(
                        "permitNumber: is empty; every permit must have one [x/permit-number-required]",
                        "fee: is empty; every permit must have one [x/fee-required]",
                        "holder: is empty; every permit must have one [x/holder-required]",
                        "others: has 0 records; the fewest allowed is 1 [x/others-count]");
        assertThat(CHECKER.check(Source.ofText("p.json", "[{}]"), Permit.class).findings())
                .extracting(Finding::rule)
                .contains("x/others-required");
    }

    @Test
    @DisplayName("says what could not be checked on one record, and why")
    void notChecked() {
        assertThat(JUDGE.notChecked(faulty()))
                .extracting(gap -> gap.rule().id() + ": " + gap.why())
                .containsExactlyInAnyOrder(
                        "x/permit-constraint: a member of the permit is faulty",
                        "x/long-permits-cost-more: fee is faulty",
                        "x/permit-once: one permit alone is compared with no other");
    }

    @Test
    @DisplayName("serves many threads at once")
    void manyThreads() {
        List<String> expected = found(faulty());

        assertThat(IntStream.range(0, 400)
                        .parallel()
                        .mapToObj(index -> index % 2 == 0 ? found(faulty()) : found(Permit.sound()))
                        .distinct())
                .containsExactlyInAnyOrder(expected, List.of());
    }

    @Test
    @DisplayName("is a validator of forms beside another one for all other forms")
    void forms() {
        var validator = JUDGE.orElse((form, language) -> List.of(
                Finding.error("form/other", new org.moothall.core.finding.Location.Component(""), "is another form")));

        assertThat(validator.findings(Permit.sound(), Locale.ENGLISH)).isEmpty();
        assertThat(validator.findings(faulty(), Locale.ENGLISH)).isEqualTo(JUDGE.findings(faulty()));
        assertThat(validator.findings("another", Locale.ENGLISH)).hasSize(1);
    }

    @Test
    @DisplayName("refuses a record that the standard does not have")
    void another() {
        assertThatThrownBy(() -> CHECKER.judge(String.class)).hasMessage("standard x has no record type of String");
    }
}
