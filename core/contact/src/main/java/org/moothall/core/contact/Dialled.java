// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.contact;

import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.text.SpoiltNumber;
import org.moothall.core.text.Unseen;

/**
 * What is left of a telephone number as people type it: no spaces, invisible characters, brackets, hyphens, dashes and full
 * stops. Everything else is kept, to be judged, so that a letter is never dialled and never skipped.
 */
final class Dialled {
    private static final int LONGEST_READ = 64;
    private static final int SHORTEST_E164 = 6;
    private static final int LONGEST_E164 = 15;
    private static final String SEPARATORS = "().-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";

    private static final Fault TOO_LONG = Fault.tooLong(LONGEST_READ);

    private Dialled() {}

    /** Why the text cannot be read: too long, a character that is not plain ASCII, nothing at all, or spoilt by a spreadsheet. */
    static @Nullable Fault fault(CharSequence text) {
        if (text.length() > LONGEST_READ) {
            return TOO_LONG;
        }
        int begin = Unseen.begin(text);
        int end = Unseen.end(text);
        boolean isBlank = true;
        for (int index = 0; index < text.length(); ) {
            int character = Character.codePointAt(text, index);
            if (Unseen.isOverride(character) && index > begin && index < end) {
                return Fault.invisibleCharacter(index);
            }
            boolean isDropped = isDropped(character);
            if (!isDropped && (character <= ' ' || character > '~')) {
                return Fault.illegalCharacter(index);
            }
            isBlank &= isDropped;
            index += Character.charCount(character);
        }
        if (isBlank) {
            return Fault.blank();
        }
        return SpoiltNumber.is(text) ? Fault.spoiltNumber() : null;
    }

    /** The characters that count. */
    static String compact(CharSequence text) {
        StringBuilder compact = new StringBuilder(text.length());
        text.codePoints().filter(character -> !isDropped(character)).forEach(compact::appendCodePoint);
        return compact.toString();
    }

    /** Plain digits, perhaps after a plus sign. */
    static boolean isNumber(String compact) {
        int begin = compact.startsWith("+") ? 1 : 0;
        return compact.length() > begin && compact.chars().skip(begin).allMatch(Dialled::isDigit);
    }

    /**
     * A plus sign and 6 to 15 digits of which the first is not 0, nor the first after 44: the form, whoever has the number.
     * E.164 names no least length; the shortest that libphonenumber knows has 6.
     */
    static boolean isE164(String text) {
        int digits = text.length() - 1;
        return digits >= SHORTEST_E164
                && digits <= LONGEST_E164
                && text.startsWith("+")
                && !text.startsWith("+0")
                && !text.startsWith("+440")
                && isNumber(text);
    }

    private static boolean isDropped(int character) {
        return Unseen.is(character) || SEPARATORS.indexOf(character) >= 0;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
