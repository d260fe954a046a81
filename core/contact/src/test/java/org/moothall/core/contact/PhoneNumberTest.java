// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.code.CountryCode;

@DisplayName("A telephone number")
class PhoneNumberTest {
    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "+447700900982, 07700 900982",
        "+442079460000, 020 7946 0000",
        "+441632960001, 01632 960001",
        "+441534456789, 01534 456789",
        "+447797712345, 07797 712345",
        "+35312345678, +353 1 234 5678",
        "+12015550123, +1 201-555-0123",
        "+9991234567, +9991234567"
    })
    @DisplayName("is shown as it is dialled at home, and one from elsewhere with its country code")
    void isShownAsDialledAtHome(String canonical, String shown) {
        assertThat(PhoneNumber.of(canonical).format()).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0}: {1}, mobile {2}, for drama {3}")
    @CsvSource({
        "+447700900982, GB, true, true",
        "+441632960001, GB, false, true",
        "+448081570999, GB, false, true",
        "+442890180000, GB, false, false",
        "+441534456789, JE, false, false",
        "+447797712345, JE, true, false",
        "+441481256789, GG, false, false",
        "+441624756789, IM, false, false",
        "+35312345678, IE, false, false",
        "+12015550123, US, true, false",
        "+80012345678, , false, false",
        "+9991234567, , false, false"
    })
    @DisplayName("tells where it belongs, whether a text may reach it, and whether it is nobody's")
    void tellsWhatItIs(String canonical, String country, boolean mayBeMobile, boolean isForDrama) {
        PhoneNumber number = PhoneNumber.of(canonical);

        assertThat(number.country().map(CountryCode::value)).isEqualTo(Optional.ofNullable(country));
        assertThat(number.mayBeMobile()).isEqualTo(mayBeMobile);
        assertThat(number.isForDrama()).isEqualTo(isForDrama);
    }

    @Test
    @DisplayName("says what is wrong: the words of each fault")
    void saysWhatIsWrong() {
        assertThat(Stream.of(
                                "",
                                "9".repeat(65),
                                "07700\u0000900982",
                                "960 001",
                                "07723 FLOWER",
                                "07700 901000",
                                "+999 123 4567")
                        .map(text -> PhoneNumber.parse(text).fold(PhoneNumber::value, Fault::text)))
                .containsExactly(
                        "is empty",
                        "must have at most 64 characters",
                        "has a character that cannot be part of it, at position 6",
                        "must have all digits of the number, area code included, or country code and number",
                        "must be a telephone number in digits, like 01632 960 001",
                        "has an unknown area code or range of numbers",
                        "has an unknown country code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07700900982",
                "447700900982",
                "+44 7700900982",
                "+4407700900982",
                "+07700900982",
                "+44770",
                "+",
                ""
            })
    @DisplayName("from code is in the form of E.164 and in no other")
    void fromCodeIsCanonical(String text) {
        assertThatThrownBy(() -> PhoneNumber.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("that was stored is read again, even if no plan knows its range any more")
    void thatWasStoredIsReadAgain() {
        assertThat(PhoneNumber.isValid("+441632961000")).isFalse();
        assertThat(PhoneNumber.of("+441632961000").value()).isEqualTo("+441632961000");
    }

    @Test
    @DisplayName("of every kind in every country is read as itself, as it is stored and as it is shown")
    void ofEveryCountryIsReadAsItself() {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        List<String> numbers = new ArrayList<>();
        for (String region : library.getSupportedRegions()) {
            for (var type : library.getSupportedTypesForRegion(region)) {
                numbers.add(library.format(
                        library.getExampleNumberForType(region, type), PhoneNumberUtil.PhoneNumberFormat.E164));
            }
        }

        // Canada's 310 numbers are dialled as seven digits, without an area code, and from Canada only
        numbers.remove("+13101234");

        assertThat(numbers).hasSizeGreaterThan(1000).allSatisfy(number -> {
            assertThat(PhoneNumber.parse(number)).isEqualTo(new Parsed.Value<>(PhoneNumber.of(number)));
            assertThat(PhoneNumber.parse(PhoneNumber.of(number).format()))
                    .isEqualTo(new Parsed.Value<>(PhoneNumber.of(number)));
        });
    }

    @Nested
    @DisplayName("with a zero or a plus sign too many")
    class WithZeroTooMany {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "0+44 7700 900982",
                    "+07700 900982",
                    "007700 900982",
                    "000 7700 900982",
                    "+44 00 7700 900982",
                    "00+44 (0) 7700 900982",
                    "000 44 7700 900982",
                    "07700 900982"
                })
        @DisplayName("is mended on request")
        void isMendedOnRequest(String typed) {
            assertThat(PhoneNumber.suggest(typed)).contains(PhoneNumber.of("+447700900982"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"0+44 7700 900982", "+07700 900982", "007700 900982", "+44 00 7700 900982"})
        @DisplayName("is refused otherwise")
        void isRefusedOtherwise(String typed) {
            assertThat(PhoneNumber.isValid(typed)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "+353 1 234",
                    "07700 901000",
                    "+7700 900982",
                    "0770O 900982",
                    "+44 7700 +900982",
                    "000000000000"
                })
        @DisplayName("is left alone when something else is wrong")
        void isLeftAlone(String typed) {
            assertThat(PhoneNumber.suggest(typed)).isEmpty();
        }
    }

    @Nested
    @DisplayName("and the dialling plan")
    class AndThePlan {
        @Test
        @DisplayName("that judges it, which says what it is")
        void saysWhatItIs() {
            DiallingPlan plan = DiallingPlan.libphonenumber();

            assertThat(plan.name()).isEqualTo("libphonenumber");
            assertThat(plan.version()).matches("[0-9]+[.][0-9]+[.][0-9]+");
        }

        @Test
        @DisplayName("of one's own")
        void ofOnesOwn() {
            var scheme = PhoneNumber.judgedBy(new OnlyThePierPlan());

            assertThat(scheme.parse("01632 961000")).isEqualTo(new Parsed.Value<>(PhoneNumber.of("+441632961000")));
            assertThat(scheme.isValid("020 7946 1000")).isFalse();
            assertThat(scheme.isValid("07700 900982"))
                    .as("drama's are in every plan")
                    .isTrue();
            assertThat(PhoneNumber.isValid("01632 961000")).isFalse();
        }

        @Test
        @DisplayName("logs no part of a number")
        void logsNoPart() {
            List<String> logged = new ArrayList<>();
            Logger logger = Logger.getLogger(PhoneNumberUtil.class.getName());
            Handler listener = new Handler() {
                @Override
                public void publish(LogRecord entry) {
                    logged.add(entry.getMessage());
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };
            logger.setLevel(Level.ALL);
            logger.setUseParentHandlers(false);
            logger.addHandler(listener);

            logger.finest("the listener hears");
            Examples.ours().forEach(example -> PhoneNumber.parse(example.input()));
            PhoneNumber.of("+9991234567").country();
            logger.removeHandler(listener);

            assertThat(logged).contains("the listener hears").noneMatch(line -> line.matches(".*[0-9]{4}.*"));
        }
    }

    /** A town with one telephone. */
    private static final class OnlyThePierPlan implements DiallingPlan {
        @Override
        public String name() {
            return "the pier";
        }

        @Override
        public String version() {
            return "2026-11-01";
        }

        @Override
        public Parsed<PhoneNumber> parse(String dialled) {
            return dialled.equals("01632961000")
                    ? new Parsed.Value<>(PhoneNumber.of("+441632961000"))
                    : new Parsed.Rejected<>(Fault.unknownComponent("telephone"));
        }

        @Override
        public String display(PhoneNumber number) {
            return number.value();
        }

        @Override
        public Optional<CountryCode> country(PhoneNumber number) {
            return Optional.empty();
        }

        @Override
        public boolean mayBeMobile(PhoneNumber number) {
            return false;
        }
    }
}
