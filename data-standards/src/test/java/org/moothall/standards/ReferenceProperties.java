// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Finding;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.standards.Member.DayForm;

@Label("The verdict on a record of any constraints")
class ReferenceProperties {
    private static final LocalDate AS_AT = LocalDate.of(2026, 6, 1);

    @Constraint(validatedBy = Ordered.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface InOrder {
        String message() default "is not in order";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static final class Ordered implements ConstraintValidator<InOrder, Everything> {
        @Override
        public boolean isValid(Everything value, ConstraintValidatorContext context) {
            return value.begins() == null
                    || value.ends() == null
                    || !value.ends().isBefore(value.begins());
        }
    }

    @InOrder
    record Everything(
            @Privacy(PrivacyCategory.REFERENCE)
            @NotBlank
            @Size(min = 2, max = 6)
            @Pattern(regexp = "[A-Z]+[0-9]*")
            @Nullable
            String code,

            @Privacy(PrivacyCategory.REFERENCE) @Email @Nullable
            String email,

            @Privacy(PrivacyCategory.REFERENCE)
            @DecimalMin(value = "-1.5", inclusive = false, message = "must be above {value}")
            @DecimalMax(value = "99.995", message = "must be at most {value}")
            @Digits(integer = 2, fraction = 3)
            @Nullable
            BigDecimal amount,

            @Privacy(PrivacyCategory.REFERENCE) @Positive @Max(130) @Nullable
            Long age,

            @Privacy(PrivacyCategory.REFERENCE) @NegativeOrZero @Nullable
            Integer debt,

            @Privacy(PrivacyCategory.REFERENCE) @PastOrPresent @Nullable
            LocalDate begins,

            @Privacy(PrivacyCategory.REFERENCE) @Future @Nullable
            LocalDate ends,

            @Privacy(PrivacyCategory.REFERENCE) @AssertTrue @Nullable
            Boolean agreed) {}

    private static final RecordType<Everything> TYPE = RecordType.of(
            "thing",
            Everything.class,
            Member.text("code"),
            Member.text("email"),
            Member.decimal("amount"),
            Member.wholeNumber("age"),
            Member.wholeNumber("debt"),
            Member.day("begins", DayForm.ISO),
            Member.day("ends", DayForm.ISO),
            Member.yesOrNo("agreed", List.of("true"), List.of("false")));

    private static final Checker CHECKER = Checker.of(new OfOneTable(TYPE)).asAt(AS_AT);
    private static final Judge<Everything> JUDGE = CHECKER.judge(Everything.class);
    private static final Validator REFERENCE = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .clockProvider(() -> Clock.fixed(AS_AT.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
            .buildValidatorFactory()
            .getValidator();

    @Property(tries = 500)
    @Label(
            "faults the members that Hibernate Validator faults, and no others; in an object, in a table, in JSON, in a list and in lines")
    void agreesWithTheReference(
            @ForAll("codes") @Nullable String code,
            @ForAll("emails") @Nullable String email,
            @ForAll("amounts") @Nullable BigDecimal amount,
            @ForAll("wholes") @Nullable Long age,
            @ForAll("wholes") @Nullable Long debt,
            @ForAll("days") @Nullable LocalDate begins,
            @ForAll("days") @Nullable LocalDate ends,
            @ForAll @Nullable Boolean agreed) {
        var thing =
                new Everything(code, email, amount, age, debt == null ? null : debt.intValue(), begins, ends, agreed);
        Set<String> violated = new TreeSet<>();
        REFERENCE
                .validate(thing)
                .forEach(violation -> violated.add(
                        violation.getPropertyPath().toString().isEmpty()
                                ? "(whole)"
                                : violation.getPropertyPath().toString()));
        if (violated.size() > 1) {
            violated.remove("(whole)"); // could not be checked where a member is faulty
        }

        Map<String, Object> members = new java.util.LinkedHashMap<>();
        members.put("code", code);
        members.put("email", email);
        members.put("amount", amount);
        members.put("age", age);
        members.put("debt", debt);
        members.put("begins", begins);
        members.put("ends", ends);
        members.put("agreed", agreed);
        String json = members.entrySet().stream()
                .filter(member -> member.getValue() != null)
                .map(member -> "\"" + member.getKey() + "\": " + written(member.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
        String csv = String.join(",", members.keySet()) + ",last\n"
                + members.values().stream()
                        .map(value -> value == null ? "" : "\"" + value + "\"")
                        .collect(Collectors.joining(","))
                + ",x\n";

        assertThat(faulted(JUDGE.findings(thing))).isEqualTo(violated);
        assertThat(faulted("t.csv", csv)).isEqualTo(violated);
        assertThat(faulted("t.json", "[" + json + "]")).isEqualTo(violated);
        assertThat(faulted("t.json", json.equals("{}") ? "[{}]" : json)).isEqualTo(violated);
        assertThat(faulted("t.ndjson", json + "\n" + json + "\n")).isEqualTo(violated);
    }

    private static String written(Object value) {
        return value instanceof Number || value instanceof Boolean ? value.toString() : "\"" + value + "\"";
    }

    private static Set<String> faulted(String name, String content) {
        return faulted(
                CHECKER.check(Source.ofText(name, content), Everything.class).findings());
    }

    private static Set<String> faulted(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isError)
                .map(finding -> finding.rule().equals("x/thing-constraint") ? "(whole)" : Places.member(finding))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.of("AB12", "A", "", " ", "ABCDEF7", "ab", "AB1", "É1")
                .injectNull(0.2);
    }

    @Provide
    Arbitrary<String> emails() {
        return Arbitraries.of(
                        "clerk@example.org", "clerk", "a@b", "@example.org", "a b@example.org", "\u00e9@example.org")
                .injectNull(0.2);
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.of(
                        "0",
                        "-1.5",
                        "-1.49",
                        "99.995",
                        "99.996",
                        "100",
                        "1.2345",
                        "12.300",
                        "0.0001",
                        "123456789012345678901234567890.5")
                .map(BigDecimal::new)
                .injectNull(0.2);
    }

    @Provide
    Arbitrary<Long> wholes() {
        return Arbitraries.of(-1L, 0L, 1L, 130L, 131L).injectNull(0.2);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.of(AS_AT.minusDays(1), AS_AT, AS_AT.plusDays(1), LocalDate.of(2024, 2, 29))
                .injectNull(0.2);
    }
}
