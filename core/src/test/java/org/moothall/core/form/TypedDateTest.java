// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.core.form.PermitFormTest.FORMS;
import static org.moothall.core.form.PermitFormTest.WELSH;

import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.finding.Finding;

@DisplayName("A date as it was typed")
class TypedDateTest {
    private static final List<String> WELSH_MONTHS = List.of(
            "Ionawr",
            "Chwefror",
            "Mawrth",
            "Ebrill",
            "Mai",
            "Mehefin",
            "Gorffennaf",
            "Awst",
            "Medi",
            "Hydref",
            "Tachwedd",
            "Rhagfyr");

    private static String read(TypedDate typed, Locale language) {
        return typed.check("Date of birth", language)
                .fold(
                        LocalDate::toString,
                        findings -> String.join(
                                "\n", findings.stream().map(Finding::text).toList()));
    }

    @ParameterizedTest
    @CsvSource({
        "12, Medi, 1970",
        "12, sept, 1970",
        "12, Sept., 1970",
        "12, SEPTEMBER, 1970",
        "12, September, 1970",
        "12, 9, 1970",
        "12, 09, 1970",
        "12, fedi, 1970",
        "12th, sep, 1970",
        "12fed, med, 1970",
        "' 12 ', ' 9', '1970 '",
        "'\u00A012\u00A0', '\u200Bsept\u200E', '\uFEFF1970\u3000'",
        "'\uFF11\uFF12', '\uFF19', '\uFF11\uFF19\uFF17\uFF10'"
    })
    @DisplayName("in three fields is a day, a month by number or name, and a year")
    void isReadInThreeFields(String day, String month, String year) {
        assertThat(read(new TypedDate(day, month, year), Locale.ENGLISH)).isEqualTo("1970-09-12");
    }

    @ParameterizedTest
    @EnumSource(Month.class)
    @DisplayName("takes each month by its name and by three letters or more of it, in English and Welsh")
    void takesEachMonth(Month month) {
        String english = month.getDisplayName(TextStyle.FULL, Locale.UK);
        String welsh = WELSH_MONTHS.get(month.getValue() - 1);

        Stream.of(english, welsh).forEach(name -> {
            for (int letters = 3; letters <= name.length(); letters++) {
                assertThat(read(new TypedDate("1", name.substring(0, letters), "2024"), Locale.ENGLISH))
                        .isEqualTo(LocalDate.of(2024, month, 1).toString());
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Fawrth, 03",
        "Fai, 05",
        "Fehefin, 06",
        "Orffennaf, 07",
        "Ngorffennaf, 07",
        "Fedi, 09",
        "Dachwedd, 11",
        "Thachwedd, 11",
        "Nhachwedd, 11",
        "Ragfyr, 12"
    })
    @DisplayName("takes a Welsh month as it mutates after other words")
    void takesMutatedMonth(String month, String number) {
        assertThat(read(new TypedDate("1", month, "2024"), Locale.ENGLISH)).isEqualTo("2024-" + number + "-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 September 1970",
                "12 sept 1970",
                "12 Medi 1970",
                "12fed o Fedi 1970",
                "12th of September, 1970",
                "September 12, 1970",
                "12/9/1970",
                "12/09/1970",
                "12.9.1970",
                "12-9-1970",
                "12-Sep-1970",
                "12\u20139\u20131970",
                "1970-09-12",
                " 12  9\u00A01970 "
            })
    @DisplayName("in one field is read as people write it, the day first")
    void isReadInOneField(String text) {
        assertThat(read(TypedDate.of(text), Locale.ENGLISH)).isEqualTo("1970-09-12");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        '' | '' | '' | the whole: Enter date of birth [form/missing]
        '\u00A0' | '\u200B' | '' | the whole: Enter date of birth [form/missing]
        12 | '' | 1970 | month: Date of birth must include a month [form/faulty]
        '' | 9 | 1970 | day: Date of birth must include a day [form/faulty]
        12 | 9 | '' | year: Date of birth must include a year [form/faulty]
        '' | '' | 1970 | day: Date of birth must include a day and month [form/faulty]
        '' | 9 | '' | day: Date of birth must include a day and year [form/faulty]
        12 | '' | '' | month: Date of birth must include a month and year [form/faulty]
        45 | '' | 1970 | month: Date of birth must include a month [form/faulty]
        12 | 13 | 1970 | month: Date of birth must be a real date [form/faulty]
        12 | 0 | 1970 | month: Date of birth must be a real date [form/faulty]
        12 | Setember | 1970 | month: Date of birth must be a real date [form/faulty]
        12 | se | 1970 | month: Date of birth must be a real date [form/faulty]
        12 | Ma | 1970 | month: Date of birth must be a real date [form/faulty]
        12 | Septemberr | 1970 | month: Date of birth must be a real date [form/faulty]
        32 | 9 | 1970 | day: Date of birth must be a real date [form/faulty]
        0 | 9 | 1970 | day: Date of birth must be a real date [form/faulty]
        twelve | 9 | 1970 | day: Date of birth must be a real date [form/faulty]
        -1 | 9 | 1970 | day: Date of birth must be a real date [form/faulty]
        1.0 | 9 | 1970 | day: Date of birth must be a real date [form/faulty]
        45 | 13 | 1970 | day: Date of birth must be a real date [form/faulty]
        31 | June | 1970 | the whole: Date of birth must be a real date [form/faulty]
        29 | 2 | 1970 | the whole: Date of birth must be a real date [form/faulty]
        29 | 2 | 1900 | the whole: Date of birth must be a real date [form/faulty]
        12 | 9 | 70 | year: Year must include 4 numbers [form/faulty]
        12 | 9 | 197 | year: Year must include 4 numbers [form/faulty]
        12 | 9 | 19700 | year: Year must include 4 numbers [form/faulty]
        12 | 9 | MCMLXX | year: Date of birth must be a real date [form/faulty]
        12 | 9 | 0000 | year: Date of birth must be a real date [form/faulty]
        """)
    @DisplayName(
            "says what is wrong in GOV.UK's words, at the first field that is: what is missing before what cannot be")
    void saysWhatIsWrong(String day, String month, String year, String line) {
        assertThat(read(new TypedDate(day, month, year), Locale.ENGLISH)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        12/13/1970 | month: Date of birth must be a real date [form/faulty]
        31 June 1970 | the whole: Date of birth must be a real date [form/faulty]
        12/9/70 | year: Year must include 4 numbers [form/faulty]
        12 September | year: Date of birth must include a year [form/faulty]
        Medi 1970 | day: Date of birth must include a day [form/faulty]
        1970 | day: Date of birth must include a day and month [form/faulty]
        12091970 | month: Date of birth must include a month and year [form/faulty]
        12 9 1970 10 | month: Date of birth must be a real date [form/faulty]
        '' | the whole: Enter date of birth [form/missing]
        """)
    @DisplayName("in one field is never guessed")
    void isNeverGuessed(String text, String line) {
        assertThat(read(TypedDate.of(text), Locale.ENGLISH)).isEqualTo(line);
    }

    @Test
    @DisplayName("says it in Welsh, names every field that is wrong, and shows nothing in a log")
    void saysItInWelsh() {
        TypedDate typed = new TypedDate("45", "13", "1970");

        assertThat(typed.check("Dyddiad geni", WELSH)
                        .fold(LocalDate::toString, findings -> findings.get(0).message()))
                .isEqualTo("Dyddiad geni: rhaid i'r dyddiad fod yn un go iawn");
        assertThat(typed.wrong()).containsExactly(TypedDate.Field.DAY, TypedDate.Field.MONTH);
        assertThat(new TypedDate("31", "6", "1970").wrong()).containsExactly(TypedDate.Field.values());
        assertThat(new TypedDate("30", "6", "1970").wrong()).isEmpty();
        assertThat(typed).hasToString("TypedDate[day=***, month=***, year=***]");
    }

    @Nested
    @DisplayName("in a form")
    class InAForm {
        record BirthForm(
                @NotNull(message = "Enter your date of birth") @RealDate(name = "Date of birth") @Nullable
                TypedDate born,

                @RealDate(name = "{permit.moved}") @Nullable TypedDate moved) {
            BirthForm {
                born = Forms.given(born);
                moved = Forms.given(moved);
            }

            List<String> lines(Locale language) {
                return FORMS.check(this, language, form -> form)
                        .fold(
                                form -> List.of(),
                                findings -> findings.stream().map(Finding::text).toList());
            }
        }

        private final TypedDate empty = new TypedDate("", " ", "");

        @Test
        @DisplayName("is told as any other field, in page order, at the field of the date that is wrong")
        void isToldAsAnyOtherField() {
            BirthForm form = new BirthForm(new TypedDate("12", "", "1970"), new TypedDate("31", "6", "2020"));

            assertThat(form.lines(Locale.ENGLISH))
                    .containsExactly(
                            "born.month: Date of birth must include a month [form/faulty]",
                            "moved: Date when you moved must be a real date [form/faulty]");
            assertThat(form.lines(WELSH))
                    .containsExactly(
                            "born.month: Date of birth: rhaid cynnwys mis [form/faulty]",
                            "moved: Dyddiad symud: rhaid i'r dyddiad fod yn un go iawn [form/faulty]");
        }

        @Test
        @DisplayName("is missing when nothing was typed and it has to be there, and left out when it may be")
        void isMissing() {
            assertThat(new BirthForm(empty, empty).lines(Locale.ENGLISH))
                    .containsExactly("born: Enter your date of birth [form/missing]");
            assertThat(new BirthForm(new TypedDate("1", "Mai", "2020"), null).lines(Locale.ENGLISH))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "_en", "_cy"})
        @DisplayName("is told in words of its own, and there are no others")
        void isToldInWordsOfItsOwn(String suffix) throws IOException {
            Properties bundle = new Properties();
            try (InputStream words =
                    TypedDate.class.getResourceAsStream("/ContributorValidationMessages" + suffix + ".properties")) {
                bundle.load(words);
            }

            assertThat(bundle.stringPropertyNames())
                    .filteredOn(key -> key.startsWith("org.moothall.core.form."))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(DateFault.values())
                            .map(fault -> fault.key().replaceAll("[{}]", ""))
                            .toList());
        }

        @ParameterizedTest
        @EnumSource(value = DateFault.class, names = "NOTHING", mode = EnumSource.Mode.EXCLUDE)
        @DisplayName("is told in the same words as without a form, in both languages")
        void isToldInTheSameWords(DateFault fault) {
            for (Locale language : List.of(Locale.ENGLISH, WELSH)) {
                var words = ResourceBundle.getBundle("ContributorValidationMessages", language);
                String key = fault.key().substring(1, fault.key().length() - 1);

                assertThat(fault.words("", language)).isEqualTo(words.getString(key));
            }
        }
    }
}
