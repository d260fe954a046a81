// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.subjectaccess;

import java.util.Locale;

/** Names of components as words, and any text as HTML. */
final class Words {
    private Words() {}

    /** {@code preferredLanguage} as {@code Preferred language}. */
    static String spaced(String name) {
        StringBuilder words = new StringBuilder();
        name.chars().forEach(letter -> {
            boolean isUpper = letter >= 'A' && letter <= 'Z';
            words.append(isUpper && !words.isEmpty() ? " " : "")
                    .append((char) (isUpper ? letter + ('a' - 'A') : letter));
        });
        return name.isEmpty() ? "" : name.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A part of a holding in words: {@code Report FT-4K7M2-R, taken by}. */
    static String of(Review review, String path) {
        String title = review.holding().title();
        return escape(
                path.isEmpty()
                        ? title
                        : title + ", " + spaced(path).toLowerCase(Locale.ROOT).replace(".", ", "));
    }

    /** The text as HTML shows it, in an element or an attribute; what no page may hold becomes a mark. */
    static String escape(String text) {
        StringBuilder html = new StringBuilder();
        text.codePoints().forEach(point -> html.append(escape(point)));
        return html.toString();
    }

    private static String escape(int point) {
        return switch (point) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> mayStandInPage(point) ? Character.toString(point) : "\uFFFD";
        };
    }

    /** No control characters but white space, no half of a pair, nothing that turns the direction of text or is no character. */
    private static boolean mayStandInPage(int point) {
        boolean isWhite = point == '\n' || point == '\r' || point == '\t';
        boolean isControl = Character.isISOControl(point);
        boolean isHalf = point >= 0xD800 && point <= 0xDFFF;
        boolean turns = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        boolean isNone = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        return isWhite || (!isControl && !isHalf && !turns && !isNone);
    }
}
