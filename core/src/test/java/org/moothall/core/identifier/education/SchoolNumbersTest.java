// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.education;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Parsed;

@DisplayName("Of the numbers of schools and teachers")
class SchoolNumbersTest {
    @Test
    @DisplayName("a LAESTAB number is typed with or without a slash, stored without, shown with, and names its parts")
    void laestabHasASlashWhenShown() {
        Laestab number = Laestab.parse("801/2000").orElseThrow();

        assertThat(Laestab.parse("801 2000")).isEqualTo(new Parsed.Value<>(number));
        assertThat(number.value()).isEqualTo("8012000");
        assertThat(number.format()).isEqualTo("801/2000");
        assertThat(number.authority()).isEqualTo("801");
        assertThat(number.establishment()).isEqualTo("2000");
    }

    @Test
    @DisplayName("a teacher's is personal, a school's is not")
    void aTeachersIsPersonal() {
        assertThat(TeacherReferenceNumber.of("0123456")).hasToString("TeacherReferenceNumber[****456]");
        assertThat(SchoolUrn.of("100000")).hasToString("SchoolUrn[100000]");
    }

    @Test
    @DisplayName("those whose first digit is never 0 say so, and the others keep it")
    void saysWhatIsWrong() {
        assertThat(SchoolUrn.parse("012345").fold(SchoolUrn::value, Fault::text))
                .isEqualTo("must be digits only, the first not 0");
        assertThat(Ukprn.parse("1000001").fold(Ukprn::value, Fault::text)).isEqualTo("must have 8 digits");
        assertThat(SeedCode.parse("123456A").fold(SeedCode::value, Fault::text)).isEqualTo("must be digits only");
        assertThat(TeacherReferenceNumber.of("0000001").value()).isEqualTo("0000001");
    }
}
