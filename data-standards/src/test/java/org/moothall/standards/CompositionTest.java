// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.hibernate.validator.constraints.CompositionType;
import org.hibernate.validator.constraints.ConstraintComposition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.finding.Finding;
import org.moothall.core.identifier.constraint.ValidIdentifier;
import org.moothall.core.identifier.constraint.ValidNhsNumber;
import org.moothall.core.identifier.constraint.ValidUprn;
import org.moothall.core.identifier.constraint.ValidUsrn;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

@DisplayName("A constraint made of others")
class CompositionTest {
    @Constraint(validatedBy = {})
    @NotBlank
    @Size(max = 8)
    @ValidUprn
    @Retention(RetentionPolicy.RUNTIME)
    @interface PlotNumber {
        String message() default "plot";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @Constraint(validatedBy = {})
    @Pattern(regexp = "[0-9]*")
    @ValidUprn
    @Retention(RetentionPolicy.RUNTIME)
    @interface Digits {
        String message() default "digits";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @Constraint(validatedBy = {})
    @ConstraintComposition(CompositionType.OR)
    @ValidUprn
    @ValidUsrn
    @Retention(RetentionPolicy.RUNTIME)
    @interface Either {
        String message() default "either";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @Constraint(validatedBy = {})
    @ValidIdentifier(scheme = "uprn")
    @Retention(RetentionPolicy.RUNTIME)
    @interface OfScheme {
        @OverridesAttribute(constraint = ValidIdentifier.class, name = "scheme")
        String value();

        String message() default "scheme";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @Constraint(validatedBy = NeverOdd.class)
    @ValidUprn
    @Retention(RetentionPolicy.RUNTIME)
    @interface Even {
        String message() default "even";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static final class NeverOdd implements ConstraintValidator<Even, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return false;
        }
    }

    record Plot(
            @Privacy(PrivacyCategory.LINKED) @PlotNumber @Size(min = 2, max = 20) @Nullable
            String number,

            @Privacy(PrivacyCategory.REFERENCE) @DecimalMin("2") @Min(1) @Nullable
            Double area) {}

    record Patterned(
            @Privacy(PrivacyCategory.LINKED) @Digits String code) {}

    record Alternative(
            @Privacy(PrivacyCategory.LINKED) @Either String code) {}

    record Overridden(
            @Privacy(PrivacyCategory.LINKED) @OfScheme("usrn")
            String code) {}

    record Validated(@Privacy(PrivacyCategory.LINKED) @Even String code) {}

    record Grouped(
            @Privacy(PrivacyCategory.LINKED) @PlotNumber(groups = Plot.class)
            String code) {}

    record Nowhere(
            @Privacy(PrivacyCategory.LINKED) @ValidIdentifier(scheme = "shoe-size")
            String code) {}

    record Twice(
            @Privacy(PrivacyCategory.LINKED) @ValidNhsNumber Uprn code) {}

    @Test
    @DisplayName("is judged by all of its parts, beside what else stands on the component")
    void isJudgedByItsParts() {
        var report = Checker.of(new OfOneTable(
                        RecordType.of("plot", Plot.class, Member.text("number"), Member.decimal("area"))))
                .check(Source.ofText("p.csv", "number,area\n42,2\n4,1\n123456789,2\n4x,2\n,2\n"), Plot.class);

        assertThat(report.findings())
                .extracting(Finding::text)
                .containsExactly(
                        "p.csv, row 3, column number: is 1 character long; the shortest allowed is 2; complete it"
                                + " [x/number-length]",
                        "p.csv, row 4, column number: is 9 characters long; the longest allowed is 8; shorten it"
                                + " [x/number-length]",
                        "p.csv, row 3, column area: \"1\" is below 2; correct it at the source [x/area-range]",
                        "p.csv, row 5, column number: the value is no Unique Property Reference Number:"
                                + " it must be a number greater than zero; correct it at the source [x/number-identifier]",
                        "p.csv, row 6, column number: is empty; every plot must have one [x/number-required]");
    }

    @Test
    @DisplayName("goes to the validation provider where it is more than its parts, or one of them is enough")
    void goesToTheProvider() {
        assertThat(findings(Alternative.class, "code\n42\n\nx\n"))
                .containsExactly(
                        "r.csv, row 4, column code: does not fit @Either; correct it at the source [x/code-constraint]",
                        "r.csv, row 3: is an empty row; remove it [csv/empty-row]");
        assertThat(findings(Overridden.class, "code\n12345678\n123456789\n"))
                .containsExactly("r.csv, row 3, column code: does not fit @OfScheme; correct it at the source"
                        + " [x/code-constraint]");
        assertThat(findings(Validated.class, "code\n42\n"))
                .containsExactly("r.csv, row 2, column code: even [x/code-constraint]");
    }

    @Test
    @DisplayName("is judged where it stands when its parts are the specification's own")
    void ofTheSpecification() {
        assertThat(findings(Patterned.class, "code\n42\n4-2\n"))
                .first()
                .asString()
                .isEqualTo("r.csv, row 3, column code: the value does not fit the pattern [0-9]*; correct it at the"
                        + " source [x/code-pattern]");
    }

    private static java.util.List<String> findings(Class<?> type, String csv) {
        return Checker.of(new OfOneTable(RecordType.of("row", type, Member.text("code"))))
                .check(Source.ofText("r.csv", csv), type)
                .findings()
                .stream()
                .map(Finding::text)
                .toList();
    }

    @Nested
    @DisplayName("is refused, rather than skipped,")
    class IsRefused {
        private static void refuses(Class<?> type, String message) {
            var standard = new OfOneTable(RecordType.of("row", type, Member.text("code")));
            assertThatThrownBy(() -> Checker.of(standard))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("record " + type.getName() + " of standard x: " + message);
        }

        @Test
        @DisplayName("in a validation group")
        void inAGroup() {
            refuses(
                    Grouped.class,
                    "the compiled shape knows no validation groups, and a constraint on component code has one");
        }

        @Test
        @DisplayName("where there is no such scheme")
        void ofNoScheme() {
            refuses(
                    Nowhere.class,
                    "there is no identifier scheme 'shoe-size', which component code names; Schemes.all() lists them");
        }

        @Test
        @DisplayName("on an identifier that is a value already, as validation itself would refuse it")
        void onAValue() {
            var standard = new OfOneTable(RecordType.of("row", Twice.class, Member.identifier("code", Uprn.SCHEME)));

            assertThatThrownBy(() -> Checker.of(standard))
                    .hasMessageEndingWith(
                            "@ValidIdentifier on @ValidNhsNumber of component code judges texts, and this is none");
            refuses(Twice.class, "component code is a Uprn and member code needs a String");
        }
    }
}
