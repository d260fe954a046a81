// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.core.form.PermitFormTest.FORMS;
import static org.moothall.core.form.PermitFormTest.WELSH;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.core.finding.Checked;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.identifier.constraint.ValidPostcode;
import org.springframework.validation.BeanPropertyBindingResult;

@DisplayName("A validator of forms")
class FormValidatorTest {
    private static final String WRONG = "Jane Doe";

    record Line(@NotBlank(message = "enter it") @Nullable String text) {}

    record Address(@Valid Line street, @ValidPostcode String postcode) {}

    record Search(List<@ValidPostcode String> postcodes) {}

    /** Not in the order of the alphabet. */
    record Household(
            @Valid Address home,
            List<@Valid Address> before,
            @NotBlank(message = "enter it") String again,
            @NotBlank(message = "enter it") String alias) {}

    record Answers(
            Map<@Size(max = 3) String, @Size(max = 3) String> answers,
            Map<String, @Valid Line> notes,
            Set<@Size(max = 3) String> tags,
            Optional<@Valid Line> extra,
            List<List<@Size(max = 3) String>> table,
            @Valid Line[] lines) {}

    @OneOfThem
    record Either(String left, String right, @Valid Line line) {
        @AssertTrue(message = "say it twice")
        public boolean isSaidTwice() {
            return left.equals(right);
        }
    }

    @Constraint(validatedBy = OneOfThemJudge.class)
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface OneOfThem {
        String message() default "give one of them";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static final class OneOfThemJudge implements ConstraintValidator<OneOfThem, Either> {
        @Override
        public boolean isValid(Either form, ConstraintValidatorContext context) {
            return !form.left().isEmpty() || !form.right().isEmpty();
        }
    }

    private static List<String> lines(Object form, Locale language) {
        return FORMS.findings(form, language).stream().map(Finding::text).toList();
    }

    private static List<String> paths(Object form) {
        return FORMS.findings(form, Locale.ENGLISH).stream()
                .map(finding -> ((Location.Component) finding.location()).path())
                .toList();
    }

    private static Address address(String street, String postcode) {
        return new Address(new Line(street), postcode);
    }

    private static Answers answers() {
        return new Answers(
                Map.of(WRONG, WRONG),
                Map.of(WRONG, new Line("")),
                Set.of(WRONG),
                Optional.of(new Line("")),
                List.of(List.of("yes"), List.of("yes", WRONG)),
                new Line[] {new Line("yes"), new Line("")});
    }

    @Nested
    @DisplayName("places what is wrong")
    class Places {
        @Test
        @DisplayName("at the element of a list, as a page binds it")
        void atTheElement() {
            assertThat(lines(new Search(List.of("EX1 1AA", "nowhere")), Locale.ENGLISH))
                    .containsExactly("postcodes[1]: Enter a full UK postcode [form/faulty]");
        }

        @Test
        @DisplayName("in page order, at every depth, and elements by their number")
        void inPageOrder() {
            List<Address> before = Collections.nCopies(11, address("", "nowhere"));

            assertThat(paths(new Household(address("", "nowhere"), before, "", "")))
                    .startsWith(
                            "home.street.text",
                            "home.postcode",
                            "before[0].street.text",
                            "before[0].postcode",
                            "before[1].street.text",
                            "before[1].postcode",
                            "before[2].street.text")
                    .endsWith("before[9].postcode", "before[10].street.text", "before[10].postcode", "again", "alias")
                    .hasSize(26);
        }

        @Test
        @DisplayName("in maps and sets at the whole, and tells no key")
        void inMaps() {
            assertThat(paths(answers()))
                    .containsExactly("answers", "notes", "tags", "extra.text", "table[1][1]", "lines[1].text");
            assertThat(lines(answers(), Locale.ENGLISH)).noneMatch(line -> line.contains(WRONG));
        }

        @Test
        @DisplayName("of the whole before its parts, and of what is no component after them")
        void ofTheWhole() {
            assertThat(lines(new Either("", "", new Line("")), Locale.ENGLISH))
                    .containsExactly("the whole: give one of them [form/faulty]", "line.text: enter it [form/missing]");
            assertThat(paths(new Either("a", "b", new Line("")))).containsExactly("line.text", "saidTwice");
        }

        static Stream<Object> forms() {
            return Stream.of(
                    new Search(List.of("EX1 1AA", "nowhere")),
                    new Household(address("", "nowhere"), List.of(address("", "nowhere")), "", ""),
                    answers(),
                    new Either("a", "b", new Line("")),
                    new Either("", "", new Line("")));
        }

        @ParameterizedTest
        @MethodSource("forms")
        @DisplayName("where Spring can bind it")
        void whereSpringCanBindIt(Object form) {
            var page = new BeanPropertyBindingResult(form, "form");
            for (Finding finding : FORMS.findings(form, Locale.ENGLISH)) {
                String path = ((Location.Component) finding.location()).path();
                page.rejectValue(path, finding.rule(), finding.message());
            }
            assertThat(page.getErrorCount()).isPositive();
        }
    }

    @Nested
    @DisplayName("says of a field")
    class OneFinding {
        /** The Welsh words of the first begin later in the alphabet, and the English ones earlier. */
        record Code(
                @Size(min = 5, message = "{words.first}") @Pattern(regexp = "[a-z]*", message = "{words.second}")
                String code) {}

        record Turned(
                @Pattern(regexp = "[a-z]*", message = "{words.second}") @Size(min = 5, message = "{words.first}")
                String code) {}

        record Needed(
                @Size(min = 5)
                @NotNull(message = "enter it")
                @NotEmpty(message = "enter it")
                @Pattern(regexp = "[0-9]+")
                @Nullable
                String code,

                @Size(min = 5) List<@NotBlank String> all) {}

        @Test
        @DisplayName("the first that is written, in whatever language")
        void theFirstThatIsWritten() {
            assertThat(lines(new Code("A1"), Locale.ENGLISH)).containsExactly("code: a first [form/faulty]");
            assertThat(lines(new Code("A1"), WELSH)).containsExactly("code: yn gyntaf [form/faulty]");
            assertThat(lines(new Turned("A1"), Locale.ENGLISH)).containsExactly("code: then a second [form/faulty]");
            assertThat(lines(new Turned("A1"), WELSH)).containsExactly("code: ail [form/faulty]");
        }

        @Test
        @DisplayName("that it is missing, before all else")
        void thatItIsMissing() {
            assertThat(lines(new Needed("", List.of("")), Locale.ENGLISH))
                    .containsExactly(
                            "code: enter it [form/missing]",
                            "all: size must be between 5 and 2147483647 [form/faulty]",
                            "all[0]: must not be blank [form/missing]");
        }

        @Test
        @DisplayName("the words of Jakarta's own constraints in Welsh too")
        void jakartasOwn() {
            assertThat(lines(new Needed(null, List.of("a", "")), WELSH))
                    .containsExactly(
                            "code: enter it [form/missing]",
                            "all: rhaid i'r maint fod rhwng 5 a 2147483647 [form/faulty]",
                            "all[1]: ni chaiff fod yn wag [form/missing]");
        }
    }

    @Nested
    @DisplayName("with rules for a type")
    class Rules {
        private final FormValidator forms = FORMS.also(
                Search.class,
                (search, language) -> search.postcodes().size() > 1
                        ? List.of()
                        : List.of(Finding.error(
                                "search/two",
                                new Location.Component("postcodes"),
                                language.equals(WELSH) ? "Rhowch ddau" : "Enter two")));

        @Test
        @DisplayName("asks them of its forms alone, in the caller's language, when the constraints are met")
        void asksThem() {
            assertThat(forms.findings(new Search(List.of("EX1 1AA")), WELSH))
                    .extracting(Finding::text)
                    .containsExactly("postcodes: Rhowch ddau [search/two]");
            assertThat(forms.findings(new Search(List.of("nowhere")), WELSH))
                    .extracting(Finding::text)
                    .containsExactly("postcodes[0]: Rhowch god post llawn yn y Deyrnas Unedig [form/faulty]");
            assertThat(forms.findings(new Search(List.of("EX1 1AA", "EX1 1AB")), WELSH))
                    .isEmpty();
            assertThat(forms.findings(new Line("text"), WELSH)).isEmpty();
        }

        @Test
        @DisplayName("keeps a warning beside the value")
        void keepsAWarning() {
            Finding odd = Finding.warning("search/odd", new Location.Component("postcodes"), "may be odd");
            FormValidator warning = FORMS.also(Search.class, (search, language) -> List.of(odd));

            Checked<Integer> checked = warning.check(
                    new Search(List.of("EX1 1AA")),
                    Locale.ENGLISH,
                    search -> search.postcodes().size());

            assertThat(checked).isEqualTo(new Checked.Sound<>(1, List.of(odd)));
        }

        @Test
        @DisplayName("lets what they throw reach the caller as it is")
        void letsWhatTheyThrow() {
            AssertionError mistake = new AssertionError("a mistake");
            FormValidator throwing = FORMS.also(Search.class, (search, language) -> {
                throw mistake;
            });

            assertThatThrownBy(() -> throwing.findings(new Search(List.of()), Locale.ENGLISH))
                    .isSameAs(mistake);
        }
    }
}
