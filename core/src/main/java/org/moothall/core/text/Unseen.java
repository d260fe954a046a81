// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.text;

import org.jspecify.annotations.Nullable;

/**
 * The characters that nobody sees: white space, and invisible characters such as direction marks, joiners and variation selectors,
 * which come with text copied from address books and messages. A text of nothing else is blank, as a person sees it.
 *
 * <p><b>Source</b> Unicode 15, the properties White_Space and Default_Ignorable_Code_Point, all bidirectional controls among the
 * latter; and the three interlinear annotation characters.
 */
public final class Unseen {
    /** The invisible ones, by first and last code point, in order. */
    private static final int[] INVISIBLE = {
        0x00AD, 0x00AD, 0x034F, 0x034F, 0x061C, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x200B, 0x200F,
        0x202A, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFFB,
        0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF,
    };

    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final int BRAILLE_BLANK = 0x2800;

    private Unseen() {}

    /** Whether a code point is one of either kind. */
    public static boolean is(int codePoint) {
        return isSpace(codePoint) || isInvisible(codePoint);
    }

    /** Whether a code point is white space, the one that forbids a line break included. */
    public static boolean isSpace(int codePoint) {
        return switch (codePoint) {
            case '\t', '\n', 0x0B, '\f', '\r', ' ' -> true;
            case 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
            default -> codePoint >= 0x2000 && codePoint <= 0x200A;
        };
    }

    /** Whether a code point is invisible, and takes no room. */
    public static boolean isInvisible(int codePoint) {
        if (codePoint < FIRST_BEYOND_ASCII) {
            return false;
        }
        for (int range = 0; range < INVISIBLE.length && codePoint >= INVISIBLE[range]; range += 2) {
            if (codePoint <= INVISIBLE[range + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Whether a code point makes what follows it run the other way: U+202D and U+202E. */
    public static boolean isOverride(int codePoint) {
        return codePoint == 0x202D || codePoint == 0x202E;
    }

    /**
     * Whether there is nothing to see in a text: it is null, empty, or has unseen characters only. Control characters and the blank of
     * braille, U+2800, are nothing to see either, though no identifier may have one.
     */
    public static boolean isBlank(@Nullable CharSequence text) {
        return text == null || contentBegin(text) == text.length();
    }

    /** The text as it is; null when it is blank. */
    public static @Nullable String orNull(@Nullable String text) {
        return isBlank(text) ? null : text;
    }

    /** The text without what makes no text by {@link #isBlank} at its ends. */
    public static String trimmed(String text) {
        int begin = contentBegin(text);
        int end = text.length();
        while (end > begin && isNothing(Character.codePointBefore(text, end))) {
            end -= Character.charCount(Character.codePointBefore(text, end));
        }
        return text.substring(begin, end);
    }

    /** The index of the first character that is seen; the length when there is none. */
    public static int begin(CharSequence text) {
        int begin = 0;
        while (begin < text.length()) {
            int codePoint = Character.codePointAt(text, begin);
            if (!is(codePoint)) {
                return begin;
            }
            begin += Character.charCount(codePoint);
        }
        return begin;
    }

    /** The index after the last character that is seen; 0 when there is none. */
    public static int end(CharSequence text) {
        int end = text.length();
        while (end > 0) {
            int codePoint = Character.codePointBefore(text, end);
            if (!is(codePoint)) {
                return end;
            }
            end -= Character.charCount(codePoint);
        }
        return 0;
    }

    private static int contentBegin(CharSequence text) {
        int begin = 0;
        while (begin < text.length() && isNothing(Character.codePointAt(text, begin))) {
            begin += Character.charCount(Character.codePointAt(text, begin));
        }
        return begin;
    }

    private static boolean isNothing(int codePoint) {
        return is(codePoint) || Character.isISOControl(codePoint) || codePoint == BRAILLE_BLANK;
    }
}
