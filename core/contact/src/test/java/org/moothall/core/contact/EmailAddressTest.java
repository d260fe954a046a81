// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.identifier.Fault;

@DisplayName("An e-mail address")
class EmailAddressTest {
    @Test
    @DisplayName("is kept as it was typed")
    void isKeptAsTyped() {
        EmailAddress address = EmailAddress.parse("  Alys.Rhys@Example.ORG ").orElseThrow();

        assertThat(address.value()).isEqualTo("Alys.Rhys@Example.ORG");
        assertThat(address.format()).isEqualTo("Alys.Rhys@Example.ORG");
        assertThat(address.host()).isEqualTo("example.org");
        assertThat(address).isNotEqualTo(EmailAddress.of("Alys.Rhys@example.org"));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "alys@example.org, alys@EXAMPLE.Org, true",
        "alys@café.example.org, alys@XN--caf-dma.example.org, true",
        "alys@example.org, Alys@example.org, false",
        "alys@example.org, alys@example.com, false",
        "alys@example.org, alys+bins@example.org, false"
    })
    @DisplayName(
            "names the same mailbox as another when the host is the same, in capitals or not, and the rest exactly so")
    void namesTheSameMailbox(String one, String other, boolean isSame) {
        assertThat(EmailAddress.of(one).isSameMailbox(EmailAddress.of(other))).isEqualTo(isSame);
        assertThat(EmailAddress.of(other).isSameMailbox(EmailAddress.of(one))).isEqualTo(isSame);
    }

    @Test
    @DisplayName("says what is wrong: the words of each fault")
    void saysWhatIsWrong() {
        assertThat(Stream.of(
                                " ",
                                "a".repeat(513),
                                "al ys@example.org",
                                "a".repeat(320) + "@example.org",
                                "alys",
                                "alys@example")
                        .map(text -> EmailAddress.parse(text).fold(EmailAddress::value, Fault::text)))
                .containsExactly(
                        "is empty",
                        "must have at most 512 characters",
                        "has a character that cannot be part of it, at position 3",
                        "must have at most 320 characters",
                        "must be an address like name@example.org",
                        "must be an address with a domain like example.org after the @");
    }
}
