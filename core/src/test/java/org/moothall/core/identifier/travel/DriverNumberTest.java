// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.RecordedSex;

@DisplayName("A driver number")
class DriverNumberTest {
    private static final DriverNumber NUMBER = DriverNumber.of("MORGA657054SM9IJ");

    @Test
    @DisplayName("is shown in groups of 5, 6 and 5, and logged as its last three characters")
    void isShownInGroups() {
        assertThat(NUMBER.format()).isEqualTo("MORGA 657054 SM9IJ");
        assertThat(NUMBER).hasToString("DriverNumber[*************9IJ]");
    }

    @ParameterizedTest
    @CsvSource({
        "MORGA657054SM9IJ, MORGA, SM, FEMALE",
        "MORGA607054SM9IJ, MORGA, SM, MALE",
        "FO999512319B9XZZ, FO,    B,  MALE",
        "A9999951010A92AA, A,     A,  FEMALE",
        "A9999962311Q92AA, A,     Q,  FEMALE"
    })
    @DisplayName("holds the beginning of the surname, the initials and the sex that was recorded")
    void holdsNamesAndSex(String value, String surname, String initials, RecordedSex sex) {
        DriverNumber number = DriverNumber.of(value);

        assertThat(number.surnameStub()).isEqualTo(surname);
        assertThat(number.initials()).isEqualTo(initials);
        assertThat(number.sexRecordedAtAllocation()).isEqualTo(sex);
    }

    @Nested
    @DisplayName("tells a date of birth")
    class TellsDateOfBirth {
        @ParameterizedTest
        @CsvSource({
            "MORGA657054SM9IJ, 2008-01-01, 1964-07-05",
            "MORGA657054SM9IJ, 2064-07-04, 1964-07-05",
            "MORGA657054SM9IJ, 2064-07-05, 2064-07-05",
            "MORGA657054SM9IJ, 1964-07-05, 1964-07-05",
            "TEST9002290AB9CD, 2000-02-29, 2000-02-29"
        })
        @DisplayName("that is the latest not after a day")
        void latestNotAfter(String value, LocalDate latest, LocalDate born) {
            assertThat(DriverNumber.of(value).birthDateNotAfter(latest)).contains(born);
        }

        @Test
        @DisplayName("only when one is not after the day; 29 February 1900 never was")
        void onlyWhenThereIsOne() {
            DriverNumber leapDay = DriverNumber.of("TEST9002290AB9CD");

            assertThat(NUMBER.birthDateNotAfter(LocalDate.of(1964, 7, 4))).isEmpty();
            assertThat(leapDay.birthDateNotAfter(LocalDate.of(2000, 2, 28))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MORGA657054SM9IJ12   | must have 16 letters and digits
            MORGA657054SM1IJ     | must be arranged like MORGA 657054 SM9IJ
            MORGA663054SM9IJ     | has an unknown date of birth
            TEST9602291AB9CD     | has an unknown date of birth
            """)
    @DisplayName("says what is wrong")
    void saysWhatIsWrong(String text, String words) {
        assertThat(DriverNumber.parse(text).fold(DriverNumber::value, Fault::text))
                .isEqualTo(words);
    }
}
