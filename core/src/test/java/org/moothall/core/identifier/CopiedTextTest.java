// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.identifier.registry.Schemes;
import org.moothall.core.text.Unseen;

@DisplayName("Text that was copied, of any scheme,")
class CopiedTextTest {
    private static final List<String> INVISIBLE = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(Unseen::isInvisible)
            .filter(codePoint -> codePoint < 0xE0200)
            .mapToObj(Character::toString)
            .toList();

    @ParameterizedTest
    @FieldSource("org.moothall.core.identifier.Samples#ALL")
    @DisplayName("may have any invisible character in front and behind")
    void mayHaveInvisibleCharacters(Identifier sample) {
        List<String> refused = INVISIBLE.stream()
                .filter(unseen -> !read(sample, unseen + sample.value() + unseen)
                        || !read(sample, unseen + sample.value())
                        || !read(sample, sample.value() + " " + unseen))
                .map(CopiedTextTest::name)
                .toList();

        assertThat(refused).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("org.moothall.core.identifier.Samples#ALL")
    @DisplayName("may have one inside where spaces do not count, or is told where it is")
    void mayHaveOneInside(Identifier sample) {
        if (sample.value().length() < 2) {
            return;
        }
        List<String> wrong = new ArrayList<>();
        for (String unseen : INVISIBLE) {
            String text =
                    sample.value().substring(0, 1) + unseen + sample.value().substring(1);
            boolean mayStand = Samples.mayBeSpaced(sample) && !Unseen.isOverride(unseen.codePointAt(0));
            if (read(sample, text) != mayStand || !(mayStand || isTold(sample, text))) {
                wrong.add(name(unseen));
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static boolean isTold(Identifier sample, String text) {
        String words = "has an invisible character at position 2; type it instead of copying it";
        boolean isOutOfPlace = sample.scheme().id().equals("os-grid-ref");
        return isOutOfPlace
                || sample.scheme().parse(text).fold(value -> "", Fault::text).equals(words);
    }

    private static boolean read(Identifier sample, String text) {
        return sample.scheme().isValid(text) && sample.scheme().parse(text).equals(new Parsed.Value<>(sample));
    }

    private static String name(String character) {
        return "U+%04X".formatted(character.codePointAt(0));
    }

    @Nested
    @DisplayName("from a spreadsheet")
    class FromSpreadsheet {
        @ParameterizedTest
        @ValueSource(strings = {".0", ".00", ",0", " .0", ". 0", ".0\u00A0", ".0)", ".0,", ".0 ."})
        @DisplayName("is not read without its decimal point, whatever its digits")
        void isNotReadWithoutPoint(String ending) {
            List<String> read = new ArrayList<>();
            for (Scheme<?> scheme : Schemes.all()) {
                long digits = 1;
                for (int length = 1; length < 19; length++, digits = digits * 10 + length % 10) {
                    for (long number = digits; number < digits + 200; number++) {
                        if (isReadOtherwise(scheme, number + ending)) {
                            read.add(scheme.id());
                        }
                    }
                }
            }

            assertThat(read).isEmpty();
        }

        /** Opaque references keep their full stops. */
        private boolean isReadOtherwise(Scheme<?> scheme, String text) {
            return scheme.parse(text)
                    .fold(
                            value -> !((Identifier) value).value().contains(".")
                                    && !((Identifier) value).value().contains(","),
                            fault -> false);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1234567.0", "1.23E+11", "1.23457E+08", "1E+05", "90128.0"})
        @DisplayName("is told in its own words, by every scheme of numbers")
        void isToldInItsOwnWords(String text) {
            for (Scheme<?> scheme : Schemes.all()) {
                if (((TextScheme<?>) scheme).reading().readsNumbers()) {
                    assertThat(scheme.parse(text))
                            .as(scheme.id())
                            .isEqualTo(new Parsed.Rejected<>(Fault.spoiltNumber()));
                }
            }
            assertThat(Fault.spoiltNumber().code()).isEqualTo(Fault.Code.SPOILT_NUMBER);
            assertThat(Fault.spoiltNumber().text())
                    .isEqualTo("is a number as a spreadsheet writes it, and digits may be lost; take it from where it"
                            + " was first kept, as text");
        }

        @Test
        @DisplayName("is of numbers wherever all may be digits")
        void isOfNumbers() {
            assertThat(Samples.ALL.stream()
                            .filter(sample -> sample.value().chars().allMatch(Character::isDigit))
                            .map(sample -> (TextScheme<?>) sample.scheme())
                            .filter(scheme -> scheme.reading() == Reading.TYPED))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "sort-code, 90128, 6 digits",
            "chi-number, 101011237, 10 digits",
            "seed-code, 234567, 7 digits",
            "teacher-trn, 123456, 7 digits",
            "uk-passport, 1234567, 9 digits",
            "gtin, 9876545, '8, 12, 13 or 14 digits'"
        })
        @DisplayName("is told when a zero in front would make it right")
        void isToldOfLostZero(String id, String text, String wanted) {
            Scheme<?> scheme = Schemes.byId(id).orElseThrow();

            assertThat(scheme.parse(text).fold(Object::toString, Fault::text))
                    .isEqualTo(
                            "must have " + wanted + "; it would be right with zeros in front, which spreadsheets drop");
        }

        @Test
        @DisplayName("has full stops that people type too")
        void hasFullStopsThatPeopleType() {
            assertThat(Schemes.byId("sort-code").orElseThrow().isValid("08.99.00"))
                    .isTrue();
            assertThat(Schemes.byId("postcode").orElseThrow().isValid("E.X.1 1.A.A."))
                    .isTrue();
            assertThat(Schemes.byId("nhs-number").orElseThrow().isValid("999.000.0018"))
                    .isTrue();
        }
    }
}
