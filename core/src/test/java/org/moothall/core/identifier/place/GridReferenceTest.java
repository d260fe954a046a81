// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.identifier.Fault;

@DisplayName("A National Grid reference")
class GridReferenceTest {
    /** South to north, west to east. */
    private static final String SQUARES =
            "SV SW SX SY SZ TV TW SQ SR SS ST SU TQ TR SL SM SN SO SP TL TM SF SG SH SJ SK TF TG"
                    + " SA SB SC SD SE TA TB NV NW NX NY NZ OV OW NQ NR NS NT NU OQ OR NL NM NN NO NP OL OM NF NG NH NJ NK OF OG"
                    + " NA NB NC ND NE OA OB HV HW HX HY HZ JV JW HQ HR HS HT HU JQ JR HL HM HN HO HP JL JM";

    @ParameterizedTest
    @CsvSource({
        "TG 51409 13177, 651409, 313177, 1",
        "TG 5140 1317,   651400, 313170, 10",
        "SU 387 148,     438700, 114800, 100",
        "SU 38 14,       438000, 114000, 1000",
        "SV 0 0,         0,      0,      10000",
        "HP 9 9,         490000, 1290000, 10000",
        "JM 99999 99999, 699999, 1299999, 1"
    })
    @DisplayName("is a square with a south-west corner and a width")
    void isASquare(String value, int easting, int northing, int precision) {
        GridReference reference = GridReference.of(value);

        assertThat(reference.eastingMetres()).isEqualTo(easting);
        assertThat(reference.northingMetres()).isEqualTo(northing);
        assertThat(reference.precisionMetres()).isEqualTo(precision);
        assertThat(reference.square()).isEqualTo(value.substring(0, 2));
    }

    @Test
    @DisplayName("is in one of 91 squares, which lie as a table of them says")
    void isInOneOf91Squares() {
        String[] squares = SQUARES.split(" ");
        List<String> accepted = new ArrayList<>();
        for (char first = 'A'; first <= 'Z'; first++) {
            for (char second = 'A'; second <= 'Z'; second++) {
                String square = String.valueOf(first) + second;
                if (GridReference.isValid(square + " 0 0")) {
                    accepted.add(square);
                }
            }
        }

        assertThat(accepted).hasSize(91).containsExactlyInAnyOrder(squares);
        for (int index = 0; index < squares.length; index++) {
            GridReference corner = GridReference.of(squares[index] + " 0 0");
            assertThat(corner.eastingMetres()).isEqualTo(index % 7 * 100_000);
            assertThat(corner.northingMetres()).isEqualTo(index / 7 * 100_000);
        }
    }

    @Test
    @DisplayName("is not guessed at when its halves are uneven")
    void isNotGuessedAt() {
        assertThat(GridReference.parse("TQ 30 802").fold(GridReference::value, Fault::text))
                .isEqualTo("must have 2 letters and 2, 4, 6, 8 or 10 digits");
        assertThat(GridReference.parse("TQ 30 8020").fold(GridReference::value, Fault::text))
                .isEqualTo("must be two letters, an easting and a northing of equally many digits, like SU 387 148");
    }
}
