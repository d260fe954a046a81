// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.identifier.Fault;

@DisplayName("A reading")
class ReadingTest {
    private static final String SPACES =
            "\t\n\u000B\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
                    + "\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";
    private static final String INVISIBLE = "\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180E\u180F"
            + "\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2065"
            + "\u2066\u2067\u2068\u2069\u206A\u206B\u206C\u206D\u206E\u206F\u3164\uFE00\uFE01\uFE02\uFE03\uFE04"
            + "\uFE05\uFE06\uFE07\uFE08\uFE09\uFE0A\uFE0B\uFE0C\uFE0D\uFE0E\uFE0F\uFEFF\uFFA0\uFFF0\uFFF1\uFFF2"
            + "\uFFF3\uFFF4\uFFF5\uFFF6\uFFF7\uFFF8\uFFF9\uFFFA\uFFFB";
    private static final String SEPARATORS = "-.,()[]\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";

    @Test
    @DisplayName("of what is typed drops spaces, the invisible and separators, keeps printable ASCII, and nothing else")
    void ofWhatIsTyped() {
        assertVerdicts(Reading.TYPED, SPACES + INVISIBLE + SEPARATORS);
    }

    @Test
    @DisplayName("of a number from a machine keeps separators, to be refused")
    void ofNumber() {
        assertVerdicts(Reading.NUMBER, SPACES + INVISIBLE);
    }

    @Test
    @DisplayName("of a code from a machine drops spaces at the ends only")
    void ofCode() {
        assertThat(SignificantText.compact(" e09\u00A0", Reading.CODE.keep(" e09\u00A0")))
                .isEqualTo("E09");
        assertThat(Reading.CODE.keep("e0 9")).isZero();
        assertThat(Reading.CODE.fault(" e0 9 ")).isEqualTo(Fault.illegalCharacter(3));
        assertThat(Reading.CODE.fault(" ")).isEqualTo(Fault.blank());
    }

    @Test
    @DisplayName("can be parted, by the characters that count")
    void canBeParted() {
        String text = " a-1b 23";
        long kept = Reading.TYPED.keep(text);

        assertThat(SignificantText.compact(text, SignificantText.part(kept, 1, 4)))
                .isEqualTo("1B2");
        assertThat(SignificantText.compact(text, SignificantText.part(kept, 3, 9)))
                .isEqualTo("23");
        assertThat(SignificantText.part(kept, 0, 5)).isEqualTo(kept);
        assertThat(SignificantText.part(kept, 2, 2)).isZero();
        assertThat(SignificantText.part(-1, 63, 64)).isEqualTo(1L << 63);
    }

    @Test
    @DisplayName("takes 64 characters and not 65")
    void takes64Characters() {
        assertThat(SignificantText.count(Reading.TYPED.keep("7".repeat(64)))).isEqualTo(64);
        assertThat(Reading.CODE.keep("7".repeat(64))).isEqualTo(-1);
        assertThat(Reading.TYPED.keep("7".repeat(65))).isZero();
        assertThat(Reading.TYPED.fault(" ".repeat(65))).isEqualTo(Fault.tooLong(64));
    }

    private static void assertVerdicts(Reading reading, String dropped) {
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            String text = "0" + (char) unit;
            boolean isDropped = dropped.indexOf(unit) >= 0;
            boolean isKept = !isDropped && unit > ' ' && unit < 0x7F;
            long wanted = isKept ? 0b11 : isDropped ? 0b01 : 0;
            assertThat(reading.keep(text)).as("U+%04X", unit).isEqualTo(wanted);
        }
    }
}
