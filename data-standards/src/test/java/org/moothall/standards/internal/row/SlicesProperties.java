// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

@Label("A slice")
class SlicesProperties {
    private static double number(String text) {
        char[] buffer = ("x" + text + "x").toCharArray();
        return Slices.number(buffer, 1, text.length());
    }

    @Property
    @Label("is the number that the JDK reads")
    void isTheNumberThatTheJdkReads(@ForAll double number) {
        String text = String.valueOf(number);
        double wanted = Double.isFinite(number) ? number : Double.NaN;

        assertThat(number(text)).isEqualTo(wanted);
    }

    @Property
    @Label("of a plain decimal is the number that the JDK reads")
    void ofAPlainDecimal(@ForAll long digits, @ForAll @IntRange(max = 25) int places) {
        String text = java.math.BigDecimal.valueOf(digits, places).toPlainString();

        assertThat(number(text)).isEqualTo(Double.parseDouble(text));
    }

    @Property
    @Label("is a number only where the JDK reads one too")
    void isANumberOnly(
            @ForAll @Chars({'0', '1', '9', '.', '-', '+', 'e', 'E', ' '}) @StringLength(max = 8) String text) {
        double read = number(text);

        if (!Double.isNaN(read)) {
            assertThat(read).isEqualTo(Double.parseDouble(text));
        }
    }

    @Property
    @Label("is a date-time that the JDK reads")
    void isADateTime(
            @ForAll @LongRange(min = -60_000_000_000L, max = 250_000_000_000L) long second,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offset) {
        var time = OffsetDateTime.ofInstant(
                java.time.Instant.ofEpochSecond(second), ZoneOffset.ofTotalSeconds(offset * 60));
        char[] text = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX")
                .format(time)
                .toCharArray();

        assertThat(Slices.dateTime(text, 0, text.length)).isEqualTo(Slices.DateTime.SOUND);
    }

    @Property
    @Label("that is sound is never one that the JDK refuses, whatever letter was changed")
    void isNeverOneThatTheJdkRefuses(
            @ForAll @IntRange(max = 24) int place,
            @ForAll @Chars({'0', '1', '3', '6', '9', '-', ':', 'T', 'Z', '+'}) char letter) {
        char[] text = "2026-02-28T23:59:59+01:00".toCharArray();
        text[place] = letter;

        if (Slices.dateTime(text, 0, text.length) == Slices.DateTime.SOUND) {
            assertThat(OffsetDateTime.parse(new String(text))).isNotNull();
        } else {
            assertThat(refused(new String(text))).isTrue();
        }
    }

    private static boolean refused(String text) {
        try {
            OffsetDateTime.parse(text);
            return false;
        } catch (DateTimeParseException expected) {
            return true;
        }
    }
}
