// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.contact;

import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.text.Unseen;

/** Which characters may stand where in an e-mail address. */
final class EmailShape {
    private static final int LONGEST_READ = 512;
    private static final int LONGEST = 320;
    private static final String NAME =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.!#$%&'*+/=?^_`{|}~-";

    private static final Fault TOO_LONG = Fault.tooLong(LONGEST_READ);
    private static final Fault LENGTH = Fault.wrongLength("at most 320 characters");
    private static final Fault SHAPE = Fault.wrongFormat("an address like name@example.org");
    private static final Fault HOST = Fault.wrongFormat("an address with a domain like example.org after the @");

    private EmailShape() {}

    static boolean isReadable(CharSequence text) {
        return text.length() <= LONGEST_READ && illegal(text) < 0 && Unseen.begin(text) < Unseen.end(text);
    }

    static Fault unreadable(CharSequence text) {
        if (text.length() > LONGEST_READ) {
            return TOO_LONG;
        }
        int illegal = illegal(text);
        if (illegal < 0) {
            return Fault.blank();
        }
        return Unseen.isInvisible(Character.codePointAt(text, illegal))
                ? Fault.invisibleCharacter(illegal)
                : Fault.illegalCharacter(illegal);
    }

    /** The first fault of a readable text, one made beforehand; null when there is none. */
    static @Nullable Fault fault(CharSequence text) {
        int begin = Unseen.begin(text);
        int end = Unseen.end(text);
        if (end - begin > LONGEST) {
            return LENGTH;
        }
        int at = indexOf('@', text, begin, end);
        if (at == end || !isName(text, begin, at) || indexOf('@', text, at + 1, end) < end || hasGap(text)) {
            return SHAPE;
        }
        return HostName.isRight(text, at + 1, end) ? null : HOST;
    }

    /** What counts; the text itself when all of it does. */
    static String trimmed(String text) {
        return text.substring(Unseen.begin(text), Unseen.end(text));
    }

    /** The first character that may stand nowhere, or only in a host; -1 when there is none. */
    private static int illegal(CharSequence text) {
        int end = Unseen.end(text);
        boolean isInHost = false;
        for (int index = Unseen.begin(text); index < end; index++) {
            char character = text.charAt(index);
            boolean isWide =
                    isInHost && Character.isSurrogatePair(character, index + 1 < end ? text.charAt(index + 1) : 0);
            boolean isPlain = character > ' ' && character <= '~';
            if (!isPlain && !(isInHost && HostName.mayHave(Character.codePointAt(text, index)))) {
                return index;
            }
            isInHost |= character == '@';
            index += isWide ? 1 : 0;
        }
        return -1;
    }

    private static boolean isName(CharSequence text, int begin, int end) {
        for (int index = begin; index < end; index++) {
            if (NAME.indexOf(text.charAt(index)) < 0) {
                return false;
            }
        }
        return begin < end;
    }

    private static boolean hasGap(CharSequence text) {
        for (int index = 1; index < text.length(); index++) {
            if (text.charAt(index) == '.' && text.charAt(index - 1) == '.') {
                return true;
            }
        }
        return false;
    }

    private static int indexOf(char wanted, CharSequence text, int begin, int end) {
        int index = begin;
        while (index < end && text.charAt(index) != wanted) {
            index++;
        }
        return index;
    }
}
