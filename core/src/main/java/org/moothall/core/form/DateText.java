// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Typed;

/** Reads what people type for a date, and what of it does not count. */
final class DateText {
    private static final Pattern BETWEEN = Pattern.compile("[ /.,\u2010-\u2015-]+");
    private static final Pattern LINKING = Pattern.compile("(?i)of?");
    private static final Pattern ORDINAL = Pattern.compile(
            "(?i)(?<=\\d)(?:st|nd|rd|th|af|ain|il|ydd|edd|ed|fed|eg)$", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LONGEST = 100;

    private DateText() {}

    /** A date in one field. */
    static TypedDate read(@Nullable String text) {
        String whole = Typed.seen(text);
        if (whole.length() > LONGEST) {
            return new TypedDate(text, text, text);
        }
        List<String> parts = new ArrayList<>(Arrays.asList(BETWEEN.split(whole)));
        parts.removeIf(part -> part.isEmpty() || LINKING.matcher(part).matches());
        String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
        String first = parts.isEmpty() ? "" : parts.get(0);
        if (parts.size() > 3) {
            return new TypedDate(first, String.join(" ", parts.subList(1, parts.size() - 1)), last);
        }
        if (parts.size() > 1 && isYear(first)) {
            return new TypedDate(at(parts, 2), at(parts, 1), first);
        }
        if (parts.size() < 3 && isYear(last)) {
            return new TypedDate(null, parts.size() == 1 ? null : first, last);
        }
        return Months.named(first).isPresent()
                ? new TypedDate(at(parts, 1), first, at(parts, 2))
                : new TypedDate(at(parts, 0), at(parts, 1), at(parts, 2));
    }

    private static @Nullable String at(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : null;
    }

    private static boolean isYear(String part) {
        return length(part) == 4 && number(part, 4).isPresent();
    }

    /** A day without {@code th} or {@code fed} after it. */
    static String withoutOrdinal(String day) {
        return ORDINAL.matcher(day).replaceFirst("");
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** A whole number of so many digits at most, of whatever width; empty for anything else. */
    static OptionalInt number(String text, int most) {
        if (text.isEmpty() || length(text) > most || !text.codePoints().allMatch(Character::isDigit)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                text.codePoints().map(digit -> Character.digit(digit, 10)).reduce(0, (sum, digit) -> sum * 10 + digit));
    }
}
