// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A character")
class UnseenTest {
    @Test
    @DisplayName("is invisible if it is a format character that takes no room, or a filler")
    void isInvisible() {
        int[] some = {
            0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x180B, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060,
            0x2064, 0x2066, 0x2069, 0x206F, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFB, 0x1BCA0, 0x1D17A,
            0xE0001, 0xE0041, 0xE0100, 0xE0FFF
        };

        assertThat(IntStream.of(some)).allMatch(Unseen::isInvisible);
        assertThat(IntStream.of(some)).allMatch(Unseen::is);
    }

    @Test
    @DisplayName("is seen or a space if its neighbours are invisible")
    void isSeen() {
        int[] neighbours = {
            0xAC, 0xAE, 0x34E, 0x350, 0x61B, 0x61D, 0x115E, 0x1161, 0x17B3, 0x17B6, 0x180A, 0x1810, 0x200A, 0x2010,
            0x2029, 0x202F, 0x205F, 0x2070, 0x3163, 0x3165, 0xFDFF, 0xFE10, 0xFEFE, 0xFF00, 0xFF9F, 0xFFA1, 0xFFEF,
            0xFFFC, 0xDFFFF, 0xE1000, 0, 'A', '0', 0x1F, 0x7F
        };

        assertThat(IntStream.of(neighbours)).noneMatch(Unseen::isInvisible);
    }

    @Test
    @DisplayName("is a space if Unicode says so, the one without a line break too")
    void isSpace() {
        IntStream unicode = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(codePoint -> Character.isSpaceChar(codePoint)
                        || (codePoint >= 0x09 && codePoint <= 0x0D)
                        || codePoint == 0x85);

        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(Unseen::isSpace)
                        .toArray())
                .containsExactly(unicode.toArray());
    }

    @Test
    @DisplayName("that nobody sees makes no text, and is cut off at the ends of one")
    void makesNoText() {
        assertThat(Unseen.isBlank(null)).isTrue();
        assertThat(Unseen.isBlank("")).isTrue();
        assertThat(Unseen.isBlank(" \u00A0\u2007\u200B\u2060\uFEFF\u3000\u3164\uDB40\uDC20"))
                .isTrue();
        assertThat(Unseen.isBlank("\u0000\u0007\u001F\u007F\u009F \u2800")).isTrue();
        assertThat(Unseen.isBlank("\u00A0x")).isFalse();
        assertThat(Unseen.isBlank("\uDB40")).isFalse();
        assertThat(Unseen.orNull("\u00A0")).isNull();
        assertThat(Unseen.orNull(" x ")).isEqualTo(" x ");
        assertThat(Unseen.trimmed("\u202A a\u200Bb\uDB40\uDC20\u202C")).isEqualTo("a\u200Bb");
        assertThat(Unseen.trimmed("\u00A0\uDB40\uDC20")).isEmpty();
        assertThat(Unseen.trimmed("\u001F\u2800")).isEmpty();
    }
}
