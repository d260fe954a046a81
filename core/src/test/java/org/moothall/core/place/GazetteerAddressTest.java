// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.identifier.place.Postcode;

@DisplayName("An address in a gazetteer")
class GazetteerAddressTest {
    private static final GazetteerAddress STREET =
            GazetteerAddress.builder().street("HIGH STREET").build();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,    12, -, -, -, '12 HIGH STREET'",
                "-,    12, A, -, -, '12A, HIGH STREET'",
                "-,     1, -, 3, -, '1-3 HIGH STREET'",
                "-,     1, -, 3, B, '1-3B, HIGH STREET'",
                "-,     1, A, 3, -, '1A-3 HIGH STREET'",
                "MILL,  -, -, -, -, 'MILL, HIGH STREET'",
                "MILL, 12, -, -, -, 'MILL, 12 HIGH STREET'",
                "-,     0, -, -, -, '0 HIGH STREET'"
            })
    @DisplayName("has its number before the street, and a comma after a name or a letter")
    void hasNumberBeforeStreet(String text, Integer start, String suffix, Integer end, String endSuffix, String label) {
        AddressableObject primary = new AddressableObject(text, start, suffix, end, endSuffix);

        assertThat(STREET.toBuilder().primary(primary).build().label()).isEqualTo(label);
    }

    @Test
    @DisplayName("is one line from the organisation to the postcode")
    void isOneLine() {
        GazetteerAddress address = STREET.toBuilder()
                .organisation("Sample Stores")
                .secondary(AddressableObject.named("FLAT 2"))
                .primary(AddressableObject.numbered(1, 3))
                .locality("ST SAMPLE")
                .town("EXETER")
                .administrativeArea("EXAMPLE")
                .postcode(Postcode.of("EX1 1AA"))
                .build();

        assertThat(address.label()).isEqualTo("Sample Stores, FLAT 2, 1-3 HIGH STREET, ST SAMPLE, EXETER, EX1 1AA");
        assertThat(STREET.toBuilder().town(" ").build().label()).isEqualTo("HIGH STREET");
        assertThat(address.toString()).doesNotContain("FLAT", "EX1", "HIGH");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -, -, 'an addressable object needs a text or a start number; it has neither'",
                "A, -, B, -, -, 'a suffix needs its number, and an end number needs a start number'",
                "A, -, -, 3, -, 'a suffix needs its number, and an end number needs a start number'",
                "-, 1, -, -, B, 'a suffix needs its number, and an end number needs a start number'",
                "-, 10000, -, -, -, 'a number in an address is 0 to 9999, and a suffix one or two letters; this one is not'",
                "-, 1, ABC, -, -, 'a number in an address is 0 to 9999, and a suffix one or two letters; this one is not'"
            })
    @DisplayName("has parts that make sense together")
    void hasPartsThatMakeSense(
            String text, Integer start, String suffix, Integer end, String endSuffix, String message) {
        assertThatThrownBy(() -> new AddressableObject(text, start, suffix, end, endSuffix))
                .hasMessage(message);
        assertThatThrownBy(() -> AddressableObject.named("A".repeat(91)))
                .hasMessage("the text of an addressable object has at most 90 characters");
        assertThatThrownBy(() -> GazetteerAddress.builder().town("EXETER").build())
                .hasMessage("a gazetteer address needs at least one of primary and street");
    }
}
