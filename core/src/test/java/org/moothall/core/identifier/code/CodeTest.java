// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.identifier.Fault;

@DisplayName("A code of a list")
class CodeTest {
    @Test
    @DisplayName("that stands for the United Kingdom is GB, and who writes UK is told so")
    void ofUnitedKingdom() {
        assertThat(CountryCode.parse("UK").fold(CountryCode::value, Fault::text))
                .isEqualTo("has an unknown country: the United Kingdom is GB");
        assertThat(CountryCode.parse("XX").fold(CountryCode::value, Fault::text))
                .isEqualTo("has an unknown country");
    }

    @Test
    @DisplayName("that stands for a country is every one the JDK knows")
    void ofEveryCountry() {
        assertThat(Locale.getISOCountries()).isNotEmpty().allMatch(CountryCode::isValid);
    }

    @Test
    @DisplayName(
            "that stands for a language is every one the JDK knows, less three it keeps for the sake of old programs")
    void ofEveryLanguage() {
        assertThat(Arrays.stream(Locale.getISOLanguages()).filter(code -> !LanguageCode.isValid(code)))
                .containsExactlyInAnyOrder("in", "iw", "ji");
    }

    @Test
    @DisplayName("is logged as it is, since anyone may know it")
    void isLoggedAsItIs() {
        assertThat(CountryCode.of("GB")).hasToString("CountryCode[GB]");
        assertThat(LanguageCode.of("cy")).hasToString("LanguageCode[cy]");
    }

    @Nested
    @DisplayName("for libraries and shops")
    class ForLibrariesAndShops {
        @Test
        @DisplayName("names the library after the country")
        void namesTheLibrary() {
            assertThat(Isil.of("GB-EX/01").unit()).isEqualTo("EX/01");
        }

        @Test
        @DisplayName("says the words of each fault of a book's number")
        void saysFaultsOfBooks() {
            assertThat(Isbn.parse("978 hello").fold(Isbn::value, Fault::text)).isEqualTo("must have 10 or 13 digits");
            assertThat(Isbn.parse("00000000X6").fold(Isbn::value, Fault::text))
                    .isEqualTo("must be digits, of which only the last of 10 may be an X");
            assertThat(Isbn.parse("9770000000003").fold(Isbn::value, Fault::text))
                    .isEqualTo("has an unknown prefix");
        }

        @Test
        @DisplayName("is one book, be it written with 10 digits or 13")
        void isOneBook() {
            assertThat(Isbn.parse("0-00-000000-0")).isEqualTo(Isbn.parse("978-0-00-000000-2"));
        }
    }
}
