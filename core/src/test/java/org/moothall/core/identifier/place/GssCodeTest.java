// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A GSS code")
class GssCodeTest {
    @ParameterizedTest
    @CsvSource({
        "E06000002, UNITARY_AUTHORITY,          ENGLAND",
        "E07000041, DISTRICT,                   ENGLAND",
        "E08000001, METROPOLITAN_DISTRICT,      ENGLAND",
        "E09000011, LONDON_BOROUGH,             ENGLAND",
        "E10000008, COUNTY,                     ENGLAND",
        "E11000001, METROPOLITAN_COUNTY,        ENGLAND",
        "E12000009, REGION,                     ENGLAND",
        "W06000015, WELSH_UNITARY_AUTHORITY,    WALES",
        "S12000036, COUNCIL_AREA,               SCOTLAND",
        "N09000003, NORTHERN_IRELAND_DISTRICT,  NORTHERN_IRELAND",
        "E05000001, WARD,                       ENGLAND",
        "W05000001, WARD,                       WALES",
        "S13000001, WARD,                       SCOTLAND",
        "E04000001, PARISH_OR_COMMUNITY,        ENGLAND",
        "W04000001, PARISH_OR_COMMUNITY,        WALES",
        "E14000001, PARLIAMENTARY_CONSTITUENCY, ENGLAND",
        "W07000001, PARLIAMENTARY_CONSTITUENCY, WALES",
        "S14000001, PARLIAMENTARY_CONSTITUENCY, SCOTLAND",
        "N06000001, PARLIAMENTARY_CONSTITUENCY, NORTHERN_IRELAND",
        "E92000001, COUNTRY,                    ENGLAND",
        "W92000004, COUNTRY,                    WALES",
        "S92000003, COUNTRY,                    SCOTLAND",
        "N92000002, COUNTRY,                    NORTHERN_IRELAND",
        "K02000001, UNITED_KINGDOM,             ",
        "K03000001, GREAT_BRITAIN,              ",
        "K04000001, ENGLAND_AND_WALES,          ",
        "L93000001, ,                           ",
        "E01000001, ,                           ENGLAND"
    })
    @DisplayName("tells what kind of area it is, and whose, where it can")
    void tellsKindAndNation(String value, GssEntity entity, Nation nation) {
        GssCode code = GssCode.of(value);

        assertThat(code.entity().orElse(null)).isEqualTo(entity);
        assertThat(code.nation().orElse(null)).isEqualTo(nation);
        assertThat(code.entityCode()).isEqualTo(value.substring(0, 3));
    }

    @Test
    @DisplayName("is public, and stands in a log as it is")
    void isPublic() {
        assertThat(GssCode.of("E07000041")).hasToString("GssCode[E07000041]");
    }
}
