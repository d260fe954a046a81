// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.identifier.Fault;

@DisplayName("A vehicle registration mark")
class VehicleRegistrationMarkTest {
    @ParameterizedTest
    @CsvSource({
        "AB12CDE, AB12 CDE,  CURRENT",
        "A1BCD,   A1 BCD,    PREFIX",
        "A123BCD, A123 BCD,  PREFIX",
        "Q12BCD,  Q12 BCD,   PREFIX",
        "ABC1D,   ABC 1D,    SUFFIX",
        "ABC123D, ABC 123D,  SUFFIX",
        "A1,      A 1,       DATELESS",
        "AB12,    AB 12,     DATELESS",
        "ABC1234, ABC 1234,  DATELESS",
        "XIZ1234, XIZ 1234,  DATELESS",
        "1AB,     1 AB,      DATELESS",
        "9999AA,  9999 AA,   DATELESS",
        "123ABC,  123 ABC,   DATELESS",
        "101D234, 101 D 234, DIPLOMATIC",
        "234X999, 234 X 999, DIPLOMATIC"
    })
    @DisplayName("is of a kind, and shown with spaces as its kind is")
    void isOfAKind(String value, String shown, VehicleRegistrationMark.Kind kind) {
        VehicleRegistrationMark mark = VehicleRegistrationMark.of(value);

        assertThat(mark.format()).isEqualTo(shown);
        assertThat(mark.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "AB51CDE, 2001-09-01",
        "AB02CDE, 2002-03-01",
        "AB12CDE, 2012-03-01",
        "AB62CDE, 2012-09-01",
        "AB99CDE, 2049-09-01",
        "AB50CDE, 2050-03-01"
    })
    @DisplayName("with an age identifier could be issued from the first day of its half-year on")
    void couldBeIssuedFrom(String value, LocalDate first) {
        VehicleRegistrationMark mark = VehicleRegistrationMark.of(value);

        assertThat(mark.issuableFrom()).contains(first);
        assertThat(mark.isIssuableBy(first)).isTrue();
        assertThat(mark.isIssuableBy(first.minusDays(1))).isFalse();
    }

    @Test
    @DisplayName("without an age identifier says nothing of when it could be issued")
    void saysNothingOfWhen() {
        VehicleRegistrationMark mark = VehicleRegistrationMark.of("A123BCD");

        assertThat(mark.issuableFrom()).isEmpty();
        assertThat(mark.isIssuableBy(LocalDate.of(1950, 1, 1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AB12CDEF | must have 2 to 7 letters and digits
            0001ABC  | must be arranged as on a number plate, like AB12 CDE
            101C234  | must be arranged as on a number plate, like AB12 CDE
            AQ12CDE  | has an unknown memory tag
            AB01CDE  | has an unknown age identifier
            AB12CIE  | has an unknown letter among its last three
            U123ABC  | has an unknown year letter
            ABC123Q  | has an unknown year letter
            """)
    @DisplayName("says what is wrong")
    void saysWhatIsWrong(String text, String words) {
        assertThat(VehicleRegistrationMark.parse(text).fold(VehicleRegistrationMark::value, Fault::text))
                .isEqualTo(words);
    }

    @Test
    @DisplayName("is not shown in logs at all")
    void isNotShownInLogs() {
        assertThat(VehicleRegistrationMark.of("AB12CDE")).hasToString("VehicleRegistrationMark[*******]");
    }
}
