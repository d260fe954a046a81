// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.identifier.Fault;

@DisplayName("A SNOMED CT identifier")
class SnomedCtIdTest {
    @ParameterizedTest
    @CsvSource({
        "123008,             CONCEPT,      ''",
        "123012,             DESCRIPTION,  ''",
        "123020,             RELATIONSHIP, ''",
        "900000000000074008, CONCEPT,      ''",
        "11000000101,        CONCEPT,      1000000",
        "71000000110,        DESCRIPTION,  1000000",
        "71000000123,        RELATIONSHIP, 1000000",
        "999999910000001123, RELATIONSHIP, 0000001"
    })
    @DisplayName("tells what it names, and in the long form whose it is")
    void tellsWhatItNames(String value, SnomedCtId.Component component, String namespace) {
        SnomedCtId id = SnomedCtId.of(value);

        assertThat(id.component()).isEqualTo(component);
        assertThat(id.namespace().orElse("")).isEqualTo(namespace);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12300      | must have 6 to 18 digits
            023008     | must be digits only, the first not 0
            24700030   | has an unknown partition
            7100000102 | has an unknown namespace
            24700002   | does not match its check digit; something was mistyped
            """)
    @DisplayName("says what is wrong")
    void saysWhatIsWrong(String text, String words) {
        assertThat(SnomedCtId.parse(text).fold(SnomedCtId::value, Fault::text)).isEqualTo(words);
    }
}
