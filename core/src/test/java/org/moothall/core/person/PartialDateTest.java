// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A date of which not all is known")
class PartialDateTest {
    private static final LocalDate MAY_DAY = LocalDate.of(2026, 5, 1);

    @ParameterizedTest
    @CsvSource({
        "1970-05-12, 1970-05-12, 1970-05-12",
        "1970-05,    1970-05-01, 1970-05-31",
        "2024-02,    2024-02-01, 2024-02-29",
        "1970,       1970-01-01, 1970-12-31",
        "0001,       0001-01-01, 0001-12-31",
        "9999-12,    9999-12-01, 9999-12-31",
        "196X,       1960-01-01, 1969-12-31",
        "19XX,       1900-01-01, 1999-12-31",
        "1XXX,       1000-01-01, 1999-12-31",
        "000X,       0001-01-01, 0009-12-31",
        "196X-05,    1960-05-01, 1969-05-31",
        "196X-05-12, 1960-05-12, 1969-05-12",
        "196X-02-29, 1960-02-29, 1968-02-29",
        "1970-XX-12, 1970-01-12, 1970-12-12",
        "1970-XX-31, 1970-01-31, 1970-12-31",
        "1970-XX-XX, 1970-01-01, 1970-12-31",
        "1970-XX,    1970-01-01, 1970-12-31",
        "1970-05-XX, 1970-05-01, 1970-05-31",
        "196X-XX-12, 1960-01-12, 1969-12-12"
    })
    @DisplayName("is somewhere between two days")
    void isBetweenTwoDays(String text, LocalDate first, LocalDate last) {
        assertThat(PartialDate.of(text).earliest()).contains(first);
        assertThat(PartialDate.of(text).latest()).contains(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXXX-05-12", "XXXX-05", "XXXX-02-29", "XXXX-05-12~", "XXXX-XX-12", "XXXX-XX-31"})
    @DisplayName("can be a birthday of which nobody knows the year")
    void canBeWithoutYear(String text) {
        PartialDate birthday = PartialDate.of(text);

        assertThat(birthday.known()).isTrue();
        assertThat(birthday.earliest()).isEmpty();
        assertThat(birthday.latest()).isEmpty();
        assertThat(birthday.day()).isEmpty();
        assertThat(birthday.mayBeAged(16, MAY_DAY)).isTrue();
        assertThat(birthday.surelyAged(16, MAY_DAY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1970~", "1970-05~", "1970-05-12~", "196X~", "1970-XX-12~", "XXXX", "XXXX-XX", "XXXX-XX-XX"})
    @DisplayName("says nothing of days when it is not exact")
    void saysNothingWhenNotExact(String text) {
        assertThat(PartialDate.of(text).earliest()).isEmpty();
        assertThat(PartialDate.of(text).latest()).isEmpty();
        assertThat(PartialDate.of(text).day()).isEmpty();
    }

    @Test
    @DisplayName("is made of what is known, and says no more than that")
    void isMadeOfWhatIsKnown() {
        assertThat(PartialDate.on(MAY_DAY).day()).contains(MAY_DAY);
        assertThat(PartialDate.in(2026, 5)).isEqualTo(PartialDate.of("2026-05"));
        assertThat(PartialDate.in(98).about().value()).isEqualTo("0098~");
        assertThat(PartialDate.in(98).about().about())
                .isEqualTo(PartialDate.in(98).about());
        assertThat(PartialDate.UNKNOWN.about()).isEqualTo(PartialDate.UNKNOWN);
        assertThat(PartialDate.UNKNOWN.known()).isFalse();
        assertThat(PartialDate.on(MAY_DAY)).hasToString("PartialDate[value=***]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"196X", "1970-XX-12", "1970-05-XX", "XXXX-XX-12", "19XX~", "XXXX-XX-XX"})
    @DisplayName("is read from JSON as it was written, by either Jackson")
    void isReadAsWritten(String text) throws Exception {
        String json = "\"" + text + "\"";
        var two = new ObjectMapper();
        var three = JsonMapper.shared();

        assertThat(two.writeValueAsString(two.readValue(json, PartialDate.class)))
                .isEqualTo(json);
        assertThat(three.writeValueAsString(three.readValue(json, PartialDate.class)))
                .isEqualTo(json);
    }

    @Test
    @DisplayName("keeps apart a decade, a day of an unknown month and a known date")
    void keepsApart() {
        PartialDate sixties = PartialDate.inDecadeOf(1964);
        PartialDate twelfth = PartialDate.in(1970).onDayOfMonth(12);

        assertThat(sixties.value()).isEqualTo("196X");
        assertThat(twelfth.value()).isEqualTo("1970-XX-12");
        assertThat(PartialDate.in(1970, 5).onDayOfMonth(2)).isEqualTo(PartialDate.of("1970-05-02"));
        assertThat(PartialDate.UNKNOWN.onDayOfMonth(12).known()).isTrue();
        assertThat(PartialDate.of("XXXX-XX-XX").known()).isFalse();
        assertThat(sixties.day()).isEmpty();
        assertThat(twelfth.day()).isEmpty();
        assertThat(sixties.surelyBefore(twelfth)).isTrue();
        assertThat(sixties.surelyBefore(PartialDate.in(1965))).isFalse();
        assertThat(twelfth.surelyBefore(PartialDate.of("1970-12-12"))).isFalse();
        assertThat(twelfth.surelyBefore(PartialDate.of("1970-12-13"))).isTrue();
        assertThat(twelfth.about().value()).isEqualTo("1970-XX-12~");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "70",
                "0000",
                "1970-13",
                "1970-00",
                "1970-02-30",
                "1970-5",
                "1970-05-12T00:00",
                "12/05/1970",
                "~",
                "XXXX~",
                "1X70",
                "X970",
                "196x",
                "19X",
                "1970-0X",
                "1970-05-1X",
                "1970-XX-32",
                "1970-XX-00",
                "197X-02-30",
                "1970-02-29",
                "197X-13",
                "xxxx",
                " 1970",
                "1970\n",
                "-1970",
                "19700",
                "٢٠٢٦"
            })
    @DisplayName("is refused when no calendar has it, without a word of it")
    void isRefused(String text) {
        assertThatThrownBy(() -> PartialDate.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessage(
                        "a date is written 1970-05-12, 1970-05 or 1970, with ~ for about, and X for each digit that is"
                                + " unknown, as in 196X, 1970-XX-12 and XXXX-05-12; this one is not");
    }

    @Nested
    @DisplayName("of birth tells an age")
    class OfBirth {
        @ParameterizedTest
        @CsvSource({
            "2008-05-01, true,  true",
            "2008-05-02, false, false",
            "2008-05,    false, true",
            "2008,       false, true",
            "2007,       true,  true",
            "2009,       false, false",
            "2007~,      false, true",
            "200X,       false, true",
            "199X,       true,  true",
            "201X,       false, false",
            "2008-XX-01, false, true",
            "2007-XX-12, true,  true",
            "2008-XX-02, false, true",
            "2009-XX-02, false, false",
            "XXXX-XX-12, false, true",
            "XXXX,       false, true"
        })
        @DisplayName("as surely as it is known")
        void asSurelyAsKnown(String born, boolean surely, boolean maybe) {
            assertThat(PartialDate.of(born).surelyAged(18, MAY_DAY)).isEqualTo(surely);
            assertThat(PartialDate.of(born).mayBeAged(18, MAY_DAY)).isEqualTo(maybe);
        }

        @Test
        @DisplayName("of who was born on 29 February on 1 March")
        void of29February() {
            PartialDate leapDay = PartialDate.of("2008-02-29");

            assertThat(leapDay.surelyAged(18, LocalDate.of(2026, 2, 28))).isFalse();
            assertThat(leapDay.surelyAged(18, LocalDate.of(2026, 3, 1))).isTrue();
            assertThat(leapDay.surelyAged(16, LocalDate.of(2024, 2, 29))).isTrue();
        }
    }

    @Nested
    @DisplayName("begins or ends a span")
    class InSpan {
        private final Span span = new Span(PartialDate.of("2020-05"), PartialDate.of("2025"));

        @ParameterizedTest
        @CsvSource({
            "2020-04-30, false, false",
            "2020-05-15, false, true",
            "2020-05-31, true,  true",
            "2024-12-31, true,  true",
            "2025-01-01, true,  true",
            "2025-01-02, false, true",
            "2026-01-01, false, false"
        })
        @DisplayName("that includes a day surely, maybe, or not")
        void thatIncludesDay(LocalDate day, boolean surely, boolean maybe) {
            assertThat(span.surelyIncludes(day)).isEqualTo(surely);
            assertThat(span.mayInclude(day)).isEqualTo(maybe);
        }

        @Test
        @DisplayName("that is open where nothing is known, and never ends before it begins")
        void thatIsOpen() {
            assertThat(Span.OPEN.surelyIncludes(MAY_DAY)).isTrue();
            assertThat(Span.since(PartialDate.UNKNOWN).surelyIncludes(MAY_DAY)).isFalse();
            assertThat(Span.since(PartialDate.UNKNOWN).mayInclude(MAY_DAY)).isTrue();
            assertThat(Span.since(PartialDate.in(2020))
                            .endedOn(PartialDate.in(2020, 5))
                            .until())
                    .isEqualTo(PartialDate.of("2020-05"));
            assertThatThrownBy(() -> Span.since(PartialDate.in(2021)).endedOn(PartialDate.in(2020)))
                    .hasMessage("nothing ends before it begins; 'until' is before 'from'");
        }
    }
}
