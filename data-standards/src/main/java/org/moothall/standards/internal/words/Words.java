// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.words;

import java.util.Locale;
import java.util.function.IntPredicate;

/** What messages are made of. */
public final class Words {
    private static final int LONGEST = 40;

    private Words() {}

    /** A value of no privacy: short, on one line, without characters that a terminal obeys. */
    public static String quoted(String value) {
        var shown = new StringBuilder("\"");
        value.codePoints().limit(LONGEST).forEach(point -> shown.appendCodePoint(isPlain(point) ? point : '\uFFFD'));
        if (value.codePointCount(0, value.length()) > LONGEST) {
            shown.append('…');
        }
        return shown.append('"').toString();
    }

    /** A sentence with numbers in it, written the same on every computer. */
    public static String say(String sentence, Object... parts) {
        return String.format(Locale.UK, sentence, parts);
    }

    /** A number and its noun, in the plural where it must be. */
    public static String counted(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** A noun with its article. */
    public static String a(String noun) {
        boolean isVowel = !noun.isEmpty() && "aeiouAEIOU".indexOf(noun.charAt(0)) >= 0;
        boolean soundsLikeYou = noun.startsWith("uni") || noun.startsWith("use") || noun.startsWith("eu");
        return (isVowel && !soundsLikeYou ? "an " : "a ") + noun;
    }

    /** A number with its thousands apart. */
    public static String number(long number) {
        return Math.abs(number) < 1000 ? Long.toString(number) : say("%,d", number);
    }

    /** The text with U+FFFD in the place of every character that is not allowed. */
    public static String replaced(String text, IntPredicate allowed) {
        int sound = 0;
        while (sound < text.length() && allowed.test(text.codePointAt(sound))) {
            sound += Character.charCount(text.codePointAt(sound));
        }
        if (sound == text.length()) {
            return text;
        }
        var replaced = new StringBuilder(text.substring(0, sound));
        text.substring(sound)
                .codePoints()
                .forEach(point -> replaced.appendCodePoint(allowed.test(point) ? point : '\uFFFD'));
        return replaced.toString();
    }

    /** Neither control, format (which can reverse the direction of what follows), separator, surrogate nor private. */
    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /**
     * Whether an unknown name looks like a name. In a table without a header the first row holds people's data, and an object
     * may be keyed by an e-mail address: those are not shown.
     */
    public static boolean looksLikeName(String name) {
        if (name.isEmpty() || name.length() > LONGEST || !Character.isLetter(name.charAt(0))) {
            return false;
        }
        return name.chars()
                        .allMatch(character -> (character < 128 && Character.isLetterOrDigit(character))
                                || " _-.:[]()/&'%?+£".indexOf(character) >= 0)
                && name.chars().filter(Character::isDigit).count() <= 4;
    }
}
