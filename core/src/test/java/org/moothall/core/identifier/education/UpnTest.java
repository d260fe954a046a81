// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.education;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.codelist.Code;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.identifier.Fault;

@DisplayName("A Unique Pupil Number")
class UpnTest {
    private static final Upn NUMBER = Upn.of("M999400024001");

    @Test
    @DisplayName("names the authority, the establishment and the year of its allocation")
    void namesItsParts() {
        assertThat(NUMBER.authority()).isEqualTo("999");
        assertThat(NUMBER.establishment()).isEqualTo("4000");
        assertThat(NUMBER.year()).isEqualTo("24");
        assertThat(NUMBER).hasToString("Upn[**********001]");
    }

    @Test
    @DisplayName("is temporary when its last character is a letter")
    void mayBeTemporary() {
        assertThat(NUMBER.isTemporary()).isFalse();
        assertThat(Upn.of("X99940002401Z").isTemporary()).isTrue();
    }

    @Test
    @DisplayName("finds its authority in the list that is handed in, with the days on which it was one")
    void findsItsAuthority() {
        Code authority = Code.of("999", "Mootshire").withValidTo(LocalDate.of(2025, 3, 31));
        CodeList authorities =
                CodeList.of("local-authority", "2026").code(authority).build();

        assertThat(NUMBER.authorityIn(authorities)).contains(authority);
        assertThat(Upn.of("B801200005001").authorityIn(authorities)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            M99940002400  | must have 13 letters and digits
            S999400024001 | must be a letter and 12 digits, the last of which may be a letter
            A000400024001 | has an unknown local authority
            M999400024002 | does not match its check digit; something was mistyped
            """)
    @DisplayName("says what is wrong")
    void saysWhatIsWrong(String text, String words) {
        assertThat(Upn.parse(text).fold(Upn::value, Fault::text)).isEqualTo(words);
    }
}
